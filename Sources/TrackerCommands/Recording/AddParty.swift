import Arguments
import Negotiations

/// What can be said of a party.
struct PartyOptions: RecordOptions {
    @Option(help: "Its short form; either stands for the party.", valueName: "CODE") var code: String?
    @OptionGroup var note: NoteOption

    func set(in fields: inout DraftFields) {
        fields.set("code", code)
        fields.set(note)
    }
}

struct AddParty: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-party", abstract: "Record a party: a state, bloc or organisation that negotiates.",
        examples: [Example("tracker add-party \"United States\" --code US")])

    @Argument(help: "Its name.") var name: String
    @OptionGroup var details: PartyOptions
    @OptionGroup var database: DatabaseOptions

    mutating func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set("name", name)
        fields.set(details)
        try context.record([NamedDraft(.party, fields, name)], in: database)
    }
}
