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

    /// Later revisions that touched the same rows, unless what they did has been taken back since.
    private func changedSince(_ table: FactTable) -> SQL {
        let id = SQL("touched.\(identifier: table.identity.first ?? "id")")
        func later(_ other: String, _ revision: SQL) -> SQL {
            """
            SELECT \(revision), \(id) FROM temp.\(identifier: table.touched) AS touched
            JOIN \(identifier: other) AS later ON \(table.isSame("later", "touched")) AND \(revision) > touched.first
            WHERE \(revision) NOT IN (SELECT revision FROM undone)
                AND (\(revision) < touched.last OR NOT \(table.isAsItWasLeft))
            """
        }
        return [
            later(table.name, "later.revision"), later(table.history, "later.revision"),
            later(table.history, "later.superseded"),
        ].joined(separator: " UNION ALL ")
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
    /// The condition that a row `touched` is now, but for its revision, as the last of the undone revisions left it.
    fileprivate var isAsItWasLeft: SQL {
        let isEqual = columns.filter { !["digest", "fingerprint"].contains($0) }.map {
            SQL("present.\(identifier: $0) IS after.\(identifier: $0) COLLATE BINARY")
        }
        let present: SQL = "\(identifier: name) AS present"
        let after: SQL = "\(identifier: history) AS after"
        return """
            (EXISTS (
                SELECT 1 FROM \(present), \(after)
                WHERE \(isSame("present", "touched")) AND \(isSame("after", "touched")) AND +after.revision = touched.last
                    AND \(isEqual.joined(separator: " AND ")))
            OR NOT EXISTS (SELECT 1 FROM \(present) WHERE \(isSame("present", "touched")))
                AND NOT EXISTS (
                    SELECT 1 FROM \(after) WHERE \(isSame("after", "touched")) AND +after.revision = touched.last))
            """
    }

    /// What people call its records: `statement`, `topic of a statement`.
    var words: String {
        name.hasSuffix("_topic") ? "the topics of \(name.dropLast(6))" : name
    }
}
