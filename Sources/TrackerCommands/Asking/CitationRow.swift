import Formats
import Negotiations

/// A citation as a row of an answer.
enum CitationRow {
    static let columns = [
        Column("outlet", title: "Outlet"), Column("title", title: "Title", isFlexible: true),
        Column("url", title: "URL", isFlexible: true), Column("author", title: "Author"),
        Column("published", title: "Published"), Column("accessed", title: "Accessed", shown: .notInTable),
        Column("key", title: "Key", shown: .notInTable), Column("wording", title: "Wording", isFlexible: true),
        Column("place", title: "Place"),
    ]

    static func values(of citation: Citation) -> [Value] {
        [
            .optional(citation.outlet), .optional(citation.title), .optional(citation.url), .optional(citation.author),
            .optional(citation.published), .optional(citation.accessed), .optional(citation.key),
            .optional(citation.wording), .optional(citation.place),
        ]
    }

    /// The section of a card that shows sources.
    static func section(_ citations: [Citation]) -> Card.Section {
        Card.Section("sources", title: "Sources", .table(columns: columns, rows: citations.map(values)))
    }
}

extension Citation {
    /// For JSON.
    var value: Value { .row(CitationRow.values(of: self), columns: CitationRow.columns) }

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
