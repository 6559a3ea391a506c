/// A line as a POSIX shell would split it, up to where it was typed.
struct ShellLine: Equatable {
    /// The words without their quotation marks and escapes. The last is the one being typed, and empty after a space.
    var words: [String] = []

    /// The quotation mark that is still open at the end.
    var openQuote: Character?

    init(_ line: String) {
        var word = ""
        var isEscaped = false
        for character in line {
            if isEscaped {
                // Between double quotation marks a backslash is ordinary before an ordinary character.
                if openQuote == "\"", !"\"\\$`".contains(character) { word.append("\\") }
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
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        words.append(word)
    }

    /// Text as it must be typed to be read back as it is, where a quotation mark may be open already.
    static func escaped(_ text: String, within quote: Character?) -> String {
        text.reduce(into: "") { result, character in
            switch quote {
            case "'":
                result += character == "'" ? "'\\''" : String(character)
            case "\"":
                if "\"\\$`".contains(character) { result.append("\\") }
                result.append(character)
            default:
                let isPlain = character.isLetter || character.isNumber || "-_./:=@%+,".contains(character)
                if !isPlain { result.append("\\") }
                result.append(character)
            }
        }
    }
}
