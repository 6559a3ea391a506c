import Arguments
import Negotiations

/// What can be changed of an approval.
struct ApprovalChanges: ChangedRecord {
    static let type = RecordType.approval
    static let naming = "Its number; show-outcome has it."
    static let exampleName = "1"
    static let exampleChange = "--status given --date 2025-06-20"

    @Option(help: "Who must approve.", valueName: "NAME") var authority: String?
    @OptionGroup var details: ApprovalOptions

    func set(in fields: inout DraftFields) {
        fields.set("authority", authority)
        fields.set(details)
    }
}
