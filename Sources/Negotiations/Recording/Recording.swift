import SQLite

/// What a person records in one revision, lent by ``Tracker/record(by:_:)``; all of it is kept, or nothing.
public struct Recording: ~Copyable {
    private var recorder: Recorder
    /// What can be asked of what is recorded so far.
    public let questions: Questions

    init(
        by author: Author, takingSimilarNames: Bool, checking dates: DateChecks?, in transaction: borrowing Transaction
    ) {
        recorder = Recorder(author: author)
        recorder.dateChecks = dates
        recorder.references.isTyped = true
        recorder.references.takesSimilarNames = takingSimilarNames
        questions = Questions(transaction)
    }

    /// Records one draft.
    public mutating func record(_ draft: Draft) throws -> Recorder.Result {
        try recorder.record(draft, in: questions.transaction)
    }

    /// Refuses a name for a new official that may mean one who is recorded, and is not that one's name.
    public mutating func requireUnlikeOfficials(_ name: String) throws {
        guard !recorder.references.takesSimilarNames else { return }
        let directory = try recorder.references.directory(in: questions.transaction)
        let alike = directory.officials(like: name).compactMap { directory.entries[$0]?.name }
        guard !alike.isEmpty, !alike.contains(name) else { return }
        throw TrackerError.alike(name, "official", to: alike)
    }

    /// Refuses to give an official who is recorded an office that was to be recorded with a new one of the name.
    public mutating func requireSamePerson(_ id: Int64, named name: String, holdingOfficeFor party: String) throws {
        try recorder.requireSamePerson(id, named: name, holdingOfficeFor: party, in: questions.transaction)
    }

    /// What came into being since the last call because something named it.
    public mutating func takeCreations() -> [Recorder.Creation] { recorder.takeCreations() }

    /// What of the records that were made since the last call may be a slip: dates that do not fit, names that are like others.
    public mutating func takeDoubts() -> [String] { recorder.takeDoubts() }

    /// Cites a source for a fact; both are there already.
    ///
    /// - Returns: whether it was not cited so before.
    public mutating func cite(
        source: Int64, for fact: RecordType, id: Int64, wording: String?, place: String?
    ) throws -> Bool {
        try recorder.cite(source: source, for: fact, id: id, wording: wording, place: place, in: questions.transaction)
    }

    /// Changes what a proposal says.
    public mutating func amend(_ id: Int64, _ amendment: Amendment) throws {
        try recorder.amend(id, amendment, in: questions.transaction)
    }

    /// Makes a statement of a proposal, with a citation for each place where the words stand.
    ///
    /// - Throws: ``TrackerError`` or ``FieldError`` that says what has to be decided first: who speaks, when.
    @discardableResult
    public mutating func accept(_ id: Int64) throws -> Recorder.Result {
        try recorder.accept(id, in: questions.transaction)
    }

    /// Accepts each of several proposals that can be accepted; of those that are refused nothing is kept.
    public mutating func acceptEach(_ ids: [Int64]) throws -> (accepted: Int, refused: Int) {
        try recorder.acceptEach(ids, in: questions.transaction)
    }

    /// Accepts those of the open proposals that match which are certain.
    ///
    /// - Returns: the numbers of those that were accepted.
    public mutating func acceptCertain(matching filter: ProposalFilter) throws -> [Int64] {
        try recorder.acceptCertain(matching: filter, in: questions.transaction)
    }

    /// Takes one of the two versions of a record that this desk and another changed.
    ///
    /// - Throws: ``TrackerError`` where the conflict was decided already, or theirs cannot be taken.
    public mutating func decide(_ conflict: Int64, _ desk: Desk) throws {
        try recorder.decide(conflict, desk, in: questions.transaction)
    }

    /// Remembers that a proposal is not to become a statement: the same words are not proposed again.
    public mutating func reject(_ id: Int64) throws { try recorder.reject(id, in: questions.transaction) }
}
