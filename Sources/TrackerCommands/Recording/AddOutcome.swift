import Arguments
import Formats
import Negotiations

struct AddOutcome: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-outcome", abstract: "Record what a round produced, and whose approval it needs.",
        examples: [
            Example(
                "tracker add-outcome --round London --kind framework --title \"Framework of London\" --date 2025-06-10 --status pending --needs-approval Washington --needs-approval Beijing"
            )
        ])

    @Options(RecordType.outcome.neededOptions) var needed: OptionValues
    @Option(help: "Authority whose approval is still needed.", valueName: "AUTHORITY") var needsApproval: [String] = []
    @Options(RecordType.outcome.furtherOptions) var details: OptionValues
    @Options(RecordType.outcome.sourceOptions) var source: OptionValues
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    mutating func run(in context: CommandContext) throws {
        let context = try context.recording(by: author)
        let outcome = [Member].fields([
            "outcome": needed["title"], "outcome_key": details["key"], "round": needed["round"],
            "negotiation": needed["negotiation"],
        ])
        let approvals = needsApproval.map { authority in
            RecordToAdd(.approval, outcome + [Member].fields(["authority": authority]) + source.members)
        }
        try context.record(
            [RecordToAdd(.outcome, needed.members + details.members + source.members)] + approvals, in: database)
    }
}
