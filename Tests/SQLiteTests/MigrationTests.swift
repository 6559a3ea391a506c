import Foundation
import SQLite
import Testing

@Suite struct MigrationTests {
    private static func step(_ ordinal: Int, _ name: String, _ sql: String) -> Migration {
        Migration(ordinal: ordinal, name: name, sql: Array(sql.utf8))
    }

    private static let steps = [
        step(
            1, "rounds",
            "CREATE TABLE round (id INTEGER PRIMARY KEY, name TEXT) STRICT; INSERT INTO round VALUES (1, 'a');"),
        step(2, "notes", "CREATE TABLE note (round_id INTEGER REFERENCES round (id)); -- done"),
        step(3, "index", "CREATE INDEX note_round ON note (round_id);\nINSERT INTO note VALUES (1);"),
    ]
    private static let migrator = Migrator(applicationID: 0x7472_6163, migrations: steps)

    private func prefix(_ count: Int) -> Migrator {
        Migrator(applicationID: Self.migrator.applicationID, migrations: Array(Self.steps.prefix(count)))
    }

    private func refusal(of migrator: Migrator, on connection: inout Connection) -> MigrationError? {
        do {
            try connection.migrate(migrator)
            return nil
        } catch {
            return error as? MigrationError
        }
    }

    private func schema(of connection: inout Connection) throws -> [String?] {
        try connection.read { try $0.all("SELECT sql FROM sqlite_schema ORDER BY name") { try $0.column(0) } }
    }

    @Test(arguments: 0...3)
    func `every prefix brought to the latest equals a fresh file`(count: Int) throws {
        var fresh = try Connection.inMemory()
        #expect(try fresh.migrate(Self.migrator) == Self.steps)
        var older = try Connection.inMemory()
        try older.migrate(prefix(count))
        #expect(try older.migrate(Self.migrator) == Array(Self.steps.dropFirst(count)))
        #expect(try schema(of: &older) == schema(of: &fresh))
        #expect(try older.read { try Self.migrator.state(in: $0) } == .current)
        let settings = try older.read { transaction in
            [
                try transaction.value("PRAGMA foreign_keys", as: Int.self),
                try transaction.value("PRAGMA trusted_schema", as: Int.self),
                try transaction.value("PRAGMA application_id", as: Int.self),
            ]
        }
        #expect(settings == [1, 0, 0x7472_6163])
    }

    @Test func `the state tells how far a file is`() throws {
        var connection = try Connection.inMemory()
        #expect(try connection.read { try Self.migrator.state(in: $0) } == .empty)
        try connection.migrate(prefix(2))
        #expect(try connection.read { try Self.migrator.state(in: $0) } == .older(applied: 2))
    }

    @Test func `an edited migration, a newer file and a gap in the numbers are refused`() throws {
        var connection = try Connection.inMemory()
        try connection.migrate(Self.migrator)
        #expect(refusal(of: prefix(2), on: &connection) == .newer(found: 3, known: 2))
        var edited = Self.steps
        edited[1] = Self.step(2, "notes", "CREATE TABLE note (a);")
        let identifier = Self.migrator.applicationID
        #expect(
            refusal(of: Migrator(applicationID: identifier, migrations: edited), on: &connection)
                == .edited(ordinal: 2, name: "notes"))
        let gap = Migrator(applicationID: identifier, migrations: [Self.steps[0], Self.steps[2]])
        #expect(refusal(of: gap, on: &connection) == .misnumbered(ordinal: 3))
    }

    @Test func `a foreign file is refused`() throws {
        var connection = try Connection.inMemory()
        try connection.write { try $0.run("CREATE TABLE theirs (a)") }
        #expect(refusal(of: Self.migrator, on: &connection) == .foreign(applicationID: 0))
        try connection.write { try $0.run("PRAGMA application_id = 77") }
        #expect(refusal(of: Self.migrator, on: &connection) == .foreign(applicationID: 77))
        try connection.write { try $0.run("PRAGMA application_id = 1953653091") }
        #expect(refusal(of: Self.migrator, on: &connection) == .damagedHistory)
    }

    @Test func `a schema that was changed by hand is not migrated`() throws {
        var connection = try Connection.inMemory()
        try connection.migrate(prefix(2))
        try connection.write { transaction in
            try transaction.run("CREATE TRIGGER theirs AFTER INSERT ON round BEGIN SELECT 1; END")
            try transaction.run("ALTER TABLE note ADD COLUMN extra")
        }
        #expect(refusal(of: Self.migrator, on: &connection) == .unexpectedSchema(["note", "theirs"]))
    }

    @Test func `a migration that fails in the middle leaves nothing`() throws {
        var connection = try Connection.inMemory()
        let broken = Self.step(2, "broken", "CREATE TABLE half (a); INSERT INTO nowhere VALUES (1);")
        let migrator = Migrator(applicationID: Self.migrator.applicationID, migrations: [Self.steps[0], broken])
        let error = refusal(of: migrator, on: &connection)
        guard case .failed(2, "broken", let cause)? = error else {
            return #expect(Bool(false), "\(String(describing: error))")
        }
        #expect(cause.message == "no such table: nowhere")
        #expect(try connection.read { try migrator.state(in: $0) } == .older(applied: 1))
        #expect(try schema(of: &connection).count == 2)
    }

    @Test func `a migration that leaves an orphan is undone`() throws {
        var connection = try Connection.inMemory()
        let orphan = Self.step(3, "orphan", "INSERT INTO note VALUES (99);")
        let migrator = Migrator(
            applicationID: Self.migrator.applicationID, migrations: Array(Self.steps.prefix(2)) + [orphan])
        #expect(
            refusal(of: migrator, on: &connection)
                == .foreignKeyViolation(ordinal: 3, name: "orphan", table: "note", parent: "round"))
        #expect(try connection.read { try $0.value("SELECT count(*) FROM note", as: Int.self) } == 0)
    }

    @Test func `two that migrate one file at once do each step once`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.db")
        for count in 0..<3 {
            try? FileManager.default.removeItem(atPath: path)
            do {
                var connection = try Connection(path: path, access: .creating)
                try connection.migrate(prefix(count))
            }
            let applied = try await withThrowingTaskGroup(of: [Int].self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        var connection = try Connection(path: path, access: .writing)
                        return try connection.migrate(Self.migrator).map(\.ordinal)
                    }
                }
                return try await group.reduce(into: []) { all, some in all += some }
            }
            #expect(applied.sorted() == Array((count + 1)...3))
            var connection = try Connection(path: path, access: .reading)
            #expect(try connection.read { try Self.migrator.state(in: $0) } == .current)
        }
    }

    @Test func `a known digest spares the comparison and cannot be met by another schema`() throws {
        var connection = try Connection.inMemory()
        try connection.migrate(Self.migrator)
        let known = try connection.read { try KnownSchema(of: $0) }
        // Migrations that would make something else show that they are not run where the digest is right.
        let other = Migrator(
            applicationID: Self.migrator.applicationID,
            migrations: Array(Self.steps.prefix(2)) + [Self.step(3, "x", "SELECT 1")],
            schema: known)
        #expect(try connection.read { try other.unexpectedSchema(in: $0, applied: 3) } == [])
        let knowing = Migrator(
            applicationID: Self.migrator.applicationID, migrations: Self.steps, schema: known)
        try connection.write { try $0.run("CREATE TRIGGER theirs AFTER INSERT ON round BEGIN SELECT 1; END") }
        #expect(try connection.read { try knowing.unexpectedSchema(in: $0, applied: 3) } == ["theirs"])
        try connection.write { transaction in
            try transaction.run("DROP TRIGGER theirs")
            try transaction.run("DROP INDEX note_round")
            try transaction.run("CREATE INDEX note_round ON note (round_id DESC)")
        }
        #expect(try connection.read { try knowing.unexpectedSchema(in: $0, applied: 3) } == ["note_round"])
    }
}
