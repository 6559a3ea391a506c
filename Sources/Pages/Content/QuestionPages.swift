import Negotiations

extension Page {
    /// Who took part in which rounds.
    static func attendance(
        _ asked: AskedValues, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Page {
        let attendances = try questions.attendance(negotiation: asked["negotiation"])
        let negotiations = Dictionary(grouping: attendances, by: \.negotiation).sorted { $0.key < $1.key }
        return Page(
            title: "Who took part", address: .attendance,
            content: Markup(
                [HTML.h1 { "Who took part" }]
                    + negotiations.map { name, attendances in
                        Markup([
                            HTML.h2 { context.link(to: .negotiation, name) },
                            AttendancePicture(attendances)?.figure(in: context) ?? Markup(),
                        ])
                    } + (negotiations.isEmpty ? [HTML.p(.class("none")) { "Nothing is recorded." }] : [])),
            data: .attendance(asked["negotiation"]), query: asked.only(["negotiation"]))
    }

    /// The most positions on one page.
    private static let mostPositions = 300
    /// The most statements of one official on one topic that are shown beside those about other rounds.
    private static let mostCompared = 3

    /// What each speaker last said on a topic.
    static func positions(
        _ asked: AskedValues, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Page {
        let topics = context.directory.names(of: .topic)
        let question = PositionQuestion(asked, in: context)
        var positions: [TopicPosition] = []
        let leftOut =
            try question.topic.isEmpty
            ? 0
            : questions.forEachPosition(question, page: .init(limit: mostPositions)) { positions.append($0) }
        let periods = positions.reduce(into: [String]()) { if !$0.contains($1.period) { $0.append($1.period) } }
        let speakers = positions.reduce(into: [Speaker]()) { if !$0.contains($1.whose) { $0.append($1.whose) } }
        let shown = AskedValues(
            asked.only(["party", "official"]) + [("topic", question.topic), ("by", question.period.rawValue)])
        return Page(
            title: "Positions on \(question.topic)", address: .positions,
            content: Markup([
                HTML.h1 { "Positions on \(question.topic)" },
                HTML.p(.class("lead")) {
                    "The latest statement of each speaker in each round or month. Whether one contradicts another is for the reader to judge."
                },
                positionForm(shown, topics, context.directory.names(of: .party), context),
                Table(
                    columns: [TableColumn<Speaker>("Speaker", isHeading: true) { context.speaker($0) }]
                        + periods.map { period in
                            TableColumn(period) { speaker in
                                Markup(
                                    positions.filter { $0.whose == speaker && $0.period == period }.map {
                                        position($0, context)
                                    })
                            }
                        }, caption: .words("Positions on \(question.topic)")
                ).markup(speakers),
                positions.count < mostPositions
                    ? Markup()
                    : HTML.p(.class("none")) {
                        "Only the first \(mostPositions) are shown: choose a party to see the others."
                    },
                self.leftOut(leftOut),
            ]),
            data: .positions(question), query: asked.only(["topic", "party", "official", "by"]))
    }

    private static func leftOut(_ count: Int) -> Markup {
        guard count > 0 else { return Markup() }
        return HTML.p(.class("none")) { "Not shown, being about no round, or not of one month: \(count)." }
    }

    private static func position(_ position: TopicPosition, _ context: PageContext) -> Markup {
        HTML.div(.class("position")) {
            HTML.p(.anyDirection) { CutText(position.now.text).shown }
            HTML.p(.class("about")) {
                context.link(.record(.statement, position.now.id, name: ""), "#\(position.now.id)")
                ", "
                context.date(position.now.date)
                if let tone = position.now.tone {
                    " "
                    context.word(tone)
                }
            }
        }
    }

    private static func positionForm(
        _ asked: AskedValues, _ topics: [String], _ parties: [String], _ context: PageContext
    ) -> Markup {
        guard let reference = context.linking.reference(to: .positions) else { return Markup() }
        return HTML.form(.action(reference), Attribute(.method, "get"), .class("filters")) {
            choice("topic", "Topic", topics, asked)
            choice("party", "Party", parties, asked)
            choice("by", "Divided by", PositionQuestion.Period.allCases.map(\.rawValue), asked)
            context.keptMoment
            HTML.button { "Show" }
        }
    }

    /// Rounds beside each other.
    static func compare(_ asked: AskedValues, _ questions: borrowing Questions, _ context: PageContext) throws -> Page {
        let rounds = try questions.records(of: .round)
        let numbers = asked.comparedRounds
        let form = compareForm(Set(numbers), rounds, context)
        guard numbers.count > 1 else {
            return Page(
                title: "Compare rounds", address: .compare,
                content: Markup([
                    HTML.h1 { "Compare rounds" },
                    HTML.p(numbers.isEmpty ? .class("lead") : .class("refusal"), .role("status")) {
                        rounds.count < 2
                            ? "Two rounds are needed to compare, and fewer are recorded."
                            : numbers.isEmpty
                                ? "Choose two rounds or more, to see them beside each other."
                                : "One round was chosen: choose another to compare it with."
                    },
                    form,
                ]), query: asked.only(["round"]))
        }
        let chosen = try numbers.map { try questions.record(of: .round, number: $0) }
        let comparison = try questions.comparison(
            of: chosen.map(\.name), negotiations: chosen.map { $0.required("negotiation") })
        return Page(
            title: "Compare rounds", address: .compare,
            content: Markup([
                HTML.h1 { "Compare rounds" },
                Section("Rounds") {
                    RecordTable(.round, in: context).markup(comparison.rounds, caption: .section("Rounds"))
                }.markup,
                compared(comparison, context), form,
            ]),
            data: .comparison(of: chosen), query: asked.only(["round"]))
    }

    private static func compared(_ comparison: RoundComparison, _ context: PageContext) -> Markup {
        let names = comparison.rounds.map(\.name)
        return Markup([
            Section("Who took part") {
                Table(
                    columns: [
                        TableColumn<RoundComparison.Participant>("Official", isHeading: true) {
                            context.official($0.official, key: nil)
                        },
                        TableColumn("Party") { $0.party.map { context.link(to: .party, $0) } ?? Markup() },
                    ]
                        + names.enumerated().map { place, name in
                            TableColumn(name) { context.word($0.capacities[place]) }
                        },
                    caption: .section("Who took part")
                ).markup(comparison.participants)
            }.markup,
            Section("Statements by topic") {
                Table(
                    columns: [
                        TableColumn<RoundComparison.TopicShare>("Topic", isHeading: true) {
                            context.link(to: .topic, $0.topic)
                        }
                    ]
                        + names.enumerated().map { place, name in
                            TableColumn(name, isNumber: true) { context.text($0.counts[place].map { String($0) }) }
                        }, caption: .section("Statements by topic")
                ).markup(comparison.topics)
            }.markup,
            Section("What was said on common topics") {
                Table(
                    columns: [
                        TableColumn<RoundComparison.Position>("Official", isHeading: true) {
                            context.text($0.official)
                        },
                        TableColumn("Topic") { context.link(to: .topic, $0.topic) },
                    ]
                        + names.enumerated().map { place, name in
                            TableColumn(name) { position in
                                let statements = position.statements[place]
                                return Markup(
                                    statements.prefix(mostCompared).map { context.said($0, isWhole: false) } + [
                                        statements.count > mostCompared
                                            ? HTML.p(.class("about")) {
                                                "and \((statements.count - mostCompared).grouped) more"
                                            } : Markup()
                                    ])
                            }
                        }, caption: .section("What was said on common topics")
                ).markup(Array(comparison.positions.prefix(mostPositions)))
                if comparison.positions.count > mostPositions {
                    HTML.p(.class("none")) {
                        "These are the first \(mostPositions.grouped) of \(comparison.positions.count.grouped). The command below shows all."
                    }
                }
            }.markup,
            Section("Outcomes") {
                RecordTable(.outcome, in: context).markup(comparison.outcomes, caption: .section("Outcomes"))
            }.markup,
        ])
    }

    private static func compareForm(_ chosen: Set<Int64>, _ rounds: [ShownRecord], _ context: PageContext) -> Markup {
        guard let reference = context.linking.reference(to: .compare), !rounds.isEmpty else { return Markup() }
        return HTML.form(.action(reference), Attribute(.method, "get"), .class("choices")) {
            HTML.h2 { chosen.isEmpty ? "Rounds to compare" : "Compare others" }
            rounds.prefix(200).map { round in
                HTML.label {
                    HTML.input(
                        .type("checkbox"), .name("round"), .value(String(round.id)),
                        chosen.contains(round.id) ? .flag("checked") : nil)
                    " "
                    HTML.bdi { round.name }
                    HTML.span(.class("quiet")) { ", \(round.required("negotiation"))" }
                }
            }
            context.keptMoment
            HTML.button { "Compare" }
        }
    }

    /// The data of everything, and of the records of each type.
    private static func downloads(_ context: PageContext) -> Markup {
        func links(_ place: Address, _ formats: [DataFormat]) -> Markup {
            formats.compactMap { format in
                context.linking.reference(to: place, as: format).map { reference in
                    HTML.a(.href(reference)) { format.title }
                }
            }.joined(by: Markup(" · "))
        }
        var rows = [("Everything, to be imported again", links(.overview, [.ndjson, .ics, .atom]))]
        rows += Address.listed.map { type in
            (type.plural.prefix(1).uppercased() + type.plural.dropFirst(), links(.list(type), [.json, .csv]))
        }
        return Section("Downloads") {
            HTML.dl(.class("fields")) {
                rows.filter { !$0.1.isEmpty }.map { title, links in
                    HTML.div {
                        HTML.dt { title }
                        HTML.dd { links }
                    }
                }
            }
        }.markup
    }

    /// What the data is.
    static func about(_ questions: borrowing Questions, _ context: PageContext) throws -> Page {
        Page(
            title: "About these pages", address: .about,
            content: Markup([
                HTML.h1 { "About these pages" },
                HTML.p {
                    "These pages show a record of international negotiations: rounds, who took part, what officials said, where it was reported, what was agreed and what still awaits approval. It is kept with "
                    HTML.code { "tracker" }
                    " in one SQLite file."
                },
                HTML.p {
                    "Every statement names who said it and when, and shows its sources or that it has none. What was recorded is never silently lost or changed: each change is listed under "
                    context.link(.changes, "Changes")
                    "."
                },
                Section("Licence") {
                    if let license = context.license {
                        HTML.p {
                            "The data may be used under: "
                            license
                        }
                    }
                }.markup,
                context.linking.isServed
                    ? Section("As it was known then") {
                        HTML.p {
                            "Every page can be seen as of a day or a revision: add "
                            HTML.code { "?as-of=2025-06-10" }
                            " or "
                            HTML.code { "?as-of=12" }
                            " to its address."
                        }
                    }.markup : Markup(),
                context.linking.isServed
                    ? Section("Data") {
                        HTML.p {
                            "What a page shows can be had as data: put "
                            HTML.code { ".json" }
                            ", "
                            HTML.code { ".ndjson" }
                            ", "
                            HTML.code { ".csv" }
                            " or "
                            HTML.code { ".md" }
                            " behind its address. It is what the command at the foot of the page answers."
                        }
                    }.markup : Markup(),
                downloads(context),
                Section("More") {
                    HTML.ul {
                        Address.listed.map { type in
                            HTML.li {
                                context.link(.list(type), type.plural.prefix(1).uppercased() + type.plural.dropFirst())
                            }
                        }
                        HTML.li { context.link(.statistics, "Statements over time") }
                        HTML.li { context.link(.attendance, "Who took part") }
                        if context.linking.isServed {
                            HTML.li { context.link(.positions, "Positions on a topic") }
                            HTML.li { context.link(.compare, "Compare rounds") }
                        }
                    }
                }.markup,
            ]))
    }
}

extension AskedValues {
    /// The numbers of the rounds that are to stand beside each other.
    var comparedRounds: [Int64] { Array(all("round").compactMap { Int64($0) }.prefix(6)) }
}

extension PositionQuestion {
    /// What an address asks; without a topic, about the first there is.
    init(_ asked: AskedValues, in context: PageContext) {
        self.init(topic: asked["topic"] ?? context.directory.names(of: .topic).first ?? "")
        period = asked["by"].flatMap { Period(rawValue: $0) } ?? .round
        filter.parties = asked.all("party")
        filter.officials = asked.all("official")
    }
}

/// Who spoke: namesakes are told apart by their keys.
private struct Speaker: Equatable {
    let name: String
    let key: String?
    /// Whether it is an official, and not a printed attribution.
    let isOfficial: Bool
}

extension PageContext {
    fileprivate func speaker(_ speaker: Speaker) -> Markup {
        speaker.isOfficial ? official(speaker.name, key: speaker.key) : text(speaker.name)
    }
}

extension TopicPosition {
    fileprivate var whose: Speaker {
        Speaker(name: speaker, key: now.officialKey, isOfficial: now.official != nil)
    }
}
