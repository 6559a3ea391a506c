import Arguments
import Negotiations

struct Restore: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Replace the content of the database with that of a backup.",
        discussion: """
            The whole backup is checked first. The change is one transaction, and other programs may have the database open. The former content is kept in a file beside the database.
            """,
        examples: [Example("tracker restore backups/tracker.db-20261123T030000Z.backup")])

    @Argument(help: "Backup file.", valueName: "FILE", completion: .file) var backup: String
    @Flag(help: "Restore the backup even if something is wrong with it.") var acceptFindings = false
    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        try database.requireOwn("restore", in: context)
        let path = try database.path(in: context)
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
}
