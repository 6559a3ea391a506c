// Verbs that no list has, verbs of two words, and items of lists.
extension ReportingFrameFinder {
    /// « …, a tempéré la ministre », "“…,” teased Example.": of a verb that no list has, its place behind the quotation
    /// and before a subject that ends the sentence tells that somebody speaks.
    func manner(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        let item = items[index]
        guard item.isWord, !item.isCapitalised, item.classes.isEmpty, item.end - item.start > 3,
            index > sentence.lowerBound
        else { return nil }
        var start = index
        var pronoun: NounPhrase?
        if items[index - 1].isWord {
            // «…», se queja su portavoz
            let isReflexive = language.leavesOutSubjects && Self.reflexives.contains(items[index - 1])
            guard language == .french || language == .italian || isReflexive else { return nil }
            // « … », a-t-il soufflé
            if items[index - 1].classes.contains(.thirdPerson) {
                pronoun = phrases.phraseOfPronoun(index - 1)
                start -= 1
            }
            start -= 1
            guard start > sentence.lowerBound, items[start].classes.contains(.auxiliary) || isReflexive else {
                return nil
            }
        }
        guard start > sentence.lowerBound else { return nil }
        let comma = items[start - 1].shape == .comma
        let quote = start - (comma ? 2 : 1)
        guard quote >= sentence.lowerBound, items[quote].shape == .quote, items[quote].end - items[quote].start > 5,
            comma || language == .english && ScalarKind(phrases.scalars[items[quote].end - 2]) == .comma
        else { return nil }
        if language == .english {
            guard phrases.scalars[item.end - 1] == "d", phrases.scalars[item.end - 2] == "e" else { return nil }
        }
        if let pronoun {
            return make(.verbSubject, pronoun, index, sentence, isShared: false, from: start, classes: .say)
        }
        if language.leavesOutSubjects, index + 1 >= sentence.upperBound || items[index + 1].endsSentence {
            // «…», bromeó.
            let implied = NounPhrase(
                items: index..<index + 1, kind: .pronoun, classes: [.pronoun, .thirdPerson, .implied])
            return make(.subjectVerb, implied, index, sentence, isShared: false, classes: .say)
        }
        guard
            let subject = inverted(index, sentence)
                ?? (language == .french ? invertedBehindPlace(index, sentence) : nil),
            subject.kind != .other || subject.apposed != nil,
            subject.kind != .document
        else {
            return nil
        }
        let end = subject.apposed?.upperBound ?? subject.items.upperBound
        guard
            end >= sentence.upperBound || !items[end].isWord || items[end].classes.contains(.preposition)
                || items[end].classes.contains(.relative)
        else { return nil }
        return make(.verbSubject, subject, index, sentence, isShared: false, from: start, classes: .say)
    }

    private static let reflexives = WordSet("se si")
    static let past = WordSet("was were")

    /// "In a call on Tuesday she was blunter: “…”"
    func bearing(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard items[index].classes.contains(.be), Self.past.contains(items[index]) else {
            return nil
        }
        var colon = index + 1
        while colon < sentence.upperBound, colon - index < 7, items[colon].isWord { colon += 1 }
        guard colon + 1 < sentence.upperBound, colon > index + 1, items[colon].shape == .colon,
            items[colon + 1].shape == .quote,
            let subject = phrases.subject(before: index, from: sentence.lowerBound),
            subject.kind != .other, subject.kind != .document
        else { return nil }
        var frame = make(.subjectVerb, subject, index, sentence, isShared: false, classes: .say)
        frame?.complement = colon
        return frame
    }

    /// "(a) agreed to exchange lists": a verb that opens an item of a list, with the subject of the words before the list.
    func listed(in sentence: Range<Int>, subject: NounPhrase) -> ReportingFrame? {
        var index = sentence.lowerBound
        while index < sentence.upperBound, index - sentence.lowerBound < 4,
            !items[index].isWord || index + 1 < sentence.upperBound && items[index + 1].shape == .close
        {
            index += 1
        }
        guard index < sentence.upperBound, index > sentence.lowerBound, items[index].isWord,
            !items[index].isCapitalised,
            !items[index].classes.isDisjoint(with: .reporting),
            items[index].classes.isDisjoint(with: [.participle, .base])
        else { return nil }
        return make(.subjectVerb, subject, index, sentence, isShared: true)
    }

    static let asWord = WordSet("as")
    static let going = WordSet("went goes")
    static let firing = WordSet("shot hit fired")
    static let back = WordSet("back")
    static let making = WordSet("made makes make")
    static let ruling = WordSet("ruled rules ruling rule")
    static let refusing = WordSet("refused refuses refusing")
    static let clear = WordSet("clear plain")
    static let out = WordSet("out")

    /// Whether a word and the next can be a verb of two words.
    func mayBePhrasal(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard index + 1 < sentence.upperBound, !items[index].isCapitalised else { return false }
        let next = items[index + 1]
        return !items[index].classes.isDisjoint(with: [.verb, .refusal])
            || next.end - next.start == 4
                && Self.back.contains(next)
            || index + 3 < sentence.upperBound && items[index + 3].classes.contains(.that)
                && viewEnd(index, sentence) != nil
    }

    /// Whether what stands before a word can be a quotation, or the auxiliary and the pronoun between them.
    func mayFollowQuotation(_ index: Int) -> Bool {
        let before = items[index - 1]
        return before.isWord
            ? language == .french || language == .italian
                || language.leavesOutSubjects && Self.reflexives.contains(before)
            : before.shape == .comma || before.shape == .quote
    }

    /// Verbs of two words: "she went on", "made clear that", "ruled out", "refused to".
    func phrasal(_ index: Int, _ sentence: Range<Int>, _ previous: [ReportingFrame]) -> ReportingFrame? {
        let item = items[index]
        guard index + 1 < sentence.upperBound, !item.isCapitalised,
            index == sentence.lowerBound || !items[index - 1].classes.contains(.to)
        else { return nil }
        // What the second word can be is asked first, as it seldom is one.
        let next = items[index + 1]
        let length = next.end - next.start
        let isRefusal = next.classes.contains(.to) && Self.refusing.contains(item)
        let isRuling =
            length == 3 && Self.out.contains(next)
            && Self.ruling.contains(item)
        if isRefusal || isRuling {
            guard
                let subject = phrases.subject(before: index, from: sentence.lowerBound)
                    ?? shared(index, sentence, previous)
            else { return nil }
            var frame = make(.subjectVerb, subject, index, sentence, isShared: false, classes: .attitude)
            if frame?.act == .asserts || frame?.act == .holds || frame?.act == .denies {
                let isNegated = frame?.isNegated == true
                frame?.act = isNegated ? .silent : .denies
            }
            if isRefusal, index + 2 < sentence.upperBound,
                Self.answering.contains(items[index + 2])
            {
                frame?.act = .silent
            }
            return frame
        }
        if length == 5, Self.clear.contains(next),
            Self.making.contains(item),
            let subject = phrases.subject(before: index, from: sentence.lowerBound)
        {
            var frame = make(.subjectVerb, subject, index, sentence, isShared: false, classes: .say)
            frame?.complement = index + 2
            return frame
        }
        if index + 2 < sentence.upperBound, next.classes.contains(.it), Self.clear.contains(items[index + 2]),
            Self.making.contains(item), let subject = phrases.subject(before: index, from: sentence.lowerBound)
        {
            var frame = make(.subjectVerb, subject, index, sentence, isShared: false, classes: .say)
            frame?.complement = index + 3
            return frame
        }
        if let that = viewEnd(index, sentence), Self.taking.contains(item) || Self.maintaining.contains(item),
            let subject = phrases.subject(before: index, from: sentence.lowerBound)
        {
            var frame = make(.subjectVerb, subject, index, sentence, isShared: false, classes: .say)
            frame?.complement = that
            return frame
        }
        guard
            next.classes.contains(.on) && Self.going.contains(item)
                || length == 4 && Self.back.contains(next)
                    && Self.firing.contains(item),
            let subject = phrases.subject(before: index, from: sentence.lowerBound)
        else { return nil }
        let after = index + 2 < sentence.upperBound ? items[index + 2] : nil
        guard after == nil || after?.isWord == false || length == 4 && after?.classes.contains(.that) == true else {
            return nil
        }
        var frame = make(.subjectVerb, subject, index, sentence, isShared: false, classes: [.say, .adds, .quoteOnly])
        frame?.complement = index + 2
        return frame
    }

    private static let taking = WordSet("took takes take shared shares share")
    private static let maintaining = WordSet(verbs: "maintain reaffirm reiterate repeat express")
    private static let the = WordSet("the")
    private static let views = WordSet("view position line stance conviction belief")

    /// "took the view that", "maintains its view that": where the word stands that opens what is held.
    private func viewEnd(_ index: Int, _ sentence: Range<Int>) -> Int? {
        guard index + 3 < sentence.upperBound, items[index + 3].classes.contains(.that),
            Self.the.contains(items[index + 1])
                || items[index + 1].classes.isSuperset(of: [.determiner, .possessive]),
            Self.views.contains(items[index + 2])
        else { return nil }
        return index + 3
    }

    /// To refuse to do these is to say nothing.
    static let answering = WordSet(
        "say comment answer discuss confirm name elaborate respond disclose identify speak talk give take specify tell explain reply be go"
    )
}
