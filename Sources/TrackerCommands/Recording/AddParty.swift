import Arguments
import Negotiations

struct AddParty: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-party", abstract: "Record a party: a state, bloc or organisation that negotiates.",
        examples: [Example("tracker add-party \"United States\" --code US")])

    @Argument(help: "Its name.") var name: String
    @Option(help: "Its short form; either stands for the party.", valueName: "CODE") var code: String?
    @Option(help: "Anything else worth knowing.", valueName: "TEXT") var note: String?
    @OptionGroup var database: DatabaseOptions

    mutating func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set("name", name)
        fields.set("code", code)
        fields.set("note", note)
        try context.record([NamedDraft(.party, fields, name)], in: database)
    }
}
