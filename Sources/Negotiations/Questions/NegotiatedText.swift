import SQLite

/// A version of a text that is negotiated, as it is shown.
public struct NegotiatedText: Sendable, Equatable {
    public let id: Int64
    public let key: String?
    public let round: String
    public let negotiation: String
    public let title: String
    public let edition: String
    public let party: String?
    public let kind: String
    public let date: String?
    public let text: String
    public let language: String?
    public let outcome: String?
    public let note: String?
    public var sources: [Citation] = []
}

extension Transaction {
    /// Texts by round, title and version, the latest round first, and of a text the oldest version first; without what is cited.
    func texts(rounds: [String] = [], negotiations: [String] = [], titles: [String] = []) throws -> [NegotiatedText] {
        var conditions: [SQL] = []
        if !rounds.isEmpty {
            let negotiation = negotiations.count == 1 ? negotiations.first : nil
            let ids = try rounds.map { try roundID(named: $0, negotiation: negotiation) }
            conditions.append("text.round_id IN (\(list: ids))")
        }
        if !negotiations.isEmpty {
            let ids = try negotiations.map { try requiredID(ofNamed: .negotiation, $0) }
            conditions.append("round.negotiation_id IN (\(list: ids))")
        }
        if !titles.isEmpty { conditions.append(.any(titles.map { "text.title = \($0)" })) }
        return try texts(where: .all(conditions))
    }

    /// A text by its number or key, or the latest version of a title; with what is cited.
    ///
    /// - Parameter edition: that of a title which is meant.
    func text(_ name: String, edition: String? = nil) throws -> NegotiatedText {
        let named = try texts(where: "text.id = \(Int64(name)) OR text.key = \(name)")
        let found = try named.isEmpty ? texts(where: "text.title = \(name)") : named
        let meant = edition.map { edition in found.filter { $0.edition.lowercased() == edition.lowercased() } } ?? found
        guard var text = meant.last else {
            let what = edition.map { "version “\($0)” of the text “\(name.beginning)”" } ?? "text “\(name.beginning)”"
            throw TrackerError(.badData, "there is no \(what)", hints: ["tracker list-texts lists the known ones."])
        }
        let rivals = meant.filter { $0.edition == text.edition && $0.id != text.id }
        guard rivals.isEmpty || edition == nil else {
            throw TrackerError(
                .badData,
                "version \(text.edition) of “\(text.title)” was tabled by several parties or in several rounds",
                hints: (rivals + [text]).map {
                    "  \($0.id): \([$0.party, $0.round].compactMap { $0 }.joined(separator: ", "))"
                }
                    + ["Give its number."])
        }
        text.sources = try citations(of: [(.text, [text.id])])[.text, text.id]
        return text
    }

    private func texts(where condition: SQL) throws -> [NegotiatedText] {
        try all(
            """
            SELECT text.id, text.key, round.name, negotiation.name, text.title, text.edition, party.name, text.kind, text.date, text.text,
                text.language, outcome.title, text.note
            FROM text
                JOIN round ON round.id = text.round_id
                JOIN negotiation ON negotiation.id = round.negotiation_id
                LEFT JOIN party ON party.id = text.party_id
                LEFT JOIN outcome ON outcome.id = text.outcome_id
            WHERE \(condition)
            ORDER BY round.earliest DESC, round.id, text.title COLLATE NOCASE, ifnull(text.earliest, '9999'), text.id
            """
        ) { row in
            let (id, key, round, negotiation, title, edition, party, kind, date, text, language, outcome, note):
                (
                    Int64, String?, String, String, String, String, String?, String, String?, String, String?, String?,
                    String?
                ) = try row.columns()
            return NegotiatedText(
                id: id, key: key, round: round, negotiation: negotiation, title: title, edition: edition, party: party,
                kind: kind, date: date, text: text, language: language, outcome: outcome, note: note)
        }
    }
}
