import Glibc

/// Finds the bytes that need care, eight at a time: reading and writing take the plain stretches between them whole.
///
/// A zero byte in a word `w` sets the top bit of its place in `(w - 0x01…) & ~w & 0x80…`. Places above a true one can be set
/// falsely by the borrow, so only the lowest is used (S. E. Anderson, "Bit Twiddling Hacks").
enum ByteScan {
    @inline(__always)
    private static func spread(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    @inline(__always)
    private static func word(_ bytes: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(bytes + offset).loadUnaligned(as: UInt64.self))
    }

    @inline(__always)
    static func isASCII(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Bool {
        var position = start
        var all: UInt64 = 0
        while position &+ 8 <= end {
            all |= word(bytes, position)
            position &+= 8
        }
        while position < end {
            all |= UInt64(bytes[position])
            position &+= 1
        }
        return all & spread(0x80) == 0
    }

    /// The first quote, backslash or control character in `start..<end`, or `end`: what JSON escapes.
    @inline(__always)
    static func endOfPlainText(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        var position = start
        while position &+ 8 <= end {
            let word = word(bytes, position)
            let controls = (word &- spread(0x20)) & ~word & spread(0x80)
            let found = controls | zeros(word ^ spread(.quote)) | zeros(word ^ spread(.backslash))
            if found != 0 { return position &+ found.trailingZeroBitCount / 8 }
            position &+= 8
        }
        while position < end {
            let byte = bytes[position]
            if byte < 0x20 || byte == .quote || byte == .backslash { break }
            position &+= 1
        }
        return position
    }

    /// The first delimiter, quote, line feed or carriage return in `start..<end`, or `end`.
    @inline(__always)
    static func endOfField(
        _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, delimiter: UInt8
    ) -> Int {
        var position = start
        while position &+ 8 <= end {
            let word = word(bytes, position)
            let lineEndings = zeros(word ^ spread(.lineFeed)) | zeros(word ^ spread(.carriageReturn))
            let found = lineEndings | zeros(word ^ spread(.quote)) | zeros(word ^ spread(delimiter))
            if found != 0 { return position &+ found.trailingZeroBitCount / 8 }
            position &+= 8
        }
        while position < end {
            let byte = bytes[position]
            if byte == delimiter || byte == .quote || byte == .lineFeed || byte == .carriageReturn { break }
            position &+= 1
        }
        return position
    }
    /// The first quote in `start..<end`, or `end`.
    static func endOfQuoted(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        guard let found = memchr(bytes + start, Int32(UInt8.quote), end &- start) else { return end }
        return UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
    }
}
