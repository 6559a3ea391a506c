import Arguments
import Negotiations

struct Export: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write every record as one line of JSON, in a stable order.",
        discussion: "Imported into an empty database, the export gives the same records again.",
        examples: [Example("tracker export > everything.ndjson")])

    @OptionGroup var database: DatabaseOptions

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        try tracker.ask { transaction in
            try transaction.export { bytes in try context.output.write { $0 += bytes } }
        }
    }
}
