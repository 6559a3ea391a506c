import Arguments
import Negotiations

extension OutputFormat: ExpressibleByArgument {}

/// How an answer is written.
struct OutputOptions: ParsableArguments {
    @Option(help: "Output format.")
    var format: OutputFormat = .table

    @OptionGroup var layout: LayoutOptions

    init() {}

    func validate() throws { try layout.validate(for: format) }

    /// Whether nothing was chosen.
    var isUsual: Bool { format == .table && layout.isUsual }

    /// Whether an answer will hold one of some columns.
    func shows<Row>(_ names: [String], of columns: [Column<Row>]) -> Bool {
        if let chosen = layout.chosenFields { return names.contains(where: chosen.contains) }
        return columns.contains { names.contains($0.heading.name) && format.shows($0.heading) }
    }

    /// Writes rows as they come.
    func writer<Row>(columns: [Column<Row>], in context: CommandContext) throws -> ResultWriter<Row> {
        try layout.writer(format, columns: columns, in: context)
    }

    /// Writes all rows of an answer.
    func write<Row>(_ rows: [Row], columns: [Column<Row>], in context: CommandContext) throws {
        var writer = try writer(columns: columns, in: context)
        for row in rows { try writer.write(row) }
        try writer.finish()
    }

    func write<Row: Listed>(_ rows: [Row], in context: CommandContext) throws {
        try write(rows, columns: Row.columns, in: context)
    }

    /// Writes one record.
    func write(_ card: Card, in context: CommandContext) throws {
        let card = try card.choosing(layout.chosenFields, for: format)
        try layout.beginPaging(in: context)
        try CardWriter.write(
            card, format: format, terminal: context.terminal, guardsFormulas: layout.spreadsheet,
            to: context.output)
    }
}
