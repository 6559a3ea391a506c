import Arguments
import Negotiations

extension ApprovalStatus: ExpressibleByArgument {}

/// What can be said of an approval.
struct ApprovalOptions: RecordOptions {
    @Option(help: "How it stands; pending where it is not said.") var status: ApprovalStatus?
    @Option(help: "When it was given or refused.", valueName: "DATE") var date: String?
    @OptionGroup var note: NoteOption

    func set(in fields: inout DraftFields) {
        fields.set("status", status)
        fields.set("date", date)
        fields.set(note)
    }
}

struct AddApproval: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-approval",
        abstract: "Record that an outcome needs an approval, or that it was given or refused.",
        examples: [Example("tracker add-approval --outcome 2 --authority Washington --status given --date 2025-06-27")])

    @OptionGroup var outcome: OutcomeReference
    @Option(help: "Who must approve.", valueName: "NAME") var authority: String
    @OptionGroup var details: ApprovalOptions
    @OptionGroup(title: "Source") var source: SourceOptions
    @OptionGroup var database: DatabaseOptions

    mutating func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set(outcome)
        fields.set("authority", authority)
        fields.set(details)
        fields.set(source)
        try context.record(
            [NamedDraft(.approval, fields, "\(authority), for outcome \(outcome.outcome)")], in: database)
    }
}
