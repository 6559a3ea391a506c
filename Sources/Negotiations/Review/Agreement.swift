import Formats
import SQLite

/// A record that a proposal became.
struct ProposedRecord {
    let type: RecordType
    let id: Int64
    let text: String
}

extension FoundQuotation {
    /// What parties agree to in the words: together, or one that is known; nil where they only say something.
    func agreement(in transaction: borrowing Transaction) throws -> (kind: ProposalKind, what: FoundUndertaking)? {
        guard let undertaking else { return nil }
        // A joint statement binds a party that nobody has recorded yet too: who it is, is asked when it is accepted.
        if !undertaking.isJoint, !undertaking.isOfInstrument || undertaking.isResult {
            let parties = try PrintedParties(from: transaction).parties(printedAs: speaker ?? "")
            // That one party agrees that something holds is what it says.
            guard undertaking.isResult ? parties.count > 1 : !parties.isEmpty else { return nil }
        }
        return (undertaking.isResult ? .outcome : .commitment, undertaking)
    }
}

extension StatementKind {
    var asProposed: ProposalKind {
        switch self {
        case .direct: .direct
        case .mixed: .mixed
        case .indirect: .indirect
        }
    }
}

extension Recorder {
    /// Records what parties agreed: an outcome of the round, or in one a commitment of each party.
    ///
    /// The outcome is the one that a person named, which is made where the round has none of that title; else the only one of the round.
    mutating func recordAgreement(
        _ proposal: Proposal, in transaction: borrowing Transaction
    ) throws -> (outcome: Int64, result: Result) {
        guard let round = proposal.round else {
            throw FieldError(
                field: "round", reason: "proposal \(proposal.id) has none; say where it was agreed with --round")
        }
        let outcomes = try transaction.outcomes(ofRound: round, negotiation: proposal.negotiation)
        let title = proposal.outcome ?? (proposal.kind == .outcome ? proposal.text : nil)
        let known: (id: Int64, title: String)?
        if let title {
            known = outcomes.first { $0.title.withoutCase == title.withoutCase }
        } else {
            known = outcomes.count == 1 ? outcomes.first : nil
        }
        guard let named = known?.title ?? title else { throw proposal.undecidedOutcome(among: outcomes.map(\.title)) }
        guard proposal.kind == .commitment else {
            if let known { return (known.id, Result(id: known.id, action: .unchanged)) }
            let result = try record(try proposal.outcomeDraft(titled: named), in: transaction)
            return (result.id, result)
        }
        guard let parties = proposal.party?.split(separator: ";").map({ String($0).trimmed }), let first = parties.first
        else {
            throw FieldError(
                field: "party",
                reason:
                    "who is bound by proposal \(proposal.id) is not known: say it with --party, or record who took part in the round"
            )
        }
        let outcome = try known?.id ?? newOutcome(titled: named, of: proposal, in: transaction)
        var result = try record(try proposal.commitment(of: first, outcome: named), in: transaction)
        for party in parties.dropFirst() {
            let further = try record(try proposal.commitment(of: party, outcome: named), in: transaction)
            if result.action == .unchanged { result = further }
        }
        return (outcome, result)
    }
}

extension Recorder {
    /// An outcome that a person named for a commitment, with the places where the article tells of it.
    private mutating func newOutcome(
        titled title: String, of proposal: Proposal, in transaction: borrowing Transaction
    ) throws -> Int64 {
        let id = try record(try proposal.outcomeDraft(titled: title), in: transaction).id
        for passage in proposal.passages {
            _ = try cite(
                source: passage.source, for: .outcome, id: id, wording: nil, place: passage.place, in: transaction)
        }
        return id
    }
}

extension Proposal {
    fileprivate func outcomeDraft(titled title: String) throws -> Draft {
        var members = members(["title": title, "kind": "agreement", "status": OutcomeStatus.agreed.rawValue])
        if kind == .outcome, title != text { members.append(Member(name: "text", value: .string(text))) }
        if let date { members.append(Member(name: "date", value: .string(date))) }
        return try Draft(.outcome, members)
    }

    fileprivate func commitment(of party: String, outcome: String) throws -> Draft {
        var members = members(["outcome": outcome, "party": party, "text": text])
        if let due { members.append(Member(name: "due", value: .string(due))) }
        return try Draft(.commitment, members)
    }

    /// Fields with the round that an agreement belongs to.
    private func members(_ fields: [String: String]) -> [Member] {
        var fields = fields
        fields["round"] = round
        fields["negotiation"] = negotiation
        return fields.sorted { $0.key < $1.key }.map { Member(name: $0.key, value: .string($0.value)) }
    }

    fileprivate func undecidedOutcome(among titles: [String]) -> TrackerError {
        TrackerError(
            .badData,
            titles.isEmpty
                ? "proposal \(id): the round \(round ?? "") has no outcome yet of which it could be a commitment"
                : "proposal \(id): the round \(round ?? "") has \(titles.count) outcomes of which it could be a commitment",
            hints: titles.map { "  " + $0 } + ["Say which with --outcome TITLE; it is made where it is new."])
    }
}

extension Transaction {
    /// The outcomes of a round by its name.
    fileprivate func outcomes(ofRound round: String, negotiation: String?) throws -> [(id: Int64, title: String)] {
        try all(
            """
            SELECT outcome.id, outcome.title FROM outcome JOIN round ON round.id = outcome.round_id
                JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE round.name = \(round) AND (\(negotiation) IS NULL OR negotiation.name = \(negotiation)) ORDER BY outcome.id
            """
        ) { row in try row.columns() as (Int64, String) }
    }

    /// What a proposal became: a statement, an outcome, or those commitments of it that still say the same.
    func records(ofProposal id: Int64) throws -> [ProposedRecord] {
        var records: [ProposedRecord] = []
        try forEach(
            """
            SELECT 1, statement.id, statement.text FROM proposal JOIN statement ON statement.id = statement_id WHERE proposal.id = \(id)
            UNION ALL
            SELECT 2, outcome.id, coalesce(outcome.text, outcome.title) FROM proposal JOIN outcome ON outcome.id = proposal.outcome_id
            WHERE proposal.id = \(id) AND proposal.kind = 'outcome'
            UNION ALL
            SELECT 3, commitment.id, commitment.text FROM proposal JOIN commitment ON commitment.outcome_id = proposal.outcome_id
                AND commitment.text = proposal.text WHERE proposal.id = \(id) AND proposal.kind = 'commitment'
            """
        ) { row in
            let (type, id, text): (Int, Int64, String) = try row.columns()
            let types: [RecordType] = [.statement, .outcome, .commitment]
            records.append(ProposedRecord(type: types[type - 1], id: id, text: text))
        }
        return records
    }
}
