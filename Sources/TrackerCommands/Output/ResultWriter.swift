/// Writes the rows of one answer in any format, as they come.
///
/// | format | without rows |
/// | --- | --- |
/// | json | `[]` |
/// | csv, tsv | the header |
/// | table, markdown, ndjson | nothing |
///
/// Only a table holds rows back, the first ``TableLayout/sampleSize`` of them, to choose its columns' widths.
struct ResultWriter<Row> {
    private let columns: [Column<Row>]
    private let sink: ByteSink
    private var layout: any RowLayout
    private var isFinished = false

    /// - Parameters:
    ///   - columns: what there is to say of a row.
    ///   - fields: the user's choice and order of columns by name; `nil` for those that the format shows.
    ///   - terminal: where the output goes.
    ///   - guardsFormulas: see ``Formats/CSVWriter``.
    init(
        format: OutputFormat, columns: [Column<Row>], fields: [String]? = nil, terminal: Terminal,
        guardsFormulas: Bool = false, sink: ByteSink
    ) throws(FieldSelectionError) {
        let chosen = try columns.chosen(fields, for: format)
        self.columns = chosen
        self.sink = sink
        let headings = chosen.map(\.heading)
        layout =
            switch format {
            case .table: TableLayout(columns: headings, terminal: terminal)
            case .markdown: MarkdownLayout(columns: headings)
            case .json: JSONLayout(columns: headings, isArray: true, escapesUnsafe: terminal.isTerminal)
            case .ndjson: JSONLayout(columns: headings, isArray: false, escapesUnsafe: terminal.isTerminal)
            case .csv, .tsv:
                DelimitedLayout(
                    columns: headings, delimiter: format == .csv ? 0x2C : 0x09, guardsFormulas: guardsFormulas,
                    showsUnsafe: terminal.isTerminal)
            }
    }

    /// Writes what the columns say of a row.
    mutating func write(_ row: Row) throws(WriteError) {
        let values = columns.map { $0.value(row) }
        try sink.write { bytes in layout.append(values, to: &bytes) }
    }

    /// Ends the answer and flushes the sink. To call it again changes nothing.
    mutating func finish() throws(WriteError) {
        if !isFinished {
            isFinished = true
            try sink.write { bytes in layout.finish(to: &bytes) }
        }
        try sink.flush()
    }
}
