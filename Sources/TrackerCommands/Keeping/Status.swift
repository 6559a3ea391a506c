import Arguments
import Formats
import Negotiations

struct Status: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show the state of the database: size, schema, counts, last import and backup.",
        examples: [Example("tracker status"), Example("tracker status --format json")])

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let status = try Tracker.status(path: try database.pathToAsk(in: context), wait: database.wait)
        let card = Card(
            title: status.file,
            entries: try sharing(in: context) + [
                Card.Entry("file", label: "File", status.file),
                Card.Entry("bytes", label: "Bytes", status.bytes),
                Card.Entry("wal_bytes", label: "Bytes in the log", status.logBytes),
                Card.Entry("schema", label: "Schema", status.schema),
                Card.Entry("schema_known", label: "Newest schema", status.known),
                Card.Entry("revision", label: "Last revision", status.revision),
                Card.Entry("changed", label: "Changed", status.changed),
                Card.Entry("open_proposals", label: "Proposals to review", status.openProposals),
                Card.Entry("open_conflicts", label: "Conflicts to review", status.openConflicts),
                Card.Entry("import", label: "Last import", Self.value(of: status.lastImport)),
                Card.Entry("backup", label: "Last backup", Self.value(of: status.lastBackup)),
            ],
            sections: [
                Card.Section(
                    "records", title: "Records",
                    .entries(
                        status.counts.map { Card.Entry($0.type.name, label: $0.type.plural, $0.count) }))
            ])
        try output.write(card, in: context)
    }

    /// How far the file of this machine follows a shared database; nothing of another.
    private func sharing(in context: CommandContext) throws -> [Card.Entry] {
        guard let shared = try database.shared(in: context) else { return [] }
        let state = try shared.state()
        return [
            Card.Entry("shared", label: "Shared database", shared.name),
            Card.Entry("entry", label: "Last entry here", state.entry),
            Card.Entry("entry_written", label: "Written", state.written),
            Card.Entry("contact", label: "Log last reached", state.lastContact),
        ]
    }

    private static func value(of run: DatabaseStatus.ImportRun?) -> RecordValue {
        run.map {
            .object(["file": $0.file, "finished": $0.finished, "result": $0.result])
        } ?? .null
    }

    private static func value(of run: DatabaseStatus.BackupRun?) -> RecordValue {
        run.map {
            .object(["file": $0.file, "finished": $0.finished, "bytes": $0.bytes])
        } ?? .null
    }
}
