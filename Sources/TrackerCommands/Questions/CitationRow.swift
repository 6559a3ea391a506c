import Negotiations

extension Citation: Listed {
    static let columns: [Column<Citation>] = [
        Column("outlet", title: "Outlet") { $0.outlet },
        Column("title", title: "Title", isFlexible: true) { $0.title },
        Column("url", title: "URL", isFlexible: true) { $0.url },
        Column("author", title: "Author") { $0.author },
        Column("published", title: "Published") { $0.published },
        Column("accessed", title: "Accessed", shown: .notInTable) { $0.accessed },
        Column("key", title: "Key", shown: .notInTable) { $0.key },
        Column("wording", title: "Wording", isFlexible: true) { $0.wording },
        Column("place", title: "Place") { $0.place },
    ]

    /// The section of a card that shows sources.
    static func section(_ citations: [Citation]) -> Card.Section {
        Card.Section("sources", title: "Sources", citations)
    }
}
