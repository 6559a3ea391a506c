import Arguments
import Negotiations

struct EditCitation: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit-citation", abstract: "Change how a source is cited for a fact.",
        discussion:
            "An empty value removes what was recorded by mistake. What is wrong with the source itself is changed by edit-source.",
        examples: [Example("tracker edit-citation --statement 1 --source 1 --place \"paragraph 3\"")])

    @OptionGroup var citation: NamedCitationOptions
    @Options(RecordType.passageFields.map { OptionDescription($0, isChange: true, group: "What to change") })
    var passage: OptionValues
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if passage.given.isEmpty {
            throw ValidationError("Nothing to change was given.", hint: "Give --wording or --place.")
        }
    }

    func run(in context: CommandContext) throws {
        let context = try context.recording(by: author)
        let passage = try context.readingInput(passage.members, of: .source) { field in
            "--\(field.option) \"\" removes what is recorded."
        }
        let changes = try CitationChanges(wording: passage.text("wording"), place: passage.text("place"))
        let (found, changed) = try database.change(in: context) { tracker in
            try tracker.editCitation({ try citation.find(in: $0) }, changes, by: context.author)
        }
        try context.confirm([
            changed ? "Changed the citation of \(found)" : "No change: the citation of \(found)"
        ])
    }
}
