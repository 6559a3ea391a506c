extension UInt8 {
    static var lineFeed: UInt8 { 0x0A }
    static var carriageReturn: UInt8 { 0x0D }
    static var quote: UInt8 { 0x22 }
    static var backslash: UInt8 { 0x5C }
    static var comma: UInt8 { 0x2C }
    static var openingBrace: UInt8 { 0x7B }
    static var closingBrace: UInt8 { 0x7D }
    static var openingBracket: UInt8 { 0x5B }
    static var closingBracket: UInt8 { 0x5D }

    /// White space of JSON: space, tab, line feed, carriage return.
    @inline(__always)
    var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

    @inline(__always)
    var isDigit: Bool { self &- 0x30 < 10 }
}

/// Whether a byte order mark stands at the beginning of some bytes.
func beginsWithMark(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
}

extension [UInt8] {
    /// Without a byte order mark at their beginning, which is no part of what is written.
    public var behindMark: ArraySlice<UInt8> { starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self[...] }
}

/// A piece of input for a message: at most 40 scalars, control characters and bidirectional marks escaped.
func quoted(_ text: String) -> String {
    var result = "“"
    for (index, scalar) in text.unicodeScalars.enumerated() {
        if index == 40 {
            result += "…"
            break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
            result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        default:
            result.unicodeScalars.append(scalar)
        }
    }
    return result + "”"
}
