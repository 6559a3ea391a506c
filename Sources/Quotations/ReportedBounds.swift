// Where words without marks begin and end.
extension Attribution {
    /// The first item of what is reported: after "that" if one follows, else after the addressee, adverbs and dates.
    func complementStart(_ frame: ReportingFrame, _ sentence: Range<Int>) -> Int? {
        let items = article.items
        var index = frame.complement
        if let that = thatAfter(frame.complement, sentence) { return that + 1 }
        let near = index..<max(index, min(index + 14, sentence.upperBound))
        if let that = near.first(where: { items[$0].classes.contains(.that) && !isOfThatDay($0, sentence) }),
            thatBelongsToAnother(that, index)
        {
            return nil
        }
        if let comma = germanComma(index, sentence) {
            return article.items[comma + 1].classes.contains(.that) ? comma + 2 : comma + 1
        }
        // "told us the price was high"
        let isToldUs =
            index < sentence.upperBound && index == frame.verb.upperBound + 1
            && ReportingFrameFinder.reporters.contains(items[frame.verb.upperBound])
        if frame.verbClasses.contains(.quoteOnly), frame.addressee == nil, !isToldUs { return nil }
        index = frame.complement
        while index < sentence.upperBound {
            let item = items[index]
            if opensAsSubject(index, sentence) { break }
            if finder.phrases.isTime(index, from: sentence.lowerBound) || finder.phrases.isAdverb(item) {
                index += 1
            } else if item.classes.contains(.ordinalTime), index + 1 < sentence.upperBound,
                finder.phrases.isTime(index + 1, from: sentence.lowerBound)
            {
                // "said last week it was over"
                index += 2
            } else if article.language != .english, item.classes.contains(.determiner),
                finder.phrases.opensDay(index, to: sentence.upperBound)
            {
                // «acusó este martes a»
                index += 2
            } else if item.classes.contains(.preposition), index + 1 < sentence.upperBound,
                finder.phrases.isTime(index + 1, from: sentence.lowerBound)
            {
                index += 2
            } else if let behind = numberedDayEnd(index, sentence) ?? printedDayEnd(index, frame) {
                index = behind
            } else if item.shape == .comma, index > frame.complement {
                index += 1
            } else if let behind = statementEnd(index, frame, sentence) {
                index = behind
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
    func opensAsSubject(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index + 1 < sentence.upperBound && article.items[index].isCapitalised
            && finder.phrases.isTime(index, from: sentence.lowerBound)
            && article.items[index + 1].classes.contains(.auxiliary)
            && !article.items[index + 1].isCapitalised
    }

    /// Behind "on 2 June", "on June 2, 2024,".
    private func numberedDayEnd(_ start: Int, _ sentence: Range<Int>) -> Int? {
        let items = article.items
        guard items[start].classes.contains(.preposition) || items[start].shape == .comma else { return nil }
        var (index, month) = (start + 1, false)
        while index < sentence.upperBound, index - start < 6 {
            let item = items[index]
            if item.isWord, item.isCapitalised, item.classes.contains(.month) {
                month = true
            } else if item.shape != .number,
                !(item.shape == .comma && month && index + 1 < sentence.upperBound
                    && items[index + 1].shape == .number)
            {
                break
            }
            index += 1
        }
        guard month, index - start > 2 else { return nil }
        return index < sentence.upperBound && items[index].shape == .comma ? index + 1 : index
    }

    /// Behind "(April 22)", which stands at a weekday.
    private func printedDayEnd(_ start: Int, _ frame: ReportingFrame) -> Int? {
        let items = article.items
        guard items[start].shape == .open, start > frame.complement, items[start - 1].classes.contains(.weekday),
            let close = (start + 1..<min(start + 5, items.count)).first(where: { items[$0].shape == .close }),
            items[start + 1..<close].contains(where: { $0.classes.contains(.month) })
        else { return nil }
        return close + 1
    }

    private static let within = WordSet("in")

    /// "said in an e-mailed statement it had no news": behind the occasion, where somebody and a verb follow.
    private func statementEnd(_ start: Int, _ frame: ReportingFrame, _ sentence: Range<Int>) -> Int? {
        guard article.language == .english, Self.within.contains(article.items[start]), frame.addressee == nil,
            frame.verbClasses.contains(.say)
        else { return nil }
        let near = start + 1..<max(start + 1, min(start + 7, sentence.upperBound - 1))
        let occasion = near.prefix { index in
            article.items[index].isWord
                && article.items[index].classes.isDisjoint(with: [.auxiliary, .verb, .pronoun, .that, .relative])
                && (index == start + 1 || article.items[index].classes.isDisjoint(with: [.determiner, .preposition]))
        }.last { !article.items[$0].isCapitalised && article.items[$0].classes.contains(.occasion) }
        guard let occasion, occasion > start + 1 else { return nil }
        let next = article.items[occasion + 1]
        return next.isWord && !next.classes.isDisjoint(with: [.pronoun, .determiner])
            && next.classes.isDisjoint(with: [.that, .relative]) && holdsFiniteVerb(occasion + 1..<sentence.upperBound)
            ? occasion + 1 : nil
    }

    /// The comma that ends an adverbial behind a verb: "he added after a pause, “no hurry”".
    func adverbialEnd(_ start: Int, _ sentence: Range<Int>) -> Int? {
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

    /// The end of what is reported: the sentence's, or where a verb begins that the same words do not govern, or where
    /// the reporter goes on in his own words.
    func contentEnd(
        from start: Int, _ sentence: Range<Int>, _ next: ReportingFrame?, isAttitude: Bool
    ) -> Int {
        var end = sentence.upperBound
        if let next, next.extent.lowerBound > start {
            end = next.extent.lowerBound
            if let day = finder.phrases.joinedDay(before: end, from: start) { end = day.lowerBound }
        } else if let next, next.verb.lowerBound > start {
            // "Sample, noting the delay, called for": the verb whose subject stands before goes on.
            end = max(start, min(end, next.verbGroup.lowerBound))
        }
        // "When Example said that it was “late”, she was joking": the main clause is the reporter's.
        let isTime = article.language == .english && opensTime(sentence, before: start)
        for index in start..<end {
            let item = article.items[index]
            if item.shape == .semicolon { return index }
            if isTime, item.shape == .quote, index + 1 < end,
                article.spans[item.quote].endsWithComma || article.items[index + 1].shape == .comma
            {
                return index + 1
            }
            if item.shape == .comma || item.shape == .quote && article.spans[item.quote].endsWithComma,
                opensAside(index + 1, before: end)
            {
                return item.shape == .comma ? index : index + 1
            }
            guard item.shape == .comma, index > start, index + 2 < end else { continue }
            let after = article.items[index + 1]
            if isAttitude, after.classes.contains(.conjunction),
                article.items[index + 2].classes.contains(.auxiliary)
            {
                return index
            }
            if Self.asides.contains(after), article.items[index + 2].classes.contains(.determiner) { return index }
            if Self.but.contains(after), opensUpshot(index + 2..<end, of: start) { return index }
            // "…, a week before it did"
            if isTimeOfReporter(index + 1, sentence) { return index }
            // "…, an accusation that Sample rejected"
            if Self.indefinite.contains(after), Self.judgements.contains(article.items[index + 2]) { return index }
            if after.classes.contains(.contrast) || isAttitude && after.classes.contains(.relative) { return index }
            if after.classes.contains(.conjunction), article.items[index + 2].classes.contains(.pronoun) {
                return index
            }
        }
        return end
    }

    private static let but = WordSet("but")

    /// "agreed to open it by June, but the talks failed": somebody else of whom the reporter tells what became of it.
    private func opensUpshot(_ clause: Range<Int>, of start: Int) -> Bool {
        let opening = clause.prefix(6)
        return article.items[start].classes.contains(.to) || finder.phrases.isTime(start + 1, from: start)
            ? !article.items[clause.lowerBound].classes.isDisjoint(with: [.determiner, .pronoun, .auxiliary])
                && holdsFiniteVerb(opening.startIndex..<opening.endIndex)
            : false
    }

    private static let times = WordSet("when while after before although though")

    /// Whether a sentence opens with a clause of time that goes on where words are reported.
    private func opensTime(_ sentence: Range<Int>, before start: Int) -> Bool {
        Self.times.contains(article.items[sentence.lowerBound])
            && !(sentence.lowerBound..<start).contains { article.items[$0].shape == .quote }
    }

    static let indefinite = WordSet("a an")
    private static let judgements = WordSet(
        "accusation allegation claim charge assertion suggestion remark comment move position demand prospect view step"
    )

    /// "…, as a third day ended": the reporter goes on.
    private static let asides = WordSet("as")

    func afterComma(_ index: Int, _ sentence: Range<Int>) -> Int {
        var position = index
        while position < sentence.upperBound, position - index < 30 {
            if article.items[position].shape == .comma { return position + 1 }
            position += 1
        }
        return index
    }

    /// The range without conjunctions, commas and stops at its ends.
    func part(_ start: Int, _ end: Int) -> Range<Int>? {
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
                    || last.shape == .colon
                    || (last.isWord && !last.isCapitalised
                        && !last.classes.isDisjoint(with: [.conjunction, .subordinator, .relative, .by]))
            else { break }
            end -= 1
        }
        return start < end ? start..<end : nil
    }
}
