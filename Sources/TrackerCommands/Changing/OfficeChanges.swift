import Arguments
import Negotiations

/// What can be changed of an office.
struct OfficeChanges: ChangedRecord {
    static let type = RecordType.office
    static let naming = "Its number; show-official has it."
    static let exampleName = "1"
    static let exampleChange = "--start 2025-02-21"

    @Option(help: "The title.", valueName: "TITLE") var office: String?
    @Option(help: "Who holds it.", valueName: "NAME", completion: .names("officials")) var official: String?
    @Option(help: "For whom.", valueName: "PARTY", completion: .names("parties")) var party: String?
    @OptionGroup var period: PeriodOptions

    func set(in fields: inout DraftFields) {
        fields.set("office", office)
        fields.set("official", official)
        fields.set("party", party)
        fields.set(period)
    }
}
