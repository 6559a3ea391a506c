import SQLite
import Text

/// A column of open words that a filter can name, with an index in which each is found once without reading all.
struct RecordedWords {
    let name: String
    let table: SQL
    let column: SQL

    static let setting = RecordedWords(name: "setting", table: "statement", column: "setting")
    static let language = RecordedWords(name: "language", table: "statement", column: "language")
    static let outlet = RecordedWords(name: "outlet", table: "source", column: "outlet")
}

extension Transaction {
    /// The ways in which a word is written that must have been recorded; its case does not count.
    func spellings(of word: String, _ words: RecordedWords) throws -> [String] {
        let folded = Folding.folded(word)
        let known = try recorded(words)
        let found = known.filter { Folding.folded($0) == folded }
        if found.isEmpty { throw unknown(word, words, among: known) }
        return found
    }

    /// The recorded languages that a tag means: `en` means `en-GB` too.
    func recordedLanguages(_ tag: String) throws -> [String] {
        let folded = tag.lowercased()
        let known = try recorded(.language)
        let meant = known.filter { $0.lowercased() == folded || $0.lowercased().hasPrefix(folded + "-") }
        if meant.isEmpty { throw unknown(tag, .language, among: known) }
        return meant
    }

    /// The outlets that begin so, without regard to case; at most a hundred.
    func outlets(beginningWith beginning: String) throws -> [String] {
        let begun = Folding.foldedWithoutMarks(beginning)
        return Array(try recorded(.outlet).filter { Folding.foldedWithoutMarks($0).hasPrefix(begun) }.prefix(100))
    }

    /// Every word of a column, one spelling of each.
    private func recorded(_ words: RecordedWords) throws -> [String] {
        try all(
            """
            WITH RECURSIVE found (word) AS (
                SELECT (SELECT \(words.column) COLLATE NOCASE FROM \(words.table) WHERE \(words.column) IS NOT NULL
                    ORDER BY 1 LIMIT 1)
                UNION ALL
                SELECT (SELECT \(words.column) COLLATE NOCASE FROM \(words.table) WHERE \(words.column) > word COLLATE NOCASE
                    ORDER BY 1 LIMIT 1)
                FROM found WHERE word IS NOT NULL LIMIT 10000)
            SELECT word FROM found WHERE word IS NOT NULL
            """
        ) { row in try row.column(0) }
    }

    private func unknown(_ word: String, _ words: RecordedWords, among known: [String]) -> TrackerError {
        let some = known.prefix(5).map { "“\($0)”" }.joined(separator: ", ")
        return TrackerError.unknown(
            word, words.name, suggestions: nearest(to: word, among: known),
            advice: known.isEmpty
                ? "No \(words.name) is recorded." : "Recorded are \(some)\(known.count > 5 ? ", …" : "").")
    }
}
