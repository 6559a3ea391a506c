import SQLite
import Text

/// The forms of words that an index of words holds.
///
/// The index holds words as they stand, so that phrases and beginnings are found as they are meant; the forms of a word are found
/// beside each other in its vocabulary, since they begin alike.
struct WordForms {
    /// Where more words than this begin like a stem, only its inflections are taken: a stem of three letters begins a thousand words.
    private static let most = 200

    /// The vocabularies of the indexes that are searched.
    let vocabularies: [SQL]
    private let stemmer: Stemmer

    /// - Throws: ``TrackerError`` where there is not enough memory.
    init(vocabularies: [SQL]) throws {
        guard let stemmer = Stemmer() else { throw TrackerError(.unavailable, "there is not enough memory") }
        self.stemmer = stemmer
        self.vocabularies = vocabularies
    }

    /// The words of the index that have the stem of a word.
    func forms(of word: String, in transaction: borrowing Transaction) throws -> [String] {
        let stem = stemmer.stem(of: word)
        // Words of two letters are seldom inflected; names and codes are: US is not “use”.
        guard word.utf8.count > 2, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [word] }
        var forms: Set<String> = [word]
        let found = try words(beginningWith: Self.beginnings(of: stem), in: transaction)
        for (beginning, words) in found {
            for word in words where stemmer.stem(of: word) == stem { forms.insert(word) }
            if words.count >= Self.most { forms.formUnion(inflections(of: beginning, stem: stem)) }
        }
        return forms.sorted()
    }

    /// How every word of a stem begins: mostly with the stem itself, the last letter of which an ending can have changed.
    private static func beginnings(of stem: String) -> [String] {
        let rest = String(stem.dropLast())
        var beginnings = [stem]
        if stem.hasSuffix("i") { beginnings.append(rest + "y") }
        if stem.hasSuffix("e") { beginnings.append(rest + "ing") }
        if stem.hasSuffix("bl") { beginnings.append(rest + "ilit") }
        return beginnings
    }

    private func inflections(of beginning: String, stem: String) -> [String] {
        let doubled = beginning + beginning.suffix(1)
        let endings = [
            "s", "es", "e", "ed", "ing", "ings", "ful", "fulness", "ness", "ative", "y", "ies", "ied", "ely",
        ]
        return (endings.map { beginning + $0 } + ["ed", "ing", "ings"].map { doubled + $0 }).filter {
            stemmer.stem(of: $0) == stem
        }
    }

    /// The words that have each beginning, at most ``most`` of a vocabulary: from one to the next greater, without reading where they
    /// occur.
    private func words(
        beginningWith beginnings: [String], in transaction: borrowing Transaction
    ) throws -> [(beginning: String, words: [String])] {
        var found = vocabularies.flatMap { _ in beginnings.map { (beginning: $0, words: [String]()) } }
        var parts: [SQL] = []
        for vocabulary in vocabularies {
            for beginning in beginnings {
                parts.append(
                    """
                    SELECT * FROM (
                        WITH RECURSIVE found (word) AS (
                            SELECT (SELECT term FROM \(vocabulary) WHERE term >= \(beginning) ORDER BY term LIMIT 1)
                            UNION ALL
                            SELECT (SELECT term FROM \(vocabulary) WHERE term >= word || char(1) ORDER BY term LIMIT 1)
                            FROM found WHERE substr(word, 1, length(\(beginning))) = \(beginning) LIMIT \(Self.most))
                        SELECT \(parts.count), word FROM found WHERE substr(word, 1, length(\(beginning))) = \(beginning))
                    """)
            }
        }
        try transaction.forEach(parts.joined(separator: " UNION ALL ")) { row in
            let (position, word): (Int, String) = try row.columns()
            found[position].words.append(word)
        }
        return found
    }
}
