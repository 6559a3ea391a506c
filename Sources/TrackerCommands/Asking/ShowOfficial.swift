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

    private static let roundColumns = [
        Column("round", title: "Round"), Column("negotiation", title: "Negotiation", isFlexible: true),
        Column("start", title: "Start"), Column("end", title: "End"), Column("party", title: "For"),
        Column("capacity", title: "Capacity"),
    ]

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let (official, rounds) = try tracker.ask { transaction in try transaction.officialDetails(name) }
        let card = Card(
            title: official.name,
            entries: [
                Card.Entry("id", label: "Number", .integer(official.id)),
                Card.Entry("name", label: "Name", .string(official.name)),
                Card.Entry("surname", label: "Surname", .optional(official.surname)),
                Card.Entry("key", label: "Key", .optional(official.key)),
                Card.Entry("note", label: "Note", .optional(official.note)),
                Card.Entry("statements", label: "Statements", .integer(official.statementCount)),
            ],
            sections: [
                Card.Section(
                    "offices", title: "Offices",
                    .table(columns: OfficeRow.columns, rows: official.offices.map(OfficeRow.values))),
                Card.Section(
                    "names", title: "Other names",
                    .table(columns: NameRow.columns, rows: official.names.map(NameRow.values))),
                Card.Section(
                    "rounds", title: "Rounds",
                    .table(
                        columns: Self.roundColumns,
                        rows: rounds.map { attendance in
                            [
                                .string(attendance.round), .string(attendance.negotiation), .optional(attendance.start),
                                .optional(attendance.end), .optional(attendance.party), .string(attendance.capacity),
                            ]
                        })),
            ])
        try output.write(card, in: context)
    }
}
