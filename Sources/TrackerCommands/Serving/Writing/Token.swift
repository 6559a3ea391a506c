import Arguments
import Formats
import Negotiations

/// What is done with tokens.
enum TokenAction: String, CaseIterable, ExpressibleByArgument { case add, list, remove }

/// Who may sign in to `tracker serve --write`.
struct Token: TrackerCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Let people sign in to write in the browser.",
        discussion: """
            token add NAME prints a token with which NAME signs in to tracker serve --write. It is shown once: only its digest is kept, in a file beside the database (FILE.tokens) that its owner alone can read. The holder's changes appear under NAME in tracker log. token remove NAME revokes it at once; token list shows who has one.
            """,
        examples: [
            Example("tracker token add \"Ana Silva\""), Example("tracker token list"),
            Example("tracker token remove \"Ana Silva\""),
        ])

    @Argument(help: "What to do.", valueName: "ACTION") var action: TokenAction
    @Argument(help: "Who holds the token.", valueName: "NAME") var name: String?
    @OptionGroup(title: "Output") var output: OutputOptions
    @OptionGroup var database: DatabaseOptions

    private static let columns: [Column<WriterTokens.Entry>] = [
        Column("name", title: "Name") { $0.name },
        Column("made", title: "Made", isInstant: true) { $0.made },
    ]

    func validate() throws {
        if action == .list, name != nil {
            throw ValidationError("token list takes no name.", hint: "Leave it out.")
        }
        if action != .list, name == nil {
            throw ValidationError(
                "token \(action.rawValue) needs a name.", hint: "Write tracker token \(action.rawValue) NAME.")
        }
        if action != .list, !output.isUsual {
            throw ValidationError("--format and --fields are for token list.", hint: "Leave them out.")
        }
        if let name, name.first == " " || name.last == " " || name.unicodeScalars.contains(where: \.isUnsafeToShow) {
            throw ValidationError(
                "A name has no spaces around it, and nothing that is not seen.", hint: "Such as 'Ana Silva'.")
        }
        if let name, !AuthorOptions.isName(name) {
            throw ValidationError("A name is one line of at most 200 bytes.", hint: "Such as 'Ana Silva'.")
        }
    }

    func run(in context: CommandContext) throws {
        let tokens = WriterTokens(besides: try database.pathToAsk(in: context))
        // What is wrong with the database is said before a file is made beside it.
        _ = try database.openToAsk(in: context)
        switch (action, name) {
        case (.add, let name?):
            try context.say(try tokens.add(name, at: UTCTime.now()))
        case (.remove, let name?):
            try tokens.remove(name)
            try context.say("Removed the token of \(name)")
        default: try output.write(try tokens.entries(), columns: Self.columns, in: context)
        }
    }
}
