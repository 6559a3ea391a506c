import MessageDigest
import SQLite

/// Digests of rows: SHA-256 over the values of the content columns, its first 16 bytes.
///
/// Each value is a letter for its storage class, its length in decimal, a colon and its bytes, so that no two rows give the same input.
enum Digest {
    static let length = 16

    /// The digest of a row, given its content columns in the order of the table.
    static func of(row values: some Sequence<SQLite.Value>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        for value in values { append(value, to: &bytes) }
        return SHA256.digest(of: bytes, length: length)
    }

    private static func append(_ value: SQLite.Value, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes.append(UInt8(ascii: "n"))
        case .integer(let number): append("i", String(number).utf8, to: &bytes)
        case .real(let number): append("r", String(number.bitPattern).utf8, to: &bytes)
        case .text(let text): append("t", text.utf8, to: &bytes)
        case .foreignText(let text): append("t", text, to: &bytes)
        case .blob(let blob): append("b", blob, to: &bytes)
        }
    }

    private static func append(_ tag: Unicode.Scalar, _ content: some Collection<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(truncatingIfNeeded: tag.value))
        bytes.append(contentsOf: String(content.count).utf8)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: content)
    }
}
