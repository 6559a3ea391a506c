// The words about a verb that tell where and when.
extension Circumstances {
    /// The words after the verb and its addressee, up to what was said.
    func after(_ frame: ReportingFrame, in sentence: Range<Int>) -> Range<Int> {
        var start = frame.form == .accordingTo ? frame.extent.upperBound : frame.complement
        // "told me last month"
        if frame.verbClasses.contains(.tell), start + 1 < sentence.upperBound,
            items[start].classes.contains(.objectPronoun)
        {
            start += 1
        }
        // "promised senators at the hearing last Thursday that"
        if frame.form == .subjectVerb, frame.addressee == nil, start + 1 < sentence.upperBound,
            items[start].classes.contains(.audience), !items[start].isCapitalised,
            items[start].classes.isDisjoint(with: [.document, .occasion]),
            !frame.verbClasses.isDisjoint(with: [.say, .tell])
        {
            start += 1
        }
        if let behind = behindOffice(start, frame, sentence) { start = behind }
        // "called on all to come to the July session": what is called for.
        if frame.verbClasses.contains(.attitude), start + 1 < sentence.upperBound,
            Self.demanding.contains(items[frame.verb.lowerBound]),
            items[start].classes.contains(.on), !phrases.isTime(start + 1, from: sentence.lowerBound)
        {
            return start..<start
        }
        // "agreed to answer by Friday": the day of what will be done.
        if start + 3 < sentence.upperBound, items[start].shape == .comma, frame.addressee != nil,
            items[start + 1].isWord,
            items[start + 1].isCapitalised, items[start + 2].shape == .comma,
            items[start + 3].classes.contains(.preposition),
            !phrases.isTime(start + 1, from: sentence.lowerBound)
        {
            start += 3
        }
        if frame.act == .commits, start < sentence.upperBound, items[start].classes.contains(.to) {
            return start..<start
        }
        if let behind = behindObject(start, in: sentence) ?? timeBehindObject(start, frame, in: sentence) {
            return behind..<placeEnd(behind, frame, in: sentence)
        }
        return start..<placeEnd(start, frame, in: sentence)
    }

    static let demanding = WordSet(verbs: "call")
    private static let dative = WordSet("dem der")
    private static let datives = WordSet("den")
    private static let hearsay = WordSet("nach zufolge gemäß")

    /// "sagte Beispiel der Zeitung Morgen": whoever is told stands in the dative, without a preposition.
    func germanAddressee(of frame: ReportingFrame, in sentence: Range<Int>) -> Range<Int>? {
        // "hatte Beispiel dem Sender gesagt": between subject and verb.
        let link = link(frame)
        var start = link.isEmpty ? frame.complement : link.lowerBound
        // "sagte die Vorsitzende, Anna Beispiel, dem »Anzeiger«"
        if frame.subject.apposed != nil, start + 1 < sentence.upperBound, items[start].shape == .comma { start += 1 }
        guard phrases.nounsAreCapitalised, frame.form == .subjectVerb || frame.form == .verbSubject,
            start + 1 < sentence.upperBound, Self.dative.contains(items[start]) || Self.datives.contains(items[start])
        else { return nil }
        // "sagte Beispiel dem »Anzeiger«"
        if items[start + 1].shape == .quote, isProgramme(start + 1), Self.dative.contains(items[start]) {
            return start..<start + 2
        }
        guard items[start + 1].isWord, items[start + 1].isCapitalised,
            let told = phrases.phrase(startingAt: start, to: sentence.upperBound), told.kind != .document
        else { return nil }
        let end = told.items.upperBound
        // "dem Sender Kanal 5"
        if end < sentence.upperBound, items[end].shape == .number, items[end - 1].isCapitalised {
            return told.items.lowerBound..<end + 1
        }
        if end < sentence.upperBound, Self.hearsay.contains(items[end]) { return nil }
        guard Self.dative.contains(items[start]) || told.classes.contains(.audience) else { return nil }
        return withProgramme(told.items, sentence)
    }

    /// "repeated the line at a dinner: “…”": where the place begins behind a short object.
    func behindObject(_ start: Int, in sentence: Range<Int>) -> Int? {
        guard start + 2 < sentence.upperBound, items[start].classes.contains(.determiner),
            !phrases.opensDay(start, to: sentence.upperBound),
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

    /// "accused the Treasury last night of it": where the time begins behind whoever or whatever a verb is about.
    private func timeBehindObject(_ start: Int, _ frame: ReportingFrame, in sentence: Range<Int>) -> Int? {
        guard frame.form == .subjectVerb, frame.verbClasses.contains(.attitude),
            frame.verbClasses.isDisjoint(with: .say),
            start < sentence.upperBound, let object = phrases.phrase(startingAt: start, to: sentence.upperBound),
            object.kind != .pronoun || object.classes.contains(.objectPronoun)
        else { return nil }
        var index = object.items.upperBound
        let end = sentence.upperBound
        guard index + 1 < end else { return nil }
        let opensTime =
            items[index].classes.contains(.ordinalTime) && phrases.isTime(index + 1, from: sentence.lowerBound)
            || items[index].classes.contains(.preposition) && phrases.isTime(index + 1, from: sentence.lowerBound)
            || items[index].classes.contains(.preposition) && dates.year(at: index + 1, in: sentence) != nil
            || phrases.isTime(index, from: sentence.lowerBound)
        guard opensTime else { return nil }
        let first = index
        while index < end,
            items[index].classes.contains(.ordinalTime) || items[index].shape == .number
                || items[index].classes.contains(.preposition) && index == first
                || phrases.isTime(index, from: sentence.lowerBound)
        { index += 1 }
        // "called the offer last night was making a joke"
        return index < end && items[index].isWord && !items[index].classes.isDisjoint(with: [.auxiliary, .verb])
            ? nil : first
    }

    /// "called it “a joke” in a note on Tuesday": the words behind what is quoted, where the verb has an object before it.
    func behindQuote(_ frame: ReportingFrame, in sentence: Range<Int>) -> Range<Int>? {
        guard frame.form == .subjectVerb, frame.act != .commits, frame.verbClasses.contains(.attitude),
            frame.verbClasses.isDisjoint(with: [.say, .tell]), frame.complement < sentence.upperBound,
            let quote = (frame.complement..<sentence.upperBound).first(where: { items[$0].shape == .quote }),
            !(frame.complement..<quote).contains(where: {
                items[$0].shape == .comma || !items[$0].classes.isDisjoint(with: [.that, .say])
            }), quote + 2 < sentence.upperBound
        else { return nil }
        let start = quote + 1
        guard items[start].isWord, !items[start].isCapitalised || phrases.isTime(start, from: sentence.lowerBound),
            items[start].classes.contains(.preposition) || phrases.isTime(start, from: sentence.lowerBound)
                || items[start].classes.contains(.ordinalTime)
        else { return nil }
        let end = (start..<sentence.upperBound).first {
            let item = items[$0]
            return !item.isWord && item.shape != .possessive && item.shape != .number
                || !item.isCapitalised && !item.classes.isDisjoint(with: [.auxiliary, .that, .relative, .conjunction])
        }
        return start..<(end ?? sentence.upperBound)
    }

    func placeEnd(_ start: Int, _ frame: ReportingFrame, in sentence: Range<Int>) -> Int {
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
            // "told a rally in the capital, Saltmere, on Friday"
            if item.shape == .comma, end > start, end + 3 < sentence.upperBound, items[end + 1].isWord,
                items[end + 1].isCapitalised, items[end + 2].shape == .comma,
                items[end + 3].classes.contains(.preposition),
                !phrases.isTime(end + 1, from: sentence.lowerBound)
            {
                end += 3
                continue
            }
            if item.shape == .comma, !isDateComma(end, sentence),
                !(end == start && isPlaceBehindName(end, frame, sentence))
            {
                break
            }
            if item.shape == .quote, end == start || items[end - 1].shape != .possessive { break }
            if item.isWord, !item.isCapitalised {
                let isThatDay = item.classes.contains(.that) && isDay(behindThat: end, sentence)
                if !isThatDay,
                    !item.classes.isDisjoint(with: [.that, .pronoun, .auxiliary, .relative])
                        // "a joint briefing" has no participle.
                        || item.classes.contains(.participle) && item.classes.isDisjoint(with: .occasion)
                {
                    break
                }
                if isThatDay || item.classes.contains(.preposition) || phrases.opensDay(end, to: sentence.upperBound) {
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

    /// "said that evening.": a day, and no clause.
    private func isDay(behindThat index: Int, _ sentence: Range<Int>) -> Bool {
        let next = index + 2
        guard index + 1 < sentence.upperBound, phrases.isTime(index + 1, from: sentence.lowerBound) else {
            return false
        }
        return next >= sentence.upperBound || !items[next].isWord || items[next].classes.contains(.preposition)
    }

    /// "“…,” said Jane Example, the mayor, on Tuesday.": where the time begins behind the office.
    private func behindOffice(_ start: Int, _ frame: ReportingFrame, _ sentence: Range<Int>) -> Int? {
        guard frame.form == .verbSubject, frame.subject.apposed == nil, start + 1 < sentence.upperBound,
            items[start].shape == .comma,
            let office = phrases.phrase(startingAt: start + 1, to: sentence.upperBound), phrases.isOffice(office),
            office.items.upperBound + 2 < sentence.upperBound, items[office.items.upperBound].shape == .comma
        else { return nil }
        let behind = office.items.upperBound + 1
        let time = items[behind].classes.contains(.preposition) ? behind + 1 : behind
        return phrases.isTime(time, from: sentence.lowerBound) ? behind : nil
    }

    /// "“…,” said the minister, Jane Example, at a news conference."
    func isPlaceBehindName(_ index: Int, _ frame: ReportingFrame, _ sentence: Range<Int>) -> Bool {
        frame.form == .verbSubject && (frame.subject.apposed != nil || phrases.adjectivesFollow)
            && index + 1 < sentence.upperBound
            && items[index + 1].classes.contains(.preposition)
    }

    /// The comma of "June 10, 2025".
    func isDateComma(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index > sentence.lowerBound && index + 1 < sentence.upperBound && items[index - 1].shape == .number
            && items[index + 1].shape == .number
    }

    private static let asked = WordSet(
        """
        asked interviewed questioned pressed quizzed interrogé interrogée interrogés questionné questionnée befragt gefragt preguntado preguntada \
        interrogado interrogada entrevistado entrevistada questionado questionada interpellato interpellata interrogato interrogata intervistato \
        intervistata
        """)

    /// "Asked on Friday by the Gazette, the minister said": when and by whom somebody is asked who then speaks.
    private func askedClause(region: Range<Int>) -> Range<Int>? {
        guard let first = region.first, items[first].isCapitalised, Self.asked.contains(items[first]),
            let comma = region.first(where: { items[$0].shape == .comma }),
            !(first..<comma).contains(where: { items[$0].shape == .quote })
        else { return nil }
        // "Asked by the Gazette if she would leave on Friday": what is asked tells no day of asking.
        let question = (first + 1..<comma).first {
            !items[$0].isCapitalised
                && !items[$0].classes.isDisjoint(with: [.subordinator, .what, .that, .relative])
                && items[$0].classes.isDisjoint(with: .preposition)
        }
        return first + 1..<(question ?? comma)
    }

    private static let recently = WordSet("recently late early")

    /// "As recently as April"
    private func isAsRecently(_ start: Int, _ end: Int) -> Bool {
        start + 3 < end && Self.asWord.contains(items[start]) && Self.recently.contains(items[start + 1])
            && Self.asWord.contains(items[start + 2])
    }

    private static let asWord = WordSet("as")
    /// "Back in 1996", "Only last week"
    private static let back = WordSet("back only just even")

    private static let heard = WordSet("heard")

    /// "Example was heard to mutter “no”"
    private func isHeard(_ frame: ReportingFrame) -> Bool {
        let to = frame.verb.lowerBound - 1
        return frame.form == .infinitive && to > 0 && items[to].classes.contains(.to)
            && Self.heard.contains(items[to - 1])
    }

    /// An adverbial at the head of the sentence, before the subject: "On
    /// Monday,", but not "Following the talks last month,".
    func opening(of frame: ReportingFrame, in sentence: Range<Int>) -> Range<Int>? {
        // "Am Freitag sagte Beispiel"
        let isInverted = phrases.nounsAreCapitalised && frame.form == .verbSubject
        let end = isInverted ? frame.verb.lowerBound : frame.subject.items.lowerBound
        guard (frame.form == .subjectVerb || isInverted) && !frame.isShared || isHeard(frame),
            end > sentence.lowerBound
        else { return nil }
        // A clause begins behind a semicolon or a colon too.
        func isMark(_ index: Int) -> Bool { items[index].shape == .semicolon || items[index].shape == .colon }
        var start = end
        while start > sentence.lowerBound, end - start < 25, !isMark(start - 1) { start -= 1 }
        guard start < end, start == sentence.lowerBound || isMark(start - 1) else { return nil }
        let first = items[start]
        if let asked = askedClause(region: start..<end) { return asked }
        guard !endsClause(frame, in: sentence) else { return nil }
        let isOfTimeOrPlace =
            phrases.isTime(start, from: start) || phrases.opensDay(start, to: end) || isAsRecently(start, end)
            || Self.back.contains(items[start])
            || !first.classes.isDisjoint(with: [.ordinalTime, .opening, .time, .adverb, .conjunction])
            || first.classes.contains(.determiner) && items[start + 1].classes.contains(.time)
        guard isOfTimeOrPlace else { return nil }
        let region = start..<end
        let holdsClause = region.contains {
            items[$0].shape == .quote && !isProgramme($0)
                || $0 > start && !items[$0].classes.isDisjoint(with: [.that, .say, .relative])
                    && !closesOccasion($0, region)
                    && items[$0].classes.isDisjoint(with: [.document, .occasion])
                    // "and again that night"
                    && !($0 + 1 < end && phrases.isTime($0 + 1, from: start))
        }
        return holdsClause ? nil : region
    }

    private static let closing = WordSet("closed ended concluded opened followed preceded wrapped capped")

    /// "At the press point that closed the round on 20 November, she said": the day of the occasion itself.
    private func closesOccasion(_ that: Int, _ region: Range<Int>) -> Bool {
        that + 1 < region.upperBound && Self.closing.contains(items[that + 1])
            && items[region.lowerBound].classes.contains(.preposition)
    }
}
