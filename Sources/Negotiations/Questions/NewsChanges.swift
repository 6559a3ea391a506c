import SQLite

extension Transaction {
    /// How the fields of records differ from what they were after a revision, by table and number.
    ///
    /// - Parameter records: the places of their tables among all, and their numbers.
    func changes(
        since revision: Int64, of records: [(table: Int, id: Int64)], among tables: [FactTable]
    ) throws -> [Int: [Int64: [FieldChange]]] {
        try Dictionary(grouping: records, by: \.table).reduce(into: [:]) { all, group in
            let table = tables[group.key]
            let content = table.columns.filter { $0 != "id" && !FactTable.computed.contains($0) }
            var changes: [Int64: [FieldChange]] = [:]
            try forEach(
                """
                SELECT \(FactTable.list(content, of: "before")), \(FactTable.list(content, of: "record")), record.id
                FROM \(identifier: table.name) AS record JOIN \(identifier: table.history) AS before ON before.id = record.id
                WHERE record.id IN \(set: group.value.map(\.id))
                    AND +before.revision <= \(revision) AND +before.superseded > \(revision)
                """
            ) { row in
                let id: Int64 = try row.column(2 * content.count)
                for (index, column) in content.enumerated() {
                    let (before, after) = (try row.value(index), try row.value(content.count + index))
                    guard before != after else { continue }
                    changes[id, default: []].append(
                        FieldChange(
                            record: table.name, id: id, title: "", action: .changed,
                            field: table.fieldName(of: column), before: try words(for: before, column, table, tables),
                            after: try words(for: after, column, table, tables)))
                }
            }
            all[group.key] = changes
        }
    }
}
