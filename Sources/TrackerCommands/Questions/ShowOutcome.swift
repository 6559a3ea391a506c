import Arguments
import Negotiations

struct ShowOutcome: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show-outcome",
        abstract: "Show an outcome: what it says, who must approve it, who undertook what.",
        examples: [Example("tracker show-outcome 2"), Example("tracker show-outcome \"Framework of London\"")])

    @Argument(help: "The outcome: its number, key or title.", valueName: "OUTCOME") var outcome: String
    @Option(help: "Round, when several outcomes share the title.", valueName: "NAME", completion: .names("rounds"))
    var round: String?
    @Option(
        help: "Negotiation, when several rounds share the name.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: String?
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseToAsk

    mutating func run(in context: CommandContext) throws {
        var tracker = try database.openToAsk(in: context)
        let found = try tracker.ask { questions in
            try questions.outcome(outcome, round: round, negotiation: negotiation)
        }
        let card = Card(
            title: "\(found.title): \(found.round), \(found.negotiation)",
            entries: [
                Card.Entry("id", label: "Number", found.id),
                Card.Entry("title", label: "Title", found.title),
                Card.Entry("kind", label: "Kind", found.kind),
                Card.Entry("round", label: "Round", found.round),
                Card.Entry("negotiation", label: "Negotiation", found.negotiation),
                Card.Entry("status", label: "Status", found.status),
                Card.Entry("date", label: "Reached", found.date),
                Card.Entry("effective", label: "Effective", found.effective),
                Card.Entry("expires", label: "Expires", found.expires),
                Card.Entry("text", label: "Text", found.text),
                Card.Entry("note", label: "Note", found.note),
                Card.Entry("key", label: "Key", found.key),
            ],
            sections: [
                Card.Section("approvals", title: "Approvals", found.approvals),
                Card.Section("commitments", title: "Commitments", found.commitments),
                Citation.section(found.sources),
            ])
        try output.write(card, in: context)
    }
}
