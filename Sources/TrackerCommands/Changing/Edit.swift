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
    @OptionGroup var strictness: StrictOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    init(_ type: RecordType) {
        self.type = type
        _name = type.nameArgument
        _changes = Options(type.changeOptions)
        _clear = Options(type.clearOption.map { [$0] } ?? [])
        _naming = OptionGroup(isOffered: type.namesNewRecords)
        _strictness = OptionGroup(isOffered: type.decidesDates)
    }

    static func command(of type: RecordType) -> Command {
        Command(
            CommandConfiguration(
                commandName: "edit-\(type.noun)",
                abstract: "Change \(type.nounWithArticle); fields that are not given stay unchanged.",
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
        try type.requireQualified(by: changes)
        let cleared = cleared
        if let both = changes.given.first(where: { cleared.contains($0.key) }) {
            let option = type.changeableFields.first { $0.name == both.key }?.option ?? both.key
            throw ValidationError(
                "--\(option) gives a new value, and --clear takes it away.", hint: "Give one of the two.")
        }
    }

    func run(in context: CommandContext) throws {
        let context = try context.recording(by: author)
        let given = try context.readingInput(changes.members, of: type) { field in
            type.clearableFields.contains(field)
                ? "--clear \(field.name) removes what is recorded." : "The \(type.name) needs one."
        }
        let changes = Changes(setting: given, clearing: cleared)
        let edit = try database.change(in: context) { tracker in
            try tracker.edit(
                type, typed: name, changes, by: context.author, takingSimilarNames: naming.newNames,
                checking: strictness.checks)
        }
        context.warn(of: edit.doubts)
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
        Argument(help: nameHelp, valueName: noun.uppercased(), completion: nameCompletion)
    }

    /// How a record is named, as a sentence. Where its key or name can be a number too, how a number is told from them.
    private var nameHelp: String {
        let canBeNumber = hasKey || !names.isEmpty
        return "Its \(wording.naming)\(canBeNumber ? "; id:12 is always the number 12" : "")."
    }
}
