import Arguments
import Negotiations

struct Restore: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Replace the content of the database with that of a backup.",
        discussion: """
            The whole backup is checked first. The change is one transaction, and other programs may have the database open. The former content is kept in a file beside the database.

            In a shared database it becomes an entry of the log, so that every machine has the content of the backup; an older backup is brought to the present schema before.
            """,
        examples: [Example("tracker restore backups/tracker.db-20261123T030000Z.backup")])

    @Argument(help: "Backup file.", valueName: "FILE", completion: .file) var backup: String
    @Flag(help: "Restore the backup even if something is wrong with it.") var acceptFindings = false
    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        if let shared = try database.shared(in: context) { return try restore(shared, in: context) }
        let path = try database.path(in: context)
        try database.requireUnshared(path)
        let report = try Tracker.restore(
            path: path, from: backup, acceptingFindings: acceptFindings, wait: database.wait)
        if !report.findings.isEmpty {
            context.complain(
                ["tracker: \(backup) is damaged, and was restored as it is:"] + Failure.lines(of: report.findings))
        }
        var lines = ["Restored \(path) from \(backup)"]
        if let former = report.former { lines.append("Its former content is kept in \(former)") }
        if report.schema < report.known {
            lines.append("It has schema \(report.schema) of \(report.known): run tracker migrate")
        }
        try context.confirm(lines)
    }

    private func restore(_ shared: SharedDatabase, in context: CommandContext) throws {
        guard !acceptFindings else {
            throw TrackerError(
                .usage, "what is damaged is not given to all machines of a shared database",
                hints: ["Leave --accept-findings out; restore it in a file with --db FILE to look at it."])
        }
        let report = try shared.restore(from: backup)
        try context.confirm([
            "Restored \(shared.name) from \(backup), for all machines",
            "Its former content is kept in \(report.former ?? shared.replica)",
        ])
    }
}
