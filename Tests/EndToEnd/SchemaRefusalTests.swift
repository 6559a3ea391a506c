import Foundation
import SQLite
import Testing

@Suite(.onlyOnOwnFile("the file is one of another program, or was altered, before anybody shares it"))
struct SchemaRefusalTests {
    /// Runs statements on a file as another program would.
    private static func change(_ path: String, _ statements: SQL...) throws {
        var connection = try Connection(path: path, access: .creating)
        try connection.write { transaction in for statement in statements { try transaction.run(statement) } }
    }

    @Test(arguments: FileRefusalTests.asking + FileRefusalTests.recording)
    func `a newer schema exits 78 and stays as it is`(_ arguments: [String]) throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        let ordinal = try Self.nextOrdinal(tracker.database)
        try Self.change(
            tracker.database,
            "INSERT INTO migration (ordinal, name, sha256, applied_at) VALUES (\(ordinal), '9999_later', \(String(repeating: "0", count: 64)), '2099-01-01T00:00:00Z')"
        )
        #expect(try tracker.run(arguments).isRefusal(78, saying: "newer than this program"))
        try Self.change(tracker.database, "DELETE FROM migration WHERE ordinal = \(ordinal)")
        #expect(try tracker.recorded() == before)
    }

    @Test(arguments: FileRefusalTests.asking + FileRefusalTests.recording)
    func `a database made with another migration exits 78`(_ arguments: [String]) throws {
        let tracker = try TrackerRunner.withExample()
        try Self.change(
            tracker.database, "UPDATE migration SET sha256 = \(String(repeating: "0", count: 64)) WHERE ordinal = 1")
        #expect(try tracker.run(arguments).isRefusal(78, saying: "0001_revisions"))
    }

    @Test(arguments: FileRefusalTests.asking + FileRefusalTests.recording)
    func `a database of another program exits 66 and stays as it is`(_ arguments: [String]) throws {
        let tracker = try TrackerRunner()
        try Self.change(tracker.database, "CREATE TABLE recipe (name TEXT)", "INSERT INTO recipe VALUES ('soup')")
        #expect(try tracker.run(arguments).isRefusal(66, saying: "another program"))
        var connection = try Connection(path: tracker.database, access: .reading)
        let tables = try connection.read {
            try $0.all("SELECT name FROM sqlite_schema") { try $0.column(0, as: String.self) }
        }
        #expect(tables == ["recipe"])
    }

    @Test(arguments: FileRefusalTests.recording)
    func `a planted trigger is refused by whoever records`(_ arguments: [String]) throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-party", "China")
        try Self.change(
            tracker.database, "CREATE TRIGGER planted AFTER INSERT ON party BEGIN DELETE FROM party_history; END")
        #expect(try tracker.run(arguments).isRefusal(78, saying: "planted"))
        #expect(try tracker.recorded() == lines(#"{"type":"party","name":"China"}"#))
    }

    static let questions: [[String]] = [
        ["query"], ["query", "--count"], ["list-rounds"], ["list-officials"], ["list-topics"], ["list-imports"],
        ["export"],
        ["log"], ["timeline"], ["stats"], ["due"], ["resolve", "Lutnick"], ["review", "--list"], ["sql", "SELECT 1"],
    ]

    @Test(arguments: ["official", "topic", "revision", "statement", "import_run", "statement_history", "migration"])
    func `a view in the place of a table is asked nothing`(_ table: SQL) throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("init")
        try Self.change(
            tracker.database, "DROP TABLE \(table)",
            """
            CREATE VIEW \(table) AS WITH RECURSIVE number (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM number)
            SELECT id, id AS ordinal, 'x' AS name, 'x' AS sha256, 1 AS revision, 'x' AS at FROM number
            """)
        for question in Self.questions {
            let outcome = try tracker.run(question)
            #expect(outcome.isRefusal(78, saying: tracker.database), "\(question) \(outcome)")
        }
    }

    @Test func `what was added beside the tables keeps nobody from asking`() throws {
        let tracker = try TrackerRunner.withExample()
        let before = try SchemaRefusalTests.questions.map { try tracker.run($0) }
        try Self.change(
            tracker.database, "CREATE TABLE theirs (id INTEGER PRIMARY KEY, name TEXT UNIQUE)",
            "CREATE VIEW names AS SELECT name FROM official", "CREATE INDEX official_note ON official (note)",
            "CREATE TRIGGER planted AFTER INSERT ON party BEGIN DELETE FROM party_history; END")
        #expect(try SchemaRefusalTests.questions.map { try tracker.run($0) } == before)
    }

    private static func nextOrdinal(_ path: String) throws -> Int {
        var connection = try Connection(path: path, access: .reading)
        return try connection.read { try $0.value("SELECT max(ordinal) + 1 FROM migration", as: Int.self) } ?? 1
    }

    @Test func `while another program writes, a recorder that will not wait exits 75`() throws {
        let tracker = try TrackerRunner.withExample()
        var connection = try Connection(path: tracker.database, access: .writing)
        let outcomes = try connection.write { transaction in
            _ = try transaction.value("SELECT count(*) FROM party", as: Int.self)
            return [
                try tracker.run("add-party", "France", "--wait", "0"),
                try tracker.run("import", TrackerRunner.example, "--wait", "0"),
                try tracker.run("query", "--count"),
            ]
        }
        #expect(outcomes.map(\.exitCode) == [75, 75, 0])
        #expect(outcomes[0].isRefusal(75, saying: "--wait"))
        #expect(outcomes[2].output == "11\n")
    }
}
