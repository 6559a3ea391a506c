import Arguments
import Formats
import Negotiations

struct SQLConsole: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql", abstract: "Query in SQL, read-only.",
        discussion: """
            One statement, given as an argument or on standard input. Statements that write, attach, load or set anything are refused. Without a statement, on a terminal, the tables and columns are shown with their meaning; --schema always shows them.

            To write with SQL, use the sqlite3 shell on the same file: the schema enforces the rules.
            """,
        examples: [
            Example("tracker sql \"SELECT kind, count(*) FROM statement GROUP BY kind\""),
            Example("tracker sql --format csv < question.sql"),
            Example("tracker sql --schema --format markdown"),
        ])

    @Argument(help: "One statement; - reads standard input.", valueName: "STATEMENT") var statement: String?
    @Flag(help: "Show tables and columns with their meaning.") var schema = false
    @Option(help: "Maximum time for the statement.", valueName: "SECONDS") var timeout: Int = 30
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if !(1...86_400).contains(timeout) {
            throw ValidationError("--timeout is out of range.", hint: "Give 1 to 86400 seconds.")
        }
        if schema, statement != nil {
            throw ValidationError("--schema takes no statement.", hint: "Leave one of them out.")
        }
    }

    func run(in context: CommandContext) throws {
        if schema || (statement == nil && context.inputIsTerminal) { return try describe(in: context) }
        var text = statement ?? "-"
        if text == "-" {
            guard let input = String(validating: try context.readInput(), as: UTF8.self) else {
                throw TrackerError(.badData, "standard input is not UTF-8")
            }
            text = input
        }
        defer { Deadline.set(seconds: 0) }
        var writer: ResultWriter<[RecordValue]>?
        try Console.run(
            text,
            on: {
                let path = try database.pathToAsk(in: context)
                // A second more than the time that the statement is given: mostly it ends by itself.
                Deadline.set(seconds: timeout + 1)
                return path
            }, timeout: timeout, wait: database.wait, repairs: context.repairs
        ) { names in
            writer = try output.writer(
                columns: names.enumerated().map { position, name in
                    Column(name, title: name, isFlexible: true) { $0.indices.contains(position) ? $0[position] : .null }
                }, in: context)
        } row: { values in
            try writer?.write(values)
        }
        try writer?.finish()
    }

    /// A table, or a column of one.
    private typealias Description = (table: String, column: String?, type: String?, meaning: String)

    private static let columns: [Column<Description>] = [
        Column("table", title: "Table") { $0.table },
        Column("column", title: "Column") { $0.column },
        Column("type", title: "Type") { $0.type },
        Column("meaning", title: "Meaning", isFlexible: true) { $0.meaning },
    ]

    /// A line for each table, and below it one for each column.
    private func describe(in context: CommandContext) throws {
        var rows: [Description] = []
        for table in TableDescription.all {
            rows.append((table.name, nil, nil, table.meaning))
            rows += table.columns.map { (table.name, $0.name, $0.type, $0.meaning) }
        }
        try output.write(rows, columns: Self.columns, in: context)
    }
}
