import SQLite

/// Who was merged into whom: the other desk is told, and what it has of the one is the other's.
extension Transaction {
    func noteMerger(of other: Int64, into keep: Int64, as revision: Int64) throws {
        try run(
            """
            INSERT INTO merger (merged, kept, revision) VALUES (\(other), \(keep), \(revision))
            ON CONFLICT (merged) DO UPDATE SET kept = excluded.kept, revision = excluded.revision
            """)
    }

    /// The official into whom one who is not there was merged, and who is there; nil for one who is there, or was removed otherwise.
    func heir(of official: Int64) throws -> Int64? {
        try value(
            """
            WITH RECURSIVE holding (merged, kept) AS (
                SELECT merged, kept FROM merger
                WHERE merged NOT IN (SELECT id FROM official)
                    AND revision = (SELECT max(superseded) FROM official_history WHERE id = merged)
            ), heir (id) AS (
                SELECT kept FROM holding WHERE merged = \(official)
                UNION SELECT kept FROM heir JOIN holding ON merged = heir.id
            )
            SELECT id FROM heir WHERE id IN (SELECT id FROM official)
            """)
    }

    /// Has the mergers hold again that an undo brought about: it undid that they were undone.
    func renewMergers(as revision: Int64) throws {
        try run(
            """
            UPDATE merger SET revision = \(revision)
            WHERE merged NOT IN (SELECT id FROM official)
                AND (SELECT max(superseded) FROM official_history WHERE id = merged) = \(revision)
            """)
    }

    /// What was recorded for officials since others were merged into them, who are there again: it may be said of those.
    ///
    /// - Parameter revisions: those of the mergings that were undone.
    func recorded(sinceMergingIn revisions: Set<Int64>) throws -> ToldRecords {
        let undone = try all(
            """
            SELECT kept, revision FROM merger
            WHERE revision IN \(set: revisions.sorted()) AND merged IN (SELECT id FROM official) ORDER BY merged
            """
        ) { row in try row.columns() as (Int64, Int64) }
        var told = ToldRecords()
        for (kept, merging) in undone {
            for type in RecordType.all where type !== RecordType.name {
                guard let index = type.columns.firstIndex(where: { $0.reference == .official }) else { continue }
                let column = TableColumns(type).names[index]
                let ids = try all(
                    """
                    SELECT id FROM \(identifier: type.table) AS record
                    WHERE \(identifier: column) = \(kept) AND revision > \(merging)
                        AND NOT EXISTS (SELECT 1 FROM \(identifier: type.table + "_history") AS former WHERE former.id = record.id)
                    ORDER BY id
                    """
                ) { row in try row.column(0, as: Int64.self) }
                for id in ids { told.note("\(type.name) \(id) (\(try title(of: type, id)))") }
            }
        }
        return told
    }

    /// Removes an alias that is what the official is called anyway.
    func dropOwnNameAsAlias(of official: Int64) throws {
        try run(
            """
            DELETE FROM name WHERE official_id = \(official) AND kind = 'alias' AND start_date IS NULL AND end_date IS NULL
                AND text = (SELECT name FROM official WHERE id = \(official))
            """)
    }

    /// Brings an official back who was merged, as the record was then.
    func reviveOfficial(_ id: Int64, as revision: Int64) throws {
        let columns = TableColumns(.official).list
        try run(
            """
            INSERT INTO official (id, \(columns), digest, revision)
            SELECT id, \(columns), digest, \(revision) FROM official_history
            WHERE id = \(id) ORDER BY version DESC LIMIT 1
            """)
    }
}

extension Recorder {
    /// Merges two officials whom another desk has merged. The kept one's own fields, and the alias, come in its file.
    ///
    /// - Parameters:
    ///   - id: the official whom the other desk has no more.
    ///   - heir: whom it has instead.
    /// - Returns: whether the one is gone; where that cannot be, it is told.
    mutating func merge(
        _ id: Int64, _ removed: RemovedRecord, into heir: RecordIdentity, in transaction: borrowing Transaction
    ) throws -> Bool {
        var target = try transaction.record(of: .official, identifiedBy: heir)
        if target == nil, let gone = try transaction.removedRecord(of: .official, identifiedBy: heir) {
            // Here the two were merged the other way round.
            guard try transaction.heir(of: gone) == id else { return try removeOrTell(id, removed, in: transaction) }
            guard exchange.preference == .theirs else {
                try keep(id, of: removed, because: .mergedOppositely, in: transaction)
                return false
            }
            try transaction.reviveOfficial(gone, as: try revision(in: transaction))
            target = gone
        }
        guard let target else { return try removeOrTell(id, removed, in: transaction) }
        guard target != id else { return false }
        let title = try transaction.title(of: removed.type, id)
        let (_, contradictions) = try give(id, to: target, in: transaction)
        guard contradictions.isEmpty else {
            let reason = "which of these is right has to be settled first: " + contradictions.joined(separator: ", ")
            let field = ExchangeConflict.Field(name: "official", ours: nil, theirs: nil, obstacle: reason)
            try keep(id, of: removed, because: .mergedThere, [field], in: transaction)
            return false
        }
        let revision = try revision(in: transaction)
        try transaction.run("DELETE FROM official WHERE id = \(id)")
        try transaction.dropOwnNameAsAlias(of: target)
        try transaction.noteMerger(of: id, into: target, as: revision)
        try transaction.fillDigests()
        references.forgetAll()
        try transaction.note(removed.version, of: .official, id, since: revision, isSame: true)
        let kept = try transaction.title(of: removed.type, target)
        exchange.removals.note("\(removed.type.name) \(id) (\(title)), merged into \(kept)")
        return true
    }
}
