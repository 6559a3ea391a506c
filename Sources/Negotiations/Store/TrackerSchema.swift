import SQLite
import SchemaMigrations

/// The schema of a file against the one that this program works with.
enum TrackerSchema {
    /// The migrations that make it.
    static let migrator = Migrator(
        applicationID: SchemaMigrations.applicationID,
        migrations: SchemaMigrations.all.enumerated().map { index, migration in
            Migration(ordinal: index + 1, name: migration.name, sql: migration.sql)
        })

    /// Makes sure that a file can be asked.
    static func requireCurrent(_ connection: inout Connection, path: String) throws {
        switch try connection.read({ transaction in try migrator.state(in: transaction) }) {
        case .current: return
        case .empty: throw TrackerError(.noInput, "\(path) is empty: nothing has been recorded in it yet")
        case .older(let applied):
            throw TrackerError(
                .configuration, "\(path) has schema \(applied); this program reads schema \(migrator.migrations.count)",
                hints: ["The first command that records brings it up to date, after a backup."])
        }
    }

    /// Makes the schema or brings it up to date, then trusts it.
    static func prepare(_ connection: inout Connection, path: String) throws {
        switch try connection.read({ transaction in try migrator.state(in: transaction) }) {
        case .current: break
        case .older(let applied):
            try connection.backup(to: "\(path).schema-\(applied).backup")
            try connection.migrate(migrator)
        case .empty: try connection.migrate(migrator)
        }
        try verify(&connection, path: path)
        try connection.trustSchema()
    }

    /// A trigger, view or index that somebody planted in the file would run with the writer's rights: there must be none.
    private static func verify(_ connection: inout Connection, path: String) throws {
        let unexpected = try connection.read { transaction in
            try migrator.unexpectedSchema(in: transaction, applied: migrator.migrations.count)
        }
        guard let first = unexpected.first else { return }
        throw TrackerError(
            .configuration, "\(path): “\(first)” is not as the schema has it; nothing is written to this file",
            hints: ["Remove what was added with the sqlite3 shell, or restore the file from a backup."])
    }
}
