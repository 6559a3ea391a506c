import Arguments
import Negotiations

struct MoveStatements: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "move-statements", abstract: "Reassign statements to the official who made them.",
        discussion:
            "All statements of the one become the other's, or those within dates: a label may have meant another person then.",
        examples: [Example("tracker move-statements --from-official Trump --to-official Biden --until 2025-01-19")])

    @Option(help: "Official to whom they are recorded now.", valueName: "NAME", completion: .names("officials"))
    var fromOfficial: String
    @Option(help: "Official to whom the statements belong.", valueName: "NAME", completion: .names("officials"))
    var toOfficial: String
    @Option(help: "Only on this day or later.", valueName: "DATE") var since: String?
    @Option(help: "Only on this day or earlier.", valueName: "DATE") var until: String?
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let context = context.recording(by: author)
        var filter = StatementFilter()
        filter.since = try since.map { text throws(DateError) in try PartialDate(written: text) }
        filter.until = try until.map { text throws(DateError) in try PartialDate(written: text) }
        let moved = try database.change(in: context) { tracker in
            try tracker.moveStatements(from: fromOfficial, to: toOfficial, matching: filter, by: context.author)
        }
        let count = moved.count == 1 ? "1 statement" : "\(moved.count) statements"
        try context.confirm([
            moved.count == 0
                ? "Nothing new: \(moved.from) has no such statement"
                : "Moved \(count) from \(moved.from) to \(moved.to)"
        ])
    }
}
