/// What somebody does with the words that a verb reports.
enum SpeechAct {
    /// Says that it is so.
    case asserts
    /// Says that it is not so, or that it will not be done: the verb belongs to what is stated.
    case denies
    /// Undertakes to do it: the verb belongs to what is stated.
    case commits
    /// Asks whether it is so.
    case asks
    /// Does not say whether it is so.
    case silent
    /// Would say, may say, is said to say: nothing was said.
    case unreal
    /// Holds or shows, but does not say.
    case holds
    /// Others tell that it was said, and stand for it by no word: "aurait déclaré", "soll gesagt haben".
    case hearsay
}

/// Reads the act of a verb from the verb, what stands between it and its subject, and what opens its clause.
struct SpeechActReading {
    let phrases: NounPhraseFinder
    let words = SpeechActWords.all
    private var items: [Token] { phrases.items }

    /// - Parameters:
    ///   - verb: the item of the verb.
    ///   - subject: its subject.
    ///   - form: how subject and verb stand.
    func act(ofVerb verb: Int, subject: NounPhrase, form: ReportingFrame.Form, isNegated: Bool, sentence: Range<Int>)
        -> SpeechAct
    {
        let word = items[verb].digest
        if let first = items[subject.items].first, words.nobody.contains(first) { return .silent }
        if isOfNone(subject.items) { return .silent }
        if form == .subjectVerb, isDisowned(subject, sentence) || isStillToBeHeard(verb, subject, sentence) {
            return .unreal
        }
        if isSupposed(sentence) || isConditional(verb, subject, form, sentence)
            || isInOpeningParticiple(verb, sentence) || phrases.isPrefatory(verb, sentence)
        {
            return .unreal
        }
        // "Somebody has written on the wall that": nobody knows who.
        if subject.items.count == 1, words.somebody.contains(items[subject.items.lowerBound]),
            words.writing.contains(word)
        {
            return .silent
        }
        if isContradicted(verb, sentence) { return .unreal }
        if tellsNothing(verb, sentence) || isNegatedBehind(verb, sentence) || refusesToTell(verb, sentence) {
            return .silent
        }
        let link = subject.items.upperBound..<max(subject.items.upperBound, verb)
        let isModal =
            form == .subjectVerb
            && link.suffix(4).reversed().prefix { items[$0].shape != .comma }.contains {
                // "who said that she would go, said"; "by May 5 … said": a month is no modal.
                !items[$0].isCapitalised && words.modals.contains(items[$0])
            }
        let isNeither = form == .subjectVerb && link.contains { words.neither.contains(items[$0]) }
        // "said so, contradicting evidence": the reporter compares.
        if items[verb].classes.contains(.participle), words.contradicting.contains(word) { return .holds }
        if words.denying.contains(word) {
            if isNeither { return .denies }
            return isNegated ? .silent : isModal ? .unreal : .denies
        }
        if words.warning.contains(word), verb + 1 < sentence.upperBound,
            words.against.contains(items[verb + 1])
        {
            return isNegated || isNeither ? .silent : isModal ? .unreal : .denies
        }
        if words.scorning.contains(word), verb + 1 < sentence.upperBound,
            words.at.contains(items[verb + 1])
        {
            return isNegated || isNeither ? .silent : isModal ? .unreal : .denies
        }
        if isStillToBeSaid(verb, form, sentence) { return .silent }
        if let turned = turned(verb, sentence) { return turned }
        if isHearsay(verb, sentence) { return .hearsay }
        if isHypothetical(verb, sentence) { return .unreal }
        // "would not accept" is no refusal that was spoken.
        if isNegated || isNeither { return words.assenting.contains(word) && !isModal ? .denies : .silent }
        if isModal { return .unreal }
        if words.asking.contains(word) || putsTo(verb, sentence) || wantsToKnow(verb, sentence) {
            return .asks
        }
        if words.committing.contains(word) || isAssurance(verb, sentence) {
            return isProvisional(verb, sentence) ? .silent : .commits
        }
        // "The Union considered that": what a party holds, it has said.
        if words.considering.contains(word), verb + 1 < sentence.upperBound, items[verb + 1].classes.contains(.that) {
            return .asserts
        }
        if words.holding.contains(word) { return .holds }
        if words.showing.contains(word), !speaks(subject) { return .holds }
        return .asserts
    }

    /// "Contrary to what Example said", "Anders als Beispiel sagte": the reporter holds the opposite.
    private func isContradicted(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        words.contrasting.contains(items[sentence.lowerBound]) && verb > sentence.lowerBound
            && (sentence.lowerBound..<verb).allSatisfy { items[$0].shape != .comma }
    }

    /// "so hätten sie wohl gesagt, dass", "dann würden sie sagen, dass": what nobody was asked.
    private func isHypothetical(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        guard phrases.nounsAreCapitalised else { return false }
        return (max(sentence.lowerBound, verb - Self.longestClause)..<verb).reversed()
            .prefix { items[$0].isWord || items[$0].shape == .number }
            .contains { words.hypothetical.contains(items[$0]) }
    }

    private static let longestClause = 14

    /// "said nothing about", "told nobody that", "told no one that"
    private func tellsNothing(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        guard verb + 1 < sentence.upperBound else { return false }
        let isNoOne =
            verb + 2 < sentence.upperBound && words.no.contains(items[verb + 1])
            && words.one.contains(items[verb + 2])
        guard words.nobody.contains(items[verb + 1]) || isNoOne else { return false }
        // "said nothing had been decided"
        let next = verb + (isNoOne ? 3 : 2)
        return next >= sentence.upperBound || items[next].classes.isDisjoint(with: [.auxiliary, .be])
    }

    /// "sagte am Montag nicht, dass"
    private func isNegatedBehind(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        let near = verb + 1..<max(verb + 1, min(verb + 10, sentence.upperBound))
        guard let comma = near.first(where: { items[$0].shape == .comma }), comma - 1 > verb,
            comma + 1 < sentence.upperBound
        else { return false }
        return words.nicht.contains(items[comma - 1]) && words.dass.contains(items[comma + 1])
    }

    /// « a refusé lundi de dire si »
    private func refusesToTell(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        guard words.refusing.contains(items[verb]) else { return false }
        return (verb + 1..<max(verb + 1, min(verb + 7, sentence.upperBound))).prefix { items[$0].shape != .comma }
            .contains { words.telling.contains(items[$0]) }
    }

    /// "put it to her that"
    func putsTo(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        verb + 2 < sentence.upperBound && items[verb].classes.contains(.putsIt) && items[verb + 1].classes.contains(.it)
            && items[verb + 2].classes.contains(.to)
    }

    /// "wanted to know whether"
    private func wantsToKnow(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        verb + 2 < sentence.upperBound && words.wanting.contains(items[verb]) && items[verb + 1].classes.contains(.to)
            && words.learning.contains(items[verb + 2])
    }

    /// "will hear the envoy call for it": what somebody is to say.
    private func isStillToBeHeard(_ verb: Int, _ subject: NounPhrase, _ sentence: Range<Int>) -> Bool {
        let before = subject.items.lowerBound - 1
        return items[verb].classes.contains(.base) && before > sentence.lowerBound
            && words.hearing.contains(items[before])
    }

    /// "is expected to announce", "has yet to say", "stopped short of saying": it was not said.
    private func isStillToBeSaid(_ verb: Int, _ form: ReportingFrame.Form, _ sentence: Range<Int>) -> Bool {
        var before = verb - 1
        while before > sentence.lowerBound, phrases.isAdverb(items[before]) { before -= 1 }
        guard before > sentence.lowerBound else { return false }
        if form == .infinitive {
            // "did not go so far as to say"
            let isFar =
                before - 2 >= sentence.lowerBound && words.asWord.contains(items[before - 1])
                && words.far.contains(items[before - 2])
            return words.pending.contains(items[before - 1])
                || isFar
                    && items[max(sentence.lowerBound, before - 7)..<before].contains { $0.classes.contains(.negation) }
        }
        return items[verb].classes.contains(.participle) && items[before].classes.contains(.of)
            && words.short.contains(items[before - 1])
    }

    /// "balked at saying that", "was accused of saying that", "regretted having said that": what stands before a participle turns it.
    private func turned(_ verb: Int, _ sentence: Range<Int>) -> SpeechAct? {
        var before = verb - 1
        var isPerfect = false
        while before > sentence.lowerBound,
            words.having.contains(items[before]) || phrases.isAdverb(items[before])
        {
            isPerfect = isPerfect || words.having.contains(items[before])
            before -= 1
        }
        guard before > sentence.lowerBound, isPerfect || items[verb].classes.contains(.participle) else { return nil }
        let word = items[before]
        if words.avoiding.contains(word) { return .silent }
        // "was accused of saying that": others tell it.
        if before > sentence.lowerBound, items[before].classes.contains(.of), isAccusation(before, sentence) {
            return .silent
        }
        if words.regretting.contains(word) || words.without.contains(word)
            || words.of.contains(word)
        {
            return .holds
        }
        guard words.asWord.contains(word) else { return nil }
        let quoting = items[before - 1]
        let isWrong = before - 2 >= sentence.lowerBound && words.wrongly.contains(items[before - 2])
        return words.misquoting.contains(quoting) || words.quotedAs.contains(quoting) && isWrong
            ? .silent : nil
    }

    /// "accused of", "accuses her of", "accused by the opposition of"
    private func isAccusation(_ of: Int, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, of - Self.accusedReach)..<of).reversed()
            .prefix { items[$0].isWord || items[$0].shape == .possessive }
            .contains { words.accusing.contains(items[$0]) }
    }

    private static let accusedReach = 8

    /// "Invited to promise that …, she declined": what the participle reports was said by nobody.
    private func isInOpeningParticiple(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        guard verb > sentence.lowerBound, verb - sentence.lowerBound < 12,
            phrases.isOpeningParticiple(items[sentence.lowerBound]),
            // «Ha aggiunto che»
            !(phrases.adjectivesFollow && items[sentence.lowerBound].classes.contains(.auxiliary))
        else { return false }
        return (sentence.lowerBound..<verb).allSatisfy { items[$0].shape != .comma }
    }

    /// "Suppose he said so."
    private func isSupposed(_ sentence: Range<Int>) -> Bool {
        let first = items[sentence.lowerBound]
        return first.isCapitalised && sentence.count > 1 && words.supposing.contains(first)
            && items[sentence.lowerBound + 1].isWord
    }

    /// "No minister said so": but "No. 10 said".
    private func isOfNone(_ subject: Range<Int>) -> Bool {
        guard let first = subject.first, words.no.contains(items[first]), subject.count > 1 else {
            return false
        }
        return items[first + 1].isWord && scalars(first).last != "."
    }

    private func scalars(_ index: Int) -> ArraySlice<Unicode.Scalar> {
        phrases.scalars[items[index].start..<items[index].end]
    }

    /// "Rumours that Example said so", "it is not true that Example said so".
    private func isDisowned(_ subject: NounPhrase, _ sentence: Range<Int>) -> Bool {
        let that = subject.items.lowerBound - 1
        guard that > sentence.lowerBound, words.that.contains(items[that]) else { return false }
        let noun = items[that - 1]
        if words.rumours.contains(noun) { return true }
        if words.untruths.contains(noun) { return true }
        return words.truths.contains(noun)
            && (sentence.lowerBound..<that).contains { items[$0].classes.contains(.negation) }
    }

    /// "If he said so, …", "Had she said so, …"
    private func isConditional(
        _ verb: Int, _ subject: NounPhrase, _ form: ReportingFrame.Form, _ sentence: Range<Int>
    ) -> Bool {
        guard form == .subjectVerb || form == .infinitive else { return false }
        var index = subject.items.lowerBound
        while index > sentence.lowerBound, phrases.isAdverb(items[index - 1]) { index -= 1 }
        if words.conditions.contains(items[subject.items.lowerBound]),
            items[subject.items.lowerBound].isCapitalised
        {
            return true
        }
        guard index > sentence.lowerBound, words.conditions.contains(items[index - 1]) else { return false }
        // "than she had said", "as had been said" tell of what was.
        let opening = items[index - 1]
        return !opening.classes.contains(.auxiliary) || opening.isCapitalised
            || index - 2 >= sentence.lowerBound && items[index - 2].shape == .comma
    }

    /// Whether a phrase can be somebody who speaks.
    func speaks(_ phrase: NounPhrase) -> Bool {
        switch phrase.kind {
        case .name, .person: true
        case .pronoun: !phrase.classes.contains(.it) || phrase.classes.contains(.thirdPerson)
        case .document, .other: false
        }
    }
}
