import Arguments
import Formats
import Negotiations

struct ListImports: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-imports", abstract: "List the runs of imports, the latest first.",
        discussion: "tracker undo REVISION reverts a run.",
        examples: [
            Example("tracker list-imports"), Example("tracker list-imports --last"),
            Example("tracker list-imports --failed --format ndjson"),
        ])

    @Flag(help: "Only the latest run.") var last = false
    @Flag(help: "Only runs that failed.") var failed = false
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    private static let columns: [Column<ImportRun>] = [
        Column("run", title: "#", alignment: .trailing) { $0.id },
        Column("started", title: "Started", isInstant: true) { $0.started },
        Column("file", title: "File", isFlexible: true) { $0.file },
        Column("sha256", title: "SHA-256", shown: .notInTable) { $0.sha256 },
        // Enough of it to compare by eye.
        Column("digest", title: "SHA-256", shown: .onlyInTable) { run in run.sha256.map { String($0.prefix(12)) } },
        Column("format", title: "Format") { $0.format },
        Column("added", title: "Added", alignment: .trailing) { $0.added },
        Column("changed", title: "Changed", alignment: .trailing) { $0.changed },
        Column("unchanged", title: "Unchanged", alignment: .trailing) { $0.unchanged },
        Column("rejected", title: "Rejected", alignment: .trailing) { $0.rejected },
        Column("seconds", title: "Seconds", alignment: .trailing) { RecordValue.number(seconds($0.milliseconds)) },
        Column("result", title: "Result") { $0.result },
        Column("error", title: "Error", isFlexible: true) { $0.error },
        Column("revision", title: "Revision", alignment: .trailing) { $0.revision },
    ]

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let runs = try tracker.ask { questions in
            try questions.importRuns(failed: failed, limit: last ? 1 : nil)
        }
        try output.write(runs, columns: Self.columns, in: context)
    }

    private static func seconds(_ milliseconds: Int64) -> String {
        let rest = String(milliseconds % 1000)
        return "\(milliseconds / 1000).\(String(repeating: "0", count: max(0, 3 - rest.count)))\(rest)"
    }
}
