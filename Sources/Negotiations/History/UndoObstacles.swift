import SQLite

/// A later revision that builds on one that is to be undone, and why.
struct UndoObstacle: Hashable {
    let revision: Int64
    let reason: String
}

extension UndoPlan {
    /// The revisions that must be undone too, with a reason for each: those that touched the same rows since, refer to rows that would go,
    /// or removed rows that what comes back refers to.
    func obstacles(in transaction: borrowing Transaction) throws -> [UndoObstacle] {
        var reasons: [Int64: String] = [:]
        func note(_ query: SQL, _ reason: (Int64) -> String) throws {
            try transaction.forEach(query) { row in
                let (revision, id): (Int64, Int64) = try row.columns()
                if reasons[revision] == nil { reasons[revision] = reason(id) }
            }
        }
        for table in tables {
            let what = table.words
            try note(changedSince(table)) { "touched \(what) \($0)" }
            for reference in table.references {
                guard let target = tables.first(where: { $0.name == reference.table }) else { continue }
                if !Self.namedInPassing.contains(target.name) {
                    try note(refersToGoing(table, reference, target)) { "refers to \(target.words) \($0)" }
                }
                try note(removedReferred(table, reference, target)) { "removed \(target.words) \($0)" }
            }
        }
        return reasons.filter { !revisions.contains($0.key) }.map { UndoObstacle(revision: $0.key, reason: $0.value) }
            .sorted { $0.revision > $1.revision }
    }

    /// Later revisions that touched the same rows.
    private func changedSince(_ table: FactTable) -> SQL {
        let id = SQL("touched.\(identifier: table.identity.first ?? "id")")
        let touched: SQL = "temp.\(identifier: table.touched) AS touched"
        return """
            SELECT later.revision, \(id) FROM \(touched) JOIN \(identifier: table.name) AS later
            ON \(table.isSame("later", "touched")) AND later.revision > touched.first
            WHERE later.revision NOT IN (SELECT revision FROM undone)
            UNION ALL
            SELECT later.revision, \(id) FROM \(touched) JOIN \(identifier: table.history) AS later
            ON \(table.isSame("later", "touched")) AND later.revision > touched.first
            WHERE later.revision NOT IN (SELECT revision FROM undone)
            UNION ALL
            SELECT later.superseded, \(id) FROM \(touched) JOIN \(identifier: table.history) AS later
            ON \(table.isSame("later", "touched")) AND later.superseded > touched.first
            WHERE later.superseded NOT IN (SELECT revision FROM undone)
            """
    }

    /// Revisions that wrote rows which stay, and refer to rows that would go.
    private func refersToGoing(_ table: FactTable, _ reference: FactTable.Reference, _ target: FactTable) -> SQL {
        """
        SELECT stays.revision, going.id FROM temp.\(identifier: target.touched) AS going
        JOIN \(identifier: table.name) AS stays ON stays.\(identifier: reference.column) = going.id
        WHERE going.target IS NULL AND NOT EXISTS (
            SELECT 1 FROM temp.\(identifier: table.touched) AS touched WHERE \(table.isSame("touched", "stays")))
        UNION ALL
        SELECT back.revision, going.id FROM temp.\(identifier: table.touched) AS touched
        JOIN \(identifier: table.history) AS back ON back.version = touched.target
        JOIN temp.\(identifier: target.touched) AS going ON going.id = back.\(identifier: reference.column)
        WHERE going.target IS NULL
        """
    }

    /// Revisions that removed rows to which rows that come back refer.
    private func removedReferred(_ table: FactTable, _ reference: FactTable.Reference, _ target: FactTable) -> SQL {
        """
        SELECT max(gone.superseded), gone.id FROM temp.\(identifier: table.touched) AS touched
        JOIN \(identifier: table.history) AS back ON back.version = touched.target
        JOIN \(identifier: target.history) AS gone ON gone.id = back.\(identifier: reference.column)
        WHERE NOT EXISTS (SELECT 1 FROM \(identifier: target.name) AS present WHERE present.id = gone.id)
            AND NOT EXISTS (
                SELECT 1 FROM temp.\(identifier: target.touched) AS returns
                WHERE returns.id = gone.id AND returns.target IS NOT NULL)
        GROUP BY gone.id
        """
    }
}

extension FactTable {
    /// What people call its records: `statement`, `topic of a statement`.
    var words: String {
        name.hasSuffix("_topic") ? "the topics of \(name.dropLast(6))" : name
    }
}
