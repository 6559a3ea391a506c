import SQLite

/// Makes statements of their ids. Names, offices and sources that many statements share are read once.
struct StatementReader {
    /// What of a statement is wanted beside its own columns.
    let parts: StatementParts

    private var officials: [Int64: Speaker] = [:]
    private var rounds: [Int64: RoundNames] = [:]
    private var parties: [Int64: String] = [:]
    private var topics: [Int64: (rank: Int, name: String)]?
    private var sources: [Int64: SourceColumns] = [:]
    /// More sources than this are not kept.
    private static let mostSources = 4096

    private struct Speaker {
        let name: String
        let key: String?
        /// The latest first.
        let offices: [HeldOffice]
    }

    fileprivate struct HeldOffice {
        let title: String
        let party: Int64
        let earliest: String?
        let latest: String?
        /// Where it began or ended at a time of day.
        let span: Span?
    }

    private struct RoundNames {
        let name: String
        let negotiation: String
        /// For whom officials took part.
        let parties: [Int64: Int64]
    }

    init(parts: StatementParts = .all) { self.parts = parts }

    /// A statement by its number; nil where there is none.
    mutating func statement(_ id: Int64, in transaction: borrowing Transaction) throws -> Statement? {
        var found: (statement: Statement, official: Int64?, party: Int64?, round: Int64?)?
        var days = (earliest: "", latest: "")
        try transaction.forEach(
            """
            SELECT key, date, earliest, latest, official_id, attribution, party_id, round_id, kind, text, language, translation,
                setting, tone
            FROM statement WHERE id = ?
            """, id
        ) { row in
            let (
                key, date, earliest, latest, official, attribution, party, round, kind, text, language, translation,
                setting, tone
            ):
                (
                    String?, String, String, String, Int64?, String?, Int64?, Int64?, String?, String, String?, String?,
                    String?, String?
                ) = try row.columns()
            days = (earliest, latest)
            found = (
                Statement(
                    id: id, key: key, date: date, attribution: attribution, kind: kind, text: text, language: language,
                    translation: translation, setting: setting, tone: tone, earliest: earliest), official, party, round
            )
        }
        guard let found else { return nil }
        let (official, round) = (found.official, found.round)
        var statement = found.statement
        var participated: Int64?
        if let round {
            let names = try self.round(round, in: transaction)
            statement.round = names.name
            statement.negotiation = names.negotiation
            participated = official.flatMap { names.parties[$0] }
        }
        var office: HeldOffice?
        if let official {
            let speaker = try self.speaker(official, in: transaction)
            statement.official = speaker.name
            statement.officialKey = speaker.key
            office = speaker.offices.first { $0.canBeHeld(on: statement.date, days.earliest, days.latest) }
            statement.office = office?.title
        }
        if let party = found.party ?? participated ?? office?.party {
            statement.party = try self.party(party, in: transaction)
        }
        if parts.contains(.topics) { statement.topics = try topics(of: id, in: transaction) }
        if parts.contains(.sources) { statement.sources = try citations(of: id, in: transaction) }
        return statement
    }

    /// The party for which something was said: that which is told, else that for which the speaker took part in the round, else that of
    /// the office held on the date, of which the first and the last day are known.
    mutating func party(
        saidFor told: Int64?, by official: Int64?, about round: Int64?, on date: String,
        _ days: (earliest: String, latest: String), in transaction: borrowing Transaction
    ) throws -> String? {
        var party = told
        if party == nil, let official {
            if let round { party = try self.round(round, in: transaction).parties[official] }
            if party == nil {
                party = try speaker(official, in: transaction).offices.first {
                    $0.canBeHeld(on: date, days.earliest, days.latest)
                }?.party
            }
        }
        return try party.flatMap { try self.party($0, in: transaction) }
    }

    private mutating func speaker(_ id: Int64, in transaction: borrowing Transaction) throws -> Speaker {
        if let known = officials[id] { return known }
        let names: (String, String?) =
            try transaction.first("SELECT name, key FROM official WHERE id = ?", id) { row in try row.columns() }
            ?? ("official \(id)", nil)
        let offices = try transaction.all(
            """
            SELECT title, party_id, earliest, latest, start_date, end_date FROM office WHERE official_id = ?
            ORDER BY earliest DESC, id DESC
            """, id
        ) { row in
            let (title, party, earliest, latest, start, end): (String, Int64, String?, String?, String?, String?) =
                try row.columns()
            let isTimed = (start?.utf8.count ?? 0) > 11 || (end?.utf8.count ?? 0) > 11
            return HeldOffice(
                title: title, party: party, earliest: earliest, latest: latest,
                span: isTimed ? Span(storedStart: start, storedEnd: end) : nil)
        }
        let speaker = Speaker(name: names.0, key: names.1, offices: offices)
        officials[id] = speaker
        return speaker
    }

    private mutating func round(_ id: Int64, in transaction: borrowing Transaction) throws -> RoundNames {
        if let known = rounds[id] { return known }
        let names: (String, String) =
            try transaction.first(
                """
                SELECT round.name, negotiation.name FROM round JOIN negotiation ON negotiation.id = round.negotiation_id
                WHERE round.id = ?
                """, id
            ) { row in try row.columns() } ?? ("round \(id)", "")
        var parties: [Int64: Int64] = [:]
        try transaction.forEach(
            "SELECT official_id, party_id FROM participation WHERE round_id = ? AND party_id IS NOT NULL", id
        ) { row in
            let (official, party): (Int64, Int64) = try row.columns()
            parties[official] = party
        }
        let round = RoundNames(name: names.0, negotiation: names.1, parties: parties)
        rounds[id] = round
        return round
    }

    private mutating func party(_ id: Int64, in transaction: borrowing Transaction) throws -> String? {
        if let known = parties[id] { return known }
        let name = try transaction.value("SELECT name FROM party WHERE id = ?", id, as: String.self)
        parties[id] = name
        return name
    }

    /// By name.
    private mutating func topics(of id: Int64, in transaction: borrowing Transaction) throws -> [String] {
        if topics == nil {
            var known: [Int64: (rank: Int, name: String)] = [:]
            try transaction.forEach("SELECT id, name FROM topic ORDER BY name") { row in
                let (id, name): (Int64, String) = try row.columns()
                known[id] = (known.count, name)
            }
            topics = known
        }
        var found: [(rank: Int, name: String)] = []
        try transaction.forEach("SELECT topic_id FROM statement_topic WHERE statement_id = ?", id) { row in
            if let topic = topics?[try row.column(0)] { found.append(topic) }
        }
        return found.count < 2 ? found.map(\.name) : found.sorted { $0.rank < $1.rank }.map(\.name)
    }

    /// In the order in which they were recorded.
    private mutating func citations(of id: Int64, in transaction: borrowing Transaction) throws -> [Citation] {
        var cited: [(id: Int64, source: Int64, wording: String?, place: String)] = []
        try transaction.forEach("SELECT id, source_id, wording, place FROM citation WHERE statement_id = ?", id) {
            row in
            let (id, source, wording, place): (Int64, Int64, String?, String) = try row.columns()
            cited.append((id, source, wording, place))
        }
        if cited.count > 1 { cited.sort { $0.id < $1.id } }
        var citations: [Citation] = []
        for citation in cited {
            let source = try self.source(citation.source, in: transaction)
            citations.append(
                Citation(
                    outlet: source.outlet, title: source.title, url: source.url, author: source.author,
                    published: source.published, accessed: source.accessed, key: source.key, wording: citation.wording,
                    place: citation.place.isEmpty ? nil : citation.place))
        }
        return citations
    }

    private struct SourceColumns {
        var outlet, title, url, author, published, accessed, key: String?
    }

    private mutating func source(_ id: Int64, in transaction: borrowing Transaction) throws -> SourceColumns {
        if let known = sources[id] { return known }
        let source =
            try transaction.first(
                "SELECT outlet, title, url, author, published, accessed, key FROM source WHERE id = ?", id
            ) { row in
                let (outlet, title, url, author, published, accessed, key):
                    (String?, String?, String?, String?, String?, String?, String?) = try row.columns()
                return SourceColumns(
                    outlet: outlet, title: title, url: url, author: author, published: published, accessed: accessed,
                    key: key)
            } ?? SourceColumns()
        if sources.count >= Self.mostSources { sources.removeAll(keepingCapacity: true) }
        sources[id] = source
        return source
    }
}

/// What belongs to a statement beside its own columns.
public struct StatementParts: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let topics = StatementParts(rawValue: 1)
    public static let sources = StatementParts(rawValue: 2)
    public static let all: StatementParts = [.topics, .sources]
}

extension StatementReader.HeldOffice {
    /// Whether it can have been held on a date, of which the first and the last day are known.
    fileprivate func canBeHeld(on date: String, _ first: String, _ last: String) -> Bool {
        if let earliest, earliest > last { return false }
        if let latest, latest < first { return false }
        guard let span, date.utf8.contains(UInt8(ascii: "T")), let moment = try? PartialDate(date) else { return true }
        return span.canContain(moment)
    }
}
