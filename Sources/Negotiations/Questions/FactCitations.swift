import SQLite

/// What a source says for one fact.
public struct Citation: Sendable, Equatable {
    /// The number of the source.
    public let source: Int64
    public let outlet: String?
    public let title: String?
    public let url: String?
    public let author: String?
    public let published: String?
    public let accessed: String?
    /// The key of the source.
    public let key: String?
    /// The words as printed, where they differ from the fact's own.
    public let wording: String?
    /// Where in the document.
    public let place: String?
}

extension Citation {
    /// The document for people: its outlet, or what there is, and its date.
    private var document: String { [outlet ?? title ?? url, published].compactMap { $0 }.joined(separator: ", ") }

    /// For people: where something was reported, or that nothing says so.
    public static func reports(_ citations: [Citation]) -> String {
        let summary = summary(of: citations)
        return summary.isEmpty ? "unsourced" : summary
    }

    /// For people: documents, each with the places where it says something.
    public static func summary(of citations: [Citation]) -> String {
        var documents: [String] = []
        var places: [String: [String]] = [:]
        for citation in citations {
            if places[citation.document] == nil { documents.append(citation.document) }
            places[citation.document, default: []] += [citation.place].compactMap { $0 }
        }
        return documents.map { ([$0] + (places[$0] ?? [])).joined(separator: ", ") }.joined(separator: "; ")
    }

    /// Who reports a fact and in what words: on whose word it is known.
    public var report: String {
        let summary = Self.summary(of: [self])
        return wording.map { "\(summary): “\($0)”" } ?? summary
    }
}

extension [Citation] {
    /// On whose word a fact is known.
    public var reports: String { map(\.report).joined(separator: "; ") }
}

/// What is cited for facts of one type or several, in the order in which it was recorded.
struct FactCitations {
    private var citations: [RecordType: [Int64: [Citation]]] = [:]

    subscript(fact: RecordType, id: Int64) -> [Citation] { citations[fact]?[id] ?? [] }

    fileprivate mutating func add(_ citation: Citation, for fact: RecordType, _ id: Int64) {
        citations[fact, default: [:]][id, default: []].append(citation)
    }
}

extension Transaction {
    /// What sources say for facts, read in one statement.
    func citations(of facts: [(fact: RecordType, ids: [Int64])]) throws -> FactCitations {
        var cited: [(id: Int64, fact: RecordType, factID: Int64, citation: Citation)] = []
        let parts = facts.enumerated().filter { !$1.ids.isEmpty }.map { position, asked -> SQL in
            let column: SQL = "citation.\(identifier: asked.fact.citationColumn)"
            return """
                SELECT \(position), \(column), citation.id, source.id, source.outlet, source.title, source.url, source.author, source.published,
                    source.accessed, source.key, citation.wording, nullif(citation.place, '')
                FROM citation JOIN source ON source.id = citation.source_id WHERE \(column) IN \(set: asked.ids)
                """
        }
        guard !parts.isEmpty else { return FactCitations() }
        try forEach(parts.joined(separator: " UNION ALL ")) { row in
            let (position, factID, id, source, outlet, title, url, author, published, accessed, key, wording, place):
                (
                    Int, Int64, Int64, Int64, String?, String?, String?, String?, String?, String?, String?, String?,
                    String?
                ) = try row.columns()
            cited.append(
                (
                    id, facts[position].fact, factID,
                    Citation(
                        source: source, outlet: outlet, title: title, url: url, author: author, published: published,
                        accessed: accessed, key: key, wording: wording, place: place)
                ))
        }
        // An index of what is cited for a fact is in order of the sources.
        cited.sort { $0.id < $1.id }
        var found = FactCitations()
        for (_, fact, factID, citation) in cited { found.add(citation, for: fact, factID) }
        return found
    }
}
