import SQLite
import Testing

/// Errors are logged and mailed; what was bound is not for them.
@Suite struct SecrecyTests {
    private static let secret = "Zanzibar-7"

    @Test(arguments: [
        "INSERT INTO t (name) VALUES (?)" as SQL, "INSERT INTO t (number) VALUES (?)",
        "INSERT INTO t (name, parent) VALUES (?, 99)", "INSERT INTO t (short) VALUES (?)",
        "INSERT INTO t (guarded) VALUES (?)", "SELECT json_extract('{}', ?)", "SELECT json(?)",
        "SELECT value FROM json_each('[1]', ?)", "SELECT rowid FROM search WHERE search MATCH ?",
        "SELECT rowid FROM search WHERE search MATCH 'a' AND rank MATCH ?", "INSERT INTO search (search) VALUES (?)",
        "ATTACH DATABASE ? AS other", "DETACH DATABASE ?", "SELECT abs(?), zeroblob(1 << 40)",
        "SELECT 1 LIKE 1 ESCAPE ?", "SELECT * FROM pragma_table_info('t', ?) WHERE json_extract(?1, '$')",
    ])
    func `no error holds what was bound`(_ sql: SQL) throws {
        var connection = try Connection.inMemory()
        try connection.write { transaction in
            try transaction.execute(
                script: """
                    CREATE TABLE t (
                        id INTEGER PRIMARY KEY, name TEXT UNIQUE, number INTEGER, parent INTEGER REFERENCES t (id),
                        short TEXT CHECK (length(short) < 3), guarded TEXT
                    ) STRICT;
                    CREATE TRIGGER guard BEFORE INSERT ON t WHEN NEW.guarded IS NOT NULL
                    BEGIN SELECT raise(ABORT, 'guarded'); END;
                    CREATE VIRTUAL TABLE search USING fts5 (text);
                    """)
            try transaction.run("INSERT INTO t (name) VALUES (?)", Self.secret)
        }
        for form in [Self.secret, "\"\(Self.secret)", "\(Self.secret):x", "\(Self.secret)(", "'\(Self.secret)"] {
            let error = databaseError {
                try connection.write { transaction in
                    try transaction.forEach(sql, form) { row in _ = try row.column(0, as: [UInt8].self) }
                    _ = try transaction.value("SELECT name FROM t WHERE name = ?", form, as: Int.self)
                    throw DatabaseError(kind: .library, code: .error, message: "no failure")
                }
            }
            #expect(error.map { "\($0)".contains("Zanzibar") } == false, "\(String(describing: error))")
        }
    }

    @Test func `a value of the wrong type is named by its column, not by itself`() throws {
        var connection = try Connection.inMemory()
        let error = databaseError { try connection.read { try $0.value("SELECT ? AS who", Self.secret, as: Int.self) } }
        #expect(error?.message == "column who was expected to hold INTEGER, found TEXT")
        #expect(error.map { "\($0)".contains("Zanzibar") } == false)
    }
}
