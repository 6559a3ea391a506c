import SQLite

extension Transaction {
    /// Computes what SQL cannot compute for the rows that another program wrote since the last time: digests and fingerprints.
    ///
    /// A statement that says the same as another gets no fingerprint of its own.
    func fillDigests() throws {
        for table in TableColumns.all {
            let rows = try all(
                "SELECT id, \(table.list) FROM \(identifier: table.table) WHERE digest IS NULL"
            ) { row in
                ExistingRow(id: try row.column(0), values: try (1..<row.count).map { try row.value($0) })
            }
            for row in rows {
                try run(
                    "UPDATE \(identifier: table.table) SET digest = ? WHERE id = ?", Digest.of(row: row.values), row.id)
                if let statement = table.statement, let fingerprint = Fingerprint.of(row: row.values, statement) {
                    try run("UPDATE OR IGNORE statement SET fingerprint = ? WHERE id = ?", fingerprint, row.id)
                }
            }
        }
    }
}
