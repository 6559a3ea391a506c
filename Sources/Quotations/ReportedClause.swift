// What makes words without marks a clause that is reported.
extension Attribution {
    /// "bestritt, dass", "sagte, die Netze seien": German parts the clause by a comma.
    func opensBehindComma(_ index: Int, _ sentence: Range<Int>) -> Bool {
        article.language == .german && article.items[index].shape == .comma && index + 1 < sentence.upperBound
            && article.items[index + 1].isWord
    }

    private static let dative = WordSet("dem der den")

    /// The comma before what is said, across a day and the second part of the verb: "sagte am Montag, er", "teilte mit, die".
    func germanComma(_ start: Int, _ sentence: Range<Int>) -> Int? {
        guard article.language == .german else { return nil }
        var isInPhrase = false
        for index in start..<max(start, min(start + 14, sentence.upperBound)) {
            if opensBehindComma(index, sentence) { return index }
            let item = article.items[index]
            // "am Dienstag, 2. Juni, das Abkommen"
            if item.shape == .number || index > start && article.items[index - 1].shape == .number
                || item.shape == .comma && index + 1 < sentence.upperBound && article.items[index + 1].shape == .number
            {
                continue
            }
            if item.isWord, item.classes.contains(.preposition) { isInPhrase = true }
            // "nach einem Treffen mit ihrem Kollegen, die Netze seien"
            if isInPhrase, item.isWord,
                item.classes.isDisjoint(with: [.auxiliary, .that, .subordinator, .relative, .say, .attitude])
            {
                continue
            }
            guard index - start < 7 else { return nil }
            let mayStand =
                item.isWord
                && (!item.classes.isDisjoint(with: [.adverb, .preposition, .weekday, .time, .month, .determiner, .to])
                    || finder.phrases.isTime(index, from: sentence.lowerBound)
                    // "der Agentur Morgenpost"
                    || item.isCapitalised && Self.dative.contains(article.items[start])
                    || !item.classes.isDisjoint(with: [.occasion, .audience]))
            guard mayStand, item.classes.isDisjoint(with: [.that, .subordinator]) else { return nil }
        }
        return nil
    }

    /// "sagte, er rechne mit einem Ergebnis": what stands behind the comma is what is said.
    func isGermanClause(_ start: Int, _ frame: ReportingFrame, _ sentence: Range<Int>) -> Bool {
        frame.complement < start && germanComma(frame.complement, sentence) != nil
            && (article.items[start].isCapitalised
                || !article.items[start].classes.isDisjoint(with: [.pronoun, .determiner])
                // "kündigte die Ministerin, Anna Beispiel, am Dienstag an" has no clause.
                || article.items[start].classes.contains(.preposition)
                    && (start..<sentence.upperBound).contains { article.items[$0].classes.contains(.auxiliary) }
                || isInSubjunctive(start, sentence))
    }

    static let subjunctive = WordSet(
        """
        sei seien habe hätte hätten werde würde würden könne könnte könnten müsse müsste müssten dürfe dürfte dürften solle wolle möge gebe gehe \
        komme stehe bleibe lasse wisse brauche handle liege sehe bringe nehme halte
        """)
    /// As far as the verb of a short clause stands from its first word.
    private static let clauseReach = 7

    /// "nun müssten die Staaten zustimmen": the mood in which German reports.
    func isInSubjunctive(_ start: Int, _ sentence: Range<Int>) -> Bool {
        if isSubjunctiveForm(start + 1, sentence) || isSubjunctiveBehindNoun(start, sentence) { return true }
        return (start..<max(start, min(start + Self.clauseReach, sentence.upperBound)))
            .prefix { article.items[$0].shape != .comma }.contains { Self.subjunctive.contains(article.items[$0]) }
    }

    private static let singular = WordSet(
        "der die das ein eine dieser diese dieses sein seine ihr ihre kein keine jeder jede jedes")

    /// "Die Luft im Tal gehöre auch denen": a verb that no list has, in the only form that ends so behind the noun of a singular.
    private func isSubjunctiveBehindNoun(_ start: Int, _ sentence: Range<Int>) -> Bool {
        guard article.language == .german, Self.singular.contains(article.items[start]) else { return false }
        let reach = start + 2..<max(start + 2, min(start + Self.clauseReach, sentence.upperBound - 1))
        guard
            let verb = reach.first(where: { index in
                let item = article.items[index]
                return item.isWord && !item.isCapitalised && article.items[index - 1].isCapitalised
                    && item.classes.isDisjoint(with: [.determiner, .preposition, .conjunction])
            })
        else { return false }
        let (item, next) = (article.items[verb], article.items[verb + 1])
        return item.classes.isEmpty && item.end - item.start > 4 && article.scalars[item.end - 1] == "e"
            && article.scalars[item.end - 2] != "t" && next.isWord && !next.isCapitalised
    }

    private static let subjects = WordSet("er sie es man")

    /// "Sie rechne": of a verb that no list has, behind its pronoun.
    private func isSubjunctiveForm(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        guard verb < sentence.upperBound, verb > sentence.lowerBound, Self.subjects.contains(article.items[verb - 1])
        else {
            return false
        }
        let item = article.items[verb]
        return item.isWord && !item.isCapitalised && item.classes.isEmpty && item.end - item.start > 4
            && article.scalars[item.end - 1] == "e" && article.scalars[item.end - 2] != "t"
    }

    /// "„Jetzt wird gebaut“, sagte sie. Das Geld dafür sei vorhanden.": in the mood of reports German goes on with whoever spoke before.
    func freeSubjunctive(inSentence number: Int) -> IndirectSpeech? {
        let opening = article.sentences[number].items.prefix(4)
        // "Man könnte meinen, sie sei dagegen": nobody says that.
        if let first = opening.first, Self.one.contains(article.items[first]),
            opening.contains(where: { Self.supposing.contains(article.items[$0]) })
        {
            return nil
        }
        // "Sein Land habe nie bestritten, dass": nobody but whoever spoke before denies it.
        guard article.language == .german, number > 0, frames[number].allSatisfy({ $0.act == .silent }),
            article.sentences[number - 1].paragraph == article.sentences[number].paragraph,
            let frame = teller(before: number), frame.act == .asserts,
            isInSubjunctive(article.sentences[number].items.lowerBound, article.sentences[number].items),
            let words = part(article.sentences[number].items.lowerBound, article.sentences[number].items.upperBound)
        else { return nil }
        return IndirectSpeech(pattern: .clause, frame: frame, subject: frame.subject, parts: [words], sentence: number)
    }

    private static let longestAccount = 4

    /// Who speaks in the sentence before, or before the sentences that go on in the same mood: "Der Weg führe durchs Tal. Das Geld sei da."
    private func teller(before number: Int) -> ReportingFrame? {
        var last = number - 1
        while last > 0, number - last < Self.longestAccount, frames[last].isEmpty, speaking(before: last + 1) == nil,
            article.sentences[last - 1].paragraph == article.sentences[number].paragraph,
            isInSubjunctive(article.sentences[last].items.lowerBound, article.sentences[last].items)
        {
            last -= 1
        }
        return frames[last].last ?? speaking(before: last + 1)
    }

    private static let one = WordSet("man")
    private static let supposing = WordSet("meinen glauben denken vermuten annehmen sagen")

    /// The frame of the quotation that is the whole of the sentence before.
    private func speaking(before number: Int) -> ReportingFrame? {
        readings.last { $0.sentence == number - 1 && $0.isQuotation }?.frame
    }

    /// What is denied or undertaken, with the verb.
    func act(by frame: ReportingFrame, _ sentence: Range<Int>, _ next: ReportingFrame?) -> (
        IndirectSpeech.Pattern, [Range<Int>]
    )? {
        let start = frame.verbGroup.upperBound
        guard start < sentence.upperBound,
            article.items[start].isWord || article.items[start].shape == .quote || opensBehindComma(start, sentence)
        else { return nil }
        switch frame.act {
        case .commits:
            guard frame.deed != nil || deed(behind: start, sentence) != nil else { return nil }
        case .denies: break
        default: return nil
        }
        // "have agreed to share data, and will review it": in what parties sign that is undertaken too.
        let end = contentEnd(from: start, sentence, next, isAttitude: frame.act == .denies || !isInstrument)
        // «ni confirmó ni desmintió»: the first word turns it.
        return part(frame.verbGroup.lowerBound, end).map { (.act, [frame.verbGroup.lowerBound..<$0.upperBound]) }
    }

    /// No speech begins with them: "said nothing", "said as he left", "said of it".
    static let openers = WordSet(
        """
        nothing little much so same as like of about for to than from by out up off with more less yes no when while after before because since until \
        whether if how what why who where once though although both
        """)
    private static let quantities = WordSet("nothing little much no more less")
    static let past = WordSet(
        """
        held lay fell rose grew cost hit lost won stood came went saw knew meant sank spoke chose drew drove ate flew hid kept let met paid put ran sat \
        sold sent shook shut slept spent split spread stuck struck swept took taught tore threw woke wore wrote began became broke brought built bought \
        caught felt fought found forgot got led left lied made owed set told
        """)

    /// Whether words without "that" are a clause: somebody and a finite verb.
    func isClause(_ range: Range<Int>, of frame: ReportingFrame) -> Bool {
        let first = article.items[range.lowerBound]
        // "briefed the minister on the talks"
        if frame.addressee != nil, first.classes.contains(.preposition), !first.classes.contains(.that) { return false }
        let isDetermined = first.classes.contains(.determiner) && range.count > 1
        // "said two of the nine articles were open"
        if isDetermined, Self.openers.contains(article.items[range.lowerBound + 1]),
            !article.items[range.lowerBound + 1].classes.contains(.of)
        {
            return false
        }
        // "said nothing had been decided"
        let isOfNone =
            Self.quantities.contains(first)
            && range.dropFirst().prefix(4).contains { article.items[$0].classes.contains(.auxiliary) }
        if !isDetermined, Self.openers.contains(first), !isOfNone { return false }
        // "recalling a deal that collapsed": the verb of a relative clause makes none.
        var isRelative = false
        for index in range.dropFirst() {
            let item = article.items[index]
            if item.shape == .colon { return false }
            if isRelative {
                isRelative = !isFiniteVerb(index, range)
                continue
            }
            if frame.verbClasses.contains(.participle), item.isWord, item.classes.contains(.that) { isRelative = true }
            if item.shape == .possessive, article.items[index - 1].classes.contains(.pronoun) { return true }
            if isFiniteVerb(index, range) { return true }
        }
        return article.items[range.lowerBound].classes.contains(.pronoun) && first.end - first.start > 2
            && article.scalars[first.start..<first.end].contains { ScalarKind($0) == .apostrophe }
    }

    func holdsFiniteVerb(_ range: Range<Int>) -> Bool { range.contains { isFiniteVerb($0, range) } }

    private static let noVerbs = WordSet("hundred hundreds sacred indeed kindred hatred dated")

    private func isFiniteVerb(_ index: Int, _ range: Range<Int>) -> Bool {
        let item = article.items[index]
        guard item.isWord, !item.isCapitalised, !Self.noVerbs.contains(item) else { return false }
        if !item.classes.isDisjoint(with: [.auxiliary, .verb]) { return true }
        // "said they want a deal"
        if item.classes.contains(.base), index > range.lowerBound, article.items[index - 1].classes.contains(.pronoun),
            article.language == .english
        {
            return true
        }
        if !item.classes.isDisjoint(with: .reporting), item.classes.isDisjoint(with: [.participle, .base]) {
            // "notes the remarks of": a noun.
            return
                !(item.classes.contains(.nounToo) && index > range.lowerBound
                && article.items[index - 1].classes.contains(.determiner))
        }
        let length = item.end - item.start
        if length > 3, article.scalars[item.end - 1] == "d", article.scalars[item.end - 2] == "e" { return true }
        if Self.past.contains(item) { return true }
        return length > 3 && article.scalars[item.end - 1] == "s" && article.scalars[item.end - 2] != "s"
            && item.classes.isDisjoint(with: [.determiner, .time])
            && (index == range.lowerBound + 1 || index == range.lowerBound + 2)
    }

    /// Where a bare attribution ends, if nothing that is reported follows its verb directly.
    func trailingEnd(of frame: ReportingFrame, _ sentence: Range<Int>) -> Int? {
        var index = frame.complement
        while index < sentence.upperBound {
            let item = article.items[index]
            // "Three boxes had been sent, she said; it was the courier": what a semicolon opens is told by its own verb, or by the reporter.
            if item.endsSentence || item.shape == .comma || item.shape == .semicolon {
                return index >= sentence.upperBound - 1 ? sentence.upperBound : index
            }
            // « Sur le réseau, elle a écrit vendredi : … »: what is said stands behind the colon.
            if item.shape == .colon { return nil }
            if index == frame.complement {
                let isSetting =
                    !item.classes.isDisjoint(with: [.preposition, .relative]) && !item.classes.contains(.that)
                    || finder.phrases.isTime(index, from: sentence.lowerBound) || finder.phrases.isAdverb(item)
                    || item.classes.contains(.participle)
                    // "said this week", "said last month"
                    || article.language == .english
                        && (finder.phrases.opensDay(index, to: sentence.upperBound)
                            || item.classes.contains(.ordinalTime) && index + 1 < sentence.upperBound
                                && finder.phrases.isTime(index + 1, from: sentence.lowerBound))
                    // "sagte sie dem Sender NR 1"
                    || article.language == .german && Self.dative.contains(item) && index + 1 < sentence.upperBound
                        && article.items[index + 1].isCapitalised
                    || item.classes.contains(.subordinator) && item.classes.isDisjoint(with: [.that, .what])
                guard isSetting else { return nil }
                if item.classes.contains(.relative) || item.classes.contains(.subordinator) {
                    // "If it failed, Example said as he left, it would not be for lack of time"
                    return (index..<sentence.upperBound).first { article.items[$0].shape == .comma }
                        ?? sentence.upperBound
                }
            } else if item.classes.contains(.subordinator), !item.classes.contains(.that),
                finder.phrases.isTime(index - 1, from: sentence.lowerBound)
            {
                // "she said on Saturday as she left"
                return sentence.upperBound
            } else if item.classes.contains(.that) || !item.classes.isDisjoint(with: [.pronoun]) {
                return nil
            }
            if index - frame.complement > 16 { return nil }
            index += 1
        }
        return sentence.upperBound
    }
}
