import Arguments
import Negotiations

struct Migrate: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring a database to the schema of this program, after a backup.",
        examples: [Example("tracker migrate")])

    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let path = try database.path(in: context)
        let report = try Tracker.migrate(path: path, wait: database.wait)
        guard let backup = report.backup else {
            return try context.confirm(["\(path) has schema \(report.after) already, the newest"])
        }
        try context.confirm([
            "Migrated \(path) from schema \(report.before) to \(report.after)", "As it was, it is in \(backup)",
        ])
    }
}
