import Arguments
import Negotiations

/// What can be changed of a negotiation.
struct NegotiationChanges: ChangedRecord {
    static let type = RecordType.negotiation
    static let naming = "Its name or number."
    static let exampleName = "\"US–China trade talks\""
    static let exampleChange = "--note \"Since May 2025\""
    static var completion: CompletionKind? { .names("negotiations") }

    @Option(help: "What it is called.", valueName: "NAME") var name: String?
    @OptionGroup var note: NoteOption

    func set(in fields: inout DraftFields) {
        fields.set("name", name)
        fields.set(note)
    }
}
