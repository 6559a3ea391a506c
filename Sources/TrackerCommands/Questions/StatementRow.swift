import Negotiations

/// A statement as a row of an answer: the fields that JSON shows, and summaries for people.
struct StatementRow: Listed {
    let statement: Statement
    /// What a search looked for; nil without one.
    let found: Highlighter?
    /// Whether the text itself shows what was found.
    let isForPeople: Bool

    static let columns: [Column<StatementRow>] =
        fieldColumns + Column.sources { $0.statement.sources } + [
            Column("key", title: "Key", shown: .notInTable) { $0.statement.key },
            Column("official_key", title: "Key of official", shown: .notInTable) { $0.statement.officialKey },
            Column("where", title: "Source", isFlexible: true, shown: .onlyInTable) { $0.statement.reports },
        ]

    private static let fieldColumns: [Column<StatementRow>] = [
        Column("id", title: "#", alignment: .trailing) { $0.statement.id },
        Column("date", title: "Date") { $0.statement.date },
        Column("official", title: "Official", shown: .notInTable) { $0.statement.official },
        Column("attribution", title: "Attribution", shown: .notInTable) { $0.statement.attribution },
        Column("party", title: "Party", shown: .notInTable) { $0.statement.party },
        Column("office", title: "Office", shown: .notInTable) { $0.statement.office },
        Column("who", title: "Who", isFlexible: true, shown: [.forPeople, .inCells]) { $0.statement.who },
        Column("negotiation", title: "Negotiation", shown: .notInTable) { $0.statement.negotiation },
        Column("round", title: "Round") { $0.statement.round },
        Column("kind", title: "Kind") { $0.statement.kind },
        Column("text", title: "Text", isFlexible: true) { $0.text },
        Column("language", title: "Language", shown: .notInTable) { $0.statement.language },
        Column("translation", title: "Translation", shown: .notInTable) { $0.statement.translation },
        Column("setting", title: "Setting", shown: .notInTable) { $0.statement.setting },
        Column("tone", title: "Tone", shown: .notInTable) { $0.statement.tone },
        Column("topics", title: "Topics", shown: .notInTable) { $0.statement.topics },
    ]

    /// With what a search found, where there was one.
    static func columns(isSearch: Bool) -> [Column<StatementRow>] {
        isSearch ? columns + [Column("snippet", title: "Found", shown: .notInTable) { $0.snippet }] : columns
    }

    private var text: String {
        guard isForPeople, let found else { return statement.text }
        return found.marked(
            Emphasis.plain(statement.text), open: String(Emphasis.opening), close: String(Emphasis.closing))
    }

    private var snippet: String? {
        guard !isForPeople, let found else { return nil }
        return [statement.text, statement.translation].lazy.compactMap { $0 }.compactMap {
            found.snippet(of: $0, open: "**", close: "**")
        }.first
    }
}

extension Statement {
    /// The speaker with office and party, as on the day.
    fileprivate var who: String {
        let name = official ?? attribution ?? ""
        let role = [office, party].compactMap { $0 }
        return role.isEmpty ? name : "\(name), \(role.joined(separator: ", "))"
    }

    /// To whom, and who reported it; a statement without a source says so.
    fileprivate var reports: String {
        let reported = Citation.reports(sources)
        return setting.map { "to \($0); \(reported)" } ?? reported
    }
}
