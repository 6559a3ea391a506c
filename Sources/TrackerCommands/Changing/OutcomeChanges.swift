import Arguments
import Negotiations

/// What can be changed of an outcome.
struct OutcomeChanges: ChangedRecord {
    static let type = RecordType.outcome
    static let naming = "Its number, key or title."
    static let exampleName = "1"
    static let exampleChange = "--status agreed"

    @Option(help: "What it is: framework, truce, joint statement, agreement, no deal, …", valueName: "KIND")
    var kind: String?
    @Option(help: "What it is called.", valueName: "TITLE") var title: String?
    @Option(help: "The round.", valueName: "NAME", completion: .names("rounds")) var round: String?
    @OptionGroup var negotiation: NegotiationQualifier
    @OptionGroup var details: OutcomeOptions

    func set(in fields: inout DraftFields) {
        fields.set("kind", kind)
        fields.set("title", title)
        fields.set("round", round)
        fields.set(negotiation)
        fields.set(details)
    }
}
