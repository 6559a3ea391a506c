import Negotiations

/// All of a negotiation or a round in one document that stands alone.
public enum Report {
    /// The maximum number of statements of a round.
    static var mostStatements: Int { 2000 }

    /// - Parameter context: one whose pages stand alone.
    public static func html(
        of record: ShownRecord, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> [UInt8] {
        let content =
            record.type == .negotiation
            ? try negotiation(record, questions, context) : try round(record, questions, context)
        var sources: [Citation] = []
        for round in try rounds(of: record, questions) {
            sources += try citations(in: round, questions)
        }
        return Page(
            title: record.heading, address: nil,
            content: Markup([
                HTML.p(.class("kind")) { "Report" },
                HTML.h1(.anyDirection) { record.heading },
                content,
                bibliography(sources, context),
            ]), data: PageData(command: ["report", "--", record.name])
        ).document(in: context)
    }

    /// The rounds that a report tells of, the first first.
    public static func rounds(
        of record: ShownRecord, _ questions: borrowing Questions
    ) throws -> [ShownRecord] {
        guard record.type == .negotiation else { return [record] }
        return try questions.records(of: .round, matching: ["negotiation": [record.name]]).sorted { left, right in
            (left["start"] ?? "", left.id) < (right["start"] ?? "", right.id)
        }.map { try questions.record(of: .round, number: $0.id) }
    }

    /// The picture at the head of a report, as a file; nil where there is nothing to draw.
    public static func picture(
        of record: ShownRecord, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> [UInt8]? {
        try TimelinePicture(
            matching: filter(record), rounds: rounds(of: record, questions), today: context.today, questions
        )?.drawing(in: context, isFile: true).bytes
    }

    /// The statements that a report tells of.
    public static func filter(_ record: ShownRecord) -> StatementFilter {
        var filter = StatementFilter()
        if record.type == .negotiation {
            filter.negotiations = [record.name]
        } else {
            filter.rounds = [record.name]
            filter.negotiations = [record.required("negotiation")]
        }
        return filter
    }

    private static func negotiation(
        _ record: ShownRecord, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Markup {
        var due = DueFilter()
        due.negotiations = [record.name]
        let items = try questions.dueItems(matching: due, today: context.today, within: 90)
        let chapters = try rounds(of: record, questions).map { round in
            try HTML.article(.class("chapter")) {
                HTML.p(.class("kind")) { "Round" }
                HTML.h1(.anyDirection) { round.name }
                try self.round(round, questions, context)
            }
        }
        return Markup(
            [
                RecordCard(record: record, context: context).markup,
                Section("Due") { items.isEmpty ? Markup() : Page.dueTable(items, context) }.markup,
            ] + (try Page.parts(ofNegotiation: record, questions, context)) + chapters)
    }

    private static func round(
        _ round: ShownRecord, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Markup {
        let picture = try TimelinePicture(
            matching: filter(round), rounds: [round], today: context.today, questions)
        return Markup(
            [
                RecordCard(record: round, context: context, left: ["participants", "outcomes"]).markup,
                Section("Timeline") { picture?.figure(in: context) }.markup,
            ] + (try Page.parts(ofRound: round, most: mostStatements, questions, context)))
    }

    /// The texts that were negotiated in a round.
    public static func texts(of round: ShownRecord, _ questions: borrowing Questions) throws -> [ShownRecord] {
        let only = ["round": [round.name], "negotiation": [round.required("negotiation")]]
        return try questions.records(of: .text, matching: only).map { try questions.record(of: .text, number: $0.id) }
    }

    /// What is cited for a round and for what was said and agreed at it.
    private static func citations(in round: ShownRecord, _ questions: borrowing Questions) throws -> [Citation] {
        var citations = round.sources + round.list("participants").flatMap(\.sources)
        for outcome in round.list("outcomes") {
            let outcome = try questions.record(of: .outcome, number: outcome.id)
            citations += outcome.sources + outcome.list("approvals").flatMap(\.sources)
            citations += outcome.list("commitments").flatMap(\.sources)
        }
        citations += try texts(of: round, questions).flatMap(\.sources)
        citations += try questions.statements(matching: filter(round), limit: mostStatements) { $0.sources }
            .flatMap { $0 }
        return citations
    }

    /// Each source once, the oldest first.
    private static func bibliography(_ citations: [Citation], _ context: PageContext) -> Markup {
        var seen: Set<Int64> = []
        let sources = citations.filter { seen.insert($0.source).inserted }.sorted { left, right in
            (left.published ?? "", left.source) < (right.published ?? "", right.source)
        }
        guard !sources.isEmpty else { return Markup() }
        return HTML.article(.class("chapter")) {
            HTML.h1 { "All sources" }
            HTML.ol(.class("sources")) {
                sources.map { source in
                    HTML.li {
                        HTML.cite { context.text(source.title ?? source.outlet ?? source.url) }
                        [source.title == nil ? nil : source.outlet, source.author, source.published].compactMap { $0 }
                            .map { part in Markup([Markup(", "), context.text(part)]) }
                        " "
                        context.address(source.url)
                    }
                }
            }
        }
    }
}
