import SQLite

extension Transaction {
    /// Notes in the temporary table `touched` which statements a question may find now and did not find after a revision: those that were
    /// written since, and those of which something changed by which they are found: topics, sources, the names and offices of their
    /// speakers, who took part for whom, the negotiation of their round.
    ///
    /// - Returns: whether any of them was there then.
    func noteTouchedStatements(after revision: Int64, upTo last: Int64) throws -> Bool {
        try execute(script: "CREATE TEMPORARY TABLE touched (id INTEGER PRIMARY KEY)")
        let touched: [SQL] =
            [
                "SELECT id FROM main.statement WHERE revision > \(revision) AND revision <= \(last)",
                "SELECT statement_id FROM main.statement_topic WHERE revision > \(revision)",
                """
                SELECT statement_id FROM (\(Self.changes(of: "citation", "statement_id", after: revision)))
                WHERE statement_id IS NOT NULL
                """,
                """
                SELECT s.id FROM (\(Self.changes(of: "participation", "round_id, official_id", after: revision))) AS changed
                    JOIN main.statement AS s ON s.official_id = changed.official_id AND +s.round_id = changed.round_id
                """,
                """
                SELECT statement_id FROM main.citation
                WHERE source_id IN (\(Self.edits(of: "source", after: revision))) AND statement_id IS NOT NULL
                """,
                "SELECT id FROM main.statement WHERE round_id IN (\(Self.edits(of: "round", after: revision)))",
                "SELECT id FROM main.statement WHERE official_id IN (\(Self.edits(of: "official", after: revision)))",
            ]
            + ["name", "office"].map { part in
                // An official who was not there yet has statements that were written since.
                """
                SELECT id FROM main.statement WHERE official_id IN (
                    SELECT official_id FROM (\(Self.changes(of: part, "official_id", after: revision)))
                    WHERE official_id IN (SELECT id FROM main.official WHERE revision <= \(revision)))
                """
            }
        for ids in touched { try run("INSERT OR IGNORE INTO temp.touched (id) \(ids)") }
        return try value(
            """
            SELECT EXISTS (
                SELECT 1 FROM temp.touched JOIN main.statement AS s USING (id) WHERE +s.revision <= \(revision)
                    OR EXISTS (SELECT 1 FROM main.statement_history AS former
                        WHERE former.id = s.id AND +former.revision <= \(revision) AND +former.superseded > \(revision)))
            """) ?? false
    }

    func forgetTouchedStatements() throws { try execute(script: "DROP TABLE IF EXISTS temp.touched") }

    /// Rows that were added, changed or removed since.
    private static func changes(of table: String, _ columns: SQL, after revision: Int64) -> SQL {
        """
        SELECT \(columns) FROM main.\(identifier: table) WHERE revision > \(revision)
        UNION SELECT \(columns) FROM main.\(identifier: table + "_history") WHERE superseded > \(revision)
        """
    }

    /// The ids of records that were there and have been changed since.
    private static func edits(of table: String, after revision: Int64) -> SQL {
        """
        SELECT id FROM main.\(identifier: table) AS record WHERE revision > \(revision) AND EXISTS (
            SELECT 1 FROM main.\(identifier: table + "_history") AS former
            WHERE former.id = record.id AND +former.revision <= \(revision))
        """
    }
}
