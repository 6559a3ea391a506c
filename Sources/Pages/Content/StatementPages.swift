import Negotiations

extension Page {
    /// The number of statements on one page of an answer.
    static var pageSize: Int { 25 }

    /// One statement: the words, where they were reported, and what became of its record.
    static func statement(_ number: Int64, _ questions: borrowing Questions, _ context: PageContext) throws -> Page {
        guard let statement = try questions.statement(number) else {
            throw TrackerError(.badData, "there is no statement \(number)")
        }
        let name = statement.official ?? statement.attribution ?? ""
        return Page(
            title: "\(name), \(statement.date)", address: .record(.statement, number, name: ""),
            content: Markup([
                HTML.p(.class("kind")) { "Statement \(String(number))" },
                HTML.h1 {
                    context.speaker(of: statement)
                    ", "
                    context.date(statement.date)
                },
                context.forms(about: .statement, number),
                context.said(statement),
                fields(of: statement, context),
                statement.sources.isEmpty
                    ? HTML.p { HTML.span(.class("word unsourced")) { "unsourced" } }
                    : context.sources(statement.sources),
                try similar(to: number, questions, context),
                try history(of: number, questions, context),
                try permanent(.statement, number, questions, context),
            ]),
            data: .statement(number), subject: context.linking.isPublished ? PageSubject(statement) : nil)
    }

    /// The number of statements among which those that are like one are found at once.
    private static let fewStatements = 20_000

    /// What says nearly the same; where there are very many statements, a way to look for it, which takes longer than the page.
    private static func similar(
        to number: Int64, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Markup {
        guard context.directory.statementCount <= fewStatements else {
            return HTML.p {
                context.linkIfServed(.statements, [("related", "id:\(number)")], "Look for similar statements")
            }
        }
        var related = StatementFilter()
        related.related = "id:\(number)"
        return try Section("Similar statements") {
            try questions.statements(matching: related, limit: 5) { context.statement($0) }
        }.markup
    }

    private static func fields(of statement: Statement, _ context: PageContext) -> Markup {
        let fields: [(String, Markup)] = [
            ("Round", statement.round.map { context.round($0, of: statement.negotiation) } ?? Markup()),
            ("Negotiation", statement.negotiation.map { context.link(to: .negotiation, $0) } ?? Markup()),
            ("Setting", context.text(statement.setting)), ("Kind", context.word(statement.kind)),
            ("Tone", context.word(statement.tone)), ("Language", context.text(statement.language)),
            ("Topics", statement.topics.map { context.link(to: .topic, $0) }.joined(by: Markup(", "))),
        ]
        return HTML.dl(.class("fields")) {
            fields.filter { !$0.1.isEmpty }.map { title, value in
                HTML.div {
                    HTML.dt { title }
                    HTML.dd { value }
                }
            }
        }
    }

    /// Each revision that touched the statement, with what it changed.
    private static func history(
        of number: Int64, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Markup {
        // What else a revision changed is told on its own page.
        let revisions = try questions.revisions(ofStatement: number, limit: 20)
        return Section("History of this record") {
            if !revisions.isEmpty { revisionTable(revisions, context) }
        }.markup
    }

    /// Statements that are chosen by a form.
    static func statements(
        _ asked: AskedValues, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Page {
        let chosen = try AskedStatements(asked, today: context.today)
        // What matches is looked for once, and then counted in several ways.
        let all = try found(chosen, questions, context)
        let ids = all.flatMap { $0.isAll ? $0.ids : nil }
        let count =
            try chosen.filter.isEmpty
            ? context.directory.statementCount : ids?.count ?? questions.count(matching: chosen.filter)
        let number = asked.page
        var shown: [Markup] = []
        var hasRounds = false
        let isSearch = !chosen.filter.words.isEmpty
        let part = Negotiations.Page(limit: pageSize, offset: (number - 1) * pageSize)
        let show: (Statement, Highlighter) throws -> Void = { statement, highlighter in
            shown.append(context.statement(statement, found: isSearch ? highlighter : nil))
            hasRounds = hasRounds || statement.round != nil
        }
        if let all {
            try questions.forEachStatement(of: all, page: part, show)
        } else {
            try questions.forEachStatement(matching: chosen.filter, page: part, show)
        }
        let title = isSearch ? "Statements with “\(chosen.filter.words)”" : "Statements"
        return Page(
            title: title, address: .statements,
            content: Markup([
                HTML.h1 { title },
                form(asked, context),
                HTML.p(.class("count"), .role("status")) {
                    count == 0 ? "Nothing matches." : "\(count.grouped) \(count == 1 ? "statement" : "statements")"
                },
                isSearch && number == 1 ? named(chosen.filter.words, context) : Markup(),
                all.map { !$0.isAll } == true
                    ? HTML.p(.class("hint")) {
                        "These are too many to be counted by speaker and topic; ask for fewer to narrow them down."
                    } : Markup(),
                count > 1 ? HTML.p { context.linkIfServed(.statistics, chosen.query, "Over time") } : Markup(),
                try ids.map { try facets(of: chosen, $0, questions, context) } ?? Markup(),
                Markup(shown),
                pager(number, of: (count + pageSize - 1) / pageSize, .statements, chosen.query, context),
            ]),
            data: .statements(chosen, page: number, context), hasRounds: hasRounds, hasMore: number * pageSize < count,
            query: chosen.query + (number > 1 ? [("page", String(number))] : []))
    }

    /// Records that are called as what is searched for: who types a name looks for its page.
    private static func named(_ words: String, _ context: PageContext) -> Markup {
        let found = context.directory.records(calledLike: words).prefix(8)
        guard !found.isEmpty else { return Markup() }
        return HTML.p {
            "Called so: "
            found.map { type, number, name in
                Markup([context.link(.record(type, number, name: name), name), Markup(" (\(type.name))")])
            }.joined(by: Markup(", "))
        }
    }

    /// The statements of which it is told who said how many, unless there are more; nil where it is not told.
    private static func found(
        _ chosen: AskedStatements, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> FoundStatements? {
        // To count takes longer than to find, and what everybody said tells nobody much.
        let most = 20_000
        guard context.linking.isServed, !chosen.filter.isEmpty || context.directory.statementCount <= most else {
            return nil
        }
        return try questions.found(matching: chosen.filter, most: most)
    }

    /// How many of the statements are of each speaker and on each topic; each leads to those alone.
    private static func facets(
        of chosen: AskedStatements, _ ids: [Int64], _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Markup {
        guard ids.count > 1 else { return Markup() }
        let facets = try questions.facets(of: ids)
        let kinds = [
            (facets.officials, "official", "Speakers"), (facets.parties, "party", "Parties"),
            (facets.topics, "topic", "Topics"),
        ]
        let lists = kinds.compactMap { counts, name, title -> Markup? in
            guard counts.count > 1, !chosen.query.contains(where: { $0.name == name }) else { return nil }
            return HTML.div {
                HTML.h3 { title }
                HTML.ul {
                    counts.prefix(8).map { counted in
                        HTML.li {
                            context.link(
                                .statements, counted.name ?? "", asking: chosen.query + [(name, counted.name ?? "")])
                            HTML.span(.class("number")) { " \(counted.count.grouped)" }
                        }
                    }
                }
            }
        }
        guard !lists.isEmpty else { return Markup() }
        return HTML.details(.class("facets")) {
            HTML.summary { "Narrow down" }
            HTML.div(.class("columns")) { lists }
        }
    }

    /// The form in which statements are chosen.
    ///
    /// - Parameter place: the page that shows what is chosen.
    static func form(_ asked: AskedValues, to place: Address = .statements, _ context: PageContext) -> Markup {
        guard context.linking.isServed, let reference = context.linking.reference(to: place) else { return Markup() }
        return HTML.form(.action(reference), Attribute(.method, "get"), .class("filters")) {
            field("q", "Words", asked, type: "search")
            field("official", "Speaker", asked)
            choice("party", "Party", context.directory.names(of: .party), asked)
            choice("negotiation", "Negotiation", context.directory.names(of: .negotiation), asked)
            choice("topic", "Topic", context.directory.names(of: .topic), asked)
            choice("kind", "Kind", StatementKind.allCases.map(\.rawValue), asked)
            choice("tone", "Tone", Tone.allCases.map(\.rawValue), asked)
            field("since", "From day", asked)
            field("until", "To day", asked)
            asked.only(["round", "setting", "language", "outlet", "unsourced", "related"]).map { name, value in
                HTML.input(.type("hidden"), .name(name), .value(value))
            }
            context.keptMoment
            HTML.button { "Show" }
        }
    }

    static func field(_ name: String, _ title: String, _ asked: AskedValues, type: String = "text") -> Markup {
        HTML.div {
            HTML.label(Attribute(.htmlFor, "field-\(name)")) { title }
            HTML.input(
                .id("field-\(name)"), .type(type), .name(name), .value(asked.all(name).first ?? ""), .anyDirection,
                Attribute(.autocomplete, "off"))
        }
    }

    /// A choice among names; where there are very many, or none of them is asked for, a field.
    static func choice(_ name: String, _ title: String, _ names: [String], _ asked: AskedValues) -> Markup {
        let chosen = asked.all(name)
        guard names.count <= 300, chosen.count <= 1, chosen.allSatisfy(names.contains) else {
            return field(name, title, asked)
        }
        return HTML.div {
            HTML.label(Attribute(.htmlFor, "field-\(name)")) { title }
            HTML.select(.id("field-\(name)"), .name(name)) {
                HTML.option(.value("")) { "any" }
                names.map { word in
                    HTML.option(.value(word), chosen.contains(word) ? .flag("selected") : nil) { word }
                }
            }
        }
    }

    /// Ways to the pages before and after.
    static func pager(
        _ number: Int, of count: Int, _ address: Address, _ query: [(name: String, value: String)],
        _ context: PageContext
    ) -> Markup {
        guard count > 1 else { return Markup() }
        func page(_ number: Int, _ text: String) -> Markup {
            context.linkIfServed(address, query + [("page", String(number))], text)
        }
        return HTML.nav(.class("pager"), .label("Pages of the answer")) {
            if number > 1 { page(min(number - 1, count), "Previous") }
            HTML.span { "Page \(number.grouped) of \(count.grouped)" }
            if number < count { page(number + 1, "Next") }
        }
    }
}

extension Linking {
    /// Whether a server answers what is asked.
    var isServed: Bool {
        if case .served = self { true } else { false }
    }

    /// Whether pages are files.
    var isPublished: Bool {
        if case .published = self { true } else { false }
    }
}

extension PageContext {
    /// Options of the command that answers one page of many; published data is whole.
    func part(_ size: Int, _ number: Int) -> [String] {
        linking.isPublished ? [] : ["--limit=\(size)", "--offset=\((number - 1) * size)"]
    }
}
