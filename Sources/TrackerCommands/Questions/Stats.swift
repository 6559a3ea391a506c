import Arguments
import Formats
import Negotiations
import Pages

extension StatisticsKind: ExpressibleByArgument {}

struct Stats: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Count statements by official, party, topic and month.",
        discussion: """
            The share is that of all statements that match; a statement on two topics counts for both. A date without a known month counts for its year. The picture shows the months, and the parties in each.
            """,
        examples: [
            Example("tracker stats --by official"), Example("tracker stats --by month --topic tariffs --format csv"),
            Example("tracker stats --format svg > months.svg"),
        ])

    @Option(help: "Group by (default: all).") var by: [StatisticsKind] = []
    @Option(help: "Maximum number of groups of each kind.", valueName: "N") var limit: Int?
    @OptionGroup(title: "Which statements") var selection: FilterOptions
    @OptionGroup(title: "Output") var output: DrawableOutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let columns: [Column<CountedShare>] = [
        Column("by", title: "By") { $0.kind.rawValue },
        Column("name", title: "Name", isFlexible: true) { $0.name },
        Column("statements", title: "Statements", alignment: .trailing) { $0.count },
        Column("share", title: "Share", alignment: .trailing, shown: .notInTable) {
            RecordValue.number(decimal($0.share, places: 4))
        },
        Column("percent", title: "Share", alignment: .trailing, shown: .onlyInTable) {
            decimal($0.share * 100, places: 1) + " %"
        },
        Column("bar", title: "", shown: .onlyInTable) { $0.bar },
    ]

    mutating func validate() throws {
        if (limit ?? 0) < 0 {
            throw ValidationError("--limit cannot be negative.", hint: "Give a number of rows.")
        }
        if output.isPicture, !by.isEmpty || limit != nil {
            throw ValidationError("A picture shows months and parties.", hint: "Leave out --by and --limit.")
        }
    }

    mutating func run(in context: CommandContext) throws {
        let filter = try selection.filter(today: context.today)
        let kinds = by.isEmpty ? StatisticsKind.allCases : by
        var tracker = try database.openToAsk(in: context)
        if output.isPicture {
            return try output.draw(from: &tracker, in: context) { questions, pages in
                try .months(matching: filter, questions, pages)
            }
        }
        let (total, groups) = try tracker.ask { questions in
            try selection.warnOfUnreadWords(questions, in: context)
            let groups = try kinds.map { kind in
                (kind: kind, counts: try questions.counts(of: kind, matching: filter))
            }
            return (try questions.count(matching: filter), groups)
        }
        var writer = try output.writer(columns: Self.columns, in: context)
        for group in groups {
            let shown = Array(limit.map { group.counts.prefix($0) } ?? group.counts[...])
            let most = shown.map(\.count).max() ?? 0
            let bars = CountBars(names: shown.map { $0.name ?? "" }, most: most, width: context.terminal.width)
            for count in shown {
                try writer.write(
                    CountedShare(
                        kind: group.kind, name: count.name, count: count.count,
                        share: total == 0 ? 0 : Double(count.count) / Double(total), bar: bars.bar(count.count)))
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

/// A count as a row of the answer.
private struct CountedShare {
    let kind: StatisticsKind
    let name: String?
    let count: Int
    /// Its part of all statements, from 0 to 1.
    let share: Double
    let bar: String
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
