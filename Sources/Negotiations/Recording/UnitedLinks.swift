import SQLite

/// What is cited for a record: the source, and where and in which words it reports it.
struct Cited: Hashable {
    let source: Int64
    let place: String
    let wording: String
}

/// What a record is linked to here: each with the revision that made or changed it, and what it was linked to, with that which took it away.
private struct Links<Link: Hashable> {
    var present: [Link: Int64] = [:]
    var former: [Link: Int64] = [:]

    /// What comes of both desks' links: what either took away is gone where the other did not link it anew, and what either added is there. Before they
    /// met neither has taken anything away from the other.
    func united(with theirs: Set<Link>, _ known: KnownChanges) -> Set<Link> {
        guard !known.isEmpty else { return theirs.union(present.keys) }
        let ours = present.filter { link, revision in theirs.contains(link) || !known.contains(revision) }.map(\.key)
        let added = theirs.filter { link in present[link] == nil && former[link].map(known.contains) ?? true }
        return Set(ours).union(added)
    }
}

// The topics and the sources of a record that both desks changed.
extension Recorder {
    /// Makes the topics and sources of a record those that came of both desks' changes.
    ///
    /// - Parameter known: what the other desk knows of the changes here.
    /// - Returns: whether anything changed, and whether the record has just what the other desk has now.
    mutating func uniteLinks(
        _ row: ResolvedRow, _ id: Int64, _ known: KnownChanges, in transaction: borrowing Transaction
    ) throws -> (isChanged: Bool, isTheirs: Bool) {
        let topics = try uniteTopics(row, id, known, in: transaction)
        let sources = try uniteCitations(row, id, known, in: transaction)
        return (topics.isChanged || sources.isChanged, topics.isTheirs && sources.isTheirs)
    }

    private mutating func uniteTopics(
        _ row: ResolvedRow, _ id: Int64, _ known: KnownChanges, in transaction: borrowing Transaction
    ) throws -> (isChanged: Bool, isTheirs: Bool) {
        guard row.type.hasTopics else { return (false, true) }
        let theirs = Set(try topicIDs(row.draft.topics ?? [], in: transaction))
        let wanted = try transaction.topicLinks(of: row.type, id).united(with: theirs, known)
        let isChanged = try link(
            topicIDs: wanted.sorted(), to: id, of: row, isNew: false, replaces: true, in: transaction)
        return (isChanged, wanted == theirs)
    }

    private mutating func uniteCitations(
        _ row: ResolvedRow, _ id: Int64, _ known: KnownChanges, in transaction: borrowing Transaction
    ) throws -> (isChanged: Bool, isTheirs: Bool) {
        guard row.type.isCitable else { return (false, true) }
        let theirs = try row.draft.citations.map { try cited($0, in: transaction) }
        let wanted = try transaction.citations(of: row.type, id).united(with: Set(theirs), known)
        let isDropped = try dropCitations(than: wanted, of: row.type, id, in: transaction)
        let added = zip(row.draft.citations, theirs).filter { wanted.contains($1) }.map(\.0)
        let isCited = try cite(added, for: row, id: id, isNew: false, in: transaction)
        return (isCited || isDropped, wanted == Set(theirs))
    }

    /// Takes the citations of a record away that the other desk does not have.
    ///
    /// - Returns: whether there were any.
    mutating func dropOtherCitations(
        than row: ResolvedRow, _ id: Int64, in transaction: borrowing Transaction
    ) throws -> Bool {
        guard row.type.isCitable else { return false }
        let theirs = Set(try row.draft.citations.map { try cited($0, in: transaction) })
        return try dropCitations(than: theirs, of: row.type, id, in: transaction)
    }

    private mutating func dropCitations(
        than kept: Set<Cited>, of type: RecordType, _ id: Int64, in transaction: borrowing Transaction
    ) throws -> Bool {
        let others = try transaction.citations(of: type, id).present.keys.filter { !kept.contains($0) }
        guard !others.isEmpty else { return false }
        _ = try revision(in: transaction)
        for other in others {
            try transaction.run(
                """
                DELETE FROM citation WHERE \(identifier: type.citationColumn) = \(id) AND source_id = \(other.source)
                    AND place = \(other.place) AND ifnull(wording, '') = \(other.wording)
                """)
        }
        return true
    }

    private mutating func cited(_ citation: CitationDraft, in transaction: borrowing Transaction) throws -> Cited {
        Cited(
            source: try sourceID(of: citation.source, in: transaction), place: citation.place ?? "",
            wording: citation.wording ?? "")
    }
}

extension Transaction {
    fileprivate func topicLinks(of type: RecordType, _ id: Int64) throws -> Links<Int64> {
        var links = Links<Int64>()
        let (table, owner): (String, SQL) = (type.table + "_topic", "\(identifier: type.table + "_id") = \(id)")
        try forEach("SELECT topic_id, revision FROM \(identifier: table) WHERE \(owner)") { row in
            links.present[try row.column(0)] = try row.column(1)
        }
        try forEach(
            "SELECT topic_id, max(superseded) FROM \(identifier: table + "_history") WHERE \(owner) GROUP BY topic_id"
        ) { row in links.former[try row.column(0)] = try row.column(1) }
        return links
    }

    fileprivate func citations(of type: RecordType, _ id: Int64) throws -> Links<Cited> {
        var links = Links<Cited>()
        let fact: SQL = "\(identifier: type.citationColumn) = \(id)"
        try forEach("SELECT source_id, place, ifnull(wording, ''), revision FROM citation WHERE \(fact)") { row in
            let (source, place, wording, revision): (Int64, String, String, Int64) = try row.columns()
            links.present[Cited(source: source, place: place, wording: wording)] = revision
        }
        try forEach(
            """
            SELECT source_id, place, ifnull(wording, ''), max(superseded) FROM citation_history
            WHERE \(fact) GROUP BY 1, 2, 3
            """
        ) { row in
            let (source, place, wording, gone): (Int64, String, String, Int64) = try row.columns()
            links.former[Cited(source: source, place: place, wording: wording)] = gone
        }
        return links
    }
}
