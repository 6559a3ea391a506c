/// The first word of a statement, after white space, comments and semicolons.
enum LeadingKeyword {
    /// Where the first word begins, or nil when there is nothing to run.
    static func start(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var position = 0
        while position < bytes.count {
            let next = position + 1 < bytes.count ? bytes[position + 1] : 0
            switch (bytes[position], next) {
            case (0x09...0x0D, _), (0x20, _), (UInt8(ascii: ";"), _):
                position += 1
            case (UInt8(ascii: "-"), UInt8(ascii: "-")):
                while position < bytes.count, bytes[position] != 0x0A { position += 1 }
            case (UInt8(ascii: "/"), UInt8(ascii: "*")):
                position += 2
                while position < bytes.count,
                    !(bytes[position] == UInt8(ascii: "*") && position + 1 < bytes.count
                        && bytes[position + 1] == UInt8(ascii: "/"))
                {
                    position += 1
                }
                position += 2
            default:
                return position
            }
        }
        return nil
    }

    /// Whether a statement begins or ends a transaction or a savepoint, which is left to the closures that lend one.
    static func isTransactionControl(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = start(in: bytes) else { return false }
        let word = bytes[start...].prefix { (0x41...0x5A).contains($0 & 0xDF) }
        func isWord(_ keyword: StaticString) -> Bool {
            keyword.utf8CodeUnitCount == word.count
                && keyword.withUTF8Buffer { letters in word.elementsEqual(letters) { $0 & 0xDF == $1 } }
        }
        return isWord("BEGIN") || isWord("COMMIT") || isWord("END") || isWord("ROLLBACK") || isWord("SAVEPOINT")
            || isWord("RELEASE")
    }
}
