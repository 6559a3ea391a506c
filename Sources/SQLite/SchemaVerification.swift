extension Migrator {
    /// Which objects differ from those that the first `applied` migrations make: missing, added or altered, by name.
    ///
    /// Empty means that the schema can be trusted (``Connection/trustSchema()``). The statistics tables of ANALYZE are left out, and
    /// so are ordinary tables that were added: nothing of them runs when another table is written.
    public func unexpectedSchema(in transaction: borrowing Transaction, applied: Int) throws -> [String] {
        // To make the schema anew takes a hundred times as long.
        if applied == migrations.count, let schema, try schema.isWhole(in: transaction) { return [] }
        let expected = try expectedObjects(applied: applied)
        let tables = Set(expected.filter { $0.type == "table" || $0.type == "view" }.map(\.name))
        let found = try Self.objects(in: transaction).filter { !$0.isBesides(tables) }
        return Set(expected.symmetricDifference(found).map(\.name)).sorted()
    }

    /// Which tables and views of those that all migrations make are missing or altered, by name.
    ///
    /// Empty means that what is asked of them comes from where it was written: a view in a table's place could compute without end.
    public func alteredTables(in transaction: borrowing Transaction) throws -> [String] {
        if let schema, try schema.hasTables(in: transaction) { return [] }
        let expected = try expectedObjects(applied: migrations.count).filter { $0.type == "table" || $0.type == "view" }
        return expected.subtracting(try Self.objects(in: transaction)).map(\.name).sorted()
    }

    private func expectedObjects(applied: Int) throws -> Set<SchemaObject> {
        var model = try Connection.inMemory()
        try model.session.trustSchema(true)
        try model.session.enforceForeignKeys(false)
        return try model.write { fresh in
            for migration in migrations.prefix(applied) { try apply(migration, in: fresh) }
            return try Self.objects(in: fresh)
        }
    }

    private static func objects(in transaction: borrowing Transaction) throws -> Set<SchemaObject> {
        Set(
            try transaction.all(
                """
                SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'
                """
            ) { row in try SchemaObject(row) })
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
