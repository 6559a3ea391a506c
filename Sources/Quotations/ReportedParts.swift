/// Which words of a sentence a verb reports.
extension Attribution {
    /// Items of all that a frame reports in its sentence, quoted words included; nothing where it reports none.
    func clause(reportedBy frame: ReportingFrame, inSentence number: Int) -> [Range<Int>] {
        let sentence = article.sentences[number].items
        guard sentence.contains(frame.verb.lowerBound) else { return [] }
        let next = frames[number].first {
            $0.verb.lowerBound > frame.verb.lowerBound && $0.form != .infinitive && !isReported($0, by: frame)
        }
        return reported(by: frame, sentence, next: next)?.1 ?? []
    }

    /// A paragraph that a name and a colon open.
    func label(_ number: Int, _ sentence: Range<Int>, _ quoted: [Int]) -> IndirectSpeech? {
        guard article.paragraphs[article.sentences[number].paragraph].lowerBound == number, quoted.isEmpty,
            let name = finder.phrases.phrase(startingAt: sentence.lowerBound, to: sentence.upperBound),
            name.items.count < 5,
            name.kind == .name || name.kind == .person, name.items.allSatisfy({ article.items[$0].isCapitalised }),
            name.items.upperBound < sentence.upperBound, article.items[name.items.upperBound].shape == .colon,
            let words = part(name.items.upperBound + 1, sentence.upperBound), words.count > 3,
            isSomebody(name)
        else { return nil }
        return IndirectSpeech(pattern: .label, frame: nil, subject: name, parts: [words], sentence: number)
    }

    /// "SPOTTED: …", "AHG-4: …" name nobody: a label is somebody where the text has the name elsewhere, or with a title.
    private func isSomebody(_ label: NounPhrase) -> Bool {
        let words = label.items.map { article.items[$0] }
        guard
            words.allSatisfy({ word in
                word.classes.isDisjoint(with: [.determiner, .document, .occasion, .time])
                    && article.scalars[word.start..<word.end].allSatisfy { ScalarKind($0) != .digit }
            })
        else { return false }
        return label.items.allSatisfy {
            finder.isKnownName($0) || !article.items[$0].classes.isDisjoint(with: [.title, .person])
        }
    }

    /// Whoever the reporter cites: "reported the agency, citing a minister".
    func cited(after frame: ReportingFrame, _ sentence: Range<Int>) -> NounPhrase? {
        let index = frame.extent.upperBound + 1
        guard index + 1 < sentence.upperBound, article.items[index - 1].shape == .comma,
            article.items[index].classes.contains(.cite),
            let source = finder.phrases.phrase(startingAt: index + 1, to: sentence.upperBound),
            source.kind == .person || source.kind == .name,
            source.items.upperBound >= sentence.upperBound || article.items[source.items.upperBound].endsSentence
                || article.items[source.items.upperBound].shape == .comma
        else { return nil }
        return source
    }

    /// "Peres, who said that it would not rise, declined to": the comma before the verb of the main clause.
    private func relativeEnd(from start: Int, to end: Int) -> Int {
        (start..<end).first { index in
            article.items[index].shape == .comma && index + 1 < end && !article.items[index + 1].isCapitalised
                && !article.items[index + 1].classes.isDisjoint(
                    with: WordClass.reporting.union([.verb, .auxiliary, .be, .refusal]))
                && article.items[index + 1].classes.isDisjoint(with: .participle)
        } ?? end
    }

    /// « Pour Jeanne Exemple, professeure à la faculté, le lac … »: behind what tells of her.
    private func behindApposition(_ start: Int, _ sentence: Range<Int>) -> Int {
        guard article.language.isRomance, start < sentence.upperBound else {
            return start
        }
        let first = article.items[start]
        guard first.isWord, !first.isCapitalised,
            first.classes.isDisjoint(with: [.determiner, .pronoun, .preposition, .auxiliary, .that, .negation])
        else { return start }
        let comma = (start..<sentence.upperBound).prefix { article.items[$0].shape != .quote }
            .first { article.items[$0].shape == .comma }
        return comma.map { $0 + 1 } ?? start
    }

    func reported(by frame: ReportingFrame, _ sentence: Range<Int>, next: ReportingFrame?) -> (
        IndirectSpeech.Pattern, [Range<Int>]
    )? {
        let items = article.items
        let before = frame.extent.lowerBound > sentence.lowerBound ? items[frame.extent.lowerBound - 1] : nil
        if frame.form == .accordingTo {
            if frame.extent.lowerBound <= sentence.lowerBound + 1 {
                // "Laut Beispiel ist noch nichts vereinbart": German parts no words before the verb by a comma.
                let end = frame.subject.apposed?.upperBound ?? frame.extent.upperBound
                if article.language == .german {
                    return part(end, sentence.upperBound).map { (.accordingTo, [$0]) }
                }
                return part(behindApposition(afterComma(end, sentence), sentence), sentence.upperBound).map {
                    (.accordingTo, [$0])
                }
            }
            guard let head = part(sentence.lowerBound, frame.extent.lowerBound),
                // "What he said, according to Example, was “no”"
                head.count > 4 || !items[head.lowerBound].classes.contains(.what)
            else { return nil }
            // "Sie haben sich nach Angaben des Ministeriums geeinigt"
            if article.language == .german, before?.isWord == true,
                let tail = part(frame.subject.apposed?.upperBound ?? frame.extent.upperBound, sentence.upperBound)
            {
                return (.accordingTo, [head, tail])
            }
            // "an offer and, according to Example, a threat": only the rest is told by somebody.
            if before?.shape == .comma, frame.extent.lowerBound - 2 > sentence.lowerBound,
                items[frame.extent.lowerBound - 2].classes.contains(.conjunction)
            {
                return nil
            }
            // "The port is, in her words, “a page”": the words in marks are what is said.
            if frame.complement + 1 < sentence.upperBound, items[frame.complement].shape == .comma,
                items[frame.complement + 1].shape == .quote
            {
                return nil
            }
            // "The port, according to Example, will stay open"
            let behind = behindRelative(frame.subject.apposed?.upperBound ?? frame.extent.upperBound, sentence)
            if before?.shape == .comma, behind + 1 < sentence.upperBound, items[behind].shape == .comma,
                !holdsFiniteVerb(head), let tail = part(behind + 1, sentence.upperBound)
            {
                return (.accordingTo, [head, tail])
            }
            return (.accordingTo, [head])
        }
        guard !frame.subject.classes.contains(.what) else { return nil }
        if let words = behindAs(frame, sentence) { return (.accordingTo, [words]) }
        if frame.form == .subjectVerb, let act = act(by: frame, sentence, next) { return act }
        guard frame.act != .denies else { return nil }
        let isSpeech = !frame.verbClasses.isDisjoint(with: [.say, .tell])
        let end = trailingEnd(of: frame, sentence)
        let link = frame.subject.items.upperBound..<max(frame.subject.items.upperBound, frame.verb.lowerBound)
        let isRelative = link.contains { items[$0].classes.contains(.relative) }
        // "They left with a text and, said one of them, “a headache”": only the rest is told by somebody.
        if before?.shape == .comma, frame.extent.lowerBound - 2 > sentence.lowerBound,
            items[frame.extent.lowerBound - 2].classes.contains(.conjunction)
        {
            return nil
        }
        let isBehindInset =
            frame.form == .verbSubject && before?.shape == .comma && article.language == .german
            && items[sentence.lowerBound].classes.contains(.preposition)
            && finder.isInset(frame.verb.lowerBound - 1, sentence)
        if isSpeech, !frame.isShared, !isRelative, !isBehindInset, before?.shape == .comma || before?.shape == .dash,
            let end
        {
            guard let head = part(sentence.lowerBound, frame.extent.lowerBound),
                // "Asked whether she would resign, she said only: “…”": nobody said that she was asked.
                !finder.phrases.isOpeningParticiple(items[head.lowerBound])
                    // "Had they asked, she said, others would have come"
                    || items[head.lowerBound].classes.contains(.auxiliary),
                // "Opening the meeting, she urged delegates to share it": what she did meanwhile.
                !(article.language == .english && finder.phrases.isGerund(items[head.lowerBound])
                    && !holdsFiniteVerb(head))
            else { return nil }
            // "In a statement in June, they had vowed to wait": no words before the verb.
            let isClause =
                article.language != .english && !isTimeOnly(head) || holdsFiniteVerb(head)
                || !items[head.lowerBound].isCapitalised
                || items[head.lowerBound].classes.isDisjoint(with: [.preposition])
            if end >= sentence.upperBound { return isClause ? (.trailing, [head]) : nil }
            guard items[end].shape == .comma, let tail = part(end + 1, sentence.upperBound) else {
                return isClause ? (.trailing, [head]) : nil
            }
            // "…, mediators said, in what would be the first": the reporter goes on.
            let isRemark =
                article.language == .english && Self.inWords.contains(items[end + 1]) && end + 2 < sentence.upperBound
                && (items[end + 2].classes.contains(.what) || Self.indefinite.contains(items[end + 2]))
            let isThat = items[end + 1].classes.contains(.that) && items[end + 1].classes.contains(.subordinator)
            let opensWords =
                items[end + 1].classes.isDisjoint(with: [.participle, .relative, .conjunction, .subordinator])
                && (!finder.phrases.isParticiple(items[end + 1])
                    // "Such measures, she stressed, punished farmers": a subject waits for its verb.
                    || article.language == .english && (!holdsFiniteVerb(head) || isShortSubject(head))
                        && head.count < 6
                        && article.scalars[items[end + 1].end - 1] == "d")
            // « …, a assuré la ministre, devant les élus »
            let isPlace =
                article.language.isRomance
                && items[end + 1].classes.contains(.preposition)
            let goesOn =
                !isRemark && !isTimeOfReporter(end + 1, sentence) && !isPlace && !frame.extent.contains(end + 1)
                && (isThat || opensWords)
            return goesOn ? (.interrupted, [head, tail]) : isClause ? (.trailing, [head]) : nil
        }
        // "Im Rundfunk sagte Beispiel am Montag, er rechne mit einer Einigung."
        guard
            frame.form == .subjectVerb
                || (before?.isWord == true || isBehindInset) && germanComma(frame.complement, sentence) != nil
        else { return nil }
        // "urged them to sign": "them to sign" is no clause.
        if isUrging(frame), let words = voiced(by: frame, sentence, next) { return words }
        return clause(of: frame, sentence, next, isRelative: isRelative) ?? voiced(by: frame, sentence, next)
    }

    /// "Such measures", "The new rules": a noun, whatever its ending.
    private func isShortSubject(_ head: Range<Int>) -> Bool {
        guard let first = head.first, head.count > 1, head.count < 4 else { return false }
        return article.items[first].classes.contains(.determiner)
            && head.dropFirst().allSatisfy {
                article.items[$0].classes.isDisjoint(with: WordClass.reporting.union([.auxiliary, .verb, .be]))
            }
    }

    /// "according to three people who were there, …": the comma behind a clause about the source.
    private func behindRelative(_ end: Int, _ sentence: Range<Int>) -> Int {
        guard article.language == .english, end < sentence.upperBound, article.items[end].classes.contains(.relative)
        else { return end }
        return (end..<sentence.upperBound).first { article.items[$0].shape == .comma } ?? end
    }

    private static let after = WordSet("after before since")

    /// "…, the minister said, hours after Norland had threatened it": the reporter goes on.
    func isTimeOfReporter(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard article.language == .english else { return false }
        return (index..<min(index + 3, sentence.upperBound - 1)).contains {
            article.items[$0].classes.contains(.time) && Self.after.contains(article.items[$0 + 1])
        }
    }

    /// « En 2027 déjà, la ministre promettait »: when, and not what.
    private func isTimeOnly(_ head: Range<Int>) -> Bool {
        head.count < 5 && article.items[head.lowerBound].classes.contains(.preposition)
            && head.contains { article.items[$0].shape == .number || finder.phrases.isTime($0, from: head.lowerBound) }
    }

    private static let inWords = WordSet("in")
    private static let asWords = WordSet("as wie")

    /// "As Example said on Monday, the port is open": what stands behind the comma.
    private func behindAs(_ frame: ReportingFrame, _ sentence: Range<Int>) -> Range<Int>? {
        guard article.language == .english || article.language == .german, frame.form == .subjectVerb,
            frame.act == .asserts, !frame.isShared, frame.verbClasses.contains(.say),
            frame.extent.lowerBound == sentence.lowerBound + 1
                // „Wie ein Sprecher mitteilte“
                || article.language == .german && frame.extent.lowerBound == sentence.lowerBound + 2,
            Self.asWords.contains(article.items[sentence.lowerBound]),
            let comma = trailingEnd(of: frame, sentence), comma < sentence.upperBound,
            article.items[comma].shape == .comma
        else { return nil }
        return part(comma + 1, sentence.upperBound)
    }

    /// Whether words in marks are somebody’s: not a word of which is spoken.
    private func isQuotation(_ item: Int) -> Bool {
        var (low, high) = (0, readings.count)
        while low < high {
            let middle = (low + high) / 2
            if readings[middle].item < item { low = middle + 1 } else { high = middle }
        }
        return low >= readings.count || readings[low].item != item || readings[low].isQuotation
    }

    private static let indicating = WordSet(verbs: "indicate signal", irregular: "signalled")

    /// "Norland indicated it could accept"
    private func isClauseOfPronoun(_ start: Int, _ frame: ReportingFrame) -> Bool {
        article.language == .english && start == frame.complement && start + 1 < article.items.count
            && Self.indicating.contains(article.items[frame.verb.lowerBound])
            && article.items[start].classes.contains(.thirdPerson)
            && article.items[start + 1].classes.contains(.auxiliary)
    }

    private func clause(
        of frame: ReportingFrame, _ sentence: Range<Int>, _ next: ReportingFrame?, isRelative: Bool
    ) -> (IndirectSpeech.Pattern, [Range<Int>])? {
        let items = article.items
        let isSpeech = !frame.verbClasses.isDisjoint(with: [.say, .tell])
        // "The official, who asked not to be named, said": how somebody spoke, and not what was said.
        if isRelative, frame.complement < sentence.upperBound, items[frame.complement].classes.contains(.negation) {
            return nil
        }
        guard let start = complementStart(frame, sentence),
            // "pressed Example, who testified next, on whether it was so": nothing is told of the testimony.
            !(isRelative && start + 1 < sentence.upperBound && items[start + 1].shape == .comma)
        else { return nil }
        var last = contentEnd(from: start, sentence, next, isAttitude: !isSpeech)
        // "Example, noting that it had fallen, asked why": the verb of the clause in which the participle stands.
        let isBetweenCommas =
            frame.verbClasses.contains(.participle) && article.language == .english
            && frame.verb.lowerBound > sentence.lowerBound && items[frame.verb.lowerBound - 1].shape == .comma
        if isRelative || isBetweenCommas { last = relativeEnd(from: start, to: last) }
        guard let range = part(start, last) else { return nil }
        let hasThat = article.items[start - 1].classes.contains(.that)
        // Portuguese and Italian have no clause without it: “anunciou as taxas”.
        let mayLackThat = article.language != .portuguese && article.language != .italian
        guard
            hasThat || !isSpeech && isClauseOfPronoun(start, frame)
                || isSpeech && (mayLackThat && isClause(range, of: frame) || isGermanClause(start, frame, sentence))
                || range.contains(where: { items[$0].shape == .quote && isQuotation($0) })
        else {
            return nil
        }
        return (isSpeech ? .clause : .attitude, [range])
    }
}
