import Arguments
import Formats
import Negotiations

struct Query: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Show what was said: by whom, when, about what.",
        discussion: """
            Words search the text and its translation: all must occur; "a phrase" as it stands, -word not at all, one OR the other, pre* as a beginning. Put -- before words that begin with a dash.

            Filters combine; a filter that is given twice holds where either does. Statements come newest first; with words, the best match first.
            """,
        examples: [
            Example("tracker query --official Lutnick"),
            Example("tracker query rare earths --since 2025-06 --party US"),
            Example("tracker query --round London --format csv --fields date,official,text"),
        ])

    @OptionGroup(title: "Which statements") var selection: FilterOptions
    @Option(help: "At most so many.", valueName: "N") var limit: Int?
    @Flag(help: "Only how many there are.") var count = false
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    mutating func validate() throws {
        if let limit, limit < 0 {
            throw ValidationError("--limit cannot be negative.", hint: "Give a number of statements.")
        }
    }

    mutating func run(in context: CommandContext) throws {
        let filter = try selection.filter()
        var tracker = try database.openToAsk(in: context)
        if count {
            let number = try tracker.ask { transaction in try transaction.count(matching: filter) }
            if output.format == .table { return try context.say(String(number)) }
            return try output.write([[.integer(number)]], columns: [Column("count", title: "Count")], in: context)
        }
        var writer = try output.writer(columns: StatementRow.columns, in: context)
        try tracker.ask { transaction in
            try transaction.forEachStatement(matching: filter, limit: limit) { statement in
                try writer.write(StatementRow.values(of: statement))
            }
        }
        try writer.finish()
    }
}
