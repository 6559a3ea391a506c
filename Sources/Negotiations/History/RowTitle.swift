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

    /// What people would call rows, each in its place, in the parts that a title has: all rows of a table in one SQL statement, and those that
    /// they refer to.
    func titles(of rows: [(table: FactTable, id: Int64)], among tables: [FactTable]) throws -> [[String]] {
        var titles: [String: [Int64: [String]]] = [:]
        for (name, rows) in Dictionary(grouping: rows, by: \.table.name) {
            guard let table = rows.first?.table else { continue }
            titles[name] = try self.titles(of: Set(rows.map(\.id)), in: table, among: tables)
        }
        return rows.map { titles[$0.table.name]?[$0.id] ?? ["\($0.table.name) \($0.id)"] }
    }

    private func titles(
        of ids: Set<Int64>, in table: FactTable, among tables: [FactTable]
    ) throws -> [Int64: [String]] {
        let columns = table.titleColumns
        guard !columns.isEmpty, !ids.isEmpty else { return [:] }
        let parts: SQL = columns.map { SQL("\(identifier: $0)") }.joined(separator: ", ")
        var values: [Int64: [SQLite.Value]] = [:]
        let read = { (row: borrowing Row) throws in
            values[try row.column(0)] = try (1..<row.count).map { try row.value($0) }
        }
        try forEach("SELECT id, \(parts) FROM \(identifier: table.name) WHERE id IN \(set: Array(ids))", row: read)
        let gone = ids.filter { values[$0] == nil }
        if !gone.isEmpty {
            // Of versions in their order the last counts.
            try forEach(
                """
                SELECT id, \(parts) FROM \(identifier: table.history) WHERE id IN \(set: Array(gone)) ORDER BY version
                """, row: read)
        }
        var referred: [String: [Int64: [String]]] = [:]
        for (position, column) in columns.enumerated() {
            guard let reference = table.references.first(where: { $0.column == column }),
                let other = tables.first(where: { $0.name == reference.table })
            else { continue }
            let others = values.values.compactMap { row -> Int64? in
                if case .integer(let id) = row[position] { id } else { nil }
            }
            referred[column] = try titles(of: Set(others), in: other, among: tables)
        }
        return values.mapValues { row in
            zip(columns, row).flatMap { column, value -> [String] in
                switch value {
                case .text(let text) where !text.isEmpty: [text]
                case .integer(let id): referred[column]?[id] ?? []
                default: []
                }
            }
        }
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
