/// What somebody does with the words that a verb reports.
enum SpeechAct {
    /// Says that it is so.
    case asserts
    /// Says that it is not so, or that it will not be done: the verb belongs to what is stated.
    case denies
    /// Undertakes to do it: the verb belongs to what is stated.
    case commits
    /// Asks whether it is so.
    case asks
    /// Does not say whether it is so.
    case silent
    /// Would say, may say, is said to say: nothing was said.
    case unreal
    /// Holds or shows, but does not say.
    case holds
    /// Others tell that it was said, and stand for it by no word: "aurait déclaré", "soll gesagt haben".
    case hearsay
}

/// Reads the act of a verb from the verb, what stands between it and its subject, and what opens its clause.
struct SpeechActReading {
    let phrases: NounPhraseFinder
    private var items: [Token] { phrases.items }

    static let denying = WordSet(
        verbs: "deny dispute reject dismiss refute rebut repudiate disavow disclaim contradict renounce",
        irregular:
            """
            denied denies denying démenti nié rejeté réfuté écarté widersprach widersprachen bestritt bestritten dementierte dementierten verneinte negó negaron desmintió \
            desmintieron rechazó rechazaron descartó descartaron niega niegan desmiente desmienten rechaza rechazan dément démentent nie nient \
            rejette rejettent réfute réfutent conteste contestent contesté bestreitet bestreiten dementiert dementieren verneint widerspricht \
            bestritten wies zurück
            """)
    static let committing = WordSet(
        verbs: "agree pledge vow promise commit resolve decide consent",
        irregular:
            """
            undertook undertakes undertake undertaking committed committing swore engage engagent s'engage s'engagent engagé engagée engagés engagées convenu convenue \
            convenus convenues convient conviennent promis promet promettent accepté acceptent comprometió comprometieron compromete comprometen \
            prometió prometieron promete prometen acordó acordaron acuerdan convinieron aceptó aceptaron verpflichtete verpflichteten verpflichtet \
            verpflichten versprach versprachen verspricht vereinbarten vereinbaren
            """)
    private static let asking = WordSet(
        verbs: "ask question inquire enquire demand quiz query",
        irregular:
            """
            demandé demandée demande demandent interrogé interrogée interroge interrogent questionné questionne preguntó preguntaron pregunta \
            preguntan inquirió fragte fragten fragt fragen gefragt
            """)
    private static let holding = WordSet(
        verbs: """
            believe expect wonder hope fear want wish doubt consider realize realise recognize recognise learn feel understand know see anticipate assume \
            suspect worry intend decide determine prove perceive prefer desire imagine suppose decree reflect reason fault view care plan support oppose \
            favor favour like illustrate document detail accept compare foresee figure sense
            """,
        irregular:
            "thought thinks think thinking found finds find finding read reads reading felt feels knew knows known saw sees understood understands foresaw meant means heard hears gave gives heard sang sings sing began begins"
    )
    /// "did not agree" denies; "did not say" is silent.
    private static let assenting = WordSet(verbs: "agree accept consent endorse", irregular: "")
    private static let modals = WordSet(
        "could might may should would must can can't cannot couldn't will shall 'd 'll won't wouldn't")
    private static let conditions = WordSet("if unless whether had should were lest")
    private static let neither = WordSet("neither nor")
    private static let nobody = WordSet("nobody none neither no-one nothing")
    private static let showing = WordSet(
        verbs: "suggest show reveal signal indicate imply hint prove demonstrate dictate mean teach",
        irregular: "taught meant means")

    /// - Parameters:
    ///   - verb: the item of the verb.
    ///   - subject: its subject.
    ///   - form: how subject and verb stand.
    func act(ofVerb verb: Int, subject: NounPhrase, form: ReportingFrame.Form, isNegated: Bool, sentence: Range<Int>)
        -> SpeechAct
    {
        let word = items[verb].digest
        if let first = items[subject.items].first, Self.nobody.contains(first) { return .silent }
        if isSupposed(sentence) || isConditional(verb, subject, form, sentence) || isInOpeningParticiple(verb, sentence)
        {
            return .unreal
        }
        let link = subject.items.upperBound..<max(subject.items.upperBound, verb)
        let isModal =
            form == .subjectVerb
            && link.suffix(4).reversed().prefix { items[$0].shape != .comma }.contains {
                // "who said that she would go, said"; "by May 5 … said": a month is no modal.
                !items[$0].isCapitalised && Self.modals.contains(items[$0])
            }
        let isNeither = form == .subjectVerb && link.contains { Self.neither.contains(items[$0]) }
        if Self.denying.contains(word) {
            if isNeither { return .denies }
            return isNegated ? .silent : isModal ? .unreal : .denies
        }
        if Self.warning.contains(word), verb + 1 < sentence.upperBound, Self.against.contains(items[verb + 1]) {
            return isNegated || isNeither ? .silent : isModal ? .unreal : .denies
        }
        if Self.scorning.contains(word), verb + 1 < sentence.upperBound, Self.at.contains(items[verb + 1]) {
            return isNegated || isNeither ? .silent : isModal ? .unreal : .denies
        }
        if isStillToBeSaid(verb, form, sentence) { return .silent }
        if let turned = turned(verb, sentence) { return turned }
        if isHearsay(verb, sentence) { return .hearsay }
        // "would not accept" is no refusal that was spoken.
        if isNegated || isNeither { return Self.assenting.contains(word) && !isModal ? .denies : .silent }
        if isModal { return .unreal }
        if Self.asking.contains(word) { return .asks }
        if Self.committing.contains(word) || isAssurance(verb, sentence) {
            return isProvisional(verb, sentence) ? .silent : .commits
        }
        if Self.holding.contains(word) { return .holds }
        if Self.showing.contains(word), !speaks(subject) { return .holds }
        return .asserts
    }

    private static let warning = WordSet(verbs: "warn caution advise argue counsel")
    private static let against = WordSet("against")
    private static let pending = WordSet("expected likely unlikely due set scheduled poised slated supposed yet")
    private static let short = WordSet("short instead")

    /// "is expected to announce", "has yet to say", "stopped short of saying": it was not said.
    private func isStillToBeSaid(_ verb: Int, _ form: ReportingFrame.Form, _ sentence: Range<Int>) -> Bool {
        var before = verb - 1
        while before > sentence.lowerBound, phrases.isAdverb(items[before]) { before -= 1 }
        guard before > sentence.lowerBound else { return false }
        if form == .infinitive { return Self.pending.contains(items[before - 1]) }
        return items[verb].classes.contains(.participle) && items[before].classes.contains(.of)
            && Self.short.contains(items[before - 1])
    }

    private static let scorning = WordSet(verbs: "scoff sneer snort bristle balk chuckle")
    private static let at = WordSet("at")
    /// Verbs by which what a participle tells is not said: "avoided saying that".
    private static let avoiding = WordSet(
        verbs: "avoid resist evade shun decline consider contemplate risk delay postpone mind dread",
        irregular: "stopped stops stop quit quits")
    /// Verbs by which it was said, and is no more what somebody says: "regretted saying that".
    private static let regretting = WordSet(verbs: "regret lament deplore deny repent rue", irregular: "hated hates")
    /// Prepositions behind which nothing was said: "refrained from saying that", "left without saying that".
    private static let without = WordSet("from without against at")
    /// Those behind which others tell it: "accused of saying that", "apologised for saying that".
    private static let of = WordSet("of for about over on")
    private static let misquoting = WordSet("misquoted mistranslated misreported misrepresented misheard")
    private static let wrongly = WordSet("wrongly falsely incorrectly erroneously mistakenly")
    private static let quotedAs = WordSet("quoted cited reported heard recorded translated")
    private static let having = WordSet("having been ever")
    private static let asWord = WordSet("as")

    /// "balked at saying that", "was accused of saying that", "regretted having said that": what stands before a participle turns it.
    private func turned(_ verb: Int, _ sentence: Range<Int>) -> SpeechAct? {
        var before = verb - 1
        var isPerfect = false
        while before > sentence.lowerBound, Self.having.contains(items[before]) || phrases.isAdverb(items[before]) {
            isPerfect = isPerfect || Self.having.contains(items[before])
            before -= 1
        }
        guard before > sentence.lowerBound, isPerfect || items[verb].classes.contains(.participle) else { return nil }
        let word = items[before]
        if Self.avoiding.contains(word) { return .silent }
        if Self.regretting.contains(word) || Self.without.contains(word) || Self.of.contains(word) { return .holds }
        guard Self.asWord.contains(word) else { return nil }
        let quoting = items[before - 1]
        let isWrong = before - 2 >= sentence.lowerBound && Self.wrongly.contains(items[before - 2])
        return Self.misquoting.contains(quoting) || Self.quotedAs.contains(quoting) && isWrong ? .silent : nil
    }

    /// "Invited to promise that …, she declined": what the participle reports was said by nobody.
    private func isInOpeningParticiple(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        guard verb > sentence.lowerBound, verb - sentence.lowerBound < 12,
            phrases.isOpeningParticiple(items[sentence.lowerBound])
        else { return false }
        return (sentence.lowerBound..<verb).allSatisfy { items[$0].shape != .comma }
    }

    private static let supposing = WordSet("suppose imagine supposing assume assuming")

    /// "Suppose he said so."
    private func isSupposed(_ sentence: Range<Int>) -> Bool {
        let first = items[sentence.lowerBound]
        return first.isCapitalised && sentence.count > 1 && Self.supposing.contains(first)
            && items[sentence.lowerBound + 1].isWord
    }

    /// "If he said so, …", "Had she said so, …"
    private func isConditional(
        _ verb: Int, _ subject: NounPhrase, _ form: ReportingFrame.Form, _ sentence: Range<Int>
    ) -> Bool {
        guard form == .subjectVerb || form == .infinitive else { return false }
        var index = subject.items.lowerBound
        while index > sentence.lowerBound, phrases.isAdverb(items[index - 1]) { index -= 1 }
        if Self.conditions.contains(items[subject.items.lowerBound]),
            items[subject.items.lowerBound].isCapitalised
        {
            return true
        }
        guard index > sentence.lowerBound, Self.conditions.contains(items[index - 1]) else { return false }
        // "than she had said", "as had been said" tell of what was.
        let opening = items[index - 1]
        return !opening.classes.contains(.auxiliary) || opening.isCapitalised
            || index - 2 >= sentence.lowerBound && items[index - 2].shape == .comma
    }

    /// Whether a phrase can be somebody who speaks.
    func speaks(_ phrase: NounPhrase) -> Bool {
        switch phrase.kind {
        case .name, .person: true
        case .pronoun: !phrase.classes.contains(.it) || phrase.classes.contains(.thirdPerson)
        case .document, .other: false
        }
    }
}
