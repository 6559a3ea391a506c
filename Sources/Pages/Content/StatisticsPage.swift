import Negotiations

extension Page {
    /// How many statements were made in each month, for whom and in which tone, and whom sides sent to rounds.
    static func statistics(
        _ asked: AskedValues, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Page {
        let chosen = try AskedStatements(asked, today: context.today)
        let months = try MonthsPictures(matching: chosen.filter, questions)
        // Who took part is asked of whole negotiations.
        let isAll = chosen.query.allSatisfy { $0.name == "negotiation" } && chosen.query.count <= 1
        let attendances = try isAll ? questions.attendance(negotiation: chosen.filter.negotiations.first) : []
        let delegations = Dictionary(grouping: attendances, by: \.negotiation).sorted { $0.key < $1.key }
        return Page(
            title: "Statements over time", address: .statistics,
            content: Markup([
                HTML.h1 { "Statements over time" },
                chosen.query.isEmpty ? Markup() : narrowed(by: chosen.query, to: .statistics, context),
                form(asked, to: .statistics, context),
                months.sides == nil
                    ? HTML.p(.class("none")) { "Statements of two months at least are needed for a picture." }
                    : Markup(),
                Section("By \(months.unit) and side") { months.sides?.figure(in: context) }.markup,
                Section("Tone by \(months.unit)") { months.tones?.figure(in: context) }.markup,
                Markup(
                    delegations.map { name, attendances in
                        Section("Delegations over rounds: \(name)") {
                            BarsPicture(delegationsOf: attendances)?.figure(in: context)
                        }.markup
                    }),
                HTML.p { context.link(.statements, "The statements", asking: chosen.query) },
            ]),
            data: .statistics(chosen), query: chosen.query)
    }
}
