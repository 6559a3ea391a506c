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
        var found: [IndirectSpeech] = []
        var governing: ReportingFrame?
        let all = frames[number]
        for (index, frame) in all.enumerated() {
            if let outer = governing,
                isReported(frame, by: outer) || frame.verbClasses.contains(.cite) || isInAct(frame, of: outer)
            {
                continue
            }
            let next = following(index, all)
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
            let subject = cited(after: frame, sentence) ?? frame.subject
            let deeds = frame.act == .commits && pattern == .act ? parts.flatMap { self.deeds(in: $0) } : []
            let pieces = deeds.count > 1 ? deeds.flatMap { unquoted([$0], quoted) } : unquoted(parts, quoted)
            for piece in pieces where piece.reduce(0, { $0 + $1.count }) >= 3 {
                found.append(
                    IndirectSpeech(pattern: pattern, frame: frame, subject: subject, parts: piece, sentence: number))
            }
        }
        return found
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
    func following(_ index: Int, _ all: [ReportingFrame]) -> ReportingFrame? {
        let frame = all[index]
        return all[(index + 1)...].first {
            let link = $0.subject.items.upperBound..<max($0.subject.items.upperBound, $0.verb.lowerBound)
            return $0.form != .infinitive && !isReported($0, by: frame) && !isInAct($0, of: frame)
                && (isJoined($0) || isAppended($0) || !link.contains { article.items[$0].classes.contains(.relative) })
                && takesWords($0)
                && !($0.isShared && $0.verbClasses.contains(.participle)
                    && article.items[$0.verb.lowerBound - 1].shape != .comma)
        }
    }

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
        if parts.count == 2, !holds(parts[0]), standsAlone(parts[0]) { return [[parts[0]]] }
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
        switch subject.kind {
        case .document: return false
        case .other:
            return subject.apposed != nil || pattern == .trailing && !subject.classes.contains(.document)
                || Self.speaking.contains(article.items[frame.verb.lowerBound])
                    && subject.classes.isDisjoint(with: [.document, .time])
        case .pronoun: return !subject.classes.contains(.what)
        case .name:
            return subject.items.count > 1 || finder.isKnownName(subject.items.lowerBound)
                || pattern == .accordingTo || pattern == .act && !isPlural(article.items[subject.items.lowerBound])
                || Self.speaking.contains(article.items[frame.verb.lowerBound])
                || article.language != .english && frame.verbClasses.contains(.say)
                || frame.verbClasses.contains(.base) && areAgents(article.items[subject.items.lowerBound])
                    && !sentence.contains { [.quote, .mark].contains(article.items[$0].shape) }
        case .person: return true
        }
    }

    static let speaking = WordSet("said told added took")

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
            let words = part(name.items.upperBound + 1, sentence.upperBound), words.count > 3
        else { return nil }
        return IndirectSpeech(pattern: .label, frame: nil, subject: name, parts: [words], sentence: number)
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
        guard article.language == .french || article.language == .spanish, start < sentence.upperBound else {
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
            guard let head = part(sentence.lowerBound, frame.extent.lowerBound) else { return nil }
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
            let behind = frame.subject.apposed?.upperBound ?? frame.extent.upperBound
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
        if isSpeech, !frame.isShared, !isRelative, before?.shape == .comma || before?.shape == .dash, let end {
            guard let head = part(sentence.lowerBound, frame.extent.lowerBound),
                // "Asked whether she would resign, she said only: “…”": nobody said that she was asked.
                !finder.phrases.isOpeningParticiple(items[head.lowerBound])
            else { return nil }
            if end >= sentence.upperBound { return (.trailing, [head]) }
            guard items[end].shape == .comma, let tail = part(end + 1, sentence.upperBound) else {
                return (.trailing, [head])
            }
            let goesOn =
                !frame.extent.contains(end + 1)
                && items[end + 1].classes.contains(.that) && items[end + 1].classes.contains(.subordinator)
                || !frame.extent.contains(end + 1)
                    && items[end + 1].classes.isDisjoint(with: [.participle, .relative, .conjunction, .subordinator])
                    && !finder.phrases.isParticiple(items[end + 1])
            return goesOn ? (.interrupted, [head, tail]) : (.trailing, [head])
        }
        // "Im Rundfunk sagte Beispiel am Montag, er rechne mit einer Einigung."
        guard frame.form == .subjectVerb || before?.isWord == true && germanComma(frame.complement, sentence) != nil
        else { return nil }
        // "urged them to sign": "them to sign" is no clause.
        if isUrging(frame), let words = voiced(by: frame, sentence, next) { return words }
        return clause(of: frame, sentence, next, isRelative: isRelative) ?? voiced(by: frame, sentence, next)
    }

    private static let asWords = WordSet("as")

    /// "As Example said on Monday, the port is open": what stands behind the comma.
    private func behindAs(_ frame: ReportingFrame, _ sentence: Range<Int>) -> Range<Int>? {
        guard article.language == .english, frame.form == .subjectVerb, frame.act == .asserts, !frame.isShared,
            frame.verbClasses.contains(.say), frame.extent.lowerBound == sentence.lowerBound + 1,
            Self.asWords.contains(article.items[sentence.lowerBound]),
            let comma = trailingEnd(of: frame, sentence), comma < sentence.upperBound,
            article.items[comma].shape == .comma
        else { return nil }
        return part(comma + 1, sentence.upperBound)
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
        guard let start = complementStart(frame, sentence) else { return nil }
        var last = contentEnd(from: start, sentence, next, isAttitude: !isSpeech)
        if isRelative { last = relativeEnd(from: start, to: last) }
        guard let range = part(start, last) else { return nil }
        let hasThat = article.items[start - 1].classes.contains(.that)
        guard
            hasThat || isSpeech && (isClause(range, of: frame) || isGermanClause(start, frame, sentence))
                || range.contains(where: { items[$0].shape == .quote })
        else {
            return nil
        }
        return (isSpeech ? .clause : .attitude, [range])
    }
}
