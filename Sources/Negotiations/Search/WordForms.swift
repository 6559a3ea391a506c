import SQLite

/// The forms of words that an index of words holds.
///
/// The index holds words as they stand, so that phrases and beginnings are found as they are meant; the forms of a word are found
/// beside each other in its vocabulary, since they begin alike.
struct WordForms {
    /// Beyond so many words that begin like a stem, only its inflections are taken: a stem of three letters begins a thousand words.
    private static let most = 200

    /// The vocabularies of the indexes that are searched.
    let vocabularies: [SQL]

    /// The words of the index that have the stem of a word.
    func forms(of word: String, in transaction: borrowing Transaction) throws -> [String] {
        let stem = WordStem.of(word)
        // Words of two letters are seldom inflected; names and codes are: US is not “use”.
        guard word.utf8.count > 2, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [word] }
        var forms: Set<String> = [word]
        for vocabulary in vocabularies {
            for beginning in Self.beginnings(of: stem) {
                let isComplete = try forEachWord(beginningWith: beginning, in: vocabulary, transaction) { found in
                    if WordStem.of(found) == stem { forms.insert(found) }
                }
                if !isComplete { forms.formUnion(Self.inflections(of: beginning, stem: stem)) }
            }
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

    private static func inflections(of beginning: String, stem: String) -> [String] {
        let doubled = beginning + beginning.suffix(1)
        let endings = [
            "s", "es", "e", "ed", "ing", "ings", "ful", "fulness", "ness", "ative", "y", "ies", "ied", "ely",
        ]
        return (endings.map { beginning + $0 } + ["ed", "ing", "ings"].map { doubled + $0 }).filter {
            WordStem.of($0) == stem
        }
    }

    /// Each word once: from one to the next greater, without reading where they occur.
    ///
    /// - Returns: whether that were all.
    private func forEachWord(
        beginningWith beginning: String, in vocabulary: SQL, _ transaction: borrowing Transaction,
        _ body: (String) -> Void
    ) throws -> Bool {
        var next = beginning
        for _ in 0..<Self.most {
            guard
                let word: String = try transaction.value(
                    "SELECT term FROM \(vocabulary) WHERE term >= ? ORDER BY term LIMIT 1", next),
                word.hasPrefix(beginning)
            else { return true }
            body(word)
            next = word + "\u{1}"
        }
        return false
    }
}
