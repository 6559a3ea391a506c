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
    @OptionGroup var naming: NamingOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    mutating func run(in context: CommandContext) throws {
        let context = context.recording(by: author)
        var drafts = [NamedDraft(.outcome, needed.members + details.members + source.members)]
        let title = needed["title"] ?? ""
        let outcome = [Member].fields([
            "outcome": title, "outcome_key": details["key"], "round": needed["round"],
            "negotiation": needed["negotiation"],
        ])
        for authority in needsApproval {
            let members = outcome + [Member].fields(["authority": authority]) + source.members
            drafts.append(NamedDraft(.approval, members, named: "\(authority), for \(title)"))
        }
        try context.record(drafts, naming, in: database)
    }
}
