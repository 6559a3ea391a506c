/// What a person types to search, made into a query of FTS5.
///
/// Words must all occur; `"a phrase"` occurs as it stands; `-word` must not occur; `one OR other`; `pre*` is a prefix. Nothing that is
/// typed is an error: what makes no sense is passed over. Every word is quoted, so that FTS5 sees no operator but ours
/// (<https://www.sqlite.org/fts5.html#full_text_query_syntax>).
public struct SearchExpression: Sendable, Equatable {
    /// What must occur, less what must not, as a query of FTS5; nil where no word must occur.
    public let fts: String?
    /// What must not occur where no word must; nil where there is none.
    public let exclusion: String?
    /// Beginnings of words that must occur, of which the index only knows stems: a statement that has one holds it as it is written.
    public let prefixes: [Prefix]
    /// Whether something was typed that no statement can hold, such as a lone sign.
    public let isUnsearchable: Bool

    /// The beginning of a word, and the query of FTS5 for words that the index holds in full.
    public struct Prefix: Sendable, Equatable {
        public let text: String
        public let fts: String
    }

    public init(_ text: String) {
        var alternatives: [[SearchToken.Term]] = []
        var exclusions: [String] = []
        var joinsNext = false
        for token in SearchToken.tokens(in: text) {
            switch token {
            case .or: joinsNext = !alternatives.isEmpty
            case .term(let term, let isExcluded):
                guard let quoted = term.quoted else { continue }
                if isExcluded {
                    exclusions.append(quoted)
                } else if joinsNext, let last = alternatives.popLast() {
                    alternatives.append(last + [term])
                } else {
                    alternatives.append([term])
                }
                joinsNext = false
            }
        }
        let single = alternatives.compactMap { $0.count == 1 ? $0.first : nil }
        prefixes = single.filter(\.isStemmedPrefix).map { Prefix(text: $0.text, fts: $0.quoted ?? "") }
        let wanted = alternatives.map { terms in
            let queries = terms.compactMap { terms.count == 1 && $0.isStemmedPrefix ? $0.stems : $0.quoted }
            return queries.count == 1 ? queries.joined() : "(" + queries.joined(separator: " OR ") + ")"
        }
        let unwanted = exclusions.isEmpty ? nil : exclusions.joined(separator: " OR ")
        let all = wanted.isEmpty ? nil : wanted.joined(separator: " AND ")
        fts = all.map { all in unwanted.map { "(\(all)) NOT (\($0))" } ?? all }
        exclusion = all == nil ? unwanted : nil
        isUnsearchable = all == nil && unwanted == nil && text.contains { !$0.isWhitespace }
    }
}

/// A piece of what was typed.
private enum SearchToken {
    struct Term {
        var text: String
        var isPrefix: Bool

        /// The term as a string of FTS5; nil where it holds nothing that can be searched.
        var quoted: String? {
            guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
            let doubled = text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            return "\"\(doubled)\"" + (isPrefix ? " *" : "")
        }

        /// Whether the index may hold only a shorter stem of the words that are meant: `negotiat*` and the stem `negoti`.
        var isStemmedPrefix: Bool { isPrefix && text.utf8.count >= 4 && text.allSatisfy { $0.isASCII && $0.isLetter } }

        /// Every stem that a word with this beginning can have, as a query of FTS5; some belong to other words too.
        var stems: String {
            let shorter = (1...4).map { text.dropLast($0) }.filter { $0.count >= 3 }.map { "\"\($0)\"" }
            return "(" + (["\"\(text)\" *", "\"\(text)\""] + shorter).joined(separator: " OR ") + ")"
        }
    }

    case term(Term, isExcluded: Bool)
    case or

    static func tokens(in text: String) -> [SearchToken] {
        var tokens: [SearchToken] = []
        var rest = text.filter { $0 != "\0" }[...]
        while let first = rest.first {
            if first.isWhitespace {
                rest.removeFirst()
                continue
            }
            var isExcluded = false
            if first == "-", let next = rest.dropFirst().first, !next.isWhitespace {
                isExcluded = true
                rest.removeFirst()
            }
            if let mark = rest.first, let closing = closing(of: mark) {
                rest.removeFirst()
                let phrase = rest.prefix { $0 != closing && $0 != "\"" }
                rest = rest.dropFirst(phrase.count + 1)
                tokens.append(.term(Term(text: String(phrase), isPrefix: false), isExcluded: isExcluded))
                continue
            }
            let word = rest.prefix { !$0.isWhitespace && closing(of: $0) == nil }
            rest = rest.dropFirst(max(1, word.count))
            if word == "OR", !isExcluded {
                tokens.append(.or)
            } else {
                let isPrefix = word.hasSuffix("*")
                let text = isPrefix ? String(word.dropLast()) : String(word)
                tokens.append(.term(Term(text: text, isPrefix: isPrefix), isExcluded: isExcluded))
            }
        }
        return tokens
    }

    /// The mark that ends a phrase begun with this one.
    private static func closing(of mark: Character) -> Character? {
        switch mark {
        case "\"": "\""
        case "“", "„": "”"
        default: nil
        }
    }
}
