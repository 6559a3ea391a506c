import SQLite

/// Two rounds beside each other.
public struct RoundComparison: Sendable, Equatable {
    public let first: Round
    public let second: Round
    public let participants: [Participant]
    public let topics: [TopicShare]
    /// What each official said on each topic that both rounds have, by topic, then by name.
    public let positions: [Position]
    /// The outcomes of the first round, then those of the second.
    public let outcomes: [Outcome]

    /// Somebody who took part in one of the rounds or in both: in which capacity, nil where not.
    public struct Participant: Sendable, Equatable {
        public let official: String
        public let party: String?
        public var first: String?
        public var second: String?
    }

    /// A topic of one of the rounds or of both; how many statements about the round are on it, nil where it is none of the round's.
    public struct TopicShare: Sendable, Equatable {
        public let topic: String
        public var first: Int?
        public var second: Int?
    }

    /// What one official said on a topic about the first and the second round, the oldest first.
    public struct Position: Sendable, Equatable {
        public let topic: String
        public let official: String
        public var first: [Statement] = []
        public var second: [Statement] = []
    }
}

extension Transaction {
    /// Compares two rounds by name.
    ///
    /// - Parameter negotiations: that of both, or one for each, where rounds share a name.
    func comparison(
        of first: String, and second: String, negotiations: [String] = []
    ) throws -> RoundComparison {
        let one = try roundID(named: first, negotiation: negotiations.first)
        let other = try roundID(named: second, negotiation: negotiations.last)
        guard one != other else {
            throw TrackerError(
                .usage, "“\(first)” and “\(second)” are the same round",
                hints: ["Name two rounds; tracker list-rounds shows them."])
        }
        let rounds = try rounds([one, other])
        guard let first = rounds.first(where: { $0.id == one }), let second = rounds.first(where: { $0.id == other })
        else { throw TrackerError(.badData, "there is no round “\(rounds.isEmpty ? first : second)”") }
        let participations = try participations(inRounds: [one, other])
        let outcomes = try outcomes(where: "outcome.round_id IN (\(one), \(other))")
        var reader = StatementReader(parts: .topics)
        let statements = try reader.statements(where: "round_id IN (\(one), \(other))", in: self).sorted {
            ($0.earliest, $0.id) < ($1.earliest, $1.id)
        }
        let (earlier, later) = (statements.filter { $0.roundID == one }, statements.filter { $0.roundID == other })
        let topics = Self.shares(first, earlier, second, later)
        let common = Set(topics.filter { $0.first != nil && $0.second != nil }.map(\.topic))
        return RoundComparison(
            first: first, second: second,
            participants: Self.participants(
                participations.filter { $0.round == one }.map(\.participation),
                participations.filter { $0.round == other }.map(\.participation)), topics: topics,
            positions: Self.positions(earlier, later, on: common),
            outcomes: outcomes.filter { $0.roundID == one } + outcomes.filter { $0.roundID == other })
    }

    private static func participants(
        _ first: [Participation], _ second: [Participation]
    ) -> [RoundComparison.Participant] {
        var order: [String] = []
        var found: [String: RoundComparison.Participant] = [:]
        func note(_ participations: [Participation], _ capacity: WritableKeyPath<RoundComparison.Participant, String?>)
        {
            for participation in participations {
                let identity = participation.official + "\0" + (participation.officialKey ?? "")
                if found[identity] == nil { order.append(identity) }
                var participant =
                    found[identity]
                    ?? RoundComparison.Participant(official: participation.official, party: participation.party)
                participant[keyPath: capacity] = participation.capacity
                found[identity] = participant
            }
        }
        note(first, \.first)
        note(second, \.second)
        return order.compactMap { found[$0] }.enumerated().sorted {
            ($0.element.party ?? "", $0.offset) < ($1.element.party ?? "", $1.offset)
        }.map(\.element)
    }

    private static func shares(
        _ first: Round, _ firstStatements: [Statement], _ second: Round, _ secondStatements: [Statement]
    ) -> [RoundComparison.TopicShare] {
        var shares: [String: RoundComparison.TopicShare] = [:]
        func count(
            _ round: Round, _ statements: [Statement], _ share: WritableKeyPath<RoundComparison.TopicShare, Int?>
        ) {
            for topic in round.topics {
                shares[topic, default: RoundComparison.TopicShare(topic: topic)][keyPath: share] = 0
            }
            for topic in statements.flatMap(\.topics) {
                let known = shares[topic]?[keyPath: share] ?? 0
                shares[topic, default: RoundComparison.TopicShare(topic: topic)][keyPath: share] = known + 1
            }
        }
        count(first, firstStatements, \.first)
        count(second, secondStatements, \.second)
        return shares.values.sorted { $0.topic < $1.topic }
    }

    private static func positions(
        _ first: [Statement], _ second: [Statement], on topics: Set<String>
    ) -> [RoundComparison.Position] {
        var positions: [[String]: RoundComparison.Position] = [:]
        func note(_ statements: [Statement], _ side: WritableKeyPath<RoundComparison.Position, [Statement]>) {
            for statement in statements {
                guard let official = statement.official ?? statement.attribution else { continue }
                for topic in statement.topics where topics.contains(topic) {
                    let identity = [topic, official, statement.officialKey ?? ""]
                    positions[identity, default: RoundComparison.Position(topic: topic, official: official)][
                        keyPath: side
                    ].append(statement)
                }
            }
        }
        note(first, \.first)
        note(second, \.second)
        return positions.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }
}
