import Arguments
import Formats
import Negotiations

extension StatisticsKind: ExpressibleByArgument {}

struct Stats: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Count statements by official, party, topic and month.",
        discussion: """
            The share is that of all statements that match; a statement on two topics counts for both. A date of which no month is known counts for its year.
            """,
        examples: [
            Example("tracker stats --by official"), Example("tracker stats --by month --topic tariffs --format csv"),
        ])

    @Option(help: "By what; without it by everything.") var by: [StatisticsKind] = []
    @Option(help: "At most so many of each.", valueName: "N") var limit: Int?
    @OptionGroup(title: "Which statements") var selection: FilterOptions
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let columns = [
        Column("by", title: "By"), Column("name", title: "Name", isFlexible: true),
        Column("statements", title: "Statements", alignment: .trailing),
        Column("share", title: "Share", alignment: .trailing, shown: .notInTable),
        Column("percent", title: "Share", alignment: .trailing, shown: .onlyInTable),
        Column("bar", title: "", shown: .onlyInTable),
    ]

    mutating func validate() throws {
        if (limit ?? 0) < 0 {
            throw ValidationError("--limit cannot be negative.", hint: "Give a number of rows.")
        }
    }

    mutating func run(in context: CommandContext) throws {
        let filter = try selection.filter(today: context.today)
        let kinds = by.isEmpty ? StatisticsKind.allCases : by
        var tracker = try database.openToAsk(in: context)
        let (total, groups) = try tracker.ask { transaction in
            let groups = try kinds.map { kind in
                (kind: kind, counts: try transaction.counts(of: kind, matching: filter))
            }
            return (try transaction.count(matching: filter), groups)
        }
        var writer = try output.writer(columns: Self.columns, in: context)
        for group in groups {
            let shown = Array(limit.map { group.counts.prefix($0) } ?? group.counts[...])
            let most = shown.map(\.count).max() ?? 0
            let bars = CountBars(names: shown.map { $0.name ?? "" }, most: most, width: context.terminal.width)
            for count in shown {
                let share = total == 0 ? 0 : Double(count.count) / Double(total)
                try writer.write([
                    .string(group.kind.rawValue), .optional(count.name), .integer(count.count),
                    .number(Self.decimal(share, places: 4)), .string(Self.decimal(share * 100, places: 1) + " %"),
                    .string(bars.bar(count.count)),
                ])
            }
        }
        try writer.finish()
    }

    private static func decimal(_ number: Double, places: Int) -> String {
        let scale = (0..<places).reduce(1) { product, _ in product * 10 }
        let scaled = Int((number * Double(scale)).rounded())
        let fraction = String(scaled % scale)
        return "\(scaled / scale)." + String(repeating: "0", count: places - fraction.utf8.count) + fraction
    }
}

/// Bars of counts beside their names, that leave a terminal's width to what stands before them.
private struct CountBars {
    /// Columns of the other cells: by what, the count, the share, and the gaps.
    private static let others = 36
    private static let longest = 40
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    private let most: Int
    private let width: Int

    init(names: [String], most: Int, width: Int?) {
        self.most = most
        let widest = names.map { DisplayWidth.columns(of: $0) }.max() ?? 0
        self.width = width.map { min(Self.longest, max(4, $0 - Self.others - min(widest, 30))) } ?? Self.longest
    }

    func bar(_ count: Int) -> String {
        guard most > 0 else { return "" }
        let eighths = max(1, count * width * 8 / most)
        return String(repeating: "█", count: eighths / 8) + Self.eighths[eighths % 8]
    }
}
