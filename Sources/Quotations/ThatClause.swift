// The word that opens a clause: "that", « que ».
extension Attribution {
    /// The "that" which opens the words reported, across an addressee, a date or the occasion.
    func thatAfter(_ start: Int, _ sentence: Range<Int>) -> Int? {
        var isInPhrase = false
        var isInBrackets = false
        var isInRelative = false
        let start = asideEnd(start, sentence)
        for index in start..<max(start, min(start + 14, sentence.upperBound)) {
            let item = article.items[index]
            if isOfNounInRomance(index, start) { return nil }
            if item.classes.contains(.that), item.isWord, !isOfThatDay(index, sentence) {
                return thatBelongsToAnother(index, start) ? nil : index
            }
            // "on Tuesday (June 10) that", "on Tuesday, 10 June, that", "on June 10, 2024, that"
            if item.shape == .open || item.shape == .close {
                isInBrackets = item.shape == .open
                continue
            }
            if isInBrackets || item.shape == .comma && (isOfDay(index, start, sentence) || isOfPlace(index, sentence)) {
                continue
            }
            // "encouraged all to refrain from steps that": a clause about the steps.
            if article.language == .english, item.classes.contains(.to), index + 1 < sentence.upperBound,
                isInfinitive(index + 1)
            {
                return nil
            }
            if item.classes.contains(.preposition) { isInPhrase = true }
            // "told reporters at the hotel where the talks are held that"
            if article.language == .english, isInPhrase, Self.place.contains(item) { isInRelative = true }
            let mayStand =
                isInRelative && item.isWord
                && (item.classes.isDisjoint(with: .reporting) || item.classes.contains(.nounToo))
                || finder.phrases.isTime(index, from: sentence.lowerBound) || finder.phrases.isAdverb(item)
                || item.shape == .number || item.shape == .possessive
                // « lundi 25 mai que »
                || item.classes.contains(.month) && index > start && article.items[index - 1].shape == .number
                || !item.classes.isDisjoint(with: [.preposition, .audience, .occasion, .ordinalTime])
                || finder.phrases.opensDay(index, to: sentence.upperBound)
                || isInPhrase && item.isWord
                    && (item.isCapitalised
                        || Self.issued.contains(item)
                        || item.classes.isDisjoint(with: [.auxiliary, .verb, .pronoun])
                            && (item.classes.isDisjoint(with: .reporting) || item.classes.contains(.nounToo)))
            // The name of a programme: told the station's “Evening Talk” that.
            let isName =
                item.shape == .quote && index > sentence.lowerBound
                && article.items[index - 1].shape == .possessive
            guard mayStand && item.shape != .quote || isName else { return nil }
        }
        return nil
    }

    private static let place = WordSet("where")

    /// “anunciaram um acordo que permite voos”: a clause about the agreement.
    private func isOfNounInRomance(_ that: Int, _ start: Int) -> Bool {
        guard article.language == .portuguese || article.language == .italian,
            article.items[that].classes.contains(.that), that - 2 >= start
        else { return false }
        let noun = article.items[that - 1]
        return noun.isWord && noun.classes.isDisjoint(with: [.time, .occasion, .audience, .weekday, .month])
            && article.items[that - 2].classes.contains(.determiner)
            && (that - 3 < start || article.items[that - 3].classes.isDisjoint(with: .preposition))
    }

    /// "said later that day that", "said later that night she would go": the day, and no clause.
    func isOfThatDay(_ that: Int, _ sentence: Range<Int>) -> Bool {
        guard article.language == .english, that + 1 < sentence.upperBound, that > sentence.lowerBound,
            article.items[that + 1].classes.contains(.time), !article.items[that + 1].isCapitalised
        else { return false }
        return article.items[that - 1].classes.contains(.ordinalTime)
            || that + 2 < sentence.upperBound && article.items[that + 2].classes.contains(.that)
    }

    /// What happened to a message: "said in a video posted on X that".
    private static let issued = WordSet("posted published released broadcast aired issued sent seen obtained read")
    private static let longestAside = 6
    private static let parentheses = WordSet(
        "however though meanwhile moreover furthermore nonetheless nevertheless too")

    /// Behind an aside between commas: "He emphasised, however, that".
    private func asideEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        guard start + 3 < sentence.upperBound, article.items[start].shape == .comma else { return start }
        if Self.parentheses.contains(article.items[start + 1]), article.items[start + 2].shape == .comma,
            article.items[start + 3].classes.contains(.that)
        {
            return start + 3
        }
        // « estime, lui, que », « estime, pour sa part, que »
        guard article.language == .french,
            let comma = (start + 2..<min(start + Self.longestAside, sentence.upperBound - 1)).first(where: {
                article.items[$0].shape == .comma
            }), article.items[comma + 1].classes.contains(.that),
            article.items[start + 1..<comma].allSatisfy(\.isWord)
        else { return start }
        return comma + 1
    }

    private func isInfinitive(_ index: Int) -> Bool {
        let item = article.items[index]
        return item.isWord && !item.isCapitalised
            && item.classes.isDisjoint(with: [
                .determiner, .audience, .person, .title, .plural, .time, .occasion, .objectPronoun, .pronoun, .document,
            ]) && article.scalars[item.end - 1] != "s"
    }

    private static let about = WordSet("on to about of upon")
    private static let remarks = WordSet(
        """
        words remark remarks warning promise pledge phrase comment comments line view claim claims assertion contention statement insistence argument \
        report reports suggestion suggestions rumours rumors allegation allegations
        """)

    /// "commented on a report that", "recalled Example’s words that": the clause is what the noun before it tells, and somebody else’s.
    func thatBelongsToAnother(_ that: Int, _ start: Int) -> Bool {
        guard that - 1 > start else { return false }
        let isOwned = (start..<that).contains { article.items[$0].shape == .possessive }
        if Self.remarks.contains(article.items[that - 1]), isOwned { return true }
        // "Commenting on a report by the Gazette that"
        return Self.about.contains(article.items[start])
            && (start + 1..<that).contains {
                Self.remarks.contains(article.items[$0])
                    && !article.items[$0].isCapitalised && !isOwned
            }
    }

    /// Whether a comma stands inside or behind a day with its month.
    private func isOfDay(_ comma: Int, _ start: Int, _ sentence: Range<Int>) -> Bool {
        guard comma > start, comma + 1 < sentence.upperBound else { return false }
        let (before, next) = (article.items[comma - 1], article.items[comma + 1])
        let isBehindDay =
            before.shape == .number || before.isCapitalised && !before.classes.isDisjoint(with: [.month, .weekday])
        return isBehindDay
            && (next.shape == .number || next.isWord && next.classes.contains(.that)
                || next.isCapitalised && next.classes.contains(.month))
    }

    /// "told a rally in the capital, Saltmere, on Monday that": a comma beside a name.
    private func isOfPlace(_ comma: Int, _ sentence: Range<Int>) -> Bool {
        func isName(_ index: Int) -> Bool {
            sentence.contains(index) && article.items[index].isWord && article.items[index].isCapitalised
        }
        func isComma(_ index: Int) -> Bool { sentence.contains(index) && article.items[index].shape == .comma }
        return isName(comma + 1) && isComma(comma + 2) || isName(comma - 1) && isComma(comma - 2)
    }
}
