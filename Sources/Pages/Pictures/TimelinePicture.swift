import Negotiations

/// What happened over time: rounds as bars, statements as marks in a row for each side, outcomes with what they await.
public struct TimelinePicture {
    let rounds: [Period]
    let sides: [Side]
    let events: [Event]
    /// Whether there are more statements than are drawn.
    let isPartial: Bool
    let today: Day

    /// A round.
    struct Period {
        let round: ShownRecord
        let first: Day
        let last: Day
    }

    /// What was said for a party.
    struct Side {
        let name: String
        let statements: [(statement: Said, day: Day)]
    }

    /// A statement, with the beginning of its words.
    struct Said {
        let id: Int64
        let date: String
        let speaker: String
        let party: String?
        let tone: String?
        let excerpt: String

        init(_ statement: Statement) {
            (id, date, party, tone) = (statement.id, statement.date, statement.party, statement.tone)
            speaker = statement.official ?? statement.attribution ?? ""
            excerpt = statement.text.excerpt
        }
    }

    /// What came of a round, or is to come.
    struct Event {
        enum Kind: String { case outcome, approval, pending, commitment, expiry }
        let kind: Kind
        let day: Day
        let date: String
        let text: String
        let outcome: ShownRecord
    }

    /// The maximum number of statements that are drawn; of more, some of each part of the time.
    private static let mostStatements = 600
    private static let parts = 60

    /// Nil where nothing has a day.
    public init?(
        matching filter: StatementFilter, rounds: [ShownRecord], today: Day, _ questions: borrowing Questions
    ) throws {
        self.today = today
        self.rounds = rounds.compactMap { round in
            guard let start = round["start"].flatMap({ try? PartialDate($0) }), let first = start.place else {
                return nil
            }
            let last = round["end"].flatMap { try? PartialDate($0) }?.place ?? first
            return Period(round: round, first: first, last: max(first, last))
        }.sorted { $0.first < $1.first }
        var said = try Self.latest(Self.mostStatements + 1, matching: filter, questions)
        isPartial = said.count > Self.mostStatements
        if isPartial { said = try Self.sample(of: filter, until: said.first?.day ?? today, questions) }
        let sides = Dictionary(grouping: said.reversed()) { $0.statement.party ?? "" }
        self.sides = sides.map { Side(name: $0.key, statements: $0.value) }.sorted { left, right in
            // Who belongs to no party stands below those who do.
            (left.name.isEmpty ? 1 : 0, left.name) < (right.name.isEmpty ? 1 : 0, right.name)
        }
        let narrowing = ["negotiation": filter.negotiations, "round": filter.rounds].filter { !$0.value.isEmpty }
        events = try questions.records(of: .outcome, matching: narrowing).flatMap { outcome in
            Self.events(of: outcome, rounds: rounds)
        }.sorted { $0.day < $1.day }
        if self.rounds.isEmpty, self.sides.isEmpty, events.isEmpty { return nil }
    }

    /// The latest statements that have a day, the newest first.
    private static func latest(
        _ count: Int, matching filter: StatementFilter, _ questions: borrowing Questions
    ) throws -> [(statement: Said, day: Day)] {
        var said: [(statement: Said, day: Day)] = []
        try questions.forEachStatement(
            matching: filter, order: .date, page: Negotiations.Page(limit: count), parts: .role
        ) { statement, _ in
            if let day = (try? PartialDate(statement.date))?.place { said.append((Said(statement), day)) }
        }
        return said
    }

    /// Of very many statements the latest of each part of the time, the newest first.
    private static func sample(
        of filter: StatementFilter, until last: Day, _ questions: borrowing Questions
    ) throws -> [(statement: Said, day: Day)] {
        // To look for words once is faster than to look for them in each part of the time.
        guard filter.words.isEmpty else {
            let ids = try questions.evenlySpaced(mostStatements, matching: filter)
            var said: [(statement: Said, day: Day)] = []
            try questions.forEachStatement(numbered: ids, parts: .role) { statement in
                if let day = (try? PartialDate(statement.date))?.place { said.append((Said(statement), day)) }
            }
            return said
        }
        var first = last
        try questions.forEachEvent(matching: filter, page: Negotiations.Page(limit: 1)) { event in
            first = (try? PartialDate(event.date))?.place ?? last
        }
        let days = max(0, first.days(until: last)) + 1
        var seen: Set<Int64> = []
        var said: [(statement: Said, day: Day)] = []
        for part in (0..<parts).reversed() {
            let start = max(first.adding(days * part / parts), filter.since.map { Day(firstOf: $0) } ?? first)
            let end = min(first.adding(days * (part + 1) / parts - 1), filter.until.map { Day(lastOf: $0) } ?? last)
            guard start <= end else { continue }
            var narrowed = filter
            narrowed.since = try PartialDate(start.description)
            narrowed.until = try PartialDate(end.description)
            // A date of which no day is known can fall in several parts.
            said += try latest(mostStatements / parts, matching: narrowed, questions).filter {
                seen.insert($0.statement.id).inserted
            }
        }
        return said
    }

    private static func events(of outcome: ShownRecord, rounds: [ShownRecord]) -> [Event] {
        let round = rounds.first { $0["name"] == outcome["round"] && $0["negotiation"] == outcome["negotiation"] }
        func event(_ kind: Event.Kind, _ date: String?, _ text: String) -> Event? {
            guard let date, let day = (try? PartialDate(date))?.place else { return nil }
            return Event(kind: kind, day: day, date: date, text: text, outcome: outcome)
        }
        let reached = outcome["date"] ?? round?["end"] ?? round?["start"]
        let status = outcome["status"].map { " (\($0))" } ?? ""
        let approvals = outcome.list("approvals").compactMap { approval in
            let status = approval["status"] ?? ""
            return event(
                status == ApprovalStatus.pending.rawValue ? .pending : .approval, approval["date"],
                "\(approval["authority"] ?? ""), approval \(status): \(outcome.name)")
        }
        let commitments = outcome.list("commitments").compactMap { commitment in
            event(.commitment, commitment["due"], "due from \(commitment["party"] ?? ""): \(commitment["text"] ?? "")")
        }
        return [event(.outcome, reached, outcome.name + status)].compactMap { $0 } + approvals + commitments
            + [event(.expiry, outcome["expires"], "ends: \(outcome.name)")].compactMap { $0 }
    }

    /// The days that have a place.
    var days: [Day] {
        rounds.flatMap { [$0.first, $0.last] } + sides.flatMap { $0.statements.map(\.day) } + events.map(\.day)
    }

    /// The picture in a page, with what it shows as a table.
    func figure(in context: PageContext) -> Markup {
        HTML.figure {
            PageContext.scrollHint
            HTML.div(
                .class("picture"), Attribute(.tabindex, 0), .role("group"), .label("Timeline, which scrolls sideways")
            ) {
                drawing(in: context)
            }
            HTML.figcaption {
                "Rounds as bars, statements as marks for each side (the darker, the more negative), outcomes and deadlines as diamonds."
                if isPartial {
                    " Of very many statements some of each time are drawn; "
                    context.link(.statistics, "statements over time")
                    " counts all."
                }
            }
            HTML.details {
                HTML.summary { "The same as a table" }
                Table(
                    columns: [
                        TableColumn<Row>("Date") { context.date($0.date) },
                        TableColumn("What", isHeading: true) { $0.what },
                        TableColumn("Who") { context.text($0.who) },
                    ], caption: .words("What the timeline shows")
                ).markup(rows(in: context))
            }
        }
    }

    private struct Row {
        let day: Day
        let date: String
        let what: Markup
        let who: String?
    }

    private func rows(in context: PageContext) -> [Row] {
        var rows = rounds.map { period in
            Row(
                day: period.first,
                date: [period.round["start"], period.round["end"]].compactMap { $0 }.joined(separator: " to "),
                what: context.link(to: period.round, "Round: \(period.round.name)"), who: nil)
        }
        rows += events.map { Row(day: $0.day, date: $0.date, what: context.link(to: $0.outcome, $0.text), who: nil) }
        rows += sides.flatMap { side in
            side.statements.map { statement, day in
                Row(
                    day: day, date: statement.date,
                    what: context.link(.record(.statement, statement.id, name: ""), statement.excerpt),
                    who: [statement.speaker, statement.party ?? ""].filter { !$0.isEmpty }.joined(separator: ", "))
            }
        }
        return rows.sorted { $0.day < $1.day }
    }
}

extension PageContext {
    /// Says, where the window is narrow, that a picture goes on beside it.
    static var scrollHint: Markup { HTML.p(.class("scrolls"), Attribute(.ariaHidden, "true")) { "Scroll sideways →" } }
}

extension String {
    /// Its beginning, where it is long.
    var excerpt: String {
        let limit = 160
        guard let end = index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex else { return self }
        let cut = self[..<end]
        return (cut.lastIndex(where: \.isWhitespace).map { String(cut[..<$0]) } ?? String(cut)) + "…"
    }
}
