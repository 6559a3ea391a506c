import MessageDigest

extension Migrator {
    /// Which objects differ from those that the first so many migrations make: missing, added or altered, by name.
    ///
    /// Empty means that the schema can be trusted (``Connection/trustSchema()``). The statistics tables of ANALYZE are left out, and
    /// so are ordinary tables that were added: nothing of them runs when another table is written.
    public func unexpectedSchema(in transaction: borrowing Transaction, applied: Int) throws -> [String] {
        // To make the schema anew takes a hundred times as long.
        if applied == migrations.count, let schemaDigest, try self.schemaDigest(in: transaction) == schemaDigest {
            return []
        }
        var model = try Connection.inMemory()
        try model.session.trustSchema(true)
        try model.session.enforceForeignKeys(false)
        let expected = try model.write { fresh in
            for migration in migrations.prefix(applied) { try apply(migration, in: fresh) }
            return try Self.objects(in: fresh)
        }
        let all = try Self.objects(in: transaction)
        let added = Set(
            all.subtracting(expected).filter { object in
                object.isOrdinaryTable && !expected.contains { $0.name == object.name }
            }.map(\.name))
        let found = all.filter { object in
            !(added.contains(object.table) && (object.type == "table" || object.sql == nil))
        }
        return Set(expected.symmetricDifference(found).map(\.name)).sorted()
    }

    /// The SHA-256 of all that `sqlite_schema` says of the objects, as hexadecimal digits; no two schemas share one.
    public func schemaDigest(in transaction: borrowing Transaction) throws -> String {
        var digest = SHA256()
        try transaction.forEach("\(Self.everyObject) ORDER BY type, name") { row in
            for index in 0..<4 {
                // The length before each part: two parts are never taken for one.
                let part = try row.column(index, as: String?.self)
                digest.update("\(part?.utf8.count ?? -1) ".utf8)
                if let part { digest.update(part.utf8) }
            }
        }
        return SHA256.hexadecimal(digest.finalize())
    }

    private static let everyObject: SQL = """
        SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'
        """

    private struct SchemaObject: Hashable {
        let type: String
        let name: String
        let table: String
        let sql: String?

        var isOrdinaryTable: Bool { type == "table" && sql?.hasPrefix("CREATE TABLE ") == true }
    }

    private static func objects(in transaction: borrowing Transaction) throws -> Set<SchemaObject> {
        Set(
            try transaction.all(Self.everyObject) { row in
                let (type, name, table, sql): (String, String, String, String?) = try row.columns()
                return SchemaObject(type: type, name: name, table: table, sql: sql)
            })
    }
}

extension Connection {
    /// Brings the file to the newest schema, each migration in a transaction of its own.
    ///
    /// A backup of an older file is the caller's to make beforehand. The schema is not trusted afterwards.
    ///
    /// - Returns: the migrations that were applied here; another process may have applied the others meanwhile.
    /// - Throws: ``MigrationError``; migrations before the one that failed stay.
    @discardableResult
    public mutating func migrate(_ migrator: Migrator) throws -> [Migration] {
        let state = try read { transaction in
            let state = try migrator.state(in: transaction)
            if case .older(let applied) = state {
                let unexpected = try migrator.unexpectedSchema(in: transaction, applied: applied)
                guard unexpected.isEmpty else { throw MigrationError.unexpectedSchema(unexpected) }
            }
            return state
        }
        guard state != .current else { return [] }
        if case .older = state { try session.useWriteAheadLog() }
        let session = session
        try session.trustSchema(true)
        try session.enforceForeignKeys(false)
        defer {
            // Both only set a flag of an open connection.
            try? session.trustSchema(false)
            try? session.enforceForeignKeys(true)
        }
        var applied: [Migration] = []
        while let migration = try applyNext(migrator) { applied.append(migration) }
        return applied
    }

    private mutating func applyNext(_ migrator: Migrator) throws -> Migration? {
        try write { transaction in
            // Read again under the lock: another process may have been here since.
            let next: Migration
            switch try migrator.state(in: transaction) {
            case .current: return nil
            case .empty: next = migrator.migrations[0]
            case .older(let applied): next = migrator.migrations[applied]
            }
            try migrator.apply(next, in: transaction)
            return next
        }
    }
}
