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
            !dates.isOfBackground(date)
        else { return false }
        return sentence.contains { !items[$0].isCapitalised && Self.promised.contains(items[$0]) }
    }

    private func placedDate(of frame: ReportingFrame, in sentence: Range<Int>) -> DatedWords? {
        if let date = dates.date(in: link(frame)), !isOfAnother(frame) { return date }
        if let date = dates.date(in: after(frame, in: sentence)) { return date }
        if let date = behindQuote(frame, in: sentence).flatMap({ dates.date(in: $0) }) { return date }
        if frame.form == .subjectVerb, !frame.isShared,
            let day = phrases.joinedDay(before: frame.extent.lowerBound, from: sentence.lowerBound),
            let date = dates.date(in: day)
        {
            return date
        }
        if let date = opening(of: frame, in: sentence).flatMap({ dates.date(in: $0) }) { return date }
        if let date = joinedByWhen(frame, in: sentence) ?? inClauseOfTime(frame, in: sentence) { return date }
        return before(frame, in: sentence).flatMap { dates.date(in: $0) }
    }

    private static let when = WordSet("when wann als cuando lorsque quand")
    private static let asWords = WordSet("when as while after als cuando lorsque quand")

    /// "It ended in 2009, when she told them": the time right before the clause.
    private func joinedByWhen(_ frame: ReportingFrame, in sentence: Range<Int>) -> DatedWords? {
        let when = frame.extent.lowerBound - 1
        guard frame.form == .subjectVerb, !frame.isShared, when - 2 > sentence.lowerBound,
            Self.when.contains(items[when]),
            items[when - 1].shape == .comma
        else { return nil }
        return (max(sentence.lowerBound, when - 7)..<when - 1).lazy
            .compactMap { dates.date(in: $0..<when - 1) }.first { $0.items.upperBound == when - 1 }
    }

    /// "she said when we met in April": the time of what went on.
    private func inClauseOfTime(_ frame: ReportingFrame, in sentence: Range<Int>) -> DatedWords? {
        let start = frame.complement
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

    /// To whom or where it was said: items of the words as printed.
    func setting(of frame: ReportingFrame, in sentence: Range<Int>) -> Range<Int>? {
        if let addressee = frame.addressee, frame.verbClasses.contains(.addresses) {
            let addressee = trimmed(addressee)
            let isPronoun =
                addressee.count == 1
                && !items[addressee.lowerBound].classes.isDisjoint(with: [.pronoun, .objectPronoun])
            if !isPronoun, !addressee.isEmpty, items[addressee.lowerBound].classes.isDisjoint(with: .possessive) {
                return withProgramme(addressee, sentence)
            }
        }
        if let addressee = germanAddressee(of: frame, in: sentence) { return addressee }
        if let occasion = occasion(in: after(frame, in: sentence), sentence) { return occasion }
        if let region = behindQuote(frame, in: sentence), let occasion = occasion(in: region, sentence) {
            return occasion
        }
        if !isOfAnother(frame), let occasion = occasion(in: link(frame), sentence) { return occasion }
        if let region = opening(of: frame, in: sentence),
            let found = asker(in: region) ?? partner(in: region) ?? occasion(in: region, sentence)
        {
            return found
        }
        if let inverted = inverted(frame), let occasion = occasion(in: inverted, sentence) { return occasion }
        return before(frame, in: sentence).flatMap { occasion(in: $0, sentence) }
    }

    static let speaking = WordSet("speaking talking writing testifying appearing posting")
    private static let spoke = WordSet("spoke")
    static let causes = WordSet("behalf right condition exercise favour favor defence defense support response reply")

    /// "Speaking to the station": with whom somebody speaks, at the head of a sentence.
    func partner(in region: Range<Int>) -> Range<Int>? {
        if let first = region.first, Self.addressing.contains(items[first]), items[first].isCapitalised {
            return addressed(behind: first, region)
        }
        guard let verb = region.prefix(4).first(where: { Self.speaking.contains(items[$0]) }) else {
            return listener(in: region)
        }
        for index in verb + 1..<max(verb + 1, min(verb + 5, region.upperBound - 1))
        where items[index].classes.contains(.preposition) && !phrases.isTime(index + 1, from: region.lowerBound) {
            guard !Self.causes.contains(items[index + 1]),
                !Self.partnerless.contains(items[index]),
                let found = phrases.phrase(startingAt: index + 1, to: region.upperBound), found.kind != .pronoun,
                !items[found.items].allSatisfy({ !$0.classes.isDisjoint(with: [.time, .weekday, .month, .determiner]) })
            else { return nil }
            let partner = trimmed(found.items.lowerBound..<occasionEnd(found.items.upperBound, region))
            return partner.isEmpty ? nil : partner
        }
        return nil
    }

    private static let addressing = WordSet("addressing")

    /// "Addressing delegates in the port, …"
    private func addressed(behind verb: Int, _ region: Range<Int>) -> Range<Int>? {
        guard let found = phrases.phrase(startingAt: verb + 1, to: region.upperBound), found.kind != .pronoun else {
            return nil
        }
        return trimmed(found.items)
    }

    /// "when she spoke to the Gazette"
    private func listener(in region: Range<Int>) -> Range<Int>? {
        guard
            let verb = region.first(where: { items[$0].classes.contains(.attitude) && Self.spoke.contains(items[$0]) }),
            verb + 2 < region.upperBound,
            items[verb + 1].classes.contains(.to),
            let found = phrases.phrase(startingAt: verb + 2, to: region.upperBound), found.kind == .name,
            found.classes.isDisjoint(with: [.title, .person])
        else { return nil }
        return trimmed(found.items.lowerBound..<occasionEnd(found.items.upperBound, region))
    }

    /// With the small words that end a name of an occasion: "Radio Norland's breakfast programme".
    func occasionEnd(_ end: Int, _ region: Range<Int>) -> Int {
        for index in end..<min(end + 2, region.upperBound) {
            let item = items[index]
            guard item.isWord, !item.isCapitalised, item.classes.isDisjoint(with: [.preposition, .determiner, .time])
            else { break }
            if !item.classes.isDisjoint(with: [.audience, .occasion]) { return index + 1 }
        }
        return end
    }

    private static let by = WordSet("by par por von vom")

    /// "Asked on Friday by the Gazette": the outlet that asks.
    private func asker(in region: Range<Int>) -> Range<Int>? {
        guard region.lowerBound > 0, !items[region.lowerBound - 1].classes.isDisjoint(with: .reporting),
            let by = region.first(where: { items[$0].isWord && Self.by.contains(items[$0]) }),
            let found = phrases.phrase(startingAt: by + 1, to: region.upperBound), found.kind == .name,
            found.classes.isDisjoint(with: [.person, .title])
        else { return nil }
        var end = found.items.upperBound
        // « Le Soir valdorien »
        while phrases.adjectivesFollow, end < region.upperBound, items[end].isWord, items[end].classes.isEmpty {
            end += 1
        }
        return found.items.lowerBound..<end
    }

    static let partnerless = WordSet("for about of after before since through via under")

    /// When and where a sentence plays, of what stands before any words that it reports.
    func opening(ofSentence sentence: Range<Int>, _ frames: [ReportingFrame]) -> (DatedWords?, Range<Int>?) {
        var end = sentence.upperBound
        for frame in frames where frame.act != .holds && frame.complement > sentence.lowerBound {
            guard frame.complement < sentence.upperBound,
                // "Addressing delegates, she said"
                frame.verb.lowerBound > sentence.lowerBound || !frame.verbClasses.contains(.participle)
            else { continue }
            let item = items[frame.complement]
            // "answered in an interview on Tuesday": nothing is reported there.
            if frame.act == .asserts || frame.act == .asks, item.isWord, !item.isCapitalised,
                item.classes.contains(.preposition)
            {
                continue
            }
            end = min(end, frame.complement)
        }
        if let quote = sentence.first(where: { items[$0].shape == .quote && items[$0].end - items[$0].start > 30 }) {
            end = min(end, quote)
        }
        // What a relative clause tells happened at another time.
        if let relative = (sentence.lowerBound..<end).first(where: {
            !items[$0].isCapitalised && !items[$0].classes.isDisjoint(with: [.relative, .that])
        }) {
            end = relative
        }
        let region = sentence.lowerBound..<end
        guard !region.isEmpty, items[region.lowerBound].classes.isDisjoint(with: .subordinator) else {
            return (nil, nil)
        }
        return (
            dates.date(in: region), partner(in: region) ?? occasion(in: region, sentence, only: Self.publicOccasions)
        )
    }

    /// What is made to be spoken at: the only occasions that a sentence without a verb of saying opens.
    static let publicOccasions = WordSet(
        """
        interview interviews conference hearing briefing speech address podcast broadcast post tweet rally testimony statement letter press podium \
        plenary evidence op-ed
        """)

    static let have = WordSet(
        "has have had hasn't haven't hadn't avait avaient n'avait hatte hatten había habían")
    static let coming = WordSet("will would expected due shall scheduled")
    static let lastingVerbs = WordSet("writes write reads read")

    /// "has said", "had promised": it was at some other time.
    func isPerfect(_ frame: ReportingFrame) -> Bool {
        guard frame.form == .subjectVerb else { return false }
        // "Zuvor hatte sie gesagt"
        let before = frame.subject.items.lowerBound - 1
        if phrases.nounsAreCapitalised, before >= 0, frame.verbClasses.contains(.compoundPast),
            Self.have.contains(items[before])
        {
            return true
        }
        var index = frame.verb.lowerBound - 1
        while index >= frame.subject.items.upperBound, frame.verb.lowerBound - index < 4 {
            if Self.have.contains(items[index]) { return true }
            index -= 1
        }
        return false
    }

    private static let had = WordSet("had hadn't once previously earlier")

    /// "had said", "once said"
    func isPast(_ frame: ReportingFrame) -> Bool {
        link(frame).suffix(4).contains { Self.had.contains(items[$0]) } || isThen(frame)
    }

    /// Whether a sentence tells what is to come.
    func isToCome(_ sentence: Range<Int>) -> Bool {
        // "was asked whether it would close" is over.
        let main = sentence.prefix(20).prefix {
            items[$0].isCapitalised || items[$0].classes.isDisjoint(with: [.that, .subordinator, .what])
        }
        return main.contains { index in
            let isAuxiliary = items[index].classes.contains(.auxiliary)
            let isBehindOne = index > sentence.lowerBound && items[index - 1].classes.contains(.be)
            return (isAuxiliary || isBehindOne) && Self.coming.contains(items[index])
        }
    }

    /// "he writes", "she once said": at any time, or at some other.
    func isLasting(_ frame: ReportingFrame) -> Bool {
        Self.lastingVerbs.contains(items[frame.verb.lowerBound])
            || link(frame).suffix(3).contains { Self.otherTimes.contains(items[$0]) } || isThen(frame)
            || isQuotedByAnother(frame)
    }

    /// "an aide quoted him as saying": whenever that was.
    private func isQuotedByAnother(_ frame: ReportingFrame) -> Bool {
        let quoting = frame.subject.items.lowerBound - 1
        return frame.verbClasses.contains(.participle) && quoting >= 0
            && ReportingFrameFinder.quoting.contains(items[quoting])
    }

    private static let then = WordSet("then damals entonces")
    private static let time = WordSet("time époque momento")
    private static let the = WordSet("the that l' aquel ese su")

    /// "said at the time", « avait-il dit à l'époque »: when what was told before happened, whenever that was.
    private func isThen(_ frame: ReportingFrame) -> Bool {
        let start = frame.form == .accordingTo ? frame.extent.upperBound : frame.complement
        let near = start..<max(start, min(start + 4, items.count))
        return near.contains { index in
            if Self.time.contains(items[index]), index > start { return Self.the.contains(items[index - 1]) }
            return index == start && items[index].isWord && Self.then.contains(items[index])
        }
    }

    /// "She later said": somewhere else.
    func isLater(_ frame: ReportingFrame) -> Bool {
        let start = frame.subject.items.lowerBound
        return link(frame).suffix(2).contains { Self.laterTimes.contains(items[$0]) }
            || (max(0, start - 2)..<start).contains { Self.laterTimes.contains(items[$0]) }
    }

    static let laterTimes = WordSet(
        "now today later subsequently afterwards afterward earlier previously zuvor später danach vorher antes después auparavant ensuite"
    )
    static let otherTimes = WordSet("once often always repeatedly previously earlier long frequently sometimes")
}
