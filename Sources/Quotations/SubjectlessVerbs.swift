/// Verbs of saying that take their subject from another: infinitives, participles, and those that share one.
extension ReportingFrameFinder {
    func infinitive(_ index: Int, _ to: Int, _ sentence: Range<Int>, _ previous: [ReportingFrame])
        -> ReportingFrame?
    {
        if to > sentence.lowerBound, items[to - 1].classes.contains(.refusal) { return nil }
        if items[index].classes.contains(.base), let subject = prompted(before: to, sentence) {
            return make(.infinitive, subject, index, sentence, isShared: false)
        }
        guard items[index].classes.contains(.base), let subject = shared(index, sentence, previous) else { return nil }
        return make(.infinitive, subject, index, sentence, isShared: true)
    }

    private static let prompting = WordSet("prompted led prompting leading moved drove pushed provoked caused")

    /// "prompted the minister to accuse them of it": whoever is prompted speaks.
    private func prompted(before to: Int, _ sentence: Range<Int>) -> NounPhrase? {
        guard language == .english,
            let verb = (sentence.lowerBound..<to).last(where: { Self.prompting.contains(items[$0]) }),
            let subject = phrases.phrase(startingAt: verb + 1, to: to), subject.items.upperBound == to,
            subject.kind == .name || subject.kind == .person
        else { return nil }
        return subject
    }

    func participle(_ index: Int, _ left: Token?, _ sentence: Range<Int>, _ previous: [ReportingFrame])
        -> ReportingFrame?
    {
        // "quoted Example as saying": the words are Example’s.
        if let left, Self.asWord.contains(left), index - 3 >= sentence.lowerBound,
            items[index - 1].start == left.start, items[index - 2].classes.contains(.objectPronoun),
            Self.quoting.contains(items[index - 3])
        {
            let quoted = NounPhrase(items: index - 2..<index - 1, kind: .pronoun, classes: .pronoun)
            return make(.subjectVerb, quoted, index, sentence, isShared: false)
        }
        // "“…,” Example was quoted as saying"
        if let left, Self.asWord.contains(left), index - 3 >= sentence.lowerBound,
            items[index - 1].start == left.start, Self.quoting.contains(items[index - 2]),
            items[index - 3].classes.contains(.be),
            let quoted = phrases.subject(before: index - 2, from: sentence.lowerBound)
        {
            return make(.subjectVerb, quoted, index, sentence, isShared: false)
        }
        if let left, Self.asWord.contains(left), index - 2 >= sentence.lowerBound,
            items[index - 1].start == left.start,
            let quoted = phrases.phrase(endingAt: index - 2, from: quotingEnd(index - 2, sentence)),
            quoted.kind == .name || quoted.kind == .person
                // "quotes an unnamed usher as saying": by a word that no list has.
                || quoted.items.lowerBound > sentence.lowerBound
                    && Self.quoting.contains(items[quoted.items.lowerBound - 1])
        {
            return make(.subjectVerb, quoted, index, sentence, isShared: false)
        }
        if let left, left.isWord, !left.classes.contains(.preposition), !left.classes.contains(.conjunction),
            left.classes.isDisjoint(with: .subordinator) || left.classes.contains(.be)
        {
            if let subject = phrases.subject(before: index, from: sentence.lowerBound),
                left.classes.contains(.be)
                    || subject.kind == .name && subject.items.upperBound == index
                        // "sent a letter to Sample saying that": whoever it was sent to.
                        && !items[max(sentence.lowerBound, subject.items.lowerBound - 1)].classes.contains(.to)
                    || subject.kind == .pronoun
            {
                return make(.subjectVerb, subject, index, sentence, isShared: false)
            }
        }
        if isNoun(index, left, sentence) { return nil }
        if let with = companion(before: index, sentence) {
            guard let subject = phrases.phrase(startingAt: with + 1, to: index), subject.items.upperBound == index,
                subject.kind == .name || subject.kind == .person
            else { return nil }
            return make(.subjectVerb, subject, index, sentence, isShared: false)
        }
        // "read out a letter from Tom Sample saying that": whose letter it is.
        let text = max(sentence.lowerBound, index - Self.longestText)..<index
        if let author = author(ofTextIn: text),
            author.end == index || author.end + 1 == index && left?.shape == .comma
        {
            return make(.subjectVerb, author.phrase, index, sentence, isShared: false)
        }
        guard let subject = shared(index, sentence, previous) else { return nil }
        return make(.subjectVerb, subject, index, sentence, isShared: true)
    }

    private static let longestText = 12
    private static let with = WordSet("with")

    /// "It went on, with speakers of small states urging members to": the word before whoever the participle is told of.
    private func companion(before participle: Int, _ sentence: Range<Int>) -> Int? {
        guard language == .english, participle - 1 > sentence.lowerBound, items[participle - 1].isWord else {
            return nil
        }
        let reach = max(sentence.lowerBound, participle - 12)..<participle - 1
        guard let with = reach.last(where: { Self.with.contains(items[$0]) || items[$0].shape == .comma }),
            Self.with.contains(items[with]), with == sentence.lowerBound || items[with - 1].shape == .comma,
            !items[with + 1..<participle].contains(where: { $0.classes.contains(.conjunction) })
        else { return nil }
        return with
    }

    private static let under = WordSet("under during amid")

    /// "a flood warning network that", "under questioning from the senator": no verb.
    private func isNoun(_ index: Int, _ left: Token?, _ sentence: Range<Int>) -> Bool {
        guard let left, left.isWord, index + 1 < sentence.upperBound else { return false }
        if Self.under.contains(left) { return true }
        let next = items[index + 1]
        return next.isWord && !next.isCapitalised && !phrases.isAdverb(next)
            && next.classes.isDisjoint(with: [
                .that, .determiner, .pronoun, .preposition, .auxiliary, .conjunction, .subordinator, .what, .time,
            ])
            && left.classes.isEmpty && !left.isCapitalised && !phrases.isParticiple(left)
    }

    static let quoting = WordSet("quoted quotes quoting cited cites citing")

    /// Where somebody may begin who is quoted: behind "quoted".
    private func quotingEnd(_ last: Int, _ sentence: Range<Int>) -> Int {
        let verb = (sentence.lowerBound..<last).last { Self.quoting.contains(items[$0]) }
        return verb.map { $0 + 1 } ?? sentence.lowerBound
    }

    /// The subject of an earlier verb, which a later one of the same sentence shares.
    func shared(_ index: Int, _ sentence: Range<Int>, _ previous: [ReportingFrame]) -> NounPhrase? {
        // Verbs that share a subject share their form: "said he would order one and warned".
        let isBase = items[index].classes.contains(.base)
        if let who = whoever(before: index, sentence, previous) ?? antecedent(before: index, sentence, previous) {
            return who
        }
        // "denied that Norland had asked, calling it “a myth”": the participle behind the comma goes on with who denied it.
        let isAppended =
            index > sentence.lowerBound && items[index].classes.contains(.participle)
            && items[index - 1].shape == .comma
        // Frames are large: their places are looked for.
        let place =
            (isAppended ? previous.lastIndex { !$0.isShared && !isBehindThat($0) } : nil)
            ?? previous.lastIndex { isBase || !$0.verbClasses.contains(.base) }
        let alike = place.map { previous[$0].subject }
        if let alike, !isAside(alike, before: index),
            !(alike.items.upperBound..<max(alike.items.upperBound, index)).contains(where: {
                items[$0].shape == .semicolon
            })
        {
            return alike
        }
        let clause = (sentence.lowerBound..<index).last { items[$0].shape == .semicolon }.map { $0 + 1 }
        if let clause, alike.map({ $0.items.lowerBound >= clause }) != true,
            let own = phrases.leadingSubject(in: clause..<sentence.upperBound), !own.items.contains(index)
        {
            return own
        }
        guard let leading = phrases.leadingSubject(in: sentence) else { return alike }
        return leading.items.contains(index) ? nil : leading
    }

    /// "Upstream is Norland, which built the dam and calls it “a lamp”": whoever a clause tells of whose second verb it is.
    private func antecedent(before index: Int, _ sentence: Range<Int>, _ previous: [ReportingFrame]) -> NounPhrase? {
        guard language == .english, index - 1 > sentence.lowerBound + 2,
            items[index - 1].classes.contains(.conjunction),
            let which = (sentence.lowerBound + 2..<index).last(where: {
                items[$0].classes.contains(.relative) && !items[$0].isCapitalised && items[$0 - 1].shape == .comma
            }), !items[which..<index].contains(where: { $0.shape == .comma }),
            !previous.contains(where: { $0.extent.upperBound > which }),
            let named = phrases.phrase(endingAt: which - 2, from: sentence.lowerBound), named.kind == .name
        else { return nil }
        return named
    }

    private static let who = WordSet("who")

    /// "Tom Sample, who left in August after telling them that": whoever a relative clause tells of, in which the verb stands too.
    private func whoever(before index: Int, _ sentence: Range<Int>, _ previous: [ReportingFrame]) -> NounPhrase? {
        guard language == .english, items[index].classes.contains(.participle) else { return nil }
        let clause = (sentence.lowerBound..<index).reversed().prefix {
            items[$0].shape != .comma && items[$0].shape != .quote
        }
        guard let who = clause.first(where: { Self.who.contains(items[$0]) && !items[$0].isCapitalised }),
            who > sentence.lowerBound, !previous.contains(where: { $0.subject.items.lowerBound > who })
        else { return nil }
        let last = items[who - 1].shape == .comma ? who - 2 : who - 1
        guard last > sentence.lowerBound, let found = phrases.phrase(endingAt: last, from: sentence.lowerBound) else {
            return nil
        }
        // "would succeed Tom Sample, who"
        let name = found.items.reversed().prefix { items[$0].isCapitalised }.count
        return found.kind == .name && name > 1 && !items[found.items.lowerBound].isCapitalised
            ? NounPhrase(items: found.items.suffix(name), kind: .name, classes: found.classes) : found
    }

    private func isBehindThat(_ frame: ReportingFrame) -> Bool {
        frame.subject.items.lowerBound > 0 && items[frame.subject.items.lowerBound - 1].classes.contains(.that)
    }

    private static let aside = WordSet("after before as when while since because although though")

    /// "Example, a day after Sample called her “a liar”, said": the comma ends the clause of the first verb.
    func isAside(_ subject: NounPhrase, before index: Int) -> Bool {
        let first = subject.items.lowerBound
        return items[index - 1].shape == .comma && first > 0 && Self.aside.contains(items[first - 1])
    }
}
