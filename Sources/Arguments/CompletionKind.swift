/// What a shell offers for a value whose type does not list its words.
public enum CompletionKind: Equatable, Sendable {
    /// Paths of files and folders.
    case file

    /// Paths of folders.
    case directory

    /// Names that the program itself looks up when asked, told apart by a word of its own choosing, such as "officials".
    case names(String)
}
