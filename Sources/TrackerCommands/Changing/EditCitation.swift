import Arguments
import Negotiations

struct EditCitation: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit-citation", abstract: "Change how a source is cited for a fact.",
        discussion:
            "An empty value takes away what was recorded by mistake. What is wrong with the source itself is changed by edit-source.",
        examples: [Example("tracker edit-citation --statement 1 --source 1 --place \"paragraph 3\"")])

    @OptionGroup var citation: NamedCitationOptions
    @Option(help: "The words as printed, where they differ.", valueName: "TEXT", group: "What to change")
    var wording: String?
    @Option(help: "Where in the source: paragraph 3.", valueName: "PLACE", group: "What to change") var place: String?
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if wording == nil, place == nil {
            throw ValidationError("It is not said what to change.", hint: "Give --wording or --place.")
        }
    }

    func run(in context: CommandContext) throws {
        let changes = try CitationChanges(wording: wording, place: place)
        let (found, changed) = try database.change(in: context) { tracker in
            try tracker.editCitation({ try citation.find(in: $0) }, changes, by: context.author)
        }
        try context.confirm([
            changed ? "Changed the citation of \(found)" : "Nothing new: the citation of \(found) is so already"
        ])
    }
}
