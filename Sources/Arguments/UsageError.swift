/// A command line that cannot be understood. Exactly two lines: what is wrong, and what to do.
public struct UsageError: Error, Equatable, Sendable {
    /// What is wrong, as a sentence on one line.
    public let message: String

    /// What to do, as a sentence or two on one line.
    public let hint: String

    /// - Parameters:
    ///   - message: what is wrong, as a sentence.
    ///   - hint: what to do, as a sentence.
    public init(message: String, hint: String) {
        self.message = visible(message)
        self.hint = visible(hint)
    }
}

/// A word of the command line as messages quote it: in quotation marks, and no longer than a line can bear.
func quoted(_ word: String) -> String {
    let longest = 60
    let beginning = word.prefix(longest)
    return beginning.endIndex == word.endIndex ? "“\(word)”" : "“\(beginning)…”"
}

/// Text in which control, bidirectional and invisible characters are written out, so that an echoed word cannot play
/// tricks on a terminal or hide a line break.
func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isInvisible) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case _ where isInvisible(scalar): result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL, C1
    case 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
}

/// `a`, `a and b`, `a, b and c`.
func sentenceList(_ items: [String], conjunction: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
