import Arguments
import Formats
import Negotiations

/// A number of days, written `30d`.
struct DayCount: ExpressibleByArgument {
    let days: Int

    init(days: Int) { self.days = days }

    init(argument: String) throws(ArgumentValueError) {
        guard let days = Day.count(argument) else { throw ArgumentValueError("a number of days such as 30d is wanted") }
        self.days = days
    }

    var argumentText: String { "\(days)d" }
}

struct Due: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "Show what awaits somebody: approvals, commitments, truces that end.",
        discussion: """
            Approvals that are pending and for how long; commitments that are open and overdue, or due soon; outcomes that end soon, or have ended and are not marked so. Prints nothing when nothing is due, so that cron sends mail only when something is.
            """,
        examples: [
            Example("tracker due"), Example("tracker due --within 90d --party CN"),
        ])

    @Option(help: "What is due or ends within so many days.", valueName: "DAYS")
    var within = DayCount(days: 30)
    @Option(help: "Only commitments of this party.", valueName: "PARTY", completion: .names("parties"))
    var party: [String] = []
    @Option(help: "Only what came of this round.", valueName: "NAME", completion: .names("rounds"))
    var round: [String] = []
    @Option(help: "Only what came of this negotiation.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: [String] = []
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let columns = [
        Column("due", title: "Due"), Column("id", title: "#", alignment: .trailing), Column("date", title: "Date"),
        Column("days", title: "Days", alignment: .trailing, shown: .notInTable), Column("state", title: "State"),
        Column("who", title: "Who"), Column("text", title: "What", isFlexible: true),
        Column("outcome", title: "Outcome", shown: .notInTable), Column("round", title: "Round"),
        Column("negotiation", title: "Negotiation", shown: .notInTable),
    ]

    mutating func run(in context: CommandContext) throws {
        var filter = DueFilter()
        filter.parties = party
        filter.rounds = round
        filter.negotiations = negotiation
        var tracker = try database.openToAsk(in: context)
        let items = try tracker.ask { transaction in
            try transaction.dueItems(matching: filter, today: context.today, within: within.days)
        }
        let rows: [[Value]] = items.map { item in
            [
                .string(item.kind.rawValue), .integer(item.id), .optional(item.date),
                item.days.map { .integer($0) } ?? .null, .string(Self.state(of: item)), .optional(item.who),
                .string(item.text), .string(item.outcome), .string(item.round), .string(item.negotiation),
            ]
        }
        try output.write(rows, columns: Self.columns, in: context)
    }

    private static func state(of item: DueItem) -> String {
        guard let days = item.days else { return "pending" }
        let count = abs(days) == 1 ? "1 day" : "\(abs(days)) days"
        return switch (item.kind, days) {
        case (.approval, _): "pending for \(count)"
        case (.commitment, 0): "due today"
        case (.commitment, 1...): "due in \(count)"
        case (.commitment, _): "overdue by \(count)"
        case (.expiry, 0): "ends today"
        case (.expiry, 1...): "ends in \(count)"
        case (.expiry, _): "ended \(count) ago"
        }
    }
}
