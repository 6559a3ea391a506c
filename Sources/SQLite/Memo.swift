import CSQLite

/// What was made of a version of something, until there is another version.
struct Memo {
    private var version: Int64?
    private var values: [String: Any] = [:]

    /// A value that was made of this version.
    func value<Value>(_ name: String, at version: Int64) -> Value? {
        // What was made can be nil too.
        guard self.version == version, let kept = values[name] else { return nil }
        return kept as? Value
    }

    mutating func keep(_ value: Any, as name: String, at version: Int64) {
        if self.version != version { values = [:] }
        self.version = version
        values[name] = value
    }
}

extension Transaction {
    /// What follows from the schema of the file alone, made once for each version of it that this connection sees.
    ///
    /// - Parameters:
    ///   - name: what it is; one name stands for one thing.
    ///   - make: makes it.
    package func ofSchema<Value>(_ name: String, _ make: () throws -> Value) throws -> Value {
        let version: Int64 = try value("PRAGMA main.schema_version") ?? 0
        if let kept: Value = session.schemaMemo.value(name, at: version) { return kept }
        let made = try make()
        session.schemaMemo.keep(made, as: name, at: version)
        return made
    }

    /// What follows from the content of the file, made once by a connection that only reads, until another one has written; by any other
    /// connection, and where temporary tables can be written, made each time.
    ///
    /// - Parameters:
    ///   - name: what it is; one name stands for one thing.
    ///   - make: makes it.
    package func ofContent<Value>(_ name: String, _ make: () throws -> Value) throws -> Value {
        // Of what a connection writes itself its number for the content says nothing.
        guard !isWriting, sqlite3_db_readonly(session.handle, "main") == 1 else { return try make() }
        let version: Int64 = try session.contentVersion ?? value("PRAGMA main.data_version") ?? 0
        session.contentVersion = version
        if let kept: Value = session.contentMemo.value(name, at: version) { return kept }
        let made = try make()
        session.contentMemo.keep(made, as: name, at: version)
        return made
    }
}
