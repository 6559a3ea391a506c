import SQLite

/// Whose positions on a topic are asked for, and how time is divided.
public struct PositionQuestion: Sendable {
    public enum Period: String, Sendable, CaseIterable { case round, month }

    public var topic: String
    public var period = Period.round
    /// Which statements count, beside the topic.
    public var filter = StatementFilter()
    /// Whether to give only positions whose tone differs from that of the one before; statements without a tone are passed over.
    public var isChanged = false

    public init(topic: String) { self.topic = topic }
}

/// The latest statement on a topic that a speaker made in a period, beside the latest of the period before in which the speaker made any.
public struct TopicPosition: Sendable, Equatable {
    /// The official, or the printed attribution of who is not one.
    public let speaker: String
    /// The name of the round, or the month: `2025-06`.
    public let period: String
    public let now: Statement
    public let before: Statement?

    /// Whether both statements have a tone, and not the same.
    public var toneChanged: Bool {
        guard let then = before?.tone, let tone = now.tone else { return false }
        return then != tone
    }
}

/// The positions of each speaker, by speaker, the oldest first.
public struct TopicPositions: Sendable, Equatable {
    public let positions: [TopicPosition]
    /// How many statements on the topic are in none, since they are about no round, or not of one month.
    public let leftOut: Int
}

extension Transaction {
    func positions(_ question: PositionQuestion) throws -> TopicPositions {
        var filter = question.filter
        filter.topics = [question.topic]
        if question.isChanged { filter.tones = Tone.allCases }
        var leftOut = 0
        // The newest come first: what is found first in a period is its last.
        var seen: Set<PeriodOfSpeaker> = []
        var latest: [Int64] = []
        try StatementSelection(filter, in: self).forEachPage(by: .date, Page(), in: self) { ids in
            let periods = try periods(of: ids, question.period)
            for id in ids {
                guard let period = periods[id] else {
                    leftOut += 1
                    continue
                }
                if seen.insert(period).inserted { latest.append(id) }
            }
        }
        var statements: [Statement] = []
        var reader = StatementReader(parts: [.sources, .role])
        for start in stride(from: 0, to: latest.count, by: 1000) {
            try reader.forEach(Array(latest[start..<min(start + 1000, latest.count)]), in: self) {
                statements.append($0)
            }
        }
        let bySpeaker = Dictionary(grouping: statements) { statement in
            [
                statement.official ?? statement.attribution ?? "", statement.officialKey ?? "",
                statement.official == nil ? "1" : "0",
            ]
        }
        let positions = bySpeaker.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { speaker, said in
            let ordered = said.sorted { ($0.earliest, $0.id) < ($1.earliest, $1.id) }
            return ordered.indices.map { position in
                TopicPosition(
                    speaker: speaker[0],
                    period: question.period == .round
                        ? ordered[position].round ?? "" : String(ordered[position].earliest.prefix(7)),
                    now: ordered[position], before: position == 0 ? nil : ordered[position - 1])
            }
        }
        return TopicPositions(
            positions: positions.filter { !question.isChanged || $0.toneChanged }, leftOut: leftOut)
    }

    private func periods(
        of ids: [Int64], _ period: PositionQuestion.Period
    ) throws -> [Int64: PeriodOfSpeaker] {
        var periods: [Int64: PeriodOfSpeaker] = [:]
        try forEach(
            """
            SELECT id, official_id, attribution, round_id, substr(earliest, 1, 7), substr(latest, 1, 7) FROM statement
            WHERE id IN \(set: ids)
            """
        ) { row in
            let (id, official, attribution, round, first, last): (Int64, Int64?, String?, Int64?, String, String) =
                try row.columns()
            // What is about no round, or of which the month is not known, stands in no period.
            guard period == .round ? round != nil : first == last else { return }
            periods[id] = PeriodOfSpeaker(
                official: official, attribution: official == nil ? attribution : nil,
                round: period == .round ? round : nil, month: period == .month ? first : nil)
        }
        return periods
    }
}

/// In which period somebody spoke.
private struct PeriodOfSpeaker: Hashable {
    let official: Int64?
    let attribution: String?
    let round: Int64?
    let month: String?
}
