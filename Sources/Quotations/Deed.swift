// Where the words begin of what somebody undertakes to do.
extension Attribution {
    private static let oneself = WordSet("itself themselves himself herself ourselves sich")
    private static let not = WordSet("not")
    private static let zu = WordSet("zu darauf dazu")
    private static let infinitives: [(Unicode.Scalar, Unicode.Scalar)] = [
        ("a", "r"), ("e", "r"), ("i", "r"), ("í", "r"),
    ]

    /// Behind a verb: "to exchange lists", "themselves to exchange lists", « à échanger », « de publier », "retirar las vallas",
    /// "sich, neue Zahlen vorzulegen".
    func deed(behind start: Int, _ sentence: Range<Int>) -> Int? {
        let items = article.items
        var index = start
        while index < sentence.upperBound,
            Self.oneself.contains(items[index]) || finder.phrases.isAdverb(items[index]) || isOfTime(index, sentence)
        {
            index += 1
        }
        guard index < sentence.upperBound else { return nil }
        let item = items[index]
        switch article.language {
        case .german:
            if Self.zu.contains(item), index + 1 < sentence.upperBound { index += 1 }
            guard items[index].shape == .comma, index + 1 < sentence.upperBound,
                !items[index + 1].classes.contains(.that)
            else { return nil }
            return index + 1
        case .french:
            guard item.classes.contains(.to) || item.classes.contains(.of) else { return nil }
            return index + 1 < sentence.upperBound ? index + 1 : nil
        case .portuguese:
            if item.classes.contains(.on) || isArticle(item), index + 1 < sentence.upperBound,
                isInfinitive(items[index + 1])
            {
                return index + 1
            }
            return isInfinitive(item) ? index : nil
        case .italian:
            guard item.classes.contains(.to) || item.classes.contains(.of), index + 1 < sentence.upperBound,
                isItalianInfinitive(items[index + 1])
            else { return nil }
            return index + 1
        case .spanish:
            if item.classes.contains(.to) { return index + 1 < sentence.upperBound ? index + 1 : nil }
            return isInfinitive(item) ? index : nil
        default:
            // "undertakes not to raise it"
            if Self.not.contains(item), index + 2 < sentence.upperBound, items[index + 1].classes.contains(.to) {
                return index
            }
            // "agreed to this offer"
            guard item.classes.contains(.to), index + 1 < sentence.upperBound, !article.items[index + 1].isCapitalised,
                article.items[index + 1].isWord,
                article.items[index + 1].classes.isDisjoint(with: [.determiner, .pronoun, .possessive, .what])
            else { return nil }
            return index + 1
        }
    }

    /// "agreed late on Thursday to meet"
    private func isOfTime(_ index: Int, _ sentence: Range<Int>) -> Bool {
        let item = article.items[index]
        if finder.phrases.isTime(index, from: sentence.lowerBound) || item.classes.contains(.ordinalTime) {
            return true
        }
        return item.classes.contains(.preposition) && !item.classes.contains(.to) && index + 1 < sentence.upperBound
            && finder.phrases.isTime(index + 1, from: sentence.lowerBound)
    }

    /// “comprometeu-se a publicar”: one word is an article and a preposition.
    private func isArticle(_ item: Token) -> Bool {
        item.isWord && item.end - item.start == 1 && article.scalars[item.start] == "a"
    }

    /// «pubblicare», «mettersi», «ridurre»
    private func isItalianInfinitive(_ item: Token) -> Bool {
        guard item.isWord, !item.isCapitalised, item.end - item.start > 3 else { return false }
        let tail = article.scalars[item.end - 2..<item.end]
        return tail.elementsEqual(["r", "e"]) || tail.elementsEqual(["s", "i"])
    }

    private func isInfinitive(_ item: Token) -> Bool {
        guard item.isWord, !item.isCapitalised, item.end - item.start > 3 else { return false }
        let tail = (article.scalars[item.end - 2], article.scalars[item.end - 1])
        return Self.infinitives.contains { $0 == tail }
    }

    /// "agreed to appoint an engineer by April, and to sign the protocol in June", "shall appoint …, and shall sign …": each deed has a day of
    /// its own.
    func deeds(in range: Range<Int>) -> [Range<Int>] {
        guard article.language == .english else { return [range] }
        var found: [Range<Int>] = []
        var start = range.lowerBound
        for index in range.dropFirst(3) {
            let opens =
                article.items[index].classes.contains(.to) || isInstrument && Instrument.isBinding(article.items[index])
            guard opens, article.items[index].isWord, index + 2 < range.upperBound,
                article.items[index - 1].classes.contains(.conjunction),
                article.items[index + 1].isWord, !article.items[index + 1].isCapitalised,
                article.items[index + 1].classes.isDisjoint(with: [.determiner, .pronoun, .possessive])
            else { continue }
            if let first = part(start, index - 1) { found.append(first) }
            start = index
        }
        if let last = part(start, range.upperBound) { found.append(last) }
        return found
    }
}
