import SQLite

/// A round as it is shown.
public struct Round: Sendable, Equatable {
    public let id: Int64
    public let key: String?
    public let name: String
    public let negotiation: String
    public let start: String?
    public let end: String?
    public let venue: String?
    public let city: String?
    public let country: String?
    public let status: String?
    public let note: String?
    public var topics: [String] = []
}

/// An official in a round, as it is shown.
public struct Participation: Sendable, Equatable {
    public let id: Int64
    public let official: String
    /// The key of the official, where there is one.
    public let officialKey: String?
    public let party: String?
    /// The title held when the round began.
    public let office: String?
    public let capacity: String
    public let joined: String?
    public let left: String?
    public let note: String?
    public var sources: [Citation] = []
}

/// A round with all that is known of it.
public struct RoundDetails: Sendable, Equatable {
    public let round: Round
    public let sources: [Citation]
    public let participations: [Participation]
    public let outcomes: [Outcome]
    public let statementCount: Int
}

extension Transaction {
    /// Rounds, the latest first.
    public func rounds(negotiation: String? = nil) throws -> [Round] {
        var condition: SQL = "TRUE"
        if let negotiation {
            condition = "round.negotiation_id = \(try requiredID(ofNamed: .negotiation, negotiation))"
        }
        return try rounds(where: condition)
    }

    private func rounds(where condition: SQL) throws -> [Round] {
        try all(
            """
            SELECT round.id, round.key, round.name, negotiation.name, round.start_date, round.end_date, round.venue, round.city,
                round.country, round.status, round.note
            FROM round JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE \(condition) ORDER BY round.earliest DESC, round.id DESC
            """
        ) { row in
            let (id, key, name, negotiation, start, end, venue, city, country, status, note):
                (
                    Int64, String?, String, String, String?, String?, String?, String?, String?, String?, String?
                ) = try row.columns()
            return Round(
                id: id, key: key, name: name, negotiation: negotiation, start: start, end: end, venue: venue,
                city: city,
                country: country, status: status, note: note, topics: try topics(of: "round", id))
        }
    }

    /// The number of a round by its name.
    public func roundID(named name: String, negotiation: String? = nil) throws -> Int64 {
        var references = References()
        references.isTyped = true
        return try references.round(name, negotiation: negotiation, in: self)
    }

    /// A round by its name, with who took part and what came of it.
    public func roundDetails(named name: String, negotiation: String? = nil) throws -> RoundDetails {
        let id = try roundID(named: name, negotiation: negotiation)
        guard let round = try rounds(where: "round.id = \(id)").first else {
            throw TrackerError(.badData, "there is no round “\(name)”")
        }
        return RoundDetails(
            round: round, sources: try citations(of: .round, id), participations: try participations(inRound: id),
            outcomes: try outcomes(where: "outcome.round_id = \(id)"),
            statementCount: try value("SELECT count(*) FROM statement WHERE round_id = ?", id) ?? 0)
    }

    /// Who took part in a round: by party, heads first.
    private func participations(inRound round: Int64) throws -> [Participation] {
        try all(
            """
            SELECT participation.id, official.name, official.key, party.name,
                (SELECT title FROM office
                    WHERE office.official_id = participation.official_id
                        AND office.party_id = ifnull(participation.party_id, office.party_id)
                        AND ifnull(office.earliest <= ifnull(round.latest, round.earliest), 1)
                        AND ifnull(office.latest >= round.earliest, 1)
                    ORDER BY office.earliest DESC, office.id DESC LIMIT 1),
                participation.capacity, participation.joined, participation.left, participation.note
            FROM participation
                JOIN round ON round.id = participation.round_id
                JOIN official ON official.id = participation.official_id
                LEFT JOIN party ON party.id = participation.party_id
            WHERE participation.round_id = ?
            ORDER BY party.name, CASE participation.capacity
                WHEN 'head' THEN 0 WHEN 'member' THEN 1 WHEN 'host' THEN 2 ELSE 3 END, official.name, participation.id
            """, round
        ) { row in
            let (id, official, officialKey, party, office, capacity, joined, left, note):
                (Int64, String, String?, String?, String?, String, String?, String?, String?) = try row.columns()
            return Participation(
                id: id, official: official, officialKey: officialKey, party: party, office: office, capacity: capacity,
                joined: joined,
                left: left, note: note,
                sources: try citations(of: .participation, id))
        }
    }
}
