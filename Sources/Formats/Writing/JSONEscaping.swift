extension JSONWriter {
    /// Appends a string in quotes, escaped as RFC 8259 (section 7) demands and no further: `"`, `\` and U+0000–U+001F.
    ///
    /// - Parameter escapesUnsafe: also escape what ``Swift/Unicode/Scalar/isUnsafeToShow`` names, so that the text
    ///   can be shown on a terminal and still means the same.
    public static func appendString(_ text: String, escapesUnsafe: Bool = false, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        let isDone: Void? =
            escapesUnsafe ? nil : text.utf8.withContiguousStorageIfAvailable { appendEscaped($0, to: &bytes) }
        if isDone == nil { appendEscaped(text.unicodeScalars, to: &bytes) }
        bytes.append(0x22)
    }

    private static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        guard let start = text.baseAddress else { return }
        var copied = 0
        while true {
            let found = ByteScan.endOfPlainText(start, from: copied, to: text.count)
            bytes.append(contentsOf: text[copied..<found])
            guard found < text.count else { return }
            appendEscape(text[found], to: &bytes)
            copied = found &+ 1
        }
    }

    private static func appendEscaped(_ scalars: String.UnicodeScalarView, to bytes: inout [UInt8]) {
        for scalar in scalars {
            if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" {
                appendEscape(UInt8(truncatingIfNeeded: scalar.value), to: &bytes)
            } else if scalar.isUnsafeToShow {
                appendEscaped(scalar, to: &bytes)
            } else {
                bytes.append(contentsOf: scalar.utf8)
            }
        }
    }

    /// Appends a scalar by its number, as in a string.
    public static func appendEscaped(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        for unit in scalar.utf16 { appendHexadecimal(unit, to: &bytes) }
    }

    private static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
        let letter: UInt8
        switch byte {
        case 0x22, 0x5C: letter = byte
        case 0x08: letter = UInt8(ascii: "b")
        case 0x09: letter = UInt8(ascii: "t")
        case 0x0A: letter = UInt8(ascii: "n")
        case 0x0C: letter = UInt8(ascii: "f")
        case 0x0D: letter = UInt8(ascii: "r")
        default: return appendHexadecimal(UInt16(byte), to: &bytes)
        }
        bytes.append(0x5C)
        bytes.append(letter)
    }

    private static func appendHexadecimal(_ unit: UInt16, to bytes: inout [UInt8]) {
        bytes.append(0x5C)
        bytes.append(UInt8(ascii: "u"))
        for shift in [12, 8, 4, 0] as [UInt16] {
            let digit = UInt8(truncatingIfNeeded: (unit >> shift) & 0xF)
            bytes.append(digit < 10 ? 0x30 &+ digit : 0x57 &+ digit)
        }
    }
}
