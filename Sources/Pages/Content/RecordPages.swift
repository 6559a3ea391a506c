import Negotiations

extension Page {
    /// The maximum number of records in one list; of more, the first are shown.
    static var longestList: Int { 500 }
    /// The maximum number of statements on the page of a record; a link leads to the others.
    private static var shownStatements: Int { 20 }

    /// The list of a type.
    static func list(
        of type: RecordType, _ asked: AskedValues, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Page {
        let narrowing = asked.narrowing(type)
        let filter = Dictionary(grouping: narrowing, by: \.name).mapValues { $0.map(\.value) }
        var records: [ShownRecord] = []
        var count = 0
        try questions.forEachRecord(of: type, matching: filter) { record in
            count += 1
            if count <= longestList { records.append(record) }
        }
        let title = type.plural.prefix(1).uppercased() + type.plural.dropFirst()
        return Page(
            title: title, address: .list(type),
            content: Markup([
                HTML.h1 { title },
                narrowing.isEmpty ? Markup() : narrowed(by: narrowing, to: .list(type), context),
                RecordTable(type, in: context).markup(records, caption: .words(title)),
                count > records.count
                    ? HTML.p(.class("none")) {
                        "These are the first \(records.count.grouped) of \(count.grouped). The command below lists all."
                    } : Markup(),
            ]),
            data: .list(of: type, narrowedBy: narrowing), query: narrowing)
    }

    /// What a list is narrowed by, and the way back.
    static func narrowed(
        by query: [(name: String, value: String)], to address: Address, _ context: PageContext
    ) -> Markup {
        HTML.p(.class("narrowed")) {
            "Only with "
            query.map { name, value in Markup([Markup("\(name) "), HTML.bdi { "“\(value)”" }]) }.joined(
                by: Markup(", "))
            ". "
            context.link(address, "Show all")
        }
    }

    /// One record.
    static func record(
        _ type: RecordType, _ number: Int64, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Page {
        let record = try questions.record(of: type, number: number, isCounted: false)
        var filter = StatementFilter()
        var further: [Markup] = []
        var left: Set<String> = []
        let query = record.statementQuery
        var hasRounds = type == .negotiation || type == .round
        switch type {
        case .negotiation:
            filter.negotiations = [record.name]
            further = try parts(ofNegotiation: record, questions, context)
        case .party:
            filter.parties = [record.name]
            further = [
                try Section("Officials") {
                    let officials = try questions.records(of: .official, matching: ["party": [record.name]])
                    if !officials.isEmpty {
                        RecordTable(.official, in: context).markup(officials, caption: .section("Officials"))
                    }
                }.markup
            ]
        case .topic:
            filter.topics = [record.name]
            further = [HTML.p { context.linkIfServed(.positions, [("topic", record.name)], "Positions on this topic") }]
        case .official:
            filter.officials = ["id:\(number)"]
            let attendances = try questions.attendances(of: number)
            hasRounds = !attendances.isEmpty
            further = [self.attendances(attendances, context)]
        case .round:
            left = ["participants", "outcomes"]
            further = try parts(ofRound: record, questions, context)
        case .source:
            further = [facts(try questions.facts(citing: number), context), try article(number, questions, context)]
        case .outcome:
            let texts = try questions.records(
                of: .text,
                matching: ["round": [record.required("round")], "negotiation": [record.required("negotiation")]]
            ).filter { $0["outcome"] == record.name }
            further = [
                Section("Texts") {
                    if !texts.isEmpty {
                        RecordTable(.text, without: ["round"], in: context).markup(texts, caption: .section("Texts"))
                    }
                }.markup
            ]
        case .text:
            let versions = try questions.records(
                of: .text,
                matching: ["title": [record.required("title")], "negotiation": [record.required("negotiation")]]
            ).filter { $0.id != number }
            further = [
                Section("Other versions") {
                    if !versions.isEmpty {
                        RecordTable(.text, in: context).markup(versions, caption: .section("Other versions"))
                    }
                }.markup
            ]
        default: break
        }
        let statements =
            try query == nil
            ? []
            : questions.statements(matching: filter, limit: shownStatements) { statement in
                (markup: context.statement(statement), hasRound: statement.round != nil)
            }
        return Page(
            title: record.heading, address: .record(type, number, name: record.name),
            content: Markup(
                [
                    HTML.p(.class("kind")) { type.name.prefix(1).uppercased() + type.name.dropFirst() },
                    HTML.h1(.anyDirection) { record.name },
                    context.forms(about: type, number), context.forms(additions(to: record)),
                    RecordCard(record: record, context: context, left: left).markup,
                ] + further + [
                    Section("Statements") {
                        statements.map(\.markup)
                        if !statements.isEmpty, let query {
                            HTML.p { context.linkIfServed(.statements, [query], "All statements") }
                        }
                    }.markup,
                    try permanent(type, number, questions, context),
                ]),
            data: .record(record), hasRounds: hasRounds || statements.contains(where: \.hasRound),
            subject: context.linking.isPublished ? PageSubject(record) : nil)
    }

    /// What can be added to a record from its page: commands, with what they know already.
    private static func additions(
        to record: ShownRecord
    ) -> [(command: String, about: [(name: String, value: String)], title: String)] {
        switch record.type {
        case .negotiation: return [("add-round", [("negotiation", record.name)], "Add a round")]
        case .round:
            let round = [("round", record.name), ("negotiation", record.required("negotiation"))]
            return [
                ("add-statement", round, "Add a statement"), ("add-participation", round, "Add a participant"),
                ("add-outcome", round, "Add an outcome"), ("add-text", round, "Add a text"),
            ]
        case .outcome:
            let outcome = [("outcome", "id:\(record.id)")]
            return [("add-approval", outcome, "Add an approval"), ("add-commitment", outcome, "Add a commitment")]
        case .official:
            let official = [("official", "id:\(record.id)")]
            return [
                ("add-office", official, "Add an office"), ("add-name", official, "Add a name"),
                ("add-statement", official, "Add a statement"),
            ]
        default: return []
        }
    }

    /// The address that stays, whatever the record is called and on whichever desk.
    static func permanent(
        _ type: RecordType, _ number: Int64, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Markup {
        guard case .served(nil) = context.linking, let identity = try questions.identity(of: type, number) else {
            return Markup()
        }
        return HTML.p(.class("quiet")) {
            "Permanent address: "
            context.link(.permanent(type, identity), "/\(type.plural)/\(identity)")
        }
    }

    static func parts(
        ofNegotiation record: ShownRecord, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> [Markup] {
        let only = ["negotiation": [record.name]]
        let rounds = try questions.records(of: .round, matching: only)
        var filter = StatementFilter()
        filter.negotiations = [record.name]
        let picture = try TimelinePicture(matching: filter, rounds: rounds, today: context.today, questions)
        let months = try MonthsPictures(matching: filter, questions)
        let attendance = try questions.attendance(negotiation: record.name)
        return try [
            Section("Timeline") { picture?.figure(in: context) }.markup,
            Section("Rounds") {
                RecordTable(.round, without: ["negotiation"], in: context).markup(rounds, caption: .section("Rounds"))
            }.markup,
            Section("Who took part") {
                AttendancePicture(attendance)?.figure(in: context)
                BarsPicture(delegationsOf: attendance)?.figure(in: context)
            }.markup,
            Section("Outcomes") {
                let outcomes = try questions.records(of: .outcome, matching: only)
                if !outcomes.isEmpty {
                    RecordTable(.outcome, in: context).markup(outcomes, caption: .section("Outcomes"))
                }
            }.markup,
            Section("Texts") {
                let texts = try questions.records(of: .text, matching: only)
                if !texts.isEmpty { RecordTable(.text, in: context).markup(texts, caption: .section("Texts")) }
            }.markup,
            Section("Statements by \(months.unit)") { months.sides?.figure(in: context) }.markup,
            Section("Tone by \(months.unit)") { months.tones?.figure(in: context) }.markup,
        ]
    }

    /// - Parameter most: the maximum number of statements.
    static func parts(
        ofRound record: ShownRecord, most: Int = 200, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> [Markup] {
        var filter = StatementFilter()
        filter.rounds = [record.name]
        filter.negotiations = [record.required("negotiation")]
        let statements = try questions.statements(matching: filter, limit: most) { statement in
            (party: statement.party ?? "", markup: context.statement(statement))
        }
        let sides = Dictionary(grouping: statements, by: \.party)
        let delegations = Dictionary(grouping: record.list("participants")) { $0["party"] ?? "" }
        let participants = record.type.lists.first { $0.part.name == "participants" }
        let outcomes = try record.list("outcomes").map { try questions.record(of: .outcome, number: $0.id) }
        let texts = try Report.texts(of: record, questions)
        return [
            Section("Delegations") {
                if let participants {
                    delegations.sorted { $0.key < $1.key }.map { party, members in
                        Markup([
                            HTML.h3 { party.isEmpty ? Markup("No party") : context.link(to: .party, party) },
                            RecordTable(participants.type, inside: participants.part, without: ["party"], in: context)
                                .markup(
                                    members, caption: .words("Delegation of \(party.isEmpty ? "no party" : party)")),
                        ])
                    }
                }
            }.markup,
            Section("Outcomes") {
                outcomes.map { outcome in
                    HTML.article(.class("outcome")) {
                        HTML.h3 { context.link(to: outcome, outcome.name) }
                        RecordCard(record: outcome, context: context, left: ["round", "negotiation", "sources"]).inner
                        if context.standsAlone { context.citations(outcome.sources) }
                    }
                }
            }.markup,
            Section("Texts") {
                if context.standsAlone {
                    texts.map { text in
                        HTML.article(.class("outcome")) {
                            HTML.h3(.anyDirection) { text.name }
                            RecordCard(
                                record: text, context: context, left: ["round", "negotiation", "title", "edition"]
                            )
                            .inner
                            context.citations(text.sources)
                        }
                    }
                } else if !texts.isEmpty {
                    RecordTable(.text, without: ["round"], in: context).markup(texts, caption: .section("Texts"))
                }
            }.markup,
            Section("Statements") {
                sides.sorted { $0.key < $1.key }.map { party, statements in
                    Markup(
                        [HTML.h3 { party.isEmpty ? Markup("No party") : context.link(to: .party, party) }]
                            + statements.map(\.markup))
                }
                if statements.count == most {
                    HTML.p(.class("none")) { "These are the latest \(most.grouped)." }
                    HTML.p {
                        context.linkIfServed(
                            .statements,
                            [("round", record.name), ("negotiation", record.required("negotiation"))], "All statements")
                    }
                }
            }.markup,
        ]
    }

    private static func attendances(_ attendances: [Attendance], _ context: PageContext) -> Markup {
        Section("Rounds") {
            if !attendances.isEmpty {
                Table(
                    columns: [
                        TableColumn<Attendance>("Round", isHeading: true) {
                            context.round($0.round, of: $0.negotiation)
                        },
                        TableColumn("Negotiation") { context.link(to: .negotiation, $0.negotiation) },
                        TableColumn("Start") { context.date($0.start) },
                        TableColumn("End") { context.date($0.end) },
                        TableColumn("For") { $0.party.map { context.link(to: .party, $0) } ?? Markup() },
                        TableColumn("Capacity") { context.word($0.capacity) },
                    ], caption: .section("Rounds")
                ).markup(attendances)
            }
        }.markup
    }

    /// What the source says, where it was read as an article. It is another's, and so not published.
    private static func article(
        _ source: Int64, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Markup {
        guard context.linking.isServed, let text = try questions.texts(ofSource: source).first else { return Markup() }
        return Section("Text") {
            HTML.p(.class("quiet")) { "What was recorded from it, or proposed, is marked." }
            ArticlePassages(text: text, context: context).markup
        }.markup
    }

    private static func facts(_ facts: [CitedFact], _ context: PageContext) -> Markup {
        Section("Cited for") {
            if !facts.isEmpty {
                Table(
                    columns: [
                        TableColumn<CitedFact>("What", isHeading: true) { fact in
                            let type = RecordType.named(fact.type).flatMap { Address.shown.contains($0) ? $0 : nil }
                            return context.link(
                                type.map { .record($0, fact.id, name: $0 == .statement ? "" : fact.summary) },
                                fact.summary)
                        },
                        TableColumn("Fact") { context.text($0.type) },
                        TableColumn("Wording") { context.text($0.wording) },
                        TableColumn("Place") { context.text($0.place) },
                    ], caption: .section("Cited for")
                ).markup(facts)
            }
        }.markup
    }
}

extension AskedValues {
    /// What the list of a type is narrowed by.
    func narrowing(_ type: RecordType) -> [(name: String, value: String)] {
        only(type.listFilters.map(\.field.name))
    }
}

extension RecordCard {
    /// The fields and lists without headings of their own, to stand inside another page.
    var inner: Markup {
        Markup(
            [fields]
                + record.type.lists.filter { !left.contains($0.part.name) }.map { part, type in
                    let elements = record.list(part.name)
                    return elements.isEmpty
                        ? Markup()
                        : RecordTable(type, inside: part, in: context).markup(elements, caption: .words(part.title))
                })
    }
}

extension PageContext {
    /// Words that lead to where something is asked; nothing where nothing can be.
    func linkIfServed(_ address: Address, _ query: [(name: String, value: String)], _ text: String) -> Markup {
        linking.reference(to: address, query) == nil ? Markup() : link(address, text, asking: query)
    }
}
