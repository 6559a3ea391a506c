import SQLite

/// A later revision that builds on one that is to be undone, and why.
struct UndoObstacle: Hashable {
    let revision: Int64
    let reason: String
}

extension UndoPlan {
    /// The revisions that must be undone too, with a reason for each: those that touched the same rows since, refer to rows that would go,
    /// removed rows that what comes back refers to, or gave to others what comes back.
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
                try note(referringToGoing(table, reference, target)) { "refers to \(target.words) \($0)" }
                try note(removedReferred(table, reference, target)) { "removed \(target.words) \($0)" }
            }
            for exclusion in exclusions[table.name] ?? [] {
                for taken in try self.taken(table, exclusion, in: transaction) where reasons[taken.revision] == nil {
                    reasons[taken.revision] = taken.reason
                }
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
            WHERE touched.action <> 'stays' AND \(revision) NOT IN (SELECT revision FROM undone)
                AND (\(revision) < touched.last OR NOT \(table.isAsItWasLeft))
            """
        }
        return [
            later(table.name, "later.revision"), later(table.history, "later.revision"),
            later(table.history, "later.superseded"),
        ].joined(separator: " UNION ALL ")
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

    /// Revisions that gave a row what only one may have, and another is to get back.
    private func taken(_ table: FactTable, _ exclusion: Exclusion, in transaction: borrowing Transaction) throws
        -> [UndoObstacle]
    {
        let reason: (Int64, Int64) -> String = { id, holder in
            "gave \(table.words) \(holder) the \(exclusion.words) that \(table.words) \(id) had"
        }
        var found: [UndoObstacle] = []
        let pairs = try transaction.all(
            """
            SELECT other.revision, one.id, other.id FROM (\(exclusion.returning(to: table))) AS one
            CROSS JOIN (\(exclusion.rows(of: table.name, "id, revision"))) AS other
                ON (\(exclusion.clash)) AND other.id <> one.id
            WHERE one.action <> 'stays'
                AND NOT EXISTS (SELECT 1 FROM temp.\(identifier: table.touched) AS touched WHERE touched.id = other.id)
            """
        ) { row in try row.columns() as (Int64, Int64, Int64) }
        for (revision, id, holder) in pairs {
            guard revisions.contains(revision) else {
                found.append(UndoObstacle(revision: revision, reason: reason(id, holder)))
                continue
            }
            // It was made by what is undone, and is kept for others.
            try transaction.forEach(
                "SELECT revision FROM temp.kept WHERE name = \(table.name) AND id = \(holder)"
            ) { row in
                found.append(
                    UndoObstacle(revision: try row.column(0), reason: "refers to \(table.words) \(holder)"))
            }
        }
        return try found
            + transaction.all(
                """
                WITH ending AS MATERIALIZED (\(exclusion.returning(to: table)))
                SELECT other.revision, one.id, other.id FROM ending AS one JOIN ending AS other
                    ON (\(exclusion.clash)) AND one.revision < other.revision
                WHERE one.action <> 'stays' OR other.action <> 'stays'
                """
            ) { row in
                UndoObstacle(
                    revision: try row.column(0), reason: reason(try row.column(1), try row.column(2)))
            }
    }
}

extension Exclusion {
    /// The versions that come back to a table.
    func returning(to table: FactTable) -> SQL {
        """
        SELECT touched.action, former.* FROM temp.\(identifier: table.touched) AS touched
        JOIN (\(rows(of: table.history, "version, id, revision"))) AS former ON former.version = touched.target
        """
    }
}

extension FactTable {
    /// The condition that a row `touched` is now, but for its revision, as the last of the undone revisions left it.
    fileprivate var isAsItWasLeft: SQL {
        let present: SQL = "\(identifier: name) AS present"
        let after: SQL = "\(identifier: history) AS after"
        return """
            (EXISTS (
                SELECT 1 FROM \(present), \(after)
                WHERE \(isSame("present", "touched")) AND \(isSame("after", "touched")) AND +after.revision = touched.last
                    AND \(isAlike("after")))
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
