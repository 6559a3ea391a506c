import Negotiations

extension Page {
    /// What is due.
    static func due(_ asked: AskedValues, _ questions: borrowing Questions, _ context: PageContext) throws -> Page {
        let items = try questions.dueItems(today: context.today, within: 90)
        return Page(
            title: "Due", address: .due,
            content: Markup([
                HTML.h1 { "Due" },
                HTML.p(.class("lead")) {
                    "Approvals that are pending, commitments that are open, outcomes that end and rounds that are planned, in the 90 days after "
                    context.date(context.today.description)
                    ". What is overdue comes first."
                },
                items.isEmpty ? HTML.p(.class("none")) { "Nothing is due." } : dueTable(items, context),
            ]),
            data: .due)
    }

    static func dueTable(_ items: [DueItem], _ context: PageContext) -> Markup {
        Table(
            columns: [
                TableColumn<DueItem>("State") { item in
                    HTML.span(.class(item.isOverdue ? "state overdue" : "state")) { item.state }
                },
                TableColumn("What", isHeading: true) { item in
                    if item.kind == .round { return context.round(item.text, named: item.round, of: item.negotiation) }
                    guard item.text == item.outcome else { return context.text(CutText(item.text).shown) }
                    return context.outcome(of: item)
                },
                TableColumn("Who") { context.text($0.who) },
                TableColumn("Date") { context.date($0.date) },
                TableColumn("Outcome") { $0.text == $0.outcome ? Markup() : context.outcome(of: $0) },
                TableColumn("Round") { context.round($0.round, of: $0.negotiation) },
            ], caption: .words("What is due")
        ).markup(items)
    }

    /// The number of events on one page.
    static func eventCount(in context: PageContext) -> Int { context.linking.isServed ? 100 : longestList }

    /// What happened, the oldest first.
    static func timeline(
        _ asked: AskedValues, _ questions: borrowing Questions, _ context: PageContext
    ) throws -> Page {
        let chosen = try AskedStatements(asked, today: context.today)
        let size = eventCount(in: context)
        let number = asked.page
        var events: [ListedEvent] = []
        try questions.forEachEvent(
            matching: chosen.filter, page: Negotiations.Page(limit: size + 1, offset: (number - 1) * size)
        ) { events.append(ListedEvent($0, in: context)) }
        let hasMore = events.count > size
        let picture = try TimelinePicture(
            matching: chosen.filter, rounds: questions.rounds(chosenBy: chosen.filter), today: context.today, questions)
        return Page(
            title: "Timeline", address: .timeline,
            content: Markup([
                HTML.h1 { "Timeline" },
                form(asked, to: .timeline, context),
                chosen.query.isEmpty ? Markup() : narrowed(by: chosen.query, to: .timeline, context),
                picture?.figure(in: context) ?? Markup(),
                Table(columns: eventColumns(context), caption: .words("What happened, the oldest first"))
                    .markup(Array(events.prefix(size))),
                hasMore || number > 1
                    ? pager(number, of: hasMore ? number + 1 : number, .timeline, chosen.query, context) : Markup(),
            ]),
            data: .timeline(chosen, page: number, context), hasMore: hasMore,
            query: chosen.query + (number > 1 ? [("page", String(number))] : []))
    }

    private static func eventColumns(_ context: PageContext) -> [TableColumn<ListedEvent>] {
        [
            TableColumn("Date") { context.date($0.date) },
            TableColumn("Event") { context.text($0.kind) },
            TableColumn("What", isHeading: true) { $0.what },
            TableColumn("Who") { context.text($0.who) },
            TableColumn("Round") { $0.round },
            TableColumn("Status") { context.word($0.status) },
        ]
    }

    /// The revisions, the latest first.
    static func changes(_ asked: AskedValues, _ questions: borrowing Questions, _ context: PageContext) throws -> Page {
        var filter = RevisionFilter()
        let before = asked.before
        filter.until = (before.map { max(0, $0 - 1) } ?? context.lastShown).map { .revision($0) }
        var revisions: [RevisionEntry] = []
        try questions.forEachRevision(matching: filter, limit: 51) { revisions.append($0) }
        let shown = Array(revisions.prefix(50))
        return Page(
            title: "Changes", address: .changes,
            content: Markup([
                HTML.h1 { "Changes" },
                HTML.p(.class("lead")) {
                    "Every change of the record, the latest first. Nothing is lost: each can be looked at, and every page can be seen as it was then."
                },
                revisionTable(shown, context),
                revisions.count > shown.count
                    ? HTML.nav(.class("pager"), .label("Pages of the answer")) {
                        context.linkIfServed(.changes, [("before", String(shown.last?.id ?? 0))], "Earlier changes")
                    } : Markup(),
            ]),
            data: .changes(before: before), query: asked.only(["before"]), showsRevision: true)
    }

    static func revisionTable(_ revisions: [RevisionEntry], _ context: PageContext) -> Markup {
        Table(
            columns: [
                TableColumn<RevisionEntry>("#", isHeading: true) { context.link(.revision($0.id), String($0.id)) },
                TableColumn("When") { context.moment($0.at) },
                TableColumn("Who") { context.who($0) },
                TableColumn("Changes") { entry in
                    let counts = [(entry.added, "added"), (entry.changed, "changed"), (entry.removed, "removed")]
                    return context.text(
                        counts.filter { $0.0 > 0 }.map { "\($0.0.grouped) \($0.1)" }.joined(separator: ", "))
                },
                TableColumn("Command") { entry in
                    context.command(of: entry)
                },
            ], caption: .words("Changes, the latest first")
        ).markup(revisions)
    }

    /// The maximum number of changes of a revision that are shown.
    private static let mostChanges = 1000

    /// What one revision changed.
    static func revision(_ number: Int64, _ questions: borrowing Questions, _ context: PageContext) throws -> Page {
        Page(
            title: "Revision \(number)", address: .revision(number),
            content: Markup([
                HTML.h1 { "Revision \(String(number))" },
                context.forms([("undo", [("revision", String(number))], "Undo this revision")]),
                try changes(in: number, questions, context),
            ]),
            data: .revision(number))
    }

    /// Who made a revision, when and how, and what it changed.
    static func changes(in number: Int64, _ questions: borrowing Questions, _ context: PageContext) throws -> Markup {
        var filter = RevisionFilter()
        filter.since = .revision(number)
        filter.until = .revision(number)
        var entry: RevisionEntry?
        try questions.forEachRevision(matching: filter, limit: 1, isCounted: false) { entry = $0 }
        guard let entry, entry.id == number else { throw TrackerError(.badData, "there is no revision \(number)") }
        var changes: [ListedChange] = []
        do {
            try questions.forEachChange(in: number) { change in
                // What was proposed and not accepted is not for the public.
                if context.linking.isPublished, change.record == "proposal" || change.record == "passage" { return }
                guard changes.count < mostChanges else { throw Enough() }
                changes.append(ListedChange(change, in: number, context))
            }
        } catch is Enough {}
        return Markup([
            HTML.p(.class("lead")) {
                context.moment(entry.at)
                ", "
                context.who(entry)
            },
            context.access.mayWrite ? HTML.p { context.command(of: entry) } : Markup(),
            Table(
                columns: [
                    TableColumn<ListedChange>("Record", isHeading: true) { $0.record },
                    TableColumn("Action") { context.text($0.action) },
                    TableColumn("Field") { context.text($0.field) },
                    TableColumn("Before") { $0.before },
                    TableColumn("After") { $0.after },
                ], caption: .words("What was changed")
            ).markup(changes),
            changes.count == mostChanges
                ? HTML.p(.class("none")) {
                    "These are the first \(changes.count.grouped). ‘tracker log \(String(number))’ lists all."
                } : Markup(),
        ])
    }
}

extension AskedValues {
    /// The revision before which changes are asked for.
    var before: Int64? { self["before"].flatMap { Int64($0) } }
}

/// Ends what was asked for, of which enough has come.
private struct Enough: Error {}

extension PageContext {
    /// Who made a change; to the public, without the machine.
    fileprivate func who(_ entry: RevisionEntry) -> Markup {
        let who = entry.who ?? "another program"
        return text(linking.isPublished ? String(who.prefix { $0 != "@" }) : who)
    }

    /// By which command a change was made, for those who write: it can name files of this machine.
    fileprivate func command(of entry: RevisionEntry) -> Markup {
        guard access.mayWrite, let command = entry.command else { return Markup() }
        return HTML.code { CutText(command).shown }
    }

    /// The last revision of the moment that is asked about; nil for the present.
    var lastShown: Int64? {
        guard case .served(_?) = linking else { return nil }
        return revision?.id ?? 0
    }

    /// An instant that the program noted.
    func moment(_ at: String) -> Markup {
        HTML.time(Attribute(.datetime, at)) { at.prefix(16).split(separator: "T").joined(separator: " ") + " UTC" }
    }

    /// Words that lead to a round of another name.
    func round(_ text: String, named name: String, of negotiation: String) -> Markup {
        link(directory.number(of: .round, [name, negotiation]).map { .record(.round, $0, name: name) }, text)
    }
}

/// An event as a table shows it: of a long text its beginning, which leads to the whole.
private struct ListedEvent {
    let date: String
    let kind: String
    let what: Markup
    let who: String?
    let round: Markup
    let status: String?

    init(_ event: TimelineEvent, in context: PageContext) {
        let text = CutText(event.text).shown
        (date, kind, who, status) = (event.date, event.kind.rawValue, event.who, event.status)
        what =
            switch event.kind {
            case .statement: context.link(.record(.statement, event.id, name: ""), text)
            case .outcome: context.link(event.outcomeAddress(in: context), text)
            default: context.text(text)
            }
        round = event.round.map { context.round($0, of: event.negotiation) } ?? Markup()
    }
}

/// A change as a table shows it: of long values what stands around the place where they begin to differ, with a way to the whole.
private struct ListedChange {
    let record: Markup
    let action: String
    let field: String
    let before: Markup
    let after: Markup

    init(_ change: FieldChange, in revision: Int64, _ context: PageContext) {
        let type = RecordType.named(change.record).flatMap { Address.shown.contains($0) ? $0 : nil }
        // A record may have been removed since: only a server says so.
        let address: Address? =
            if context.linking.isServed, let type, type != .text, let id = change.id {
                .record(type, id, name: "")
            } else { nil }
        (action, field) = (change.action.rawValue, change.field)
        record = context.link(
            change.action == .removed ? nil : address, "\(change.record): \(CutText(change.title).shown)")
        let (former, later) = CutText.versions(change.before, change.after)
        func value(_ text: CutText?, _ element: Element, at revision: Int64) -> Markup {
            guard let text else { return Markup() }
            let whole = text.isCut ? address : nil
            return Markup([
                element(.anyDirection) { text.shown },
                whole.map { whole in
                    HTML.p(.class("about")) {
                        context.link(whole, "The whole", asking: [("as-of", String(revision))])
                    }
                } ?? Markup(),
            ])
        }
        before = value(former, HTML.del, at: revision - 1)
        after = value(later, HTML.ins, at: revision)
    }
}

extension TimelineEvent {
    /// The page of an outcome, which is told with its kind.
    fileprivate func outcomeAddress(in context: PageContext) -> Address? {
        let title = text.lastIndex(of: "(").map { String(text[..<$0].dropLast()) } ?? text
        return context.directory.number(of: .outcome, [title, round ?? "", negotiation ?? ""]).map {
            .record(.outcome, $0, name: title)
        }
    }
}

extension PageContext {
    /// What is due belongs to an outcome, which has a page.
    fileprivate func outcome(of item: DueItem) -> Markup {
        item.outcome.map { link(to: .outcome, $0, telling: [item.round, item.negotiation]) } ?? Markup()
    }
}

extension DueItem {
    /// Whether its day is past.
    var isOverdue: Bool { kind != .approval && (days ?? 0) < 0 }
}
