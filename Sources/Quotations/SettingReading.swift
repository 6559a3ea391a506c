/// To whom, where and on what occasion something was said.
extension Circumstances {
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
        if !callsFor(frame), let occasion = occasion(in: after(frame, in: sentence), sentence) { return occasion }
        if let region = behindQuote(frame, in: sentence), let occasion = occasion(in: region, sentence) {
            return occasion
        }
        if !isOfAnother(frame), !link(frame).contains(where: { NounPhraseFinder.informed.contains(items[$0]) }),
            let occasion = occasion(in: link(frame), sentence)
        {
            return occasion
        }
        if let region = opening(of: frame, in: sentence),
            let found = asker(in: region) ?? partner(in: region) ?? occasion(in: region, sentence)
        {
            return found
        }
        // "confirmed it in a post on X but said that"
        if frame.isShared, !frame.verbClasses.contains(.participle) {
            let start = frame.subject.items.upperBound
            let end = (start..<max(start, frame.verb.lowerBound)).last { items[$0].classes.contains(.conjunction) }
            let shared = start..<(end ?? start)
            if let found = occasion(in: shared, sentence, only: Self.publicOccasions) { return found }
        }
        if let inverted = inverted(frame), let occasion = occasion(in: inverted, sentence) { return occasion }
        return before(frame, in: sentence).flatMap { occasion(in: $0, sentence) }
    }

    private static let purpose = WordSet("for")

    /// "called for the release of all": what is called for.
    private func callsFor(_ frame: ReportingFrame) -> Bool {
        frame.complement < items.count && Self.demanding.contains(items[frame.verb.lowerBound])
            && Self.purpose.contains(items[frame.complement])
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

    private static let by = WordSet("by par por von vom pelo pela dal dalla")

    /// "Asked on Friday by the Gazette": the outlet that asks.
    private func asker(in region: Range<Int>) -> Range<Int>? {
        guard region.lowerBound > 0, !items[region.lowerBound - 1].classes.isDisjoint(with: .reporting),
            let by = region.first(where: { items[$0].isWord && Self.by.contains(items[$0]) }),
            let found = phrases.phrase(startingAt: by + 1, to: region.upperBound), found.kind == .name,
            found.classes.isDisjoint(with: [.person, .title]), phrases.office(behind: found) == nil,
            // "by the Gazette’s Jane Example"
            !found.items.contains(where: { items[$0].shape == .possessive })
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
                item.classes.contains(.preposition) || phrases.opensDay(frame.complement, to: sentence.upperBound),
                !opensPerfect(frame.complement, sentence)
            {
                // "teilte mit, das Protokoll trete am 1. Januar in Kraft": behind the comma stands what is said.
                if phrases.nounsAreCapitalised, frame.complement < end,
                    let comma = (frame.complement..<end).first(where: { items[$0].shape == .comma })
                {
                    end = comma
                }
                continue
            }
            end = min(end, frame.complement)
        }
        if let quote = sentence.first(where: { items[$0].shape == .quote && items[$0].end - items[$0].start > 30 }) {
            end = min(end, quote)
        }
        let whether = Self.whether
        // What a relative clause tells, or what somebody is asked, happened at another time.
        if let relative = (sentence.lowerBound..<end).first(where: {
            !items[$0].isCapitalised
                // "Pressed about that a day later"
                && (!items[$0].classes.isDisjoint(with: [.relative, .that])
                    && !phrases.opensDay(min($0 + 1, end - 1), to: end)
                    || whether.contains(items[$0]) && items[$0].classes.isDisjoint(with: .auxiliary))
        }) {
            end = relative
        }
        let region = sentence.lowerBound..<end
        guard !region.isEmpty, items[region.lowerBound].classes.isDisjoint(with: .subordinator),
            !phrases.isPrefatory(region.lowerBound, sentence)
        else {
            return (nil, nil)
        }
        return (
            dates.date(in: region), partner(in: region) ?? occasion(in: region, sentence, only: Self.publicOccasions)
        )
    }

    /// "claimed to have signed it on May 3"
    private func opensPerfect(_ to: Int, _ sentence: Range<Int>) -> Bool {
        items[to].classes.contains(.to) && to + 1 < sentence.upperBound && Self.have.contains(items[to + 1])
    }

    private static let whether = WordSet("if whether ob si")

    /// What is made to be spoken at: the only occasions that a sentence without a verb of saying opens.
    static let publicOccasions = WordSet(
        """
        interview interviews conference hearing briefing speech address podcast broadcast post tweet rally testimony statement letter press podium \
        plenary evidence op-ed
        """)
}
