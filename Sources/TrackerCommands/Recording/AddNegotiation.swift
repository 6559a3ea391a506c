import Arguments
import Negotiations

struct AddNegotiation: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-negotiation", abstract: "Record a negotiation: a process between parties that spans rounds.",
        examples: [Example("tracker add-negotiation \"US–China trade talks\"")])

    @Argument(help: "What it is called.") var name: String
    @OptionGroup var note: NoteOption
    @OptionGroup var database: DatabaseOptions

    mutating func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set("name", name)
        fields.set(note)
        try context.record([NamedDraft(.negotiation, fields, name)], in: database)
    }
}
