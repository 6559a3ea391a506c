import Arguments
import Negotiations
import Pages

/// The shapes of an answer of which there is a picture too.
enum DrawableFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, ndjson, csv, tsv, markdown
    /// The picture.
    case svg
    /// A page that stands alone, with the picture and what it shows as a table.
    case html
}

/// How an answer is written of which there is a picture too.
struct DrawableOutputOptions: ParsableArguments {
    @Option(help: "Output format; svg is a picture, html a page with it.")
    var format: DrawableFormat = .table
    @OptionGroup var layout: LayoutOptions

    init() {}

    /// The format of rows; nil for a picture.
    private var rows: OutputFormat? { OutputFormat(rawValue: format.rawValue) }

    func validate() throws {
        if let rows { return try layout.validate(for: rows) }
        if layout.fields != nil || layout.spreadsheet {
            throw ValidationError("A picture has no fields.", hint: "Leave out --fields and --spreadsheet.")
        }
    }

    /// Whether a picture is asked for.
    var isPicture: Bool { rows == nil }

    /// Writes rows as they come.
    func writer<Row>(columns: [Column<Row>], in context: CommandContext) throws -> ResultWriter<Row> {
        try layout.writer(rows ?? .table, columns: columns, in: context)
    }

    /// Writes a picture.
    ///
    /// - Parameter draw: makes it.
    func draw(
        from tracker: inout Tracker, in context: CommandContext,
        _ draw: (borrowing Questions, PageContext) throws -> StandAlonePicture
    ) throws {
        let picture = try tracker.ask { questions in
            let pages = PageContext(
                linking: .none, directory: try RecordDirectory(questions), today: context.today)
            return try draw(questions, pages)
        }
        try context.output.write { $0 += format == .svg ? picture.svg : picture.html }
        try context.output.flush()
    }
}
