import Arguments
import Formats
import Negotiations

struct Status: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show how the database is: size, schema, counts, last import and backup.",
        examples: [Example("tracker status"), Example("tracker status --format json")])

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let status = try Tracker.status(path: try database.path(in: context), wait: database.wait)
        let card = Card(
            title: status.file,
            entries: [
                Card.Entry("file", label: "File", .string(status.file)),
                Card.Entry("bytes", label: "Bytes", .integer(status.bytes)),
                Card.Entry("wal_bytes", label: "Bytes in the log", .integer(status.logBytes)),
                Card.Entry("schema", label: "Schema", .integer(status.schema)),
                Card.Entry("schema_known", label: "Newest schema", .integer(status.known)),
                Card.Entry("revision", label: "Last revision", status.revision.map { .integer($0) } ?? .null),
                Card.Entry("changed", label: "Changed", .optional(status.changed)),
                Card.Entry("import", label: "Last import", Self.value(of: status.lastImport)),
                Card.Entry("backup", label: "Last backup", Self.value(of: status.lastBackup)),
            ],
            sections: [
                Card.Section(
                    "records", title: "Records",
                    .entries(
                        status.counts.map { Card.Entry($0.type.name, label: $0.type.plural, .integer($0.count)) }))
            ])
        try output.write(card, in: context)
    }

    private static func value(of run: DatabaseStatus.ImportRun?) -> Value {
        run.map {
            .object(["file": .string($0.file), "finished": .string($0.finished), "result": .string($0.result)])
        } ?? .null
    }

    private static func value(of run: DatabaseStatus.BackupRun?) -> Value {
        run.map {
            .object(["file": .string($0.file), "finished": .string($0.finished), "bytes": .integer($0.bytes)])
        } ?? .null
    }
}
