/// How an export is written.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// One JSON object a line, each with its type; what is unknown is left out.
    case ndjson
    /// RFC 4180 with a header, records of one type; what is unknown is an empty cell.
    case csv
    /// A folder with a table of each type and what its columns mean (Frictionless Data Package 1).
    case datapackage
    /// JSON-LD 1.1 in the words of schema.org.
    case jsonld
    /// People, organisations, posts and memberships (Popolo).
    case popolo
    /// Rounds, due dates and expiries for a calendar (iCalendar, RFC 5545).
    case icalendar
    /// The statements that were recorded last, for a feed reader (Atom, RFC 4287).
    case atom

    /// Whether it is JSON, in which a terminal is shown what it would obey in another form.
    public var isJSON: Bool { [.ndjson, .jsonld, .popolo].contains(self) }
}
