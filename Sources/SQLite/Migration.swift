import MessageDigest

/// One step from an older schema to a newer one. Once a file has taken it, it must never change.
public struct Migration: Sendable, Equatable {
    /// Its place, from 1 without a gap.
    public let ordinal: Int
    public let name: String
    /// The statements, as the bytes of their file.
    public let sql: [UInt8]
    /// What tells an edited migration from the one that was applied.
    public let digest: String

    /// - Parameter digest: the SHA-256 of the statements, where it was found out beforehand.
    public init(ordinal: Int, name: String, sql: [UInt8], digest: String? = nil) {
        self.ordinal = ordinal
        self.name = name
        self.sql = sql
        self.digest = digest ?? SHA256.hexadecimal(SHA256.digest(of: sql))
    }
}

/// Why a file was not migrated. The file is as it was before the migration that failed.
public enum MigrationError: Error, Sendable, Equatable {
    /// The program's own migrations are not numbered from 1 without a gap.
    case misnumbered(ordinal: Int)
    /// The file took a migration that has another name or text in this program.
    case edited(ordinal: Int, name: String)
    /// The file took migrations this program does not know.
    case newer(found: Int, known: Int)
    /// The file belongs to another program, or to none (0).
    case foreign(applicationID: Int32)
    /// The file bears this program's mark, but its list of migrations is missing or has a gap.
    case damagedHistory
    /// Tables, indexes, triggers or views are not those that the file's migrations make.
    case unexpectedSchema([String])
    /// The text of a migration is not UTF-8.
    case unreadable(ordinal: Int, name: String)
    /// A migration failed.
    case failed(ordinal: Int, name: String, DatabaseError)
    /// A migration left a row whose parent is missing.
    case foreignKeyViolation(ordinal: Int, name: String, table: String, parent: String)
}
