/// Whom a pronoun means.
extension Referents {
    func resolvePronoun(
        _ pronoun: NounPhrase, _ frame: ReportingFrame, sentence number: Int, _ paragraph: Int
    ) -> NounPhrase? {
        if pronoun.classes.contains(.implied), let colon = announcing(before: frame, inSentence: number) {
            return announced(inSentence: number, before: colon)
        }
        if isOfOther(frame, number) { return nil }
        let isTrailing =
            frame.extent.lowerBound > article.sentences[number].items.lowerBound
            && [.comma, .quote, .dash].contains(article.items[frame.extent.lowerBound - 1].shape)
        var sentence = number
        var isInterrupted = false
        var unknown: NounPhrase?
        var isAnswer = false
        var excluded = addressed(before: frame)
        // «La ministra lo rechazó. “No”, replicó.»: a verb alone goes on with whoever acted.
        let answers = !pronoun.classes.contains(.implied) && isReply(frame, number)
        // "Sample said it was late. She replied": whoever spoke last is answered.
        if answers, let last = speakers.last, number - last.sentence <= 2 {
            guard let other = last.person else { return nil }
            excluded.insert(other)
        }
        let addressed = excluded
        while sentence >= 0, number - sentence < 40 {
            let there = article.sentences[sentence].paragraph
            guard distance(from: there, to: paragraph) <= Self.reach + (isAnswer || answers ? 1 : 0),
                there == paragraph || !isInterrupted
            else {
                break
            }
            if sentence == number - 1, let body = body(for: pronoun, inSentence: sentence, paragraph) { return body }
            if sentence == number - 1, there == paragraph, let noun = noun(for: pronoun, inSentence: sentence) {
                return noun
            }
            if sentence != number, there == paragraph, !isQuoted(sentence), !goesOn(sentence, pronoun) {
                isInterrupted = true
            }
            let speaking = speakers.of(sentence: sentence)
            // "According to Example, the minister has not decided. He said": Example speaks there.
            if let source = speaking.last(where: { $0.isSource && fits($0, pronoun) }) { return source.phrase }
            // "According to Example, the minister left. He said": he may be Example, of whom no more is known.
            if sentence != number, speaking.contains(where: { mayBe($0, pronoun) }) { break }
            // In "It fell, she said" nobody of the words said is she.
            if sentence != number || !isTrailing || holdsClause(number, before: frame) {
                if sentence != number, speaking.contains(where: \.isAsking),
                    there != paragraph || Self.answering.contains(article.items[frame.verb.lowerBound])
                {
                    isAnswer = true
                } else if let speaker = speaking.last(where: {
                    fits($0, pronoun) && !($0.person.map(addressed.contains) ?? false)
                        && !(isAnswer && isAsker($0, paragraph))
                }) {
                    return speaker.phrase
                }
                if there == paragraph || !hasSpeaker(inParagraph: there, for: pronoun),
                    let actor = actors.of(sentence: sentence).last,
                    !(isAnswer && isAsker(actor, paragraph)),
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
            // "Only in Saltmere was Tom Sample at ease. He said": somebody else may be meant.
            if sentence != number, namesOther(sentence, pronoun) { return onlyPerson(before: pronoun, paragraph) }
            sentence -= 1
        }
        // Nobody else was named who could be meant.
        return (speakers.isEmpty && !pronoun.classes.contains(.it) ? unknown : nil)
            ?? onlyPerson(before: pronoun, paragraph)
    }

    /// «Non è d’accordo il presidente, Paolo Esempio: «…», dice»: the colon before the words.
    private func announcing(before frame: ReportingFrame, inSentence number: Int) -> Int? {
        let lead = article.sentences[number].items.lowerBound..<frame.extent.lowerBound
        return lead.dropLast().first { article.items[$0].shape == .colon && article.items[$0 + 1].shape == .quote }
    }

    /// The only one whom a sentence names before the colon.
    private func announced(inSentence number: Int, before colon: Int) -> NounPhrase? {
        let lead = article.sentences[number].items.lowerBound..<colon
        var named = cast.people.indices.filter { lead.contains(cast.people[$0].first) }
        if named.isEmpty { named = Array(Set(lead.flatMap { cast.bearers(ofSurname: $0) })) }
        return named.count == 1 ? cast.naming(named[0]) : nil
    }

    /// "Counsel for Norland objected to it, which he called “archaeology”": he of whom the sentence tells, whoever that is.
    private func isOfOther(_ frame: ReportingFrame, _ number: Int) -> Bool {
        let before = frame.extent.lowerBound - 1
        let sentence = article.sentences[number].items
        guard article.language == .english, before > sentence.lowerBound,
            article.items[before].classes.contains(.relative),
            let leading = phrases.leadingSubject(in: sentence), leading.kind == .name,
            leading.classes.isDisjoint(with: .collective)
        else { return false }
        return !tellsOfPerson(number) && cast.person(named: leading.naming) == nil
    }

    /// Whether somebody who is known speaks or acts in a sentence.
    private func tellsOfPerson(_ number: Int) -> Bool {
        speakers.of(sentence: number).contains { $0.person != nil }
            || actors.of(sentence: number).contains { $0.person != nil }
    }

    /// How many paragraphs back one is, without those that go on with words in marks of the one before.
    private func distance(from earlier: Int, to paragraph: Int) -> Int {
        paragraph - earlier - (earlier + 1..<max(earlier + 1, paragraph)).count(where: continuesQuotation)
    }

    /// “… / “At one I knew.”, or "She wrote: / “We stay.”": a paragraph that is the rest of a quotation, or one that was announced.
    private func continuesQuotation(_ paragraph: Int) -> Bool {
        let isAnnounced =
            paragraph > 0
            && article.paragraphs[paragraph - 1].last.map {
                article.items[article.sentences[$0].items.upperBound - 1].shape == .colon
            } == true
        return article.paragraphs[paragraph].allSatisfy { number in
            article.sentences[number].items.allSatisfy {
                article.items[$0].shape == .quote
                    && (isAnnounced || article.spans[article.items[$0].quote].continuesPrevious)
            }
        }
    }

    /// "The embassy turned it down. In a statement it said": the body with which the sentence before opens.
    private func body(for pronoun: NounPhrase, inSentence number: Int, _ paragraph: Int) -> NounPhrase? {
        guard pronoun.classes.contains(.it), speakers.of(sentence: number).isEmpty else { return nil }
        return bodies.of(sentence: number).last { $0.paragraph == paragraph }?.phrase
    }

    /// « Le ministère parle d’« une étape ». Il indique que », "Die Kammer warnte. Sie forderte": the only one who speaks or
    /// acts in the sentence before, who is known by a noun of the same gender.
    private func noun(for pronoun: NounPhrase, inSentence number: Int) -> NounPhrase? {
        guard article.language != .english, !pronoun.classes.contains(.plural), !tellsOfPerson(number),
            let phrase = (speakers.of(sentence: number).last { !$0.isSource } ?? bodies.of(sentence: number).last)?
                .phrase,
            phrase.kind != .pronoun, phrase.classes.isDisjoint(with: .plural), let first = phrase.items.first,
            article.items[first].classes.contains(.determiner)
        else { return nil }
        let isEither = Self.either.contains(article.items[first])
        if pronoun.classes.contains(.implied) { return phrase }
        if Self.neuter.contains(article.items[pronoun.items.lowerBound]) {
            return Self.neuterArticles.contains(article.items[first]) ? phrase : nil
        }
        let articles = pronoun.classes.contains(.female) ? Self.feminine : Self.masculine
        return isEither || articles.contains(article.items[first]) ? phrase : nil
    }

    static let neuter = WordSet("es")

    /// "Das Ministerium sprach von „einem Schritt“. Es teilte mit, dass"
    func neuter(_ pronoun: NounPhrase, sentence number: Int) -> NounPhrase? {
        guard number > 0, article.sentences[number - 1].paragraph == article.sentences[number].paragraph else {
            return nil
        }
        return noun(for: pronoun, inSentence: number - 1)
    }

    private static let neuterArticles = WordSet("das ein dieses")
    private static let masculine = WordSet("le un el o um il lo uno der ein ce este")
    private static let feminine = WordSet("la une una a uma die eine cette esta")
    private static let either = WordSet("l l' l’")

    private static let answering = WordSet(
        verbs: "reply respond retort answer concede admit acknowledge",
        irregular: "antwortete entgegnete répondu respondió contestó respondeu risposto risponde rispose")
    private static let replying = WordSet(
        verbs: "reply respond retort rejoin counter",
        irregular:
            "antwortete entgegnete erwiderte konterte répondu rétorqué répliqué répond rétorque réplique retorquiu ribattuto replicato replica"
    )

    /// Whether somebody answers whoever spoke before, and no question that the sentence tells of.
    private func isReply(_ frame: ReportingFrame, _ number: Int) -> Bool {
        guard Self.replying.contains(article.items[frame.verb.lowerBound]) else { return false }
        let sentence = article.sentences[number].items
        return !(sentence.lowerBound..<frame.extent.lowerBound).contains {
            !article.items[$0].classes.isDisjoint(with: .reporting) && article.items[$0].shape != .quote
        }
    }

    /// Whether a sentence in which nobody speaks or acts who fits names somebody who does.
    private func namesOther(_ number: Int, _ pronoun: NounPhrase) -> Bool {
        guard pronoun.classes.contains(.he), !tellsOfPerson(number) else { return false }
        return article.sentences[number].items.contains { index in
            cast.bearers(ofSurname: index).contains { person in
                cast.people[person].classes.union(shown[person] ?? []).isDisjoint(with: opposite(of: pronoun))
            }
        }
    }

    /// The only one of those whom a sentence names in full who is "he" or "she" by the given name.
    private func onlyOne(named pronoun: NounPhrase, inSentence number: Int) -> NounPhrase? {
        let wanted = pronoun.classes.intersection([.male, .female])
        guard pronoun.classes.contains(.he), !wanted.isEmpty,
            // Who speaks or acts there is rather meant, unless it is plainly a woman where "he" is meant.
            speakers.of(sentence: number).allSatisfy({ !gender(of: $0).isDisjoint(with: opposite(of: pronoun)) }),
            actors.of(sentence: number).allSatisfy({ !gender(of: $0).isDisjoint(with: opposite(of: pronoun)) })
        else { return nil }
        var found = onlyBearer(of: pronoun, inSentence: number)
        if found == nil, holdsBearerWithoutGivenName(number, of: pronoun) { return nil }
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
                guard
                    found == nil
                        || cast.person(named: NounPhrase(items: index..<end, kind: .name, classes: wanted))
                            == found.flatMap({ cast.person(named: $0) })
                else { return nil }
                found = NounPhrase(items: index..<end, kind: .name, classes: wanted)
            }
            index = max(index + 1, end)
        }
        return found
    }

    /// Those whose surnames a sentence has and who can be "he" or "she".
    private func bearers(_ number: Int, of pronoun: NounPhrase) -> Set<Int> {
        let opposite = opposite(of: pronoun)
        var found: Set<Int> = []
        for index in article.sentences[number].items {
            for person in cast.bearers(ofSurname: index)
            where cast.people[person].classes.union(shown[person] ?? []).isDisjoint(with: opposite) {
                found.insert(person)
            }
        }
        return found
    }

    /// Whether no given name beside tells who one of them is.
    private func holdsBearerWithoutGivenName(_ number: Int, of pronoun: NounPhrase) -> Bool {
        let wanted = pronoun.classes.intersection([.male, .female])
        return bearers(number, of: pronoun).contains { person in
            GivenNames.gender(of: article.items[cast.people[person].name.lowerBound]).isDisjoint(with: wanted)
                || !article.sentences[number].items.contains(cast.people[person].name.lowerBound)
        }
    }

    /// "More from Ms Example, who left early. She said": the only one there who can be "she", and is.
    private func onlyBearer(of pronoun: NounPhrase, inSentence number: Int) -> NounPhrase? {
        let found = bearers(number, of: pronoun)
        guard found.count == 1, let person = found.first,
            !cast.people[person].classes.union(shown[person] ?? []).isDisjoint(
                with: pronoun.classes.intersection([.male, .female]))
        else { return nil }
        return cast.naming(person)
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

    private static let his = WordSet("sein seine seiner seinem seinen seines")
    private static let hers = WordSet("ihr ihre ihrer ihrem ihren ihres")

    /// Whether a sentence tells of the same "she".
    private func goesOn(_ number: Int, _ pronoun: NounPhrase) -> Bool {
        let gender = pronoun.classes.intersection([.male, .female, .plural, .it])
        let first = article.items[article.sentences[number].items.lowerBound]
        // "Sein Land habe nie bestritten"
        if article.language == .german, (pronoun.classes.contains(.female) ? Self.hers : Self.his).contains(first) {
            return true
        }
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
        // "a spokesman for the ministry" is one who speaks, and no ministry.
        let isBody =
            article.items[phrases.head(of: phrase.items)].classes.contains(.collective) && mention.person == nil
        let isPlural = phrase.classes.contains(.plural) && mention.person == nil || hasAnd
        if pronoun.classes.contains(.plural) { return isPlural }
        if pronoun.classes.contains(.it) {
            return (mention.person == nil || isNamedBody(phrase)) && !isPlural
                && (isBody || phrase.kind == .name && !phrases.isOffice(phrase))
        }
        guard !isPlural, !isBody else { return false }
        let opposite = opposite(of: pronoun)
        let classes = gender(of: mention)
        guard classes.isDisjoint(with: opposite) else { return false }
        return mention.person != nil || phrases.isOffice(phrase) && phrase.kind == .person
            || !classes.isDisjoint(with: [.male, .female])
    }

    /// "the fisheries body CORAM": an article, small words and a name.
    private func isNamedBody(_ phrase: NounPhrase) -> Bool {
        guard let first = phrase.items.first, phrase.kind == .name, article.language == .english,
            ReportingFrameFinder.articles.contains(article.items[first])
        else { return false }
        return phrase.items.dropFirst().allSatisfy {
            article.items[$0].classes.isDisjoint(with: [.title, .abbreviation])
        }
    }

    /// Whether nothing shows that a pronoun cannot mean a person.
    func mayMean(_ pronoun: NounPhrase, _ person: Int) -> Bool {
        pronoun.classes.contains(.he)
            && cast.people[person].classes.union(shown[person] ?? []).isDisjoint(with: opposite(of: pronoun))
    }

    func gender(of mention: Mention) -> WordClass {
        gender(of: mention.phrase).union(
            mention.person.map { cast.people[$0].classes.union(shown[$0] ?? []) } ?? [])
    }

    /// Whom "he" or "she" cannot mean.
    func opposite(of pronoun: NounPhrase) -> WordClass {
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
