import Arguments
import Formats
import Negotiations

/// Changes one record: `edit-round`, `edit-statement` and the like.
struct Edit<Record: ChangedRecord>: TrackerCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit-\(Record.noun)", abstract: "Change \(Record.withArticle); what is not mentioned stays.",
            discussion:
                "The former content is kept: tracker log shows it, tracker undo brings it back. --clear, or an empty value, takes away what was recorded by mistake.",
            examples: [Example("tracker edit-\(Record.noun) \(Record.exampleName) \(Record.exampleChange)")])
    }

    @Argument(help: Record.naming, valueName: Record.noun.uppercased(), completion: Record.completion) var name: String
    @OptionGroup(title: "What to change") var changes: Record
    @Option(help: "A field to empty, by its name in files.", valueName: "FIELD", group: "What to change")
    var clear: [String] = []
    @OptionGroup var database: DatabaseOptions

    private var wanted: Changes {
        var fields = DraftFields()
        fields.set(changes)
        return Changes(setting: fields.members, clearing: clear)
    }

    func validate() throws {
        if wanted.isEmpty {
            throw ValidationError("It is not said what to change.", hint: "Give a field its new value, or --clear it.")
        }
    }

    func run(in context: CommandContext) throws {
        let changes = wanted
        let edit = try database.change(in: context) { tracker in
            try tracker.edit(Record.type, typed: name, changes, by: context.author)
        }
        try context.confirm([
            edit.fields.isEmpty
                ? "Nothing new: \(Record.type.name) \(edit.id) is so already"
                : "Changed \(Record.type.name) \(edit.id): \(edit.title) (\(edit.fields.joined(separator: ", ")))"
        ])
    }
}
