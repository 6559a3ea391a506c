import Arguments
import Negotiations

struct MoveStatements: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "move-statements", abstract: "Reassign statements to the official who made them.",
        discussion:
            """
            Moves all statements of --from-official to --to-official, or those between --since and --until: a label may have meant another person then.

            With --as-printed, moves statements that were recorded with the printed name of their speaker and no official to the official whom that name now identifies. The printed name is kept as the attribution. Where it means nobody, or several people, the statement stays as it is.
            """,
        examples: [
            Example("tracker move-statements --from-official Trump --to-official Biden --until 2025-01-19"),
            Example("tracker move-statements --as-printed --to-official Lutnick"),
        ])

    @Option(help: "Official to whom they are recorded now.", valueName: "NAME", completion: .names("officials"))
    var fromOfficial: String?
    @Flag(help: "Statements without an official whose printed attribution names one.") var asPrinted = false
    @Option(
        help: "Official to whom the statements belong (with --as-printed: only theirs).", valueName: "NAME",
        completion: .names("officials"))
    var toOfficial: String?
    @Option(help: "Only on this day or later.", valueName: "DATE") var since: String?
    @Option(help: "Only on this day or earlier.", valueName: "DATE") var until: String?
    @OptionGroup var strictness: StrictOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    mutating func validate() throws {
        if asPrinted == (fromOfficial != nil) {
            throw ValidationError(
                asPrinted
                    ? "--as-printed and --from-official do not go together."
                    : "It is not said which statements to move.",
                hint: "Give --from-official NAME, or --as-printed.")
        }
        if !asPrinted, toOfficial == nil {
            throw ValidationError("--from-official needs --to-official.", hint: "Give --to-official NAME with it.")
        }
    }

    func run(in context: CommandContext) throws {
        let context = try context.recording(by: author)
        var filter = StatementFilter()
        filter.since = try since.map { text throws(DateError) in try PartialDate(written: text) }
        filter.until = try until.map { text throws(DateError) in try PartialDate(written: text) }
        try filter.requireDays()
        guard let fromOfficial, let toOfficial else { return try moveAsPrinted(filter, in: context) }
        let moved = try database.change(in: context) { tracker in
            try tracker.moveStatements(
                from: fromOfficial, to: toOfficial, matching: filter, by: context.author, checking: strictness.checks)
        }
        context.warn(of: moved.doubts)
        try context.confirm([
            moved.count == 0
                ? "Nothing new: \(moved.from) has no such statement"
                : "Moved \(Self.count(moved.count)) from \(moved.from) to \(moved.to)"
        ])
    }

    private func moveAsPrinted(_ filter: StatementFilter, in context: CommandContext) throws {
        let (moved, doubts) = try database.change(in: context) { tracker in
            try tracker.moveStatementsAsPrinted(
                to: toOfficial, matching: filter, by: context.author, checking: strictness.checks)
        }
        context.warn(of: doubts)
        let lines = moved.map { "Moved \(Self.count($0.count)), kept as printed, to \($0.official)" }
        try context.confirm(
            lines.isEmpty ? ["Nothing new: no statement that was kept as printed names one official"] : lines)
    }

    private static func count(_ number: Int) -> String { number == 1 ? "1 statement" : "\(number) statements" }
}
