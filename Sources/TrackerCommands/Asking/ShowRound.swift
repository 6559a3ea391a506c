import Arguments
import Formats
import Negotiations

struct ShowRound: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show-round", abstract: "Show a round: when and where, who took part, what came of it.",
        examples: [Example("tracker show-round London")])

    @Argument(help: "The round.", valueName: "NAME", completion: .names("rounds")) var name: String
    @Option(help: "The negotiation, where rounds share a name.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: String?
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let participationColumns = [
        Column("id", title: "#", alignment: .trailing), Column("official", title: "Official"),
        Column("party", title: "Party"), Column("office", title: "Office", isFlexible: true),
        Column("capacity", title: "Capacity"), Column("joined", title: "Joined", shown: .notInTable),
        Column("left", title: "Left", shown: .notInTable), Column("note", title: "Note", shown: .notInTable),
        Column("official_key", title: "Key", shown: .notInTable),
        Column("sources", title: "Sources", shown: .notInTable),
        Column("remarks", title: "Remarks", isFlexible: true, shown: .onlyInTable),
    ]

    /// When somebody came and went and why, and on whose word it is known.
    private static func remarks(on participation: Participation) -> String {
        let presence = [
            participation.joined.map { "joined \($0)" }, participation.left.map { "left \($0)" }, participation.note,
        ]
        let reports = participation.sources.map(\.report)
        return (presence.compactMap { $0 } + reports).joined(separator: "; ")
    }

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let details = try tracker.ask { transaction in
            try transaction.roundDetails(named: name, negotiation: negotiation)
        }
        try output.write(Self.card(of: details), in: context)
    }

    private static func card(of details: RoundDetails) -> Card {
        let round = details.round
        let participations: [[Value]] = details.participations.map { participation in
            [
                .integer(participation.id), .string(participation.official), .optional(participation.party),
                .optional(participation.office),
                .string(participation.capacity), .optional(participation.joined), .optional(participation.left),
                .optional(participation.note), .optional(participation.officialKey),
                .array(participation.sources.map(\.value)),
                .string(remarks(on: participation)),
            ]
        }
        return Card(
            title: "\(round.name): \(round.negotiation)",
            entries: [
                Card.Entry("id", label: "Number", .integer(round.id)),
                Card.Entry("name", label: "Round", .string(round.name)),
                Card.Entry("negotiation", label: "Negotiation", .string(round.negotiation)),
                Card.Entry("start", label: "Start", .optional(round.start)),
                Card.Entry("end", label: "End", .optional(round.end)),
                Card.Entry("venue", label: "Venue", .optional(round.venue)),
                Card.Entry("city", label: "City", .optional(round.city)),
                Card.Entry("country", label: "Country", .optional(round.country)),
                Card.Entry("status", label: "Status", .optional(round.status)),
                Card.Entry("topics", label: "Topics", .strings(round.topics)),
                Card.Entry("note", label: "Note", .optional(round.note)),
                Card.Entry("key", label: "Key", .optional(round.key)),
                Card.Entry("statements", label: "Statements", .integer(details.statementCount)),
            ],
            sections: [
                Card.Section(
                    "participants", title: "Participants", .table(columns: participationColumns, rows: participations)),
                Card.Section(
                    "outcomes", title: "Outcomes",
                    .table(columns: OutcomeRow.columns, rows: details.outcomes.map(OutcomeRow.values))),
                CitationRow.section(details.sources),
            ])
    }
}
