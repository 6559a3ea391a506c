import Arguments
import Negotiations

extension OutcomeStatus: ExpressibleByArgument {}

struct AddOutcome: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-outcome", abstract: "Record what a round produced, and whose approval it needs.",
        examples: [
            Example(
                "tracker add-outcome --round London --kind framework --title \"Framework of London\" --date 2025-06-10 --status pending --needs-approval Washington --needs-approval Beijing"
            )
        ])

    @Option(help: "The round.", valueName: "NAME", completion: .names("rounds")) var round: String
    @Option(help: "The negotiation, where rounds share a name.", valueName: "NAME") var negotiation: String?
    @Option(help: "What it is: framework, truce, joint statement, agreement, no deal, …", valueName: "KIND") var kind:
        String
    @Option(help: "What it is called.", valueName: "TITLE") var title: String
    @Option(help: "What it says.", valueName: "TEXT") var text: String?
    @Option(help: "When it was reached.", valueName: "DATE") var date: String?
    @Option(help: "How it stands.") var status: OutcomeStatus?
    @Option(help: "When it takes effect.", valueName: "DATE") var effective: String?
    @Option(help: "When it ends.", valueName: "DATE") var expires: String?
    @Option(help: "Whose approval it still needs; may be repeated.", valueName: "AUTHORITY") var needsApproval:
        [String] = []
    @Option(help: "The key that its own source gives it.", valueName: "KEY") var key: String?
    @Option(help: "Anything else worth knowing.", valueName: "TEXT") var note: String?
    @OptionGroup(title: "Source") var source: SourceOptions
    @OptionGroup var database: DatabaseOptions

    mutating func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set("key", key)
        fields.set("round", round)
        fields.set("negotiation", negotiation)
        fields.set("kind", kind)
        fields.set("title", title)
        fields.set("text", text)
        fields.set("status", status)
        fields.set("date", date)
        fields.set("effective", effective)
        fields.set("expires", expires)
        fields.set("note", note)
        fields.set(source)
        var drafts = [NamedDraft(.outcome, fields, title)]
        for authority in needsApproval {
            var approval = DraftFields()
            approval.set("outcome", title)
            approval.set("outcome_key", key)
            approval.set("round", round)
            approval.set("negotiation", negotiation)
            approval.set("authority", authority)
            approval.set(source)
            drafts.append(NamedDraft(.approval, approval, "\(authority), for \(title)"))
        }
        try context.record(drafts, in: database)
    }
}
