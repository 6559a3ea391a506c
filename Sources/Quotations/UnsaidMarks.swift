// Words in marks that nobody said.
extension ContextReading {
    /// Words in marks that nobody said: what is asked or not told, signs, terms that a text defines, a nickname.
    static func isUnsaid(_ reading: SpanReading, _ article: Article, _ phrases: NounPhraseFinder) -> Bool {
        let span = article.spans[reading.span]
        let sentence = article.sentences[reading.sentence].items
        let before = reading.item > sentence.lowerBound ? article.items[reading.item - 1] : nil
        let after = reading.item + 1 < sentence.upperBound ? article.items[reading.item + 1] : nil
        if before?.shape == .open, after?.shape == .close { return true }
        if before?.shape == .open, reading.rule == nil, after?.shape == .comma, span.startsCapitalised { return true }
        if isCalled(reading, sentence, article) || isInscribed(reading, sentence, article)
            || isTitleOrWord(reading, sentence, article) || isOfNobody(reading, sentence, article)
            || isOnAnother(reading, article) || isListed(reading, article)
            || isHeadline(reading, sentence, article) || isRecited(sentence.lowerBound..<reading.item, article)
        {
            return true
        }
        if phrases.isNickname(reading.item) || isName(reading, before, sentence, article)
            || isMedium(reading, before, sentence, article) || isPrinciple(reading, before, sentence, article)
            || isProvided(reading, before, sentence, article) || isDefinedInBrackets(reading, article)
            || isRule(reading, sentence, article) || isTitleOfProvision(reading, before, article)
        {
            return true
        }
        if isDefined(reading, before, after, article) || isSpokenAbout(reading, sentence, article) { return true }
        // "Our full story is here: “A port opens”"
        if reading.rule == nil, before?.shape == .colon,
            (sentence.lowerBound..<reading.item).contains(where: { ours.contains(article.items[$0]) })
        {
            return true
        }
        if before.map({ soCalled.contains($0) }) == true,
            reading.item - 2 < sentence.lowerBound
                || !article.items[reading.item - 2].classes.contains(.auxiliary)
        {
            return true
        }
        if span.isQuestion, reading.rule != .followedByVerb, isAskedOf(reading.item + 1..<sentence.upperBound, article)
        {
            return true
        }
        if isProverb(reading.item + 1..<sentence.upperBound, article) || isDefinition(reading, sentence, article)
            || isExistential(reading, sentence, article)
        {
            return true
        }
        // "(Opinion, May 3)" behind a title
        if reading.rule == nil, reading.item == sentence.lowerBound, after?.shape == .open, !span.endsSentence,
            span.startsCapitalised
        {
            return true
        }
        // "On the definition of “river,” Norland proposed": a word that is spoken about.
        if reading.rule == .trailing || reading.rule == .followedByVerb, span.wordCount < 3, span.endsWithComma,
            let before, before.classes.contains(.of) || terms.contains(before)
        {
            return true
        }
        if reading.rule != .followedByVerb, isDeclined(sentence.lowerBound..<reading.item, article) { return true }
        if reading.rule == nil, isSaying(sentence.lowerBound..<reading.item, article) { return true }
        let near = (max(sentence.lowerBound, reading.item - 3)..<min(reading.item + 2, sentence.upperBound))
        if !span.endsWithComma,
            near.contains(where: {
                inscriptions.contains(article.items[$0])
                    // "would sign “on day one”"
                    && !($0 > sentence.lowerBound
                        && !article.items[$0 - 1].classes.isDisjoint(with: [.auxiliary, .to, .pronoun]))
            })
        {
            return true
        }
        // "the “toll rule” stays", "mail, flowers and “live animals”": a thing by its name, told by the reporter.
        if reading.rule == nil, !reading.standsAlone, !span.hasVerb, let before, !span.endsSentence,
            before.classes.contains(.determiner) && before.classes.isDisjoint(with: .possessive)
                && span.wordCount < (article.language.isRomance ? 6 : 4)
                || before.classes.contains(.conjunction)
        {
            return true
        }
        // « Le collectif « Rendez-nous le lac » appelle »: the name of what stands before it.
        if reading.rule == nil, !reading.standsAlone, let before, before.isWord,
            reading.item - 2 >= sentence.lowerBound,
            phrases.nounsAreCapitalised || !before.isCapitalised, span.startsCapitalised, !span.endsSentence,
            !span.endsWithComma, before.classes.isDisjoint(with: [.preposition, .determiner]),
            article.items[reading.item - 2].classes.contains(.determiner)
        {
            return true
        }
        if let before, before.shape == .comma, after?.shape == .comma || span.endsWithComma, span.wordCount < 6,
            span.capitalisedWords == span.titleWords, reading.item - 2 >= sentence.lowerBound,
            !article.items[reading.item - 2].classes.isDisjoint(with: [.work, .document])
        {
            return true
        }
        // "a cartoon of a grape over the words “Sour, Isn’t It?”"
        if let before, terms.contains(before),
            (sentence.lowerBound..<reading.item).contains(where: { drawings.contains(article.items[$0]) })
        {
            return true
        }
        // "In the draft a ferry is “a vessel that returns”"
        if reading.rule == nil, before?.classes.contains(.be) == true, sentence.count > 5,
            article.items[sentence.lowerBound].classes.contains(.preposition),
            sentence.prefix(4).contains(where: { article.items[$0].classes.contains(.document) })
        {
            return true
        }
        if isSubjectMatter(reading, sentence, article) { return true }
        // "Under its third article no party “shall close the port”"
        if reading.rule == nil, under.contains(article.items[sentence.lowerBound]),
            isProvision(sentence.lowerBound..<min(sentence.lowerBound + 6, reading.item), article)
        {
            return true
        }
        // "arguing about the word “shall”": a word, and nobody's.
        if let before, terms.contains(before), span.wordCount < 3, reading.item - 3 >= sentence.lowerBound,
            about.contains(article.items[reading.item - 3])
        {
            return true
        }
        guard let frame = reading.frame else { return false }
        if isOutletInGerman(reading, frame, article) { return true }
        let subject = frame.subject
        if isRead(reading, frame, article) || isPerformed(reading, frame, article)
            || isOfReporter(reading, frame, article)
            || isAnswered(reading, frame, article) || isOfReader(reading, frame, article)
        {
            return true
        }
        if article.isOfPaper(subject) || isReported(reading, frame, article) { return true }
        if isOfAnytime(reading, frame, sentence, article) || article.isOfAgency(subject) { return true }
        if isMeant(frame, article) || isOpen(frame, before: reading.item, article) {
            return true
        }
        // "“And where is that?” I asked."
        if subject.items.count == 1, subject.kind == .pronoun, reading.rule == .followedByVerb || span.isQuestion,
            reporters.contains(article.items[subject.items.lowerBound])
        {
            return true
        }
        // "We ask about the remark that it is “dead”"
        if frame.act == .asks, subject.items.count == 1, usWords.contains(article.items[subject.items.lowerBound]) {
            return true
        }
        // "Example, whose favourite word is “provisional”, said": between the subject and its verb.
        if reading.rule == .trailing, subject.items.upperBound <= reading.item, reading.item < frame.verb.lowerBound,
            article.items[subject.items.upperBound..<reading.item].contains(where: { $0.classes.contains(.relative) })
        {
            return true
        }
        if subject.items.contains(where: { inscriptions.contains(article.items[$0]) })
            || isOnThing(reading, frame, article)
        {
            return true
        }
        // "for what the programme called a “courtesy visit”"
        if subject.items.lowerBound > sentence.lowerBound, span.wordCount < 5, !span.endsSentence,
            article.items[subject.items.lowerBound - 1].classes.contains(.what), subject.kind != .pronoun,
            article.items[subject.items].allSatisfy({
                !$0.isCapitalised && $0.classes.isDisjoint(with: [.person, .title])
            })
        {
            return true
        }
        // "campaigners chanted “Shame on you”": a crowd.
        if chanting.contains(article.items[frame.verb.lowerBound]), isCrowd(subject, article, phrases) {
            return true
        }
        if isPictured(sentence.lowerBound..<reading.item, article) || isShouted(reading, frame, article)
            || isNumberedProvision(subject, article)
        {
            return true
        }
        if span.wordCount < 4 || span.wordCount < longestTerm && !span.hasVerb && !span.endsSentence,
            reading.rule != .followedByVerb, isProvision(subject.items, article)
        {
            return true
        }
        // "A headline on Tuesday, “We stay”, referred to it"
        if let last = subject.items.last, printed.contains(article.items[last]), subject.items.count < 3 { return true }
        // "An earlier version said": what a correction takes back.
        if let last = subject.items.last, versions.contains(article.items[last]),
            isEarlier(max(sentence.lowerBound, subject.items.lowerBound - 1)..<subject.items.upperBound, article)
        {
            return true
        }
        if frame.act == .asks, span.isQuestion, isAddressed(span, article) || isPassive(frame, article) { return true }
        switch frame.act {
        case .hearsay: return true
        case .silent: return reading.rule != .followedByVerb || frame.isNegated
        case .unreal:
            // "If Example said “no”, the talks would end."
            if reading.rule != .followedByVerb, isSupposed(frame, article) { return true }
            // "“What if it fails?” one might ask."
            if !isHabit(frame, article) { return true }
            return (reading.rule == .governed || frame.form == .infinitive)
                && (frame.subject.items.lowerBound > sentence.lowerBound || frame.form == .infinitive)
        case .asks:
            let isAsked =
                reading.rule != .followedByVerb
                && article.items[frame.verb.upperBound..<min(frame.verb.upperBound + 6, sentence.upperBound)]
                    .contains { whether.contains($0) }
            return isAsked
                || subject.items.contains { journalists.contains(article.items[$0]) }
        case .holds
        where span.wordCount < 3 && giving.contains(article.items[frame.verb.lowerBound]):
            return reading.rule != .followedByVerb
        case .asserts, .denies, .commits, .holds:
            return span.isQuestion
                && subject.items.contains { journalists.contains(article.items[$0]) }
        }
    }

    /// "campaigners", "a crowd", "Protesters in the hallway": people whom nothing tells apart.
    private static func isCrowd(_ subject: NounPhrase, _ article: Article, _ phrases: NounPhraseFinder) -> Bool {
        let isOfMany = subject.items.contains { crowds.contains(article.items[$0]) }
        guard isOfMany || subject.classes.contains(.plural) || subject.kind == .other else { return false }
        if isOfMany, let first = subject.items.first, article.items[first].classes.contains(.determiner) { return true }
        return subject.items.count < 3
            || phrases.head(of: subject.items) == subject.items.lowerBound
                && !subject.items.contains { phrases.isParticiple(article.items[$0]) }
    }

    private static let crowds = WordSet(
        "crowd crowds people protesters demonstrators marchers onlookers spectators fans")
    private static let chanting = WordSet(
        verbs: "chant", irregular: "sang sing sings singing scandé scandent coreaban corearon skandierten")
    private static let with = WordSet("mit gegenüber")
    private static let dative = WordSet("dem der")

    /// "„…“, sagte Beispiel dem „Anzeiger“": the name of whoever was told.
    private static func isOutletInGerman(_ reading: SpanReading, _ frame: ReportingFrame, _ article: Article) -> Bool {
        let span = article.spans[reading.span]
        let before = reading.item - 1
        return article.language == .german && span.wordCount < 4 && span.startsCapitalised && !span.endsSentence
            && frame.form == .verbSubject && frame.subject.items.upperBound < reading.item
            && dative.contains(article.items[before])
            && (frame.verbClasses.contains(.say) && article.items[before - 1].classes.isDisjoint(with: .preposition)
                || with.contains(article.items[before - 1]))
    }

    private static let under = WordSet("under")
    private static let longestTerm = 9
    private static let drawings = WordSet("cartoon cartoons drawing drawings caricature")
    private static let about = WordSet("about over around")
    private static let ours = WordSet("our")
    /// The reporter, who is no party.
    private static let reporters = WordSet("i i'd i've je j'ai ich")
    private static let usWords = WordSet("we")
    /// Parts of a text that others wrote, whose words of two or three are terms.
    private static let provisions = WordSet(
        "article section clause paragraph paragraf absatz artikel artículo artigo articolo annex chapter draft treaty bill law act rule rules protocol convention statute constitution charter regulation accord"
    )
    /// Words before marks that hold what stands in them at a distance.
    private static let soCalled = WordSet(
        """
        so-called sogenannte sogenannten sogenannter sogenanntes llamado llamada llamados llamadas denominado denominada denominados denominadas \
        dit dite dits dites soi-disant chamado chamada chamados chamadas cosiddetto cosiddetta cosiddetti cosiddette
        """)
    private static let printed = WordSet("headline headlines caption captions")
    private static let versions = WordSet("version headline caption edition")
    private static let earlier = WordSet("earlier previous original initial first")

    private static func isEarlier(_ subject: Range<Int>, _ article: Article) -> Bool {
        subject.contains { earlier.contains(article.items[$0]) }
    }

    /// "declined to comment on “speculation”": what nothing was said of.
    private static func isDeclined(_ lead: Range<Int>, _ article: Article) -> Bool {
        lead.suffix(6).contains { index in
            article.items[index].classes.contains(.refusal) && index + 2 < lead.upperBound
                && article.items[index + 1].classes.contains(.to)
                && ReportingFrameFinder.answering.contains(article.items[index + 2])
        }
    }

    /// "Article 4", "the bill", but not "Bill Example".
    static func isProvision(_ subject: Range<Int>, _ article: Article) -> Bool {
        subject.contains { index in
            guard provisions.contains(article.items[index]) else { return false }
            guard article.items[index].isCapitalised else { return true }
            let next = index + 1 < subject.upperBound ? article.items[index + 1] : nil
            return next?.shape == .number
                || index > subject.lowerBound && article.items[index - 1].classes.contains(.determiner)
        }
    }

    /// "Article 9, “Benefit-sharing”, had been emptied": the title of a part of a text, behind its number.
    private static func isTitleOfProvision(_ reading: SpanReading, _ before: Token?, _ article: Article) -> Bool {
        let span = article.spans[reading.span]
        let number = before?.shape == .comma ? reading.item - 2 : reading.item - 1
        return number > 0 && article.items[number].shape == .number && provisions.contains(article.items[number - 1])
            && span.startsCapitalised && !span.endsSentence && span.wordCount < longestTerm
            && (before?.shape != .comma || span.endsWithComma
                || reading.item + 1 < article.items.count && article.items[reading.item + 1].shape == .comma)
    }

    private static let whether = WordSet("whether if how why what when who where")
    private static let habitual = WordSet("would 'd")

    /// "“No,” he would say": he often did. Nothing else that only may be said has been said.
    private static func isHabit(_ frame: ReportingFrame, _ article: Article) -> Bool {
        frame.form != .subjectVerb || frame.isShared
            || !(frame.subject.items.upperBound..<max(frame.subject.items.upperBound, frame.verb.lowerBound))
                .contains {
                    article.items[$0].classes.contains(.auxiliary)
                        && !habitual.contains(article.items[$0])
                }
    }

    /// Whether nothing between subject and verb makes it unreal, so that what stands before the subject does: "if", "had".
    private static func isSupposed(_ frame: ReportingFrame, _ article: Article) -> Bool {
        frame.form == .subjectVerb && !frame.isShared
            && !(frame.subject.items.upperBound..<max(frame.subject.items.upperBound, frame.verb.lowerBound))
                .contains { article.items[$0].classes.contains(.auxiliary) }
    }

    static let giving = WordSet(
        "gave gives give giving saw sees see found finds find knew knows know heard hears")
}
