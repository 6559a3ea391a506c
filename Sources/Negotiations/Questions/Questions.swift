import SQLite

/// All that can be asked of a database, lent by ``Tracker/ask(_:)``. What is asked of one such value is answered from one state of the file.
///
/// This is the face of the domain: nobody above it knows that SQL answers.
public struct Questions: ~Copyable {
    let transaction: Transaction

    init(_ transaction: borrowing Transaction) { self.transaction = transaction.again }
}

extension Questions {
    /// How many SQL statements were run to answer so far.
    package var runCount: Int { transaction.runCount }
}

extension Questions {
    /// Lends each statement of a page of those that match.
    ///
    /// - Parameters:
    ///   - order: nil for the usual one: with search words or what is related by relevance, else the newest first.
    ///   - parts: what to read beside the columns of the statement itself.
    ///   - body: is lent each statement, and what finds the words that were searched for in its text.
    public func forEachStatement(
        matching filter: StatementFilter, order: StatementOrder? = nil, page: Page = Page(),
        parts: StatementParts = .all, _ body: (Statement, Highlighter) throws -> Void
    ) throws {
        try transaction.forEachStatement(matching: filter, order: order, page: page, parts: parts, body)
    }

    /// How many statements match.
    public func count(matching filter: StatementFilter) throws -> Int { try transaction.count(matching: filter) }

    /// The numbers of some of the statements that match, as many between one and the next in the order of their dates, the newest first.
    public func evenlySpaced(_ count: Int, matching filter: StatementFilter) throws -> [Int64] {
        try transaction.evenlySpaced(count, matching: filter)
    }

    /// Lends each statement of some numbers, in their order.
    public func forEachStatement(
        numbered ids: [Int64], parts: StatementParts = .all, _ body: (Statement) throws -> Void
    ) throws {
        try StatementReader(parts: parts, in: transaction).forEach(ids, in: transaction, body)
    }

    /// Finds the statements that match, to be counted in several ways and shown in part.
    ///
    /// - Parameter most: the maximum number of them that are found; only how many there are takes longer to tell.
    public func found(matching filter: StatementFilter, most: Int) throws -> FoundStatements {
        try transaction.found(matching: filter, most: most)
    }

    /// Lends each statement of a page of what was found, in the usual order: with search words by relevance, else the newest first.
    public func forEachStatement(
        of found: FoundStatements, page: Page, _ body: (Statement, Highlighter) throws -> Void
    ) throws {
        try transaction.forEachStatement(of: found, page: page, body)
    }

    /// What became of a record that is not there: into which it was merged, or else which revision removed it; nil where there was none.
    ///
    /// - Parameter name: its number, or its identity.
    public func fate(of type: RecordType, _ name: String) throws -> RecordFate? {
        try transaction.fate(of: type, name)
    }

    /// A statement by its number.
    public func statement(_ id: Int64) throws -> Statement? { try transaction.statement(id) }

    /// A statement by its number or key, as a person names it.
    public func statement(named name: String) throws -> Statement {
        let id = try transaction.id(of: .statement, typed: name)
        guard let statement = try transaction.statement(id) else { throw try transaction.unknown(name, .statement) }
        return statement
    }

    /// Counts the statements that match. The most come first, months in their order.
    public func counts(of kind: StatisticsKind, matching filter: StatementFilter) throws -> [StatementCount] {
        try transaction.counts(of: kind, matching: filter)
    }

    /// Counts statements by speaker, party and topic.
    ///
    /// - Parameter ids: their numbers.
    public func facets(of ids: [Int64]) throws -> StatementFacets { try transaction.facets(of: ids) }

    /// Counts the statements that match by month, party and tone, in the order of months. Those of which no month is known are not counted.
    public func monthlyCounts(matching filter: StatementFilter) throws -> [MonthlyCount] {
        try transaction.monthlyCounts(matching: filter)
    }

    /// Lends what happened, the oldest first: rounds, statements, outcomes, approvals, commitments.
    public func forEachEvent(
        matching filter: StatementFilter, page: Page = Page(), _ body: (TimelineEvent) throws -> Void
    ) throws {
        try transaction.forEachEvent(matching: filter, page: page, body)
    }

    /// Lends what is new since a moment: what became due, then by negotiation, kind and type.
    ///
    /// - Parameters:
    ///   - today: up to which what became due is listed.
    ///   - limit: the most of each kind and type of a negotiation, the latest of them; nil for all.
    /// - Returns: the last revision that the answer covers.
    @discardableResult
    public func forEachNews(
        _ span: NewsSpan, today: Day, limit: Int? = nil, _ body: (NewsItem) throws -> Void
    ) throws -> Int64 {
        try transaction.forEachNews(span, today: today, limit: limit, body)
    }

    /// What is due: approvals that are pending, commitments that are open, outcomes that end within a number of days.
    public func dueItems(
        matching filter: DueFilter = DueFilter(), on day: Day? = nil, today: Day, within days: Int
    ) throws -> [DueItem] {
        try transaction.dueItems(matching: filter, on: day ?? today, today: today, within: days)
    }
}

extension Questions {
    /// Lends the records of a type, in the order of its list.
    ///
    /// - Parameter filter: values of fields that ``RecordType/listFilters`` names, of which a record has one each.
    public func forEachRecord(
        of type: RecordType, matching filter: [String: [String]] = [:], _ body: (ShownRecord) throws -> Void
    ) throws {
        try transaction.forEachRecord(of: type, matching: filter, body)
    }

    /// A record that a person names in whatever way its type allows, with everything that is known of it.
    ///
    /// - Parameter telling: what tells which is meant, where several have the name: the negotiation of a round.
    public func record(
        of type: RecordType, typed name: String, _ telling: [String: String?] = [:]
    ) throws -> ShownRecord {
        try transaction.record(of: type, typed: name, telling)
    }

    /// A record by its number, with everything that is known of it.
    ///
    /// - Parameter isCounted: whether also what is counted among other records, which takes time with their number.
    public func record(of type: RecordType, number: Int64, isCounted: Bool = true) throws -> ShownRecord {
        try transaction.record(of: type, number, depth: isCounted ? .whole : .uncounted)
    }

    /// Lends some fields of each record of a type, in no order.
    public func forEachRecord(
        of type: RecordType, saying fields: [String], _ body: (Int64, [String?]) throws -> Void
    ) throws {
        try transaction.forEachRecord(of: type, saying: fields, body)
    }

    /// The number of the record that has an identity; nil of what is no UUID.
    public func id(of type: RecordType, identifiedBy identity: String) throws -> Int64? {
        let identity = identity.lowercased()
        guard RecordIdentity.isUUID(identity) else { return nil }
        guard let id = try transaction.record(of: type, identifiedBy: RecordIdentity(identity)) else {
            throw TrackerError(.badData, "there is no \(type.name) with the identity \(identity)")
        }
        return id
    }

    /// By what a record is known for good, on every desk: a UUID.
    public func identity(of type: RecordType, _ id: Int64) throws -> String? {
        try transaction.identities(of: type, [id])[id]?.first
    }

    /// The number of a record that a person names in whatever way its type allows.
    public func id(
        of type: RecordType, typed name: String, _ telling: [String: String?] = [:]
    ) throws -> Int64 {
        try transaction.id(of: type, typed: name, telling)
    }

    /// The latest version of the text with a title, or that which is named; or a text by its number or key.
    ///
    /// - Parameter telling: what tells which is meant, where several have the title: round, negotiation, party.
    public func text(
        _ name: String, edition: String? = nil, _ telling: [String: String?] = [:]
    ) throws -> ShownRecord {
        try transaction.record(of: .text, try transaction.latestText(name, edition: edition, telling))
    }

    /// What a text is to be compared with: another version of its title, else another text by its title or key, or by `id:12`.
    public func text(_ name: String, comparedWith text: ShownRecord) throws -> ShownRecord {
        try transaction.record(of: .text, try transaction.text(name, comparedWith: text))
    }

    /// The versions of the texts of a title, or of all texts, that begin so; at most a hundred.
    public func editions(ofText title: String?, beginningWith beginning: String) throws -> [String] {
        try transaction.editions(ofText: title, beginningWith: beginning)
    }

    /// The outlets of sources that begin so, without regard to case; at most a hundred.
    public func outlets(beginningWith beginning: String) throws -> [String] {
        try transaction.outlets(beginningWith: beginning)
    }

    /// The rounds that an official took part in, the latest first.
    public func attendances(of official: Int64) throws -> [Attendance] { try transaction.attendances(of: official) }

    /// The facts that a source is cited for, in the order in which they were recorded.
    public func facts(citing source: Int64) throws -> [CitedFact] { try transaction.facts(citing: source) }
}

extension Questions {
    /// The full names of the officials whom printed words name, titles before the name included; nil where that is not certain.
    public func officials(printedAs words: [(text: String, date: PartialDate?)]) throws -> [String?] {
        try transaction.officials(printedAs: words)
    }

    /// Whom a name means, and why.
    public func explain(
        _ name: String, on date: PartialDate?, party: String?, round: String?, negotiation: String?
    ) throws -> NameExplanation {
        try transaction.explain(name, on: date, party: party, round: round, negotiation: negotiation)
    }

    /// The names that begin so, without regard to case, of records that have a name; at most a hundred.
    public func names(of type: RecordType, beginningWith beginning: String) throws -> [String] {
        try transaction.names(of: type, beginningWith: beginning)
    }
}

extension Questions {
    /// Compares rounds by name.
    ///
    /// - Parameter negotiations: that of all, or one for each, where rounds share a name.
    public func comparison(of names: [String], negotiations: [String] = []) throws -> RoundComparison {
        try transaction.comparison(of: names, negotiations: negotiations)
    }

    /// Who took part in the rounds of a negotiation.
    public func attendance(negotiation: String? = nil) throws -> [Attendances] {
        try transaction.attendance(negotiation: negotiation)
    }

    /// The names that several officials have.
    public func sharedNames() throws -> Set<String> {
        Set(
            try transaction.all("SELECT name FROM official GROUP BY name HAVING count(*) > 1") { row in
                try row.column(0, as: String.self)
            })
    }

    /// Lends a page of the latest statements on a topic by each speaker in each round or month, with the one before: by speaker, the oldest
    /// first.
    ///
    /// - Returns: how many statements on the topic are in no position, since they are about no round, or not of one month.
    @discardableResult
    public func forEachPosition(
        _ question: PositionQuestion, page: Page = Page(), _ body: (TopicPosition) throws -> Void
    ) throws -> Int {
        try transaction.forEachPosition(question, page: page, body)
    }
}

extension Questions {
    /// The one citation of a source for a fact, or that which has a place or wording.
    public func citation(
        of source: Int64, for fact: RecordType, _ id: Int64, at passage: String?
    ) throws -> RecordedCitation {
        try transaction.citation(of: source, for: fact, id, at: passage)
    }
}

extension Questions {
    /// Proposals in the order of their articles, the first read first, and within an article of the text.
    public func proposals(matching filter: ProposalFilter) throws -> [Proposal] {
        try transaction.proposals(matching: filter)
    }

    /// The numbers of proposals, in the same order.
    public func proposalIDs(matching filter: ProposalFilter) throws -> [Int64] {
        try transaction.proposalIDs(matching: filter)
    }

    /// A proposal by its number.
    public func proposal(_ id: Int64) throws -> Proposal { try transaction.proposal(id) }

    /// The paragraphs before and after a passage, and the words that name its speaker.
    public func surroundings(of passage: Passage) throws -> Surroundings {
        try transaction.surroundings(of: passage)
    }

    /// Records that this desk and another changed and on which a person decides, in the order in which they came; where numbers are given those,
    /// else the open ones.
    public func waitingConflicts(_ ids: [Int64] = []) throws -> [WaitingConflict] {
        try transaction.waitingConflicts(ids)
    }

    /// The numbers of the open proposals that stand in a document.
    public func openProposals(inDocument document: Int64) throws -> [Int64] {
        try transaction.openProposals(inDocument: document)
    }
}

extension Questions {
    /// Lends the revisions that a filter selects, the latest first.
    ///
    /// - Parameter isCounted: whether it is told how many rows they added, changed and removed, which takes time with their number.
    public func forEachRevision(
        matching filter: RevisionFilter, limit: Int? = nil, isCounted: Bool = true,
        _ body: (RevisionEntry) throws -> Void
    ) throws {
        try transaction.forEachRevision(matching: filter, limit: limit, isCounted: isCounted, body)
    }

    /// The last revisions that touched a statement, its sources or its topics, the latest first. What they did is not counted: a revision may be an import of
    /// very many records.
    public func revisions(ofStatement number: Int64, limit: Int) throws -> [RevisionEntry] {
        try transaction.revisions(ofStatement: number, limit: limit)
    }

    /// The last revision that what is asked is answered from, and when it was made; nil where nothing was recorded.
    public func shownRevision() throws -> (id: Int64, at: String)? { try transaction.shownRevision() }

    /// Lends what a revision changed, row by row; of a row that was added or removed, every field that says something.
    public func forEachChange(in revision: Int64, _ body: (FieldChange) throws -> Void) throws {
        try transaction.forEachChange(in: revision, body)
    }

    /// Runs of imports, the last first.
    public func importRuns(failed: Bool = false, limit: Int? = nil) throws -> [ImportRun] {
        try transaction.importRuns(failed: failed, limit: limit)
    }

    /// Writes the records of a selection, in an order that depends on what the records say and not on when they came.
    ///
    /// - Parameter write: takes the bytes of some records.
    /// - Throws: ``TrackerError`` where CSV is asked for and the selection has not just one type, and for a record with a text that
    ///   no import would take as it is, which another program wrote.
    public func export(
        _ selection: ExportSelection = ExportSelection(), as format: ExportFormat = .ndjson,
        _ write: ([UInt8]) throws -> Void
    ) throws {
        try transaction.export(selection, as: format, write)
    }
}
