import Arguments
import Negotiations

/// What can be changed of a statement.
struct StatementChanges: ChangedRecord {
    static let type = RecordType.statement
    static let naming = "Its number; query shows it."
    static let exampleName = "1"
    static let exampleChange = "--date 2025-06-09"

    @Option(help: "When it was said.", valueName: "DATE") var date: String?
    @Option(help: "What was said.", valueName: "TEXT") var text: String?
    @OptionGroup var details: StatementOptions

    func set(in fields: inout DraftFields) {
        fields.set("date", date)
        fields.set("text", text)
        fields.set(details)
    }
}
