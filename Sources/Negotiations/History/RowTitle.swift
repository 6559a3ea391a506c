import SQLite

extension Transaction {
    /// What people would call a row: the name of an official, the first words of a statement. A row that is gone has its last title.
    ///
    /// - Parameters:
    ///   - table: a table of facts with an id.
    ///   - tables: all of them.
    func title(of id: Int64, in table: FactTable, of tables: [FactTable]) throws -> String {
        let columns = table.titleColumns
        guard !columns.isEmpty else { return "\(table.name) \(id)" }
        let parts: SQL = columns.map { SQL("\(identifier: $0)") }.joined(separator: ", ")
        let present = try first("SELECT \(parts) FROM \(identifier: table.name) WHERE id = ?", id, row: Self.values)
        let values =
            try present
            ?? first(
                "SELECT \(parts) FROM \(identifier: table.history) WHERE id = ? ORDER BY version DESC LIMIT 1", id,
                row: Self.values)
        guard let values else { return "" }
        var words: [String] = []
        for (column, value) in zip(columns, values) {
            switch value {
            case .text(let text) where !text.isEmpty: words.append(text.excerpt)
            case .integer(let other):
                guard let reference = table.references.first(where: { $0.column == column }),
                    let referred = tables.first(where: { $0.name == reference.table })
                else { continue }
                words.append(try title(of: other, in: referred, of: tables))
            default: continue
            }
        }
        return words.joined(separator: ", ")
    }

    private static func values(_ row: borrowing Row) throws -> [SQLite.Value] {
        try (0..<row.count).map { try row.value($0) }
    }
}

extension FactTable {
    /// The columns that tell a person which row it is. None refers to a table that refers back.
    fileprivate var titleColumns: [String] {
        if let type = RecordType.named(name) { return type.titleColumns }
        if name == TableColumns.citation.table { return ["source_id", "place"] }
        return columns.filter { ["name", "title", "text"].contains($0) }
    }
}

extension RecordType {
    /// The columns of its title.
    fileprivate var titleColumns: [String] {
        title.compactMap { name in columns.first { $0.name == name }?.column }
    }
}

extension String {
    /// Its beginning, for a line that names many things.
    var excerpt: String { count > 60 ? prefix(60) + "…" : self }
}
