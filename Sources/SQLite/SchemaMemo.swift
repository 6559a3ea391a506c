/// What was made of the schema of a database, until the schema changes.
struct SchemaMemo {
    /// SQLite's number for the schema, which every change of it raises.
    private var version: Int64?
    private var values: [String: Any] = [:]

    /// A value that was made of this version.
    func value<Value>(_ name: String, at version: Int64) -> Value? {
        self.version == version ? values[name] as? Value : nil
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
        if let kept: Value = session.memo.value(name, at: version) { return kept }
        let made = try make()
        session.memo.keep(made, as: name, at: version)
        return made
    }
}
