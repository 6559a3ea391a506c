import Formats
import SQLite

extension Recorder {
    /// Makes a statement of a proposal, or a commitment or an outcome, with a citation for each place where the words stand.
    ///
    /// Where the same is recorded already the record that is there gains the citations.
    ///
    /// - Returns: what became of the record; of several commitments, of the first.
    /// - Throws: ``TrackerError`` or ``FieldError`` that says what has to be decided first: who speaks, when.
    mutating func accept(_ id: Int64, in transaction: borrowing Transaction) throws -> Result {
        let proposal = try transaction.proposal(id)
        guard proposal.status != .accepted else {
            throw TrackerError.acceptedAlready(id, proposal.statement, proposal.outcomeID)
        }
        let result: Result
        var became: [String: SQLite.Value] = ["status": .text(ProposalStatus.accepted.rawValue)]
        if proposal.kind.isAgreement {
            let agreed = try recordAgreement(proposal, in: transaction)
            became["outcome_id"] = .integer(agreed.outcome)
            result = agreed.result
        } else {
            // Who reviews has seen who is said to speak, and for whom.
            references.takesNamesakes = true
            defer { references.takesNamesakes = false }
            result = try record(try Draft(.statement, try proposal.members()), in: transaction)
            became["statement_id"] = .integer(result.id)
        }
        try updateProposal(id, became, in: transaction)
        for source in Set(proposal.passages.map(\.source)).sorted() {
            _ = try cite(passagesOf: id, source: source, in: transaction)
        }
        return result
    }

    /// Accepts each of several proposals that can be accepted; of those that are refused nothing is kept.
    mutating func acceptEach(
        _ ids: [Int64], in transaction: borrowing Transaction
    ) throws -> (accepted: Int, refused: Int) {
        var (accepted, refused) = (0, 0)
        for id in ids {
            do {
                _ = try attempt(in: transaction) { try $0.accept(id, in: transaction) }
                accepted += 1
            } catch is TrackerError { refused += 1 } catch is FieldError { refused += 1 }
        }
        return (accepted, refused)
    }

    /// Remembers that a proposal is not to become a statement: the same words are not proposed again.
    ///
    /// - Throws: ``TrackerError`` where it is accepted already.
    mutating func reject(_ id: Int64, in transaction: borrowing Transaction) throws {
        guard let row = try transaction.proposalRow(id) else { throw TrackerError.noProposal(id) }
        guard row.status != .accepted else { throw TrackerError.acceptedAlready(id, row.statement, row.outcomeID) }
        try updateProposal(id, ["status": .text(ProposalStatus.rejected.rawValue)], in: transaction)
    }

    /// Cites a source for what a proposal became, at every place where its words stand; nothing where it became nothing.
    ///
    /// - Returns: how many citations are new.
    mutating func cite(passagesOf proposal: Int64, source: Int64, in transaction: borrowing Transaction) throws -> Int {
        var count = 0
        for fact in try transaction.records(ofProposal: proposal) {
            count += try cite(passagesOf: proposal, source: source, for: fact, in: transaction)
        }
        return count
    }

    private mutating func cite(
        passagesOf proposal: Int64, source: Int64, for fact: ProposedRecord, in transaction: borrowing Transaction
    ) throws -> Int {
        let passages = try transaction.all(
            """
            SELECT passage.place,
                substr(document.text, passage.first_offset + 1, passage.end_offset - passage.first_offset)
            FROM passage JOIN document ON document.id = passage.document_id
            WHERE passage.proposal_id = ? AND passage.source_id = ? ORDER BY passage.id
            """, proposal, source
        ) { row in try row.columns() as (String, String) }
        var count = 0
        for (place, printed) in passages {
            let isNew = try cite(
                source: source, for: fact.type, id: fact.id,
                wording: Self.isPart(printed, of: fact.text) ? nil : printed, place: place, in: transaction)
            count += isNew ? 1 : 0
        }
        return count
    }

    /// Whether printed words stand in a text, but for case, spacing and marks.
    private static func isPart(_ printed: String, of text: String) -> Bool {
        let (words, whole) = (Fingerprint.normalized(printed), Fingerprint.normalized(text))
        guard let first = words.first, words.count <= whole.count else { return words.isEmpty }
        return (0...whole.count - words.count).contains { start in
            whole[start] == first && whole[start...].starts(with: words)
        }
    }
}

extension Proposal {
    /// The fields of the statement that it is to become.
    ///
    /// - Throws: what has to be decided first.
    fileprivate func members() throws -> [Member] {
        guard let date else {
            throw FieldError(field: "date", reason: "proposal \(id) has none; say when it was said with --date")
        }
        var members = [Member(name: "date", value: .string(date)), Member(name: "text", value: .string(text))]
        func set(_ name: String, _ value: String?) {
            if let value { members.append(Member(name: name, value: .string(value))) }
        }
        switch (official, attribution) {
        case (let official?, _):
            set("official", official)
            set("official_key", officialKey)
            // The label as it was printed stays beside the person.
            if speaker != official { set("attribution", speaker) }
        case (nil, let attribution?): set("attribution", attribution)
        case (nil, nil): throw undecidedSpeaker
        }
        set("kind", kind.rawValue)
        set("party", party)
        set("round", round)
        set("negotiation", negotiation)
        set("setting", setting)
        if !topics.isEmpty { members.append(Member(name: "topics", value: .array(topics.map { .string($0) }))) }
        return members
    }

    private var undecidedSpeaker: TrackerError {
        let what =
            switch question {
            case .ambiguous: "“\(speaker ?? "")” fits \(candidates.count) officials"
            case .unknown: "there is no official “\(speaker ?? "")”"
            default: "the article does not show clearly who speaks"
            }
        return TrackerError(
            .badData, "proposal \(id): \(what)",
            hints: candidates.map { "  " + $0.description } + [
                "Choose with --official NAME, add somebody with --new-official NAME, or keep the label with --as-printed."
            ])
    }
}

extension Transaction {
    /// The numbers of the open proposals that stand in a document.
    func openProposals(inDocument document: Int64) throws -> [Int64] {
        try all(
            """
            SELECT proposal.id FROM proposal JOIN passage ON passage.proposal_id = proposal.id
            WHERE passage.document_id = ? AND proposal.status = 'open'
            GROUP BY proposal.id ORDER BY min(passage.first_offset), proposal.id
            """, document
        ) { row in try row.column(0) }
    }
}
