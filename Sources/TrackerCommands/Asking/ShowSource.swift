import Arguments
import Formats
import Negotiations

struct ShowSource: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show-source", abstract: "Show a source and every fact that it is cited for.",
        examples: [Example("tracker show-source 2")])

    @Argument(help: "The source: its number, key, URL or title.", valueName: "SOURCE") var source: String
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let factColumns = [
        Column("type", title: "Fact"), Column("id", title: "#", alignment: .trailing),
        Column("summary", title: "What", isFlexible: true), Column("wording", title: "Wording", isFlexible: true),
        Column("place", title: "Place"),
    ]

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let (found, facts) = try tracker.ask { transaction in try transaction.sourceDetails(source) }
        let entries = zip(SourceRow.columns, SourceRow.values(of: found)).map { column, value in
            Card.Entry(column.name, label: column.name == "id" ? "Number" : column.title, value)
        }
        let rows: [[Value]] = facts.map { fact in
            [
                .string(fact.type), .integer(fact.id), .string(fact.summary), .optional(fact.wording),
                .optional(fact.place),
            ]
        }
        let card = Card(
            title: found.title ?? found.outlet ?? found.url ?? "", entries: entries,
            sections: [Card.Section("facts", title: "Cited for", .table(columns: Self.factColumns, rows: rows))])
        try output.write(card, in: context)
    }
}
