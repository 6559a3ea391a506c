/// Why an input, or one record of it, cannot be read.
public struct FormatError: Error, Sendable, Equatable {
    /// What went wrong, for a program to decide by.
    public enum Kind: Sendable, Equatable {
        /// The text breaks a rule of its format or encoding.
        case malformed
        /// The gzip stream is cut short, damaged, or followed by something else.
        case damagedCompression
        /// A record is longer than ``ReadingOptions/largestRecord``.
        case tooLarge
        /// The operating system could not read the input.
        case unreadable(InputError)
    }

    /// The line of the fault; the first line of the input is 1.
    public let line: Int
    /// Where in the line, counted from 1 in Unicode scalars (a byte that belongs to none counts as one).
    public let column: Int?
    /// The member or column of the record in which the fault lies.
    public let field: String?
    /// What is wrong and what to do, in words. Quoted input is shortened and has its control characters escaped.
    public let reason: String
    /// Reading cannot go on after this error; otherwise the next record can be asked for.
    public let isFatal: Bool
    public let kind: Kind

    public init(
        line: Int, column: Int? = nil, field: String? = nil, reason: String, isFatal: Bool, kind: Kind = .malformed
    ) {
        self.line = line
        self.column = column
        self.field = field
        self.reason = reason
        self.isFatal = isFatal
        self.kind = kind
    }
}
