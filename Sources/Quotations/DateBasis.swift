/// What the date of a quotation rests on.
public struct DateBasis: Sendable, Equatable {
    public enum Kind: String, Sendable {
        /// Told beside the words.
        case told
        /// Told where the same speaker began to speak.
        case occasion
        /// The day that the article is about, or to which its story has come.
        case article
        /// The day on which it was written, at its head.
        case dateline
        /// The day on which it was published.
        case publication
    }

    public let kind: Kind
    /// The words that tell the day, in Unicode scalars; `nil` for the day of publication.
    public let range: Range<Int>?
    /// Those words.
    public let words: String?

    /// Whether the date was concluded from words that stand elsewhere.
    public var isInferred: Bool { kind != .told }
}
