import Arguments
import Negotiations

struct Migrate: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Upgrade the schema of a database, after a backup.",
        discussion: """
            In a shared database the upgrade is an entry of the log: from there on only a tracker that knows the new schema can follow. Install it on every machine before. Each machine upgrades its own file with this command.
            """,
        examples: [Example("tracker migrate")])

    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        if let shared = try database.shared(in: context) {
            return try confirm(try database.migrate(shared, in: context), shared.name, in: context)
        }
        let path = try database.path(in: context)
        try confirm(try Tracker.migrate(path: path, wait: database.wait), path, in: context)
    }

    private func confirm(_ report: MigrationReport, _ path: String, in context: CommandContext) throws {
        guard let backup = report.backup else {
            return try context.confirm(["\(path) already has schema \(report.after), the newest"])
        }
        try context.confirm([
            "Migrated \(path) from schema \(report.before) to \(report.after)",
            "Its former content is kept in \(backup)",
        ])
    }
}
