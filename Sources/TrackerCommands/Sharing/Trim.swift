import Arguments
import Negotiations

struct Trim: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "trim", abstract: "Shorten the log of a shared database.",
        discussion: """
            Keeps a snapshot of the database in the log, and removes what older entries hold. Their digests stay. A machine that was away for longer begins with the snapshot; nothing is lost: the history is in the database itself.

            In PostgreSQL it needs the right to delete, which writers do not.
            """,
        examples: [
            Example("tracker trim --db \"file://$PWD/talks\""),
            Example("tracker trim --keep 10000 --db \"file://$PWD/talks\""),
        ])

    @Option(help: "Number of entries to keep whole (default: 1000).", valueName: "N") var keep: Int = 1000
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if keep < 0 { throw ValidationError("--keep cannot be negative.", hint: "Give a number of entries.") }
    }

    func run(in context: CommandContext) throws {
        let shared = try database.requireShared("there is no log to shorten", in: context)
        let report = try shared.trim(keeping: Int64(keep))
        guard report.trimmed > 0 else {
            return try context.confirm([
                "No change: the log has \(report.last) entries, and \(keep) are kept"
            ])
        }
        try context.confirm([
            "Removed what entries 1 to \(report.trimmed) of \(shared.name) held; a snapshot has it",
            "The last \(report.last - report.trimmed) are whole",
        ])
    }
}
