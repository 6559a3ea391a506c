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
            let officials = try questions.records(of: .official, matching: ["party": [record.name]])
            further = [context.section("Officials", officials, of: .official)]
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
        case .outcome: further = [try texts(belongingTo: record, questions, context)]
        case .text: further = [try otherVersions(of: record, questions, context)]
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
}

extension AskedValues {
    /// What the list of a type is narrowed by.
    func narrowing(_ type: RecordType) -> [(name: String, value: String)] {
        only(type.listFilters.map(\.field.name))
    }
}

extension PageContext {
    /// Words that lead to where something is asked; nothing where nothing can be.
    func linkIfServed(_ address: Address, _ query: [(name: String, value: String)], _ text: String) -> Markup {
        linking.reference(to: address, query) == nil ? Markup() : link(address, text, asking: query)
    }
}
