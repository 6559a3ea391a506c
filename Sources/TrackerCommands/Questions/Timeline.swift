import Arguments
import Negotiations
import Pages

struct Timeline: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Show what happened in order: rounds, statements, outcomes, approvals, commitments.",
        discussion: """
            The oldest comes first. Outcomes are listed on the day they were reached or the round ended, commitments on the day they are due. Filters by topic and official select outcomes by their round: its topics, and who took part in it. Filters that only statements can match, such as words or a kind, leave only statements.
            """,
        examples: [
            Example("tracker timeline --round London"),
            Example("tracker timeline --round London --format svg > london.svg"),
            Example("tracker timeline --negotiation \"US–China trade talks\" --since 2025-06 --format markdown"),
        ])

    @OptionGroup(title: "Which events") var selection: FilterOptions
    @OptionGroup var page: PageOptions
    @OptionGroup(title: "Output") var output: DrawableOutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let columns: [Column<TimelineEvent>] = [
        Column("date", title: "Date") { $0.date },
        Column("event", title: "Event") { $0.kind.rawValue },
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("who", title: "Who", isFlexible: true) { $0.who },
        Column("negotiation", title: "Negotiation", shown: .notInTable) { $0.negotiation },
        Column("round", title: "Round") { $0.round },
        Column("text", title: "What", isFlexible: true) { $0.text },
        Column("status", title: "Status") { $0.status },
    ]

    mutating func validate() throws {
        if output.isPicture, page.isChosen {
            throw ValidationError("--limit and --offset are for rows.", hint: "Choose with --since and --until.")
        }
    }

    mutating func run(in context: CommandContext) throws {
        let filter = try selection.filter(today: context.today)
        var tracker = try database.openToAsk(in: context)
        if output.isPicture {
            return try output.draw(from: &tracker, in: context) { questions, pages in
                try .timeline(matching: filter, questions, pages)
            }
        }
        var writer = try output.writer(columns: Self.columns, in: context)
        try tracker.ask { questions in
            try selection.warnOfUnreadWords(questions, in: context)
            try questions.forEachEvent(matching: filter, page: page.page) { event in
                try writer.write(event)
            }
        }
        try writer.finish()
    }
}
