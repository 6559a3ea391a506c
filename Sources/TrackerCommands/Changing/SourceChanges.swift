import Arguments
import Negotiations

/// What can be changed of a source.
struct SourceChanges: ChangedRecord {
    static let type = RecordType.source
    static let naming = "Its number, key, URL or title."
    static let exampleName = "1"
    static let exampleChange = "--published 2025-06-11"

    @OptionGroup var document: DocumentOptions
    @OptionGroup var key: KeyOption

    func set(in fields: inout DraftFields) {
        fields.set(document)
        fields.set(key)
    }
}
