extension JSONScanner {
    /// A string with its escapes resolved.
    @inline(__always)
    mutating func string(orElse expected: @autoclosure () -> String) throws(JSONFault) -> String {
        guard position < end, bytes[position] == .quote else { throw unexpected(expected()) }
        let start = position &+ 1
        let stop = ByteScan.endOfPlainText(bytes, from: start, to: end)
        guard stop < end, bytes[stop] == .quote else { return try stringWithEscapes(start, plainUntil: stop) }
        position = stop &+ 1
        guard let string = validText(bytes, from: start, to: stop) else { throw invalidText(start, stop) }
        return string
    }

    @inline(never)
    private mutating func stringWithEscapes(_ start: Int, plainUntil firstStop: Int) throws(JSONFault) -> String {
        scratch.removeAll(keepingCapacity: true)
        var pieceStart = start
        var stop = firstStop
        while true {
            scratch.append(contentsOf: UnsafeBufferPointer(start: bytes + pieceStart, count: stop - pieceStart))
            position = stop
            guard stop < end else {
                throw JSONFault(offset: start - 1, reason: "a string is not closed with a double quote")
            }
            if consume(.quote) { break }
            guard consume(.backslash) else {
                let escape = Self.escape(bytes[stop])
                throw JSONFault(offset: stop, reason: "a control character in a string must be escaped (\(escape))")
            }
            try appendEscape(at: stop)
            pieceStart = position
            stop = ByteScan.endOfPlainText(bytes, from: pieceStart, to: end)
        }
        // Escapes are ASCII and yield whole scalars, so the resolved text is valid where the written one is.
        guard firstInvalidUTF8(bytes, from: start, to: stop) == nil else { throw invalidText(start, stop) }
        return String(decoding: scratch, as: UTF8.self)
    }

    private static func escape(_ control: UInt8) -> String {
        let digits = String(control, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// Resolves the escape whose backslash was just consumed.
    private mutating func appendEscape(at backslash: Int) throws(JSONFault) {
        guard position < end else { throw unexpected("an escape") }
        let letter = bytes[position]
        position += 1
        switch letter {
        case .quote, .backslash, 0x2F: scratch.append(letter)
        case 0x62: scratch.append(0x08)
        case 0x66: scratch.append(0x0C)
        case 0x6E: scratch.append(.lineFeed)
        case 0x72: scratch.append(.carriageReturn)
        case 0x74: scratch.append(0x09)
        case 0x75: try appendScalar(at: backslash)
        default:
            throw JSONFault(offset: backslash, reason: "an unknown escape in a string", keepsStructure: true)
        }
    }

    private mutating func appendScalar(at backslash: Int) throws(JSONFault) {
        var code = try codeUnit(at: backslash)
        if code & 0xFC00 == 0xD800, consume(#"\u"#) {
            let low = try codeUnit(at: position - 2)
            guard low & 0xFC00 == 0xDC00 else { throw loneSurrogate(backslash) }
            code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
        }
        guard let scalar = Unicode.Scalar(code) else { throw loneSurrogate(backslash) }
        scratch.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private func loneSurrogate(_ backslash: Int) -> JSONFault {
        JSONFault(
            offset: backslash, reason: "half of a surrogate pair stands alone in a string", keepsStructure: true)
    }

    private mutating func codeUnit(at backslash: Int) throws(JSONFault) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard position < end, let digit = Self.hexadecimalDigit(bytes[position]) else {
                throw JSONFault(
                    offset: backslash, reason: "\\u must be followed by four hexadecimal digits", keepsStructure: true)
            }
            code = code << 4 | digit
            position += 1
        }
        return code
    }

    private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte) - 0x30
        case 0x41...0x46: UInt32(byte) - 0x37
        case 0x61...0x66: UInt32(byte) - 0x57
        default: nil
        }
    }

    private func invalidText(_ start: Int, _ stop: Int) -> JSONFault {
        let offset = firstInvalidUTF8(bytes, from: start, to: stop) ?? start
        let reason = encoding.words(forInvalidAt: offset, of: bytes, from: start, to: stop)
        return JSONFault(offset: offset, reason: reason, keepsStructure: true)
    }
}
