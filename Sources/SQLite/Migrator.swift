/// The schema of an application as an ordered list of migrations, and the mark of its files.
public struct Migrator: Sendable {
    /// How a file stands to the migrations.
    public enum State: Sendable, Equatable {
        /// Nothing is in it.
        case empty
        /// The number of migrations that were applied, from the first on.
        case older(applied: Int)
        case current
    }

    /// What `PRAGMA application_id` says of a file of this application.
    public let applicationID: Int32
    /// In order.
    public let migrations: [Migration]
    /// The schema that all of them make, where that was found out beforehand. Only speed depends on it: a file that differs is compared
    /// object by object.
    public let schema: KnownSchema?

    public init(applicationID: Int32, migrations: [Migration], schema: KnownSchema? = nil) {
        self.applicationID = applicationID
        self.schema = schema
        self.migrations = migrations.sorted { $0.ordinal < $1.ordinal }
    }

    /// How the file stands to the migrations.
    ///
    /// - Throws: ``MigrationError`` for a file that is not to be touched.
    public func state(in transaction: borrowing Transaction) throws -> State {
        for (index, migration) in migrations.enumerated() where migration.ordinal != index + 1 {
            throw MigrationError.misnumbered(ordinal: migration.ordinal)
        }
        let found = try transaction.value("PRAGMA application_id", as: Int32.self) ?? 0
        let objects = try transaction.value("SELECT count(*) FROM sqlite_schema", as: Int.self) ?? 0
        if found == 0, objects == 0 { return migrations.isEmpty ? .current : .empty }
        guard found == applicationID else { throw MigrationError.foreign(applicationID: found) }
        let applied = try appliedCount(in: transaction)
        return applied == migrations.count ? .current : .older(applied: applied)
    }

    private func appliedCount(in transaction: borrowing Transaction) throws -> Int {
        // A table of this name that was made otherwise may compute what it shows, without end.
        let tables = try transaction.value(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'migration' AND sql = ?",
            Self.migrationTable.text, as: Int.self)
        guard tables == 1 else { throw MigrationError.damagedHistory }
        var applied = 0
        var latest = 0
        try transaction.forEach("SELECT ordinal, name, sha256 FROM migration ORDER BY ordinal") { row in
            let (ordinal, name, digest): (Int, String, String) = try row.columns()
            applied += 1
            latest = ordinal
            guard ordinal == applied else { throw MigrationError.damagedHistory }
            guard applied <= migrations.count else { return }
            let known = migrations[applied - 1]
            guard known.name == name, known.digest == digest else {
                throw MigrationError.edited(ordinal: ordinal, name: name)
            }
        }
        guard applied > 0 else { throw MigrationError.damagedHistory }
        guard applied <= migrations.count else { throw MigrationError.newer(found: latest, known: migrations.count) }
        return applied
    }

    /// Applies one migration inside a write transaction.
    func apply(_ migration: Migration, in transaction: borrowing Transaction) throws {
        guard let script = String(validating: migration.sql, as: UTF8.self) else {
            throw MigrationError.unreadable(ordinal: migration.ordinal, name: migration.name)
        }
        if migration.ordinal == 1 { try begin(transaction) }
        do {
            try transaction.execute(script: script)
        } catch {
            throw MigrationError.failed(ordinal: migration.ordinal, name: migration.name, error)
        }
        let orphan: (String, String)? = try transaction.first("PRAGMA foreign_key_check") { row in
            (try row.column(0), try row.column(2))
        }
        if let (table, parent) = orphan {
            throw MigrationError.foreignKeyViolation(
                ordinal: migration.ordinal, name: migration.name, table: table, parent: parent)
        }
        try transaction.run(
            """
            INSERT INTO migration (ordinal, name, sha256, applied_at)
            VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
            """, migration.ordinal, migration.name, migration.digest)
    }

    private static let migrationTable: SQL = """
        CREATE TABLE migration (
            ordinal INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            applied_at TEXT NOT NULL
        ) STRICT
        """

    private func begin(_ transaction: borrowing Transaction) throws {
        try transaction.run(Self.migrationTable)
        // A pragma takes no parameter.
        try transaction.run(SQL(migration: "PRAGMA application_id = \(applicationID)"))
    }
}
