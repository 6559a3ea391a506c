import Arguments
import Negotiations

struct Resolve: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve", abstract: "Explain step by step whom a name refers to.",
        discussion: """
            Names are resolved as in records: by number or key, then by full name, then by another name that is valid on the date, then by surname. Case, accents, hyphens and invisible characters make no difference. Titles before the name are left out, initials compared. Namesakes are told apart by the office that is named, the party, and the round. Exit code 65 if a name means nobody, or several people.
            """,
        examples: [
            Example("tracker resolve \"US Commerce Secretary Howard Lutnick\""),
            Example("tracker resolve \"Lutnick, Howard\" --date 2025-06-10"),
        ])

    @Argument(
        help: "Name as typed or printed, number or key; id:12 is always the number 12.", valueName: "NAME",
        completion: .names("officials"))
    var name: String
    @Option(help: "Date the name was used.", valueName: "DATE") var date: String?
    @Option(help: "Party the person spoke for.", valueName: "PARTY", completion: .names("parties")) var party: String?
    @Option(help: "Round it is about.", valueName: "NAME", completion: .names("rounds")) var round: String?
    @Option(
        help: "Negotiation of the round, when several share its name.", valueName: "NAME",
        completion: .names("negotiations"))
    var negotiation: String?
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let stepColumns: [Column<(offset: Int, element: ResolutionStep)>] = [
        Column("step", title: "Step", alignment: .trailing) { $0.offset + 1 },
        Column("name", title: "Looked for") { $0.element.name },
        Column("rule", title: "As", isFlexible: true) { $0.element.rule },
        Column("officials", title: "Found", isFlexible: true) { $0.element.officials },
    ]
    private static let candidateColumns: [Column<NameExplanation.Candidate>] = [
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("name", title: "Official") { $0.name },
        Column("key", title: "Key", shown: .notInTable) { $0.key },
        Column("description", title: "Known as", isFlexible: true) { $0.description },
    ]

    func validate() throws {
        if negotiation != nil, round == nil {
            throw ValidationError(
                "--negotiation does nothing without --round.",
                hint: "It says which round is meant when several have the same name.")
        }
    }

    mutating func run(in context: CommandContext) throws {
        let day = try date.map { text throws(DateError) in try PartialDate(asked: text, today: context.today) }
        var tracker = try database.openToAsk(in: context)
        let explanation = try tracker.ask { questions in
            try questions.explain(name, on: day, party: party, round: round, negotiation: negotiation)
        }
        try output.write(card(of: explanation), in: context)
        try context.output.flush()
        switch explanation.candidates.count {
        case 1: break
        case 0:
            throw explanation.refusal
                ?? TrackerError.unknown(
                    name, "official", suggestions: explanation.suggestions,
                    advice: "tracker list-officials lists the known ones.")
        default:
            throw TrackerError(
                .badData, "“\(name)” fits \(explanation.candidates.count) officials",
                hints: ["Give the full name or a key, or say more with --date, --party or --round."])
        }
    }

    private func card(of explanation: NameExplanation) -> Card {
        let official = explanation.candidates.count == 1 ? explanation.candidates.first : nil
        return Card(
            title: name,
            entries: [
                Card.Entry("name", label: "Name", name), Card.Entry("date", label: "Date", date),
                Card.Entry("official", label: "Official", official?.name),
                Card.Entry("official_key", label: "Key", official?.key),
            ],
            sections: [
                Card.Section(
                    "steps", title: "Steps", Array(explanation.steps.enumerated()), columns: Self.stepColumns),
                Card.Section(
                    "candidates", title: official == nil ? "Candidates" : "Result", explanation.candidates,
                    columns: Self.candidateColumns),
                Card.Section(
                    "suggestions", title: "Nearest names", .paragraphs(explanation.suggestions)),
            ])
    }
}
