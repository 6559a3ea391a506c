import SQLite

/// What is cited for a record: the source, and where and in which words it reports it.
struct Cited: Hashable {
    let source: Int64
    let place: String
    let wording: String
}

/// What a record is linked to here.
private struct Links<Link: Hashable> {
    /// Now, each with the revision that made or changed it.
    var present: [Link: Int64] = [:]
    /// Before, each with the revision that took it away.
    var former: [Link: Int64] = [:]
    /// In the last version that the other desk knows.
    var known: Set<Link> = []

    /// What comes of both desks' links: what either took away is gone, and what either added is there. Before they met neither has taken anything
    /// away from the other.
    ///
    /// - Parameter changes: those here which the other desk knows.
    func united(with theirs: Set<Link>, _ changes: KnownChanges) -> Set<Link> {
        guard !changes.isEmpty else { return theirs.union(present.keys) }
        let kept = present.filter { link, revision in
            theirs.contains(link) || !known.contains(link) && !changes.brought.contains(revision)
        }
        let added = theirs.filter { link in present[link] == nil && former[link].map(changes.contains) ?? true }
        return Set(kept.keys).union(added)
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
        let wanted = try transaction.topicLinks(of: row.type, id, at: known.last).united(with: theirs, known)
        let present = try wanted.sorted().map { try bringBack(.topic, $0, for: "topics", in: transaction) }
        let isChanged = try link(
            topicIDs: present, to: id, of: row, isNew: false, replaces: true, in: transaction)
        return (isChanged, wanted == theirs)
    }

    private mutating func uniteCitations(
        _ row: ResolvedRow, _ id: Int64, _ known: KnownChanges, in transaction: borrowing Transaction
    ) throws -> (isChanged: Bool, isTheirs: Bool) {
        guard row.type.isCitable else { return (false, true) }
        let theirs = try row.draft.citations.map { try cited($0, in: transaction) }
        let ours = try transaction.citations(of: row.type, id, at: known.last)
        let wanted = ours.united(with: Set(theirs), known)
        let isDropped = try dropCitations(than: wanted, of: row.type, id, in: transaction)
        // Where the words are others, a source that is cited already has not printed theirs.
        let added = zip(row.draft.citations, theirs).filter { wanted.contains($1) && ours.present[$1] == nil }.map(\.0)
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
        let others = try transaction.citations(of: type, id, at: nil).present.keys.filter { !kept.contains($0) }
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
        let removed = try withheldSource(citation.source.identities, in: transaction)
        return Cited(
            source: try removed ?? sourceID(of: citation.source, in: transaction), place: citation.place ?? "",
            wording: citation.wording ?? "")
    }
}

extension Transaction {
    /// The topics of a record.
    ///
    /// - Parameter last: the revision of which is told what was linked then.
    fileprivate func topicLinks(of type: RecordType, _ id: Int64, at last: Int64?) throws -> Links<Int64> {
        try links(
            in: type.table + "_topic", "topic_id", "\(identifier: type.table + "_id") = \(id)", at: last
        ) { row in try row.column(0) }
    }

    fileprivate func citations(of type: RecordType, _ id: Int64, at last: Int64?) throws -> Links<Cited> {
        try links(
            in: "citation", "source_id, place, ifnull(wording, '')", "\(identifier: type.citationColumn) = \(id)",
            at: last
        ) { row in Cited(source: try row.column(0), place: try row.column(1), wording: try row.column(2)) }
    }

    private func links<Link: Hashable>(
        in table: String, _ columns: SQL, _ condition: SQL, at last: Int64?, _ link: (borrowing Row) throws -> Link
    ) throws -> Links<Link> {
        var links = Links<Link>()
        let (present, history): (SQL, SQL) = ("\(identifier: table)", "\(identifier: table + "_history")")
        let last = last ?? 0
        try forEach("SELECT \(columns), revision FROM \(present) WHERE \(condition)") { row in
            let (link, revision): (Link, Int64) = (try link(row), try row.column(row.count - 1))
            links.present[link] = revision
            if revision <= last { links.known.insert(link) }
        }
        // What an import brought, and an undo took back, is as if it had never come.
        try forEach(
            """
            SELECT \(columns), revision, superseded, EXISTS (SELECT 1 FROM revision AS made WHERE made.id = \(history).revision AND import_run_id IS NOT NULL)
                AND EXISTS (SELECT 1 FROM revision AS gone WHERE gone.id = superseded AND command GLOB 'tracker undo*')
            FROM \(history) WHERE \(condition) ORDER BY superseded
            """
        ) { row in
            let link = try link(row)
            let (made, gone): (Int64, Int64) = (try row.column(row.count - 3), try row.column(row.count - 2))
            links.former[link] = try row.column(row.count - 1, as: Bool.self) ? nil : gone
            if made <= last, gone > last { links.known.insert(link) }
        }
        return links
    }
}
