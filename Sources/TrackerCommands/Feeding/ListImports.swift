import Arguments
import Formats
import Negotiations

struct ListImports: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-imports", abstract: "List the runs of imports, the latest first.",
        discussion: "The revision of a run is what tracker undo takes back.",
        examples: [
            Example("tracker list-imports"), Example("tracker list-imports --last"),
            Example("tracker list-imports --failed --format ndjson"),
        ])

    @Flag(help: "Only the latest run.") var last = false
    @Flag(help: "Only runs that failed.") var failed = false
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    private static let columns = [
        Column("run", title: "#", alignment: .trailing), Column("started", title: "Started", isInstant: true),
        Column("file", title: "File", isFlexible: true), Column("sha256", title: "SHA-256", shown: .notInTable),
        // Enough of it to compare by eye.
        Column("digest", title: "SHA-256", shown: .onlyInTable),
        Column("format", title: "Format"), Column("added", title: "Added", alignment: .trailing),
        Column("changed", title: "Changed", alignment: .trailing),
        Column("unchanged", title: "Unchanged", alignment: .trailing),
        Column("rejected", title: "Rejected", alignment: .trailing),
        Column("seconds", title: "Seconds", alignment: .trailing), Column("result", title: "Result"),
        Column("error", title: "Error", isFlexible: true), Column("revision", title: "Revision", alignment: .trailing),
    ]

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let runs = try tracker.ask { transaction in
            try transaction.importRuns(failed: failed, limit: last ? 1 : nil)
        }
        try output.write(runs.map(Self.values), columns: Self.columns, in: context)
    }

    private static func values(of run: ImportRun) -> [Value] {
        [
            .integer(run.id), .string(run.started), .string(run.file), .optional(run.sha256),
            .optional(run.sha256.map { String($0.prefix(12)) }), .optional(run.format),
            .integer(run.added), .integer(run.changed), .integer(run.unchanged), .integer(run.rejected),
            .number(seconds(run.milliseconds)), .string(run.result), .optional(run.error),
            run.revision.map { .integer($0) } ?? .null,
        ]
    }

    private static func seconds(_ milliseconds: Int64) -> String {
        let rest = String(milliseconds % 1000)
        return "\(milliseconds / 1000).\(String(repeating: "0", count: max(0, 3 - rest.count)))\(rest)"
    }
}
