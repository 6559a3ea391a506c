import SQLite

/// An outcome as it is shown.
public struct Outcome: Sendable, Equatable {
    public let id: Int64
    public let key: String?
    public let round: String
    public let negotiation: String
    public let kind: String
    public let title: String
    public let text: String?
    public let status: String?
    public let date: String?
    public let effective: String?
    public let expires: String?
    public let note: String?
    public var approvals: [Approval] = []
    public var commitments: [Commitment] = []
    public var sources: [Citation] = []
    let roundID: Int64
}

/// What an outcome still needs, or has got, from an authority.
public struct Approval: Sendable, Equatable {
    public let id: Int64
    public let authority: String
    public let status: String
    public let date: String?
    public let note: String?
    public var sources: [Citation] = []
}

/// What a party undertook in an outcome.
public struct Commitment: Sendable, Equatable {
    public let id: Int64
    public let key: String?
    public let outcome: String
    public let outcomeKey: String?
    public let round: String
    public let negotiation: String
    public let party: String
    public let text: String
    public let due: String?
    public let status: String
    public let note: String?
    public var sources: [Citation] = []
    let outcomeID: Int64
}

extension Transaction {
    /// Outcomes, the latest first.
    func outcomes(
        statuses: [OutcomeStatus] = [], rounds: [String] = [], negotiations: [String] = []
    ) throws -> [Outcome] {
        var conditions: [SQL] = []
        if !statuses.isEmpty { conditions.append(.any(statuses.map { "outcome.status = \($0.rawValue)" })) }
        conditions += try roundConditions(rounds: rounds, negotiations: negotiations)
        return try outcomes(where: .all(conditions))
    }

    /// Conditions on the round of an outcome; one negotiation also tells which of several rounds of a name is meant.
    private func roundConditions(rounds: [String], negotiations: [String]) throws -> [SQL] {
        var conditions: [SQL] = []
        if !rounds.isEmpty {
            let negotiation = negotiations.count == 1 ? negotiations.first : nil
            let ids = try rounds.map { try roundID(named: $0, negotiation: negotiation) }
            conditions.append("outcome.round_id IN (\(list: ids))")
        }
        if !negotiations.isEmpty {
            let ids = try negotiations.map { try requiredID(ofNamed: .negotiation, $0) }
            conditions.append("round.negotiation_id IN (\(list: ids))")
        }
        return conditions
    }

    /// Outcomes that meet a condition, the latest first, with what is known of them.
    func outcomes(where condition: SQL) throws -> [Outcome] {
        let outcomes = try unsourcedOutcomes(where: condition)
        return outcomes.citing(try citations(of: outcomes.facts))
    }

    /// Outcomes that meet a condition, the latest first, without what is cited for them.
    func unsourcedOutcomes(where condition: SQL) throws -> [Outcome] {
        var outcomes = try all(
            """
            SELECT outcome.id, outcome.key, round.name, negotiation.name, outcome.kind, outcome.title, outcome.text, outcome.status,
                outcome.date, outcome.effective, outcome.expires, outcome.note, outcome.round_id
            FROM outcome JOIN round ON round.id = outcome.round_id JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE \(condition) ORDER BY coalesce(outcome.earliest, round.latest, round.earliest) DESC, outcome.id DESC
            """
        ) { row in
            let (id, key, round, negotiation, kind, title, text, status, date, effective, expires, note, roundID):
                (
                    Int64, String?, String, String, String, String, String?, String?, String?, String?, String?,
                    String?, Int64
                ) = try row.columns()
            return Outcome(
                id: id, key: key, round: round, negotiation: negotiation, kind: kind, title: title, text: text,
                status: status, date: date, effective: effective, expires: expires, note: note, roundID: roundID)
        }
        guard !outcomes.isEmpty else { return [] }
        let ids = outcomes.map(\.id)
        let positions = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for (outcome, approval) in try approvals(of: ids) {
            if let position = positions[outcome] { outcomes[position].approvals.append(approval) }
        }
        for commitment in try commitmentRows(where: "commitment.outcome_id IN \(set: ids)") {
            if let position = positions[commitment.outcomeID] { outcomes[position].commitments.append(commitment) }
        }
        return outcomes
    }

    /// An outcome by its number, key or title.
    func outcome(_ name: String, round: String? = nil, negotiation: String? = nil) throws -> Outcome {
        var references = References()
        references.isTyped = true
        let id = try references.outcome(name, key: nil, round: round, negotiation: negotiation, in: self)
        guard let outcome = try outcomes(where: "outcome.id = \(id)").first else {
            throw TrackerError(.badData, "there is no outcome “\(name)”")
        }
        return outcome
    }

    private func approvals(of outcomes: [Int64]) throws -> [(outcome: Int64, approval: Approval)] {
        try all(
            """
            SELECT outcome_id, id, authority, status, date, note FROM approval WHERE outcome_id IN \(set: outcomes)
            ORDER BY id
            """
        ) { row in
            let (outcome, id, authority, status, date, note): (Int64, Int64, String, String, String?, String?) =
                try row.columns()
            return (outcome, Approval(id: id, authority: authority, status: status, date: date, note: note))
        }
    }

    /// Commitments by the day they are due; those without one come last.
    func commitments(
        statuses: [CommitmentStatus] = [], parties: [String] = [], rounds: [String] = [], negotiations: [String] = []
    ) throws -> [Commitment] {
        var conditions: [SQL] = []
        if !statuses.isEmpty { conditions.append(.any(statuses.map { "commitment.status = \($0.rawValue)" })) }
        if !parties.isEmpty {
            conditions.append(
                "commitment.party_id IN (\(list: try parties.map { try requiredID(ofNamed: .party, $0) }))")
        }
        conditions += try roundConditions(rounds: rounds, negotiations: negotiations)
        var commitments = try commitmentRows(where: .all(conditions))
        let cited = try citations(of: [(.commitment, commitments.map(\.id))])
        for position in commitments.indices {
            commitments[position].sources = cited[.commitment, commitments[position].id]
        }
        return commitments
    }

    /// Commitments that meet a condition, by the day they are due, without their sources.
    private func commitmentRows(where condition: SQL) throws -> [Commitment] {
        try all(
            """
            SELECT commitment.id, commitment.key, outcome.title, outcome.key, round.name, negotiation.name, party.name, commitment.text,
                commitment.due, commitment.status, commitment.note, commitment.outcome_id
            FROM commitment
                JOIN party ON party.id = commitment.party_id
                JOIN outcome ON outcome.id = commitment.outcome_id
                JOIN round ON round.id = outcome.round_id
                JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE \(condition) ORDER BY commitment.latest IS NULL, commitment.latest, commitment.id
            """
        ) { row in
            let (id, key, outcome, outcomeKey, round, negotiation, party, text, due, status, note, outcomeID):
                (Int64, String?, String, String?, String, String, String, String, String?, String, String?, Int64) =
                    try row.columns()
            return Commitment(
                id: id, key: key, outcome: outcome, outcomeKey: outcomeKey, round: round, negotiation: negotiation,
                party: party, text: text, due: due, status: status, note: note, outcomeID: outcomeID)
        }
    }
}

extension [Outcome] {
    /// The facts for which something can be cited: the outcomes, their approvals and their commitments.
    var facts: [(fact: RecordType, ids: [Int64])] {
        [
            (.outcome, map(\.id)), (.approval, flatMap(\.approvals).map(\.id)),
            (.commitment, flatMap(\.commitments).map(\.id)),
        ]
    }

    /// The same with what is cited.
    func citing(_ citations: FactCitations) -> [Outcome] {
        map { outcome in
            var outcome = outcome
            outcome.sources = citations[.outcome, outcome.id]
            for position in outcome.approvals.indices {
                outcome.approvals[position].sources = citations[.approval, outcome.approvals[position].id]
            }
            for position in outcome.commitments.indices {
                outcome.commitments[position].sources = citations[.commitment, outcome.commitments[position].id]
            }
            return outcome
        }
    }
}
