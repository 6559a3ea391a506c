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
            guard !attributing.contains(frame.verb), mayReport(frame, pattern, sentence) else { continue }
            let subject = cited(after: frame, sentence) ?? frame.subject
            for piece in unquoted(parts, quoted) where piece.reduce(0, { $0 + $1.count }) >= 3 {
                found.append(
                    IndirectSpeech(pattern: pattern, frame: frame, subject: subject, parts: piece, sentence: number))
            }
        }
        return found
    }

    /// "denied claiming that": the participle belongs to what is denied.
    private func isInAct(_ frame: ReportingFrame, of outer: ReportingFrame) -> Bool {
        (outer.act == .denies || outer.act == .commits) && frame.isShared
            && frame.verb.lowerBound >= outer.verb.upperBound
            && article.items[outer.verb.upperBound..<frame.verb.lowerBound].allSatisfy {
                $0.shape != .comma && !$0.classes.contains(.conjunction)
            }
    }

    /// The next frame that takes words of its own: not one inside what this one reports, nor a verb of a relative clause.
    private func following(_ index: Int, _ all: [ReportingFrame]) -> ReportingFrame? {
        let frame = all[index]
        return all[(index + 1)...].first {
            let link = $0.subject.items.upperBound..<max($0.subject.items.upperBound, $0.verb.lowerBound)
            return $0.form != .infinitive && !isReported($0, by: frame) && !isInAct($0, of: frame)
                && (isJoined($0) || !link.contains { article.items[$0].classes.contains(.relative) })
                && takesWords($0)
                && !($0.isShared && $0.verbClasses.contains(.participle)
                    && article.items[$0.verb.lowerBound - 1].shape != .comma)
        }
    }

    /// "noted that it had failed, and called on all": a comma and "and" end what the first verb reports.
    private func isJoined(_ frame: ReportingFrame) -> Bool {
        let before = frame.verbGroup.lowerBound - 1
        return frame.isShared && before > 0 && article.items[before].classes.contains(.conjunction)
            && article.items[before - 1].shape == .comma
    }

    /// Whether anything follows a verb that reports only words in marks or behind "that": not "while the talks continue".
    private func takesWords(_ frame: ReportingFrame) -> Bool {
        guard frame.verbClasses.contains(.quoteOnly), frame.addressee == nil, frame.form == .subjectVerb else {
            return true
        }
        guard frame.complement < article.items.count else { return false }
        return !article.items[frame.complement].endsSentence && article.items[frame.complement].shape != .semicolon
    }

    /// What is reported without the clauses that hold a quotation: "that it was “slow” and that it would end".
    private func unquoted(_ parts: [Range<Int>], _ quoted: [Int]) -> [[Range<Int>]] {
        func holds(_ range: Range<Int>) -> Bool { quoted.contains { range.contains($0) } }
        guard parts.contains(where: holds) else { return [parts] }
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

    /// Whether a verb that asserts nothing opens a clause, whose verbs then assert nothing either.
    private func opensClause(_ frame: ReportingFrame, _ sentence: Range<Int>) -> Bool {
        guard frame.form == .subjectVerb, frame.complement < sentence.upperBound else { return false }
        let item = article.items[frame.complement]
        return !item.isCapitalised && !item.classes.isDisjoint(with: [.that, .subordinator, .what])
            || thatAfter(frame.complement, sentence) != nil
    }

    /// Whether the subject is somebody who speaks, and the verb one that speaks.
    private func mayReport(_ frame: ReportingFrame, _ pattern: IndirectSpeech.Pattern, _ sentence: Range<Int>) -> Bool {
        let subject = frame.subject
        switch subject.kind {
        case .document: return false
        case .other:
            return pattern == .trailing && !subject.classes.contains(.document)
                || Self.speaking.contains(article.items[frame.verb.lowerBound], in: article.scalars)
                    && subject.classes.isDisjoint(with: [.document, .time])
        case .pronoun: return !subject.classes.contains(.what)
        case .name:
            return subject.items.count > 1 || finder.isKnownName(subject.items.lowerBound)
                || pattern == .accordingTo || pattern == .act && !isPlural(article.items[subject.items.lowerBound])
                || Self.speaking.contains(article.items[frame.verb.lowerBound], in: article.scalars)
        case .person: return true
        }
    }

    private static let speaking = WordSet("said told added")

    /// "Markets denied": a word that opens a sentence may be no name.
    private func isPlural(_ item: Token) -> Bool { article.scalars[item.end - 1] == "s" }

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
    private func label(_ number: Int, _ sentence: Range<Int>, _ quoted: [Int]) -> IndirectSpeech? {
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
    private func cited(after frame: ReportingFrame, _ sentence: Range<Int>) -> NounPhrase? {
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

    private func reported(by frame: ReportingFrame, _ sentence: Range<Int>, next: ReportingFrame?) -> (
        IndirectSpeech.Pattern, [Range<Int>]
    )? {
        let items = article.items
        let before = frame.extent.lowerBound > sentence.lowerBound ? items[frame.extent.lowerBound - 1] : nil
        if frame.form == .accordingTo {
            if frame.extent.lowerBound <= sentence.lowerBound + 1 {
                // "Laut Beispiel ist noch nichts vereinbart": German parts no words before the verb by a comma.
                if article.language == .german {
                    return part(frame.extent.upperBound, sentence.upperBound).map { (.accordingTo, [$0]) }
                }
                return part(afterComma(frame.extent.upperBound, sentence), sentence.upperBound).map {
                    (.accordingTo, [$0])
                }
            }
            return part(sentence.lowerBound, frame.extent.lowerBound).map {
                (.accordingTo, [$0])
            }
        }
        guard !frame.subject.classes.contains(.what) else { return nil }
        if frame.form == .subjectVerb, let act = act(by: frame, sentence, next) { return act }
        guard frame.act != .denies else { return nil }
        let isSpeech = !frame.verbClasses.isDisjoint(with: [.say, .tell])
        let end = trailingEnd(of: frame, sentence)
        let link = frame.subject.items.upperBound..<max(frame.subject.items.upperBound, frame.verb.lowerBound)
        let isRelative = link.contains { items[$0].classes.contains(.relative) }
        if isSpeech, !frame.isShared, !isRelative, before?.shape == .comma || before?.shape == .dash, let end {
            guard let head = part(sentence.lowerBound, frame.extent.lowerBound) else { return nil }
            if end >= sentence.upperBound { return (.trailing, [head]) }
            guard items[end].shape == .comma, let tail = part(end + 1, sentence.upperBound) else {
                return (.trailing, [head])
            }
            let goesOn =
                !frame.extent.contains(end + 1)
                && items[end + 1].classes.isDisjoint(with: [.participle, .relative, .conjunction, .subordinator])
                && !finder.phrases.isParticiple(items[end + 1])
            return goesOn ? (.interrupted, [head, tail]) : (.trailing, [head])
        }
        guard frame.form == .subjectVerb else { return nil }
        // "The official, who asked not to be named, said": how somebody spoke, and not what was said.
        if isRelative, frame.complement < sentence.upperBound, items[frame.complement].classes.contains(.negation) {
            return nil
        }
        guard let start = complementStart(frame, sentence),
            let range = part(start, contentEnd(from: start, sentence, next, isAttitude: !isSpeech))
        else { return nil }
        let hasThat = article.items[start - 1].classes.contains(.that)
        guard
            hasThat || isSpeech && (isClause(range, of: frame) || isGermanClause(start, frame, sentence))
                || range.contains(where: { items[$0].shape == .quote })
        else {
            return nil
        }
        return (isSpeech ? .clause : .attitude, [range])
    }

    /// "bestritt, dass", "sagte, die Netze seien": German parts the clause by a comma.
    private func opensBehindComma(_ index: Int, _ sentence: Range<Int>) -> Bool {
        article.language == .german && article.items[index].shape == .comma && index + 1 < sentence.upperBound
            && article.items[index + 1].isWord
    }

    /// "sagte, er rechne mit einem Ergebnis": what stands behind the comma is what is said.
    private func isGermanClause(_ start: Int, _ frame: ReportingFrame, _ sentence: Range<Int>) -> Bool {
        frame.complement < start && opensBehindComma(frame.complement, sentence)
            && (article.items[start].isCapitalised
                || !article.items[start].classes.isDisjoint(with: [.pronoun, .determiner, .preposition]))
    }

    /// What is denied or undertaken, with the verb.
    private func act(by frame: ReportingFrame, _ sentence: Range<Int>, _ next: ReportingFrame?) -> (
        IndirectSpeech.Pattern, [Range<Int>]
    )? {
        let start = frame.verbGroup.upperBound
        guard start < sentence.upperBound,
            article.items[start].isWord || article.items[start].shape == .quote || opensBehindComma(start, sentence)
        else { return nil }
        switch frame.act {
        case .commits: guard article.items[start].classes.contains(.to) else { return nil }
        case .denies: break
        default: return nil
        }
        let end = contentEnd(from: start, sentence, next, isAttitude: true)
        return part(frame.verbGroup.lowerBound, end).map { (.act, [$0]) }
    }

    /// No speech begins with them: "said nothing", "said as he left", "said of it".
    private static let openers = WordSet(
        """
        nothing little much so same as like of about for to than from by out up off with more less yes no when while after before because since until \
        whether if how what why who where once though although both
        """)
    private static let past = WordSet(
        """
        held lay fell rose grew cost hit lost won stood came went saw knew meant sank spoke chose drew drove ate flew hid kept let met paid put ran sat \
        sold sent shook shut slept spent split spread stuck struck swept took taught tore threw woke wore wrote began became broke brought built bought \
        caught felt fought found forgot got led left lied made owed set told
        """)

    /// Whether words without "that" are a clause: somebody and a finite verb.
    private func isClause(_ range: Range<Int>, of frame: ReportingFrame) -> Bool {
        let first = article.items[range.lowerBound]
        // "briefed the minister on the talks"
        if frame.addressee != nil, first.classes.contains(.preposition), !first.classes.contains(.that) { return false }
        let isDetermined = first.classes.contains(.determiner) && range.count > 1
        if isDetermined, Self.openers.contains(article.items[range.lowerBound + 1], in: article.scalars) {
            return false
        }
        if !isDetermined, Self.openers.contains(first, in: article.scalars) { return false }
        for index in range.dropFirst() {
            let item = article.items[index]
            if item.shape == .colon { return false }
            if item.shape == .possessive, article.items[index - 1].classes.contains(.pronoun) { return true }
            guard item.isWord, !item.isCapitalised else { continue }
            if !item.classes.isDisjoint(with: [.auxiliary, .verb]) { return true }
            if !item.classes.isDisjoint(with: .reporting), item.classes.isDisjoint(with: [.participle, .base]) {
                return true
            }
            let length = item.end - item.start
            if length > 3, article.scalars[item.end - 1] == "d", article.scalars[item.end - 2] == "e" { return true }
            if Self.past.contains(item, in: article.scalars) { return true }
            if length > 3, article.scalars[item.end - 1] == "s", article.scalars[item.end - 2] != "s",
                index == range.lowerBound + 1 || index == range.lowerBound + 2
            {
                return true
            }
        }
        return article.items[range.lowerBound].classes.contains(.pronoun) && first.end - first.start > 2
            && article.scalars[first.start..<first.end].contains("'")
    }

    /// Where a bare attribution ends, if nothing that is reported follows its verb directly.
    private func trailingEnd(of frame: ReportingFrame, _ sentence: Range<Int>) -> Int? {
        var index = frame.complement
        while index < sentence.upperBound {
            let item = article.items[index]
            if item.endsSentence || item.shape == .comma {
                return index >= sentence.upperBound - 1 ? sentence.upperBound : index
            }
            if index == frame.complement {
                let isSetting =
                    !item.classes.isDisjoint(with: [.preposition, .relative]) && !item.classes.contains(.that)
                    || finder.phrases.isTime(index, from: sentence.lowerBound) || finder.phrases.isAdverb(item)
                    || item.classes.contains(.participle)
                    || item.classes.contains(.subordinator) && item.classes.isDisjoint(with: [.that, .what])
                guard isSetting else { return nil }
                if item.classes.contains(.relative) || item.classes.contains(.subordinator) {
                    return sentence.upperBound
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

    /// The first item of what is reported: after "that" if one follows, else after the addressee, adverbs and dates.
    private func complementStart(_ frame: ReportingFrame, _ sentence: Range<Int>) -> Int? {
        let items = article.items
        var index = frame.complement
        if let that = thatAfter(frame.complement, sentence) { return that + 1 }
        if index < sentence.upperBound, opensBehindComma(index, sentence), frame.form == .subjectVerb {
            return article.items[index + 1].classes.contains(.that) ? index + 2 : index + 1
        }
        if frame.verbClasses.contains(.quoteOnly), frame.addressee == nil { return nil }
        index = frame.complement
        while index < sentence.upperBound {
            let item = items[index]
            if opensAsSubject(index, sentence) { break }
            if finder.phrases.isTime(index, from: sentence.lowerBound) || finder.phrases.isAdverb(item) {
                index += 1
            } else if item.classes.contains(.preposition), index + 1 < sentence.upperBound,
                finder.phrases.isTime(index + 1, from: sentence.lowerBound)
            {
                index += 2
            } else if item.shape == .comma, index > frame.complement {
                index += 1
            } else if let comma = adverbialEnd(index, sentence) {
                index = comma + 1
            } else {
                break
            }
        }
        guard index < sentence.upperBound,
            items[index].isWord || items[index].shape == .number || items[index].shape == .other
                || items[index].shape == .quote
        else { return nil }
        if !frame.verbClasses.isDisjoint(with: [.say, .tell]), items[index].classes.contains(.conjunction) {
            return nil
        }
        return index
    }

    /// "said June would be too late": a day or month of which something is said.
    private func opensAsSubject(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index + 1 < sentence.upperBound && article.items[index].isCapitalised
            && finder.phrases.isTime(index, from: sentence.lowerBound)
            && article.items[index + 1].classes.contains(.auxiliary)
            && !article.items[index + 1].isCapitalised
    }

    /// The comma that ends an adverbial behind a verb: "he added after a pause, “no hurry”".
    private func adverbialEnd(_ start: Int, _ sentence: Range<Int>) -> Int? {
        guard article.items[start].isWord, article.items[start].classes.contains(.preposition),
            article.items[start].classes.isDisjoint(with: [.subordinator, .that])
        else { return nil }
        for index in start + 1..<min(start + 10, sentence.upperBound) {
            let item = article.items[index]
            if item.shape == .comma { return index + 1 < sentence.upperBound ? index : nil }
            guard item.isWord || item.shape == .possessive,
                item.isCapitalised || item.classes.isDisjoint(with: [.auxiliary, .verb, .that, .pronoun, .relative])
            else { return nil }
        }
        return nil
    }

    /// The "that" which opens the words reported, across an addressee, a date or the occasion.
    private func thatAfter(_ start: Int, _ sentence: Range<Int>) -> Int? {
        var isInPhrase = false
        for index in start..<min(start + 14, sentence.upperBound) {
            let item = article.items[index]
            if item.classes.contains(.that), item.isWord { return index }
            if item.classes.contains(.preposition) { isInPhrase = true }
            let mayStand =
                finder.phrases.isTime(index, from: sentence.lowerBound) || finder.phrases.isAdverb(item)
                || item.shape == .number || item.shape == .possessive
                || !item.classes.isDisjoint(with: [.preposition, .audience, .occasion, .ordinalTime])
                || finder.phrases.opensDay(index, to: sentence.upperBound)
                || isInPhrase && item.isWord
                    && (item.isCapitalised || item.classes.isDisjoint(with: [.auxiliary, .verb, .reporting, .pronoun]))
            // The name of a programme: told the station's “Evening Talk” that.
            let isName =
                item.shape == .quote && index > sentence.lowerBound
                && article.items[index - 1].shape == .possessive
            guard mayStand && item.shape != .quote || isName else { return nil }
        }
        return nil
    }

    /// The end of what is reported: the sentence's, or where a verb begins that the same words do not govern, or where
    /// the reporter goes on in his own words.
    private func contentEnd(
        from start: Int, _ sentence: Range<Int>, _ next: ReportingFrame?, isAttitude: Bool
    ) -> Int {
        var end = sentence.upperBound
        if let next, next.extent.lowerBound > start { end = next.extent.lowerBound }
        for index in start..<end {
            let item = article.items[index]
            if item.shape == .semicolon { return index }
            guard item.shape == .comma, index > start, index + 2 < end else { continue }
            let after = article.items[index + 1]
            if isAttitude, after.classes.contains(.conjunction),
                article.items[index + 2].classes.contains(.auxiliary)
            {
                return index
            }
            if after.classes.contains(.contrast) || isAttitude && after.classes.contains(.relative) { return index }
            if after.classes.contains(.conjunction), article.items[index + 2].classes.contains(.pronoun) {
                return index
            }
        }
        return end
    }

    private func afterComma(_ index: Int, _ sentence: Range<Int>) -> Int {
        var position = index
        while position < sentence.upperBound, position - index < 30 {
            if article.items[position].shape == .comma { return position + 1 }
            position += 1
        }
        return index
    }

    /// The range without conjunctions, commas and stops at its ends.
    private func part(_ start: Int, _ end: Int) -> Range<Int>? {
        var (start, end) = (start, end)
        let items = article.items
        while start < end,
            items[start].shape == .comma || items[start].classes.contains(.conjunction) || items[start].shape == .dash
                || items[start].shape == .colon
        { start += 1 }
        var isWhole = false
        while end > start {
            let last = items[end - 1]
            // "at least two weeks before.": what a stop follows is no clause that begins.
            if last.isWord, isWhole { break }
            if last.endsSentence { isWhole = true }
            guard
                last.endsSentence || last.shape == .comma || last.shape == .dash || last.shape == .semicolon
                    || (last.isWord && !last.isCapitalised
                        && !last.classes.isDisjoint(with: [.conjunction, .subordinator, .relative, .by]))
            else { break }
            end -= 1
        }
        return start < end ? start..<end : nil
    }
}
