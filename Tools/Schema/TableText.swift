extension Table {
    /// `CREATE TABLE` and the table's indexes.
    var declaration: String {
        let id = "id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported"
        let rules =
            constraints.map { "CONSTRAINT \($0.name) CHECK (\($0.condition))" }
            + (isLink ? ["PRIMARY KEY (\(columns.map(\.name).joined(separator: ", ")))"] : [])
        var lines = isLink ? [] : [id]
        for (position, column) in all.enumerated() {
            let isLast = position == all.count - 1 && rules.isEmpty
            lines.append("\(column.declaration)\(isLast ? "" : ",") -- \(column.meaning)")
        }
        lines += rules.enumerated().map { $0.offset < rules.count - 1 ? $0.element + "," : $0.element }
        return """
            -- \(meaning)
            CREATE TABLE \(name) (
                \(lines.joined(separator: "\n    "))
            ) STRICT\(isLink ? ", WITHOUT ROWID" : "");
            \((indexes + (isLink ? [] : [.undigested])).map { $0.declaration(on: name, as: name) }.joined(separator: "\n"))

            """
    }
}

extension Column {
    static let digest = Column(
        "digest", "BLOB", "CHECK (length(digest) = 16)",
        "SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row")
    static let revision = Column("revision", "INTEGER", "NOT NULL DEFAULT 0", "the revision of the last write")

    fileprivate var declaration: String {
        var words = [name, type]
        if !rule.isEmpty { words.append(rule) }
        if let reference {
            words.append("REFERENCES \(reference.table) (id)")
            switch reference.onRemoval {
            case .isRefused: break
            case .takesThisAlong: words.append("ON DELETE CASCADE")
            case .isForgotten: words.append("ON DELETE SET NULL")
            }
        }
        return words.joined(separator: " ")
    }
}

extension Index {
    /// Rows whose digest is to be computed.
    fileprivate static let undigested = Index("undigested", "id", where: "digest IS NULL", isInTwin: false)

    func declaration(on table: String, as owner: String, isUnique: Bool? = nil) -> String {
        let unique = isUnique ?? self.isUnique ? "UNIQUE " : ""
        return "CREATE \(unique)INDEX \(owner)_\(name) ON \(table) (\(terms))\(condition.map { " WHERE \($0)" } ?? "");"
    }
}
