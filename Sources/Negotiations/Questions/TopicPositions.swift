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

/// The latest statement on a topic that a speaker made in a period, beside the latest of the period before in which the speaker made any; of
/// rounds, those of the same negotiation.
public struct TopicPosition: Sendable, Equatable {
    /// The official, or the printed attribution of who is not one.
    public let speaker: String
    /// The name of the round, with its negotiation where rounds of others have the name; or the month: `2025-06`.
    public let period: String
    public let now: Statement
    public let before: Statement?
}

extension Transaction {
    /// Lends a page of the positions of each speaker: by speaker, the oldest first.
    ///
    /// The columns that place a statement are read of all on the topic; texts, sources and offices only of those that the page shows.
    ///
    /// - Returns: how many statements on the topic are in no position, since they are about no round, or not of one month.
    func forEachPosition(
        _ question: PositionQuestion, page: Page, _ body: (TopicPosition) throws -> Void
    ) throws -> Int {
        let (held, leftOut) = try heldPositions(question)
        let shared = Set(
            try all("SELECT name FROM round GROUP BY name COLLATE NOCASE HAVING count(*) > 1") { row in
                try row.column(0, as: String.self).lowercased()
            })
        func period(of statement: Statement) -> String {
            guard question.period == .round, let round = statement.round else {
                return String(statement.earliest.prefix(7))
            }
            return [round, shared.contains(round.lowercased()) ? statement.negotiation : nil].compactMap { $0 }
                .joined(separator: ", ")
        }
        let pairs = held.flatMap { said in
            said.indices.map { HeldPair(now: said[$0], before: $0 == 0 ? nil : said[$0 - 1]) }
        }.filter { !question.isChanged || $0.toneChanged }
        let shown = pairs.dropFirst(page.offset).prefix(page.limit ?? .max)
        let reader = try StatementReader(parts: [.sources, .role], in: self)
        var start = shown.startIndex
        while start < shown.endIndex {
            let part = shown[start..<min(start + Self.pageSize / 2, shown.endIndex)]
            start = part.endIndex
            var statements: [Int64: Statement] = [:]
            try reader.forEach(Set(part.flatMap { [$0.now.id, $0.before?.id].compactMap { $0 } }).sorted(), in: self) {
                statements[$0.id] = $0
            }
            for pair in part {
                guard let now = statements[pair.now.id] else { continue }
                try body(
                    TopicPosition(
                        speaker: now.official ?? now.attribution ?? "", period: period(of: now), now: now,
                        before: pair.before.flatMap { statements[$0.id] }))
            }
        }
        return leftOut
    }

    /// The last statement of each speaker in each period: by the speakers' names, the oldest first.
    private func heldPositions(_ question: PositionQuestion) throws -> (held: [[HeldPosition]], leftOut: Int) {
        var filter = question.filter
        filter.topics = [question.topic]
        if question.isChanged { filter.tones = Tone.allCases }
        // What is about no round, or of which the month is not known, stands in no period.
        let period: SQL =
            question.period == .round
            ? "s.round_id"
            : """
            CASE WHEN substr(s.earliest, 1, 7) = substr(s.latest, 1, 7)
                THEN CAST(replace(substr(s.earliest, 1, 7), '-', '') AS INTEGER) END
            """
        let negotiations =
            question.period == .round
            ? Dictionary(
                uniqueKeysWithValues: try all("SELECT id, negotiation_id FROM round") { row in
                    try row.columns() as (Int64, Int64)
                }) : [:]
        var last: [Speaker: [Int64: HeldPosition]] = [:]
        var leftOut = 0
        let placed = try StatementSelection(filter, isWhole: true, in: self).query(
            for: "s.id, s.official_id, s.attribution, \(period), s.earliest, \(StatementSelection.time), s.tone")
        try forEach(placed) { row in
            let (id, official, attribution, period, earliest, time, tone):
                (Int64, Int64?, String?, Int64?, String, Double?, String?) = try row.columns()
            guard let period else {
                leftOut += 1
                return
            }
            let said = HeldPosition(id: id, earliest: earliest, time: time, tone: tone)
            let speaker = Speaker(
                official: official, attribution: official == nil ? attribution : nil,
                negotiation: negotiations[period])
            if let other = last[speaker]?[period], !(other < said) { return }
            last[speaker, default: [:]][period] = said
        }
        let names = try namesAndKeys(of: last.keys.compactMap(\.official))
        let bySpeaker = last.map { speaker, periods in
            let (name, key) = speaker.official.flatMap { names[$0] } ?? (speaker.attribution ?? "", "")
            return (name: name, key: key, speaker: speaker, said: periods.values.sorted())
        }
        return (
            bySpeaker.sorted {
                ($0.name, $0.key, $0.speaker.official ?? .max, $0.speaker.negotiation ?? 0)
                    < ($1.name, $1.key, $1.speaker.official ?? .max, $1.speaker.negotiation ?? 0)
            }.map(\.said), leftOut
        )
    }

    private func namesAndKeys(of officials: [Int64]) throws -> [Int64: (name: String, key: String)] {
        var names: [Int64: (name: String, key: String)] = [:]
        try forEach("SELECT id, name, ifnull(key, '') FROM official WHERE id IN \(set: officials)") { row in
            let (id, name, key): (Int64, String, String) = try row.columns()
            names[id] = (name, key)
        }
        return names
    }
}

/// Who speaks: an official, or whoever is only named by an attribution; of rounds, in which negotiation.
private struct Speaker: Hashable {
    let official: Int64?
    let attribution: String?
    let negotiation: Int64?
}

/// A statement that can be the last of a period.
private struct HeldPosition: Comparable {
    let id: Int64
    let earliest: String
    let time: Double?
    let tone: String?

    static func < (left: HeldPosition, right: HeldPosition) -> Bool {
        // What has no time of day stands as the earliest of its day, as in every list of statements.
        (left.earliest, left.time ?? -.infinity, left.id) < (right.earliest, right.time ?? -.infinity, right.id)
    }
}

/// What somebody said last in a period, and in the one before.
private struct HeldPair {
    let now: HeldPosition
    let before: HeldPosition?

    /// Whether both have a tone, and not the same.
    var toneChanged: Bool {
        guard let then = before?.tone, let tone = now.tone else { return false }
        return then != tone
    }
}
