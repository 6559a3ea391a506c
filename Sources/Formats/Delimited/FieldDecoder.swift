/// Makes the text of a field from its bytes.
struct FieldDecoder {
    struct Fault: Error {
        let offset: Int
        let reason: String
    }

    let encoding: ReadingOptions.Encoding

    @inline(__always)
    func string(_ bytes: UnsafePointer<UInt8>, _ field: FieldExtent) throws(Fault) -> String {
        guard encoding == .utf8, !field.hasDoubledQuotes else { return try unusualString(bytes, field) }
        guard let string = validText(bytes, from: field.start, to: field.end) else { throw invalidText(bytes, field) }
        return string
    }

    @inline(never)
    private func unusualString(_ bytes: UnsafePointer<UInt8>, _ field: FieldExtent) throws(Fault) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(field.end - field.start)
        var position = field.start
        while position < field.end {
            let byte = bytes[position]
            if encoding == .latin1, byte >= 0x80 {
                guard let scalar = Self.latin1Scalar(byte) else {
                    let digits = String(byte, radix: 16, uppercase: true)
                    throw Fault(offset: position, reason: "byte 0x\(digits) is not Latin-1")
                }
                text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            } else {
                text.append(byte)
            }
            position += byte == .quote ? 2 : 1
        }
        if encoding == .utf8, firstInvalidUTF8(bytes, from: field.start, to: field.end) != nil {
            throw invalidText(bytes, field)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func invalidText(_ bytes: UnsafePointer<UInt8>, _ field: FieldExtent) -> Fault {
        let offset = firstInvalidUTF8(bytes, from: field.start, to: field.end) ?? field.start
        return Fault(offset: offset, reason: notUTF8(bytes[offset]))
    }

    private static func latin1Scalar(_ byte: UInt8) -> Unicode.Scalar? {
        guard byte < 0xA0 else { return Unicode.Scalar(byte) }
        let scalar = windows1252[Int(byte) - 0x80]
        return scalar == 0 ? nil : Unicode.Scalar(scalar)
    }

    /// 0x80 to 0x9F by the index of windows-1252 in the WHATWG Encoding Standard; 0 for bytes that mean nothing.
    private static let windows1252: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
