import Arguments
import Negotiations

extension StatementOrder: ExpressibleByArgument {}

struct Query: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Show what was said: by whom, when, about what.",
        discussion: """
            Words search the text and its translation. All words must occur, English words in any inflection; "a phrase" must occur as written; -word must not occur; one OR other matches either; pre* matches the beginning of a word. Put -- before words that begin with a dash. Matches are bold on a terminal, and stand in the field snippet of JSON and CSV.

            A statement must match every filter; a filter that is given more than once matches any of its values. Statements come newest first; with words, the best match first, but with --as-of the newest. A label such as THE PRESIDENT finds what each official said while it meant that official.
            """,
        examples: [
            Example("tracker query --official Lutnick"),
            Example("tracker query rare earths --since 2025-06 --party US"),
            Example("tracker query --office \"Secretary of Commerce\" --since 30d"),
            Example("tracker query --related 2"),
            Example("tracker query --round London --format csv --fields date,official,text"),
        ])

    @OptionGroup(title: "Which statements") var selection: FilterOptions
    @Option(help: "Order: date (newest first), relevance (best match first) or official (by speaker's name).")
    var sort: StatementOrder?
    @OptionGroup var page: PageOptions
    @Flag(help: "Only print the number of results.") var count = false
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    mutating func validate() throws {
        if count, output.layout.fields != nil {
            throw ValidationError("--count has no fields to choose from.", hint: "Leave out --fields.")
        }
        if sort == .relevance, selection.words.isEmpty, selection.related == nil {
            throw ValidationError(
                "--sort relevance needs something to be relevant to.", hint: "Add words to search for.")
        }
    }

    /// Whether something is chosen beside which statements are meant.
    var choosesPage: Bool { sort != nil || page.isChosen || count }

    mutating func run(in context: CommandContext) throws {
        let filter = try selection.filter(today: context.today)
        var tracker = try database.openToAsk(in: context)
        if count {
            let number = try tracker.ask { questions in
                try selection.warnOfUnreadWords(questions, in: context)
                return try questions.count(matching: filter)
            }
            if output.format == .table { return try context.say(String(number)) }
            return try output.write([number], columns: [Column("count", title: "Count") { $0 }], in: context)
        }
        let columns = StatementRow.columns(isSearch: !filter.words.isEmpty)
        let isForPeople = output.format.isForPeople
        var parts: StatementParts = []
        if output.shows(["party", "office", "who"], of: columns) { parts.insert(.role) }
        if output.shows(["topics"], of: columns) { parts.insert(.topics) }
        if output.shows(Citation.columnNames + ["where"], of: columns) { parts.insert(.sources) }
        var writer = try output.writer(columns: columns, in: context)
        try tracker.ask { questions in
            try selection.warnOfUnreadWords(questions, in: context)
            try questions.forEachStatement(
                matching: filter, order: sort, page: page.page, parts: parts
            ) { statement, highlighter in
                try writer.write(
                    StatementRow(
                        statement: statement, found: filter.words.isEmpty ? nil : highlighter, isForPeople: isForPeople)
                )
            }
        }
        try writer.finish()
    }
}
