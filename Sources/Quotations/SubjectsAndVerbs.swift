// Verbs of saying with the subjects that they have.
extension ReportingFrameFinder {
    func frame(at index: Int, in sentence: Range<Int>, after previous: [ReportingFrame]) -> ReportingFrame? {
        let item = items[index]
        if item.classes.contains(.putsIt), index + 1 >= sentence.upperBound || !items[index + 1].classes.contains(.it) {
            return nil
        }
        // "who speaks for the miners" reports nothing, "spoke of “a pause”" does.
        if Self.speaking.contains(item) {
            var next = index + 1
            while next < sentence.upperBound, phrases.isAdverb(items[next]) { next += 1 }
            if next >= sentence.upperBound || !Self.about.contains(items[next]) { return nil }
        }
        // "A person briefed on the call said": whoever was told of it.
        if Self.briefed.contains(item), index + 2 < sentence.upperBound, items[index + 1].classes.contains(.on),
            (index + 2..<min(index + 12, sentence.upperBound)).prefix(while: { items[$0].isWord }).contains(where: {
                !items[$0].classes.isDisjoint(with: [.say, .tell]) && items[$0].classes.isDisjoint(with: .nounToo)
            })
        {
            return nil
        }
        let isParticiple = item.classes.contains(.participle)
        // "told the Kestrian state channel"
        if isOfState(index, sentence) { return nil }
        if let frame = soPut(index, sentence) ?? foreign(index, sentence) { return frame }
        if item.isCapitalised, !isParticiple || index > sentence.lowerBound {
            guard index == sentence.lowerBound, item.classes.contains(.say), let subject = inverted(index, sentence),
                // "Asked three times"
                subject.kind != .other,
                // "Rule 19 states that"
                items[subject.items.lowerBound].shape != .number
            else { return nil }
            return make(.verbSubject, subject, index, sentence, isShared: false)
        }
        if item.classes.contains(.compoundPast) {
            // "Der Minister erklärt": German has some forms for what is and what was.
            if let frame = compoundPast(index, sentence) { return frame }
            guard language == .german && Self.present.contains(item) || language == .french && Self.dit.contains(item)
            else { return nil }
        }
        if let frame = reputed(index, sentence) { return frame }
        // Across adverbs, what stands before decides what the verb is.
        var before = index - 1
        while before >= sentence.lowerBound, phrases.isAdverb(items[before]) { before -= 1 }
        let left = before >= sentence.lowerBound ? items[before] : nil
        if let left, !left.isCapitalised, item.classes.contains(.nounToo) || isParticiple,
            !left.classes.isDisjoint(with: [.determiner, .possessive]) || left.shape == .possessive,
            left.classes.isDisjoint(with: [.pronoun, .relative])
        {
            return nil
        }
        // "denied reports that"
        if let left, item.classes.contains(.nounToo), !left.isCapitalised, !left.classes.isDisjoint(with: .reporting),
            left.classes.isDisjoint(with: [.nounToo, .document, .occasion, .person])
        {
            return nil
        }
        // "to exchange offers"
        if let left, item.classes.contains(.nounToo), left.isWord, !left.isCapitalised, left.classes.isEmpty,
            before > sentence.lowerBound, items[before - 1].classes.contains(.to), language == .english
        {
            return nil
        }
        // "exchanged views on it"
        if let left, item.classes.contains(.nounToo), left.isWord, !left.isCapitalised, left.classes.isEmpty,
            phrases.isParticiple(left)
        {
            return nil
        }
        // "told a regular briefing"
        if isParticiple, let left, left.isWord, item.classes.contains(.occasion), left.shape != .comma,
            left.classes.isDisjoint(with: [.auxiliary, .conjunction, .adverb]), !phrases.isAdverb(left)
        {
            return nil
        }
        if let left, left.classes.contains(.to) {
            return goingOn(index, before, sentence) ?? infinitive(index, before, sentence, previous)
        }
        if let frame = passiveJudgement(index, sentence) { return frame }
        if let left, left.classes.contains(.be), !isParticiple { return passive(index, sentence) }
        // "was yesterday dismissed"
        if !isParticiple, isBehindTimeOfBe(before, sentence) { return nil }
        // "was not allowed to speak"
        if let left, left.classes.contains(.negation), !isParticiple, before > sentence.lowerBound,
            items[before - 1].classes.contains(.be)
        {
            return nil
        }
        if item.classes.contains(.base), !isParticiple, !isPlural(left), !isBehindPlural(index, before, sentence) {
            return nil
        }
        if item.classes.contains(.nounToo), let left, !left.classes.isDisjoint(with: [.preposition, .conjunction]),
            left.classes.isDisjoint(with: .conjunction) || !item.classes.contains(.say),
            // "which built the dam and calls it “a lamp”"
            index + 1 >= sentence.upperBound
                || items[index + 1].classes.isDisjoint(with: [.it, .objectPronoun])
                || !left.classes.contains(.conjunction)
        {
            return nil
        }
        if item.classes.contains(.nounToo), index + 1 < sentence.upperBound, !mayBeVerb(before: items[index + 1]) {
            return nil
        }
        if isParticiple { return participle(index, left, sentence, previous) }
        if isNaming(index, sentence) { return nil }
        if left == nil || left?.shape == .quote || left?.shape == .comma || left?.shape == .dash,
            item.classes.contains(.say) || isInquit(index, sentence), !item.classes.contains(.base),
            let subject = inverted(index, sentence)
        {
            let next = subject.items.upperBound < sentence.upperBound ? items[subject.items.upperBound] : nil
            // "Dr Example, who heads it, said the fish “are fine”": what is reported, and no subject.
            let standsAlone =
                next.map {
                    !$0.isWord && !($0.shape == .quote && left?.shape == .comma)
                        // "sagte sie der Zeitung"
                        || phrases.nounsAreCapitalised && $0.classes.contains(.determiner)
                        || !$0.classes.isDisjoint(with: [
                            .preposition, .weekday, .relative, .time, .adverb, .subordinator, .month,
                        ]) && $0.classes.isDisjoint(with: [.auxiliary, .that])
                } ?? true
            // "The account, which calls itself “a friend”, posted a map", "read from a book, sang two verses": what is posted or sung.
            let isObject =
                subject.kind == .other && left?.shape == .comma
                && (Attribution.indefinite.contains(items[subject.items.lowerBound])
                    || acts.words.holding.contains(item))
            let hasOwn = left?.shape == .comma ? phrases.subject(before: index, from: sentence.lowerBound) : nil
            if standsAlone, !isObject, hasOwn == nil || hasOwn?.kind == .other {
                return make(
                    .verbSubject, subject, index, sentence, isShared: false,
                    classes: item.classes.union(isInquit(index, sentence) ? .say : []))
            }
        }
        if let left, left.classes.contains(.conjunction) || left.shape == .comma || left.shape == .quote {
            if left.shape == .comma, let subject = phrases.subject(before: index, from: sentence.lowerBound) {
                return make(.subjectVerb, subject, index, sentence, isShared: false)
            }
            guard !isParticiple, let shared = shared(index, sentence, previous) else { return nil }
            let last = previous.last?.subject
            let isOwn = last.map { isAside($0, before: index) && $0.items != shared.items } ?? false
            return make(.subjectVerb, shared, index, sentence, isShared: !isOwn)
        }
        guard let subject = phrases.subject(before: index, from: sentence.lowerBound) else { return nil }
        if item.classes.contains(.nounToo),
            subject.kind == .other || subject.kind == .document && left?.classes.contains(.document) != true
        {
            return nil
        }
        return make(.subjectVerb, subject, index, sentence, isShared: false)
    }

    /// « … », regrette Jeanne Exemple: behind words in marks, whatever the verb does with them, somebody says them.
    private func isInquit(_ index: Int, _ sentence: Range<Int>) -> Bool {
        language == .french && items[index].classes.contains(.attitude) && index - 2 >= sentence.lowerBound
            && items[index - 1].shape == .comma && items[index - 2].shape == .quote
    }

    private static let present = WordSet(
        "erklärt betont bestätigt bezeichnet kritisiert begrüßt bedauert verurteilt dementiert versichert bekräftigt ergänzt"
    )
    /// « …, dit-elle »: a form of what is and what was.
    private static let dit = WordSet("dit écrit")
    private static let reputing = WordSet(
        "said reported rumoured rumored understood believed thought alleged claimed known supposed")
    private static let have = WordSet("have")

    /// "is said to have told them", "was reported to have called it “a gift”": others tell that somebody said so.
    private func reputed(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard language == .english, index - 4 > sentence.lowerBound, Self.have.contains(items[index - 1]),
            items[index - 2].classes.contains(.to), Self.reputing.contains(items[index - 3]),
            let be = (max(sentence.lowerBound + 1, index - 5)..<index - 3).last(where: {
                items[$0].classes.contains(.be)
            }),
            let subject = phrases.subject(before: be, from: sentence.lowerBound)
        else { return nil }
        var frame = make(.subjectVerb, subject, index, sentence, isShared: false)
        frame?.act = .hearsay
        return frame
    }

    private func isBehindTimeOfBe(_ last: Int, _ sentence: Range<Int>) -> Bool {
        let index = behindTime(last, sentence)
        return index < last && index > sentence.lowerBound && ReportingFrameFinder.past.contains(items[index])
    }

    /// "Supporters of the deal say"
    private func isBehindPlural(_ index: Int, _ before: Int, _ sentence: Range<Int>) -> Bool {
        guard items[index].classes.contains(.say), items[index].classes.isDisjoint(with: .nounToo),
            before > sentence.lowerBound, items[before].isWord,
            items[before].classes.isDisjoint(with: [.auxiliary, .determiner, .preposition, .pronoun, .negation]),
            let subject = phrases.phrase(endingAt: before, from: sentence.lowerBound), subject.items.count > 2
        else { return false }
        return items[phrases.head(of: subject.items)].classes.contains(.plural)
    }

    private static let briefed = WordSet("briefed")
    static let indefinite = WordSet("a an another")

    /// "a customs officer called Jane Example walked in": how somebody is called, and nothing that somebody says.
    private func isNaming(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard NounPhraseFinder.called.contains(items[index]), index + 1 < sentence.upperBound,
            items[index + 1].isCapitalised,
            let named = phrases.phrase(endingAt: index - 1, from: sentence.lowerBound)
        else { return false }
        return Self.indefinite.contains(items[named.items.lowerBound])
    }

    /// Whether what follows a form that may be a noun leaves it a verb: not "claims were", not "reports of".
    func mayBeVerb(before next: Token) -> Bool {
        if next.isCapitalised || next.classes.contains(.that) { return true }
        // "six river states broke off"
        if Attribution.past.contains(next) { return false }
        // "Short answer: not soon."
        if next.shape == .colon { return false }
        if next.classes.contains(.of) || next.classes.contains(.by) || next.classes.contains(.conjunction) {
            return false
        }
        // "nine states agreed on it"
        if !next.classes.isDisjoint(with: .reporting), next.classes.isDisjoint(with: [.nounToo, .participle, .base]) {
            return false
        }
        return next.classes.isDisjoint(with: [.auxiliary, .verb, .relative])
            && !(next.classes.contains(.preposition) && next.classes.contains(.subordinator))
    }

    func isPlural(_ left: Token?) -> Bool {
        guard let left else { return false }
        if left.shape == .close || left.shape == .comma { return true }
        guard left.isWord else { return false }
        if left.classes.contains(.pronoun) {
            return left.classes.contains(.plural) || left.classes.isDisjoint(with: .thirdPerson)
        }
        if left.classes.contains(.be) { return false }
        if left.classes.contains(.auxiliary) || left.classes.contains(.plural) || left.classes.contains(.relative) {
            return true
        }
        if !left.classes.isDisjoint(with: [.determiner, .preposition, .possessive, .reporting]) { return false }
        return phrases.scalars[left.end - 1] == "s" || left.isCapitalised
    }

    func inverted(_ index: Int, _ sentence: Range<Int>) -> NounPhrase? {
        var start = index + 1
        // "äußerte sich auch der Minister"
        if language == .german {
            while start < sentence.upperBound, Self.oneself.contains(items[start]) { start += 1 }
        }
        // « a fait savoir la ministre »
        if language == .french, start < sentence.upperBound, Self.letting.contains(items[start]) { start += 1 }
        // « a fini par lâcher la ministre », « a laissé entendre la ministre »
        if language == .french { start = behindInfinitive(start, sentence) }
        guard start < sentence.upperBound, !items[start].classes.contains(.that),
            // “disse acreditar num acordo”: a noun has its article.
            !(language.leavesOutSubjects && !items[start].isCapitalised && items[start].classes.isEmpty),
            var subject = phrases.phrase(startingAt: start, to: sentence.upperBound),
            subject.kind != .pronoun || subject.classes.contains(.thirdPerson)
        else { return nil }
        subject.apposed = phrases.apposition(after: subject, to: sentence.upperBound)
        return subject
    }

    private static let infinitiveEndings = ["er", "ir", "re"].map { Array($0.unicodeScalars) }

    /// Behind an infinitive, with the preposition that leads to it, where a name or an office follows.
    private func behindInfinitive(_ start: Int, _ sentence: Range<Int>) -> Int {
        let verb = start < sentence.upperBound && items[start].classes.contains(.preposition) ? start + 1 : start
        guard verb + 1 < sentence.upperBound, items[verb].isWord, !items[verb].isCapitalised,
            items[verb].classes.isDisjoint(with: [.determiner, .title, .person]),
            Self.infinitiveEndings.contains(where: {
                items[verb].end - items[verb].start > $0.count + 2
                    && phrases.scalars[items[verb].end - $0.count..<items[verb].end].elementsEqual($0)
            })
        else { return start }
        let next = items[verb + 1]
        let isOffice =
            next.classes.contains(.determiner) && verb + 2 < sentence.upperBound
            && !items[verb + 2].classes.isDisjoint(with: [.title, .person])
        return next.isWord && next.isCapitalised || isOffice ? verb + 1 : start
    }

    private static let oneself = WordSet("sich auch")
    private static let letting = WordSet("savoir valoir remarquer observer")
    static let speaking = WordSet("spoke speaks speak")
    static let about = WordSet("of about")
}
