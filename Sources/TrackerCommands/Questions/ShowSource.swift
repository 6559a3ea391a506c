import Arguments
import Negotiations

struct ShowSource: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show-source", abstract: "Show a source and every fact that it is cited for.",
        examples: [Example("tracker show-source 2")])

    @Argument(help: "Source: number, key, URL or title.", valueName: "SOURCE") var source: String
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let factColumns: [Column<CitedFact>] = [
        Column("type", title: "Fact") { $0.type },
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("summary", title: "What", isFlexible: true) { $0.summary },
        Column("wording", title: "Wording", isFlexible: true) { $0.wording },
        Column("place", title: "Place") { $0.place },
    ]

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let (found, facts) = try tracker.ask { questions in try questions.sourceDetails(source) }
        let card = Card(
            title: found.title ?? found.outlet ?? found.url ?? "", entries: Source.columns.entries(of: found),
            sections: [Card.Section("facts", title: "Cited for", facts, columns: Self.factColumns)])
        try output.write(card, in: context)
    }
}
