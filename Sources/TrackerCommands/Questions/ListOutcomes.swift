import Arguments
import Negotiations

extension OutcomeStatus: ExpressibleByArgument {}

struct ListOutcomes: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-outcomes", abstract: "List what rounds produced, and what still awaits approval.",
        examples: [Example("tracker list-outcomes"), Example("tracker list-outcomes --status pending")])

    @Option(help: "Only with this status.") var status: [OutcomeStatus] = []
    @Option(help: "Only of this round.", valueName: "NAME", completion: .names("rounds"))
    var round: [String] = []
    @Option(
        help: "Only of this negotiation; also tells apart rounds that share a name.", valueName: "NAME",
        completion: .names("negotiations"))
    var negotiation: [String] = []
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let outcomes = try tracker.ask { questions in
            try questions.outcomes(statuses: status, rounds: round, negotiations: negotiation)
        }
        try output.write(outcomes, in: context)
    }
}
