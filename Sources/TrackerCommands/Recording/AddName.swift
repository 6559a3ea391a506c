import Arguments
import Negotiations

extension NameKind: ExpressibleByArgument {}

/// What can be said of a name.
struct NameOptions: RecordOptions {
    @Option(help: "What kind of name; alias where it is not said.") var kind: NameKind?
    @OptionGroup var period: PeriodOptions

    func set(in fields: inout DraftFields) {
        fields.set("kind", kind)
        fields.set(period)
    }
}

struct AddName: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-name", abstract: "Record another name of an official, perhaps for a time only.",
        discussion:
            "A label is a name as transcripts print it. A name with dates means the official only on those dates.",
        examples: [
            Example("tracker add-name \"THE PRESIDENT\" --official Trump --kind label --start 2025-01-20T12:00-05:00"),
            Example("tracker add-name 何立峰 --official \"He Lifeng\" --kind native"),
        ])

    @Argument(help: "The name as it is written.") var name: String
    @Option(help: "Whose name it is.", valueName: "NAME", completion: .names("officials")) var official: String
    @OptionGroup var details: NameOptions
    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        var fields = DraftFields()
        fields.set("official", official)
        fields.set("text", name)
        fields.set(details)
        try context.record([NamedDraft(.name, fields) { "\(name), for \($0)" }], in: database)
    }
}
