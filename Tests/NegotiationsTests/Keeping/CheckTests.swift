import Foundation
import Testing

@testable import Negotiations

@Suite struct CheckTests {
    private static func findings(_ database: TestDatabase, data: Bool = true) throws -> [String] {
        try Tracker.check(path: database.path, verifyingData: data, wait: 5).map { finding in
            "\(finding.part.rawValue)\(finding.record.map { " " + $0 } ?? "")"
        }
    }

    @Test func `a database with a row in every table is sound`() throws {
        #expect(try Self.findings(try .full()) == [])
    }

    @Test(arguments: TestDatabase.factTables)
    func `what another program changes by the rules is not damage`(_ table: String, _ column: String, _ value: String)
        throws
    {
        let database = try TestDatabase.full()
        let first = table.hasSuffix("_topic") ? "" : " WHERE id = 1"
        try database.otherProgram().run("UPDATE \(table) SET \(column) = \(value)\(first)")
        #expect(try Self.findings(database) == [])
        // The next write by this program computes what the other could not.
        try database.record((.party, ["name": "France"]))
        #expect(try Self.findings(database) == [])
    }

    @Test func `what another program adds and removes by the rules is not damage`() throws {
        let database = try TestDatabase.full(with: try TestDatabase.unreferred())
        let other = try database.otherProgram()
        try other.run("INSERT INTO party (name) VALUES ('France'); INSERT INTO topic (name) VALUES ('chips')")
        try other.run(
            "DELETE FROM party WHERE name = 'China'; DELETE FROM statement WHERE id = 2; DELETE FROM citation")
        try other.run("INSERT OR IGNORE INTO party (name) VALUES ('France'); INSERT INTO party (name) VALUES ('Italy')")
        #expect(try Self.findings(database) == [])
    }

    /// A row that is replaced while recursive_triggers is off, and what of it is found.
    static let replacements: [(sql: String, found: [String])] = [
        // The row had a history, and goes on after a gap.
        (
            "UPDATE party SET note = 'a'; INSERT OR REPLACE INTO party (id, name, code) VALUES (1, 'United States', 'US')",
            ["history party 1"]
        ),
        // Other rows refer to it that are older than it claims to be.
        ("INSERT OR REPLACE INTO official (id, name) VALUES (1, 'Howard Lutnick')", ["history official 1"]),
        ("INSERT OR REPLACE INTO negotiation (id, name) VALUES (1, 'Talks')", ["history negotiation 1"]),
        // A row with a higher number is older.
        ("INSERT OR REPLACE INTO topic (id, name) VALUES (1, 'tariffs')", ["history topic 1", "history topic 1"]),
        // It was all that its revision recorded.
        (
            "INSERT INTO topic (name) VALUES ('chips'); INSERT OR REPLACE INTO topic (id, name) VALUES (3, 'cars')",
            ["history revision 2"]
        ),
        // The search index still has its words.
        (
            "INSERT OR REPLACE INTO statement (id, date, attribution, text) VALUES (1, '2025', 'x', 'Other words.')",
            ["history statement 1", "search"]
        ),
    ]

    @Test(arguments: replacements)
    func `a row replaced behind the triggers is found`(_ sql: String, _ found: [String]) throws {
        let database = try TestDatabase.full()
        try database.otherProgram().run("PRAGMA foreign_keys = OFF; \(sql)")
        #expect(Set(try Self.findings(database)) == Set(found))
    }

    /// Writes that the triggers do not see or that change what is not a fact, each with what is found.
    static let tampering: [(sql: String, found: String)] = [
        ("UPDATE statement SET revision = 99", "history statement 1"),
        ("UPDATE current_revision SET revision = 1", "history revision 1"),
        ("UPDATE current_revision SET defers_search = 1", "history"),
        ("DELETE FROM current_revision", "history"),
        ("UPDATE statement SET fingerprint = x'00112233445566778899aabbccddeeff'", "fingerprints statement 1"),
        ("UPDATE statement SET digest = x'00112233445566778899aabbccddeeff'", "data statement 1"),
        ("UPDATE party SET digest = x'00112233445566778899aabbccddeeff'", "data party 1"),
        ("INSERT INTO statement_search (statement_search) VALUES ('delete-all')", "search"),
        ("CREATE TRIGGER planted AFTER INSERT ON party BEGIN DELETE FROM party_history; END", "schema"),
        ("CREATE VIEW planted AS SELECT 1", "schema"), ("CREATE INDEX planted ON party (note)", "schema"),
        ("DROP TRIGGER party_deleted", "schema"),
        ("UPDATE revision SET at = '1999-01-01T00:00:00.000Z' WHERE id = 2", "history revision 2"),
        (
            "PRAGMA ignore_check_constraints = ON; UPDATE statement SET kind = 'shouted'; UPDATE statement SET digest = NULL",
            "structure"
        ),
    ]

    @Test(arguments: tampering)
    func `what was tampered with is found`(_ sql: String, _ found: String) throws {
        let database = try TestDatabase.full()
        try database.record((.party, ["name": "France"]))
        try database.otherProgram().run(sql)
        #expect(try Self.findings(database).contains(found))
    }

    @Test func `content that changed on the disk is named by its record`() throws {
        let database = try TestDatabase.full()
        let path = URL(fileURLWithPath: database.path)
        try database.otherProgram().run("PRAGMA wal_checkpoint(TRUNCATE)")
        var bytes = try Data(contentsOf: path)
        var places: [Int] = []
        var start = bytes.startIndex
        while let found = bytes.range(of: Data("Going well.".utf8), in: start..<bytes.endIndex) {
            places.append(found.lowerBound)
            start = found.upperBound
        }
        #expect(places.count == 1)
        for place in places { bytes[place + 1] ^= 0x01 }
        try bytes.write(to: path)
        #expect(try Self.findings(database).contains("data statement 1"))
    }

    @Test func `what is computed from a date is checked against the date`() throws {
        let schema =
            "CREATE TABLE t (\n    a TEXT,\n    b TEXT GENERATED ALWAYS AS (\n        a || ')'\n    ) STORED\n)"
        #expect(ComputedColumn.all(in: schema) == [ComputedColumn(name: "b", expression: "\n        a || ')'\n    ")])
        let database = try TestDatabase.full()
        let columns = try database.ask { transaction in
            try transaction.value("SELECT sql FROM sqlite_schema WHERE name = 'statement'", as: String.self)
        }
        #expect(ComputedColumn.all(in: columns ?? "").map(\.name) == ["earliest", "latest"])
    }

    @Test func `a document whose text changed on the disk is named`() throws {
        let database = try TestDatabase.full()
        let other = try database.otherProgram()
        try other.run("DROP TRIGGER document_unchanged")
        try other.run("UPDATE document SET text = 'Another article.'")
        try other.run(
            "CREATE TRIGGER document_unchanged BEFORE UPDATE ON document\nBEGIN\n    SELECT raise(ABORT, 'a document is never changed');\nEND"
        )
        #expect(try Self.findings(database) == ["data document 1"])
    }

    @Test func `tables of others stand beside ours, whatever their names and columns`() throws {
        let database = try TestDatabase.full()
        // The two of Litestream, as its documentation has them, and a table with a twin of its own.
        try database.otherProgram().run(
            """
            CREATE TABLE IF NOT EXISTS _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER);
            CREATE TABLE IF NOT EXISTS _litestream_lock (id INTEGER);
            INSERT INTO _litestream_seq (id, seq) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET seq = seq + 1;
            CREATE TABLE mine (id INTEGER PRIMARY KEY, note TEXT, day TEXT GENERATED ALWAYS AS (
                note || '') STORED);
            CREATE TABLE mine_history (id INTEGER, note TEXT);
            """)
        #expect(try Self.findings(database) == [])
        try database.record((.party, ["name": "France"]))
        #expect(try Self.findings(database) == [])
    }

    @Test func `every table and column has a meaning, but those of search`() {
        for table in TableDescription.all where !table.name.hasSuffix("_search") {
            #expect(table.meaning != "", "\(table.name)")
            for column in table.columns { #expect(column.meaning != "", "\(table.name).\(column.name)") }
        }
    }

    @Test func `the description names every column that the database has`() throws {
        let database = try TestDatabase.full()
        for table in TableDescription.all {
            let columns = try database.ask { transaction in
                try transaction.all("SELECT name FROM pragma_table_xinfo(?) WHERE hidden <> 1", table.name) {
                    try $0.column(0, as: String.self)
                }
            }
            #expect(Set(table.columns.map(\.name)) == Set(columns), "\(table.name)")
        }
    }
}
