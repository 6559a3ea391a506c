import Arguments
import Formats
import Negotiations

struct ListRounds: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-rounds", abstract: "List the rounds, the latest first.",
        examples: [
            Example("tracker list-rounds"), Example("tracker list-rounds --negotiation \"US–China trade talks\""),
        ])

    @Option(help: "Only those of one negotiation.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: String?
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let columns = [
        Column("id", title: "#", alignment: .trailing), Column("name", title: "Round"),
        Column("negotiation", title: "Negotiation", isFlexible: true), Column("start", title: "Start"),
        Column("end", title: "End"), Column("venue", title: "Venue", shown: .notInTable),
        Column("city", title: "City", shown: .notInTable), Column("country", title: "Country", shown: .notInTable),
        Column("place", title: "Place", isFlexible: true, shown: .onlyInTable), Column("status", title: "Status"),
        Column("topics", title: "Topics", shown: .notInTable), Column("note", title: "Note", shown: .notInTable),
        Column("key", title: "Key", shown: .notInTable),
    ]

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let rows: [[Value]] = try tracker.ask { transaction in try transaction.rounds(negotiation: negotiation) }.map {
            round in
            [
                .integer(round.id), .string(round.name), .string(round.negotiation), .optional(round.start),
                .optional(round.end), .optional(round.venue), .optional(round.city), .optional(round.country),
                .string([round.venue, round.city, round.country].compactMap { $0 }.joined(separator: ", ")),
                .optional(round.status), .strings(round.topics), .optional(round.note), .optional(round.key),
            ]
        }
        try output.write(rows, columns: Self.columns, in: context)
    }
}
