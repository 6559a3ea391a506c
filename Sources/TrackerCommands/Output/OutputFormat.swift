/// The shapes of an answer.
public enum OutputFormat: String, CaseIterable, Sendable {
    /// Aligned columns for people.
    case table
    /// One JSON array, an object a line.
    case json
    /// JSON objects, one a line.
    case ndjson
    /// Comma-separated values, RFC 4180.
    case csv
    /// Tab-separated values with `\t \n \r \\` escaped.
    case tsv
    /// A pipe table of GitHub Flavored Markdown.
    case markdown
}
