import Arguments
import Negotiations

/// What can be changed of a participation.
struct ParticipationChanges: ChangedRecord {
    static let type = RecordType.participation
    static let noun = "participant"
    static let naming = "Its number; show-round has it."
    static let exampleName = "1"
    static let exampleChange = "--left 2025-06-10"

    @Option(help: "Who took part.", valueName: "NAME", completion: .names("officials")) var official: String?
    @Option(help: "The round.", valueName: "NAME", completion: .names("rounds")) var round: String?
    @OptionGroup var negotiation: NegotiationQualifier
    @OptionGroup var details: ParticipationOptions

    func set(in fields: inout DraftFields) {
        fields.set("official", official)
        fields.set("round", round)
        fields.set(negotiation)
        fields.set(details)
    }
}
