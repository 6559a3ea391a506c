/// What a person types to search.
///
/// Words must all occur, in whatever inflection; `"a phrase"` occurs as it stands; `-word` must not occur; `one OR other`; `pre*` is
/// the beginning of a word. What makes no sense is passed over; who asks can tell by ``isUnsearchable`` and ``hasOpenPhrase`` that it was.
public struct SearchExpression: Sendable, Equatable {
    /// One thing to look for.
    public enum Term: Sendable, Hashable {
        /// A word in any of its forms; where signs part it, as in `He-Lifeng`, its parts beside each other.
        case word(String)
        /// Words as they stand, one after the other.
        case phrase(String)
        /// A word that begins so.
        case beginning(String)
    }

    /// What must occur: one of each list.
    public let wanted: [[Term]]
    /// What must not occur.
    public let unwanted: [Term]
    /// Whether a phrase was begun with a quotation mark and not ended: all behind it was taken for the phrase. A mark alone is passed over.
    public let hasOpenPhrase: Bool
    /// Whether something was typed that no statement can hold, such as a lone sign.
    public let isUnsearchable: Bool

    /// Whether nothing is looked for.
    public var isEmpty: Bool { wanted.isEmpty && unwanted.isEmpty }

    public init(_ text: String) {
        var wanted: [[Term]] = []
        var unwanted: [Term] = []
        var joinsNext = false
        let (tokens, isOpen) = SearchToken.tokens(in: text)
        hasOpenPhrase = isOpen
        for token in tokens {
            switch token {
            case .or: joinsNext = !wanted.isEmpty
            case .term(let term, let isExcluded):
                guard term.text.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
                if isExcluded {
                    unwanted.append(term)
                } else if joinsNext, let last = wanted.indices.last {
                    wanted[last].append(term)
                } else {
                    wanted.append([term])
                }
                joinsNext = false
            }
        }
        // What is said again says nothing more, and each word is looked for by itself.
        self.wanted = wanted.map(\.withoutRepetitions).withoutRepetitions
        self.unwanted = unwanted.withoutRepetitions
        isUnsearchable = wanted.isEmpty && unwanted.isEmpty && text.contains { !$0.isWhitespace }
    }
}

extension SearchExpression.Term {
    var text: String {
        switch self {
        case .word(let text), .phrase(let text), .beginning(let text): text
        }
    }
}

extension Array where Element: Hashable {
    /// Each element once, where it stands first.
    fileprivate var withoutRepetitions: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

/// A piece of what was typed.
private enum SearchToken {
    case term(SearchExpression.Term, isExcluded: Bool)
    case or

    /// - Returns: the pieces, and whether the last of them is a phrase without an end.
    static func tokens(in text: String) -> (tokens: [SearchToken], isOpen: Bool) {
        var tokens: [SearchToken] = []
        var isOpen = false
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
                let phrase = rest.prefix { !closing.contains($0) && $0 != "\"" }
                isOpen = phrase.endIndex == rest.endIndex && phrase.contains { $0.isLetter || $0.isNumber }
                rest = rest.dropFirst(phrase.count + 1)
                tokens.append(.term(.phrase(String(phrase)), isExcluded: isExcluded))
                continue
            }
            let word = rest.prefix { !$0.isWhitespace && closing(of: $0) == nil }
            rest = rest.dropFirst(max(1, word.count))
            if word == "OR", !isExcluded {
                tokens.append(.or)
            } else if word.hasSuffix("*") {
                tokens.append(.term(.beginning(String(word.dropLast())), isExcluded: isExcluded))
            } else {
                tokens.append(.term(.word(String(word)), isExcluded: isExcluded))
            }
        }
        return (tokens, isOpen)
    }

    /// The marks that end a phrase begun with this one; nil for what begins none.
    private static func closing(of mark: Character) -> Set<Character>? {
        switch mark {
        case "\"": ["\""]
        case "“": ["”"]
        // In German, and in Polish and Dutch.
        case "„": ["“", "”"]
        case "«": ["»"]
        case "»": ["«"]
        case "「": ["」"]
        default: nil
        }
    }
}

extension SearchExpression {
    /// Refuses what no statement can hold, and a phrase without an end.
    ///
    /// - Parameter shown: what was typed, as it is shown to a person.
    public func requireAnswerable(_ shown: String) throws {
        if isUnsearchable {
            throw TrackerError(
                .usage, "“\(shown)” holds nothing that can be searched for",
                hints: ["Give a word, in any script: words have letters or digits."])
        }
        if hasOpenPhrase {
            throw TrackerError(
                .usage, "“\(shown)” has a quotation mark that begins a phrase, and none that ends it",
                hints: ["End the phrase with a quotation mark, or leave the first one out."])
        }
    }
}
