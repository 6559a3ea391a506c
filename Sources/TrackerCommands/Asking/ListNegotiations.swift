import Arguments
import Formats
import Negotiations

struct ListNegotiations: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-negotiations", abstract: "List the negotiations.",
        examples: [Example("tracker list-negotiations")])

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let columns = [
        Column("id", title: "#", alignment: .trailing), Column("name", title: "Negotiation", isFlexible: true),
        Column("rounds", title: "Rounds", alignment: .trailing),
        Column("statements", title: "Statements", alignment: .trailing),
        Column("note", title: "Note", isFlexible: true),
    ]

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let rows: [[Value]] = try tracker.ask { transaction in try transaction.negotiations() }.map { negotiation in
            [
                .integer(negotiation.id), .string(negotiation.name), .integer(negotiation.roundCount),
                .integer(negotiation.statementCount), .optional(negotiation.note),
            ]
        }
        try output.write(rows, columns: Self.columns, in: context)
    }
}
