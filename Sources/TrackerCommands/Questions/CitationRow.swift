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

    /// The document for people: its outlet, or what there is, and its date.
    private var document: String { [outlet ?? title ?? url, published].compactMap { $0 }.joined(separator: ", ") }

    /// For people: documents, each with the places where it says something.
    static func summary(of citations: [Citation]) -> String {
        var documents: [String] = []
        var places: [String: [String]] = [:]
        for citation in citations {
            if places[citation.document] == nil { documents.append(citation.document) }
            places[citation.document, default: []] += [citation.place].compactMap { $0 }
        }
        return documents.map { ([$0] + (places[$0] ?? [])).joined(separator: ", ") }.joined(separator: "; ")
    }

    /// Who reports a fact and in what words: on whose word it is known.
    var report: String {
        let summary = Self.summary(of: [self])
        return wording.map { "\(summary): “\($0)”" } ?? summary
    }
}

extension [Citation] {
    /// On whose word a fact is known.
    var reports: String { map(\.report).joined(separator: "; ") }
}
