/// What a person types to search, made into a query of FTS5.
///
/// Words must all occur; `"a phrase"` occurs as it stands; `-word` must not occur; `one OR other`; `pre*` is a prefix. Nothing that is
/// typed is an error: what makes no sense is passed over. Every word is quoted, so that FTS5 sees no operator but ours
/// (<https://www.sqlite.org/fts5.html#full_text_query_syntax>).
public struct SearchExpression: Sendable, Equatable {
    /// The query for FTS5; nil where nothing is to be searched.
    public let fts: String?

    public init(_ text: String) {
        var alternatives: [[String]] = []
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
                    alternatives.append(last + [quoted])
                } else {
                    alternatives.append([quoted])
                }
                joinsNext = false
            }
        }
        guard !alternatives.isEmpty else {
            fts = nil
            return
        }
        let wanted = alternatives.map { $0.count == 1 ? $0.joined() : "(" + $0.joined(separator: " OR ") + ")" }
        let all = wanted.joined(separator: " AND ")
        fts = exclusions.isEmpty ? all : "(\(all)) NOT (\(exclusions.joined(separator: " OR ")))"
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
