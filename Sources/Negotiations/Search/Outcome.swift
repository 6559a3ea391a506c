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
    public let authority: String
    public let status: String
    public let date: String?
}

/// What a party undertook in an outcome.
public struct Commitment: Sendable, Equatable {
    public let party: String
    public let text: String
    public let due: String?
    public let status: String
}

extension Transaction {
    /// Outcomes, the latest first.
    public func outcomes(statuses: [OutcomeStatus] = [], rounds: [String] = []) throws -> [Outcome] {
        var conditions: [SQL] = []
        if !statuses.isEmpty { conditions.append(.any(statuses.map { "outcome.status = \($0.rawValue)" })) }
        if !rounds.isEmpty {
            conditions.append(
                "outcome.round_id IN (\(list: try rounds.map { try References().round($0, negotiation: nil, in: self) }))"
            )
        }
        return try outcomes(where: conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND "))
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

    private func approvals(of outcome: Int64) throws -> [Approval] {
        try all("SELECT authority, status, date FROM approval WHERE outcome_id = ? ORDER BY id", outcome) { row in
            let (authority, status, date): (String, String, String?) = try row.columns()
            return Approval(authority: authority, status: status, date: date)
        }
    }

    private func commitments(of outcome: Int64) throws -> [Commitment] {
        try all(
            """
            SELECT party.name, commitment.text, commitment.due, commitment.status
            FROM commitment JOIN party ON party.id = commitment.party_id
            WHERE commitment.outcome_id = ? ORDER BY commitment.latest IS NULL, commitment.latest, commitment.id
            """, outcome
        ) { row in
            let (party, text, due, status): (String, String, String?, String) = try row.columns()
            return Commitment(party: party, text: text, due: due, status: status)
        }
    }
}
