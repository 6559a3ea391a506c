/// What opens a section of a newsletter and names nobody: "DRIVING THE DAY: …", "The bottom line: …".
enum SectionLabel {
    private static let longest = 7
    private static let questions = WordSet("what what's why how where when who")

    private static let telling = WordSet("reporter presenter anchor newsreader correspondent narrator")
    private static let longestTelling = 10

    /// "REPORTER: …", "PRESENTER (Jane Example): …": the label of whoever tells the news, unless a question stands behind it.
    static func ofTeller(_ items: [Token], _ paragraph: Range<Int>) -> Range<Int>? {
        guard let first = paragraph.first, let last = paragraph.last, telling.contains(items[first]),
            items[first].isCapitalised, items[last].shape != .question,
            let colon = paragraph.prefix(longestTelling).first(where: { items[$0].shape == .colon }),
            colon == first + 1 || items[first + 1].shape == .open && items[colon - 1].shape == .close,
            colon + 1 < paragraph.upperBound
        else { return nil }
        return first..<colon + 1
    }

    /// Items of the label and its colon.
    static func range(in items: [Token], _ paragraph: Range<Int>, scalars: [Unicode.Scalar]) -> Range<Int>? {
        if let label = ofTeller(items, paragraph) { return label }
        guard let first = paragraph.first, items[first].isWord, items[first].isCapitalised,
            let colon = paragraph.prefix(longest + 1).first(where: { items[$0].shape == .colon }),
            colon - first > 1, colon + 1 < paragraph.upperBound
        else { return nil }
        let words = first..<colon
        guard words.allSatisfy({ items[$0].isWord || items[$0].shape == .possessive }),
            // Somebody, or somebody's words.
            words.allSatisfy({
                items[$0].classes.isDisjoint(with: [.title, .person, .audience, .document, .occasion, .according])
            }), words.contains(where: { isFunction(items[$0]) })
        else { return nil }
        let isInCapitals = words.allSatisfy { index in
            scalars[items[index].start..<items[index].end].allSatisfy { ScalarKind($0) != .letter }
        }
        if isInCapitals { return first..<colon + 1 }
        // "Between the lines": but not "In Norland", and no clause with a verb of saying.
        let isQuestion = questions.contains(items[first])
        guard words.dropFirst().allSatisfy({ !items[$0].isCapitalised }),
            isQuestion
                || words.allSatisfy({
                    items[$0].classes.isDisjoint(with: WordClass.reporting.union([.auxiliary, .verb, .pronoun]))
                })
        else { return nil }
        return first..<colon + 1
    }

    private static func isFunction(_ item: Token) -> Bool {
        !item.classes.isDisjoint(with: [.determiner, .preposition, .what, .negation, .subordinator])
    }
}
