/// When and where something was said, from the words about the verb that are neither speaker nor speech.
struct Circumstances {
    private let items: [Token]
    private let scalars: [Unicode.Scalar]
    private let phrases: NounPhraseFinder
    var dates: DateReading

    init(article: Article, phrases: NounPhraseFinder, articleDate: ArticleDate?) {
        items = article.items
        scalars = article.scalars
        self.phrases = phrases
        dates = DateReading(items: article.items, scalars: article.scalars, articleDate: articleDate)
    }

    /// The date in the places where one belongs to the verb: next to it, or at the head of its clause.
    func date(of frame: ReportingFrame, in sentence: Range<Int>) -> DatedWords? {
        if let date = dates.date(in: link(frame)), !isOfAnother(frame) { return date }
        if let date = dates.date(in: after(frame, in: sentence)) { return date }
        if let date = opening(of: frame, in: sentence).flatMap({ dates.date(in: $0) }) { return date }
        return before(frame, in: sentence).flatMap { dates.date(in: $0) }
    }

    /// "Jane Example, who met them on Monday, said": the day of what a relative clause tells, unless she speaks there too.
    private func isOfAnother(_ frame: ReportingFrame) -> Bool {
        let link = link(frame)
        guard link.prefix(2).contains(where: { items[$0].classes.contains(.relative) }) else { return false }
        // "who was not allowed to speak to the press"
        if link.contains(where: { items[$0].classes.contains(.negation) }) { return true }
        return !link.contains {
            Self.publicOccasions.contains(items[$0], in: scalars) || Self.speaking.contains(items[$0], in: scalars)
        }
    }

    /// The words between subject and verb.
    private func link(_ frame: ReportingFrame) -> Range<Int> {
        let start = frame.subject.items.upperBound
        guard frame.form == .subjectVerb, !frame.isShared, frame.verb.lowerBound > start else { return start..<start }
        return start..<frame.verb.lowerBound
    }

    /// The words between a verb and its subject behind it: « …, a déclaré devant la presse la ministre ».
    private func inverted(_ frame: ReportingFrame) -> Range<Int>? {
        guard frame.form == .verbSubject, frame.verb.upperBound < frame.subject.items.lowerBound else { return nil }
        return frame.verb.upperBound..<frame.subject.items.lowerBound
    }

    /// The clause before one that "where", "which" or "that" joins to it: "It began on Monday on X, where she wrote".
    private func before(_ frame: ReportingFrame, in sentence: Range<Int>) -> Range<Int>? {
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
        if let occasion = occasion(in: after(frame, in: sentence), sentence) { return occasion }
        if !isOfAnother(frame), let occasion = occasion(in: link(frame), sentence) { return occasion }
        if let region = opening(of: frame, in: sentence),
            let found = partner(in: region) ?? occasion(in: region, sentence)
        {
            return found
        }
        if let inverted = inverted(frame), let occasion = occasion(in: inverted, sentence) { return occasion }
        return before(frame, in: sentence).flatMap { occasion(in: $0, sentence) }
    }

    private static let speaking = WordSet("speaking talking writing testifying appearing posting")
    private static let causes = WordSet("behalf condition")

    /// "Speaking to the station": with whom somebody speaks, at the head of a sentence.
    private func partner(in region: Range<Int>) -> Range<Int>? {
        guard let verb = region.prefix(4).first(where: { Self.speaking.contains(items[$0], in: scalars) }) else {
            return nil
        }
        for index in verb + 1..<max(verb + 1, min(verb + 5, region.upperBound - 1))
        where items[index].classes.contains(.preposition) && !phrases.isTime(index + 1, from: region.lowerBound) {
            guard !Self.causes.contains(items[index + 1], in: scalars),
                !Self.partnerless.contains(items[index], in: scalars),
                let found = phrases.phrase(startingAt: index + 1, to: region.upperBound), found.kind != .pronoun,
                !items[found.items].allSatisfy({ !$0.classes.isDisjoint(with: [.time, .weekday, .month, .determiner]) })
            else { return nil }
            return trimmed(found.items.lowerBound..<occasionEnd(found.items.upperBound, region))
        }
        return nil
    }

    /// With the small words that end a name of an occasion: "Radio Norland's breakfast programme".
    private func occasionEnd(_ end: Int, _ region: Range<Int>) -> Int {
        for index in end..<min(end + 2, region.upperBound) {
            let item = items[index]
            guard item.isWord, !item.isCapitalised, item.classes.isDisjoint(with: [.preposition, .determiner, .time])
            else { break }
            if !item.classes.isDisjoint(with: [.audience, .occasion]) { return index + 1 }
        }
        return end
    }

    private static let partnerless = WordSet("for about of after before since through via")

    /// When and where a sentence plays, of what stands before any words that it reports.
    func opening(ofSentence sentence: Range<Int>, _ frames: [ReportingFrame]) -> (DatedWords?, Range<Int>?) {
        var end = sentence.upperBound
        for frame in frames where frame.act != .holds && frame.complement > sentence.lowerBound {
            guard frame.complement < sentence.upperBound else { continue }
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
    private static let publicOccasions = WordSet(
        """
        interview interviews conference hearing briefing speech address podcast broadcast post tweet rally testimony statement letter press podium \
        plenary evidence op-ed
        """)

    private static let have = WordSet("has have had hasn't haven't hadn't")
    private static let coming = WordSet("will would expected due shall scheduled")
    private static let lastingVerbs = WordSet("writes write reads read")

    /// "has said", "had promised": it was at some other time.
    func isPerfect(_ frame: ReportingFrame) -> Bool {
        guard frame.form == .subjectVerb else { return false }
        var index = frame.verb.lowerBound - 1
        while index >= frame.subject.items.upperBound, frame.verb.lowerBound - index < 4 {
            if Self.have.contains(items[index], in: scalars) { return true }
            index -= 1
        }
        return false
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
            return (isAuxiliary || isBehindOne) && Self.coming.contains(items[index], in: scalars)
        }
    }

    /// "he writes", "she once said": at any time, or at some other.
    func isLasting(_ frame: ReportingFrame) -> Bool {
        Self.lastingVerbs.contains(items[frame.verb.lowerBound], in: scalars)
            || link(frame).suffix(3).contains { Self.otherTimes.contains(items[$0], in: scalars) }
    }

    private static let otherTimes = WordSet("once often always repeatedly previously earlier long frequently sometimes")

    /// The words after the verb and its addressee, up to what was said.
    private func after(_ frame: ReportingFrame, in sentence: Range<Int>) -> Range<Int> {
        let start = frame.form == .accordingTo ? frame.extent.upperBound : frame.complement
        // "agreed to answer by Friday": the day of what will be done.
        if frame.act == .commits, start < sentence.upperBound, items[start].classes.contains(.to) {
            return start..<start
        }
        if let behind = behindObject(start, in: sentence) { return behind..<placeEnd(behind, frame, in: sentence) }
        return start..<placeEnd(start, frame, in: sentence)
    }

    /// "repeated the line at a dinner: “…”": where the place begins behind a short object.
    private func behindObject(_ start: Int, in sentence: Range<Int>) -> Int? {
        guard start + 2 < sentence.upperBound, items[start].classes.contains(.determiner),
            let stop = (start..<sentence.upperBound).first(where: {
                !items[$0].isWord && items[$0].shape != .possessive && !phrases.isPluralOwner($0)
            }),
            items[stop].shape == .colon,
            let place = (start + 2..<max(start + 2, min(start + 4, stop))).first(where: {
                items[$0].classes.contains(.preposition) && !items[$0].classes.contains(.of)
            }),
            (start + 1..<place).allSatisfy({ items[$0].isWord && !items[$0].isCapitalised })
        else { return nil }
        return place
    }

    private func placeEnd(_ start: Int, _ frame: ReportingFrame, in sentence: Range<Int>) -> Int {
        if start < sentence.upperBound, start + 1 < sentence.upperBound, items[start].isCapitalised,
            phrases.isTime(start, from: sentence.lowerBound), items[start + 1].classes.contains(.auxiliary)
        {
            // "said June would be too late"
            return start
        }
        var end = start
        var isInPhrase = false
        while end < sentence.upperBound, end - start < 24 {
            let item = items[end]
            if item.endsSentence || item.shape == .colon || item.shape == .semicolon { break }
            if item.shape == .comma, !isDateComma(end, sentence),
                !(end == start && isPlaceBehindName(end, frame, sentence))
            {
                break
            }
            if item.shape == .quote, end == start || items[end - 1].shape != .possessive { break }
            if item.isWord, !item.isCapitalised {
                if item.classes.contains(.that)
                    || !item.classes.isDisjoint(with: [.pronoun, .auxiliary, .relative, .participle])
                {
                    break
                }
                if item.classes.contains(.preposition) || phrases.opensDay(end, to: sentence.upperBound) {
                    isInPhrase = true
                }
                let begins =
                    phrases.isAdverb(item) || phrases.isTime(end, from: sentence.lowerBound)
                    || !item.classes.isDisjoint(with: [.preposition, .ordinalTime])
                if !isInPhrase, !begins { break }
            } else if !isInPhrase, item.isWord, !phrases.isTime(end, from: sentence.lowerBound) {
                break
            }
            end += 1
        }
        return end
    }

    /// "“…,” said the minister, Jane Example, at a news conference."
    private func isPlaceBehindName(_ index: Int, _ frame: ReportingFrame, _ sentence: Range<Int>) -> Bool {
        frame.form == .verbSubject && frame.subject.apposed != nil && index + 1 < sentence.upperBound
            && items[index + 1].classes.contains(.preposition)
    }

    /// The comma of "June 10, 2025".
    private func isDateComma(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index > sentence.lowerBound && index + 1 < sentence.upperBound && items[index - 1].shape == .number
            && items[index + 1].shape == .number
    }

    /// An adverbial at the head of the sentence, before the subject: "On
    /// Monday,", but not "Following the talks last month,".
    private func opening(of frame: ReportingFrame, in sentence: Range<Int>) -> Range<Int>? {
        let end = frame.subject.items.lowerBound
        guard frame.form == .subjectVerb, !frame.isShared, end > sentence.lowerBound else { return nil }
        // A clause begins behind a semicolon too.
        var start = end
        while start > sentence.lowerBound, end - start < 25, items[start - 1].shape != .semicolon { start -= 1 }
        guard start < end, start == sentence.lowerBound || items[start - 1].shape == .semicolon else { return nil }
        let first = items[start]
        let isOfTimeOrPlace =
            phrases.isTime(start, from: start)
            || !first.classes.isDisjoint(with: [.ordinalTime, .opening, .time, .adverb, .conjunction])
            || first.classes.contains(.determiner) && items[start + 1].classes.contains(.time)
        guard isOfTimeOrPlace else { return nil }
        let region = start..<end
        let holdsClause = region.contains {
            items[$0].shape == .quote
                || !items[$0].classes.isDisjoint(with: [.that, .say, .relative])
                    && items[$0].classes.isDisjoint(with: [.document, .occasion])
                    // "and again that night"
                    && !($0 + 1 < end && phrases.isTime($0 + 1, from: start))
        }
        return holdsClause ? nil : region
    }

    /// "in an interview with the station", "at a news conference", "on the evening news".
    private func occasion(in range: Range<Int>, _ sentence: Range<Int>, only kinds: WordSet? = nil) -> Range<Int>? {
        var index = range.lowerBound
        while index + 1 < range.upperBound {
            defer { index += 1 }
            let item = items[index]
            guard item.isWord, item.classes.contains(.preposition), !Self.placeless.contains(item, in: scalars),
                !isOfSubject(index, range),
                item.classes.isDisjoint(with: .to) || isNominal(items[index + 1]),
                !phrases.isTime(index + 1, from: sentence.lowerBound)
            else { continue }
            let start = index + 1
            var end = start
            var isOccasion = false
            // What names the occasion stands before any further preposition: not "for help in a statement".
            var isHead = true
            while end < range.upperBound, end - start < 14 {
                let word = items[end]
                if word.shape == .quote, isProgramme(end), isOccasion || end > start {
                    end += 1
                    continue
                }
                guard word.isWord || word.shape == .possessive || word.shape == .number || phrases.isPluralOwner(end)
                else { break }
                if phrases.isTime(end, from: sentence.lowerBound) { break }
                if word.isWord, !word.isCapitalised {
                    if end > start, isOccasion, phrases.isParticiple(word) { break }
                    if !word.classes.isDisjoint(with: [.verb, .auxiliary, .pronoun, .objectPronoun, .subordinator]),
                        word.classes.isDisjoint(with: [.preposition, .possessive])
                    {
                        break
                    }
                    if word.classes.contains(.to), end + 1 >= range.upperBound || !isNominal(items[end + 1]) { break }
                    if word.classes.contains(.preposition) { isHead = false }
                }
                if isHead, !word.classes.isDisjoint(with: [.occasion, .audience]),
                    kinds?.contains(word, in: scalars) ?? true
                {
                    isOccasion = true
                }
                end += 1
            }
            end = trimmed(start..<end).upperBound
            if items[start..<end].contains(where: { $0.classes.contains(.time) }) { continue }
            let isChannel = item.classes.contains(.on) && start < end && items[start].isCapitalised
            if start < end, isOccasion || isChannel { return withProgramme(start..<end, sentence) }
        }
        return nil
    }

    /// "in an interview with the “Daily News”": a short name in marks behind an article or "the newspaper".
    private func isProgramme(_ index: Int) -> Bool {
        let item = items[index]
        return item.end - item.start < 40 && item.end - item.start > 2
            && ScalarKind(scalars[item.start + 1]) == .capital && ScalarKind(scalars[item.end - 2]) == .letter
            && items[index - 1].isWord
            && !items[index - 1].classes.isDisjoint(with: [.determiner, .occasion, .audience])
    }

    private static let matters = WordSet("about of over regarding concerning on")

    /// "about a report in a newspaper": where stands what is spoken about, not where somebody speaks.
    private func isOfSubject(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index - 2 > range.lowerBound,
            !items[index - 1].classes.isDisjoint(with: [.document, .occasion, .work])
        else { return false }
        return (max(range.lowerBound, index - 5)..<index - 1).contains { Self.matters.contains(items[$0], in: scalars) }
    }

    private static let placeless = WordSet("after since following about of over regarding concerning until by")

    /// Without the words at its end that begin something else: "parliament last", "the meeting on".
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, !items[end - 1].isCapitalised,
            items[end - 1].shape == .number
                || !items[end - 1].classes.isDisjoint(with: [.preposition, .determiner, .ordinalTime])
        { end -= 1 }
        return range.lowerBound..<end
    }

    private func isNominal(_ item: Token) -> Bool {
        item.isCapitalised || !item.classes.isDisjoint(with: [.determiner, .audience, .person])
    }

    /// With the name of a programme in marks: the station's “Evening Talk”.
    private func withProgramme(_ range: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        let last = range.upperBound
        guard last < sentence.upperBound, items[last].shape == .quote, items[last - 1].shape == .possessive else {
            if items[last - 1].shape == .possessive, range.count > 1 { return range.lowerBound..<last - 1 }
            // "his own network, Hearth."
            if last + 2 < sentence.upperBound, items[last].shape == .comma, items[last + 1].isCapitalised,
                items[last + 1].isWord, items[last + 2].endsSentence, items[last - 1].classes.contains(.occasion)
            {
                return range.lowerBound..<last + 2
            }
            return range
        }
        return range.lowerBound..<last + 1
    }
}
