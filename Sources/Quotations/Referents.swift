/// Whom each subject of a verb of saying means, read in the order of the text: pronouns and offices by the last *speaker* that fits.
struct Referents {
    /// Somebody who spoke or acted, as the text goes on.
    struct Mention {
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
    let phrases: NounPhraseFinder
    /// By the first item of the subject.
    private var meant: ItemMap<NounPhrase>
    private(set) var speakers: [Mention] = []
    private(set) var actors: [Mention] = []
    /// The bodies that sentences open with: "The embassy turned it down. It said".
    private(set) var bodies: [Mention] = []
    /// Whether somebody is "he" or "she", as the text has shown.
    private(set) var shown: [Int: WordClass] = [:]
    /// How many paragraphs back a pronoun reaches.
    static let reach = 1

    init(article: Article, cast: Cast, attribution: Attribution) {
        self.article = article
        self.cast = cast
        phrases = attribution.finder.phrases
        meant = ItemMap(items: article.items.count)
        unnamedInLead = namedLater(attribution)
        for (number, sentence) in article.sentences.enumerated()
        where article.layouts[sentence.paragraph].role.reportsSpeech {
            read(number, attribution)
        }
    }

    /// The offices by which the lead tells of somebody whom it does not name, and who is meant.
    private(set) var unnamedInLead: [(office: NounPhrase, person: Int)] = []

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
                if let found = resolve(frame, sentence: number), !isOfOpening(subject, found, sentence.items) {
                    meant[subject.items.lowerBound] = found
                    if let person = cast.person(named: found), shown[person] == nil {
                        shown[person] = subject.classes.intersection([.male, .female])
                    }
                }
            }
            // "denied that Norland had closed it", "gave his name": nobody speaks there.
            guard frame.act != .unreal, frame.act != .hearsay, !isGiving(frame), !frame.isInside else { continue }
            let naming = meant[subject.items.lowerBound] ?? subject.naming
            guard naming.kind != .pronoun, !isJournalist(naming), !attribution.isOutlet(naming) else { continue }
            speakers.append(
                Mention(
                    phrase: naming, person: cast.person(named: naming), paragraph: sentence.paragraph, sentence: number,
                    isSource: frame.form == .accordingTo,
                    isAsking: frame.act == .asks
                        && (asksInMarks(sentence.items) || asksWhat(frame, sentence.items)
                            || attribution.finder.acts.putsTo(frame.verb.lowerBound, sentence.items))
                ))
        }
        if speakers.count > 64 { speakers.removeFirst(32) }
        if actors.count > 64 { actors.removeFirst(32) }
        if bodies.count > 64 { bodies.removeFirst(32) }
    }

    /// "“Is it open?” Example asked."
    private func asksInMarks(_ sentence: Range<Int>) -> Bool {
        sentence.contains { article.items[$0].shape == .quote && article.spans[article.items[$0].quote].isQuestion }
    }

    private static let asked = WordSet("asked asks")

    /// "Example asked the witness who had paid."
    private func asksWhat(_ frame: ReportingFrame, _ sentence: Range<Int>) -> Bool {
        frame.form == .subjectVerb && Self.asked.contains(article.items[frame.verb.lowerBound])
            && (frame.verb.upperBound..<min(frame.verb.upperBound + 8, sentence.upperBound)).contains {
                !article.items[$0].isCapitalised
                    && (!article.items[$0].classes.isDisjoint(with: [.what, .relative])
                        || Self.whether.contains(article.items[$0]))
            }
    }

    private static let whether = WordSet("whether if")
    private static let his = WordSet("his")
    private static let her = WordSet("her")

    /// "His office said": the last of whom the paragraph has told is "he", where nothing has shown it before.
    private mutating func noteOwner(of sentence: Article.Sentence) {
        let first = article.items[sentence.items.lowerBound]
        guard first.classes.contains(.possessive), first.isCapitalised,
            Self.his.contains(first) || Self.her.contains(first),
            let last = lastTold(inParagraph: sentence.paragraph)?.person,
            shown[last, default: []].union(cast.people[last].classes).isDisjoint(with: [.male, .female])
        else { return }
        shown[last] = Self.his.contains(first) ? .male : .female
    }

    private func lastTold(inParagraph paragraph: Int) -> Mention? {
        let (speaker, actor) = (speakers.last(inParagraph: paragraph), actors.last(inParagraph: paragraph))
        guard let speaker, let actor else { return speaker ?? actor }
        return speaker.sentence < actor.sentence ? actor : speaker
    }

    /// Notes who does what a sentence tells: "Example laughed when he heard of it".
    private mutating func noteActor(of sentence: Article.Sentence, _ number: Int) {
        guard let leading = phrases.leadingSubject(in: sentence.items), leading.kind != .pronoun,
            !isBesidePronoun(leading, sentence.items), !isOurs(leading), !isSalutation(leading), !isMine(leading),
            !isLabel(leading)
        else { return }
        let naming = resolveOffice(leading, paragraph: sentence.paragraph) ?? leading.naming
        let person = cast.person(named: naming)
        guard person != nil || mayAct(naming) else {
            if naming.classes.contains(.collective), naming.classes.isDisjoint(with: .plural) {
                bodies.append(
                    Mention(phrase: naming, person: nil, paragraph: sentence.paragraph, sentence: number))
            }
            return
        }
        actors.append(
            Mention(
                phrase: person.map { cast.mention(naming, of: $0) } ?? naming, person: person,
                paragraph: sentence.paragraph, sentence: number, end: leading.items.upperBound))
    }

    private static let our = WordSet("our")

    /// "Our correspondent says it is late. “It is,” she writes.": who reports.
    private func isOurs(_ phrase: NounPhrase) -> Bool {
        phrase.items.first.map { Self.our.contains(article.items[$0]) } == true && isJournalist(phrase)
    }

    /// "THE TEXT: …": a label in capitals.
    private func isLabel(_ phrase: NounPhrase) -> Bool {
        guard phrase.items.upperBound < article.items.count, article.items[phrase.items.upperBound].shape == .colon
        else {
            return false
        }
        return phrase.items.count > 1 && phrase.items.allSatisfy(article.isInCapitals)
            && cast.person(named: phrase) == nil
    }

    private static let whenWords = WordSet("when while")

    /// "Sample-Other was a clerk when he told them": nobody of whom the text told before, where another name opens the sentence.
    private func isOfOpening(_ subject: NounPhrase, _ found: NounPhrase, _ sentence: Range<Int>) -> Bool {
        guard article.language == .english, subject.kind == .pronoun, subject.classes.contains(.he),
            let when = (sentence.lowerBound..<max(sentence.lowerBound, subject.items.lowerBound)).last(where: {
                Self.whenWords.contains(article.items[$0])
            }), when > sentence.lowerBound, subject.items.lowerBound - when < 6,
            let leading = phrases.leadingSubject(in: sentence), leading.kind == .name,
            leading.items.upperBound < when, let last = leading.items.last,
            article.items[last].isCapitalised
        else { return false }
        return !found.items.contains { article.items[$0].digest == article.items[last].digest }
            && cast.person(named: leading).map { $0 != cast.person(named: found) } ?? true
    }

    private static let mine = WordSet("i")

    /// "May I correct you?": no name.
    private func isMine(_ phrase: NounPhrase) -> Bool {
        phrase.items.last.map { Self.mine.contains(article.items[$0]) } == true
    }

    private static let salutations = WordSet("sir madam sirs")

    /// "Sir, Your leader says": whom a letter addresses.
    private func isSalutation(_ phrase: NounPhrase) -> Bool {
        phrase.items.count == 1 && Self.salutations.contains(article.items[phrase.items.lowerBound])
    }

    /// "Under questioning from the senator, Tom Sample, she said", "Pressed by the senator, Tom Sample, to say more, she said": who stands before the comma does nothing there.
    private func isBesidePronoun(_ phrase: NounPhrase, _ sentence: Range<Int>) -> Bool {
        let comma = phrase.apposed?.upperBound ?? phrase.items.upperBound
        if phrases.isOpeningParticiple(article.items[sentence.lowerBound]),
            sentence.prefix(3).contains(where: { article.items[$0].classes.contains(.by) }),
            let behind = (comma..<max(comma, sentence.upperBound - 1)).first(where: {
                article.items[$0].shape == .comma && article.items[$0 + 1].classes.contains(.thirdPerson)
            }), !(comma..<behind).contains(where: { article.items[$0].shape == .quote })
        {
            return true
        }
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
        // "Ein Sprecher der Behörde": German writes every noun with a capital.
        if phrase.kind == .person || phrases.nounsAreCapitalised && phrases.isOffice(phrase) {
            return phrases.isOffice(phrase)
        }
        return phrase.kind == .name && isUnknownName(phrase)
    }

    /// A name of several words that is in no office: maybe a person, maybe a bank.
    func isUnknownName(_ phrase: NounPhrase) -> Bool {
        phrase.kind == .name && phrase.items.count > 1
            && phrase.items.allSatisfy { article.items[$0].isWord && article.items[$0].isCapitalised }
    }
}

extension [Referents.Mention] {
    /// Those of one sentence: they stand in the order of the text.
    func of(sentence: Int) -> ArraySlice<Referents.Mention> {
        var end = endIndex
        while end > startIndex, self[end - 1].sentence > sentence { end -= 1 }
        var start = end
        while start > startIndex, self[start - 1].sentence == sentence { start -= 1 }
        return self[start..<end]
    }

    /// The first of the last sentence that has any, where that is of a paragraph.
    func last(inParagraph paragraph: Int) -> Referents.Mention? {
        guard let last, last.paragraph == paragraph else { return nil }
        return of(sentence: last.sentence).first
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
        if let person = person(subject) { return .person(person) }
        let phrase = antecedent(of: subject) ?? subject.naming
        guard phrase.kind != .pronoun else { return .nobody }
        return .words(digest(of: phrase))
    }
}
