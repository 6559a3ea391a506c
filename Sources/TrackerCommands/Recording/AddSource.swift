import Arguments
import Negotiations

struct AddSource: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-source", abstract: "Record a source: a document that reports.",
        discussion: "A source is known by its key, else by its URL, else by outlet, title and date.",
        examples: [
            Example(
                "tracker add-source --outlet Reuters --source-title \"Talks in London\" --url https://example.org/london --published 2025-06-11"
            )
        ])

    @OptionGroup var document: DocumentOptions
    @OptionGroup var key: KeyOption
    @OptionGroup var database: DatabaseOptions

    mutating func validate() throws {
        if !document.namesDocument {
            throw ValidationError(
                "Nothing tells which document it is.", hint: "Give --outlet, --source-title or --url.")
        }
    }

    mutating func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set(document)
        fields.set(key)
        let name = document.outlet ?? document.sourceTitle ?? document.url ?? ""
        try context.record([NamedDraft(.source, fields, name)], in: database)
    }
}
