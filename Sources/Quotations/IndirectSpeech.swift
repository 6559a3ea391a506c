/// Reported speech without quotation marks.
struct IndirectSpeech {
    enum Pattern {
        /// `She said that …`, `She told him …`
        case clause
        /// `She believes that …`, `She urged them to …`
        case attitude
        /// `…, she said.`
        case trailing
        /// `The plan, she said, …`
        case interrupted
        /// `According to her, …`
        case accordingTo
        /// `SMITH: …`, a headline or a turn of a transcript.
        case label
        /// `She denied that …`, `They agreed to …`: the verb is part of what is stated.
        case act

        var confidence: Double {
            switch self {
            case .clause: 0.9
            case .attitude: 0.7
            case .trailing: 0.9
            case .interrupted: 0.85
            case .accordingTo: 0.9
            case .label: 0.65
            case .act: 0.9
            }
        }
    }

    /// Below this a proposal is more noise than speech.
    static let floor = 0.5

    let pattern: Pattern
    let frame: ReportingFrame?
    let subject: NounPhrase
    /// Items of the words reported; two ranges when the attribution stands between.
    let parts: [Range<Int>]
    let sentence: Int
}

extension Attribution {
    /// The indirect speech of one sentence.
    ///
    /// - Parameter quoted: items of the spans that are quotations; reported words that hold one belong to it.
    func indirectSpeech(inSentence number: Int, quoted: [Int], attributing: [Range<Int>]) -> [IndirectSpeech] {
        let sentence = article.sentences[number].items
        if let label = label(number, sentence, quoted) { return [label] }
        if isNews(number, sentence) { return [] }
        if quoted.isEmpty, let told = source(behind: number) { return [told] }
        var found: [IndirectSpeech] = []
        var governing: ReportingFrame?
        let all = frames[number]
        for (index, frame) in all.enumerated() {
            if let outer = governing,
                isReported(frame, by: outer) || frame.verbClasses.contains(.cite) || isInAct(frame, of: outer)
            {
                continue
            }
            let next = following(index, all, quoted)
            if ![.asserts, .denies, .commits].contains(frame.act) {
                if opensClause(frame, sentence) { governing = frame }
                continue
            }
            guard let (pattern, parts) = reported(by: frame, sentence, next: next) else { continue }
            if pattern != .accordingTo || frame.extent.lowerBound == sentence.lowerBound { governing = frame }
            guard !attributing.contains(frame.verb), mayReport(frame, pattern, sentence),
                !all.contains(where: { other in
                    other.act == .hearsay && parts.contains { $0.contains(other.verb.lowerBound) }
                })
            else { continue }
            if frame.act == .commits || frame.act == .denies, isTold(frame, all[(index + 1)...], sentence) { continue }
            let subject = cited(after: frame, sentence) ?? frame.subject
            let deeds = frame.act == .commits && pattern == .act ? parts.flatMap { self.deeds(in: $0) } : []
            let pieces = deeds.count > 1 ? deeds.flatMap { unquoted([$0], quoted) } : unquoted(parts, quoted)
            for piece in pieces
            where piece.reduce(0, { $0 + $1.count }) >= 3 && !piece.contains(where: { isAddressed($0) }) {
                found.append(
                    IndirectSpeech(pattern: pattern, frame: frame, subject: subject, parts: piece, sentence: number))
            }
        }
        return found
    }

    /// "The dam will close. That’s according to Jane Example.": whose a sentence is in which nobody speaks.
    private func source(behind number: Int) -> IndirectSpeech? {
        guard article.language == .english, number + 1 < frames.count, frames[number].isEmpty,
            article.sentences[number].paragraph == article.sentences[number + 1].paragraph,
            let frame = frames[number + 1].first, frame.form == .accordingTo
        else { return nil }
        let next = article.sentences[number + 1].items
        let opening = article.items[next.lowerBound..<max(next.lowerBound, frame.extent.lowerBound)]
        guard let first = opening.first, first.classes.contains(.that), opening.count < 3,
            opening.dropFirst().allSatisfy({ $0.classes.contains(.be) || $0.shape == .possessive }),
            let words = part(article.sentences[number].items.lowerBound, article.sentences[number].items.upperBound)
        else { return nil }
        return IndirectSpeech(
            pattern: .accordingTo, frame: frame, subject: frame.subject, parts: [words], sentence: number)
    }

    /// "The sides had agreed to open it, Example said", "…, according to Example": what one tells of others is no undertaking of theirs.
    private func isTold(_ frame: ReportingFrame, _ behind: ArraySlice<ReportingFrame>, _ sentence: Range<Int>) -> Bool {
        behind.contains { teller in
            guard teller.act == .asserts, !teller.isShared,
                let (pattern, parts) = reported(by: teller, sentence, next: nil)
            else { return false }
            return [.trailing, .interrupted, .accordingTo].contains(pattern)
                && parts.contains { $0.contains(frame.verb.lowerBound) }
        }
    }

    private static let addressing = WordSet(
        "you your yours you're you've you'd you'll yourself i i'm i've i'd me myself vous votre vos je")

    /// "The minister says you were asked to go": a report tells of others; who says "you" speaks, and asks mostly.
    private func isAddressed(_ words: Range<Int>) -> Bool {
        (article.language == .english || article.language == .french)
            && words.contains { Self.addressing.contains(article.items[$0]) }
    }

    /// "denied claiming that": the participle belongs to what is denied.
    func isInAct(_ frame: ReportingFrame, of outer: ReportingFrame) -> Bool {
        (outer.act == .denies || outer.act == .commits) && frame.isShared
            && frame.verb.lowerBound >= outer.verb.upperBound
            && article.items[outer.verb.upperBound..<frame.verb.lowerBound].allSatisfy {
                $0.shape != .comma && !$0.classes.contains(.conjunction)
            }
    }

    /// The next frame that takes words of its own: not one inside what this one reports, nor a verb of a relative clause.
    func following(_ index: Int, _ all: [ReportingFrame], _ quoted: [Int]) -> ReportingFrame? {
        let frame = all[index]
        return all[(index + 1)...].first {
            let link = $0.subject.items.upperBound..<max($0.subject.items.upperBound, $0.verb.lowerBound)
            return $0.form != .infinitive && !isReported($0, by: frame) && !isInAct($0, of: frame)
                && (isJoined($0) || isAppended($0) || governsQuoted($0, quoted)
                    || !link.contains { article.items[$0].classes.contains(.relative) })
                && takesWords($0)
                && !($0.isShared && $0.verbClasses.contains(.participle)
                    && article.items[$0.verb.lowerBound - 1].shape != .comma)
        }
    }

    /// "said that it was late and called it “a joke”": the second verb has words in marks of its own.
    private func governsQuoted(_ frame: ReportingFrame, _ quoted: [Int]) -> Bool {
        frame.isShared && frame.verb.lowerBound > 0
            && article.items[frame.verb.lowerBound - 1].classes.contains(.conjunction)
            && quoted.contains { item in
                item > frame.verb.lowerBound && item - frame.verb.lowerBound < Self.longestObject
                    && !(frame.verb.upperBound..<item).contains {
                        !article.items[$0].classes.isDisjoint(with: .reporting) || article.items[$0].shape == .comma
                    }
            }
    }

    private static let longestObject = 10

    /// "noted that it had failed, and called on all": a comma and "and" end what the first verb reports.
    func isJoined(_ frame: ReportingFrame) -> Bool {
        let before = frame.verbGroup.lowerBound - 1
        return frame.isShared && before > 0 && article.items[before].classes.contains(.conjunction)
            && article.items[before - 1].shape == .comma
    }

    /// "said that it had failed, adding that": a participle behind a comma goes on with the same speaker.
    func isAppended(_ frame: ReportingFrame) -> Bool {
        frame.isShared && frame.verbClasses.contains(.participle)
            && article.items[frame.verb.lowerBound - 1].shape == .comma
    }

    /// Whether anything follows a verb that reports only words in marks or behind "that": not "while the talks continue".
    func takesWords(_ frame: ReportingFrame) -> Bool {
        guard frame.verbClasses.contains(.quoteOnly), frame.addressee == nil, frame.form == .subjectVerb else {
            return true
        }
        guard frame.complement < article.items.count else { return false }
        return !article.items[frame.complement].endsSentence && article.items[frame.complement].shape != .semicolon
    }

    /// What is reported without the clauses that hold a quotation: "that it was “slow” and that it would end".
    func unquoted(_ parts: [Range<Int>], _ quoted: [Int]) -> [[Range<Int>]] {
        func holds(_ range: Range<Int>) -> Bool { quoted.contains { range.contains($0) } }
        guard parts.contains(where: holds) else { return [parts] }
        // "It had been late, she said, “and in full”": the words without marks stand for themselves.
        if parts.count == 2, !holds(parts[0]), standsAlone(parts[0]),
            // "She will tell them, diplomats say, that it is “late”"
            article.items[parts[1].lowerBound].classes.isDisjoint(with: .that)
        {
            return [[parts[0]]]
        }
        guard parts.count == 1, let whole = parts.first else { return [] }
        var pieces: [[Range<Int>]] = []
        var start = whole.lowerBound
        for index in whole.dropFirst() + [whole.upperBound] {
            let isEnd = index == whole.upperBound
            guard
                isEnd
                    || article.items[index].classes.contains(.that)
                        && article.items[index - 1].classes.contains(.conjunction)
            else { continue }
            if let piece = part(start, isEnd ? index : index - 1), !holds(piece), start > whole.lowerBound || !isEnd {
                pieces.append([piece])
            }
            start = index + 1
        }
        return pieces
    }

    /// Whether words are a clause of their own: not "If it fails", "At noon".
    private func standsAlone(_ range: Range<Int>) -> Bool {
        let first = article.items[range.lowerBound]
        return first.classes.isDisjoint(with: [.subordinator, .preposition, .what, .conjunction, .ordinalTime, .adverb])
            && !finder.phrases.isOpeningParticiple(first) && holdsFiniteVerb(range)
            // "with a sentence that he had, he said, kept for years"
            && !article.items[range.upperBound - 1].classes.contains(.auxiliary)
    }

    /// Whether a verb that asserts nothing opens a clause, whose verbs then assert nothing either.
    func opensClause(_ frame: ReportingFrame, _ sentence: Range<Int>) -> Bool {
        guard frame.form == .subjectVerb, frame.complement < sentence.upperBound else { return false }
        let item = article.items[frame.complement]
        return !item.isCapitalised && !item.classes.isDisjoint(with: [.that, .subordinator, .what])
            || thatAfter(frame.complement, sentence) != nil
    }

    /// Whether the subject is somebody who speaks, and the verb one that speaks.
    func mayReport(_ frame: ReportingFrame, _ pattern: IndirectSpeech.Pattern, _ sentence: Range<Int>) -> Bool {
        let subject = frame.subject
        // "Our correspondent says": news, and nobody's statement.
        if let first = subject.items.first, Self.ours.contains(article.items[first]),
            subject.items.contains(where: { ContextReading.journalists.contains(article.items[$0]) })
        {
            return false
        }
        if article.isOfPaper(subject) || article.isOfAgency(subject) || isOfReaders(subject) { return false }
        // "The Saltmere Times reported that it was over": news, which nobody who is named has told.
        if frame.form == .subjectVerb, subject.kind == .name,
            OutletWords.telling.contains(article.items[frame.verb.lowerBound]),
            isOutlet(subject)
        {
            return false
        }
        // "was rejected by Example": words in marks are Example's, and nothing else is said.
        if frame.form == .subjectVerb, !frame.isShared, subject.items.lowerBound > frame.verb.lowerBound,
            !frame.verbClasses.contains(.addresses), subject.kind != .pronoun
        {
            return false
        }
        switch subject.kind {
        case .document: return false
        case .other:
            return subject.apposed != nil
                // « L’agence maintient ses tarifs »: in these languages an object stands there too.
                || pattern == .trailing && !subject.classes.contains(.document) && !article.language.isRomance
                || Self.speaking.contains(article.items[frame.verb.lowerBound])
                    && subject.classes.isDisjoint(with: [.document, .time])
        case .pronoun:
            // "To everyone who said it was over": nobody in particular.
            return !subject.classes.contains(.what) && !Self.mine.contains(article.items[subject.items.lowerBound])
                && !(Self.anybody.contains(article.items[subject.items.lowerBound])
                    && subject.items.upperBound < frame.verb.lowerBound
                    && article.items[subject.items.upperBound].classes.contains(.relative))
        case .name:
            return subject.items.count > 1 || finder.isKnownName(subject.items.lowerBound)
                || pattern == .accordingTo || pattern == .act && !isPlural(article.items[subject.items.lowerBound])
                || Self.speaking.contains(article.items[frame.verb.lowerBound])
                // "Norland, joining the consensus, stressed that"
                || pattern == .clause && !isPlural(article.items[subject.items.lowerBound])
                    && article.items[subject.items.lowerBound].classes.isEmpty
                    && sentence.contains(subject.items.upperBound) && sentence.contains(frame.complement)
                    && article.items[subject.items.upperBound].shape == .comma
                    && article.items[frame.complement].classes.contains(.that)
                || article.language != .english && frame.verbClasses.contains(.say)
                || frame.verbClasses.contains(.base) && areAgents(article.items[subject.items.lowerBound])
                    && !sentence.contains { [.quote, .mark].contains(article.items[$0].shape) }
        case .person: return true
        }
    }

    /// The reporter, and whoever is asked.
    private static let mine = WordSet("i you")
    private static let ours = WordSet("our unser unsere notre nuestro nuestra")
    private static let yours = WordSet("your")
    private static let papers = WordSet(
        "leader editorial article report story column columnist correspondent reviewer paper newspaper reader")

    /// "Your leader claims that": of what a letter to a paper speaks.
    func isOfReaders(_ subject: NounPhrase) -> Bool {
        guard let first = subject.items.first, subject.items.count > 1 else { return false }
        return Self.yours.contains(article.items[first])
            && subject.items.dropFirst().contains { Self.papers.contains(article.items[$0]) }
    }

    private static let anybody = WordSet("everyone everybody anyone anybody someone somebody")
    static let speaking = WordSet("said told added took")
    static let saying = WordSet("said told added")

    private static let agents: [[Unicode.Scalar]] = ["ers", "ists", "ors", "ians", "men"].map {
        Array($0.unicodeScalars)
    }

    /// "Shipowners say": people by what they do.
    private func areAgents(_ item: Token) -> Bool {
        Self.agents.contains { ending in
            item.end - item.start > ending.count + 2
                && article.scalars[item.end - ending.count..<item.end].elementsEqual(ending)
        }
    }

    /// "Markets denied": a word that opens a sentence may be no name.
    func isPlural(_ item: Token) -> Bool { article.scalars[item.end - 1] == "s" }
}
