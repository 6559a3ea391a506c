import Testing

@testable import Negotiations

@Suite struct UndoTests {
    /// A column of a unique index, and three values for it: of the first row, of the second, and of nobody.
    struct Case: CustomTestStringConvertible {
        let table: String
        let column: String
        let values: (String, String, String)
        /// What else tells the second row from the first, so that only this column can be in the way.
        var apart: [String: String] = [:]

        var testDescription: String { "\(table).\(column)" }
    }

    private static let words = ("'one'", "'two'", "'three'")
    private static let ids = ("1", "2", "3")

    static let cases: [Case] = [
        Case(table: "negotiation", column: "name", values: words),
        Case(table: "party", column: "name", values: words, apart: ["code": "NULL"]),
        Case(table: "party", column: "code", values: words, apart: ["name": "'Elsewhere'"]),
        Case(table: "topic", column: "name", values: words),
        Case(table: "official", column: "key", values: words, apart: ["name": "'Somebody'"]),
        Case(table: "official", column: "name", values: words),
        Case(table: "name", column: "text", values: words), Case(table: "name", column: "official_id", values: ids),
        Case(table: "office", column: "title", values: words), Case(table: "office", column: "party_id", values: ids),
        Case(table: "round", column: "name", values: words),
        Case(table: "round", column: "key", values: words, apart: ["name": "'Elsewhere'"]),
        Case(table: "participation", column: "official_id", values: ids),
        Case(table: "participation", column: "round_id", values: ids),
        Case(table: "source", column: "outlet", values: words), Case(table: "source", column: "url", values: words),
        Case(table: "source", column: "key", values: words),
        Case(table: "statement", column: "key", values: words), Case(table: "statement", column: "text", values: words),
        Case(table: "outcome", column: "title", values: words), Case(table: "outcome", column: "key", values: words),
        Case(table: "approval", column: "authority", values: words),
        Case(table: "commitment", column: "text", values: words),
        Case(table: "commitment", column: "key", values: words),
        Case(table: "text", column: "title", values: words), Case(table: "text", column: "key", values: words),
        Case(table: "text", column: "edition", values: words),
        Case(table: "citation", column: "place", values: words),
        Case(table: "citation", column: "source_id", values: ids),
        Case(table: "passage", column: "first_offset", values: ("0", "1", "2")),
        Case(table: "passage", column: "proposal_id", values: ids),
    ]

    /// Two rows in every table that differ in one column alone, and three rows of what they can refer to.
    private static func database(for one: Case) throws -> TestDatabase {
        let database = try TestDatabase.full(with: TestDatabase.unreferred())
        let program = try database.otherProgram()
        try program.run(
            """
            INSERT INTO official (name) VALUES ('Third'); INSERT INTO party (name) VALUES ('Third');
            INSERT INTO round (negotiation_id, name) VALUES (1, 'Third'); INSERT INTO source (outlet) VALUES ('Third');
            INSERT INTO proposal (kind, text) VALUES ('direct', 'Third.');
            UPDATE \(one.table) SET \(one.column) = \(one.values.0) WHERE id = 1 AND \(one.column) IS NOT \(one.values.0);
            """)
        let columns = try program.column(
            "SELECT name FROM pragma_table_xinfo('\(one.table)') WHERE hidden = 0 AND name NOT IN ('id', 'revision', 'digest')"
        ).compactMap { $0 }
        let values = columns.map { $0 == one.column ? one.values.1 : one.apart[$0] ?? "\"\($0)\"" }
        try program.run(
            """
            INSERT INTO \(one.table) (\(columns.map { "\"\($0)\"" }.joined(separator: ", ")))
            SELECT \(values.joined(separator: ", ")) FROM \(one.table) WHERE id = 1
            """)
        return database
    }

    @Test(arguments: cases)
    func `what only one may have comes back to each after it was passed round, and leaves no trace of the way`(
        _ one: Case
    ) throws {
        let database = try Self.database(for: one)
        var tracker = try Tracker(path: database.path, for: .recording)
        try tracker.record(by: TestDatabase.author) { _, _ in }
        let program = try database.otherProgram()
        func content() throws -> [[String?]] {
            try program.rows("SELECT id, \"\(one.column)\" FROM \(one.table) ORDER BY id")
        }
        let second = try program.column("SELECT max(id) FROM \(one.table)").first.flatMap { $0 } ?? ""
        let last = Int64(try program.column("SELECT max(id) FROM revision").first.flatMap { $0 } ?? "") ?? 0
        let (before, export) = (try content(), try database.export())
        for (id, value) in [("1", one.values.2), (second, one.values.0), ("1", one.values.1)] {
            try program.run("UPDATE \(one.table) SET \(one.column) = \(value) WHERE id = \(id)")
        }
        let passed = try content()
        #expect(passed != before)

        let undo = try tracker.undo(last + 1, cascade: true, by: TestDatabase.author)
        #expect(undo.undone.map(\.id) == [last + 3, last + 2, last + 1])
        #expect(undo.revision == last + 4)
        #expect(try content() == before)
        #expect(try database.export() == export)
        let former = try program.rows(
            "SELECT id, \"\(one.column)\" FROM \(one.table)_history WHERE superseded = \(last + 4) ORDER BY id")
        #expect(former == passed.filter { ["1", second].contains($0[0]) })

        let redo = try tracker.undo(nil, cascade: false, by: TestDatabase.author)
        #expect(redo.undone.map(\.id) == [last + 4])
        #expect(try content() == passed)
        #expect(try database.ask { try Check.history(in: $0).isEmpty })
    }

    @Test func `every unique index of the schema is known, and has its case`() throws {
        let database = try TestDatabase.full()
        let program = try database.otherProgram()
        try database.ask { transaction in
            for table in try transaction.factTables() {
                let count =
                    Int(
                        try program.column(
                            "SELECT count(*) FROM pragma_index_list('\(table.name)') WHERE \"unique\" = 1 AND origin <> 'pk'"
                        ).first.flatMap { $0 } ?? "") ?? 0
                let rules = ["official", "party"].contains(table.name) ? 1 : 0
                #expect(try transaction.exclusions(of: table).count == count + rules, "\(table.name)")
                #expect(Self.cases.contains { $0.table == table.name } == (count > 0), "\(table.name)")
            }
        }
    }

    @Test func `an undo with nothing to do opens no revision`() throws {
        let database = try TestDatabase()
        try database.record((.official, ["name": "Howard Lutnick"]))
        var tracker = try Tracker(path: database.path, for: .recording)
        #expect(try tracker.undo(1, cascade: false, by: TestDatabase.author).revision == 2)
        for cascade in [false, true] {
            let again = try tracker.undo(1, cascade: cascade, by: TestDatabase.author)
            #expect(again.revision == nil)
            #expect(again.undone.map(\.id) == [1])
        }
        #expect(try database.ask { try $0.value("SELECT max(id) FROM revision", as: Int.self) } == 2)
        #expect(try database.ask { try Check.history(in: $0).isEmpty })
    }

    @Test func `what is kept because others refer to it gets back the name that it was made with`() throws {
        let database = try TestDatabase()
        try database.record((.party, ["name": "Peru"]))
        let program = try database.otherProgram()
        try program.run("UPDATE party SET name = 'Chile' WHERE id = 1")
        try program.run("INSERT INTO statement (attribution, party_id, date, text) VALUES ('x', 1, '2025', 'Well.')")
        var tracker = try Tracker(path: database.path, for: .recording)
        let undo = try tracker.undo(1, cascade: true, by: TestDatabase.author)
        #expect(undo.undone.map(\.id) == [2, 1])
        #expect(undo.kept == ["party Peru"])
        #expect(try program.column("SELECT name FROM party") == ["Peru"])
        let again = try tracker.undo(1, cascade: true, by: TestDatabase.author)
        #expect(again.revision == nil)
        #expect(again.kept == ["party Peru"])
    }
}
