import SQLite

/// What the merging of two officials moved.
public struct MergeReport: Sendable, Equatable {
    public let kept: String
    public let merged: String
    /// `3 statements`, `1 participation`.
    public let moved: [String]
    /// The key of the merged official, where the other has one of its own.
    public let lostKey: String?
    /// Why the dates of statements do not fit.
    public var doubts: [String] = []
}

extension Tracker {
    /// Makes two records of one person one: everything of the second becomes the first's, and its name an alias.
    ///
    /// - Throws: ``TrackerError`` that lists what the two records contradict each other in; nothing is changed then.
    public mutating func mergeOfficials(
        keep: String, other: String, by author: Author, checking dates: DateChecks? = nil
    ) throws -> MergeReport {
        try record(by: author, checking: dates) { recorder, transaction in
            let ids = (
                try transaction.id(of: .official, typed: keep), try transaction.id(of: .official, typed: other)
            )
            guard ids.0 != ids.1 else {
                throw TrackerError(.badData, "“\(keep)” and “\(other)” are already the same official")
            }
            var report = try recorder.notingMisfits(
                among: "s.official_id IN (\(ids.0), \(ids.1))", in: transaction
            ) { recorder in try recorder.merge(ids.1, into: ids.0, in: transaction) }
            report.doubts = recorder.takeDoubts()
            return report
        }
    }
}

extension Recorder {
    fileprivate mutating func merge(_ other: Int64, into keep: Int64, in transaction: borrowing Transaction) throws
        -> MergeReport
    {
        let directory = try references.directory(in: transaction)
        let names = (directory.description(of: keep), directory.description(of: other))
        let (moved, contradictions) = try give(other, to: keep, in: transaction)
        guard contradictions.isEmpty else {
            throw TrackerError.unsettled(
                "\(names.1) cannot be merged into \(names.0) before it is settled which of these is right:",
                contradictions)
        }
        let revision = try revision(in: transaction)
        let lostKey = try take(other, into: keep, revision: revision, in: transaction)
        try transaction.noteMerger(of: other, into: keep, as: revision)
        try transaction.fillDigests()
        return MergeReport(kept: names.0, merged: names.1, moved: moved, lostKey: lostKey)
    }

    /// Gives all that one official has to another, who is the same person. What both say in the same way becomes one record.
    ///
    /// - Returns: what was moved. Where records of the two contradict each other nothing is, and they are named.
    mutating func give(
        _ other: Int64, to keep: Int64, in transaction: borrowing Transaction
    ) throws -> (moved: [String], contradictions: [String]) {
        let pairs = try transaction.pairs(keep, other)
        let contradictions = pairs.filter { !$0.agrees }
        guard contradictions.isEmpty else {
            return ([], contradictions.map { "\($0.table) \($0.other) and \($0.table) \($0.keep)" })
        }
        let revision = try revision(in: transaction)
        for pair in pairs { try transaction.unite(pair, revision: revision) }
        var moved: [String] = []
        for table in try transaction.factTables() {
            for reference in table.references where reference.table == "official" {
                let fingerprint: SQL = table.columns.contains("fingerprint") ? ", fingerprint = NULL" : ""
                let count = try transaction.run(
                    """
                    UPDATE \(identifier: table.name)
                    SET \(identifier: reference.column) = \(keep), digest = NULL, revision = \(revision)\(fingerprint)
                    WHERE \(identifier: reference.column) = \(other)
                    """)
                if count > 0 { moved.append(table.counted(count)) }
            }
        }
        return (moved, [])
    }

    /// Removes the merged record; its name becomes an alias, and what the other did not know of itself is taken over.
    ///
    /// - Returns: its key, where the other has one already.
    private mutating func take(
        _ other: Int64, into keep: Int64, revision: Int64, in transaction: borrowing Transaction
    ) throws -> String? {
        let columns: SQL = "name, key, note FROM official WHERE id = ?"
        guard
            let (name, key, note) = try transaction.first(
                "SELECT \(columns)", other,
                row: {
                    try $0.columns() as (String, String?, String?)
                }),
            let known = try transaction.first(
                "SELECT \(columns)", keep,
                row: {
                    try $0.columns() as (String, String?, String?)
                })
        else { return nil }
        try transaction.run("DELETE FROM official WHERE id = ?", other)
        try transaction.run(
            """
            UPDATE official SET key = ifnull(key, \(key)), note = ifnull(note, \(note)), digest = NULL, revision = \(revision)
            WHERE id = \(keep) AND (key IS NULL AND \(key) IS NOT NULL OR note IS NULL AND \(note) IS NOT NULL)
            """)
        if name != known.0 { try addAlias(name, to: keep, in: transaction) }
        try transaction.dropOwnNameAsAlias(of: keep)
        return known.1 == nil ? nil : key
    }
}

/// A row of each of two officials that are about the same thing.
private struct Pair {
    let table: String
    let keep: Int64
    let other: Int64
    /// Whether they say the same in everything.
    let agrees: Bool
}

extension Transaction {
    /// Names, offices, participations and statements that both officials have.
    fileprivate func pairs(_ keep: Int64, _ other: Int64) throws -> [Pair] {
        func pairs(_ table: String, same: SQL, agreeing: SQL) throws -> [Pair] {
            try all(
                """
                SELECT keep.id, other.id, \(agreeing) FROM \(identifier: table) AS keep
                JOIN \(identifier: table) AS other ON \(same)
                WHERE keep.official_id = \(keep) AND other.official_id = \(other) ORDER BY other.id
                """
            ) { row in
                Pair(
                    table: table, keep: try row.column(0), other: try row.column(1),
                    agrees: try row.column(2, as: Int.self) == 1)
            }
        }
        let sameStart: SQL = "keep.start_date IS other.start_date"
        var found = try pairs(
            "name", same: "keep.text = other.text AND keep.kind = other.kind AND \(sameStart)",
            agreeing: "keep.end_date IS other.end_date")
        found += try pairs(
            "office", same: "keep.party_id = other.party_id AND keep.title = other.title AND \(sameStart)",
            agreeing: "keep.end_date IS other.end_date")
        found += try pairs(
            "participation", same: "keep.round_id = other.round_id",
            agreeing:
                "keep.party_id IS other.party_id AND keep.capacity = other.capacity AND keep.joined IS other.joined AND keep.\"left\" IS other.\"left\" AND keep.note IS other.note"
        )
        for (moved, present) in try duplicates(of: "s.official_id = \(other)", for: keep) {
            found += try all(
                """
                SELECT keep.attribution IS other.attribution AND keep.party_id IS other.party_id
                    AND keep.round_id IS other.round_id AND keep.kind IS other.kind AND keep.language IS other.language
                    AND keep.translation IS other.translation AND keep.setting IS other.setting AND keep.tone IS other.tone
                FROM statement AS keep, statement AS other WHERE keep.id = \(present) AND other.id = \(moved)
                """
            ) { row in
                Pair(table: "statement", keep: present, other: moved, agrees: try row.column(0, as: Int.self) == 1)
            }
        }
        return found
    }

    /// Makes two rows that say the same one: sources and topics of the second become the first's.
    fileprivate func unite(_ pair: Pair, revision: Int64) throws {
        if RecordType.named(pair.table)?.isCitable == true {
            let column = pair.table + "_id"
            try run(
                """
                UPDATE OR IGNORE citation SET \(identifier: column) = \(pair.keep), digest = NULL, revision = \(revision)
                WHERE \(identifier: column) = \(pair.other)
                """)
        }
        if pair.table == "statement" {
            try run(
                """
                INSERT OR IGNORE INTO statement_topic (statement_id, topic_id, revision)
                SELECT \(pair.keep), topic_id, \(revision) FROM statement_topic WHERE statement_id = \(pair.other)
                """)
        }
        try run("DELETE FROM \(identifier: pair.table) WHERE id = ?", pair.other)
    }
}
