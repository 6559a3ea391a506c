// Whose account a sentence gives, without a verb of saying, in other languages.
extension ReportingFrameFinder {
    private static let nach = WordSet("nach")
    private static let accounts = WordSet(
        "angaben angabe worten einschätzung auskunft darstellung ansicht meinung aussage aussagen überzeugung lesart")
    private static let pour = WordSet("pour para per")
    private static let accord = WordSet("acordo acuerdo")
    private static let with = WordSet("com con")

    /// "Nach Angaben des Ministeriums", « Pour Jeanne Exemple, le lac … »
    func inWordsOf(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        switch language {
        case .german:
            guard Self.nach.contains(items[index]),
                let account = (index + 1..<min(index + 3, sentence.upperBound)).first(where: {
                    Self.accounts.contains(items[$0])
                }),
                account == index + 1 || items[index + 1].classes.contains(.determiner),
                account + 1 < sentence.upperBound
            else { return nil }
            let start = account + (items[account + 1].classes.contains(.preposition) ? 2 : 1)
            return phrases.phrase(startingAt: start, to: sentence.upperBound).map { accordingTo(index, $0, sentence) }
        case .french, .spanish, .portuguese, .italian:
            // “De acordo com o ministério, …”
            if Self.accord.contains(items[index]), index > sentence.lowerBound, index + 2 < sentence.upperBound,
                items[index - 1].classes.contains(.of), Self.with.contains(items[index + 1])
            {
                return phrases.phrase(startingAt: index + 2, to: sentence.upperBound).map {
                    accordingTo(index - 1, $0, sentence)
                }
            }
            guard index == sentence.lowerBound, Self.pour.contains(items[index]),
                let source = phrases.phrase(startingAt: index + 1, to: sentence.upperBound),
                let end = namedEnd(of: source, sentence), end < sentence.upperBound, items[end].shape == .comma,
                sentence.contains(where: { items[$0].shape == .quote })
            else { return nil }
            return accordingTo(index, source, sentence)
        default: return nil
        }
    }

    /// « Pour Jeanne Exemple », « Pour la négociatrice, Jeanne Exemple »: where a name of several words ends.
    private func namedEnd(of source: NounPhrase, _ sentence: Range<Int>) -> Int? {
        guard source.kind == .name else {
            return source.kind == .person
                ? phrases.apposition(after: source, to: sentence.upperBound)?.upperBound : nil
        }
        return source.items.count(where: { items[$0].isCapitalised }) > 1 ? source.items.upperBound : nil
    }
}
