import Arguments
import Negotiations

/// What a command says, for somebody who fills in its form: options are fields, other commands are forms, and what no form does is left out.
struct FormWords {
    /// The titles of the form's fields, by their names.
    private let titles: [String: String]

    init(_ blanks: [Blank]) {
        titles = Dictionary(blanks.map { ($0.field, $0.title) }) { first, _ in first }
    }

    /// Lines in words of the form; of those that are about the command line alone, none.
    func spoken(_ lines: [String]) -> [String] { lines.map(spoken).filter { !$0.isEmpty } }

    /// Which field lines speak of: that with which they begin, or the first that they mention.
    func field(in lines: [String]) -> String? {
        let name = lines.first?.prefix { $0 != ":" }.lowercased() ?? ""
        let beginning =
            name == Field.topics.name ? Field.topics.option : name.split(separator: "_").joined(separator: "-")
        if titles[beginning] != nil { return beginning }
        return lines.joined(separator: " ").split(separator: " ").lazy.compactMap(Self.option).first {
            titles[$0] != nil
        }
    }

    private func spoken(_ line: String) -> String {
        guard line.contains("--") || line.contains("tracker ") else { return line }
        let indent = line.prefix { $0 == " " }
        return indent
            + Self.split(line.dropFirst(indent.count), behind: ". ").compactMap(sentence).joined(separator: " ")
    }

    /// A sentence without the parts that cannot be said; nil where nothing is left.
    private func sentence(_ text: Substring) -> String? {
        let parts = Self.split(text, behind: ", ").flatMap { Self.split($0, behind: "; ") }
        var said = parts.compactMap(part).joined(separator: " ")
        while let last = said.last, ",;: ".contains(last) { said.removeLast() }
        guard !said.isEmpty else { return nil }
        if let end = text.last, ".?!".contains(end), said.last != end { said.append(end) }
        return said.prefix(1).uppercased() + said.dropFirst()
    }

    /// A part with titles in place of options and commands; nil where it names what the form does not have.
    private func part(_ text: Substring) -> String? {
        var words: [String] = []
        var isPlaceholder = false
        var isCommandLine = false
        var rest = text.split(separator: " ")[...]
        while let word = rest.popFirst() {
            let end = word.last.map { ",;:.".contains($0) } == true ? String(word.suffix(1)) : ""
            if isCommandLine { continue }
            if word == "tracker", let name = rest.popFirst() {
                guard let form = Self.form(of: String(name.filter { !",;:.".contains($0) })) else { return nil }
                words.append("the form “\(form)”")
                // What stands behind the name of a command is given to it.
                isCommandLine = true
            } else if let option = Self.option(word) {
                guard let title = titles[option] else { return nil }
                words.append("“\(title)”\(end)")
                isPlaceholder = end.isEmpty
            } else if isPlaceholder, word.allSatisfy({ $0.isUppercase || "…,;:.".contains($0) }) {
                if !end.isEmpty, let last = words.popLast() { words.append(last + end) }
                isPlaceholder = false
            } else {
                words.append(String(word))
                isPlaceholder = false
            }
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// The title of the form of a command; nil where it has none.
    private static func form(of command: String) -> String? {
        CommandForm.groups.lazy.flatMap(\.commands).first { $0.configuration.commandName == command }
            .map { CommandForm.title(of: $0) }
    }

    /// The name of an option that is a word; nil for other words.
    private static func option(_ word: Substring) -> String? {
        guard word.hasPrefix("--") else { return nil }
        let name = word.dropFirst(2).prefix { $0.isLetter || $0 == "-" }
        return name.isEmpty ? nil : String(name)
    }

    private static func split(_ text: Substring, behind mark: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = text
        while let place = rest.firstRange(of: mark) {
            parts.append(rest[..<rest.index(before: place.upperBound)])
            rest = rest[place.upperBound...]
        }
        return parts + (rest.isEmpty ? [] : [rest])
    }
}
