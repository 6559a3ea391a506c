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
                if table.hasFingerprint { try fillFingerprint(of: row, in: table) }
            }
        }
    }

    private func fillFingerprint(of row: ExistingRow, in table: TableColumns) throws {
        let values = Dictionary(uniqueKeysWithValues: zip(table.names, row.values))
        guard case .text(let date) = values["date"], case .text(let text) = values["text"] else { return }
        var official: Int64?
        if case .integer(let id) = values["official_id"] { official = id }
        var attribution: String?
        if case .text(let printed) = values["attribution"] { attribution = printed }
        let fingerprint = Fingerprint.of(officialID: official, attribution: attribution, date: date, text: text)
        try run("UPDATE OR IGNORE statement SET fingerprint = ? WHERE id = ?", fingerprint, row.id)
    }
}
