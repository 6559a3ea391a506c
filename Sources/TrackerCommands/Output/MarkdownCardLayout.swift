import Formats

/// A card as Markdown: headings, a list of labelled values, pipe tables and paragraphs.
enum MarkdownCardLayout {
    /// - Parameter depth: of its heading; those of its sections are one deeper.
    static func append(_ card: Card, depth: Int = 2, to bytes: inout [UInt8]) {
        let heading = String(repeating: "#", count: depth)
        bytes.append(text: "\(heading) \(oneLine(card.title))\n")
        append(card.entries, to: &bytes)
        for section in card.sections where !section.content.isEmpty {
            bytes.append(text: "\n\(heading)# \(oneLine(section.title))\n")
            append(section.content, to: &bytes)
        }
    }

    private static func append(_ content: Card.Content, to bytes: inout [UInt8]) {
        switch content {
        case .entries(let entries):
            append(entries, to: &bytes)
        case .paragraphs(let texts):
            // A leading "#", "-" or number would begin a block; as a quotation's text it would too, so it is a list.
            bytes.append(0x0A)
            for text in texts { bytes.append(text: "- \(block(text))\n") }
        case .text(let text), .marked(let text, _):
            for line in text.split(separator: "\n") { bytes.append(text: "\n\(block(String(line)))\n") }
        case .table(let table):
            bytes.append(0x0A)
            let shown = table.shown
            var layout = MarkdownLayout(columns: shown.headings)
            for row in shown.rows { layout.append(row, to: &bytes) }
        }
    }

    private static func append(_ entries: [Card.Entry], to bytes: inout [UInt8]) {
        let entries = entries.filter { $0.value != .null && $0.value != .array([]) }
        if !entries.isEmpty { bytes.append(0x0A) }
        for entry in entries {
            let lines = PlainText.lines(entry.shownValue)
            bytes.append(text: "- **\(oneLine(entry.label)):**")
            if lines.count == 1 {
                bytes.append(text: " \(MarkdownText.escaped(lines[0]))\n")
            } else {
                bytes.append(0x0A)
                for line in lines { bytes.append(text: "  - \(block(line))\n") }
            }
        }
    }

    private static func oneLine(_ text: String) -> String { MarkdownText.escaped(SafeText.line(text)) }

    /// Text at the start of a block, where a first `#`, `-`, `+`, `=` or `1.` has a meaning too.
    private static func block(_ text: String) -> String {
        let escaped = MarkdownText.escaped(text)
        guard let first = escaped.first else { return escaped }
        if "#-+=".contains(first) { return "\\" + escaped }
        let digits = escaped.prefix { $0.isASCII && $0.isNumber }
        let rest = escaped[digits.endIndex...]
        guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return escaped }
        return digits + "\\" + rest
    }
}
