import SQLite

/// A source as it is shown.
public struct Source: Sendable, Equatable {
    public let id: Int64
    public let key: String?
    public let outlet: String?
    public let title: String?
    public let url: String?
    public let author: String?
    public let published: String?
    public let accessed: String?
    public let contentDigest: String?
    /// How many facts it is cited for.
    public var citationCount = 0
}

/// A fact that a source is cited for.
public struct CitedFact: Sendable, Equatable {
    /// The type of the record: `statement`.
    public let type: String
    public let id: Int64
    /// The fact in a few words.
    public let summary: String
    public let wording: String?
    public let place: String?
}

extension Transaction {
    /// Lends sources, the latest first; with outlets, only theirs.
    func forEachSource(outlets: [String] = [], _ body: (Source) throws -> Void) throws {
        try forEachSource(where: outlets.isEmpty ? "TRUE" : .any(outlets.map { "outlet = \($0) COLLATE NOCASE" }), body)
    }

    /// A source by its number, key, URL or title, with the facts that it is cited for.
    func sourceDetails(_ name: String) throws -> (source: Source, facts: [CitedFact]) {
        let id = try sourceID(name)
        guard let source = try sources(where: "id = \(id)").first else {
            throw TrackerError(.badData, "there is no source “\(name)”")
        }
        return (source, try facts(citing: id))
    }

    /// The number of a source that a person names by its number, key, URL or title.
    func sourceID(_ name: String) throws -> Int64 {
        let found = try sources(
            where: "id = \(Int64(name)) OR key = \(name) OR url = \(name) OR title = \(name) COLLATE NOCASE")
        if found.count == 1, let only = found.first { return only.id }
        guard found.isEmpty else {
            throw TrackerError.ambiguous(
                name, "source", count: found.count,
                candidates: found.prefix(TrackerError.shownCandidates).map {
                    "\($0.id): \([$0.outlet, $0.title, $0.url, $0.published].compactMap { $0 }.joined(separator: ", "))"
                })
        }
        throw TrackerError.unknown(
            name, "source", suggestions: [], advice: "tracker list-sources lists the known ones.")
    }

    private func sources(where condition: SQL) throws -> [Source] {
        var sources: [Source] = []
        try forEachSource(where: condition) { sources.append($0) }
        return sources
    }

    private func forEachSource(where condition: SQL, _ body: (Source) throws -> Void) throws {
        try forEachPage(
            of: """
                SELECT id, key, outlet, title, url, author, published, accessed, content_digest FROM source
                WHERE \(condition) ORDER BY published DESC, id DESC
                """,
            row: { row in
                let (id, key, outlet, title, url, author, published, accessed, digest):
                    (Int64, String?, String?, String?, String?, String?, String?, String?, String?) = try row.columns()
                return Source(
                    id: id, key: key, outlet: outlet, title: title, url: url, author: author, published: published,
                    accessed: accessed, contentDigest: digest)
            }
        ) { sources in
            let counts = try counts(of: "citation", by: "source_id", sources.map(\.id))
            for var source in sources {
                source.citationCount = counts[source.id] ?? 0
                try body(source)
            }
        }
    }

    private func facts(citing source: Int64) throws -> [CitedFact] {
        let types = RecordType.citable
        let names: [SQL] = types.map { "WHEN \(identifier: $0.citationColumn) IS NOT NULL THEN \($0.name)" }
        let ids: [SQL] = types.map { "\(identifier: $0.citationColumn)" }
        let summaries: [SQL] = types.map { type in
            """
            (SELECT \(type.summaryColumn) FROM \(identifier: type.table) AS record
                WHERE record.id = citation.\(identifier: type.citationColumn))
            """
        }
        return try all(
            """
            SELECT CASE \(names.joined(separator: " ")) END, coalesce(\(ids.joined(separator: ", "))),
                coalesce(\(summaries.joined(separator: ", "))), wording, nullif(place, '')
            FROM citation WHERE source_id = \(source) ORDER BY id
            """
        ) { row in
            let (type, id, summary, wording, place): (String, Int64, String, String?, String?) = try row.columns()
            return CitedFact(type: type, id: id, summary: summary, wording: wording, place: place)
        }
    }
}

extension RecordType {
    /// Its summary, of the row `record`.
    fileprivate var summaryColumn: SQL {
        summary.parts.map { part -> SQL in
            switch part {
            case .text(let text): return "\(text)"
            case .field(let name):
                guard let position = index(of: name) else { return "''" }
                return "ifnull(\(exportColumn(of: fields[position])), '')"
            }
        }.joined(separator: " || ")
    }
}
