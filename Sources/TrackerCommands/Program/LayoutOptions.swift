import Arguments

/// How rows are written, whatever the format.
struct LayoutOptions: ParsableArguments {
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

    /// Whether nothing was chosen.
    var isUsual: Bool { fields == nil && !spreadsheet && !noPager }

    func validate(for format: OutputFormat) throws {
        if spreadsheet, format != .csv, format != .tsv {
            throw ValidationError("--spreadsheet is for CSV and TSV.", hint: "Add --format csv.")
        }
    }

    /// The fields that were asked for; nil for those that the format shows.
    var chosenFields: [String]? {
        fields.map { list in list.split(separator: ",").map { name in String(name.filter { !$0.isWhitespace }) } }
    }

    /// Lets the user page through the answer, where there is a terminal.
    func beginPaging(in context: CommandContext) throws {
        if !noPager { try context.pager?.page(context.output) }
    }

    /// Writes rows as they come.
    func writer<Row>(
        _ format: OutputFormat, columns: [Column<Row>], in context: CommandContext
    ) throws -> ResultWriter<Row> {
        try beginPaging(in: context)
        return try ResultWriter(
            format: format, columns: columns, fields: chosenFields, terminal: context.terminal,
            guardsFormulas: spreadsheet, sink: context.output)
    }
}
