import SQLite

/// Files and databases for the benchmark of history.
enum HistoryData {
    /// Takes away the triggers that keep history.
    static func dropTriggers(of database: String) throws {
        var connection = try Connection(path: database, access: .writing)
        try connection.write { transaction in
            let names = try transaction.all(
                """
                SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name NOT LIKE '%search%'
                    AND (name LIKE '%\\_inserted' ESCAPE '\\' OR name LIKE '%\\_updated' ESCAPE '\\' OR name LIKE '%\\_deleted' ESCAPE '\\')
                """
            ) { row in try row.column(0, as: String.self) }
            for name in names { try transaction.run("DROP TRIGGER \(identifier: name)") }
        }
    }

    /// Changes a number of statements, evenly spread, as another program does.
    static func edit(_ edits: Int, of count: Int, in database: String) throws {
        let edit = ChildProcess(
            program: "sqlite3",
            arguments: [database, "UPDATE statement SET tone = 'neutral' WHERE id % \(count / edits) = 0"])
        _ = try edit.run()
    }
}
