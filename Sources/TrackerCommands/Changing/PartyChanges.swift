import Arguments
import Negotiations

/// What can be changed of a party.
struct PartyChanges: ChangedRecord {
    static let type = RecordType.party
    static let naming = "Its name, code or number."
    static let exampleName = "US"
    static let exampleChange = "--name \"United States\""
    static var completion: CompletionKind? { .names("parties") }

    @Option(help: "Its name.", valueName: "NAME") var name: String?
    @OptionGroup var details: PartyOptions

    func set(in fields: inout DraftFields) {
        fields.set("name", name)
        fields.set(details)
    }
}
