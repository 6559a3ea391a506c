/// Finds the bytes that need care, eight at a time, so that the plain stretches between them are copied whole.
enum ByteScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The first position from `start` on that JSON must escape: a control character, `"` or `\`.
    ///
    /// - Returns: `bytes.count` when there is none.
    static func firstToEscapeInJSON(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        first(in: bytes, from: start) { word in
            // A byte below 0x20 borrows into its high bit; a byte that had the high bit set is UTF-8 and passes.
            let control = (word &- ones &* 0x20) & ~word
            return control | zeroBytes(word ^ (ones &* 0x22)) | zeroBytes(word ^ (ones &* 0x5C))
        } byte: {
            $0 < 0x20 || $0 == 0x22 || $0 == 0x5C
        }
    }

    /// The first position from `start` on with one of four bytes.
    ///
    /// - Returns: `bytes.count` when there is none.
    static func first(
        of a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int
    ) -> Int {
        let (wordA, wordB) = (ones &* UInt64(a), ones &* UInt64(b))
        let (wordC, wordD) = (ones &* UInt64(c), ones &* UInt64(d))
        return first(in: bytes, from: start) { word in
            zeroBytes(word ^ wordA) | zeroBytes(word ^ wordB) | zeroBytes(word ^ wordC) | zeroBytes(word ^ wordD)
        } byte: {
            $0 == a || $0 == b || $0 == c || $0 == d
        }
    }

    @inline(__always)
    private static func first(
        in bytes: UnsafeRawBufferPointer, from start: Int, word: (UInt64) -> UInt64, byte: (UInt8) -> Bool
    ) -> Int {
        var position = start
        while bytes.count &- position >= 8 {
            // A borrow can mark a byte *after* the one that matters, never one before it: whether any is marked is
            // exact, and so is the lowest mark.
            let marks =
                word(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))) & highBits
            if marks != 0 { return position &+ marks.trailingZeroBitCount / 8 }
            position &+= 8
        }
        while position < bytes.count, !byte(bytes[position]) { position &+= 1 }
        return position
    }

    @inline(__always)
    private static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}
