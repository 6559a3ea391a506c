import Text

/// The words of a name, as names are compared that may be meant for each other: without dashes, points and other punctuation, and without an
/// article before them, and with Latin letters for those that look the same. `U.S.-China`, `US–China` and `us china` have the same.
enum NameWords {
    static func of(_ name: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func end() {
            if !word.isEmpty { words.append(LookAlikes.replaced(in: String(word))) }
            word.removeAll()
        }
        let scalars = Array(OfficialDirectory.fold(name).unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "&":
                end()
                words.append("and")
            case "'": continue
            case ".":
                // U.S. is one word, 1.5 are two.
                if index > 0, isDigit(scalars[index - 1]), index + 1 < scalars.count, isDigit(scalars[index + 1]) {
                    end()
                }
            case _ where scalar.properties.isWhitespace || isPunctuation(scalar): end()
            default: word.append(scalar)
            }
        }
        end()
        while words.count > 1, let first = words.first, articles.contains(first) { words.removeFirst() }
        return words
    }

    private static let articles: Set<String> = [
        "the", "le", "la", "les", "el", "los", "las", "der", "die", "das", "il",
    ]

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            true
        default: false
        }
    }
}
