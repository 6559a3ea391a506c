import SQLite

/// In which rounds of a negotiation one official took part.
public struct Attendances: Sendable, Equatable {
    public let negotiation: String
    public let official: String
    /// The key of the official, where there is one.
    public let officialKey: String?
    /// That which was represented last.
    public let party: String?
    /// Every round of the negotiation in which anybody took part, or will: the first one first, then those without a day; with this official or without.
    public let rounds: [Round]
    /// How the official stands to the latest round of those that began and of which the day is known; nil of who was in none.
    public let state: State?

    /// A round, and how the official took part in it; nil where not at all.
    public struct Round: Sendable, Equatable {
        public let name: String
        public let status: String?
        public let presence: Presence?

        /// Says that it is planned, or was cancelled.
        public var standing: String? { status.flatMap { ["planned", "cancelled"].contains($0) ? $0 : nil } }
        /// `Paris (planned)`
        public var heading: String { name + (standing.map { " (\($0))" } ?? "") }
    }

    /// How somebody took part in a round.
    public struct Presence: Sendable, Equatable {
        public let capacity: String
        public let joined: String?
        public let left: String?

        /// `head to 2025-06-10`
        public var words: String {
            ([capacity] + [joined.map { "from \($0)" }, left.map { "to \($0)" }].compactMap { $0 }).joined(
                separator: " ")
        }
    }

    public enum State: String, Sendable {
        /// Took part in the latest round for the first time.
        case new
        /// Took part in the round before the latest, and not in the latest.
        case missing
        /// Took part earlier, and in neither of the last two.
        case former
        /// Took part in the latest round and in one before.
        case present
    }

    /// The rounds that took place, or take place, in which the official took part.
    public var attended: [String] { rounds.filter { $0.presence != nil && $0.standing == nil }.map(\.name) }

}

extension Transaction {
    /// Who took part in the rounds of each negotiation, or of one: by party, then by name.
    func attendance(negotiation: String? = nil) throws -> [Attendances] {
        let only: SQL =
            try negotiation.map { "round.negotiation_id = \(try requiredID(ofNamed: .negotiation, $0))" } ?? "TRUE"
        var negotiations: [Int64: Held] = [:]
        var order: [Int64] = []
        try forEach(
            """
            SELECT round.negotiation_id, negotiation.name, round.id, round.name, participation.official_id, official.name, official.key,
                party.name, participation.capacity, participation.joined, participation.left,
                round.earliest IS NOT NULL, round.status
            FROM participation
                JOIN round ON round.id = participation.round_id
                JOIN negotiation ON negotiation.id = round.negotiation_id
                JOIN official ON official.id = participation.official_id
                LEFT JOIN party ON party.id = participation.party_id
            WHERE \(only) ORDER BY negotiation.name, ifnull(round.earliest, '9999'), round.id
            """
        ) { row in
            let (
                id, name, round, roundName, official, officialName, key, party, capacity, joined, left, isDated,
                status
            ):
                (
                    Int64, String, Int64, String, Int64, String, String?, String?, String, String?, String?, Bool,
                    String?
                ) = try row.columns()
            if negotiations[id] == nil { order.append(id) }
            let presence = Attendances.Presence(capacity: capacity, joined: joined, left: left)
            negotiations[id, default: Held(name: name)].add(
                HeldRound(id: round, name: roundName, isDated: isDated, status: status),
                (official, officialName, key), party, presence)
        }
        return order.compactMap { negotiations[$0] }.flatMap(\.attendances)
    }
}

private struct HeldRound {
    let id: Int64
    let name: String
    let isDated: Bool
    let status: String?
}

/// The rounds of a negotiation with those who took part, while they are read.
private struct Held {
    private struct Attendee {
        let name: String
        let key: String?
        var party: String?
        var presences: [Int64: Attendances.Presence] = [:]
    }

    let name: String
    private var rounds: [HeldRound] = []
    private var attendees: [Int64: Attendee] = [:]

    init(name: String) { self.name = name }

    mutating func add(
        _ round: HeldRound, _ official: (id: Int64, name: String, key: String?),
        _ party: String?,
        _ presence: Attendances.Presence
    ) {
        if rounds.last?.id != round.id { rounds.append(round) }
        var attendee = attendees[official.id] ?? Attendee(name: official.name, key: official.key)
        attendee.party = party ?? attendee.party
        attendee.presences[round.id] = presence
        attendees[official.id] = attendee
    }

    var attendances: [Attendances] {
        attendees.sorted {
            ($0.value.party ?? "", $0.value.name, $0.key) < ($1.value.party ?? "", $1.value.name, $1.key)
        }
        .map { _, attendee in
            let visits = rounds.map { round in
                Attendances.Round(name: round.name, status: round.status, presence: attendee.presences[round.id])
            }
            return Attendances(
                negotiation: name, official: attendee.name, officialKey: attendee.key, party: attendee.party,
                rounds: visits, state: state(of: visits))
        }
    }

    private func state(of visits: [Attendances.Round]) -> Attendances.State? {
        let presences = zip(rounds, visits).filter { $0.isDated && $1.standing == nil }.map { $1.presence != nil }
        // Who is only announced was in none.
        guard let isThere = presences.last, presences.contains(true) else { return nil }
        if !isThere { return presences[presences.count - 2] ? .missing : .former }
        return presences.dropLast().contains(true) ? .present : .new
    }
}
