import SQLite

extension Transaction {
    /// Computes what SQL cannot compute for the rows that another program wrote since the last time: digests, fingerprints and the
    /// words as they are searched.
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
                guard let statement = table.statement else { continue }
                if let fingerprint = Fingerprint.of(row: row.values, statement) {
                    try run("UPDATE OR IGNORE statement SET fingerprint = ? WHERE id = ?", fingerprint, row.id)
                }
                let forms = StatementForms(of: row.values, statement)
                try run(
                    """
                    UPDATE statement SET text_form = \(forms.text), translation_form = \(forms.translation)
                    WHERE id = \(row.id) AND (text_form IS NOT \(forms.text) OR translation_form IS NOT \(forms.translation))
                    """)
            }
        }
    }
}
