import Negotiations

extension AskedValues {
    /// Since when news are asked for: in the last week, where nothing is said.
    var newsSince: String { self["since"] ?? "1w" }
}

extension Page {
    /// The most items of one kind and type in a negotiation, and the longest value of a change that are shown.
    static let mostNews = 100
    private static let longestValue = 60

    /// What was added, changed, removed, accepted or became due since a day, in the last week if none is named.
    static func news(_ asked: AskedValues, _ questions: borrowing Questions, _ context: PageContext) throws -> Page {
        let since = asked.newsSince
        var items: [NewsItem] = []
        try questions.forEachNews(
            .since(try Moment(startOf: since, today: context.today)), today: context.today, limit: mostNews
        ) { items.append($0) }
        return Page(
            title: "News", address: .news,
            content: Markup([
                HTML.h1 { "News" },
                HTML.p(.class("lead")) {
                    "What was added, changed, removed, accepted or became due since "
                    context.text(since == "1w" ? "a week ago" : since)
                    ". What became due comes first."
                },
                HTML.nav(.class("pager"), .label("Since when")) {
                    [("1d", "A day"), ("1w", "A week"), ("30d", "A month"), ("365d", "A year")].map { value, words in
                        context.linkIfServed(.news, [("since", value)], words)
                    }
                },
                items.isEmpty
                    ? HTML.p(.class("none")) { "Nothing is new." }
                    : Table(columns: newsColumns(context), caption: .words("What is new")).markup(items),
            ]),
            data: .news(since: since), query: asked.only(["since"]))
    }

    private static func newsColumns(_ context: PageContext) -> [TableColumn<NewsItem>] {
        [
            TableColumn("Negotiation") { item in
                item.negotiation.map { context.link(to: .negotiation, $0) } ?? Markup()
            },
            TableColumn("Kind") { context.text($0.kind.rawValue) },
            TableColumn("Type") { context.text($0.type) },
            TableColumn("What", isHeading: true) { item in
                let type = Address.shown.first { $0.name == item.type && item.kind != .removed }
                let name = CutText(item.title).shown
                let title = item.others > 0 ? "\(name) (and \(item.others.grouped) more)" : name
                return context.link(type.flatMap { address(of: item, $0, context) }, title)
            },
            TableColumn("Changes") { item in
                HTML.ul { item.changes.map { change in HTML.li(.anyDirection) { words(for: change) } } }
            },
        ]
    }

    /// The page of a record. Files are called by the name of the record, which news of a text or a source do not tell.
    private static func address(of item: NewsItem, _ type: RecordType, _ context: PageContext) -> Address? {
        if type == .statement { return .record(type, item.id, name: "") }
        guard ![.text, .source].contains(type) || context.linking.isServed else { return nil }
        return .record(type, item.id, name: item.titleParts.first ?? "")
    }

    /// `status: pending → given`; of long texts the name of the field.
    private static func words(for change: FieldChange) -> String {
        let values = [change.before, change.after]
        guard values.allSatisfy({ ($0?.count ?? 0) <= longestValue }) else { return change.field }
        return "\(change.field): " + values.map { $0 ?? "–" }.joined(separator: " → ")
    }
}
