import Formats

/// A card as text: the title, values beside their labels, and sections below headings.
struct CardLayout {
    private static let indent = 2

    let terminal: Terminal

    func append(_ card: Card, to bytes: inout [UInt8]) {
        appendHeading(card.title, to: &bytes)
        append(card.entries, indent: 0, to: &bytes)
        for section in card.sections where !section.content.isEmpty {
            bytes.append(0x0A)
            appendHeading(section.title, to: &bytes)
            append(section.content, to: &bytes)
        }
    }

    private func append(_ content: Card.Content, to bytes: inout [UInt8]) {
        switch content {
        case .entries(let entries):
            append(entries, indent: Self.indent, to: &bytes)
        case .paragraphs(let texts):
            for (position, text) in texts.enumerated() {
                if position > 0 { bytes.append(0x0A) }
                append(text, to: &bytes)
            }
        case .text(let text), .marked(let text, _): append(text, to: &bytes)
        case .table(let table):
            let shown = table.shown
            var layout = TableLayout(columns: shown.headings, terminal: terminal, indent: Self.indent)
            for row in shown.rows { layout.append(row, to: &bytes) }
            layout.finish(to: &bytes)
        }
    }

    private func append(_ text: String, to bytes: inout [UInt8]) {
        LabelledLines.appendLines(
            SafeText.paragraph(text), width: terminal.width, usesColor: terminal.usesColor, indent: Self.indent,
            to: &bytes)
    }

    private func append(_ entries: [Card.Entry], indent: Int, to bytes: inout [UInt8]) {
        let entries = entries.filter { $0.value != .null && $0.value != .array([]) }
        let labels = entries.map { SafeText.line($0.label) + ":" }
        let layout = LabelledLines(labels: labels, indent: indent, terminal: terminal)
        for (entry, label) in zip(entries, labels) {
            let text = PlainText.lines(entry.shownValue).map(SafeText.paragraph).joined(separator: "\n")
            layout.append(label, text, to: &bytes)
        }
    }

    private func appendHeading(_ title: String, to bytes: inout [UInt8]) {
        for line in TextWrapping.lines(of: SafeText.line(title), width: terminal.width) {
            bytes.append(text: terminal.usesColor ? Style.bold(line.text) : line.text)
            bytes.append(0x0A)
        }
    }
}
