import Arguments
import Negotiations

extension CommitmentStatus: ExpressibleByArgument {}

struct ListCommitments: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-commitments", abstract: "List what parties undertook, by the day it is due.",
        examples: [Example("tracker list-commitments --status open"), Example("tracker list-commitments --party CN")])

    @Option(help: "Only with this status.") var status: [CommitmentStatus] = []
    @Option(help: "Only of this party.", valueName: "PARTY", completion: .names("parties"))
    var party: [String] = []
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
        let commitments = try tracker.ask { questions in
            try questions.commitments(statuses: status, parties: party, rounds: round, negotiations: negotiation)
        }
        try output.write(commitments, in: context)
    }
}
