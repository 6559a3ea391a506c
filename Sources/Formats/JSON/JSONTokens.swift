import Glibc

extension JSONScanner {
    @inline(__always)
    mutating func skipSpace() {
        while position < end, bytes[position].isJSONSpace { position &+= 1 }
    }

    @inline(__always)
    mutating func consume(_ byte: UInt8) -> Bool {
        guard position < end, bytes[position] == byte else { return false }
        position &+= 1
        return true
    }

    mutating func consume(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard end - position >= length, memcmp(bytes + position, word.utf8Start, length) == 0 else { return false }
        position += length
        return true
    }

    @inline(__always)
    mutating func consumeColon() throws(JSONFault) {
        skipSpace()
        guard consume(0x3A) else { throw unexpected("a colon") }
        skipSpace()
    }

    /// A number, as it is written.
    mutating func number() throws(JSONFault) -> String {
        let start = position
        _ = consume(0x2D)
        if !consume(0x30) { try digits() }
        if consume(0x2E) { try digits() }
        if consume(0x65) || consume(0x45) {
            if !consume(0x2B) { _ = consume(0x2D) }
            try digits()
        }
        if position < end, bytes[position].isDigit {
            throw JSONFault(offset: start, reason: "a number must not begin with 0", keepsStructure: true)
        }
        return String(decoding: UnsafeBufferPointer(start: bytes + start, count: position - start), as: UTF8.self)
    }

    private mutating func digits() throws(JSONFault) {
        let start = position
        while position < end, bytes[position].isDigit { position &+= 1 }
        guard position > start else { throw unexpected("a digit") }
    }

    /// Says what stands here instead of what was expected.
    @inline(never)
    func unexpected(_ expected: String) -> JSONFault {
        guard position < end else {
            return JSONFault(offset: position, reason: "the record ends too early: \(expected) was expected")
        }
        let found: String
        if beginsWithMark(bytes + position, end - position) {
            found = "a byte order mark in the middle of the file (were two files joined?)"
        } else if firstInvalidUTF8(bytes, from: position, to: min(end, position + 4)) == position,
            firstInvalidUTF8(bytes, from: position, to: end) == position
        {
            found = encoding.words(forInvalid: bytes[position])
        } else {
            var length = 1
            while length < 4, position + length < end, bytes[position + length] & 0xC0 == 0x80 { length += 1 }
            found = quoted(String(decoding: UnsafeBufferPointer(start: bytes + position, count: length), as: UTF8.self))
        }
        return JSONFault(offset: position, reason: "\(expected) was expected, not \(found)")
    }
}
