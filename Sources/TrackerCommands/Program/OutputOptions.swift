import Arguments
import Negotiations

extension OutputFormat: ExpressibleByArgument {}

/// How an answer is written.
struct OutputOptions: ParsableArguments {
    @Option(help: "Output format.")
    var format: OutputFormat = .table

    @Option(
        help: "Fields to show, in order: a,b,c. Names are those of --format json and csv.", valueName: "NAMES")
    var fields: String?

    @Flag(
        help:
            "For CSV and TSV: begin with a byte order mark, and put ' before cells that a spreadsheet would run as formulas."
    )
    var spreadsheet = false

    @Flag(help: "Do not use a pager.")
    var noPager = false

    init() {}

    func validate() throws {
        if spreadsheet, format != .csv, format != .tsv {
            throw ValidationError("--spreadsheet is for CSV and TSV.", hint: "Add --format csv.")
        }
    }

    /// Whether nothing was chosen.
    var isUsual: Bool { format == .table && fields == nil && !spreadsheet && !noPager }

    /// The fields that were asked for; nil for those that the format shows.
    private var chosenFields: [String]? {
        fields.map { list in list.split(separator: ",").map { name in String(name.filter { !$0.isWhitespace }) } }
    }

    /// Lets the user page through the answer, where there is a terminal.
    private func beginPaging(in context: CommandContext) throws {
        if !noPager { try context.pager?.page(context.output) }
    }

    /// Whether an answer will hold one of some columns.
    func shows<Row>(_ names: [String], of columns: [Column<Row>]) -> Bool {
        if let chosen = chosenFields { return names.contains(where: chosen.contains) }
        return columns.contains { names.contains($0.heading.name) && format.shows($0.heading) }
    }

    /// Writes rows as they come.
    func writer<Row>(columns: [Column<Row>], in context: CommandContext) throws -> ResultWriter<Row> {
        try beginPaging(in: context)
        return try ResultWriter(
            format: format, columns: columns, fields: chosenFields, terminal: context.terminal,
            guardsFormulas: spreadsheet, sink: context.output)
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
        let card = try card.choosing(chosenFields, for: format)
        try beginPaging(in: context)
        try CardWriter.write(
            card, format: format, terminal: context.terminal, guardsFormulas: spreadsheet,
            to: context.output)
    }
}
