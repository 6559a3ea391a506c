import Arguments
import Negotiations

struct AddOffice: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-office", abstract: "Record an office that an official holds or held.",
        discussion: "Statements show the office held on the day they were made.",
        examples: [
            Example("tracker add-office \"Trade Representative\" --official Greer --party US --start 2025-02-27")
        ])

    @Argument(help: "The title.") var office: String
    @Option(help: "Who holds it.", valueName: "NAME", completion: .names("officials")) var official: String
    @Option(help: "For whom.", valueName: "PARTY", completion: .names("parties")) var party: String
    @OptionGroup var period: PeriodOptions
    @OptionGroup(title: "Source") var source: SourceOptions
    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set("official", official)
        fields.set("party", party)
        fields.set("office", office)
        fields.set(period)
        fields.set(source)
        try context.record([NamedDraft(.office, fields) { "\(office), \($0)" }], in: database)
    }
}
