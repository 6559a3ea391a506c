import Arguments
import Negotiations

struct ShowOfficial: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show-official", abstract: "Show an official: names, offices, rounds attended.",
        discussion: "What the official said: tracker query --official NAME.",
        examples: [Example("tracker show-official Bessent")])

    @Argument(help: "The official, by any name, key or number.", valueName: "NAME", completion: .names("officials"))
    var name: String
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let roundColumns: [Column<Attendance>] = [
        Column("round", title: "Round") { $0.round },
        Column("negotiation", title: "Negotiation", isFlexible: true) { $0.negotiation },
        Column("start", title: "Start") { $0.start },
        Column("end", title: "End") { $0.end },
        Column("party", title: "For") { $0.party },
        Column("capacity", title: "Capacity") { $0.capacity },
    ]

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let (official, rounds) = try tracker.ask { questions in try questions.officialDetails(name) }
        let card = Card(
            title: official.name,
            entries: [
                Card.Entry("id", label: "Number", official.id),
                Card.Entry("name", label: "Name", official.name),
                Card.Entry("surname", label: "Surname", official.surname),
                Card.Entry("key", label: "Key", official.key),
                Card.Entry("note", label: "Note", official.note),
                Card.Entry("statements", label: "Statements", official.statementCount),
            ],
            sections: [
                Card.Section("offices", title: "Offices", official.offices),
                Card.Section("names", title: "Other names", official.names),
                Card.Section("rounds", title: "Rounds", rounds, columns: Self.roundColumns),
            ])
        try output.write(card, in: context)
    }
}
