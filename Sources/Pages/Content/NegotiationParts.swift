import Negotiations

// What a negotiation and a round consist of: the same on their pages and in a report.
extension Page {
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
        return [
            Section("Timeline") { picture?.figure(in: context) }.markup,
            Section("Rounds") {
                RecordTable(.round, without: ["negotiation"], in: context).markup(rounds, caption: .section("Rounds"))
            }.markup,
            Section("Who took part") {
                AttendancePicture(attendance)?.figure(in: context)
                BarsPicture(delegationsOf: attendance)?.figure(in: context)
            }.markup,
            context.section("Outcomes", try questions.records(of: .outcome, matching: only), of: .outcome),
            context.section("Texts", try questions.records(of: .text, matching: only), of: .text),
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
            context.standsAlone
                ? Section("Texts") { texts.map { whole($0, context) } }.markup
                : context.section("Texts", texts, of: .text, without: ["round"]),
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

    /// A text to its end.
    private static func whole(_ text: ShownRecord, _ context: PageContext) -> Markup {
        HTML.article(.class("outcome")) {
            HTML.h3(.anyDirection) { text.name }
            RecordCard(record: text, context: context, left: ["round", "negotiation", "title", "edition"]).inner
            context.citations(text.sources)
        }
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
