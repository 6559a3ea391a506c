// Words in marks that are spoken about: terms, definitions, what something is called.
extension ContextReading {
    static let terms = WordSet(
        """
        term terms expression phrase word words definition begriff wort ausdruck terme mot mots expresión término términos palabra palabras expressão \
        termo termos palavra espressione termine parola
        """)
    private static let defining = WordSet(
        """
        means mean denotes denote includes include refers refer bezeichnet bezeichnen bedeutet meint désigne désignent signifie designa significa \
        abarca indica
        """)
    private static let shall = WordSet("shall also")

    /// "the term “vessel” includes boats", "“Port” means a port of the list".
    static func isDefined(_ reading: SpanReading, _ before: Token?, _ after: Token?, _ article: Article) -> Bool {
        guard reading.rule != .followedByVerb, let after else { return false }
        let next = reading.item + 2 < article.items.count ? article.items[reading.item + 2] : nil
        return defining.contains(after) || shall.contains(after) && next.map { defining.contains($0) } == true
            || before.map { terms.contains($0) } == true && after.classes.contains(.auxiliary)
    }

    /// "employers pay “the mandatory parts,” a phrase that courts read in four ways": words of a text that are spoken about.
    static func isSpokenAbout(_ reading: SpanReading, _ sentence: Range<Int>, _ article: Article) -> Bool {
        guard reading.rule == nil || reading.rule == .trailing || reading.rule == .owner else { return false }
        let comma = reading.item + 1
        guard comma + 2 < sentence.upperBound,
            article.items[comma].shape == .comma || article.spans[reading.span].endsWithComma
        else { return false }
        let next = article.items[comma].shape == .comma ? comma + 1 : comma
        return article.items[next].classes.contains(.determiner) && terms.contains(article.items[next + 1])
    }

    private static let defines = WordSet(
        "defines defined define définit définissent definiert definen definisce definem")

    /// "The dictionary defines it as “a delay”"
    static func isDefinition(_ reading: SpanReading, _ sentence: Range<Int>, _ article: Article) -> Bool {
        reading.rule == nil
            && (sentence.lowerBound..<reading.item).suffix(6).contains { defines.contains(article.items[$0]) }
    }

    private static let there = WordSet("there")

    /// "There is a kind of paper called a “non-paper”": what something is called.
    static func isExistential(_ reading: SpanReading, _ sentence: Range<Int>, _ article: Article) -> Bool {
        guard reading.rule != .followedByVerb, there.contains(article.items[sentence.lowerBound]),
            sentence.lowerBound + 1 < reading.item, article.items[sentence.lowerBound + 1].classes.contains(.be)
        else { return false }
        return (sentence.lowerBound..<reading.item).suffix(3).contains { callings.contains(article.items[$0]) }
    }

    private static let namings = WordSet(
        "nicknamed dubbed codenamed christened styled captioned baptisé baptisée baptisés surnommé surnommée dénommé dénommée subtitled titled entitled intitulé intitulée titulado titulada intitolato intitulado betitelt"
    )
    private static let known = WordSet(
        """
        known billed connu connue connus connues bekannt bekannte bekannten conocido conocida conocidos conocidas conhecido conhecida conhecidos conhecidas conosciuto \
        conosciuta conosciuti conosciute noto nota noti note
        """)
    private static let asWords = WordSet("as comme als como come")

    /// "Example, nicknamed “the Pilot”, said", "known as the “fish list”": how somebody or something is called, unless the verb has who calls it so.
    static func isName(
        _ reading: SpanReading, _ before: Token?, _ sentence: Range<Int>, _ article: Article
    ) -> Bool {
        guard let before, reading.rule != .followedByVerb,
            reading.frame.map({ $0.verb.lowerBound != reading.item - 1 || $0.subject.kind == .other }) ?? true
        else { return false }
        if namings.contains(before) { return true }
        // "His pamphlet is called “Who Pays?”"
        if callings.contains(before), reading.item - 2 >= sentence.lowerBound,
            article.items[reading.item - 2].classes.contains(.be)
        {
            return true
        }
        // "known to the trade as “the Shoelace”"
        return asWords.contains(before)
            && (max(sentence.lowerBound, reading.item - longestKnown)..<reading.item - 1).contains {
                known.contains(article.items[$0])
            }
    }

    private static let longestKnown = 6
    private static let principles = WordSet(
        "principle rule maxim doctrine adage dictum notion grundsatz principe principio princípio")

    /// "Recalling the principle that “the polluter pays”": what is so for all.
    static func isPrinciple(_ reading: SpanReading, _ before: Token?, _ sentence: Range<Int>, _ article: Article)
        -> Bool
    {
        guard let before, reading.item - 2 > sentence.lowerBound,
            before.classes.contains(.that) || before.shape == .colon
        else { return false }
        return principles.contains(article.items[reading.item - 2]) && !article.spans[reading.span].endsSentence
    }

    private static let providing = WordSet(
        "provides provide stipulates stipulate prévoit dispose stipule establece estipula estabelece prevê prevede stabilisce"
    )

    /// "Article 7 of the draft provides that “no animal shall be loaded”": the words of a text, whatever they are.
    static func isProvided(_ reading: SpanReading, _ before: Token?, _ sentence: Range<Int>, _ article: Article) -> Bool
    {
        guard reading.rule == nil, let before, before.classes.contains(.that), reading.item - 2 > sentence.lowerBound
        else { return false }
        return providing.contains(article.items[reading.item - 2])
    }

    private static let laws = WordSet("rules bylaws regulations")

    /// "The rules of the league say that a seat “lapses”": what is so for all who are bound by them.
    static func isRule(_ reading: SpanReading, _ sentence: Range<Int>, _ article: Article) -> Bool {
        reading.rule != .followedByVerb
            && sentence.prefix(longestKnown).contains { index in
                laws.contains(article.items[index]) && index < reading.item
                    && index == sentence.lowerBound
                        + (article.items[sentence.lowerBound].classes.contains(.determiner) ? 1 : 0)
            }
            && sentence.prefix { $0 < reading.item }.suffix(longestTelling).contains {
                tellings.contains(article.items[$0])
            }
    }

    private static let longestTelling = 8
    private static let tellings = WordSet("say state require read provide")

    /// "a joint fund (the “Fund”)": what a text calls something from there on.
    static func isDefinedInBrackets(_ reading: SpanReading, _ article: Article) -> Bool {
        let (items, after) = (article.items, reading.item + 1)
        guard after < items.count, items[after].shape == .close,
            let open = (max(0, reading.item - longestDefining)..<reading.item).last(where: { items[$0].shape == .open })
        else { return false }
        return items[open + 1..<reading.item].allSatisfy { $0.isWord && !$0.isCapitalised }
    }

    private static let longestDefining = 5

    private static let media = WordSet(
        """
        sendung magazin zeitung tageszeitung blatt zeitschrift podcast quotidien journal hebdomadaire magazine émission revue diario periódico \
        programa semanario revista jornal quotidiano giornale trasmissione programma settimanale
        """)
    private static let interviews = WordSet("entretien interview entrevista intervista gespräch")
    private static let toMedia = WordSet("au aux à dans del al en a ao no na im in dem mit con com")
    private static let longestName = 5

    /// « Dans un entretien au « Progrès », le ministre », "in der Sendung „Abendrunde“": the name of a paper or a programme.
    static func isMedium(_ reading: SpanReading, _ before: Token?, _ sentence: Range<Int>, _ article: Article) -> Bool {
        let span = article.spans[reading.span]
        guard let before, span.wordCount <= longestName, span.startsCapitalised, !span.endsSentence else {
            return false
        }
        if media.contains(before) { return true }
        return toMedia.contains(before) && reading.item - 2 >= sentence.lowerBound
            && interviews.contains(article.items[reading.item - 2])
    }

    private static let likeWords = WordSet("as como come comme wie")
    static let callings = WordSet(
        "call calls called chamam chama chamaram chiamano chiama chiamato llaman llama llamaron appellent appelle nennen nennt nannten"
    )

    /// "The “rain tax”, as locals call it": a name of something.
    static func isCalled(_ reading: SpanReading, _ sentence: Range<Int>, _ article: Article) -> Bool {
        let comma = reading.item + 1
        if isOftenCalled(reading, sentence, article) { return true }
        guard reading.rule != .precededByVerb, comma + 2 < sentence.upperBound,
            article.items[comma].shape == .comma || article.spans[reading.span].endsWithComma
        else { return false }
        let like = article.items[comma].shape == .comma ? comma + 1 : comma
        return likeWords.contains(article.items[like])
            && (like + 1..<min(like + 5, sentence.upperBound)).contains { callings.contains(article.items[$0]) }
    }

    private static let often = WordSet("often sometimes also widely commonly locally popularly once long usually")

    /// "The treaty, often called the “Doorstep Pact”, was signed": a name of something.
    private static func isOftenCalled(_ reading: SpanReading, _ sentence: Range<Int>, _ article: Article) -> Bool {
        let items = article.items
        var verb = reading.item - 1
        if verb > sentence.lowerBound, ReportingFrameFinder.articles.contains(items[verb]) { verb -= 1 }
        guard verb - 1 > sentence.lowerBound, callings.contains(items[verb]),
            items[verb].classes.isDisjoint(with: .participle)
        else { return false }
        let isOften = often.contains(items[verb - 1])
        let before = isOften ? verb - 2 : verb - 1
        let after = reading.item + 1
        // "The minister, Jane Example, called the “so-called pact” a gift": what she says.
        let isClosed =
            article.spans[reading.span].endsWithComma || after < sentence.upperBound && items[after].shape == .comma
        return before > sentence.lowerBound && items[before].shape == .comma && (isOften || isClosed)
    }

    private static let numbered = WordSet("article section clause paragraph artikel artículo artigo articolo")

    /// "Article 9 of the treaty says that it “belongs to the land”": a text, of whatever length its words are.
    static func isNumberedProvision(_ subject: NounPhrase, _ article: Article) -> Bool {
        guard let first = subject.items.first, subject.items.count > 1 else { return false }
        return numbered.contains(article.items[first]) && article.items[first + 1].shape == .number
    }

    private static let matters = WordSet("question issue matter topic subject notion concept idea status")

    /// "raised the question of “old seeds”": what is spoken about.
    static func isSubjectMatter(_ reading: SpanReading, _ sentence: Range<Int>, _ article: Article) -> Bool {
        let span = article.spans[reading.span]
        return span.wordCount < 4 && !span.endsSentence && !span.hasVerb && reading.rule != .followedByVerb
            && reading.item - 2 > sentence.lowerBound && article.items[reading.item - 1].classes.contains(.of)
            && matters.contains(article.items[reading.item - 2])
    }
}
