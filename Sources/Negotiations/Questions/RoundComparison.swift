import SQLite

/// Rounds beside each other, in the order in which they were named. What is said of each stands in lists of one element for each round.
public struct RoundComparison: Sendable, Equatable {
    public let rounds: [ShownRecord]
    public let participants: [Participant]
    public let topics: [TopicShare]
    /// What each official said on each topic that at least two of the rounds have, by topic, then by name.
    public let positions: [Position]
    /// The outcomes, round by round.
    public let outcomes: [ShownRecord]

    /// Somebody who took part: in which capacity, nil where not.
    public struct Participant: Sendable, Equatable {
        public let official: String
        public let party: String?
        public var capacities: [String?]
    }

    /// A topic: how many statements about each round are on it, nil where it is none of the round's.
    public struct TopicShare: Sendable, Equatable {
        public let topic: String
        public var counts: [Int?]
    }

    /// What one official said on a topic about each round, the oldest first.
    public struct Position: Sendable, Equatable {
        public let topic: String
        public let official: String
        public var statements: [[Statement]]
    }
}

extension Transaction {
    /// Compares rounds by name.
    ///
    /// - Parameter negotiations: that of all, or one for each, where rounds share a name.
    func comparison(of names: [String], negotiations: [String] = []) throws -> RoundComparison {
        let ids = try names.enumerated().map { position, name in
            let negotiation = negotiations.count == names.count ? negotiations[position] : negotiations.first
            return try roundID(named: name, negotiation: negotiation)
        }
        for (position, id) in ids.enumerated() {
            guard let earlier = ids[..<position].firstIndex(of: id) else { continue }
            throw TrackerError(
                .usage, "“\(names[earlier])” and “\(names[position])” are the same round",
                hints: ["Name different rounds; tracker list-rounds shows them."])
        }
        let among: SQL = "record.round_id IN (\(list: ids))"
        var shown = try unsourcedRecords(of: .round, where: "record.id IN (\(list: ids))")
        shown += try unsourcedRecords(of: .outcome, where: among)
        try cite(&shown)
        let rounds = ids.compactMap { id in shown.first { $0.type == .round && $0.id == id } }
        let outcomes = shown.filter { $0.type == .outcome }
        let participations = Dictionary(
            grouping: try unsourcedRecords(of: .participation, where: among), by: \.ownerID)
        let reader = try StatementReader(parts: .topics, in: self)
        let statements = Dictionary(
            grouping: try reader.statements(where: "round_id IN (\(list: ids))", in: self).sorted {
                ($0.earliest, $0.id) < ($1.earliest, $1.id)
            }, by: \.roundID)
        let said = ids.map { statements[$0] ?? [] }
        let topics = Self.shares(rounds, said)
        let common = Set(topics.filter { $0.counts.count { $0 != nil } > 1 }.map(\.topic))
        return RoundComparison(
            rounds: rounds,
            participants: Self.participants(ids.map { participations[$0] ?? [] }),
            topics: topics, positions: Self.positions(said, on: common),
            outcomes: ids.flatMap { id in outcomes.filter { $0.ownerID == id } })
    }

    private static func participants(_ rounds: [[ShownRecord]]) -> [RoundComparison.Participant] {
        var order: [String] = []
        var found: [String: RoundComparison.Participant] = [:]
        for (position, participations) in rounds.enumerated() {
            for participation in participations {
                let official = participation.required("official")
                let identity = official + "\0" + (participation["official_key"] ?? "")
                if found[identity] == nil { order.append(identity) }
                found[
                    identity,
                    default: RoundComparison.Participant(
                        official: official, party: participation["party"], capacities: rounds.map { _ in nil })
                ].capacities[position] = participation["capacity"]
            }
        }
        return order.compactMap { found[$0] }.enumerated().sorted {
            ($0.element.party ?? "", $0.offset) < ($1.element.party ?? "", $1.offset)
        }.map(\.element)
    }

    private static func shares(_ rounds: [ShownRecord], _ said: [[Statement]]) -> [RoundComparison.TopicShare] {
        var shares: [String: RoundComparison.TopicShare] = [:]
        func count(_ topic: String, _ number: Int, at position: Int) {
            let none = RoundComparison.TopicShare(topic: topic, counts: rounds.map { _ in nil })
            shares[topic, default: none].counts[position] = (shares[topic]?.counts[position] ?? 0) + number
        }
        for (position, round) in rounds.enumerated() {
            for topic in round.topics { count(topic, 0, at: position) }
            for topic in said[position].flatMap(\.topics) { count(topic, 1, at: position) }
        }
        return shares.values.sorted { $0.topic < $1.topic }
    }

    private static func positions(_ said: [[Statement]], on topics: Set<String>) -> [RoundComparison.Position] {
        var positions: [[String]: RoundComparison.Position] = [:]
        for (place, statements) in said.enumerated() {
            for statement in statements {
                guard let official = statement.official ?? statement.attribution else { continue }
                for topic in statement.topics where topics.contains(topic) {
                    positions[
                        [topic, official, statement.officialKey ?? ""],
                        default: RoundComparison.Position(
                            topic: topic, official: official, statements: said.map { _ in [] })
                    ].statements[place].append(statement)
                }
            }
        }
        return positions.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }
}
