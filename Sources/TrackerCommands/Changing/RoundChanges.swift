import Arguments
import Negotiations

/// What can be changed of a round.
struct RoundChanges: ChangedRecord {
    static let type = RecordType.round
    static let naming = "Its name, number or key."
    static let exampleName = "London"
    static let exampleChange = "--end 2025-06-11"
    static var completion: CompletionKind? { .names("rounds") }

    @Option(help: "What it is called, unique in its negotiation.", valueName: "NAME") var name: String?
    @Option(help: "The negotiation it belongs to.", valueName: "NAME", completion: .names("negotiations"))
    var negotiation: String?
    @OptionGroup var details: RoundOptions

    func set(in fields: inout DraftFields) {
        fields.set("name", name)
        fields.set("negotiation", negotiation)
        fields.set(details)
    }
}
