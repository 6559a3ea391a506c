import Arguments
import Negotiations

/// What can be changed of a commitment.
struct CommitmentChanges: ChangedRecord {
    static let type = RecordType.commitment
    static let naming = "Its number; show-outcome has it."
    static let exampleName = "1"
    static let exampleChange = "--status met"

    @Option(help: "What.", valueName: "TEXT") var text: String?
    @Option(help: "Who undertook it.", valueName: "PARTY", completion: .names("parties")) var party: String?
    @OptionGroup var details: CommitmentOptions

    func set(in fields: inout DraftFields) {
        fields.set("text", text)
        fields.set("party", party)
        fields.set(details)
    }
}
