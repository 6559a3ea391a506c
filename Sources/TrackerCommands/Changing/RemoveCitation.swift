import Arguments
import Negotiations

struct RemoveCitation: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove-citation", abstract: "Remove the citation of a source for a fact.",
        discussion: "The source and the fact stay. tracker undo brings the citation back.",
        examples: [Example("tracker remove-citation --statement 1 --source 1 --yes")])

    @OptionGroup var citation: NamedCitationOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var author: AuthorOptions
    @OptionGroup var database: DatabaseOptions

    func run(in context: CommandContext) throws {
        let context = try context.recording(by: author)
        var tracker = try database.openToAsk(in: context)
        let found = try tracker.ask { try citation.find(in: $0) }
        try consent.require("Remove the citation of \(found)?", in: context)
        _ = try database.change(in: context) { tracker in
            try tracker.removeCitation({ try citation.find(in: $0) }, by: context.author)
        }
        try context.confirm(["Removed the citation of \(found)"])
    }
}
