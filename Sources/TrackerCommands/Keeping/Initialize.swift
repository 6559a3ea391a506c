import Arguments
import Negotiations

struct Initialize: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Create an empty database. Commands that record create one when needed.",
        examples: [Example("tracker init --db talks.db")])

    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let isNew = try database.make(in: context)
        let path = try database.path(in: context)
        try context.confirm([isNew ? "Created \(path)" : "\(path) already exists"])
    }
}
