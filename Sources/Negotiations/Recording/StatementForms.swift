import SQLite
import Text

/// The words of a statement as they are searched, where they are not found in the text and the translation as they stand
/// (``SearchForm``).
struct StatementForms: Equatable {
    var text: String?
    var translation: String?

    init() {}

    init(of values: [SQLite.Value], _ places: StatementPlaces) {
        if case .text(let words) = values[places.text] { text = SearchForm.of(words) }
        if case .text(let words) = values[places.translation] { translation = SearchForm.of(words) }
    }

    /// Appends them as they are written in the table of statements.
    func append(to values: inout [SQLite.Value]) {
        values.append(text.map { .text($0) } ?? .null)
        values.append(translation.map { .text($0) } ?? .null)
    }
}
