import Arguments
import Negotiations

struct ListRounds: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-rounds", abstract: "List the rounds, the latest first.",
        examples: [
            Example("tracker list-rounds"), Example("tracker list-rounds --negotiation \"US–China trade talks\""),
        ])

    @Option(help: "Only of this negotiation.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: String?
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    static let columns: [Column<Round>] = [
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("name", title: "Round") { $0.name },
        Column("negotiation", title: "Negotiation", isFlexible: true) { $0.negotiation },
        Column("start", title: "Start") { $0.start },
        Column("end", title: "End") { $0.end },
        Column("venue", title: "Venue", shown: .notInTable) { $0.venue },
        Column("city", title: "City", shown: .notInTable) { $0.city },
        Column("country", title: "Country", shown: .notInTable) { $0.country },
        Column("place", title: "Place", isFlexible: true, shown: .onlyInTable) {
            [$0.venue, $0.city, $0.country].compactMap { $0 }.joined(separator: ", ")
        },
        Column("status", title: "Status") { $0.status },
        Column("topics", title: "Topics", shown: .notInTable) { $0.topics },
        Column("note", title: "Note", shown: .notInTable) { $0.note },
        Column("key", title: "Key", shown: .notInTable) { $0.key },
    ]

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        var writer = try output.writer(columns: Self.columns, in: context)
        try tracker.ask { questions in
            try questions.forEachRound(negotiation: negotiation) { try writer.write($0) }
        }
        try writer.finish()
    }
}
