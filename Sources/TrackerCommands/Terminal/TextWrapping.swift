/// One line of wrapped text and the columns it takes.
struct WrappedLine: Hashable, Sendable {
    var text = ""
    var columns = 0

    mutating func append(_ other: WrappedLine) {
        text += other.text
        columns &+= other.columns
    }
}

/// Breaks text into lines of a given width.
enum TextWrapping {
    /// The lines of a text, at least one.
    ///
    /// A line is broken at spaces and beside East Asian characters, but not before closing nor after opening
    /// punctuation. A word wider than a line is broken inside. Nothing but the spaces at a break is dropped.
    ///
    /// - Parameters:
    ///   - text: safe text, see ``SafeText/paragraph(_:)``.
    ///   - width: columns of a line; `nil` breaks at line feeds only.
    static func lines(of text: String, width: Int?) -> [WrappedLine] {
        if !text.utf8.contains(0x0A) {
            let whole = WrappedLine(text: text, columns: DisplayWidth.columns(of: text))
            if whole.columns <= width ?? .max { return [whole] }
        }
        var lines: [WrappedLine] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let whole = WrappedLine(text: String(line), columns: DisplayWidth.columns(of: String(line)))
            if let width, whole.columns > width {
                var paragraph = WrappingParagraph(width: max(1, width))
                for character in line { paragraph.add(character) }
                lines += paragraph.finished()
            } else {
                lines.append(whole)
            }
        }
        return lines
    }

    /// As much of one line as fits, with `…` where something is left out.
    static func beginning(of text: String, columns: Int) -> WrappedLine {
        let whole = WrappedLine(text: text, columns: DisplayWidth.columns(of: text))
        guard whole.columns > columns else { return whole }
        var line = WrappedLine()
        for character in text {
            let width = DisplayWidth.columns(of: character)
            guard line.columns &+ width < columns else { break }
            line.append(WrappedLine(text: String(character), columns: width))
        }
        line.append(WrappedLine(text: "…", columns: 1))
        return line
    }
}

private struct WrappingParagraph {
    let width: Int
    private var lines: [WrappedLine] = []
    private var line = WrappedLine()
    private var spaces = WrappedLine()
    private var word = WrappedLine()
    private var last: Character = " "

    init(width: Int) { self.width = width }

    mutating func add(_ character: Character) {
        if character == " " {
            endWord()
            spaces.append(WrappedLine(text: " ", columns: 1))
        } else {
            let columns = DisplayWidth.columns(of: character)
            if !word.text.isEmpty, mayBreak(before: character, columns: columns) { endWord() }
            word.append(WrappedLine(text: String(character), columns: columns))
        }
        last = character
    }

    mutating func finished() -> [WrappedLine] {
        endWord()
        lines.append(line)
        return lines
    }

    private func mayBreak(before next: Character, columns: Int) -> Bool {
        guard columns == 2 || DisplayWidth.columns(of: last) == 2 else { return false }
        return !Self.closing.contains(next) && !Self.opening.contains(last)
    }

    private mutating func endWord() {
        guard !word.text.isEmpty else { return }
        if line.columns &+ spaces.columns &+ word.columns <= width {
            line.append(spaces)
        } else if !line.text.isEmpty {
            lines.append(line)
            line = WrappedLine()
        }
        if word.columns <= width { line.append(word) } else { breakWord() }
        spaces = WrappedLine()
        word = WrappedLine()
    }

    /// Breaks a word behind a slash, as of an interval or an address, where it has one in the line, else anywhere.
    private mutating func breakWord() {
        let parts = word.text.split(separator: "/", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            let text = index < parts.count - 1 ? part + "/" : part
            let columns = DisplayWidth.columns(of: String(text))
            if line.columns &+ columns > width, columns <= width, !line.text.isEmpty {
                lines.append(line)
                line = WrappedLine()
            }
            breakPart(String(text))
        }
    }

    private mutating func breakPart(_ text: String) {
        for character in text {
            let columns = DisplayWidth.columns(of: character)
            if line.columns &+ columns > width, !line.text.isEmpty {
                lines.append(line)
                line = WrappedLine()
            }
            line.append(WrappedLine(text: String(character), columns: columns))
        }
    }

    private static let closing: Set<Character> = [
        "、", "。", "，", "．", "：", "；", "？", "！", "」", "』", "）", "］", "｝", "〉", "》", "】", "〕", "・", "ー", "々",
        ",", ".", ":", ";", "?", "!", ")", "]", "}", "%", "”", "’", "»", "…",
    ]
    private static let opening: Set<Character> = [
        "「", "『", "（", "［", "｛", "〈", "《", "【", "〔", "(", "[", "{", "“", "‘", "«",
    ]
}
