import Arguments
import Negotiations

/// A number of days, written `30d`, or of weeks, written `2w`.
struct DayCount: ExpressibleByArgument {
    let days: Int

    init(days: Int) { self.days = days }

    init(argument: String) throws(ArgumentValueError) {
        guard let days = Day.count(argument) else {
            throw ArgumentValueError("it must be a number of days or weeks, such as 30d or 2w")
        }
        self.days = days
    }

    var argumentText: String { "\(days)d" }
}

struct Due: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "Show what is pending: approvals, commitments, truces that expire, planned rounds.",
        discussion: """
            Approvals that are pending and for how long; commitments that are open and overdue, or due soon; outcomes that end soon, or have ended and are not marked so; planned rounds that begin soon, or whose day is past. What is overdue comes first. With --on for a past day, what was decided or began later is shown as open, marked with its later result; decisions whose day is not recorded come last, and are marked so. Prints nothing when nothing is due, so that cron sends mail only when something is.
            """,
        examples: [
            Example("tracker due"), Example("tracker due --within 90d --party CN"),
            Example("tracker due --on 2025-08-01"),
        ])

    @Option(help: "Only what is due or expires within this number of days.", valueName: "DAYS")
    var within = DayCount(days: 30)
    @Option(help: "Answer as of this day in the world.", valueName: "DATE") var on: String?
    @Option(help: "Only commitments of this party.", valueName: "PARTY", completion: .names("parties"))
    var party: [String] = []
    @Option(help: "Only of this round.", valueName: "NAME", completion: .names("rounds"))
    var round: [String] = []
    @Option(help: "Only of this negotiation.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: [String] = []
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let columns: [Column<DueItem>] = [
        Column("due", title: "Due") { $0.kind.rawValue },
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("date", title: "Date") { $0.date },
        Column("days", title: "Days", alignment: .trailing, shown: .notInTable) { $0.days },
        Column("state", title: "State") { $0.state },
        Column("since", title: "What became of it", shown: .notInTable) { $0.since?.description },
        Column("who", title: "Who") { $0.who },
        Column("text", title: "What", isFlexible: true) { $0.text },
        Column("outcome", title: "Outcome", shown: .notInTable) { $0.outcome },
        Column("round", title: "Round", shown: .notInTable) { $0.round },
        Column("where", title: "Round", shown: .onlyInTable) {
            $0.round + ($0.sharesRoundName ? ", \($0.negotiation)" : "")
        },
        Column("negotiation", title: "Negotiation", shown: .notInTable) { $0.negotiation },
    ]

    mutating func run(in context: CommandContext) throws {
        var filter = DueFilter()
        filter.parties = party
        filter.rounds = round
        filter.negotiations = negotiation
        let day = try on.map { text throws(DateError) in
            let date = try PartialDate(asked: text, today: context.today)
            guard Day(firstOf: date) == Day(lastOf: date) else {
                throw DateError(text: text, reason: "spans days; it must be one day")
            }
            guard !date.text.contains("T") else {
                throw DateError(text: text, reason: "has a time of day; it must be a day")
            }
            return Day(lastOf: date)
        }
        var tracker = try database.openToAsk(in: context)
        let items = try tracker.ask { questions in
            try questions.dueItems(matching: filter, on: day, today: context.today, within: within.days)
        }
        try output.write(items, columns: Self.columns, in: context)
    }
}
