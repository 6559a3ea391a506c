import Arguments
import Negotiations

/// What can be said of an official.
struct OfficialOptions: RecordOptions {
    @Option(help: "The part of the name that stands for the whole.", valueName: "NAME") var surname: String?
    @Option(help: "The key that tells people of one name apart.", valueName: "KEY") var key: String?
    @OptionGroup var note: NoteOption

    func set(in fields: inout DraftFields) {
        fields.set("surname", surname)
        fields.set("key", key)
        fields.set(note)
    }
}

struct AddOfficial: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-official", abstract: "Record an official, with other names and an office.",
        discussion:
            "The surname is the last word of the name unless --surname says otherwise. People who share a name need a --key each.",
        examples: [
            Example(
                "tracker add-official \"Howard Lutnick\" --party US --office \"Secretary of Commerce\" --start 2025-02-18 --alias Lutnick"
            ),
            Example(
                "tracker add-official \"He Lifeng\" --surname He --party CN --office \"Vice Premier\" --start 2023-03-12"
            ),
        ])

    @Argument(help: "The full name.") var name: String
    @Option(help: "Another name.", valueName: "NAME") var alias: [String] = []
    @OptionGroup var details: OfficialOptions
    @Option(help: "For whom the office is held.", valueName: "PARTY", completion: .names("parties")) var party: String?
    @Option(help: "A title held.", valueName: "TITLE") var office: String?
    @OptionGroup var period: PeriodOptions
    @OptionGroup(title: "Source of the office") var source: SourceOptions
    @OptionGroup var database: DatabaseOptions

    mutating func validate() throws {
        if (office == nil) != (party == nil) {
            throw ValidationError(
                "--office and --party go together.", hint: "An office is a title held for a party: give both.")
        }
        if office == nil, period.start != nil || period.end != nil {
            throw ValidationError(
                "--start and --end bound an office, and none is given.", hint: "Add --office TITLE --party PARTY.")
        }
    }

    func run(in context: CommandContext) throws {
        var official = DraftFields()
        official.set("name", name)
        official.set(details)
        var drafts = [NamedDraft(.official, official, name)]
        for text in alias {
            var fields = reference
            fields.set("text", text)
            drafts.append(NamedDraft(.name, fields) { "\(text), for \($0)" })
        }
        if let office {
            var fields = reference
            fields.set("party", party)
            fields.set("office", office)
            fields.set(period)
            fields.set(source)
            drafts.append(NamedDraft(.office, fields) { "\(office), \($0)" })
        }
        try context.record(drafts, in: database)
    }

    private var reference: DraftFields {
        var fields = DraftFields()
        fields.set("official", name)
        fields.set("official_key", details.key)
        return fields
    }
}
