import Formats
import Negotiations

/// A statement as a row of an answer: the fields that JSON shows, and summaries for people.
enum StatementRow {
    static let columns = [
        Column("id", title: "#", alignment: .trailing),
        Column("date", title: "Date"),
        Column("official", title: "Official", shown: .notInTable),
        Column("attribution", title: "Attribution", shown: .notInTable),
        Column("party", title: "Party", shown: .notInTable),
        Column("office", title: "Office", shown: .notInTable),
        Column("who", title: "Who", isFlexible: true, shown: .onlyInTable),
        Column("negotiation", title: "Negotiation", shown: .notInTable),
        Column("round", title: "Round"),
        Column("kind", title: "Kind"),
        Column("text", title: "Text", isFlexible: true),
        Column("language", title: "Language", shown: .notInTable),
        Column("translation", title: "Translation", shown: .notInTable),
        Column("setting", title: "Setting", shown: .notInTable),
        Column("tone", title: "Tone", shown: .notInTable),
        Column("topics", title: "Topics", shown: .notInTable),
        Column("sources", title: "Sources", shown: .notInTable),
        Column("key", title: "Key", shown: .notInTable),
        Column("official_key", title: "Key of official", shown: .notInTable),
        Column("where", title: "Source", isFlexible: true, shown: .onlyInTable),
    ]

    /// With what a search found, where there was one.
    static func columns(isSearch: Bool) -> [Column] {
        isSearch ? columns + [Column("snippet", title: "Found", shown: .notInTable)] : columns
    }

    /// - Parameters:
    ///   - found: what a search looked for; nil without one.
    ///   - isForPeople: whether the text itself shows what was found.
    static func values(of statement: Statement, found: Highlighter?, _ isForPeople: Bool) -> [Value] {
        var values = values(of: statement)
        guard let found else { return values }
        if isForPeople, let position = columns.firstIndex(where: { $0.name == "text" }) {
            values[position] = .string(
                found.marked(
                    Emphasis.plain(statement.text), open: String(Emphasis.opening), close: String(Emphasis.closing)))
        }
        let snippet = [statement.text, statement.translation].lazy.compactMap { $0 }.compactMap {
            found.snippet(of: $0, open: "**", close: "**")
        }.first
        return values + [.optional(isForPeople ? nil : snippet)]
    }

    static func values(of statement: Statement) -> [Value] {
        [
            .integer(statement.id), .string(statement.date), .optional(statement.official),
            .optional(statement.attribution),
            .optional(statement.party), .optional(statement.office), .string(who(statement)),
            .optional(statement.negotiation),
            .optional(statement.round), .optional(statement.kind), .string(statement.text),
            .optional(statement.language),
            .optional(statement.translation), .optional(statement.setting), .optional(statement.tone),
            .strings(statement.topics),
            .array(statement.sources.map(\.value)), .optional(statement.key), .optional(statement.officialKey),
            .string(sources(of: statement)),
        ]
    }

    /// The speaker with office and party, as on the day.
    private static func who(_ statement: Statement) -> String {
        let name = statement.official ?? statement.attribution ?? ""
        let role = [statement.office, statement.party].compactMap { $0 }
        return role.isEmpty ? name : "\(name), \(role.joined(separator: ", "))"
    }

    /// To whom, and who reported it; a statement without a source says so.
    private static func sources(of statement: Statement) -> String {
        let reports = Citation.summary(of: statement.sources)
        let reported = reports.isEmpty ? "unsourced" : reports
        return statement.setting.map { "to \($0); \(reported)" } ?? reported
    }
}
