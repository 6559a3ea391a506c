import Text

/// The words of a name, as names are compared that may be meant for each other: without dashes, points and other punctuation, and without an
/// article before them, and with Latin letters for those that look the same. `U.S.-China`, `US–China` and `us china` have the same.
enum NameWords {
    static func of(_ name: String) -> [String] {
        let folded = OfficialDirectory.fold(name)
        var words = folded.isASCII ? plainWords(of: folded) : words(of: folded)
        while words.count > 1, let first = words.first, articles.contains(first) { words.removeFirst() }
        return words
    }

    /// The words of a text that is ASCII.
    private static func plainWords(of folded: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        func end() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        let bytes = Array(folded.utf8)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): word.append(byte)
            case UInt8(ascii: " "): end()
            case UInt8(ascii: "&"):
                end()
                words.append("and")
            case UInt8(ascii: "'"): continue
            case UInt8(ascii: "."):
                let isBetweenDigits =
                    index > 0 && index + 1 < bytes.count && isDigit(bytes[index - 1]) && isDigit(bytes[index + 1])
                if isBetweenDigits { end() }
            case _ where punctuation.contains(byte): end()
            default: word.append(byte)
            }
        }
        end()
        return words
    }

    private static let punctuation = Set("!\"#%()*,-/:;?@[\\]_{}".utf8)

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func words(of folded: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func end() {
            if !word.isEmpty { words.append(LookAlikes.replaced(in: String(word))) }
            word.removeAll()
        }
        let scalars = Array(folded.unicodeScalars)
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
        return words
    }

    /// Those that may stand before a name.
    static let articles: Set<String> = [
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
