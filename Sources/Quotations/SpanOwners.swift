// Whose words in marks are where no verb of saying governs them.
extension Attribution {
    /// "Example’s answer was short: “No.”", "“No” was the reply from Example": whose message some words tell.
    func messenger(in range: Range<Int>) -> NounPhrase? {
        guard range.count < Self.longestMessage else { return nil }
        return range.lazy.compactMap { finder.messenger(of: $0, range) }.first
    }

    private static let longestMessage = 12
    private static let posting = WordSet("tweets posts")

    /// "read aloud from a memo that called it “a joke”": the text that somebody reads from.
    func document(readBy frame: ReportingFrame, before place: Int) -> NounPhrase? {
        guard frame.act == .holds, frame.complement < place,
            let noun = (frame.complement..<place - 1).first(where: {
                article.items[$0].classes.contains(.document)
                    && !article.items[$0 + 1].classes.isDisjoint(with: [.that, .relative])
            })
        else { return nil }
        var start = noun
        while start > frame.complement, noun - start < 4, article.items[start].classes.isDisjoint(with: .determiner) {
            start -= 1
        }
        guard article.items[start].classes.contains(.determiner) else { return nil }
        return NounPhrase(items: start..<noun + 1, kind: .document, classes: [])
    }

    /// "read out a letter from Tom Sample to the hall: “…”": whose text it is that somebody reads.
    func author(ofTextIn range: Range<Int>) -> NounPhrase? {
        guard let author = finder.author(ofTextIn: range),
            article.items[author.end..<range.upperBound].allSatisfy({ $0.isWord || $0.shape == .colon })
        else { return nil }
        return author.phrase
    }

    /// "Example on X: “…”"
    func withoutChannel(_ subject: NounPhrase) -> NounPhrase {
        // "Its embassy tweets: “…”"
        if subject.items.count > 1, let last = subject.items.last, Self.posting.contains(article.items[last]),
            !article.items[last].isCapitalised
        {
            return NounPhrase(
                items: subject.items.lowerBound..<last, kind: subject.kind, classes: subject.classes)
        }
        guard subject.kind == .name,
            let on = subject.items.dropFirst().first(where: { article.items[$0].classes.contains(.on) })
        else { return subject }
        return NounPhrase(items: subject.items.lowerBound..<on, kind: .name, classes: subject.classes)
    }

    /// The name that a dash sets under a quotation, with nothing after it.
    func signer(after place: Int, _ sentence: Range<Int>) -> NounPhrase? {
        guard place == sentence.lowerBound, place + 2 < sentence.upperBound, article.items[place + 1].shape == .dash,
            let name = finder.phrases.phrase(startingAt: place + 2, to: sentence.upperBound),
            name.kind == .name || name.kind == .person,
            // “Nie” – powiedział Jan Korda: a verb of a language that is not read.
            article.items[place + 2].isCapitalised || !article.items[place + 2].classes.isEmpty
        else { return nil }
        let rest = name.items.upperBound..<sentence.upperBound
        let startsAnotherClause = rest.contains {
            let item = article.items[$0]
            return !item.isCapitalised && !item.classes.isDisjoint(with: [.auxiliary, .verb, .pronoun])
        }
        return startsAnotherClause ? nil : name
    }

    private static let adding = WordSet("with under adding")
    private static let words = WordSet("words caption comment remark message line note")

    /// "shared the picture under the words “Not helpful.”"
    func isCaptioned(_ mark: Int, _ sentence: Range<Int>) -> Bool {
        let place = mark - 1 > sentence.lowerBound && article.items[mark - 1].shape == .colon ? mark - 1 : mark
        return place - 3 > sentence.lowerBound && Self.words.contains(article.items[place - 1])
            && (place - 4..<place - 1).contains { Self.adding.contains(article.items[$0]) }
    }

    /// The name in "Smith's "…"", or in "her "…"".
    func owner(of place: Int, _ sentence: Range<Int>) -> NounPhrase? {
        var index = place - 1
        while index >= sentence.lowerBound, place - index < 5 {
            if article.items[index].shape == .possessive, index > sentence.lowerBound {
                return finder.phrases.phrase(endingAt: index - 1, from: sentence.lowerBound)
            }
            guard article.items[index].isWord,
                article.items[index].classes.isDisjoint(with: [.preposition, .auxiliary, .subordinator])
            else { return nil }
            index -= 1
        }
        return nil
    }
}
