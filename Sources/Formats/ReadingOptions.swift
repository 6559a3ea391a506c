/// How an input is read.
public struct ReadingOptions: Sendable {
    /// The encoding of CSV and TSV. JSON is UTF-8 by definition.
    public enum Encoding: Sendable {
        case utf8
        /// What the label `latin1` means in practice, by the WHATWG Encoding Standard: windows-1252, which is ISO 8859-1
        /// with typographic quotes and dashes where that has only control characters.
        case latin1
    }

    public var encoding: Encoding
    /// The longest record that is accepted, in bytes. It bounds the memory that reading takes.
    public var largestRecord: Int
    /// Whether each record keeps its bytes (``Record/raw``); what is refused keeps them in any case.
    public var keepsBytes = true
    /// The first size of the buffer; it grows with the longest record.
    var bufferSize = 256 << 10

    /// The longest record that an import accepts.
    public static let largestRecord = 64 << 20

    public init(encoding: Encoding = .utf8, largestRecord: Int = ReadingOptions.largestRecord) {
        self.encoding = encoding
        self.largestRecord = largestRecord
    }
}
