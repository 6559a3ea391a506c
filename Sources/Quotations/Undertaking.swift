/// What somebody undertakes to do, or several agree on, apart from the verb that says so.
public struct Undertaking: Sendable, Equatable {
    /// "process pending applications by June 30", "the talks will go on".
    public let text: String
    /// The last day on which it is to be done, in ISO 8601 and only as precise as the text is; `nil` where none is told.
    public let due: String?
    /// Whether those who negotiate undertake it together: "the parties", "both sides".
    public let isJoint: Bool
    /// Whether a text that the parties agree on binds whom it names.
    public let isOfInstrument: Bool
    /// Whether it is what holds by agreement, and not what somebody is to do: "agreed that".
    public let isResult: Bool
}

extension ArticleReading {
    /// What the words of a proposal undertake, where their verb does.
    ///
    /// - Parameter day: when they did; `nil` where nobody tells.
    func undertaking(of proposal: Proposal, speaker: NounPhrase?, on day: ArticleDate?) -> Undertaking? {
        guard let frame = proposal.frame, frame.act == .commits, frame.form == .subjectVerb, let speaker,
            proposal.kind == .indirect, proposal.parts.count == 1
        else { return nil }
        let items = article.items
        var end = frame.verb.upperBound
        while end < items.count, items[end].end <= proposal.range.upperBound { end += 1 }
        let group = frame.verbGroup.lowerBound
        guard group < end, let opening = items.firstIndex(in: group..<end, from: proposal.range.lowerBound) else {
            return nil
        }
        let deed = frame.deed ?? attribution.deed(behind: frame.verb.upperBound, frame.verb.upperBound..<end)
        // "agreed that": the words of the proposal begin behind it; "and to sign it in June": what else is undertaken.
        let isBehind = opening > frame.verb.lowerBound
        let isDeed = deed != nil
        let isLed =
            items[opening].classes.contains(.to) || attribution.isInstrument && Instrument.isBinding(items[opening])
        let behind = isBehind && isLed ? opening + 1 : opening
        guard let start = isBehind ? behind : deed, start < end, !Self.differing.contains(items[start]) else {
            return nil
        }
        var dates = DateReading(items: items, scalars: article.scalars, articleDate: day)
        dates.isOfInstrument = attribution.isInstrument
        let words = items[start].start..<items[end - 1].end
        return Undertaking(
            text: article.text(words), due: dates.due(in: start..<end), isJoint: isJoint(speaker),
            isOfInstrument: attribution.isInstrument && isParty(speaker), isResult: !isDeed)
    }

    /// Whether a name is that of nobody who holds an office.
    private func isParty(_ speaker: NounPhrase) -> Bool {
        speaker.kind == .name && speaker.classes.isDisjoint(with: .title) && cast.person(named: speaker) == nil
    }

    /// "agreed to disagree" undertakes nothing.
    private static let differing = WordSet("disagree differ")
    private static let all = WordSet(
        "the both two all each either these three four les deux beide die ambas las los os as duas ambos le i entrambe entrambi due chaque jede cada"
    )
    private static let sides = WordSet(
        "parties party sides countries governments delegations nations signatories states partners parteien seiten länder regierungen delegationen pays gouvernements délégations partes países gobiernos delegaciones governos delegações parti paesi governi delegazioni"
    )

    /// "the parties", "both sides", "the two governments".
    private func isJoint(_ speaker: NounPhrase) -> Bool {
        let words = article.items[speaker.items]
        guard let last = words.last, words.count <= 4, Self.sides.contains(last) else { return false }
        return words.dropLast().allSatisfy { Self.all.contains($0) }
    }
}

extension [Token] {
    /// The first of some items that begins at a place or behind it.
    fileprivate func firstIndex(in range: Range<Int>, from place: Int) -> Int? {
        range.first { self[$0].start >= place }
    }
}
