import Arguments
import Negotiations

/// Adds a record of a type that is recorded as it is declared: `add-round`, `add-party` and the like.
struct AddRecord: RunnableCommand {
    let type: RecordType
    @Options var given: OptionValues
    @OptionGroup var naming: NamingOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    init(_ type: RecordType) {
        self.type = type
        _given = Options(type.neededOptions + type.furtherOptions + type.sourceOptions)
    }

    /// The command of a type; nil where there is none, or one of its own.
    static func command(of type: RecordType) -> Command? {
        guard let adding = type.wording.adding else { return nil }
        return Command(
            CommandConfiguration(
                commandName: "add-\(type.noun)", abstract: adding.abstract, discussion: adding.discussion,
                examples: adding.examples.map { Example($0.command, $0.explanation) })
        ) { AddRecord(type) }
    }

    func run(in context: CommandContext) throws {
        let context = context.recording(by: author)
        var given = given
        try given.readText(in: context)
        try context.record([NamedDraft(type, given.members)], naming, in: database)
    }
}
