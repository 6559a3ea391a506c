import MessageDigest
import SQLite

/// Rows as COPY reads them from text: https://www.postgresql.org/docs/15/sql-copy.html, “Text Format”.
struct CopyText {
    private(set) var bytes: [UInt8] = []

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func add(_ row: borrowing Row) throws {
        for index in 0..<row.count {
            if index > 0 { bytes.append(UInt8(ascii: "\t")) }
            add(try row.value(index))
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func add(_ value: SQLite.Value) {
        switch value {
        case .null: bytes += Array("\\N".utf8)
        case .integer(let number): bytes += Array(String(number).utf8)
        case .real(let number): bytes += Array(String(number).utf8)
        case .text(let text): for byte in text.utf8 { add(byte) }
        // PostgreSQL takes no other bytes.
        case .foreignText(let text): for byte in String(decoding: text, as: UTF8.self).utf8 { add(byte) }
        case .blob(let content):
            bytes += Array("\\\\x".utf8)
            bytes += Array(SHA256.hexadecimal(content).utf8)
        }
    }

    private mutating func add(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
        case UInt8(ascii: "\t"): bytes += Array("\\t".utf8)
        case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
        case UInt8(ascii: "\r"): bytes += Array("\\r".utf8)
        default: bytes.append(byte)
        }
    }
}
