import Arguments
import Negotiations

struct Backup: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy the database to a verified file while others use it.",
        discussion: """
            An existing file is never replaced. In a folder, the copy is named by the time, and --keep N removes the older copies of this database, once the new one is verified. Copies are recognised by their content, not by their names.

            The copy is checked as restore checks it. If something is wrong with it, it is kept, no older copy is removed, and the exit code is 65.
            """,
        examples: [
            Example("tracker backup before-the-merge.db"), Example("tracker backup --keep 14 backups/"),
        ])

    @Argument(help: "Backup file, or a folder for it.", valueName: "FILE", completion: .file) var target: String
    @Option(help: "Number of backups of this database to keep in the folder.", valueName: "N") var keep: Int?
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard let keep else { return }
        if keep < 1 { throw ValidationError("--keep is at least 1.", hint: "Give how many copies are kept.") }
    }

    func run(in context: CommandContext) throws {
        if keep != nil, !Tracker.isFolder(target) {
            throw TrackerError(
                .usage, "--keep needs a folder, and \(target) is not one", hints: ["Name the folder of the backups."])
        }
        let report = try Tracker.backUp(
            path: try database.pathToAsk(in: context), to: target, keep: keep, wait: database.wait)
        let removed =
            report.removed.isEmpty
            ? "" : "; removed \(report.removed.count == 1 ? "1 older one" : "\(report.removed.count) older ones")"
        try context.confirm(["Backed up to \(report.file) (\(report.bytes) bytes)\(removed)"])
        let older = keep == nil ? "" : ", and no older one was removed"
        if let obstacle = report.obstacle {
            let reason = Failure(obstacle).reason
            context.complain(["tracker: the database could not record this backup\(older): \(reason)"])
        }
        for copy in report.future {
            context.complain(["tracker: the name of \(copy) has a time that is still to come; is the clock right?"])
        }
        guard let first = report.findings.first else { return }
        let more =
            report.findings.count == 1 ? "" : " (and \(report.findings.count - 1) more; tracker check --data shows all)"
        throw TrackerError(.badData, "the database is damaged, and so is this copy\(older): \(first.line)\(more)")
    }
}
