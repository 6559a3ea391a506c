import Arguments
import Negotiations

/// What can be changed of a name.
struct NameChanges: ChangedRecord {
    static let type = RecordType.name
    static let naming = "Its number; show-official has it."
    static let exampleName = "1"
    static let exampleChange = "--end 2025-01-20"

    @Option(help: "The name as it is written.", valueName: "NAME") var text: String?
    @Option(help: "Whose name it is.", valueName: "NAME", completion: .names("officials")) var official: String?
    @OptionGroup var details: NameOptions

    func set(in fields: inout DraftFields) {
        fields.set("text", text)
        fields.set("official", official)
        fields.set(details)
    }
}
