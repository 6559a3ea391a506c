import Arguments
import Negotiations

struct ShowRound: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show-round", abstract: "Show a round: when and where, who took part, what came of it.",
        examples: [Example("tracker show-round London")])

    @Argument(help: "The round.", valueName: "NAME", completion: .names("rounds")) var name: String
    @Option(
        help: "Negotiation, when several rounds share the name.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: String?
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let participationColumns: [Column<Participation>] = [
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("official", title: "Official") { $0.official },
        Column("party", title: "Party") { $0.party },
        Column("office", title: "Office", isFlexible: true) { $0.office },
        Column("capacity", title: "Capacity") { $0.capacity },
        Column("joined", title: "Joined", shown: .notInTable) { $0.joined },
        Column("left", title: "Left", shown: .notInTable) { $0.left },
        Column("note", title: "Note", shown: .notInTable) { $0.note },
        Column("official_key", title: "Key", shown: .notInTable) { $0.officialKey },
        Column("sources", title: "Sources", shown: .notInTable) { $0.sources },
        Column("remarks", title: "Remarks", isFlexible: true, shown: .onlyInTable) { remarks(on: $0) },
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
        let details = try tracker.ask { questions in
            try questions.roundDetails(named: name, negotiation: negotiation)
        }
        try output.write(Self.card(of: details), in: context)
    }

    private static func card(of details: RoundDetails) -> Card {
        let round = details.round
        return Card(
            title: "\(round.name): \(round.negotiation)",
            entries: [
                Card.Entry("id", label: "Number", round.id),
                Card.Entry("name", label: "Round", round.name),
                Card.Entry("negotiation", label: "Negotiation", round.negotiation),
                Card.Entry("start", label: "Start", round.start),
                Card.Entry("end", label: "End", round.end),
                Card.Entry("venue", label: "Venue", round.venue),
                Card.Entry("city", label: "City", round.city),
                Card.Entry("country", label: "Country", round.country),
                Card.Entry("status", label: "Status", round.status),
                Card.Entry("topics", label: "Topics", round.topics),
                Card.Entry("note", label: "Note", round.note),
                Card.Entry("key", label: "Key", round.key),
                Card.Entry("statements", label: "Statements", details.statementCount),
            ],
            sections: [
                Card.Section(
                    "participants", title: "Participants", details.participations, columns: participationColumns),
                Card.Section("outcomes", title: "Outcomes", details.outcomes),
                Citation.section(details.sources),
            ])
    }
}
