/// A verb of saying with its subject, or "according to" with its source: what a quotation is attributed by.
struct ReportingFrame {
    enum Form { case subjectVerb, verbSubject, accordingTo, infinitive }

    let form: Form
    let subject: NounPhrase
    /// Items of the verb, or of "according to".
    let verb: Range<Int>
    let verbClasses: WordClass
    /// Items from the first to the last word of subject and verb.
    let extent: Range<Int>
    /// Where the words said may begin: after the verb and its addressee.
    var complement: Int
    /// Items of the addressee of "told", if any.
    var addressee: Range<Int>?
    /// Whether the subject was carried over from an earlier verb of the sentence.
    let isShared: Bool
    /// "did not say"
    var isNegated = false
    var act = SpeechAct.asserts
    /// Items of the verb with the auxiliaries and negations before it: "did not agree".
    var verbGroup: Range<Int>
}

/// Finds the reporting frames of a sentence.
struct ReportingFrameFinder {
    let items: [Token]
    let phrases: NounPhraseFinder
    private let acts: SpeechActReading
    /// Digests of words that have a capital where no sentence begins: names.
    private let names: Set<UInt64>
    /// More verbs of saying than any sentence has; frames are compared with each other, so their number must have a bound.
    private static let most = 16

    private let language: Language

    init(items: [Token], scalars: [Unicode.Scalar], language: Language) {
        self.items = items
        self.language = language
        var names: Set<UInt64> = []
        for index in items.indices.dropFirst()
        where items[index].isCapitalised && items[index].isWord && items[index].classes.isEmpty {
            let before = items[index - 1]
            guard
                before.isWord && !before.isCapitalised || before.shape == .comma || before.shape == .semicolon
                    || index + 1 < items.count && items[index + 1].shape == .possessive
            else { continue }
            names.insert(WordDigest(scalars[items[index].start..<items[index].end]).value)
        }
        self.names = names
        phrases = NounPhraseFinder(
            items: items, scalars: scalars, adjectivesFollow: language == .french || language == .spanish,
            nounsAreCapitalised: language == .german)
        acts = SpeechActReading(items: items, scalars: scalars, phrases: phrases)
    }

    /// Whether a word is a name by its capital elsewhere in the text.
    func isKnownName(_ index: Int) -> Bool {
        names.contains(WordDigest(phrases.scalars[items[index].start..<items[index].end]).value)
    }

    func frames(in sentence: Range<Int>) -> [ReportingFrame] {
        var found: [ReportingFrame] = []
        for index in sentence {
            if found.count == Self.most { break }
            let item = items[index]
            guard item.isWord else { continue }
            if item.classes.contains(.according) {
                if let frame = accordingTo(index, sentence) { found.append(frame) }
            } else if let frame = phrasal(index, sentence, found) {
                found.append(frame)
            } else if !item.classes.isDisjoint(with: .reporting),
                let frame = frame(at: index, in: sentence, after: found)
            {
                found.append(frame)
            } else if item.classes.isDisjoint(with: .reporting),
                let frame = manner(index, sentence) ?? bearing(index, sentence)
            {
                found.append(frame)
            }
        }
        return found
    }

    /// « …, a tempéré la ministre », "“…,” teased Example.": of a verb that no list has, its place behind the quotation
    /// and before a subject that ends the sentence tells that somebody speaks.
    private func manner(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        let item = items[index]
        guard item.isWord, !item.isCapitalised, item.classes.isEmpty, item.end - item.start > 4,
            index > sentence.lowerBound
        else { return nil }
        var start = index
        var pronoun: NounPhrase?
        if items[index - 1].isWord {
            guard language == .french else { return nil }
            // « … », a-t-il soufflé
            if items[index - 1].classes.contains(.thirdPerson) {
                pronoun = phrases.phraseOfPronoun(index - 1)
                start -= 1
            }
            start -= 1
            guard start > sentence.lowerBound, items[start].classes.contains(.auxiliary) else { return nil }
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
        if language == .spanish, index + 1 >= sentence.upperBound || items[index + 1].endsSentence {
            // «…», bromeó.
            let implied = NounPhrase(
                items: index..<index + 1, kind: .pronoun, classes: [.pronoun, .thirdPerson, .implied])
            return make(.subjectVerb, implied, index, sentence, isShared: false, classes: .say)
        }
        guard let subject = inverted(index, sentence), subject.kind != .other, subject.kind != .document else {
            return nil
        }
        let end = subject.apposed?.upperBound ?? subject.items.upperBound
        guard
            end >= sentence.upperBound || !items[end].isWord || items[end].classes.contains(.preposition)
                || items[end].classes.contains(.relative)
        else { return nil }
        return make(.verbSubject, subject, index, sentence, isShared: false, from: start, classes: .say)
    }

    private static let past = WordSet("was were")

    /// "In a call on Tuesday she was blunter: “…”"
    private func bearing(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard items[index].classes.contains(.be), Self.past.contains(items[index], in: phrases.scalars) else {
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

    private static let asWord = WordSet("as")
    private static let going = WordSet("went goes")
    private static let firing = WordSet("shot hit fired")
    private static let back = WordSet("back")
    private static let making = WordSet("made makes make")
    private static let ruling = WordSet("ruled rules ruling rule")
    private static let refusing = WordSet("refused refuses refusing")
    private static let clear = WordSet("clear plain")
    private static let out = WordSet("out")

    /// Verbs of two words: "she went on", "made clear that", "ruled out", "refused to".
    private func phrasal(_ index: Int, _ sentence: Range<Int>, _ previous: [ReportingFrame]) -> ReportingFrame? {
        let item = items[index]
        guard index + 1 < sentence.upperBound, !item.isCapitalised,
            index == sentence.lowerBound || !items[index - 1].classes.contains(.to),
            !item.classes.isDisjoint(with: [.verb, .refusal, .reporting])
                || items[index + 1].end - items[index + 1].start == 4
        else { return nil }
        // What the second word can be is asked first, as it seldom is one.
        let next = items[index + 1]
        let length = next.end - next.start
        let isRefusal = next.classes.contains(.to) && Self.refusing.contains(item, in: phrases.scalars)
        let isRuling =
            length == 3 && Self.out.contains(next, in: phrases.scalars)
            && Self.ruling.contains(item, in: phrases.scalars)
        if isRefusal || isRuling {
            guard
                let subject = phrases.subject(before: index, from: sentence.lowerBound)
                    ?? shared(index, sentence, previous)
            else { return nil }
            var frame = make(.subjectVerb, subject, index, sentence, isShared: false, classes: .attitude)
            if frame?.act == .asserts || frame?.act == .holds { frame?.act = .denies }
            if isRefusal, index + 2 < sentence.upperBound,
                Self.answering.contains(items[index + 2], in: phrases.scalars)
            {
                frame?.act = .silent
            }
            return frame
        }
        if length == 5, Self.clear.contains(next, in: phrases.scalars),
            Self.making.contains(item, in: phrases.scalars),
            let subject = phrases.subject(before: index, from: sentence.lowerBound)
        {
            var frame = make(.subjectVerb, subject, index, sentence, isShared: false, classes: .say)
            frame?.complement = index + 2
            return frame
        }
        guard
            next.classes.contains(.on) && Self.going.contains(item, in: phrases.scalars)
                || length == 4 && Self.back.contains(next, in: phrases.scalars)
                    && Self.firing.contains(item, in: phrases.scalars),
            let subject = phrases.subject(before: index, from: sentence.lowerBound)
        else { return nil }
        let after = index + 2 < sentence.upperBound ? items[index + 2] : nil
        guard after == nil || after?.isWord == false else { return nil }
        var frame = make(.subjectVerb, subject, index, sentence, isShared: false, classes: [.say, .adds, .quoteOnly])
        frame?.complement = index + 2
        return frame
    }

    /// To refuse to do these is to say nothing.
    private static let answering = WordSet(
        "say comment answer discuss confirm name elaborate respond disclose identify speak talk give take specify tell explain reply be go"
    )

    /// « … », a déclaré le ministre. / Il a ajouté : « … »
    private func compoundPast(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard index > sentence.lowerBound else { return nil }
        // « … », a-t-elle ajouté.
        if items[index - 1].classes.contains(.pronoun), index - 2 >= sentence.lowerBound,
            items[index - 2].classes.contains(.auxiliary), let pronoun = phrases.phraseOfPronoun(index - 1)
        {
            return make(.verbSubject, pronoun, index, sentence, isShared: false, from: index - 2)
        }
        // "hatte am Sonntag im Radio gesagt": the auxiliary stands where English has its verb.
        if language == .german {
            for auxiliary in stride(from: index - 1, to: max(sentence.lowerBound, index - 14), by: -1) {
                guard items[auxiliary].isWord || items[auxiliary].shape == .number else { return nil }
                guard items[auxiliary].classes.contains(.auxiliary) else { continue }
                return phrases.subject(before: auxiliary, from: sentence.lowerBound).flatMap {
                    make(.subjectVerb, $0, index, sentence, isShared: false)
                }
            }
            return nil
        }
        guard !items[index - 1].classes.isDisjoint(with: [.determiner, .auxiliary]) else { return nil }
        if index - 1 > sentence.lowerBound, items[index - 2].shape == .comma,
            let subject = phrases.subject(before: index - 1, from: sentence.lowerBound)
        {
            return make(.subjectVerb, subject, index, sentence, isShared: false)
        }
        if index - 1 == sentence.lowerBound || !items[index - 2].isWord {
            return (inverted(index, sentence) ?? invertedBehindPlace(index, sentence)).flatMap {
                make(.verbSubject, $0, index, sentence, isShared: false, from: index - 1)
            }
        }
        return phrases.subject(before: index - 1, from: sentence.lowerBound).flatMap {
            make(.subjectVerb, $0, index, sentence, isShared: false)
        }
    }

    /// What other languages have and English has not: a subject behind the verb wherever something else opens the sentence
    /// (German), or none at all (Spanish).
    private func foreign(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        let item = items[index]
        guard language == .german || language == .spanish, !item.classes.contains(.compoundPast) else { return nil }
        let left = index > sentence.lowerBound ? items[index - 1] : nil
        if language == .german {
            let first = items[sentence.lowerBound]
            guard let left, left.isWord, index > sentence.lowerBound,
                !first.classes.isDisjoint(with: [.preposition, .adverb, .subordinator, .time, .weekday]),
                let subject = inverted(index, sentence)
            else { return nil }
            return make(.verbSubject, subject, index, sentence, isShared: false)
        }
        guard left == nil || left?.shape == .comma || left?.shape == .quote else { return nil }
        if let subject = inverted(index, sentence) ?? invertedBehindPlace(index, sentence) {
            return make(.verbSubject, subject, index, sentence, isShared: false)
        }
        let next = index + 1 < sentence.upperBound ? items[index + 1] : nil
        guard
            next.map({ !$0.isWord || !$0.classes.isDisjoint(with: [.that, .preposition, .adverb, .weekday]) }) ?? true,
            left?.shape != .comma || index < 2 || items[index - 2].shape == .quote
        else { return nil }
        let implied = NounPhrase(items: index..<index + 1, kind: .pronoun, classes: [.pronoun, .thirdPerson, .implied])
        return make(.subjectVerb, implied, index, sentence, isShared: false)
    }

    /// « … », a déclaré devant la presse la ministre.
    private func invertedBehindPlace(_ index: Int, _ sentence: Range<Int>) -> NounPhrase? {
        for start in index + 2..<max(index + 2, min(index + 7, sentence.upperBound))
        where items[start].classes.contains(.determiner) && items[start - 1].isWord
            && !items[index + 1..<start].contains(where: { $0.classes.contains(.that) })
            && items[start - 1].classes.isDisjoint(with: [.preposition, .determiner])
        {
            return inverted(start - 1, sentence)
        }
        return nil
    }

    private func accordingTo(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard index + 2 < sentence.upperBound else { return nil }
        // "selon lui", "laut Beispiel"
        let isOneWord = !items[index + 1].classes.contains(.to) && items[index].end - items[index].start < 8
        guard isOneWord || items[index + 1].classes.contains(.to),
            var source = phrases.phrase(startingAt: isOneWord ? index + 1 : index + 2, to: sentence.upperBound)
        else { return nil }
        source.apposed = phrases.apposition(after: source, to: sentence.upperBound)
        return ReportingFrame(
            form: .accordingTo, subject: source, verb: index..<source.items.lowerBound,
            verbClasses: items[index].classes,
            extent: index..<source.items.upperBound, complement: source.items.upperBound, addressee: nil,
            isShared: false, verbGroup: index..<source.items.lowerBound)
    }

    private func frame(at index: Int, in sentence: Range<Int>, after previous: [ReportingFrame]) -> ReportingFrame? {
        let item = items[index]
        if item.classes.contains(.putsIt), index + 1 >= sentence.upperBound || !items[index + 1].classes.contains(.it) {
            return nil
        }
        let isParticiple = item.classes.contains(.participle)
        if let frame = foreign(index, sentence) { return frame }
        if item.isCapitalised, !isParticiple || index > sentence.lowerBound {
            guard index == sentence.lowerBound, item.classes.contains(.say), let subject = inverted(index, sentence)
            else { return nil }
            return make(.verbSubject, subject, index, sentence, isShared: false)
        }
        if item.classes.contains(.compoundPast) { return compoundPast(index, sentence) }
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
        if let left, left.classes.contains(.to) { return infinitive(index, before, sentence, previous) }
        if let left, left.classes.contains(.be), !isParticiple { return nil }
        // "was not allowed to speak"
        if let left, left.classes.contains(.negation), !isParticiple, before > sentence.lowerBound,
            items[before - 1].classes.contains(.be)
        {
            return nil
        }
        if item.classes.contains(.base), !isParticiple, !isPlural(left) { return nil }
        if item.classes.contains(.nounToo), let left, !left.classes.isDisjoint(with: [.preposition, .conjunction]),
            left.classes.isDisjoint(with: .conjunction) || !item.classes.contains(.say)
        {
            return nil
        }
        if item.classes.contains(.nounToo), index + 1 < sentence.upperBound, !mayBeVerb(before: items[index + 1]) {
            return nil
        }
        if isParticiple { return participle(index, left, sentence, previous) }
        if left == nil || left?.shape == .quote || left?.shape == .comma || left?.shape == .dash,
            item.classes.contains(.say), !item.classes.contains(.base),
            let subject = inverted(index, sentence)
        {
            let next = subject.items.upperBound < sentence.upperBound ? items[subject.items.upperBound] : nil
            // "Dr Example, who heads it, said the fish “are fine”": what is reported, and no subject.
            let standsAlone =
                next.map {
                    !$0.isWord && !($0.shape == .quote && left?.shape == .comma)
                        || !$0.classes.isDisjoint(with: [
                            .preposition, .weekday, .relative, .time, .adverb, .subordinator, .month,
                        ]) && $0.classes.isDisjoint(with: [.auxiliary, .that])
                } ?? true
            let hasOwn = left?.shape == .comma ? phrases.subject(before: index, from: sentence.lowerBound) : nil
            if standsAlone, hasOwn == nil || hasOwn?.kind == .other {
                return make(.verbSubject, subject, index, sentence, isShared: false)
            }
        }
        if let left, left.classes.contains(.conjunction) || left.shape == .comma || left.shape == .quote {
            if left.shape == .comma, let subject = phrases.subject(before: index, from: sentence.lowerBound) {
                return make(.subjectVerb, subject, index, sentence, isShared: false)
            }
            guard !isParticiple, let shared = shared(index, sentence, previous) else { return nil }
            return make(.subjectVerb, shared, index, sentence, isShared: true)
        }
        guard let subject = phrases.subject(before: index, from: sentence.lowerBound) else { return nil }
        if item.classes.contains(.nounToo),
            subject.kind == .other || subject.kind == .document && left?.classes.contains(.document) != true
        {
            return nil
        }
        return make(.subjectVerb, subject, index, sentence, isShared: false)
    }

    /// Whether what follows a form that may be a noun leaves it a verb: not "claims were", not "reports of".
    private func mayBeVerb(before next: Token) -> Bool {
        if next.isCapitalised || next.classes.contains(.that) { return true }
        if next.classes.contains(.of) || next.classes.contains(.by) || next.classes.contains(.conjunction) {
            return false
        }
        return next.classes.isDisjoint(with: [.auxiliary, .verb, .relative])
            && !(next.classes.contains(.preposition) && next.classes.contains(.subordinator))
    }

    private func isPlural(_ left: Token?) -> Bool {
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

    private func inverted(_ index: Int, _ sentence: Range<Int>) -> NounPhrase? {
        guard var subject = phrases.phrase(startingAt: index + 1, to: sentence.upperBound),
            subject.kind != .pronoun || subject.classes.contains(.thirdPerson)
        else { return nil }
        subject.apposed = phrases.apposition(after: subject, to: sentence.upperBound)
        return subject
    }

    private func infinitive(_ index: Int, _ to: Int, _ sentence: Range<Int>, _ previous: [ReportingFrame])
        -> ReportingFrame?
    {
        if to > sentence.lowerBound, items[to - 1].classes.contains(.refusal) { return nil }
        guard items[index].classes.contains(.base), let subject = shared(index, sentence, previous) else { return nil }
        return make(.infinitive, subject, index, sentence, isShared: true)
    }

    private func participle(_ index: Int, _ left: Token?, _ sentence: Range<Int>, _ previous: [ReportingFrame])
        -> ReportingFrame?
    {
        // "quoted Example as saying": the words are Example’s.
        if let left, Self.asWord.contains(left, in: phrases.scalars), index - 2 >= sentence.lowerBound,
            items[index - 1].start == left.start,
            let quoted = phrases.phrase(endingAt: index - 2, from: sentence.lowerBound),
            quoted.kind == .name || quoted.kind == .person
        {
            return make(.subjectVerb, quoted, index, sentence, isShared: false)
        }
        if let left, left.isWord, !left.classes.contains(.preposition), !left.classes.contains(.conjunction),
            left.classes.isDisjoint(with: .subordinator) || left.classes.contains(.be)
        {
            if let subject = phrases.subject(before: index, from: sentence.lowerBound),
                left.classes.contains(.be) || subject.kind == .name && subject.items.upperBound == index
                    || subject.kind == .pronoun
            {
                return make(.subjectVerb, subject, index, sentence, isShared: false)
            }
        }
        guard let subject = shared(index, sentence, previous) else { return nil }
        return make(.subjectVerb, subject, index, sentence, isShared: true)
    }

    /// The subject of an earlier verb, which a later one of the same sentence shares.
    private func shared(_ index: Int, _ sentence: Range<Int>, _ previous: [ReportingFrame]) -> NounPhrase? {
        // Verbs that share a subject share their form: "said he would order one and warned".
        let isBase = items[index].classes.contains(.base)
        if let alike = previous.last(where: { isBase || !$0.verbClasses.contains(.base) }) { return alike.subject }
        guard let leading = phrases.leadingSubject(in: sentence) else { return nil }
        return leading.items.contains(index) ? nil : leading
    }

    private func make(
        _ form: ReportingFrame.Form, _ subject: NounPhrase, _ index: Int, _ sentence: Range<Int>, isShared: Bool,
        from first: Int? = nil, classes: WordClass? = nil
    ) -> ReportingFrame? {
        let item = items[index]
        let last =
            form == .verbSubject ? max(index + 1, subject.apposed?.upperBound ?? subject.items.upperBound) : index + 1
        var frame = ReportingFrame(
            form: form, subject: subject, verb: index..<index + 1, verbClasses: classes ?? item.classes,
            extent: isShared
                ? index..<index + 1
                : min(subject.items.lowerBound, first ?? index)..<max(subject.items.upperBound, last),
            complement: last, addressee: nil, isShared: isShared, verbGroup: index..<index + 1)
        var before = index - 1
        while before > sentence.lowerBound,
            items[before].classes.contains(.auxiliary) || phrases.isAdverb(items[before])
                || Self.neither.contains(items[before], in: phrases.scalars)
        {
            if items[before].classes.contains(.negation) { frame.isNegated = true }
            before -= 1
        }
        let isPair = before > subject.items.upperBound && Self.nor.contains(items[before], in: phrases.scalars)
        let start = isPair ? subject.items.upperBound : before + 1
        frame.verbGroup = verbGroup(index, from: max(start, isShared ? sentence.lowerBound : subject.items.upperBound))
        frame.act = acts.act(
            ofVerb: index, subject: subject, form: form, isNegated: frame.isNegated, sentence: sentence)
        if item.classes.contains(.tell), form != .verbSubject, index + 1 < sentence.upperBound,
            !items[index + 1].classes.contains(.that),
            let addressee = phrases.phrase(startingAt: index + 1, to: sentence.upperBound),
            addressee.kind != .pronoun || !items[index + 1].classes.contains(.thirdPerson)
        {
            let end = addresseeEnd(addressee.items.upperBound, sentence)
            frame.addressee = addressee.items.lowerBound..<end
            frame.complement = end
        }
        return frame
    }

    /// The end of an addressee whose last words are small: "told Norland state television".
    private func addresseeEnd(_ end: Int, _ sentence: Range<Int>) -> Int {
        for index in end..<min(end + 3, sentence.upperBound) {
            let item = items[index]
            guard item.isWord, !item.isCapitalised, items[index - 1].isWord,
                item.classes.isDisjoint(with: [
                    .that, .auxiliary, .pronoun, .preposition, .determiner, .to, .conjunction, .time,
                ])
            else { break }
            if !item.classes.isDisjoint(with: [.audience, .occasion]) { return index + 1 }
        }
        return end
    }

    private static let neither = WordSet("neither")
    private static let nor = WordSet("nor")
    private static let kept = WordSet("did do does not never neither could can cannot didn't don't doesn't couldn't")

    /// The verb with the words before it that turn its meaning, also across "neither confirmed nor".
    private func verbGroup(_ verb: Int, from lower: Int) -> Range<Int> {
        var start = verb
        var index = verb - 1
        while index >= lower, verb - index < 5 {
            if Self.kept.contains(items[index], in: phrases.scalars) { start = index }
            index -= 1
        }
        return start..<verb + 1
    }
}
