/// Named speakers that pronouns stand for: the last one that fits, of the same paragraph or the one before.
struct Antecedents {
    private let article: Article
    private let attribution: Attribution
    /// The speaker of the last quotation, with what its own pronoun stood for.
    private var last: (phrase: NounPhrase, paragraph: Int)?
    /// Enough sentences for any two paragraphs of news; a bound for every other text.
    private static let reach = 14

    init(article: Article, attribution: Attribution) {
        self.article = article
        self.attribution = attribution
    }

    mutating func note(_ phrase: NounPhrase, sentence: Int) {
        last = (phrase, article.sentences[sentence].paragraph)
    }

    /// The named speaker that a third-person pronoun stands for.
    func antecedent(of pronoun: NounPhrase, sentence number: Int) -> NounPhrase? {
        guard pronoun.kind == .pronoun, pronoun.classes.contains(.thirdPerson) else { return nil }
        let paragraph = article.sentences[number].paragraph
        if let named = named(inSentence: number, before: pronoun.items.lowerBound, pronoun) { return named }
        if let last, last.paragraph == paragraph, fits(last.phrase, pronoun) { return last.phrase }
        var sentence = number - 1
        var isOwnParagraph = true
        while sentence >= 0, number - sentence <= Self.reach {
            let there = article.sentences[sentence].paragraph
            guard there + 1 >= paragraph else { return nil }
            if isOwnParagraph, there < paragraph {
                isOwnParagraph = false
                if let last, last.paragraph == there, fits(last.phrase, pronoun) { return last.phrase }
            }
            if let named = named(inSentence: sentence, before: .max, pronoun) { return named }
            sentence -= 1
        }
        return nil
    }

    private func named(inSentence number: Int, before limit: Int, _ pronoun: NounPhrase) -> NounPhrase? {
        let sentence = article.sentences[number].items
        for frame in attribution.frames[number].reversed()
        where frame.subject.items.upperBound <= limit && fits(frame.subject, pronoun) {
            return frame.subject
        }
        guard let leading = attribution.finder.phrases.leadingSubject(in: sentence), leading.items.upperBound <= limit,
            leading.kind == .name,
            fits(leading, pronoun)
        else { return nil }
        return leading
    }

    private func fits(_ phrase: NounPhrase, _ pronoun: NounPhrase) -> Bool {
        guard phrase.kind == .name || phrase.kind == .person else { return false }
        let isPlural =
            phrase.classes.contains(.plural)
            || phrase.items.contains { article.items[$0].classes.contains(.conjunction) }
        if pronoun.classes.contains(.plural) { return isPlural || phrase.kind == .person }
        let isBody = phrase.kind == .person && phrase.classes.contains(.collective)
        guard !isPlural, !isBody else { return false }
        let opposite: WordClass = pronoun.classes.contains(.female) ? .male : .female
        return phrase.classes.isDisjoint(with: opposite)
    }
}
