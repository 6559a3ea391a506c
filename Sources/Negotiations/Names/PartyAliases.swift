import SQLite
import Text

/// The other names of parties: what stands for a party in print, such as its capital or one of its ministries.
enum PartyAliases {
    /// The names that a field holds.
    static func names(in field: String?) -> [String] {
        (field ?? "").split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}

extension Recorder {
    /// Refuses names of a party by which another one is called: a name means one party.
    mutating func requireOwnNames(
        _ row: ResolvedRow, of id: Int64?, in transaction: borrowing Transaction
    ) throws {
        for alias in PartyAliases.names(in: row.text("aliases")) {
            try refuse(alias, in: "aliases", to: id, in: transaction) { _ in true }
        }
        for field in ["name", "code"] {
            guard let name = row.text(field) else { continue }
            try refuse(name, in: field, to: id, in: transaction) { aliases in
                PartyAliases.names(in: aliases).contains { Folding.folded($0) == Folding.folded(name) }
            }
        }
        if let code = row.text("code") { try requireOwnCode(code, of: id, in: transaction) }
    }

    /// Refuses a code that differs from another party's by points alone: `U.S.` beside `US`.
    private func requireOwnCode(_ code: String, of id: Int64?, in transaction: borrowing Transaction) throws {
        let letters = NameWords.of(code).joined()
        try transaction.forEach("SELECT id, name, code FROM party WHERE code IS NOT NULL AND code <> \(code)") { row in
            let (other, party, known): (Int64, String, String) = try row.columns()
            guard other != id, NameWords.of(known).joined() == letters, !letters.isEmpty else { return }
            throw FieldError(
                field: "code", reason: "“\(code)” is written like “\(known)”, the code of the party \(party)")
        }
    }

    private mutating func refuse(
        _ name: String, in field: String, to id: Int64?, in transaction: borrowing Transaction,
        where isTaken: (String?) -> Bool
    ) throws {
        for other in try references.records(.party, written: name, in: transaction) where other != id {
            guard
                let (party, aliases) = try transaction.first(
                    "SELECT name, aliases FROM party WHERE id = ?", other,
                    row: { row in try row.columns() as (String, String?) }),
                isTaken(aliases)
            else { continue }
            throw FieldError(field: field, reason: "“\(name)” is a name of the party \(party)")
        }
    }
}

extension ResolvedRow {
    /// The text of a column, if it has any.
    fileprivate func text(_ column: String) -> String? {
        guard case .text(let text) = self[column] else { return nil }
        return text
    }
}

/// Parties by the words that print them as speakers: "Beijing", "the Chinese Ministry of Commerce".
struct PrintedParties {
    /// By folded name or alias; nil where several parties have it.
    private var byName: [String: String?] = [:]
    /// By code as it is written: "IT" is a party and "it" is none.
    private var byCode: [String: String] = [:]
    /// By the code of the state that a party is; nil where several are.
    private var byState: [String: String?] = [:]

    init(from transaction: borrowing Transaction) throws {
        try transaction.forEach("SELECT name, code, aliases FROM party ORDER BY id") { row in
            let (name, code, aliases): (String, String?, String?) = try row.columns()
            for word in [name] + PartyAliases.names(in: aliases) {
                let folded = Self.folded(word)
                guard !folded.isEmpty else { continue }
                byName[folded] = byName[folded] == nil || byName[folded] == name ? name : .some(nil)
            }
            if let code { byCode[code] = name }
            if let state = StateNames.code(of: name) ?? code.flatMap(StateNames.code(of:)) {
                byState[state] = byState[state] == nil || byState[state] == name ? name : .some(nil)
            }
        }
    }

    /// The one party that words name, by a name of its own or as a body of a state: "the Chinese side", "China’s Ministry of Commerce".
    func party(printedAs words: String) -> String? {
        let bare = Self.withoutArticle(words)
        return byCode[bare] ?? byName[Self.folded(bare)]
            ?? PrintedBody(bare).flatMap { body in
                body.isOffice ? nil : party(ofStates: body.states)
            }
    }

    /// The one party for which whoever words print speaks: also "Chinese Vice Premier Jane Example".
    func party(spokenForBy words: String) -> String? {
        party(printedAs: words) ?? PrintedBody(Self.withoutArticle(words)).flatMap { party(ofStates: $0.states) }
    }

    private func party(ofStates states: Set<String>) -> String? {
        let parties = states.compactMap { byState[$0] ?? nil }
        return parties.count == 1 ? parties[0] : nil
    }

    /// The parties that words name, all of them, or none: "China", "China and the United States".
    func parties(printedAs words: String) -> [String] {
        if let one = party(printedAs: words) { return [one] }
        let names = words.split(separator: ",").flatMap { $0.split(separator: " ").split(separator: "and") }
            .map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
        let found = names.compactMap { party(printedAs: $0) }
        return names.count > 1 && found.count == names.count ? found : []
    }

    private static func withoutArticle(_ words: String) -> String {
        words.lowercased().hasPrefix("the ") ? String(words.dropFirst(4)) : words
    }

    private static func folded(_ words: String) -> String { Folding.folded(withoutArticle(words)) }
}
