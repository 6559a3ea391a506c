import Arguments

/// Who makes the changes of a command.
struct AuthorOptions: ParsableArguments {
    @Option(
        help: "Who makes the change, for tracker log (default: the line in ~/.config/tracker/user, else user@host).",
        valueName: "NAME", env: "TRACKER_USER",
        group: "Database")
    var by: String?

    init() {}

    func validate() throws {
        if let by, !Self.isName(by) {
            throw ValidationError(
                "--by must be one line of at most 200 bytes.", hint: "Such as --by 'Ana Kovač, trade desk'.")
        }
    }
}

extension AuthorOptions {
    /// Whether a text can be who makes a change: one line that says something.
    static func isName(_ text: String) -> Bool {
        !text.allSatisfy(\.isWhitespace) && text.utf8.count <= 200
            && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
}

extension CommandContext {
    /// The same, with changes made by whom the command line or the environment names, else the user's file.
    func recording(by author: AuthorOptions) throws -> CommandContext {
        var context = self
        context.namedAuthor = try author.by ?? UserFile.name(in: environment)
        return context
    }
}
