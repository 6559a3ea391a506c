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
}

/// Finds the reporting frames of a sentence.
struct ReportingFrameFinder {
    let items: [Token]
    let phrases: NounPhraseFinder
    /// More verbs of saying than any sentence has; frames are compared with each other, so their number must have a bound.
    private static let most = 16

    init(items: [Token], scalars: [Unicode.Scalar]) {
        self.items = items
        phrases = NounPhraseFinder(items: items, scalars: scalars)
    }

    func frames(in sentence: Range<Int>) -> [ReportingFrame] {
        var found: [ReportingFrame] = []
        for index in sentence {
            if found.count == Self.most { break }
            let item = items[index]
            guard item.isWord else { continue }
            if item.classes.contains(.according) {
                if let frame = accordingTo(index, sentence) { found.append(frame) }
            } else if !item.classes.isDisjoint(with: .reporting),
                let frame = frame(at: index, in: sentence, after: found)
            {
                found.append(frame)
            }
        }
        return found
    }

    /// « … », a déclaré le ministre. / Il a ajouté : « … »
    private func compoundPast(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard index > sentence.lowerBound, !items[index - 1].classes.isDisjoint(with: [.determiner, .auxiliary]) else {
            return nil
        }
        if index - 1 == sentence.lowerBound || !items[index - 2].isWord {
            return inverted(index, sentence).flatMap {
                make(.verbSubject, $0, index, sentence, isShared: false, from: index - 1)
            }
        }
        return phrases.phrase(endingAt: index - 2, from: sentence.lowerBound).flatMap {
            make(.subjectVerb, $0, index, sentence, isShared: false)
        }
    }

    private func accordingTo(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard index + 2 < sentence.upperBound, items[index + 1].classes.contains(.to),
            let source = phrases.phrase(startingAt: index + 2, to: sentence.upperBound)
        else { return nil }
        return ReportingFrame(
            form: .accordingTo, subject: source, verb: index..<index + 2, verbClasses: items[index].classes,
            extent: index..<source.items.upperBound, complement: source.items.upperBound, addressee: nil,
            isShared: false)
    }

    private func frame(at index: Int, in sentence: Range<Int>, after previous: [ReportingFrame]) -> ReportingFrame? {
        let item = items[index]
        if item.classes.contains(.putsIt), index + 1 >= sentence.upperBound || !items[index + 1].classes.contains(.it) {
            return nil
        }
        let isParticiple = item.classes.contains(.participle)
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
            let standsAlone =
                next.map {
                    !$0.isWord
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
        guard let subject = phrases.phrase(startingAt: index + 1, to: sentence.upperBound),
            subject.kind != .pronoun || subject.classes.contains(.thirdPerson)
        else { return nil }
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
        from first: Int? = nil
    ) -> ReportingFrame? {
        let item = items[index]
        var frame = ReportingFrame(
            form: form, subject: subject, verb: index..<index + 1, verbClasses: item.classes,
            extent: isShared
                ? index..<index + 1
                : min(subject.items.lowerBound, first ?? index)..<max(subject.items.upperBound, index + 1),
            complement: form == .verbSubject ? subject.items.upperBound : index + 1, addressee: nil, isShared: isShared)
        var before = index - 1
        while before > sentence.lowerBound,
            items[before].classes.contains(.auxiliary) || phrases.isAdverb(items[before])
        {
            if items[before].classes.contains(.negation) { frame.isNegated = true }
            before -= 1
        }
        if item.classes.contains(.tell), form != .verbSubject, index + 1 < sentence.upperBound,
            let addressee = phrases.phrase(startingAt: index + 1, to: sentence.upperBound),
            addressee.kind != .pronoun || !items[index + 1].classes.contains(.thirdPerson)
        {
            frame.addressee = addressee.items
            frame.complement = addressee.items.upperBound
        }
        return frame
    }
}
