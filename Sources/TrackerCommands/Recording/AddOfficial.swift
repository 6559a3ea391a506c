import Arguments
import Formats
import Negotiations

struct AddOfficial: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-official", abstract: "Record an official, with other names and an office.",
        discussion:
            "The surname is worked out from the name and the offices held (in Chinese, Korean, Vietnamese and Hungarian names it comes first); --surname states it. People with the same name need a --key each.",
        examples: [
            Example(
                "tracker add-official \"Howard Lutnick\" --party US --office \"Secretary of Commerce\" --start 2025-02-18 --alias Lutnick"
            ),
            Example(
                "tracker add-official \"He Lifeng\" --surname He --party CN --office \"Vice Premier\" --start 2023-03-12"
            ),
        ])

    @Options(RecordType.official.neededOptions) var needed: OptionValues
    @Option(help: "Another name.", valueName: "NAME") var alias: [String] = []
    @Options(RecordType.official.furtherOptions) var details: OptionValues
    @Options(AddOfficial.officeOptions) var held: OptionValues
    @Options(RecordType.citationOptions(group: "Source of the office")) var source: OptionValues
    @OptionGroup var naming: NamingOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    /// Those of an office that is recorded with the official who holds it.
    private static var officeOptions: [OptionDescription] {
        let help = ["party": "Party the office is held for.", "office": "Title held."]
        return RecordType.office.fields.filter { $0.help != nil && $0.name != "official" }.map { field in
            var option = OptionDescription(field)
            option.help = help[field.name] ?? option.help
            return option
        }
    }

    mutating func validate() throws {
        if (held["office"] == nil) != (held["party"] == nil) {
            throw ValidationError(
                "--office and --party go together.", hint: "An office is a title held for a party: give both.")
        }
        if held["office"] == nil, held["start"] != nil || held["end"] != nil {
            throw ValidationError(
                "--start and --end need --office.", hint: "Add --office TITLE --party PARTY.")
        }
    }

    func run(in context: CommandContext) throws {
        let context = try context.recording(by: author)
        let reference = [Member].fields(["official": needed["name"], "official_key": details["key"]])
        var records = [RecordToAdd(.official, needed.members + details.members)]
        records += alias.map { RecordToAdd(.name, reference + [Member].fields(["text": $0])) }
        if held["office"] != nil {
            records.append(RecordToAdd(.office, reference + held.members + source.members))
        }
        for index in records.indices.dropFirst() { records[index].isOfOfficialBefore = true }
        try context.record(records, naming, in: database)
    }
}
