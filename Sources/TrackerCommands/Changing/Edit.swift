import Arguments
import Formats
import Negotiations

/// Changes one record: `edit-round`, `edit-statement` and the like.
struct Edit: RunnableCommand {
    let type: RecordType
    @Argument var name: String
    @Options var changes: OptionValues
    @Options var clear: OptionValues
    @OptionGroup var naming: NamingOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    init(_ type: RecordType) {
        self.type = type
        _name = type.nameArgument
        _changes = Options(type.changeOptions)
        _clear = Options(type.clearOption.map { [$0] } ?? [])
    }

    static func command(of type: RecordType) -> Command {
        Command(
            CommandConfiguration(
                commandName: "edit-\(type.noun)",
                abstract: "Change \(type.nounWithArticle); what is not mentioned stays.",
                discussion:
                    "The former content is kept: tracker log shows it, tracker undo brings it back."
                    + (type.clearableFields.isEmpty
                        ? "" : " --clear, or an empty value, removes what was recorded by mistake."),
                examples: [
                    Example("tracker edit-\(type.noun) \(type.wording.exampleName) \(type.wording.exampleChange)")
                ])
        ) { Edit(type) }
    }

    /// The fields to clear, which may be called as their options are.
    private var cleared: [String] {
        (clear.given.first?.values ?? []).map { name in
            type.changeableFields.first { $0.option == name }?.name ?? name
        }
    }

    func validate() throws {
        if changes.given.isEmpty, clear.given.isEmpty {
            throw ValidationError(
                "Nothing to change was given.",
                hint: type.clearableFields.isEmpty
                    ? "Give a field its new value." : "Give a field its new value, or --clear it.")
        }
        let cleared = cleared
        if let both = changes.given.first(where: { cleared.contains($0.key) }) {
            let option = type.changeableFields.first { $0.name == both.key }?.option ?? both.key
            throw ValidationError(
                "--\(option) gives a new value, and --clear takes it away.", hint: "Give one of the two.")
        }
    }

    func run(in context: CommandContext) throws {
        let context = context.recording(by: author)
        let changes = Changes(setting: try context.readingInput(changes.members, of: type), clearing: cleared)
        let edit = try database.change(in: context) { tracker in
            try tracker.edit(type, typed: name, changes, by: context.author, takingSimilarNames: naming.newNames)
        }
        try context.confirm(
            edit.creations.map(\.line) + [
                edit.fields.isEmpty
                    ? "No change: \(type.name) \(edit.id)"
                    : "Changed \(type.name) \(edit.id): \(edit.title) (\(edit.fields.joined(separator: ", ")))"
            ])
    }
}

extension RecordType {
    /// What names the record that a command changes or removes.
    var nameArgument: Argument<String> {
        Argument(help: wording.naming, valueName: noun.uppercased(), completion: nameCompletion)
    }
}
