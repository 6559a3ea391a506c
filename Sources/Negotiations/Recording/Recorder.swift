import SQLite

/// Records drafts: finds what their names refer to, then inserts what is new and updates what differs.
///
/// One recorder serves one transaction and remembers what it resolved. Its revision is opened by the first change, so that what
/// changes nothing leaves no trace.
public struct Recorder {
    /// What became of a draft.
    public struct Result: Sendable {
        public enum Action: Sendable, Equatable {
            case added, changed([String]), unchanged, cited, removed
            /// What becomes of it is found out when the others of its type were read.
            case postponed
        }

        public let id: Int64
        public let action: Action
        /// Fields in which a statement that is known by its words differs from what was given now; they were kept as they are.
        public var kept: [String] = []
        /// Fields of which another value was recorded, which the given one took the place of.
        public var replaced: [String] = []
    }

    /// A record that was made because it was named for the first time.
    public struct Creation: Sendable, Equatable {
        public let type: RecordType
        public let id: Int64
        public let name: String
    }

    /// Why a record may not be as it is meant that was recorded all the same.
    struct Doubt {
        var place = 0
        /// `date`, where it does not fit, `name`, where it is like another, or `official`, where the title beside a name is another's.
        let field: String
        let reason: String
    }

    /// Topics, negotiations and parties that came into being because something named them.
    var creations: [Creation] = []

    /// What became of records that stood inside others.
    var partResults: [(type: RecordType, action: Result.Action)] = []

    var references = References()
    /// What the dates of statements are compared with; nil where they are taken as they are.
    var dateChecks: DateChecks?
    /// What of records that were made may be a slip, and the place of each among those that were recorded together.
    var doubts: [Doubt] = []
    /// What of a file was not taken, since it was edited here.
    var newerEdits = ToldRecords()
    /// Whether the same is read again and again, as of a feed: then it is not told that something is as it was before it was edited here.
    var isReread = false
    /// What a file has made anew that was removed here.
    var broughtBack = ToldRecords()
    /// What of the file of another desk was not taken.
    var exchange = Exchange()
    /// Whom a file names without a key, and what offices it gives them.
    var namedOfficials = NamedOfficials()
    /// Where many records come; whoever begins it finishes it.
    var bulk: BulkSession?
    private let author: Author
    let importRun: Int64?
    private(set) var openedRevision: Int64?

    init(author: Author, importRun: Int64? = nil) {
        self.author = author
        self.importRun = importRun
    }

    /// The revision that this recorder's changes belong to; the first change opens it.
    mutating func revision(in transaction: borrowing Transaction) throws -> Int64 {
        if let openedRevision { return openedRevision }
        let revision = try transaction.openRevision(by: author, importRun: importRun)
        openedRevision = revision
        return revision
    }

    /// Records one draft.
    ///
    /// - Throws: ``FieldError`` where a name in it is unknown or fits several records, or the schema refuses it.
    mutating func record(_ draft: Draft, in transaction: borrowing Transaction) throws -> Result {
        if draft.isExchanged { return try exchange(draft, in: transaction) }
        if draft.type === RecordType.decision { return try record(decision: draft, in: transaction) }
        let row = try resolvedRow(of: draft, in: transaction)
        return try row.explainingRefusals(in: transaction) { try record(row, in: transaction) }
    }

    private mutating func record(_ row: ResolvedRow, in transaction: borrowing Transaction) throws -> Result {
        let draft = row.draft
        try noteOffice(row, in: transaction)
        var row = row
        var keepsTopics = false
        var result: Result
        if let known = try identifiedRow(for: row, in: transaction) {
            keepsTopics = try keepEdits(of: known, in: &row, in: transaction)
            let changed = try replace(known, with: row.over(known), in: transaction)
            if row.type == .official, changed.contains("name") {
                try keepFormerName(of: known, row, in: transaction)
            }
            result = Result(id: known.id, action: changed.isEmpty ? .unchanged : .changed(changed))
        } else if draft.type == .statement, let found = try insertUnlessPresent(row, in: transaction) {
            result = Result(id: found.id, action: found.isNew ? .added : .unchanged)
        } else if let existing = try existingRow(for: row, in: transaction) {
            try requireSamePerson(existing.id, row, in: transaction)
            keepsTopics = try keepEdits(of: existing, in: &row, in: transaction)
            let (changed, kept, replaced) = try update(existing, with: row, in: transaction)
            result = Result(
                id: existing.id, action: changed.isEmpty ? .unchanged : .changed(changed), kept: kept,
                replaced: replaced)
        } else {
            let likeness = try likeness(of: row, in: transaction)
            try row.requireNameOfOfficial(takesAny: references.takesSimilarNames)
            try requireNobodysFullName(row, in: transaction)
            if row.type == .official, let name = draft["name"] {
                try FieldError.naming("name") {
                    try references.requireSurnameOfNobody(name, surname: draft["surname"], in: transaction)
                }
            }
            result = Result(id: try insert(row, in: transaction), action: .added)
            if let likeness { doubts.append(Doubt(field: "name", reason: likeness)) }
        }
        let isNew = result.action == .added
        for identity in draft.identities {
            try transaction.note(identity, of: draft.type, result.id, since: openedRevision)
        }
        if !keepsTopics, let topics = draft.topics,
            try link(topics, to: result.id, of: row, isNew: isNew, in: transaction), !isNew
        {
            result = result.adding(change: "topics")
        }
        let cited = try cite(draft.citations, for: row, id: result.id, isNew: isNew, in: transaction)
        if cited, result.action == .unchanged { result = Result(id: result.id, action: .cited, kept: result.kept) }
        for part in draft.parts { partResults.append((part.type, try record(part, in: transaction).action)) }
        return result
    }
}

extension Recorder.Result {
    fileprivate func adding(change: String) -> Recorder.Result {
        guard case .changed(let others) = action else {
            return Recorder.Result(id: id, action: .changed([change]), kept: kept, replaced: replaced)
        }
        return Recorder.Result(id: id, action: .changed(others + [change]), kept: kept, replaced: replaced)
    }
}

extension Recorder {
    /// Does what may be refused: where it is, all that was done for it is undone and forgotten, and others can be recorded after it.
    ///
    /// Whoever catches a refusal and goes on with the transaction must let this stand between.
    mutating func attempt<Result>(
        in transaction: borrowing Transaction, _ body: (inout Recorder) throws -> Result
    ) throws -> Result {
        let (creationCount, partCount, doubtCount) = (creations.count, partResults.count, doubts.count)
        let (revision, bulkBefore, waitingCount) = (openedRevision, bulk, bulk?.countOfWaiting ?? 0)
        let (notes, edits, named) = (references.notes, newerEdits, namedOfficials)
        do {
            return try transaction.savepoint { try body(&self) }
        } catch {
            creations.removeSubrange(creationCount...)
            partResults.removeSubrange(partCount...)
            doubts.removeSubrange(doubtCount...)
            (openedRevision, bulk, newerEdits, namedOfficials) = (revision, bulkBefore, edits, named)
            bulk?.takeBack(to: waitingCount)
            if references.notes != notes { try references.forget(since: notes, in: transaction) }
            throw error
        }
    }

    /// Cites a source for a fact; both are there already.
    ///
    /// - Returns: whether it was not cited so before.
    mutating func cite(
        source: Int64, for fact: RecordType, id: Int64, wording: String?, place: String?,
        in transaction: borrowing Transaction
    ) throws -> Bool {
        guard try transaction.value("SELECT 1 FROM \(identifier: fact.table) WHERE id = \(id)", as: Int.self) != nil
        else { throw TrackerError(.badData, "there is no \(fact.name) \(id)") }
        return try addCitation(
            of: source, for: fact, id: id, wording: try CitationDraft.wordingField.checked(wording),
            place: try CitationDraft.placeField.checked(place), in: transaction)
    }

    /// What came into being since the last call because something named it.
    public mutating func takeCreations() -> [Creation] {
        defer { creations = [] }
        return creations
    }
}
