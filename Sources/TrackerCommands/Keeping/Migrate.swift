import Arguments
import Negotiations

struct Migrate: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Upgrade the schema of a database, after a backup.",
        examples: [Example("tracker migrate")])

    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        try database.requireOwn("migrate", in: context)
        let path = try database.path(in: context)
        let report = try Tracker.migrate(path: path, wait: database.wait)
        guard let backup = report.backup else {
            return try context.confirm(["\(path) already has schema \(report.after), the newest"])
        }
        try context.confirm([
            "Migrated \(path) from schema \(report.before) to \(report.after)",
            "Its former content is kept in \(backup)",
        ])
    }
}
