import Arguments
import Formats
import Negotiations

struct Compare: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare rounds: participants, statements on common topics, outcomes.",
        examples: [
            Example("tracker compare Geneva London"), Example("tracker compare Geneva London --format json"),
        ])

    @Argument(help: "Rounds, two or more.", valueName: "ROUND", completion: .names("rounds")) var rounds: [String] = []
    @Option(
        help: "Negotiation, when several rounds share a name; may be given once for each round.",
        valueName: "NAME", completion: .names("negotiations"))
    var negotiation: [String] = []
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    mutating func validate() throws {
        guard rounds.count > 1 else {
            throw ValidationError(
                "compare needs two rounds or more.", hint: "Name them; tracker list-rounds shows them.")
        }
        if negotiation.count > 1, negotiation.count != rounds.count {
            throw ValidationError(
                "--negotiation was given \(negotiation.count) times for \(rounds.count) rounds.",
                hint: "Give it once for all of them, or once for each.")
        }
    }

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let comparison = try tracker.ask { questions in
            try questions.comparison(of: rounds, negotiations: negotiation)
        }
        try output.write(ComparisonCard(comparison).card, in: context)
    }
}

/// A comparison as a card.
private struct ComparisonCard {
    let comparison: RoundComparison
    /// What the rounds are called in headings: with their negotiation where names are the same.
    private let names: [String]
    private let areNamesakes: Bool

    init(_ comparison: RoundComparison) {
        self.comparison = comparison
        let areNamesakes = Set(comparison.rounds.map { $0["name"] }).count < comparison.rounds.count
        self.areNamesakes = areNamesakes
        names = comparison.rounds.map { round in
            round.required("name") + (areNamesakes ? ", " + round.required("negotiation") : "")
        }
    }

    var card: Card {
        Card(
            title: names.dropLast().joined(separator: ", ") + " and " + (names.last ?? ""), entries: [],
            sections: [
                Card.Section("rounds", title: "Rounds", comparison.rounds, columns: RecordType.round.columnsOfList()),
                Card.Section(
                    "participants", title: "Who took part", comparison.participants,
                    columns: [
                        Column("official", title: "Official") { $0.official },
                        Column("party", title: "Party", isFlexible: true) { $0.party },
                        Column("capacities", title: "Capacities", shown: .notInTable) { [names] participant in
                            byRound(names, participant.capacities)
                        },
                    ] + inTable { $0.capacities[$1] }),
                Card.Section(
                    "topics", title: "Topics, with the number of statements", comparison.topics,
                    columns: [
                        Column("topic", title: "Topic", isFlexible: true) { $0.topic },
                        Column("statements", title: "Statements", shown: .notInTable) { [names] topic in
                            byRound(names, topic.counts)
                        },
                    ] + inTable(alignment: .trailing) { $0.counts[$1] }),
                Card.Section(
                    "statements", title: "What was said on common topics", comparison.positions,
                    columns: [
                        Column("topic", title: "Topic") { $0.topic },
                        Column("official", title: "Official") { $0.official },
                        Column("said", title: "Said", shown: .notInTable) { [names] position in
                            byRound(names, position.statements.map(objects))
                        },
                    ] + inTable(isFlexible: true) { summary($0.statements[$1]) }),
                Card.Section(
                    "outcomes", title: "Outcomes", comparison.outcomes,
                    columns: RecordType.outcome.columnsOfList(showing: areNamesakes ? ["negotiation"] : [])),
            ])
    }

    /// A column for each round, for people.
    private func inTable<Row, Content: CellContent>(
        isFlexible: Bool = false, alignment: Heading.Alignment = .leading,
        _ content: @escaping @Sendable (Row, Int) -> Content
    ) -> [Column<Row>] {
        names.enumerated().map { position, name in
            Column(
                "round_\(position + 1)", title: name, isFlexible: isFlexible, alignment: alignment, shown: .onlyInTable
            ) { content($0, position) }
        }
    }
}

/// What is said of each round, for programs: `[{"round": "London", "value": …}]`.
private func byRound(_ names: [String], _ values: [some CellContent]) -> RecordValue {
    .array(zip(names, values).map { .object(["round": $0, "value": $1]) })
}

private func objects(_ statements: [Statement]) -> RecordValue {
    .array(statements.map { .object(["id": $0.id, "date": $0.date, "text": $0.text]) })
}

private func summary(_ statements: [Statement]) -> String {
    statements.map { "\($0.date): \($0.text)" }.joined(separator: "\n")
}
