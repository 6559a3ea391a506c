import Formats

/// Writes the rows of one answer in any format, as they come.
///
/// | format | without rows |
/// | --- | --- |
/// | json | `[]` |
/// | csv, tsv | the header |
/// | table, markdown, ndjson | nothing |
///
/// Only a table holds rows back, the first ``TableLayout/sampleSize`` of them, to choose its columns' widths.
public struct ResultWriter {
    private let selection: FieldSelection
    private let valuesPerRow: Int
    private let sink: ByteSink
    private var layout: any RowLayout
    private var isFinished = false

    /// - Parameters:
    ///   - columns: what each value of a row is.
    ///   - fields: the user's choice and order of columns by name; `nil` for those that the format shows.
    ///   - terminal: where the output goes.
    ///   - guardsFormulas: see ``Formats/CSVWriter``.
    public init(
        format: OutputFormat, columns: [Column], fields: [String]? = nil, terminal: Terminal,
        guardsFormulas: Bool = false, sink: ByteSink
    ) throws(FieldSelectionError) {
        let selection = try FieldSelection(of: columns, fields: fields, format: format)
        self.selection = selection
        self.sink = sink
        valuesPerRow = columns.count
        layout =
            switch format {
            case .table: TableLayout(columns: selection.columns, terminal: terminal)
            case .markdown: MarkdownLayout(columns: selection.columns)
            case .json: JSONLayout(columns: selection.columns, isArray: true, escapesUnsafe: terminal.isTerminal)
            case .ndjson: JSONLayout(columns: selection.columns, isArray: false, escapesUnsafe: terminal.isTerminal)
            case .csv, .tsv:
                DelimitedLayout(
                    columns: selection.columns, delimiter: format == .csv ? 0x2C : 0x09,
                    guardsFormulas: guardsFormulas, showsUnsafe: terminal.isTerminal)
            }
    }

    /// Writes a row of one value per column; values that are missing are null, and those without a column are left out.
    public mutating func write(_ row: [Value]) throws(WriteError) {
        let chosen = selection.values(of: row.count == valuesPerRow ? row : fitted(row))
        try sink.write { bytes in layout.append(chosen, to: &bytes) }
    }

    private func fitted(_ row: [Value]) -> [Value] {
        Array(row.prefix(valuesPerRow)) + repeatElement(.null, count: max(0, valuesPerRow - row.count))
    }

    /// Ends the answer and flushes the sink. To call it again changes nothing.
    public mutating func finish() throws(WriteError) {
        if !isFinished {
            isFinished = true
            try sink.write { bytes in layout.finish(to: &bytes) }
        }
        try sink.flush()
    }
}
