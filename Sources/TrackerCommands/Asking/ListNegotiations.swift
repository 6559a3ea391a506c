import Arguments
import Negotiations

struct ListNegotiations: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-negotiations", abstract: "List the negotiations.",
        examples: [Example("tracker list-negotiations")])

    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    private static let columns: [Column<Negotiation>] = [
        Column("id", title: "#", alignment: .trailing) { $0.id },
        Column("name", title: "Negotiation", isFlexible: true) { $0.name },
        Column("rounds", title: "Rounds", alignment: .trailing) { $0.roundCount },
        Column("statements", title: "Statements", alignment: .trailing) { $0.statementCount },
        Column("note", title: "Note", isFlexible: true) { $0.note },
    ]

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let negotiations = try tracker.ask { questions in try questions.negotiations() }
        try output.write(negotiations, columns: Self.columns, in: context)
    }
}
