/// Whom each subject of a verb of saying means, read in the order of the text: pronouns and offices by the last *speaker* that fits.
struct Referents {
    /// Somebody who spoke or acted, as the text goes on.
    private struct Mention {
        let phrase: NounPhrase
        let person: Int?
        let paragraph: Int
        let sentence: Int
        /// Named as the source of words: "according to her".
        var isSource = false
        /// Asked a question in marks: somebody else answers.
        var isAsking = false
        /// Where the words end that name whoever acts.
        var end = 0
    }

    let article: Article
    let cast: Cast
    private let phrases: NounPhraseFinder
    /// By the first item of the subject.
    private var meant: [Int: NounPhrase] = [:]
    private var speakers: [Mention] = []
    private var actors: [Mention] = []
    /// Whether somebody is "he" or "she", as the text has shown.
    private var shown: [Int: WordClass] = [:]
    /// How many paragraphs back a pronoun reaches.
    private static let reach = 1

    init(article: Article, cast: Cast, attribution: Attribution) {
        self.article = article
        self.cast = cast
        phrases = attribution.finder.phrases
        for (number, sentence) in article.sentences.enumerated()
        where article.layouts[sentence.paragraph].role.reportsSpeech {
            read(number, attribution)
        }
    }

    /// What a subject stands for, where it names nobody itself and the text shows whom it means.
    func antecedent(of subject: NounPhrase) -> NounPhrase? {
        guard let found = meant[subject.items.lowerBound], found.items != subject.items else { return nil }
        return found
    }

    /// A digest of the words of a phrase but for an article before them.
    func digest(of phrase: NounPhrase) -> UInt64 {
        var digest = WordDigest()
        for index in phrase.items
        where index != phrase.items.lowerBound || article.items[index].classes.isDisjoint(with: .determiner) {
            let item = article.items[index]
            if item.isWord || item.shape == .number {
                digest.add(item.digest)
            } else {
                for scalar in article.scalars[item.start..<item.end] { digest.add(scalar) }
            }
        }
        return digest.value
    }

    /// The person whom a subject means.
    func person(_ subject: NounPhrase) -> Int? {
        cast.person(named: meant[subject.items.lowerBound] ?? subject.naming)
    }

    private mutating func read(_ number: Int, _ attribution: Attribution) {
        let frames = attribution.frames[number]
        let sentence = article.sentences[number]
        noteOwner(of: sentence)
        noteActor(of: sentence, number)
        for frame in frames where frame.form != .infinitive || !frame.isShared {
            let subject = frame.subject
            let isOwn = !frame.isShared || !frames.contains { !$0.isShared && $0.subject.items == subject.items }
            if isOwn, meant[subject.items.lowerBound] == nil {
                if let found = resolve(frame, sentence: number) {
                    meant[subject.items.lowerBound] = found
                    if let person = cast.person(named: found), shown[person] == nil {
                        shown[person] = subject.classes.intersection([.male, .female])
                    }
                }
            }
            // "denied that Norland had closed it", "gave his name": nobody speaks there.
            guard frame.act != .unreal, !isGiving(frame), !frame.isInside else { continue }
            let naming = meant[subject.items.lowerBound] ?? subject.naming
            guard naming.kind != .pronoun, !isJournalist(naming), !attribution.isOutlet(naming) else { continue }
            speakers.append(
                Mention(
                    phrase: naming, person: cast.person(named: naming), paragraph: sentence.paragraph, sentence: number,
                    isSource: frame.form == .accordingTo, isAsking: frame.act == .asks && asksInMarks(sentence.items)))
        }
        if speakers.count > 64 { speakers.removeFirst(32) }
        if actors.count > 64 { actors.removeFirst(32) }
    }

    /// "“Is it open?” Example asked."
    private func asksInMarks(_ sentence: Range<Int>) -> Bool {
        sentence.contains { article.items[$0].shape == .quote && article.spans[article.items[$0].quote].isQuestion }
    }

    private static let his = WordSet("his")
    private static let her = WordSet("her")

    /// "His office said": the last of whom the paragraph has told is "he", where nothing has shown it before.
    private mutating func noteOwner(of sentence: Article.Sentence) {
        let first = article.items[sentence.items.lowerBound]
        guard first.classes.contains(.possessive), first.isCapitalised,
            Self.his.contains(first) || Self.her.contains(first),
            let last = (speakers + actors).filter({ $0.paragraph == sentence.paragraph })
                .max(by: { $0.sentence < $1.sentence })?.person,
            shown[last, default: []].union(cast.people[last].classes).isDisjoint(with: [.male, .female])
        else { return }
        shown[last] = Self.his.contains(first) ? .male : .female
    }

    /// Notes who does what a sentence tells: "Example laughed when he heard of it".
    private mutating func noteActor(of sentence: Article.Sentence, _ number: Int) {
        guard let leading = phrases.leadingSubject(in: sentence.items), leading.kind != .pronoun,
            !isBesidePronoun(leading, sentence.items)
        else { return }
        let naming = resolveOffice(leading, paragraph: sentence.paragraph) ?? leading.naming
        let person = cast.person(named: naming)
        guard person != nil || mayAct(naming) else { return }
        actors.append(
            Mention(
                phrase: person.map { cast.mention(naming, of: $0) } ?? naming, person: person,
                paragraph: sentence.paragraph, sentence: number, end: leading.items.upperBound))
    }

    /// "Under questioning from the senator, Tom Sample, she said": who stands before the comma does nothing there.
    private func isBesidePronoun(_ phrase: NounPhrase, _ sentence: Range<Int>) -> Bool {
        let comma = phrase.apposed?.upperBound ?? phrase.items.upperBound
        return comma + 1 < sentence.upperBound && article.items[comma].shape == .comma
            && article.items[comma + 1].classes.contains(.thirdPerson)
    }

    private func isGiving(_ frame: ReportingFrame) -> Bool {
        frame.act == .holds && ContextReading.giving.contains(article.items[frame.verb.lowerBound])
    }

    /// Whoever only asks is not who answers.
    private func isJournalist(_ phrase: NounPhrase) -> Bool {
        phrase.items.contains { ContextReading.journalists.contains(article.items[$0]) }
    }

    /// Whether somebody acts of whom nothing more is known: "the minister", "Tom Sample".
    private func mayAct(_ phrase: NounPhrase) -> Bool {
        guard phrase.classes.isDisjoint(with: [.collective, .plural]) else { return false }
        if phrase.kind == .person { return phrases.isOffice(phrase) }
        return phrase.kind == .name && isUnknownName(phrase)
    }

    /// A name of several words that is in no office: maybe a person, maybe a bank.
    private func isUnknownName(_ phrase: NounPhrase) -> Bool {
        phrase.kind == .name && phrase.items.count > 1
            && phrase.items.allSatisfy { article.items[$0].isWord && article.items[$0].isCapitalised }
    }

    private func resolve(_ frame: ReportingFrame, sentence number: Int) -> NounPhrase? {
        let subject = frame.subject
        let paragraph = article.sentences[number].paragraph
        if subject.kind == .pronoun {
            guard subject.classes.contains(.thirdPerson) || subject.classes.contains(.it) else { return nil }
            return resolvePronoun(subject, frame, sentence: number, paragraph)
        }
        return resolveSurname(subject, paragraph) ?? resolveOffice(subject, paragraph: paragraph)
    }

    /// "Example said": of several who bear the name, the one whose office stands behind it, else the only one who speaks in the paragraph, or at all.
    private func resolveSurname(_ subject: NounPhrase, _ paragraph: Int) -> NounPhrase? {
        let bearers = cast.bearers(of: subject)
        guard bearers.count > 1, cast.person(named: subject) == nil else { return nil }
        if let office = phrases.office(behind: subject) {
            let holders = cast.people(in: office).filter(bearers.contains)
            return holders.count == 1 ? cast.naming(holders[0]) : nil
        }
        let here = people(in: speakers + actors, among: bearers) { $0.paragraph == paragraph }
        let speakingHere = people(in: speakers, among: bearers) { $0.paragraph == paragraph }
        if here.count == 1, speakingHere == here { return here.first.map(cast.naming) }
        let speaking = people(in: speakers, among: bearers) { _ in true }
        return speaking.count == 1 && here.isSubset(of: speaking) ? speaking.first.map(cast.naming) : nil
    }

    private func people(in mentions: [Mention], among bearers: [Int], where isMeant: (Mention) -> Bool) -> Set<Int> {
        Set(mentions.filter(isMeant).compactMap(\.person)).intersection(bearers)
    }

    private func resolveOffice(_ subject: NounPhrase, paragraph: Int) -> NounPhrase? {
        let people = cast.people(in: subject)
        if let unnamed = unnamed(subject, paragraph) { return unnamed }
        guard !people.isEmpty else { return nil }
        if people.count == 1 { return cast.naming(people[0]) }
        let recent = (speakers + actors).filter {
            $0.person.map(people.contains) == true && paragraph - $0.paragraph <= 1
        }
        guard let last = recent.max(by: { $0.sentence < $1.sentence })?.person else { return nil }
        return cast.naming(last)
    }

    private static let some = WordSet("a an another one")

    /// "A cabinet minister said … “…,” the minister said": whoever was told of without a name, where the paragraph has nobody else who speaks.
    private func unnamed(_ subject: NounPhrase, _ paragraph: Int) -> NounPhrase? {
        guard subject.apposed == nil, phrases.isOffice(subject), let first = subject.items.first,
            article.items[first].classes.contains(.determiner), !Self.some.contains(article.items[first]),
            let last = speakers.last, last.paragraph == paragraph, last.person == nil,
            let opening = last.phrase.items.first, Self.some.contains(article.items[opening]),
            phrases.isOffice(last.phrase),
            article.items[phrases.head(of: last.phrase.items)].digest
                == article.items[phrases.head(of: subject.items)].digest
        else { return nil }
        return last.phrase
    }

    private func resolvePronoun(
        _ pronoun: NounPhrase, _ frame: ReportingFrame, sentence number: Int, _ paragraph: Int
    ) -> NounPhrase? {
        let isTrailing =
            frame.extent.lowerBound > article.sentences[number].items.lowerBound
            && [.comma, .quote, .dash].contains(article.items[frame.extent.lowerBound - 1].shape)
        var sentence = number
        var isInterrupted = false
        var unknown: NounPhrase?
        var isAnswer = false
        let addressed = addressed(before: frame)
        while sentence >= 0, number - sentence < 40 {
            let there = article.sentences[sentence].paragraph
            guard paragraph - there <= Self.reach + (isAnswer ? 1 : 0), there == paragraph || !isInterrupted else {
                break
            }
            if sentence != number, there == paragraph, !isQuoted(sentence), !goesOn(sentence, pronoun) {
                isInterrupted = true
            }
            if sentence == number,
                let source = speakers.last(where: { $0.sentence == number && $0.isSource && fits($0, pronoun) })
            {
                return source.phrase
            }
            // "According to Example, the minister has not decided. He said": Example speaks there.
            if sentence != number,
                let source = speakers.last(where: { $0.sentence == sentence && $0.isSource && fits($0, pronoun) })
            {
                return source.phrase
            }
            // "According to Example, the minister left. He said": he may be Example, of whom no more is known.
            if sentence != number, speakers.contains(where: { $0.sentence == sentence && mayBe($0, pronoun) }) { break }
            // In "It fell, she said" nobody of the words said is she.
            if sentence != number || !isTrailing || holdsClause(number, before: frame) {
                if there != paragraph, speakers.contains(where: { $0.sentence == sentence && $0.isAsking }) {
                    isAnswer = true
                } else if let speaker = speakers.last(where: {
                    $0.sentence == sentence && fits($0, pronoun) && !($0.person.map(addressed.contains) ?? false)
                        && !(isAnswer && isAsker($0, paragraph))
                }) {
                    return speaker.phrase
                }
                if there == paragraph || !hasSpeaker(inParagraph: there, for: pronoun),
                    let actor = actors.last(where: { $0.sentence == sentence }),
                    sentence != number || actor.end <= pronoun.items.lowerBound
                {
                    if fits(actor, pronoun), !(actor.person.map(addressed.contains) ?? false) {
                        return actor.phrase
                    }
                    // It may be he or she, or may not.
                    if actor.person == nil, isUnknownName(actor.phrase), !pronoun.classes.contains(.plural),
                        gender(of: actor.phrase).isDisjoint(with: opposite(of: pronoun))
                    {
                        unknown = unknown ?? actor.phrase
                        break
                    }
                }
            }
            // "Example told Tom Sample that it was shut. He said": he is named there, and nobody else who is "he".
            if sentence != number, let named = onlyOne(named: pronoun, inSentence: sentence) { return named }
            sentence -= 1
        }
        // Nobody else was named who could be meant.
        return speakers.isEmpty && !pronoun.classes.contains(.it) ? unknown : nil
    }

    /// The only one of those whom a sentence names in full who is "he" or "she" by the given name.
    private func onlyOne(named pronoun: NounPhrase, inSentence number: Int) -> NounPhrase? {
        let wanted = pronoun.classes.intersection([.male, .female])
        // Who speaks or acts there is rather meant, unless it is plainly a woman where "he" is meant.
        guard pronoun.classes.contains(.he), !wanted.isEmpty,
            (speakers + actors).allSatisfy({
                $0.sentence != number || !gender(of: $0).isDisjoint(with: opposite(of: pronoun))
            })
        else { return nil }
        var found: NounPhrase?
        let sentence = article.sentences[number].items
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let item = article.items[index]
            guard item.isWord, item.isCapitalised, !GivenNames.gender(of: item).isDisjoint(with: wanted) else {
                index += 1
                continue
            }
            let end = phrases.nameEnd(from: index, to: sentence.upperBound)
            if end - index > 1, index == sentence.lowerBound || !isPartOfName(index - 1) {
                guard found == nil else { return nil }
                found = NounPhrase(items: index..<end, kind: .name, classes: wanted)
            }
            index = max(index + 1, end)
        }
        return found
    }

    /// Whether the word before belongs to the same name: "Karl Anna Example".
    private func isPartOfName(_ index: Int) -> Bool {
        let item = article.items[index]
        return item.isWord && item.isCapitalised
            && item.classes.isDisjoint(with: [.title, .person, .preposition, .conjunction, .subordinator, .determiner])
    }

    /// Whether it is who asked what is answered.
    private func isAsker(_ mention: Mention, _ paragraph: Int) -> Bool {
        speakers.contains {
            $0.isAsking && paragraph - $0.paragraph <= 1 && $0.person != nil && $0.person == mention.person
        }
    }

    /// Whether a surname of which the text tells no more can be that of the person whom a pronoun means.
    private func mayBe(_ mention: Mention, _ pronoun: NounPhrase) -> Bool {
        mention.isSource && mention.person == nil && mention.phrase.kind == .name && pronoun.classes.contains(.he)
            && !pronoun.classes.contains(.implied)
            && mention.phrase.classes.isDisjoint(with: [.collective, .plural])
            && gender(of: mention.phrase).isDisjoint(with: opposite(of: pronoun))
    }

    /// Whether a sentence tells of the same "she".
    private func goesOn(_ number: Int, _ pronoun: NounPhrase) -> Bool {
        let gender = pronoun.classes.intersection([.male, .female, .plural, .it])
        return article.sentences[number].items.contains { index in
            let item = article.items[index]
            return item.classes.contains(.pronoun) && !item.classes.isDisjoint(with: gender)
        }
    }

    /// Whether a sentence is words in marks and no more than their attribution.
    private func isQuoted(_ number: Int) -> Bool {
        let items = article.sentences[number].items
        return items.count < 8 && items.contains { article.items[$0].shape == .quote }
    }

    /// Whether a clause that opens the sentence stands before the pronoun: "Asked about it by Example, she said".
    private func holdsClause(_ number: Int, before frame: ReportingFrame) -> Bool {
        let first = article.items[article.sentences[number].items.lowerBound]
        return first.isWord && !first.classes.isDisjoint(with: [.subordinator, .participle, .preposition])
    }

    /// Whether somebody spoke in a paragraph who is not plainly another than the one whom a pronoun means: not "her father" for "she".
    private func hasSpeaker(inParagraph paragraph: Int, for pronoun: NounPhrase) -> Bool {
        speakers.contains { $0.paragraph == paragraph && gender(of: $0.phrase).isDisjoint(with: opposite(of: pronoun)) }
    }

    private func fits(_ mention: Mention, _ pronoun: NounPhrase) -> Bool {
        let phrase = mention.phrase
        // "the minister for ports and fisheries" is one.
        let hasAnd = phrase.items.prefix { article.items[$0].classes.isDisjoint(with: .preposition) }
            .contains { article.items[$0].classes.contains(.conjunction) }
        let isBody = !phrase.classes.isDisjoint(with: .collective) && mention.person == nil
        let isPlural = phrase.classes.contains(.plural) && mention.person == nil || hasAnd
        if pronoun.classes.contains(.plural) { return isPlural }
        if pronoun.classes.contains(.it) {
            return mention.person == nil && !isPlural && (isBody || phrase.kind == .name && !phrases.isOffice(phrase))
        }
        guard !isPlural, !isBody else { return false }
        let opposite = opposite(of: pronoun)
        let classes = gender(of: mention)
        guard classes.isDisjoint(with: opposite) else { return false }
        return mention.person != nil || phrases.isOffice(phrase) && phrase.kind == .person
            || !classes.isDisjoint(with: [.male, .female])
    }

    private func gender(of mention: Mention) -> WordClass {
        gender(of: mention.phrase).union(
            mention.person.map { cast.people[$0].classes.union(shown[$0] ?? []) } ?? [])
    }

    /// Whom "he" or "she" cannot mean.
    private func opposite(of pronoun: NounPhrase) -> WordClass {
        pronoun.classes.contains(.implied) ? [] : pronoun.classes.contains(.female) ? .male : .female
    }

    /// What titles tell; "He" is a name there.
    private func gender(of phrase: NounPhrase) -> WordClass {
        var classes: WordClass = []
        for index in phrase.items where article.items[index].classes.isDisjoint(with: .pronoun) {
            classes.formUnion(article.items[index].classes.intersection([.male, .female]))
        }
        guard classes.isEmpty, phrase.kind == .name else { return classes }
        let name = phrase.items.drop {
            !article.items[$0].classes.isDisjoint(with: [.title, .person, .determiner])
        }
        return name.count > 1 ? name.first.map { GivenNames.gender(of: article.items[$0]) } ?? [] : []
    }
}

extension Cast {
    /// A mention with what is known of the person.
    func mention(_ phrase: NounPhrase, of person: Int) -> NounPhrase {
        NounPhrase(items: phrase.items, kind: .name, classes: phrase.classes.union(people[person].classes))
    }
}

extension Referents {
    /// Who a subject is, so that two mentions can be compared.
    func speaker(_ subject: NounPhrase) -> Narrative.Speaker {
        let phrase = antecedent(of: subject) ?? subject.naming
        if let person = person(subject) { return .person(person) }
        guard phrase.kind != .pronoun else { return .nobody }
        return .words(digest(of: phrase))
    }
}
