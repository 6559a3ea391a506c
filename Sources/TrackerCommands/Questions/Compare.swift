import Arguments
import Formats
import Negotiations

struct Compare: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare two rounds: participants, statements on common topics, outcomes.",
        examples: [Example("tracker compare Geneva London"), Example("tracker compare Geneva London --format json")])

    @Argument(help: "Round.", valueName: "ROUND", completion: .names("rounds")) var first: String
    @Argument(help: "Other round.", valueName: "ROUND", completion: .names("rounds")) var second: String
    @Option(
        help: "Negotiation, when several rounds share a name; may be given once for each round.",
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
        let comparison = try tracker.ask { questions in
            try questions.comparison(of: first, and: second, negotiations: negotiation)
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
                    "participants", title: "Who took part", comparison.participants,
                    columns: [
                        Column("official", title: "Official") { $0.official },
                        Column("party", title: "Party", isFlexible: true) { $0.party },
                        Column("first", title: first) { $0.first },
                        Column("second", title: second) { $0.second },
                    ]),
                Card.Section(
                    "topics", title: "Topics, with the number of statements", comparison.topics,
                    columns: [
                        Column("topic", title: "Topic", isFlexible: true) { $0.topic },
                        Column("first", title: first, alignment: .trailing) { $0.first },
                        Column("second", title: second, alignment: .trailing) { $0.second },
                    ]),
                Card.Section(
                    "statements", title: "What was said on common topics", comparison.positions,
                    columns: [
                        Column("topic", title: "Topic") { $0.topic },
                        Column("official", title: "Official") { $0.official },
                        Column("first", title: first, shown: .notInTable) { objects($0.first) },
                        Column("then", title: first, isFlexible: true, shown: .onlyInTable) { summary($0.first) },
                        Column("second", title: second, shown: .notInTable) { objects($0.second) },
                        Column("now", title: second, isFlexible: true, shown: .onlyInTable) { summary($0.second) },
                    ]),
                Card.Section("outcomes", title: "Outcomes", comparison.outcomes),
            ])
    }

    /// What the rounds are called in headings: with their negotiation where their names are the same.
    private static func names(_ comparison: RoundComparison) -> (String, String) {
        let (first, second) = (comparison.first, comparison.second)
        if first.name != second.name { return (first.name, second.name) }
        return ("\(first.name), \(first.negotiation)", "\(second.name), \(second.negotiation)")
    }

    private static func round(_ round: Round) -> RecordValue {
        .object([
            "id": round.id, "name": round.name, "negotiation": round.negotiation, "start": round.start,
            "end": round.end, "city": round.city, "status": round.status,
        ])
    }

    private static func objects(_ statements: [Statement]) -> RecordValue {
        .array(statements.map { .object(["id": $0.id, "date": $0.date, "text": $0.text]) })
    }

    private static func summary(_ statements: [Statement]) -> String {
        statements.map { "\($0.date): \($0.text)" }.joined(separator: "\n")
    }
}
