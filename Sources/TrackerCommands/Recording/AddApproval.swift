import Arguments
import Negotiations

extension ApprovalStatus: ExpressibleByArgument {}

struct AddApproval: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-approval",
        abstract: "Record that an outcome needs an approval, or that it was given or refused.",
        examples: [Example("tracker add-approval --outcome 2 --authority Washington --status given --date 2025-06-27")])

    @Option(help: "The outcome: its number or its title.", valueName: "OUTCOME") var outcome: String
    @Option(help: "The round, where outcomes share a title.", valueName: "NAME", completion: .names("rounds"))
    var round: String?
    @Option(help: "The negotiation, where rounds share a name.", valueName: "NAME") var negotiation: String?
    @Option(help: "Who must approve.", valueName: "NAME") var authority: String
    @Option(help: "How it stands; pending where it is not said.") var status: ApprovalStatus?
    @Option(help: "When it was given or refused.", valueName: "DATE") var date: String?
    @Option(help: "Anything else worth knowing.", valueName: "TEXT") var note: String?
    @OptionGroup(title: "Source") var source: SourceOptions
    @OptionGroup var database: DatabaseOptions

    mutating func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set("outcome", outcome)
        fields.set("round", round)
        fields.set("negotiation", negotiation)
        fields.set("authority", authority)
        fields.set("status", status)
        fields.set("date", date)
        fields.set("note", note)
        fields.set(source)
        try context.record([NamedDraft(.approval, fields, "\(authority), for outcome \(outcome)")], in: database)
    }
}
