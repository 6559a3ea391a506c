/// What a word of the command line looks like, before anything is known about options.
///
/// Words are cut at Unicode scalars, not at characters: a combining accent after `=` or `-` belongs to the value.
enum CommandLineWord: Equatable {
    /// A command, an argument or a value; `-` alone is one.
    case plain

    /// `--`, after which everything is an argument.
    case terminator

    /// `--name` or `--name=value`.
    case long(name: String, value: String?)

    /// `-n`, `-n5`, `-xy`: what follows the hyphen.
    case short(letters: String)

    init(_ word: String) {
        let scalars = word.unicodeScalars
        guard scalars.first == "-", scalars.count > 1 else {
            self = .plain
            return
        }
        guard scalars.starts(with: "--".unicodeScalars) else {
            self = .short(letters: String(String.UnicodeScalarView(scalars.dropFirst())))
            return
        }
        let body = scalars.dropFirst(2)
        if body.isEmpty {
            self = .terminator
        } else if let equals = body.firstIndex(of: "=") {
            self = .long(
                name: String(String.UnicodeScalarView(body[..<equals])),
                value: String(String.UnicodeScalarView(body[body.index(after: equals)...])))
        } else {
            self = .long(name: String(String.UnicodeScalarView(body)), value: nil)
        }
    }
}

/// Whether a word begins as a negative number does: `-5`, `-.5`.
func looksNegative(_ word: String) -> Bool {
    var scalars = Substring(word).unicodeScalars
    guard scalars.popFirst() == "-" else { return false }
    if scalars.first == "." { scalars.removeFirst() }
    return scalars.first.map { ("0"..."9").contains($0) } ?? false
}

/// The words of a command line in turn, without the command.
struct WordCursor {
    private let words: [String]
    private let commandIndex: Int
    private var index = 0

    init(_ words: [String], commandIndex: Int) {
        self.words = words
        self.commandIndex = commandIndex
    }

    mutating func next() -> String? {
        if index == commandIndex { index += 1 }
        guard index < words.count else { return nil }
        defer { index += 1 }
        return words[index]
    }

    /// The word after the last one, if an option can have it as its value: the command cannot be one.
    var following: String? {
        index < words.count && index != commandIndex ? words[index] : nil
    }
}
