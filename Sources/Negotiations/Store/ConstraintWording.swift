import SQLite

/// What the schema's refusals mean, in the words of the one whose record was refused.
public enum ConstraintWording {
    /// - Parameter error: a failed constraint, of which SQLite tells the name or the columns.
    public static func text(for error: DatabaseError) -> String {
        let detail = error.message.split(separator: ": ").last.map(String.init) ?? error.message
        if let known = meanings[detail] { return known }
        if detail.hasSuffix("_is_a_date") { return "\(detail.dropLast(10)) is not a date" }
        if detail.hasSuffix("_word") { return "\(detail.dropLast(5)) is not a word of its vocabulary" }
        if detail.hasSuffix("_not_empty") { return "\(detail.dropLast(10)) is empty" }
        return "the database refuses this: \(error.message)"
    }

    private static let meanings = [
        "party.code": "another party has this code", "party.name": "another party has this name",
        "end_date_not_before_start_date": "the end is before the start",
        "source_says_something": "a source that is not known by its key needs an outlet, a title or a URL",
        "left_not_before_joined": "the day of leaving is before the day of joining",
        "round.negotiation_id, round.name": "another round of the negotiation has this name",
        "official.key": "another official has this key", "round.key": "another round has this key",
        "outcome.key": "another outcome has this key", "source.key": "another source has this key",
    ]
}
