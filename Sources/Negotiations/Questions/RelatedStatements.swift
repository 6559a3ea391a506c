import SQLite

extension Transaction {
    /// The near-duplicates of a statement, the likest first: a fragment, a longer version, the same words with a date told otherwise.
    ///
    /// The search index leads to the statements that share its rarest words; those that share most of the words of the shorter of the
    /// two are taken.
    func relatedStatements(to id: Int64) throws -> [Int64] {
        guard let text: String = try value("SELECT text FROM statement WHERE id = ?", id) else {
            throw TrackerError(.badData, "there is no statement \(id)", hints: ["tracker query shows their numbers."])
        }
        let likeness = Likeness(to: text)
        var found: [(share: Double, id: Int64)] = []
        for (candidate, other) in try FullText.statements(sharingRareWordsOf: likeness.words, in: self)
        where candidate != id {
            if let share = likeness.share(with: other) { found.append((share, candidate)) }
        }
        return found.sorted { ($1.share, $1.id) < ($0.share, $0.id) }.map(\.id)
    }
}

/// How much of the words of two texts is the same.
private struct Likeness {
    /// The least share of the words of the shorter text that must be in the longer.
    private static let leastShare = 0.6
    /// A text of fewer words is like many.
    private static let fewestWords = 3

    let words: Set<String>

    init(to text: String) { words = Self.words(of: text) }

    /// The share of the words of the shorter text that are in the longer; nil where it is too small.
    func share(with text: String) -> Double? {
        let others = Self.words(of: text)
        let shorter = min(words.count, others.count)
        guard shorter >= Self.fewestWords || words == others else { return nil }
        let share = Double(words.intersection(others).count) / Double(max(1, shorter))
        return share >= Self.leastShare ? share : nil
    }

    private static func words(of text: String) -> Set<String> { Set(WordScanner.words(in: text).map(\.folded)) }
}
