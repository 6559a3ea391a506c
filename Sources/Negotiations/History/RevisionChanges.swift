import SQLite

/// What one revision did to one field of one row.
public struct FieldChange: Sendable, Equatable {
    public enum Action: String, Sendable { case added, changed, removed }

    /// The table of the row: `statement`.
    public let record: String
    /// The row's number; nil for links to topics, which have none.
    public let id: Int64?
    /// What people call the row, now or when it was last there.
    public let title: String
    public let action: Action
    /// The field, by its name in files.
    public let field: String
    /// Its value before and after; references by what people call what they refer to.
    public let before: String?
    public let after: String?
}

extension Transaction {
    /// Lends what a revision changed, row by row; of a row that was added or removed, every field that says something.
    ///
    /// - Throws: ``TrackerError`` where there is no such revision.
    func forEachChange(in revision: Int64, _ body: (FieldChange) throws -> Void) throws {
        guard try value("SELECT 1 FROM revision WHERE id = ?", revision, as: Int.self) != nil else {
            throw TrackerError(
                .badData, "there is no revision \(revision)", hints: ["tracker log lists them."])
        }
        let tables = try factTables()
        for table in tables {
            let content = table.columns.filter { $0 != "id" && !FactTable.computed.contains($0) }
            let count = content.count
            try forEach(table.versions(around: revision, content)) { row in
                let before = try (0..<count).map { try row.value($0) }
                let after = try (count..<2 * count).map { try row.value($0) }
                let id: Int64? = table.identity == ["id"] ? try row.column(2 * count) : nil
                let existed: Bool = try row.column(2 * count + 1, as: Int.self) == 1
                let exists: Bool = try row.column(2 * count + 2, as: Int.self) == 1
                let action: FieldChange.Action = existed ? exists ? .changed : .removed : .added
                let title = try id.map { try self.title(of: $0, in: table, of: tables) } ?? ""
                for (index, column) in content.enumerated() where before[index] != after[index] {
                    let change = FieldChange(
                        record: table.name, id: id, title: title, action: action, field: table.fieldName(of: column),
                        before: existed ? try words(for: before[index], column, table, tables) : nil,
                        after: exists ? try words(for: after[index], column, table, tables) : nil)
                    if change.before != nil || change.after != nil { try body(change) }
                }
            }
        }
    }

    func words(for value: SQLite.Value, _ column: String, _ table: FactTable, _ tables: [FactTable]) throws
        -> String?
    {
        switch value {
        case .null, .blob, .text(""): return nil
        case .text(let text): return text
        case .foreignText(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .real(let number): return String(number)
        case .integer(let number):
            guard let reference = table.references.first(where: { $0.column == column }),
                let referred = tables.first(where: { $0.name == reference.table })
            else { return String(number) }
            return try title(of: number, in: referred, of: tables)
        }
    }
}

extension FactTable {
    /// The rows that a revision touched: their content before and after, the id, and whether they were there before and after.
    fileprivate func versions(around revision: Int64, _ content: [String]) -> SQL {
        let first = identity.first ?? "id"
        return """
            SELECT \(Self.list(content, of: "before")), \(Self.list(content, of: "after")),
                touch.\(identifier: first), before.version IS NOT NULL, after.\(identifier: first) IS NOT NULL
            FROM (SELECT DISTINCT \(Self.list(identity)) FROM (\(touches(where: "= \(revision)")))) AS touch
            LEFT JOIN \(identifier: history) AS before ON \(isSame("before", "touch")) AND +before.superseded = \(revision)
            LEFT JOIN (
                SELECT \(Self.list(columns)) FROM \(identifier: name) WHERE revision = \(revision)
                UNION ALL SELECT \(Self.list(columns)) FROM \(identifier: history) WHERE revision = \(revision)
            ) AS after ON \(isSame("after", "touch"))
            ORDER BY touch.\(identifier: first)
            """
    }

    /// What files call a column.
    func fieldName(of column: String) -> String {
        if let field = RecordType.named(name)?.columns.first(where: { $0.column == column }) { return field.name }
        return column.hasSuffix("_id") ? String(column.dropLast(3)) : column
    }
}
