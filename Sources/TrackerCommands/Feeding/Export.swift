import Arguments
import Negotiations

extension ExportFormat: ExpressibleByArgument {}

struct Export: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write records with names and keys, in a stable order, to be imported elsewhere.",
        discussion: """
            Everything, or the statements that a filter selects with the officials, rounds, topics and sources that they refer to. Imported into an empty database, the export gives the same records, and the same export again.

            NDJSON has one record a line, each with its type. CSV has the records of one --type.
            """,
        examples: [
            Example("tracker export > everything.ndjson"),
            Example("tracker export --official Lutnick > lutnick.ndjson"),
            Example("tracker export --type statement --format csv > statements.csv"),
        ])

    @OptionGroup(title: "Which statements") var selection: FilterOptions
    @Option(help: "Only records of this type.") var type: [RecordTypeName] = []
    @Option(help: "How to write the records.") var format: ExportFormat = .ndjson
    @OptionGroup var database: DatabaseToAsk

    mutating func run(in context: CommandContext) throws {
        var exported = ExportSelection()
        exported.filter = try selection.filter(today: context.today)
        exported.types = type.map(\.type)
        var tracker = try database.openToAsk(in: context)
        try tracker.ask { transaction in
            try transaction.export(exported, as: format) { bytes in try context.output.write { $0 += bytes } }
        }
    }
}
