// What somebody is said to have said, and what is agreed only for the time being.
extension SpeechActReading {
    /// As far as a German verb stands from its auxiliary.
    private static let reach = 16

    /// "aurait déclaré", "habría dicho", "soll gesagt haben", "reportedly said".
    func isHearsay(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        let near = max(sentence.lowerBound, verb - 3)..<verb
        if near.contains(where: { words.supposedly.contains(phrases.items[$0]) }) { return true }
        if isByAccount(verb, sentence) { return true }
        guard verb + 1 < sentence.upperBound, words.haben.contains(phrases.items[verb + 1]) else { return false }
        return (max(sentence.lowerBound, verb - Self.reach)..<verb).contains { words.soll.contains(phrases.items[$0]) }
    }

    /// "Example, by one account, told them": others tell it.
    private func isByAccount(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        let items = phrases.items
        guard
            let account = (max(sentence.lowerBound, verb - 4)..<verb).last(where: { words.accounts.contains(items[$0]) }
            ),
            account - 2 >= sentence.lowerBound
        else { return false }
        return items[account - 2].classes.contains(.by) && items[account - 2].isWord
    }

    private static let provisional = WordSet(
        "provisionally tentatively preliminarily informally conditionally nearly almost virtually practically provisoirement provisionalmente vorläufig provisoriamente provvisoriamente"
    )
    private static let principle = WordSet("principle principe principio grundsatz referendum")

    /// "provisionally agreed", "agreed in principle": it may still be undone.
    func isProvisional(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        let before = max(sentence.lowerBound, verb - 3)..<verb
        let after = verb + 1..<max(verb + 1, min(verb + 3, sentence.upperBound))
        return before.contains { Self.provisional.contains(phrases.items[$0]) }
            || after.contains {
                Self.provisional.contains(phrases.items[$0]) || Self.principle.contains(phrases.items[$0])
            }
    }

    private static let to = WordSet("zu")

    /// "Er sagte zu, die Zahlen vorzulegen": the verb and the word that turns it.
    func isAssurance(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        verb + 2 < sentence.upperBound && words.assuring.contains(phrases.items[verb])
            && Self.to.contains(phrases.items[verb + 1]) && phrases.items[verb + 2].shape == .comma
    }
}
