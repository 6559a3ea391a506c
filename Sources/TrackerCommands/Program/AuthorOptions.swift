import Arguments

/// Who makes the changes of a command.
struct AuthorOptions: ParsableArguments {
    @Option(
        help: "Who makes the change, for tracker log (default: user@host).", valueName: "NAME", env: "TRACKER_USER",
        group: "Database")
    var by: String?

    init() {}

    func validate() throws {
        guard let by else { return }
        let isLine = by.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        if by.allSatisfy(\.isWhitespace) || !isLine || by.utf8.count > 200 {
            throw ValidationError(
                "--by must be one line of at most 200 bytes.", hint: "Such as --by 'Ana Kovač, trade desk'.")
        }
    }
}

extension CommandContext {
    /// The same, with changes made by whom the command line or the environment names.
    func recording(by author: AuthorOptions) -> CommandContext {
        var context = self
        context.namedAuthor = author.by
        return context
    }
}
