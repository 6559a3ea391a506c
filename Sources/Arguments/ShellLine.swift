/// A line as a POSIX shell would split it, up to where it was typed.
///
/// It goes by scalars, as a shell does: a quotation mark with an accent on it quotes all the same.
struct ShellLine: Equatable {
    /// The words without their quotation marks and escapes. The last is the one being typed, and empty after a space.
    var words: [String] = []

    /// The quotation mark that is still open at the end.
    var openQuote: Unicode.Scalar?

    init(_ line: String) {
        var word = String.UnicodeScalarView()
        var isEscaped = false
        for character in line.unicodeScalars {
            if isEscaped {
                // Between double quotation marks a backslash is ordinary before an ordinary character.
                if openQuote == "\"", !"\"\\$`".unicodeScalars.contains(character) { word.append("\\") }
                word.append(character)
                isEscaped = false
            } else if character == "\\", openQuote != "'" {
                isEscaped = true
            } else if character == openQuote {
                openQuote = nil
            } else if openQuote == nil, character == "'" || character == "\"" {
                openQuote = character
            } else if openQuote == nil, character == " " || character == "\t" || character == "\n" {
                // An empty quoted word is lost here, which no completion depends on.
                if !word.isEmpty { words.append(String(word)) }
                word = String.UnicodeScalarView()
            } else {
                word.append(character)
            }
        }
        words.append(String(word))
    }

    /// Text as it must be typed to be read back as it is, where a quotation mark may be open already.
    static func escaped(_ text: String, within quote: Unicode.Scalar?) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch quote {
            case "'": escaped.append(contentsOf: scalar == "'" ? Array("'\\''".unicodeScalars) : [scalar])
            case "\"":
                if "\"\\$`".unicodeScalars.contains(scalar) { escaped.append("\\") }
                escaped.append(scalar)
            default:
                // Beyond ASCII no shell gives a meaning to anything but, perhaps, spaces.
                let isPlain =
                    !scalar.isASCII && !scalar.properties.isWhitespace || scalar.properties.isAlphabetic
                    || scalar.properties.numericType != nil
                    || "-_./:=@%+,".unicodeScalars.contains(scalar)
                if !isPlain { escaped.append("\\") }
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
