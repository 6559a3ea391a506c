import SQLite

extension Check {
    /// What indexes hold of a row against the row itself.
    ///
    /// SQLite compares an index with its table by the index's own rules, by which “talks” and “TALKS” are the same; but a question may be
    /// answered from the index alone.
    static func indexedTexts(in transaction: borrowing Transaction) throws -> [Finding] {
        var findings: [Finding] = []
        for index in try foldingIndexes(in: transaction) {
            let differs = index.columns.map { column in
                SQL("row.\(identifier: column) IS NOT copy.\(identifier: column) COLLATE BINARY")
            }
            try transaction.forEach(
                """
                SELECT copy.id FROM (
                    SELECT rowid AS id, \(index.list) FROM \(identifier: index.table) INDEXED BY \(identifier: index.name)
                    WHERE \(index.condition)
                ) AS copy JOIN \(identifier: index.table) AS row NOT INDEXED ON row.rowid = copy.id WHERE \(.any(differs))
                """
            ) { row in
                findings.append(
                    Finding(
                        part: .data, record: "\(index.table) \(try row.column(0, as: Int64.self))",
                        problem: "the index \(index.name) holds another spelling than the record",
                        advice: restoreAdvice))
            }
        }
        return findings
    }

    /// The indexes in which texts that differ by capitals only are the same.
    private static func foldingIndexes(in transaction: borrowing Transaction) throws -> [FoldingIndex] {
        try transaction.all(
            """
            SELECT tbl_name, name, ifnull(substr(sql, nullif(instr(sql, ' WHERE '), 0) + 7), 'TRUE') FROM sqlite_schema
            WHERE type = 'index' ORDER BY name
            """
        ) { row in
            let (table, name, condition): (String, String, String) = try row.columns()
            return (table, name, condition)
        }.compactMap { table, name, condition in
            let columns = try transaction.all(
                "SELECT name FROM pragma_index_xinfo(\(name)) WHERE key AND coll = 'NOCASE' AND name IS NOT NULL"
            ) { row in try row.column(0, as: String.self) }
            // The schema was compared with the migrations: what it says is ours.
            return columns.isEmpty
                ? nil : FoldingIndex(table: table, name: name, columns: columns, condition: SQL(untrusted: condition))
        }
    }
}

private struct FoldingIndex {
    let table: String
    let name: String
    let columns: [String]
    /// Of the rows that it holds.
    let condition: SQL

    var list: SQL { columns.map { SQL("\(identifier: $0)") }.joined(separator: ", ") }
}
