import Arguments
import Negotiations

struct ListSources: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-sources", abstract: "List the sources, the latest first.",
        examples: [Example("tracker list-sources"), Example("tracker list-sources --outlet AFP")])

    @Option(help: "Only of this outlet.", valueName: "NAME") var outlet: [String] = []
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        var writer = try output.writer(columns: Source.columns, in: context)
        try tracker.ask { questions in
            try questions.forEachSource(outlets: outlet) { try writer.write($0) }
        }
        try writer.finish()
    }
}

extension Source: Listed {
    static let columns: [Column<Source>] = [
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("outlet", title: "Outlet") { $0.outlet },
        Column("title", title: "Title", isFlexible: true) { $0.title },
        Column("url", title: "URL", isFlexible: true) { $0.url },
        Column("author", title: "Author") { $0.author },
        Column("published", title: "Published") { $0.published },
        Column("accessed", title: "Accessed", shown: .notInTable) { $0.accessed },
        Column("content_digest", title: "Digest", shown: .notInTable) { $0.contentDigest },
        Column("citations", title: "Citations", alignment: .trailing) { $0.citationCount },
        Column("key", title: "Key", shown: .notInTable) { $0.key },
    ]
}
