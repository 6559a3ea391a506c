/// What stands above a column of an answer, and how its values are shown.
struct Heading: Sendable, Hashable {
    enum Alignment: Sendable, Hashable {
        case leading
        case trailing
    }

    /// In which formats a column stands when the user did not choose.
    struct Shown: OptionSet, Sendable, Hashable {
        let rawValue: UInt8

        /// `table` and `markdown`.
        static let forPeople = Shown(rawValue: 1)
        /// `json` and `ndjson`.
        static let inObjects = Shown(rawValue: 2)
        /// `csv` and `tsv`, where a cell should not hold a list of objects.
        static let inCells = Shown(rawValue: 4)

        static let everywhere: Shown = [.forPeople, .inObjects, .inCells]
        /// Data that people do not need to see.
        static let notInTable: Shown = [.inObjects, .inCells]
        /// A summary for people of what other columns say.
        static let onlyInTable: Shown = [.forPeople]
    }

    /// The field's name in JSON, CSV and `--fields`.
    let name: String
    /// The heading in tables, safe to show: it may be the name of a round, or what somebody called it in SQL.
    let title: String
    /// Whether it takes the width that the others leave, and wraps.
    let isFlexible: Bool
    let alignment: Alignment
    let shown: Shown
    /// Whether values are instants in UTC, `2025-06-10T18:30:00Z`: `table` and `markdown` show them in the user's zone.
    let isInstant: Bool
    /// Whether a person at a terminal reads a value once where the rows below repeat it.
    let isSaidOnce: Bool

    init(
        _ name: String, title: String, isFlexible: Bool = false, alignment: Alignment = .leading,
        shown: Shown = .everywhere, isInstant: Bool = false, isSaidOnce: Bool = false
    ) {
        self.name = name
        self.title = SafeText.line(title)
        self.isFlexible = isFlexible
        self.alignment = alignment
        self.shown = shown
        self.isInstant = isInstant
        self.isSaidOnce = isSaidOnce
    }
}
