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
}

extension Transaction {
    /// Outcomes, the latest first.
    public func outcomes(
        statuses: [OutcomeStatus] = [], rounds: [String] = [], negotiations: [String] = []
    ) throws -> [Outcome] {
        var conditions: [SQL] = []
        if !statuses.isEmpty { conditions.append(.any(statuses.map { "outcome.status = \($0.rawValue)" })) }
        conditions += try roundConditions(rounds: rounds, negotiations: negotiations)
        return try outcomes(where: conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND "))
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

    func outcomes(where condition: SQL) throws -> [Outcome] {
        try all(
            """
            SELECT outcome.id, outcome.key, round.name, negotiation.name, outcome.kind, outcome.title, outcome.text, outcome.status,
                outcome.date, outcome.effective, outcome.expires, outcome.note
            FROM outcome JOIN round ON round.id = outcome.round_id JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE \(condition) ORDER BY coalesce(outcome.earliest, round.latest, round.earliest) DESC, outcome.id DESC
            """
        ) { row in
            let (id, key, round, negotiation, kind, title, text, status, date, effective, expires, note):
                (
                    Int64, String?, String, String, String, String, String?, String?, String?, String?, String?, String?
                ) = try row.columns()
            return Outcome(
                id: id, key: key, round: round, negotiation: negotiation, kind: kind, title: title, text: text,
                status: status,
                date: date, effective: effective, expires: expires, note: note, approvals: try approvals(of: id),
                commitments: try commitments(of: id), sources: try citations(of: .outcome, id))
        }
    }

    /// An outcome by its number, key or title.
    public func outcome(_ name: String, round: String? = nil, negotiation: String? = nil) throws -> Outcome {
        var references = References()
        references.isTyped = true
        let id = try references.outcome(name, key: nil, round: round, negotiation: negotiation, in: self)
        guard let outcome = try outcomes(where: "outcome.id = \(id)").first else {
            throw TrackerError(.badData, "there is no outcome “\(name)”")
        }
        return outcome
    }

    private func approvals(of outcome: Int64) throws -> [Approval] {
        try all("SELECT id, authority, status, date, note FROM approval WHERE outcome_id = ? ORDER BY id", outcome) {
            row in
            let (id, authority, status, date, note): (Int64, String, String, String?, String?) = try row.columns()
            return Approval(
                id: id, authority: authority, status: status, date: date, note: note,
                sources: try citations(of: .approval, id))
        }
    }

    private func commitments(of outcome: Int64) throws -> [Commitment] {
        try commitments(where: "commitment.outcome_id = \(outcome)")
    }

    /// Commitments by the day they are due; those without one come last.
    public func commitments(
        statuses: [CommitmentStatus] = [], parties: [String] = [], rounds: [String] = [], negotiations: [String] = []
    ) throws -> [Commitment] {
        var conditions: [SQL] = ["TRUE"]
        if !statuses.isEmpty { conditions.append(.any(statuses.map { "commitment.status = \($0.rawValue)" })) }
        if !parties.isEmpty {
            conditions.append(
                "commitment.party_id IN (\(list: try parties.map { try requiredID(ofNamed: .party, $0) }))")
        }
        conditions += try roundConditions(rounds: rounds, negotiations: negotiations)
        return try commitments(where: conditions.joined(separator: " AND "))
    }

    private func commitments(where condition: SQL) throws -> [Commitment] {
        try all(
            """
            SELECT commitment.id, commitment.key, outcome.title, outcome.key, round.name, negotiation.name, party.name, commitment.text,
                commitment.due, commitment.status, commitment.note
            FROM commitment
                JOIN party ON party.id = commitment.party_id
                JOIN outcome ON outcome.id = commitment.outcome_id
                JOIN round ON round.id = outcome.round_id
                JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE \(condition) ORDER BY commitment.latest IS NULL, commitment.latest, commitment.id
            """
        ) { row in
            let (id, key, outcome, outcomeKey, round, negotiation, party, text, due, status, note):
                (Int64, String?, String, String?, String, String, String, String, String?, String, String?) =
                    try row.columns()
            return Commitment(
                id: id, key: key, outcome: outcome, outcomeKey: outcomeKey, round: round, negotiation: negotiation,
                party: party, text: text,
                due: due,
                status: status, note: note, sources: try citations(of: .commitment, id))
        }
    }
}
