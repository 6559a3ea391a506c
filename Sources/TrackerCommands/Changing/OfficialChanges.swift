import Arguments
import Negotiations

/// What can be changed of an official.
struct OfficialChanges: ChangedRecord {
    static let type = RecordType.official
    static let naming = "A name, key or number."
    static let exampleName = "Lutnick"
    static let exampleChange = "--note \"Founder of the talks\""
    static var completion: CompletionKind? { .names("officials") }

    @Option(help: "The full name; the former one becomes an alias.", valueName: "NAME") var name: String?
    @OptionGroup var details: OfficialOptions

    func set(in fields: inout DraftFields) {
        fields.set("name", name)
        fields.set(details)
    }
}
