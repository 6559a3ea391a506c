import MessageDigest

/// What a schema is known by: its tables, and SHA-256 digests of what `sqlite_schema` says of the objects.
public struct KnownSchema: Sendable, Equatable {
    /// The names of all tables and views.
    public let tables: Set<String>
    /// Of all objects, as hexadecimal digits.
    public let digest: String
    /// Of the tables and views alone: all that answers who only asks, in a third of the time.
    public let tableDigest: String

    public init(tables: Set<String>, digest: String, tableDigest: String) {
        self.tables = tables
        self.digest = digest
        self.tableDigest = tableDigest
    }

    /// How the schema of a file is known.
    public init(of transaction: borrowing Transaction) throws {
        tables = Set(
            try transaction.all("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')") { row in
                try row.column(0, as: String.self)
            })
        digest = try Self.digest("TRUE", besidesTablesOtherThan: tables, in: transaction)
        tableDigest = try Self.digest("type IN ('table', 'view')", besidesTablesOtherThan: tables, in: transaction)
    }

    /// Whether a file has just these objects, and maybe ordinary tables besides.
    func isWhole(in transaction: borrowing Transaction) throws -> Bool {
        try Self.digest("TRUE", besidesTablesOtherThan: tables, in: transaction) == digest
    }

    /// Whether a file has just these tables and views, and maybe ordinary tables besides.
    func hasTables(in transaction: borrowing Transaction) throws -> Bool {
        try Self.digest("type IN ('table', 'view')", besidesTablesOtherThan: tables, in: transaction) == tableDigest
    }

    /// Leaves out ordinary tables that have other names, with what SQLite makes of itself for them, and the statistics of ANALYZE.
    private static func digest(
        _ isMeant: SQL, besidesTablesOtherThan tables: Set<String>, in transaction: borrowing Transaction
    ) throws -> String {
        var digest = SHA256()
        try transaction.forEach(
            """
            SELECT type, name, tbl_name, sql FROM sqlite_schema
            WHERE \(isMeant) AND name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name
            """
        ) { row in
            let object = try SchemaObject(row)
            if object.isBesides(tables) { return }
            // The length before each part: two parts are never taken for one.
            for part in [object.type, object.name, object.table, object.sql] {
                digest.update("\(part?.utf8.count ?? -1) ".utf8)
                if let part { digest.update(part.utf8) }
            }
        }
        return SHA256.hexadecimal(digest.finalize())
    }
}

/// A row of `sqlite_schema`.
struct SchemaObject: Hashable {
    let type: String
    let name: String
    let table: String
    let sql: String?

    init(_ row: borrowing Row) throws {
        let (type, name, table, sql): (String, String, String, String?) = try row.columns()
        (self.type, self.name, self.table, self.sql) = (type, name, table, sql)
    }

    /// Whether it is an ordinary table with a name of its own beside some, or an index that SQLite itself made for such a table: nothing
    /// of them runs when another table is asked or written.
    func isBesides(_ tables: Set<String>) -> Bool {
        guard !tables.contains(table) else { return false }
        return type == "table" ? sql?.hasPrefix("CREATE TABLE ") == true : type == "index" && sql == nil
    }
}
