import Negotiations

extension Page {
    /// What there is, what is due, what was said last.
    static func overview(_ questions: borrowing Questions, _ context: PageContext) throws -> Page {
        let negotiations = try questions.records(of: .negotiation)
        let due = try questions.dueItems(today: context.today, within: 30)
        let rounds = try questions.records(of: .round)
        let said = try questions.count(matching: StatementFilter())
        let latest = try questions.statements(matching: StatementFilter(), limit: 5) { context.statement($0) }
        var changes: [RevisionEntry] = []
        var latestChanges = RevisionFilter()
        latestChanges.until = context.lastShown.map { .revision($0) }
        try questions.forEachRevision(matching: latestChanges, limit: 5) { changes.append($0) }
        let picture = try TimelinePicture(
            matching: StatementFilter(), rounds: rounds, today: context.today, questions)
        return Page(
            title: "Tracker", address: .overview,
            content: Markup([
                HTML.h1 { "International negotiations" },
                HTML.p(.class("lead")) {
                    "Who said what, when, where it was reported, and what was agreed: "
                    [
                        counted(negotiations.count, "negotiation", .list(.negotiation), context),
                        counted(rounds.count, "round", .list(.round), context),
                        counted(context.directory.count(of: .official), "official", .list(.official), context),
                        counted(said, "statement", .statements, context),
                    ].joined(by: Markup(", "))
                    "."
                },
                Section("Due") { due.isEmpty ? Markup() : Page.dueTable(Array(due.prefix(8)), context) }.markup,
                Section("Timeline") { picture?.figure(in: context) }.markup,
                Section("Latest statements") {
                    latest
                    if !latest.isEmpty { HTML.p { context.link(.statements, "All statements") } }
                }.markup,
                Section("Latest changes") {
                    if !changes.isEmpty {
                        Page.revisionTable(changes, context)
                        HTML.p { context.link(.changes, "All changes") }
                        HTML.p { context.linkIfServed(.news, [], "News of the last week") }
                    }
                }.markup,
                Section("Negotiations") {
                    RecordTable(.negotiation, in: context).markup(negotiations, caption: .section("Negotiations"))
                }.markup,
            ]),
            data: .everything, showsRevision: true)
    }

    private static func counted(_ count: Int, _ noun: String, _ address: Address, _ context: PageContext) -> Markup {
        context.link(address, "\(count.grouped) \(count == 1 ? noun : noun + "s")")
    }
}

extension Questions {
    /// All records of a type that a list is narrowed to.
    func records(of type: RecordType, matching filter: [String: [String]] = [:]) throws -> [ShownRecord] {
        var records: [ShownRecord] = []
        try forEachRecord(of: type, matching: filter) { records.append($0) }
        return records
    }

    /// The rounds that statements are narrowed to, by number or name.
    func rounds(chosenBy filter: StatementFilter) throws -> [ShownRecord] {
        let rounds = try records(
            of: .round, matching: filter.negotiations.isEmpty ? [:] : ["negotiation": filter.negotiations])
        guard !filter.rounds.isEmpty else { return rounds }
        let chosen = Set(filter.rounds.map { $0.lowercased() })
        return rounds.filter { chosen.contains($0.name.lowercased()) || chosen.contains(String($0.id)) }
    }

    /// The first statements that match, each as it is shown; a text can be long, and is let go when it was read.
    func statements<Shown>(
        matching filter: StatementFilter, limit: Int, _ show: (Statement) throws -> Shown
    ) throws -> [Shown] {
        var found: [Shown] = []
        try forEachStatement(matching: filter, page: Negotiations.Page(limit: limit)) { statement, _ in
            found.append(try show(statement))
        }
        return found
    }
}

extension Int {
    /// With a narrow space before each three digits of a long number.
    var grouped: String {
        let digits = Array(String(magnitude))
        guard digits.count > 4 else { return String(self) }
        var text = self < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "\u{202F}" }
            text.append(digit)
        }
        return text
    }
}
