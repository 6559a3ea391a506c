import Testing

@testable import Negotiations

@Suite struct ReferenceGuardTests {
    /// Every reference of the schema: a column of a table, what it refers to, and whether the row goes with that.
    private static let references: [(table: String, column: String, target: String, goesWithIt: Bool)] = [
        ("name", "official_id", "official", true), ("office", "official_id", "official", false),
        ("office", "party_id", "party", false), ("round", "negotiation_id", "negotiation", false),
        ("participation", "round_id", "round", false), ("participation", "official_id", "official", false),
        ("participation", "party_id", "party", false), ("statement", "official_id", "official", false),
        ("statement", "party_id", "party", false), ("statement", "round_id", "round", false),
        ("outcome", "round_id", "round", false), ("approval", "outcome_id", "outcome", false),
        ("commitment", "outcome_id", "outcome", false), ("commitment", "party_id", "party", false),
        ("text", "round_id", "round", false), ("text", "party_id", "party", false),
        ("text", "outcome_id", "outcome", false),
        ("citation", "text_id", "text", true),
        ("citation", "source_id", "source", false), ("citation", "statement_id", "statement", true),
        ("citation", "participation_id", "participation", true), ("citation", "outcome_id", "outcome", true),
        ("citation", "office_id", "office", true), ("citation", "round_id", "round", true),
        ("citation", "approval_id", "approval", true), ("citation", "commitment_id", "commitment", true),
        ("statement_topic", "statement_id", "statement", true), ("statement_topic", "topic_id", "topic", false),
        ("round_topic", "round_id", "round", true), ("round_topic", "topic_id", "topic", false),
        ("passage", "proposal_id", "proposal", true), ("passage", "source_id", "source", false),
        ("passage", "document_id", "document", false), ("conflict", "import_run_id", "import_run", false),
    ]
    /// The library's own guard, as programs open a file with it and without.
    private static let settings = ["ON", "OFF"]

    private static func program(foreignKeys setting: String) throws -> ForeignSession {
        let other = try TestDatabase.full().openedByOther()
        try other.program.run("PRAGMA foreign_keys = \(setting)")
        #expect(try other.program.column("PRAGMA foreign_keys") == [setting == "ON" ? "1" : "0"])
        return other
    }

    @Test func `every reference of the schema is in these tests`() throws {
        let other = try TestDatabase.full().openedByOther()
        let tables = TestDatabase.factTables.map { "'\($0.table)'" }.joined(separator: ", ")
        let found = try other.program.rows(
            """
            SELECT t.name, k."from", k."table", k.on_delete FROM sqlite_schema AS t, pragma_foreign_key_list(t.name) AS k
            WHERE t.type = 'table' AND t.name IN (\(tables)) ORDER BY 1, 2
            """)
        let listed = Self.references.sorted { ($0.table, $0.column) < ($1.table, $1.column) }.map {
            [$0.table, $0.column, $0.target, $0.goesWithIt ? "CASCADE" : "NO ACTION"]
        }
        // A proposal outlives what it became: see DecisionTests and AgreementTests.
        let outlived = [
            ["proposal", "statement_id", "statement", "SET NULL"], ["proposal", "outcome_id", "outcome", "SET NULL"],
        ]
        #expect(
            found
                == (listed + outlived).sorted {
                    ($0[0], $0[1]) < ($1[0], $1[1])
                })
    }

    @Test(arguments: references, settings)
    func `a reference has what it refers to, whether or not the library looks after it`(
        _ reference: (table: String, column: String, target: String, goesWithIt: Bool), _ setting: String
    ) throws {
        let other = try Self.program(foreignKeys: setting)
        let message = "there is no \(reference.target) with this id"
        // A citation is for one fact.
        let isOtherFact = reference.table == "citation" && !["source_id", "statement_id"].contains(reference.column)
        let rest = isOtherFact ? ", statement_id = NULL" : ""
        #expect(
            other.program.refusal(of: "UPDATE \(reference.table) SET \(reference.column) = 99\(rest)") == message)
        if reference == ("participation", "party_id", "party", false) {
            // One official takes part in a round once.
            try other.program.run("DELETE FROM participation")
            #expect(
                other.program.refusal(
                    of: "INSERT INTO participation (round_id, official_id, party_id) VALUES (1, 1, 99)") == message)
            return
        }
        if reference == ("text", "outcome_id", "outcome", false) {
            // A version of a text is there once, whatever came of it.
            #expect(
                other.program.refusal(
                    of: "INSERT INTO text (round_id, title, text, outcome_id) VALUES (1, 'Other', 'x', 99)") == message)
            return
        }
        var columns = try other.program.column(
            "SELECT name FROM pragma_table_info('\(reference.table)') WHERE name NOT IN ('id', 'revision', 'digest', 'fingerprint')"
        ).compactMap { $0 }
        columns.removeAll { $0 == reference.column || isOtherFact && $0 == "statement_id" }
        let list = columns.joined(separator: ", ")
        #expect(
            other.program.refusal(
                of:
                    "INSERT INTO \(reference.table) (\(list), \(reference.column)) SELECT \(list), 99 FROM \(reference.table)"
            ) == message)
    }

    @Test(
        arguments: Dictionary(
            grouping: references.filter { !$0.goesWithIt && !["document", "import_run"].contains($0.target) },
            by: \.target
        )
        .keys.sorted(), settings)
    func `what is referred to stays, whether or not the library looks after it`(_ target: String, _ setting: String)
        throws
    {
        let other = try Self.program(foreignKeys: setting)
        // Each reference keeps it by itself: those before it are taken away one after the other.
        for reference in Self.references where reference.target == target && !reference.goesWithIt {
            guard
                try other.program.column("SELECT count(*) FROM \(reference.table) WHERE \(reference.column) = 1") == [
                    "1"
                ]
            else { continue }
            #expect(
                other.program.refusal(of: "DELETE FROM \(target) WHERE id = 1")
                    == "this \(target) is referred to by a row of \(reference.table)")
            let order = ["approval", "commitment", "text", "outcome", "participation", "statement", "citation"]
            if reference.table == "outcome" {
                for table in order.prefix(3) { try other.program.run("DELETE FROM \(table)") }
            }
            if reference.table == "round" { try Self.emptyRounds(other.program) }
            try other.program.run("DELETE FROM \(reference.table)")
        }
        #expect(other.program.refusal(of: "DELETE FROM \(target) WHERE id = 1") == nil)
    }

    private static func emptyRounds(_ program: OtherProgram) throws {
        for table in ["approval", "commitment", "text", "outcome", "participation", "statement"] {
            try program.run("DELETE FROM \(table)")
        }
    }

    @Test(arguments: references.filter(\.goesWithIt), settings)
    func `what belongs to a row goes with it, whether or not the library looks after it`(
        _ reference: (table: String, column: String, target: String, goesWithIt: Bool), _ setting: String
    ) throws {
        let other = try Self.program(foreignKeys: setting)
        if reference.table == "citation", reference.target != "statement" {
            try other.program.run("UPDATE citation SET statement_id = NULL, \(reference.column) = 1")
        }
        #expect(
            try other.program.column("SELECT count(*) FROM \(reference.table) WHERE \(reference.column) = 1") == ["1"])
        // What keeps it goes first.
        switch reference.target {
        case "official":
            for table in ["office", "participation", "statement"] { try other.program.run("DELETE FROM \(table)") }
        case "outcome":
            for table in ["approval", "commitment", "text"] { try other.program.run("DELETE FROM \(table)") }
        case "round": try Self.emptyRounds(other.program)
        default: break
        }
        #expect(
            try other.program.column("SELECT count(*) FROM \(reference.table)_history WHERE \(reference.column) = 1")
                == ["0"])
        try other.program.run("DELETE FROM \(reference.target) WHERE id = 1")
        #expect(try other.program.column("SELECT count(*) FROM \(reference.table)") == ["0"])
        #expect(
            try other.program.column("SELECT \(reference.column) FROM \(reference.table)_history ORDER BY version").last
                == "1")
        #expect(try other.program.rows("PRAGMA foreign_key_check") == [])
    }
}
