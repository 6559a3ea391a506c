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
            Example("tracker query --round London --format json"),
        ])

    @Argument(help: "Words that were said.") var words: [String] = []
    @Option(help: "Who said it; may be repeated.", valueName: "NAME", completion: .names("officials")) var official:
        [String] = []
    @Option(help: "For which party; may be repeated.", valueName: "PARTY", completion: .names("parties")) var party:
        [String] = []
    @Option(help: "About which round; may be repeated.", valueName: "NAME", completion: .names("rounds")) var round:
        [String] = []
    @Option(help: "About which negotiation; may be repeated.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: [String] = []
    @Option(help: "On which topic; may be repeated.", valueName: "NAME", completion: .names("topics")) var topic:
        [String] = []
    @Option(help: "Not before this day.", valueName: "DATE") var since: String?
    @Option(help: "Not after this day.", valueName: "DATE") var until: String?
    @Option(help: "At most so many.", valueName: "N") var limit: Int?
    @Flag(help: "Only how many there are.") var count = false
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    mutating func validate() throws {
        if let limit, limit < 0 {
            throw ValidationError("--limit cannot be negative.", hint: "Give a number of statements.")
        }
    }

    mutating func run(in context: CommandContext) throws {
        var filter = StatementFilter()
        filter.words = words.joined(separator: " ")
        filter.officials = official
        filter.parties = party
        filter.rounds = round
        filter.negotiations = negotiation
        filter.topics = topic
        filter.since = try since.map { text throws(DateError) in try PartialDate(text) }
        filter.until = try until.map { text throws(DateError) in try PartialDate(text) }
        var tracker = try database.openToAsk(in: context)
        if count {
            let number = try tracker.ask { transaction in try transaction.count(matching: filter) }
            var writer = try output.writer(
                columns: [Column("count", title: "Count", alignment: .trailing)], in: context)
            if output.format == .table { return try context.say(String(number)) }
            try writer.write([.integer(number)])
            return try writer.finish()
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
