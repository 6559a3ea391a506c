/// A manual page while it is written, in the macros of man(7).
///
/// The rules for special characters are those of groff_man_style(7): what is to be copied must come out as ASCII.
struct ManualText {
    /// A term, already set, and its explanation, not yet set.
    struct Item {
        var term: String
        var text: String
    }

    private(set) var text = ""

    mutating func macro(_ line: String) {
        text += line + "\n"
    }

    /// A line of text, already set; one that would be taken for a request is protected.
    mutating func line(_ line: String) {
        let isRequest = line.first == "." || line.first == "'"
        text += (isRequest ? "\\&" : "") + line + "\n"
    }

    mutating func section(_ title: String) {
        macro(".SH \(title)")
    }

    mutating func items(_ items: [Item]) {
        for item in items {
            macro(".TP")
            line(item.term)
            line(Self.prose(item.text))
        }
    }

    mutating func notes(_ title: String, _ notes: [Note]) {
        guard !notes.isEmpty else { return }
        section(title)
        items(notes.map { Item(term: "\\fB\(Self.literal($0.term))\\fR", text: $0.meaning) })
    }

    /// Paragraphs; lines that begin with a space are set as they stand.
    mutating func paragraphs(_ prose: String) {
        guard !prose.isEmpty else { return }
        macro(".PP")
        var isAsWritten = false
        for paragraph in prose.split(separator: "\n", omittingEmptySubsequences: false) {
            let wasAsWritten = isAsWritten
            isAsWritten = paragraph.first == " "
            if wasAsWritten, !isAsWritten { macro(".EE") }
            if !wasAsWritten, isAsWritten { macro(".EX") }
            if paragraph.isEmpty {
                macro(".PP")
            } else {
                line(isAsWritten ? Self.literal(String(paragraph)) : Self.prose(String(paragraph)))
            }
        }
        if isAsWritten { macro(".EE") }
    }

    /// Examples, but for those in scripts that not every device of groff can set.
    ///
    /// - Parameter beginsSection: a section begins a paragraph by itself.
    mutating func examples(_ examples: [Example], beginsSection: Bool = false) {
        var isBegun = beginsSection
        for example in examples where example.command.unicodeScalars.allSatisfy({ $0.value < 0x2E80 }) {
            if !isBegun { macro(".PP") }
            isBegun = false
            if !example.explanation.isEmpty {
                line(Self.prose(example.explanation))
                macro(".PP")
            }
            macro(".EX")
            line("    " + Self.literal(example.command))
            macro(".EE")
        }
    }

    /// Text to read.
    static func prose(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\\": result += "\\e"
            case "\n": result += " "
            case "…": result += "..."
            case _ where !scalar.isASCII: result += "\\[u\(hexadecimal(scalar))]"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// Text to copy, in which no character may be turned into a typographic one.
    static func literal(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            default: result += prose(String(scalar))
            }
        }
    }

    /// Text as a macro's argument.
    static func argument(_ text: String) -> String {
        "\"" + prose(text).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\(dq") + "\""
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
