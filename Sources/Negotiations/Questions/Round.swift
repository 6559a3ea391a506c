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
    /// Lends rounds, the latest first.
    func forEachRound(negotiation: String? = nil, _ body: (Round) throws -> Void) throws {
        guard let negotiation else { return try forEachRound(where: "TRUE", body) }
        let id = try requiredID(ofNamed: .negotiation, negotiation)
        try forEachRound(where: "round.negotiation_id = \(id)", body)
    }

    private func forEachRound(where condition: SQL, _ body: (Round) throws -> Void) throws {
        try forEachPage(
            of: """
                SELECT round.id, round.key, round.name, negotiation.name, round.start_date, round.end_date, round.venue, round.city,
                    round.country, round.status, round.note, round.earliest
                FROM round JOIN negotiation ON negotiation.id = round.negotiation_id
                WHERE \(condition) ORDER BY round.earliest DESC, round.id DESC
                """,
            row: { row in
                let (id, key, name, negotiation, start, end, venue, city, country, status, note, _):
                    (
                        Int64, String?, String, String, String?, String?, String?, String?, String?, String?, String?,
                        String?
                    ) = try row.columns()
                return Round(
                    id: id, key: key, name: name, negotiation: negotiation, start: start, end: end, venue: venue,
                    city: city, country: country, status: status, note: note)
            }
        ) { rounds in
            let topics = try topics(of: "round", rounds.map(\.id))
            for var round in rounds {
                round.topics = topics[round.id] ?? []
                try body(round)
            }
        }
    }

    /// The number of a round by its name.
    func roundID(named name: String, negotiation: String? = nil) throws -> Int64 {
        var references = References()
        references.isTyped = true
        return try references.round(name, negotiation: negotiation, in: self)
    }

    /// A round by its name, with who took part and what came of it.
    func roundDetails(named name: String, negotiation: String? = nil) throws -> RoundDetails {
        let id = try roundID(named: name, negotiation: negotiation)
        guard let round = try rounds([id]).first else { throw TrackerError(.badData, "there is no round “\(name)”") }
        var participations = try participations(inRounds: [id]).map(\.participation)
        let outcomes = try unsourcedOutcomes(where: "outcome.round_id = \(id)")
        let cited = try citations(of: [(.round, [id]), (.participation, participations.map(\.id))] + outcomes.facts)
        for position in participations.indices {
            participations[position].sources = cited[.participation, participations[position].id]
        }
        return RoundDetails(
            round: round, sources: cited[.round, id], participations: participations, outcomes: outcomes.citing(cited),
            statementCount: try counts(of: "statement", by: "round_id", [id])[id] ?? 0)
    }

    /// Rounds by their numbers, the latest first.
    func rounds(_ ids: [Int64]) throws -> [Round] {
        var rounds: [Round] = []
        try forEachRound(where: "round.id IN (\(list: ids))") { rounds.append($0) }
        return rounds
    }

    /// Who took part in rounds: by party, heads first; without what is cited.
    func participations(inRounds rounds: [Int64]) throws -> [(round: Int64, participation: Participation)] {
        try all(
            """
            SELECT participation.round_id, participation.id, official.name, official.key, party.name,
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
            WHERE participation.round_id IN (\(list: rounds))
            ORDER BY party.name, CASE participation.capacity
                WHEN 'head' THEN 0 WHEN 'member' THEN 1 WHEN 'host' THEN 2 ELSE 3 END, official.name, participation.id
            """
        ) { row in
            let (round, id, official, officialKey, party, office, capacity, joined, left, note):
                (Int64, Int64, String, String?, String?, String?, String, String?, String?, String?) =
                    try row.columns()
            return (
                round,
                Participation(
                    id: id, official: official, officialKey: officialKey, party: party, office: office,
                    capacity: capacity, joined: joined, left: left, note: note)
            )
        }
    }
}
