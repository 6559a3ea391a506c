import SQLite

extension Check {
    /// Lends a connection that could write to a database, although nothing is written: SQLite leaves CHECK constraints out of the schema
    /// of a read-only connection, so that its `integrity_check` would pass over them, and FTS5 checks itself by an INSERT.
    ///
    /// Where the file cannot be written, it is a copy in memory.
    static func withWriter(
        to place: String, wait milliseconds: Int32, _ body: (inout Connection) throws -> [Finding]
    ) throws -> [Finding] {
        do {
            var writer = try Connection(path: place, access: .writing, busyTimeout: milliseconds)
            writer.repairText(noting: TextRepairs())
            return try body(&writer)
        } catch let error as DatabaseError where isShutOut(error) {
            var reader = try Connection(path: place, access: .reading, busyTimeout: milliseconds)
            var copy = try Connection.inMemory()
            try reader.replaceContent(of: &copy)
            copy.repairText(noting: TextRepairs())
            return try body(&copy)
        }
    }

    private static func isShutOut(_ error: DatabaseError) -> Bool {
        error.kind == .opening(.notPermitted) || error.code.primary == .readOnly || error.code.primary == .cantOpen
    }

    /// Leaves a write transaction without having written.
    private struct Done: Error {}

    /// The full-text indexes against the texts that they index (https://sqlite.org/fts5.html, "The 'integrity-check' Command"; with rank
    /// 1 the content too).
    static func search(in connection: inout Connection) throws -> [Finding] {
        var findings: [Finding] = []
        do {
            try connection.write { transaction in
                for (index, content) in [
                    ("statement_search", "statement"), ("statement_history_search", "statement_history"),
                ] {
                    do {
                        try transaction.run(
                            "INSERT INTO \(identifier: index) (\(identifier: index), rank) VALUES ('integrity-check', 1)"
                        )
                    } catch let error as DatabaseError where error.code.primary == .corrupt {
                        findings.append(
                            Finding(
                                part: .search, record: nil,
                                problem: "\(index) does not hold the words of \(content)",
                                advice: "Run sqlite3 FILE \"INSERT INTO \(index) (\(index)) VALUES ('rebuild')\"."))
                        // A failed statement may have ended the transaction.
                        throw Done()
                    }
                }
                throw Done()
            }
        } catch is Done {}
        return findings
    }
}
