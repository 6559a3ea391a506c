import Arguments
import Negotiations

struct ListOfficials: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-officials", abstract: "List the officials with their offices and other names.",
        examples: [Example("tracker list-officials"), Example("tracker list-officials --party CN")])

    @Option(
        help: "Only officials who held an office of this party or took part for it.", valueName: "PARTY",
        completion: .names("parties"))
    var party: [String] = []
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        var writer = try output.writer(columns: Official.columns, in: context)
        try tracker.ask { questions in
            try questions.forEachOfficial(parties: party) { try writer.write($0) }
        }
        try writer.finish()
    }
}
