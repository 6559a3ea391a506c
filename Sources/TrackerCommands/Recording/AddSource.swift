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

    @Option(help: "Who published it.", valueName: "NAME") var outlet: String?
    @Option(help: "Its headline.", valueName: "TITLE") var sourceTitle: String?
    @Option(help: "Its address.", valueName: "URL") var url: String?
    @Option(help: "Who wrote it.", valueName: "NAME") var author: String?
    @Option(help: "When it was published.", valueName: "DATE") var published: String?
    @Option(help: "When you looked at it.", valueName: "DATE") var accessed: String?
    @Option(help: "The key that it has where it comes from.", valueName: "KEY") var key: String?
    @OptionGroup var database: DatabaseOptions

    mutating func validate() throws {
        if outlet == nil, sourceTitle == nil, url == nil {
            throw ValidationError(
                "Nothing tells which document it is.", hint: "Give --outlet, --source-title or --url.")
        }
    }

    mutating func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set("key", key)
        fields.set("outlet", outlet)
        fields.set("title", sourceTitle)
        fields.set("url", url)
        fields.set("author", author)
        fields.set("published", published)
        fields.set("accessed", accessed)
        try context.record([NamedDraft(.source, fields, outlet ?? sourceTitle ?? url ?? "")], in: database)
    }
}
