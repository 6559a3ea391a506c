import Arguments
import Negotiations

extension OutcomeStatus: ExpressibleByArgument {}

/// What can be said of an outcome.
struct OutcomeOptions: RecordOptions {
    @Option(help: "What it says.", valueName: "TEXT") var text: String?
    @Option(help: "When it was reached.", valueName: "DATE") var date: String?
    @Option(help: "How it stands.") var status: OutcomeStatus?
    @Option(help: "When it takes effect.", valueName: "DATE") var effective: String?
    @Option(help: "When it ends.", valueName: "DATE") var expires: String?
    @OptionGroup var key: KeyOption
    @OptionGroup var note: NoteOption

    func set(in fields: inout DraftFields) {
        fields.set("text", text)
        fields.set("date", date)
        fields.set("status", status)
        fields.set("effective", effective)
        fields.set("expires", expires)
        fields.set(key)
        fields.set(note)
    }
}

struct AddOutcome: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-outcome", abstract: "Record what a round produced, and whose approval it needs.",
        examples: [
            Example(
                "tracker add-outcome --round London --kind framework --title \"Framework of London\" --date 2025-06-10 --status pending --needs-approval Washington --needs-approval Beijing"
            )
        ])

    @OptionGroup var round: RoundReference
    @Option(help: "What it is: framework, truce, joint statement, agreement, no deal, …", valueName: "KIND") var kind:
        String
    @Option(help: "What it is called.", valueName: "TITLE") var title: String
    @Option(help: "Whose approval it still needs.", valueName: "AUTHORITY") var needsApproval: [String] = []
    @OptionGroup var details: OutcomeOptions
    @OptionGroup(title: "Source") var source: SourceOptions
    @OptionGroup var database: DatabaseOptions

    mutating func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set(round)
        fields.set("kind", kind)
        fields.set("title", title)
        fields.set(details)
        fields.set(source)
        var drafts = [NamedDraft(.outcome, fields, title)]
        for authority in needsApproval {
            var approval = DraftFields()
            approval.set("outcome", title)
            approval.set("outcome_key", details.key.key)
            approval.set(round)
            approval.set("authority", authority)
            approval.set(source)
            drafts.append(NamedDraft(.approval, approval, "\(authority), for \(title)"))
        }
        try context.record(drafts, in: database)
    }
}
