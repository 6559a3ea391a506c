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
        Card.Section(
            "sources", title: "Sources", .table(Card.Table(citations, columns)),
            cells: Column.sources { (citations: [Citation]) in citations }.filter { $0.heading.shown == .inCells }
                .map { Card.Entry($0.heading.name, label: $0.heading.title, $0.value(citations)) })
    }

    /// What the columns are called that say what is cited.
    static let columnNames = ["sources", FlatSources.further] + FlatSources.columns.map(\.name)
}

extension Column {
    /// What is cited for a row: a list of objects where objects are written; in cells the first source flat, and the further ones as a list.
    static func sources(_ citations: @escaping @Sendable (Row) -> [Citation]) -> [Column<Row>] {
        let flat = FlatSources.columns.compactMap { column in
            Citation.columns.first { $0.heading.name == column.member }.map { part in
                Column(
                    column.name, title: column.title ?? part.heading.title, isFlexible: part.heading.isFlexible,
                    shown: .inCells
                ) { row in citations(row).first.map(part.value) }
            }
        }
        return [Column("sources", title: "Sources", shown: .inObjects, citations)] + flat + [
            Column(FlatSources.further, title: "Further sources", shown: .inCells) { Array(citations($0).dropFirst()) }
        ]
    }
}
