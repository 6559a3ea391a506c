import MessageDigest
import SQLite
import SchemaMigrations

/// The schema of a file against the one that this program works with.
enum TrackerSchema {
    /// The migrations that make it.
    static let migrator = Migrator(
        applicationID: SchemaMigrations.applicationID,
        migrations: SchemaMigrations.all.enumerated().map { index, migration in
            Migration(
                ordinal: index + 1, name: migration.name, sql: migration.sql, digest: migration.sha256)
        },
        schema: KnownSchema(
            tables: SchemaMigrations.tables, digest: SchemaMigrations.schemaDigest,
            tableDigest: SchemaMigrations.tableDigest))

    /// The SHA-256 that stands for the first migrations in entries of a shared log: of their digests.
    static func digest(ofFirst count: Int) -> [UInt8] {
        SHA256.digest(of: Array(migrator.migrations.prefix(count).map(\.digest).joined().utf8))
    }

    /// The first migrations alone.
    static func first(_ count: Int) -> Migrator {
        Migrator(applicationID: migrator.applicationID, migrations: Array(migrator.migrations.prefix(count)))
    }

    /// Makes sure that a file can be asked: its schema is this program's, and no table was put another thing in the place of.
    static func requireCurrent(_ connection: inout Connection, path: String) throws {
        switch try state(of: &connection, path: path) {
        case .current: try verifyTables(&connection, path: path)
        case .empty: throw TrackerError(.noInput, "\(path) is empty: nothing has been recorded in it yet")
        case .older(let applied):
            throw TrackerError(
                .configuration, "\(path) has schema \(applied); this program reads schema \(migrator.migrations.count)",
                hints: ["Run tracker migrate; so does the first command that records. A backup is made before."])
        }
    }

    /// Makes the schema or brings it up to date, then trusts it.
    static func prepare(_ connection: inout Connection, path: String) throws {
        switch try state(of: &connection, path: path) {
        case .current: break
        case .older: _ = try migrate(&connection, path: path)
        case .empty: try connection.migrate(migrator)
        }
        try verify(&connection, path: path)
        try connection.trustSchema()
    }

    /// How a file stands to the migrations.
    ///
    /// - Throws: ``TrackerError`` with the file's name for one that is not to be touched.
    static func state(of connection: inout Connection, path: String) throws -> Migrator.State {
        do {
            return try connection.read { transaction in try migrator.state(in: transaction) }
        } catch let error as MigrationError {
            switch error {
            case .foreign: throw TrackerError(.noInput, "\(path) is a database of another program, not of tracker")
            case .newer(let found, let known):
                throw TrackerError(
                    .configuration, "\(path) has schema \(found), newer than this program, which knows \(known)",
                    hints: ["Install a newer tracker; nothing was changed."])
            case .edited(_, let name):
                throw TrackerError(
                    .configuration, "\(path) was made with another version of migration \(name)",
                    hints: ["It belongs to a different build of tracker; nothing was changed."])
            default: throw TrackerError(.configuration, "the schema of \(path) cannot be used: \(error)")
            }
        } catch let error as DatabaseError where error.code.primary == .notADatabase {
            throw TrackerError(.noInput, "\(path) is not a database")
        }
    }

    /// A view in the place of a table could compute without end, or tell what nobody recorded.
    static func verifyTables(_ connection: inout Connection, path: String) throws {
        let altered = try connection.read { transaction in try migrator.alteredTables(in: transaction) }
        guard let first = altered.first else { return }
        throw TrackerError(
            .configuration, "\(path): “\(first)” differs from the schema; the file is not read",
            hints: ["Revert what was changed, or restore the file from a backup."])
    }

    /// A trigger, view or index that somebody planted in the file would run with the writer's rights: there must be none.
    private static func verify(_ connection: inout Connection, path: String) throws {
        let unexpected = try connection.read { transaction in
            try migrator.unexpectedSchema(in: transaction, applied: migrator.migrations.count)
        }
        guard let first = unexpected.first else { return }
        throw TrackerError(
            .configuration, "\(path): “\(first)” differs from the schema; the file is not written",
            hints: ["Drop what was added, or restore the file from a backup."])
    }
}
