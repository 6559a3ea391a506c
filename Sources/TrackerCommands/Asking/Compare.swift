import Arguments
import Formats
import Negotiations

struct Compare: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare two rounds: who came, what each said on common topics, what came of them.",
        examples: [Example("tracker compare Geneva London"), Example("tracker compare Geneva London --format json")])

    @Argument(help: "A round.", valueName: "ROUND", completion: .names("rounds")) var first: String
    @Argument(help: "Another round.", valueName: "ROUND", completion: .names("rounds")) var second: String
    @Option(
        help: "The negotiation, where rounds share a name; given twice, that of the first and of the second.",
        valueName: "NAME", completion: .names("negotiations"))
    var negotiation: [String] = []
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    mutating func validate() throws {
        if negotiation.count > 2 {
            throw ValidationError("--negotiation was given more than twice.", hint: "Give it once for each round.")
        }
    }

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let comparison = try tracker.ask { transaction in
            try transaction.comparison(of: first, and: second, negotiations: negotiation)
        }
        try output.write(ComparisonCard.card(of: comparison), in: context)
    }
}

/// A comparison as a card.
private enum ComparisonCard {
    static func card(of comparison: RoundComparison) -> Card {
        let (first, second) = names(comparison)
        return Card(
            title: "\(first) and \(second)",
            entries: [
                Card.Entry("first", label: "First", round(comparison.first)),
                Card.Entry("second", label: "Second", round(comparison.second)),
            ],
            sections: [
                Card.Section(
                    "participants", title: "Who took part",
                    .table(
                        columns: [
                            Column("official", title: "Official"), Column("party", title: "Party", isFlexible: true),
                            Column("first", title: first), Column("second", title: second),
                        ],
                        rows: comparison.participants.map { participant in
                            [
                                .string(participant.official), .optional(participant.party),
                                .optional(participant.first), .optional(participant.second),
                            ]
                        })),
                Card.Section(
                    "topics", title: "Topics, with the number of statements",
                    .table(
                        columns: [
                            Column("topic", title: "Topic", isFlexible: true),
                            Column("first", title: first, alignment: .trailing),
                            Column("second", title: second, alignment: .trailing),
                        ],
                        rows: comparison.topics.map { topic in
                            [.string(topic.topic), count(topic.first), count(topic.second)]
                        })),
                Card.Section(
                    "statements", title: "What was said on common topics",
                    .table(
                        columns: [
                            Column("topic", title: "Topic"), Column("official", title: "Official"),
                            Column("first", title: first, shown: .notInTable),
                            Column("then", title: first, isFlexible: true, shown: .onlyInTable),
                            Column("second", title: second, shown: .notInTable),
                            Column("now", title: second, isFlexible: true, shown: .onlyInTable),
                        ],
                        rows: comparison.positions.map { position in
                            [
                                .string(position.topic), .string(position.official), objects(position.first),
                                .string(summary(position.first)), objects(position.second),
                                .string(summary(position.second)),
                            ]
                        })),
                Card.Section(
                    "outcomes", title: "Outcomes",
                    .table(columns: OutcomeRow.columns, rows: comparison.outcomes.map(OutcomeRow.values))),
            ])
    }

    /// What the rounds are called in headings: with their negotiation where their names are the same.
    private static func names(_ comparison: RoundComparison) -> (String, String) {
        let (first, second) = (comparison.first, comparison.second)
        if first.name != second.name { return (first.name, second.name) }
        return ("\(first.name), \(first.negotiation)", "\(second.name), \(second.negotiation)")
    }

    private static func round(_ round: Round) -> Value {
        .object([
            "id": .integer(round.id), "name": .string(round.name), "negotiation": .string(round.negotiation),
            "start": .optional(round.start), "end": .optional(round.end), "city": .optional(round.city),
            "status": .optional(round.status),
        ])
    }

    private static func count(_ number: Int?) -> Value { number.map { .integer($0) } ?? .null }

    private static func objects(_ statements: [Statement]) -> Value {
        .array(
            statements.map {
                .object(["id": .integer($0.id), "date": .string($0.date), "text": .string($0.text)])
            })
    }

    private static func summary(_ statements: [Statement]) -> String {
        statements.map { "\($0.date): \($0.text)" }.joined(separator: "\n")
    }
}
