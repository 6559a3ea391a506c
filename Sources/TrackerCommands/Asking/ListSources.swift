import Arguments
import Formats
import Negotiations

struct ListSources: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-sources", abstract: "List the sources, the latest first.",
        examples: [Example("tracker list-sources"), Example("tracker list-sources --outlet AFP")])

    @Option(help: "Only those of an outlet.", valueName: "NAME") var outlet: [String] = []
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let sources = try tracker.ask { transaction in try transaction.sources(outlets: outlet) }
        try output.write(sources.map(SourceRow.values), columns: SourceRow.columns, in: context)
    }
}

/// A source as a row of an answer.
enum SourceRow {
    static let columns = [
        Column("id", title: "#", alignment: .trailing), Column("outlet", title: "Outlet"),
        Column("title", title: "Title", isFlexible: true), Column("url", title: "URL", isFlexible: true),
        Column("author", title: "Author"), Column("published", title: "Published"),
        Column("accessed", title: "Accessed", shown: .notInTable),
        Column("content_digest", title: "Digest", shown: .notInTable),
        Column("citations", title: "Citations", alignment: .trailing), Column("key", title: "Key", shown: .notInTable),
    ]

    static func values(of source: Source) -> [Value] {
        [
            .integer(source.id), .optional(source.outlet), .optional(source.title), .optional(source.url),
            .optional(source.author), .optional(source.published), .optional(source.accessed),
            .optional(source.contentDigest), .integer(source.citationCount), .optional(source.key),
        ]
    }
}
