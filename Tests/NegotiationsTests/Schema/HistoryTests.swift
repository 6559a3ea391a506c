import Testing

@testable import Negotiations

@Suite struct HistoryTests {
    @Test func `every table of facts is in these tests`() throws {
        let other = try TestDatabase.full().openedByOther()
        let tables = try other.program.column(
            """
            SELECT name FROM pragma_table_list
            WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_history' AND name NOT LIKE '%_search_%'
                AND name NOT IN ('migration', 'import_run', 'revision', 'current_revision', 'identity', 'version', 'merger', 'folding', 'document', 'backup_run', 'following', 'reader', 'watch')
            ORDER BY name
            """)
        #expect(tables == TestDatabase.factTables.map(\.table).sorted())
        for (table, _, _) in TestDatabase.factTables {
            #expect(
                try other.program.column("SELECT count(*) FROM \(table)") == [table == "topic" ? "2" : "1"], "\(table)")
        }
    }

    @Test(arguments: TestDatabase.factTables.map(\.table))
    func `every table of facts has a twin with the same columns and the revision that superseded`(_ table: String)
        throws
    {
        let other = try TestDatabase.full().openedByOther()
        let columns = try other.program.rows("SELECT name, type FROM pragma_table_xinfo('\(table)') ORDER BY cid")
        let twin = try other.program.rows("SELECT name, type FROM pragma_table_xinfo('\(table)_history') ORDER BY cid")
        #expect(twin == [["version", "INTEGER"]] + columns + [["superseded", "INTEGER"]])
        let triggers = try other.program.column(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('\(table)', '\(table)_history')")
        for suffix in ["inserted", "updated", "deleted", "history_unchanged", "history_kept"] {
            #expect(triggers.contains("\(table)_\(suffix)"), "\(suffix)")
        }
    }

    @Test(arguments: TestDatabase.factTables)
    func `what another program changes or removes is kept as it was`(_ table: String, _ column: String, _ value: String)
        throws
    {
        let other = try TestDatabase.full(with: try TestDatabase.unreferred()).openedByOther()
        let program = other.program
        let identity =
            table.hasSuffix("_topic") ? "TRUE" : TestDatabase.referredTables.contains(table) ? "id = 2" : "id = 1"
        let names = try program.column("SELECT name FROM pragma_table_xinfo('\(table)') ORDER BY cid").compactMap { $0 }
        let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
        let quotedList = names.map { "quote(\"\($0)\")" }.joined(separator: ", ")
        func now() throws -> [[String?]] { try program.rows("SELECT \(quotedList) FROM \(table) WHERE \(identity)") }
        func former() throws -> [[String?]] {
            try program.rows("SELECT \(quotedList), superseded FROM \(table)_history ORDER BY version")
        }
        let first = try now()
        #expect(first.count == 1)
        #expect(try former() == [])
        try program.run("UPDATE \(table) SET \"\(column)\" = \(value) WHERE \(identity)")
        #expect(try former() == first.map { $0 + ["2"] })
        let second = try now()
        #expect(second != first)
        #expect(try program.column("SELECT revision FROM \(table) WHERE \(identity)") == ["2"])
        if names.contains("digest") {
            #expect(try program.column("SELECT digest FROM \(table) WHERE \(identity)") == [nil])
        }
        try program.run("DELETE FROM \(table) WHERE \(identity)")
        #expect(try now() == [])
        #expect(try former() == first.map { $0 + ["2"] } + second.map { $0 + ["3"] })
        #expect(
            try program.rows("SELECT id, who, command FROM revision WHERE id > 1") == [
                ["2", nil, nil], ["3", nil, nil],
            ])
        // And comes back as a row with a revision of its own.
        let written = names.filter { !["earliest", "latest", "revision", "digest", "fingerprint"].contains($0) }
        let columns = written.map { "\"\($0)\"" }.joined(separator: ", ")
        try program.run(
            "INSERT INTO \(table) (\(columns)) SELECT \(columns) FROM \(table)_history ORDER BY version LIMIT 1")
        #expect(try program.column("SELECT revision FROM \(table) WHERE \(identity)") == ["4"])
        #expect(try program.rows("SELECT \(list) FROM \(table) WHERE \(identity)").count == 1)
    }

    @Test(arguments: TestDatabase.factTables)
    func `history is never changed and never removed`(_ table: String, _ column: String, _ value: String) throws {
        let other = try TestDatabase.full().openedByOther()
        let identity = table.hasSuffix("_topic") ? "TRUE" : "id = 1"
        try other.program.run("UPDATE \(table) SET \"\(column)\" = \(value) WHERE \(identity)")
        #expect(try other.program.column("SELECT count(*) > 0 FROM \(table)_history") == ["1"])
        #expect(other.program.refusal(of: "UPDATE \(table)_history SET superseded = 9") == "history is never changed")
        #expect(other.program.refusal(of: "DELETE FROM \(table)_history") == "history is never removed")
    }

    @Test func `revisions are never removed, and grow whatever the clock does`() throws {
        let other = try TestDatabase.full().openedByOther()
        #expect(other.program.refusal(of: "DELETE FROM revision") == "revisions are never removed")
        try other.program.run("INSERT INTO revision (at) VALUES ('2999-01-01T00:00:00.000Z')")
        try other.program.run("UPDATE party SET note = 'n'")
        #expect(
            try other.program.rows("SELECT id, at FROM revision WHERE id > 1 ORDER BY id") == [
                ["2", "2999-01-01T00:00:00.000Z"], ["3", "2999-01-01T00:00:00.000Z"],
            ])
    }

    @Test func `each change of another program is a revision of its own`() throws {
        let other = try TestDatabase.full().openedByOther()
        try other.program.run("BEGIN; UPDATE party SET note = 'a'; UPDATE party SET note = 'b'; COMMIT")
        #expect(
            try other.program.rows("SELECT note, superseded FROM party_history ORDER BY version") == [
                [nil, "2"], ["a", "3"],
            ])
    }
}
