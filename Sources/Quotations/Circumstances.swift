/// When and where something was said, from the words about the verb that are neither speaker nor speech.
struct Circumstances {
    let phrases: NounPhraseFinder
    var items: [Token] { phrases.items }
    var scalars: [Unicode.Scalar] { phrases.scalars }
    var dates: DateReading

    init(article: Article, phrases: NounPhraseFinder, articleDate: ArticleDate?) {
        self.phrases = phrases
        dates = DateReading(items: article.items, scalars: article.scalars, articleDate: articleDate)
    }

    /// The date in the places where one belongs to the verb: next to it, or at the head of its clause.
    func date(of frame: ReportingFrame, in sentence: Range<Int>) -> DatedWords? {
        placedDate(of: frame, in: sentence).flatMap { isToCome($0, sentence) ? nil : $0 }
    }

    private static let that = WordSet("that")
    private static let promised = WordSet("would will 'd 'll shall could")

    /// "said in May she would sign", told in April: the month of what is promised.
    private func isToCome(_ date: DatedWords, _ sentence: Range<Int>) -> Bool {
        guard date.iso.utf8.count == 7, let written = dates.articleDate,
            let month = date.items.lazy.compactMap({ dates.monthNumber(items[$0]) }).first, month > written.month,
            date.items.allSatisfy({ items[$0].shape != .number && !Self.that.contains(items[$0]) }),
            !dates.isOfBackground(date),
            // "told them in May that she would sign": the month before the clause is that of the telling.
            date.items.upperBound >= sentence.upperBound || !items[date.items.upperBound].classes.contains(.that)
        else { return false }
        return (date.items.upperBound..<max(date.items.upperBound, sentence.upperBound)).contains {
            !items[$0].isCapitalised && Self.promised.contains(items[$0])
        }
    }

    private func placedDate(of frame: ReportingFrame, in sentence: Range<Int>) -> DatedWords? {
        if let date = dates.date(in: link(frame)), !isOfAnother(frame), !asksBetween(frame) { return date }
        if let date = dates.date(in: after(frame, in: sentence)) { return date }
        // "sagte am 1. März die Ministerin"
        if let date = inverted(frame).flatMap({ dates.date(in: $0) }) { return date }
        if let date = behindQuote(frame, in: sentence).flatMap({ dates.date(in: $0) }) { return date }
        if frame.form == .subjectVerb, !frame.isShared,
            let day = phrases.joinedDay(before: frame.extent.lowerBound, from: sentence.lowerBound),
            let date = dates.date(in: day)
        {
            return date
        }
        if let date = opening(of: frame, in: sentence).flatMap({ dates.date(in: $0) }),
            // "Asked about those who were held in May, she said": the month of what is asked.
            date.isDay || !phrases.isOpeningParticiple(items[sentence.lowerBound])
        {
            return date
        }
        if let date = beforeParticiple(frame, in: sentence) { return date }
        if let date = joinedByWhen(frame, in: sentence) ?? inClauseOfTime(frame, in: sentence) { return date }
        return before(frame, in: sentence).flatMap { dates.date(in: $0) }
    }

    private static let by = WordSet("by")
    private static let over = WordSet("was were had")

    /// "By Thursday it was over": the day on which it was.
    func dayByWhich(_ sentence: Range<Int>) -> DatedWords? {
        guard sentence.count > 4, Self.by.contains(items[sentence.lowerBound]),
            items[sentence.lowerBound + 1].classes.contains(.weekday),
            sentence.prefix(8).contains(where: { Self.over.contains(items[$0]) }),
            let iso = dates.weekday(at: sentence.lowerBound + 1, sentence)
        else { return nil }
        return DatedWords(iso: iso, items: sentence.lowerBound + 1..<sentence.lowerBound + 2)
    }

    /// Whether a sentence of what has been tells of a day by its name that can be the last or the next one.
    func tellsUnknownDay(_ sentence: Range<Int>) -> Bool {
        guard
            let day = sentence.first(where: { items[$0].classes.contains(.weekday) && dates.isTomorrow($0, sentence) }),
            !dates.isDeadline(day, sentence), !isToCome(sentence)
        else { return false }
        return !(sentence.lowerBound..<day).contains { !items[$0].isCapitalised && Self.promised.contains(items[$0]) }
    }

    private static let whether = WordSet("whether if")
    private static let when = WordSet("when wann als cuando lorsque quand quando")
    private static let asWords = WordSet("when as while after als cuando lorsque quand quando")

    /// "It ended in 2009, when she told them": the time right before the clause.
    private func joinedByWhen(_ frame: ReportingFrame, in sentence: Range<Int>) -> DatedWords? {
        let when = frame.extent.lowerBound - 1
        guard frame.form == .subjectVerb, !frame.isShared, when - 2 > sentence.lowerBound,
            Self.when.contains(items[when]),
            items[when - 1].shape == .comma
        else { return nil }
        if let year = dates.year(at: when - 2, in: sentence) { return year }
        return (max(sentence.lowerBound, when - 7)..<when - 1).lazy
            .compactMap { dates.date(in: $0..<when - 1) }.first { $0.items.upperBound == when - 1 }
    }

    private static let follows = WordSet("after before while when by since")

    /// "who resigned in August after telling them that": the time of what was done with it.
    private func beforeParticiple(_ frame: ReportingFrame, in sentence: Range<Int>) -> DatedWords? {
        let link = frame.verb.lowerBound - 1
        guard frame.isShared, frame.verbClasses.contains(.participle), link > sentence.lowerBound else { return nil }
        guard Self.follows.contains(items[link]) else {
            // "came to power in 2023 promising"
            guard items[link].shape == .number else { return nil }
            return (max(sentence.lowerBound, link - 4)..<link).lazy
                .compactMap { dates.date(in: $0..<link + 1) }.first { $0.items.upperBound == link + 1 }
        }
        let clause = (sentence.lowerBound..<link).reversed().prefix {
            items[$0].isWord && !items[$0].classes.contains(.that) || items[$0].shape == .number
        }
        return clause.last.flatMap { dates.date(in: $0..<link) }
    }

    /// "she said when we met in April": the time of what went on.
    private func inClauseOfTime(_ frame: ReportingFrame, in sentence: Range<Int>) -> DatedWords? {
        var start = frame.complement
        if start + 1 < sentence.upperBound, items[start].shape == .comma, Self.when.contains(items[start + 1]) {
            start += 1
        }
        guard frame.form != .accordingTo, frame.act != .commits, start < sentence.upperBound,
            Self.asWords.contains(items[start])
        else { return nil }
        let end = (start..<sentence.upperBound).first { items[$0].shape == .quote || items[$0].shape == .comma }
        return dates.date(in: start..<(end ?? sentence.upperBound))
    }

    /// Whether the words about a verb tell another time than that of the story, without a day: "weeks earlier she had said".
    func tellsOtherTime(_ frame: ReportingFrame, in sentence: Range<Int>) -> Bool {
        // "prompted the minister to accuse them of it": some day or other.
        if frame.form == .infinitive, !frame.isShared { return true }
        // "a day after Sample declared that it was over"
        let behind = frame.extent.lowerBound - 1
        if frame.form == .subjectVerb, !frame.isShared, behind - 1 > sentence.lowerBound,
            Self.follows.contains(items[behind]), items[behind - 1].classes.contains(.time)
        {
            return true
        }
        // "read aloud from a letter in which Example called it so": when the letter was written.
        if isInDocument(frame, sentence) || isInLeak(frame, sentence) { return true }
        let link = link(frame)
        if link.count < Self.longestLink, !link.contains(where: { items[$0].shape == .comma }),
            dates.tellsOtherTime(in: link)
        {
            return true
        }
        if frame.act == .asserts, dates.tellsOtherTime(in: after(frame, in: sentence)) { return true }
        guard frame.form == .subjectVerb, !frame.isShared else { return false }
        let region = clauseStart(of: frame, in: sentence)..<frame.subject.items.lowerBound
        return region.count < Self.longestOpening && !endsClause(frame, in: sentence)
            && !region.contains { items[$0].shape == .quote } && dates.tellsOtherTime(in: region)
    }

    private static let which = WordSet("which")

    private func isInDocument(_ frame: ReportingFrame, _ sentence: Range<Int>) -> Bool {
        let which = frame.extent.lowerBound - 1
        guard frame.form == .subjectVerb, !frame.isShared, which - 2 > sentence.lowerBound,
            Self.which.contains(items[which]),
            items[which - 1].classes.contains(.preposition)
        else { return false }
        return (max(sentence.lowerBound, which - 6)..<which - 1).contains {
            items[$0].classes.contains(.document) && !Self.publicOccasions.contains(items[$0])
        }
    }

    private static let leaked = WordSet("leaked")
    private static let seen = WordSet("seen obtained reviewed")

    /// "in a leaked letter", "in a note seen by the Gazette": nobody tells when it was written.
    private func isInLeak(_ frame: ReportingFrame, _ sentence: Range<Int>) -> Bool {
        func isLeak(_ region: Range<Int>) -> Bool {
            region.contains { index in
                Self.leaked.contains(items[index]) && index + 1 < region.upperBound
                    && !items[index + 1].classes.isDisjoint(with: [.document, .occasion])
                    || Self.seen.contains(items[index]) && index + 1 < region.upperBound
                        && items[index + 1].classes.contains(.by)
            }
        }
        guard frame.form == .subjectVerb, !frame.isShared else { return false }
        let opening = clauseStart(of: frame, in: sentence)..<frame.subject.items.lowerBound
        return opening.count < Self.longestOpening && !opening.contains { items[$0].shape == .quote } && isLeak(opening)
            || isLeak(after(frame, in: sentence))
    }

    private static let longestOpening = 16
    private static let longestLink = 6

    /// Where the clause of a verb begins: at the head of its sentence, or behind a semicolon.
    func clauseStart(of frame: ReportingFrame, in sentence: Range<Int>) -> Int {
        let end = frame.subject.items.lowerBound
        return (sentence.lowerBound..<max(sentence.lowerBound, end)).last { items[$0].shape == .semicolon }
            .map { $0 + 1 } ?? sentence.lowerBound
    }

    /// "On Friday they sailed, she said": what stands before is what is said, and no time of saying it.
    func endsClause(_ frame: ReportingFrame, in sentence: Range<Int>) -> Bool {
        let before = frame.extent.lowerBound - 1
        guard frame.form == .subjectVerb, before > sentence.lowerBound, items[before].shape == .comma else {
            return false
        }
        let behind = frame.complement
        if behind >= sentence.upperBound || items[behind].endsSentence { return true }
        return items[behind].shape == .comma && behind + 1 < sentence.upperBound && items[behind + 1].shape != .quote
    }

    /// "Jane Example, who met them on Monday, said": the day of what a relative clause tells, unless she speaks there too.
    func isOfAnother(_ frame: ReportingFrame) -> Bool {
        let link = link(frame)
        guard
            link.prefix(2).contains(where: {
                items[$0].classes.contains(.relative) || phrases.adjectivesFollow && items[$0].classes.contains(.that)
            })
        else { return false }
        // "who was not allowed to speak to the press"
        if link.contains(where: { items[$0].classes.contains(.negation) }) { return true }
        return !link.contains {
            Self.publicOccasions.contains(items[$0]) || Self.speaking.contains(items[$0])
        }
    }

    /// "Jane Example, who had called for it": whether the verb stands in a clause about its subject.
    func isOfRelativeClause(_ frame: ReportingFrame) -> Bool {
        link(frame).prefix(2).contains { items[$0].classes.contains(.relative) && !items[$0].isCapitalised }
            && (frame.verb.lowerBound - frame.subject.items.upperBound) < Self.longestLink
    }

    /// "Example, asked if she would be back on Monday, said": the day of what is asked.
    private func asksBetween(_ frame: ReportingFrame) -> Bool {
        link(frame).contains { Self.whether.contains(items[$0]) }
    }

    /// The words between subject and verb.
    func link(_ frame: ReportingFrame) -> Range<Int> {
        let start = frame.subject.items.upperBound
        guard frame.form == .subjectVerb, !frame.isShared, frame.verb.lowerBound > start else { return start..<start }
        return start..<frame.verb.lowerBound
    }

    /// The words between a verb and its subject behind it: « …, a déclaré devant la presse la ministre ».
    func inverted(_ frame: ReportingFrame) -> Range<Int>? {
        guard frame.form == .verbSubject, frame.verb.upperBound < frame.subject.items.lowerBound else { return nil }
        return frame.verb.upperBound..<frame.subject.items.lowerBound
    }

    /// The clause before one that "where", "which" or "that" joins to it: "It began on Monday on X, where she wrote".
    func before(_ frame: ReportingFrame, in sentence: Range<Int>) -> Range<Int>? {
        let end = frame.extent.lowerBound
        guard frame.form == .subjectVerb, !frame.isShared, end > sentence.lowerBound, end - sentence.lowerBound < 40,
            !items[end - 1].classes.isDisjoint(with: [.relative, .what, .that])
        else { return nil }
        var start = end - 1
        while start > sentence.lowerBound, items[start - 1].shape != .semicolon, items[start - 1].shape != .quote {
            if !items[start - 1].classes.isDisjoint(with: [.say, .tell]), !items[start - 1].isCapitalised,
                items[start - 1].classes.isDisjoint(with: .nounToo)
            {
                return nil
            }
            start -= 1
        }
        return start..<end - 1
    }
}
