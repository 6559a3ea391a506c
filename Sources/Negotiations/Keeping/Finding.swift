/// Something that is wrong with a database, and what to do about it.
public struct Finding: Sendable, Equatable {
    /// What was looked at.
    public enum Part: String, Sendable, CaseIterable {
        /// Pages, indexes, constraints: what SQLite itself checks.
        case structure
        /// A record that refers to one that is not there.
        case references
        /// Tables, indexes, triggers and views against the migrations.
        case schema
        /// Revisions and former rows.
        case history
        /// Texts that no record can hold: bytes that are not UTF-8, a control character in a name.
        case text
        /// The identity of statements.
        case fingerprints
        /// The full-text index against the texts.
        case search
        /// Content against its digest, and what is computed from it.
        case data
        /// The file of a machine against the log of the shared database that it follows.
        case log
    }

    public let part: Part
    /// The record, as `statement 12`; nil where it is not one record.
    public let record: String?
    /// What is wrong.
    public let problem: String
    /// What to do.
    public let advice: String

    /// The record and what is wrong with it.
    public var line: String { record.map { "\($0): \(problem)" } ?? problem }
}

/// A file in which something is wrong.
public struct CheckFailure: Error, Sendable, Equatable {
    public let file: String
    public let findings: [Finding]
}
