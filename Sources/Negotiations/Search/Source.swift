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
            name, "source", suggestions: [], advice: "tracker list-sources shows those that are known.")
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
        try all(
            """
            SELECT CASE WHEN statement_id IS NOT NULL THEN 'statement' WHEN participation_id IS NOT NULL THEN 'participation'
                    WHEN outcome_id IS NOT NULL THEN 'outcome' WHEN office_id IS NOT NULL THEN 'office'
                    WHEN round_id IS NOT NULL THEN 'round' WHEN approval_id IS NOT NULL THEN 'approval' ELSE 'commitment' END,
                coalesce(statement_id, participation_id, outcome_id, office_id, round_id, approval_id, commitment_id),
                coalesce(
                    (SELECT text FROM statement WHERE id = statement_id),
                    (SELECT official.name || ' in ' || round.name
                        FROM participation JOIN official ON official.id = official_id JOIN round ON round.id = participation.round_id
                        WHERE participation.id = citation.participation_id),
                    (SELECT title FROM outcome WHERE id = outcome_id),
                    (SELECT office.title || ', ' || official.name FROM office JOIN official ON official.id = official_id
                        WHERE office.id = citation.office_id),
                    (SELECT name FROM round WHERE id = round_id),
                    (SELECT approval.authority || ', for ' || outcome.title FROM approval JOIN outcome ON outcome.id = approval.outcome_id
                        WHERE approval.id = citation.approval_id),
                    (SELECT text FROM commitment WHERE id = commitment_id)),
                wording, nullif(place, '')
            FROM citation WHERE source_id = ? ORDER BY id
            """, source
        ) { row in
            let (type, id, summary, wording, place): (String, Int64, String, String?, String?) = try row.columns()
            return CitedFact(type: type, id: id, summary: summary, wording: wording, place: place)
        }
    }
}
