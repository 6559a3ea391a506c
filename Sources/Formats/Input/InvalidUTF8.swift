/// Finds the first byte that belongs to no scalar by RFC 3629 (overlong forms, surrogates and values beyond U+10FFFF
/// included), or nil.
func firstInvalidUTF8(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var position = start
    while position < end {
        let lead = bytes[position]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0x00...0x7F:
            position += 1
            continue
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return position
        }
        guard position + length <= end, second.contains(bytes[position + 1]) else { return position }
        for offset in 2..<max(2, length) where bytes[position + offset] & 0xC0 != 0x80 { return position }
        position += length
    }
    return nil
}

extension Collection<UInt8> {
    /// Whether what is not ASCII is UTF-8, but for fewer bytes than characters: other encodings make such sequences by rare chance.
    var isMostlyUTF8: Bool {
        let bytes = Array(self)
        var (characters, others) = (bytes.count { $0 >= 0xC0 }, 0)
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            var start = 0
            while let place = firstInvalidUTF8(base, from: start, to: buffer.count) {
                if buffer[place] >= 0xC0 { characters -= 1 }
                others += 1
                start = place + 1
            }
        }
        return characters > 0 && characters >= others
    }
}

/// Words for a byte that is not UTF-8.
func notUTF8(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "byte 0x\(digits.count < 2 ? "0" : "")\(digits) is not valid UTF-8"
}

extension ReadingOptions.Encoding {
    /// Words for text of which a byte means nothing, with what it may be instead where nobody said.
    func words(forInvalidAt offset: Int, of bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> String {
        guard self == .utf8 else { return words(forInvalid: bytes[offset]) }
        let text = UnsafeBufferPointer(start: bytes + start, count: end - start)
        return "\(notUTF8(bytes[offset])) (\(EncodingGuess(text).advice))"
    }
}
