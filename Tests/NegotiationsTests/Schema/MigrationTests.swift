import SQLite
import SchemaMigrations
import Testing

@testable import Negotiations

@Suite struct MigrationTests {
    private static let migrator = TrackerSchema.migrator

    private func schema(of connection: inout Connection) throws -> [String] {
        try connection.read { transaction in
            try transaction.all("SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema ORDER BY 1") {
                try $0.column(0)
            }
        }
    }

    @Test func `what the program carries of the schema is what its migrations make`() throws {
        var connection = try Connection.inMemory()
        try connection.migrate(Self.migrator)
        let made = try connection.read { try KnownSchema(of: $0) }
        #expect(Self.migrator.schema == made, "a migration was added or changed: run make schema")
    }

    @Test func `the digest of each migration that the program carries is that of its file`() {
        for (index, migration) in SchemaMigrations.all.enumerated() {
            let digest = Migration(ordinal: index + 1, name: migration.name, sql: migration.sql).digest
            #expect(migration.sha256 == digest, "\(migration.name)")
        }
    }

    @Test(arguments: 0...SchemaMigrations.all.count)
    func `every prefix brought to the latest equals a fresh schema`(_ count: Int) throws {
        var fresh = try Connection.inMemory()
        try fresh.migrate(Self.migrator)
        var older = try Connection.inMemory()
        try older.migrate(
            Migrator(
                applicationID: Self.migrator.applicationID, migrations: Array(Self.migrator.migrations.prefix(count))))
        #expect(try older.migrate(Self.migrator) == Array(Self.migrator.migrations.dropFirst(count)))
        #expect(try schema(of: &older) == schema(of: &fresh))
    }

    @Test(arguments: 1..<SchemaMigrations.all.count)
    func `an older file is copied beside it before the first write brings it up to date`(_ count: Int) throws {
        let database = try TestDatabase()
        do {
            var older = try Connection(path: database.path, access: .creating)
            try older.migrate(
                Migrator(
                    applicationID: Self.migrator.applicationID,
                    migrations: Array(Self.migrator.migrations.prefix(count))))
        }
        #expect(throws: TrackerError.self) { try database.ask { _ in } }
        try database.record((.topic, ["name": "tariffs"]))
        #expect(try database.ask { try $0.value("SELECT name FROM topic", as: String.self) } == "tariffs")
        var copy = try Connection(path: "\(database.path).schema-\(count).backup", access: .reading)
        #expect(try copy.read { try Self.migrator.state(in: $0) } == .older(applied: count))
        #expect(try copy.read { try $0.value("PRAGMA integrity_check", as: String.self) } == "ok")
    }
}
