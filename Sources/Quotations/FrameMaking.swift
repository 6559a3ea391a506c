// A frame of a verb and its subject, with what is said to whom.
extension ReportingFrameFinder {
    func make(
        _ form: ReportingFrame.Form, _ subject: NounPhrase, _ index: Int, _ sentence: Range<Int>, isShared: Bool,
        from first: Int? = nil, classes: WordClass? = nil
    ) -> ReportingFrame? {
        let item = items[index]
        let named = subject
        let subject = issuer(of: named) ?? named
        // "The minutes say": an article alone is nobody.
        // "Am Rande des Treffens äußerte sich": a genitive is no subject.
        if language == .german, Self.oblique.contains(items[subject.items.lowerBound]) { return nil }
        if subject.items.count == 1, Self.articles.contains(items[subject.items.lowerBound]) { return nil }
        let last =
            form == .verbSubject ? max(index + 1, subject.apposed?.upperBound ?? named.items.upperBound) : index + 1
        var frame = ReportingFrame(
            form: form, subject: subject, verb: index..<index + 1, verbClasses: classes ?? item.classes,
            extent: isShared
                ? index..<index + 1
                : min(named.items.lowerBound, first ?? index)..<max(named.items.upperBound, last),
            complement: last, isShared: isShared)
        var before = index - 1
        // "would not, however, rule it out"
        if before - 3 > sentence.lowerBound, items[before].shape == .comma, phrases.isAdverb(items[before - 1]),
            items[before - 2].shape == .comma
        {
            before -= 3
        }
        while before > sentence.lowerBound,
            items[before].classes.contains(.auxiliary) || phrases.isAdverb(items[before])
                || Self.neither.contains(items[before])
        {
            if items[before].classes.contains(.negation) { frame.isNegated = true }
            before -= 1
        }
        if form == .subjectVerb, language == .english, isNegatedBefore(subject.items.lowerBound, sentence) {
            frame.isNegated = true
        }
        if language == .german { frame.isNegated = frame.isNegated || isNegatedInGerman(index, subject, sentence) }
        let isPair = before > subject.items.upperBound && Self.nor.contains(items[before])
        let start = isPair ? subject.items.upperBound : before + 1
        frame.verbGroup = verbGroup(index, from: max(start, isShared ? sentence.lowerBound : subject.items.upperBound))
        frame.act = acts.act(
            ofVerb: index, subject: subject, form: form, isNegated: frame.isNegated, sentence: sentence)
        // "tells us the price is high"
        if item.classes.contains(.tell), form != .verbSubject, index + 2 < sentence.upperBound,
            Self.reporters.contains(items[index + 1])
        {
            frame.complement = index + 2
        } else if item.classes.contains(.addresses), form != .verbSubject, index + 2 < sentence.upperBound,
            Self.whom.contains(items[index + 1]),
            // "told her staff that"
            items[index + 1].classes.isDisjoint(with: .possessive) || !opensNoun(index + 2)
        {
            frame.addressee = index + 1..<index + 2
            frame.complement = index + 2
        } else if item.classes.contains(.tell), form != .verbSubject, index + 1 < sentence.upperBound,
            !items[index + 1].classes.contains(.that),
            let addressee = phrases.phrase(
                startingAt: isOfState(index + 1, sentence) ? index + 2 : index + 1, to: sentence.upperBound),
            addressee.kind != .pronoun || !items[index + 1].classes.contains(.thirdPerson),
            // "warned last week that"
            !(items[index + 1].classes.contains(.ordinalTime) && phrases.isTime(index + 2, from: sentence.lowerBound)),
            // "warned the strait could be shut"
            item.classes.contains(.addresses) || addressee.items.upperBound >= sentence.upperBound
                || items[addressee.items.upperBound].isCapitalised
                || items[addressee.items.upperBound].classes.isDisjoint(with: .auxiliary)
        {
            let end = addresseeEnd(addressee.items.upperBound, sentence)
            frame.addressee = index + 1..<end
            frame.complement = end
        }
        return frame
    }

    /// The end of an addressee whose last words are small: "told Norland state television".
    func addresseeEnd(_ end: Int, _ sentence: Range<Int>) -> Int {
        // "told an engineer called Jane Example"
        if end + 1 < sentence.upperBound, NounPhraseFinder.called.contains(items[end]), items[end + 1].isCapitalised {
            return (end + 1..<sentence.upperBound).first { !items[$0].isWord || !items[$0].isCapitalised }
                ?? sentence.upperBound
        }
        // "told the Mail on Sunday"
        if end + 1 < sentence.upperBound, items[end].classes.contains(.on), items.isDayOfPaper(at: end + 1) {
            return end + 2
        }
        // "told Channel 4"
        if end + 1 < sentence.upperBound, items[end].shape == .number, items[end - 1].isCapitalised,
            !items[end + 1].isWord
                || !items[end + 1].classes.isDisjoint(with: [.that, .preposition, .weekday, .determiner])
        {
            return end + 1
        }
        for index in end..<min(end + 3, sentence.upperBound) {
            let item = items[index]
            guard item.isWord, !item.isCapitalised, items[index - 1].isWord,
                item.classes.isDisjoint(with: [
                    .that, .auxiliary, .pronoun, .preposition, .determiner, .to, .conjunction, .time,
                ])
            else { break }
            if !item.classes.isDisjoint(with: [.audience, .occasion]) { return withName(index + 1, sentence) }
        }
        return end
    }

    /// "told the Norland news agency NNA afterwards"
    private func withName(_ end: Int, _ sentence: Range<Int>) -> Int {
        var end = end
        while end < sentence.upperBound, items[end].isWord, !items[end].isCapitalised,
            !items[end].classes.isDisjoint(with: [.audience, .occasion])
        { end += 1 }
        guard end + 1 < sentence.upperBound, items[end].isWord, items[end].isCapitalised, items[end].classes.isEmpty,
            phrases.isAdverb(items[end + 1]) || items[end + 1].classes.contains(.that)
                || items[end + 1].classes.contains(.preposition)
        else { return end }
        return end + 1
    }

    /// "told state radio"
    private static let state = WordSet("state")
    private static let broadcasters = WordSet(
        "radio television tv media broadcaster channel station network agency newspaper news")

    func isOfState(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index + 1 < sentence.upperBound && Self.state.contains(items[index])
            && Self.broadcasters.contains(items[index + 1])
    }

    static let reporters = WordSet("us me")
    private static let negating = WordSet("no never nowhere not neither nor hardly")

    /// "At no point did Example say that", "Never has Example said": what opens the sentence turns its auxiliary about.
    private func isNegatedBefore(_ subject: Int, _ sentence: Range<Int>) -> Bool {
        guard subject - 2 >= sentence.lowerBound, items[subject - 1].classes.contains(.auxiliary),
            !items[subject - 1].isCapitalised
        else { return false }
        return (max(sentence.lowerBound, subject - 6)..<subject - 1).reversed().prefix { items[$0].isWord }
            .contains { Self.negating.contains(items[$0]) }
    }

    private static let whom = WordSet("him her them")

    /// Whether a word may be what somebody has: not "that", "on", "the".
    private func opensNoun(_ index: Int) -> Bool {
        let item = items[index]
        return item.isWord
            && item.classes.isDisjoint(with: [.that, .preposition, .determiner, .pronoun, .subordinator, .ordinalTime])
    }
    private static let oblique = WordSet("des dem")
    static let articles = WordSet("the a an")
    static let neither = WordSet("neither")
    static let nor = WordSet("nor ni nem né")
    static let kept = WordSet("ni nem né did do does not never neither could can cannot didn't don't doesn't couldn't")

    /// The verb with the words before it that turn its meaning, also across "neither confirmed nor".
    func verbGroup(_ verb: Int, from lower: Int) -> Range<Int> {
        var start = verb
        var index = verb - 1
        while index >= lower, verb - index < 5, items[index].shape != .comma {
            if Self.kept.contains(items[index]) { start = index }
            index -= 1
        }
        return start..<verb + 1
    }
}
