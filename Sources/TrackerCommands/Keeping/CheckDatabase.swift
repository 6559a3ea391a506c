import Arguments
import Negotiations

struct CheckDatabase: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the database for damage: what is wrong, in which record, and what to do.",
        discussion: """
            Checks pages and indexes, references, the schema, history, the identity of statements and the search index; with --data also every record against its digest, and of a shared database every row of this machine's file against the log. A valid change by another program is not damage. Exit code 65 if anything is wrong.
            """,
        examples: [Example("tracker check"), Example("tracker check --data --format ndjson")])

    @Flag(help: "Recompute the digest of every record and former record.") var data = false
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    static let columns: [Column<Finding>] = [
        Column("part", title: "Part") { $0.part.rawValue },
        Column("record", title: "Record") { $0.record },
        Column("problem", title: "What is wrong", isFlexible: true) { $0.problem },
        Column("advice", title: "What to do", isFlexible: true) { $0.advice },
    ]

    func run(in context: CommandContext) throws {
        let path = try database.pathToAsk(in: context)
        var findings = try Tracker.check(path: path, verifyingData: data, wait: database.wait)
        if data, let shared = try database.shared(in: context) { findings += try shared.compareWithLog() }
        if findings.isEmpty, output.format == .table { return try context.say("\(path): nothing is wrong") }
        try output.write(findings, columns: Self.columns, in: context)
        guard findings.isEmpty else {
            let count = findings.count == 1 ? "1 thing is" : "\(findings.count) things are"
            throw TrackerError(.badData, "\(count) wrong in \(path)")
        }
    }
}
