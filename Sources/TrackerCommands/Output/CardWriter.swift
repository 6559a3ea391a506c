import Formats

/// Writes one record in any format.
///
/// | format | shape |
/// | --- | --- |
/// | table | title, `label: value` lines, sections |
/// | markdown | headings, a list of labelled values, pipe tables |
/// | json | one object, indented by two spaces |
/// | ndjson | the same object on one line |
/// | csv, tsv | a header and one row, sections as JSON in their cells, the first source flat |
enum CardWriter {
    /// Writes the card and flushes the sink.
    ///
    /// - Parameters:
    ///   - terminal: where the output goes.
    ///   - guardsFormulas: see ``Formats/CSVWriter``.
    static func write(
        _ card: Card, format: OutputFormat, terminal: Terminal, guardsFormulas: Bool = false, to sink: ByteSink
    ) throws(WriteError) {
        try sink.write { bytes in
            switch format {
            case .table:
                CardLayout(terminal: terminal).append(card, to: &bytes)
            case .markdown:
                MarkdownCardLayout.append(card, to: &bytes)
            case .json:
                JSONWriter.append(card.value, indent: 2, escapesUnsafe: terminal.isTerminal, to: &bytes)
                bytes.append(0x0A)
            case .ndjson:
                JSONWriter.append(card.value, escapesUnsafe: terminal.isTerminal, to: &bytes)
                bytes.append(0x0A)
            case .csv, .tsv:
                let row = card.row
                var layout = DelimitedLayout(
                    columns: row.map { Heading($0.name, title: $0.label) }, delimiter: format == .csv ? 0x2C : 0x09,
                    guardsFormulas: guardsFormulas, showsUnsafe: terminal.isTerminal)
                layout.append(row.map(\.value), to: &bytes)
                layout.finish(to: &bytes)
            }
        }
        try sink.flush()
    }
}
