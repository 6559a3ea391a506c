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

    @Options(RecordType.source.furtherOptions) var given: OptionValues
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    mutating func validate() throws {
        if !given.namesDocument {
            throw ValidationError(
                "Nothing identifies the document.", hint: "Give --outlet, --source-title or --url.")
        }
    }

    mutating func run(in context: CommandContext) throws {
        let context = context.recording(by: author)
        let name = given["outlet"] ?? given["title"] ?? given["url"] ?? ""
        try context.record([NamedDraft(.source, given.members) { _ in name }], in: database)
    }
}

extension OptionValues {
    /// Whether anything tells which document a source is.
    var namesDocument: Bool { ["outlet", "title", "url"].contains { self[$0] != nil } }
}
