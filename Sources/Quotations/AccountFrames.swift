// Whose account a sentence gives, without a verb of saying, in other languages.
extension ReportingFrameFinder {
    private static let nach = WordSet("nach")
    private static let accounts = WordSet(
        "angaben angabe worten einschätzung auskunft darstellung ansicht meinung aussage aussagen überzeugung lesart")
    private static let pour = WordSet("pour para per")
    private static let accord = WordSet("acordo acuerdo")
    private static let with = WordSet("com con")

    /// "Nach Angaben des Ministeriums", « Pour Jeanne Exemple, le lac … »
    func inWordsOf(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        if let frame = inOwnView(index, sentence) { return frame }
        switch language {
        case .german:
            if let frame = fromCircles(index, sentence) { return frame }
            guard Self.nach.contains(items[index]),
                let account = (index + 1..<min(index + 3, sentence.upperBound)).first(where: {
                    Self.accounts.contains(items[$0])
                }),
                account == index + 1 || items[index + 1].classes.contains(.determiner),
                account + 1 < sentence.upperBound
            else { return nil }
            let start = account + (items[account + 1].classes.contains(.preposition) ? 2 : 1)
            return phrases.phrase(startingAt: start, to: sentence.upperBound).map { accordingTo(index, $0, sentence) }
        case .french, .spanish, .portuguese, .italian:
            // “De acordo com o ministério, …”
            if Self.accord.contains(items[index]), index > sentence.lowerBound, index + 2 < sentence.upperBound,
                items[index - 1].classes.contains(.of), Self.with.contains(items[index + 1])
            {
                return phrases.phrase(startingAt: index + 2, to: sentence.upperBound).map {
                    accordingTo(index - 1, $0, sentence)
                }
            }
            guard index == sentence.lowerBound, Self.pour.contains(items[index]),
                let source = phrases.phrase(startingAt: index + 1, to: sentence.upperBound),
                let end = namedEnd(of: source, sentence), end < sentence.upperBound, items[end].shape == .comma,
                sentence.contains(where: { items[$0].shape == .quote })
            else { return nil }
            return accordingTo(index, source, sentence)
        default: return nil
        }
    }

    private static let views = WordSet(
        """
        avis yeux opinión juicio parecer opinião ver opinione avviso giudizio ansicht meinung einschätzung überzeugung sicht
        """
    )
    private static let his = WordSet("son ses su seu sua suo seiner")
    private static let her = WordSet("ihrer")
    private static let after = WordSet("nach")

    /// «En su opinión, …», « À son avis, … », “A seu ver, …”, "Ihrer Ansicht nach …": whose view it is who spoke last.
    private func inOwnView(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard index == sentence.lowerBound, index + 3 < sentence.upperBound else { return nil }
        let owner = language == .german && items[index].classes.isDisjoint(with: .preposition) ? index : index + 1
        let isHers = Self.her.contains(items[owner])
        guard isHers || Self.his.contains(items[owner]), Self.views.contains(items[owner + 1]) else { return nil }
        var end = owner + 2
        if language == .german {
            if owner == index {
                guard Self.after.contains(items[end]) else { return nil }
                end += 1
            }
        } else {
            guard items[index].classes.contains(.preposition), items[end].shape == .comma else { return nil }
        }
        let gender: WordClass =
            language != .german ? .implied : isHers ? .female.union(.he) : .male.union(.he)
        let source = NounPhrase(
            items: owner..<owner + 1, kind: .pronoun, classes: gender.union([.pronoun, .thirdPerson]))
        return ReportingFrame(
            form: .accordingTo, subject: source, verb: index..<index + 1, verbClasses: items[index].classes,
            extent: index..<end, complement: end, isShared: false)
    }

    private static let circles = Array("kreisen".unicodeScalars)
    private static let called = WordSet("hieß heißt verlautete")

    /// "Aus Verhandlungskreisen hieß es, …": people who are named by what they are near to.
    private func fromCircles(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard index > sentence.lowerBound, index - sentence.lowerBound < 5, index + 2 < sentence.upperBound,
            Self.called.contains(items[index]),
            items[sentence.lowerBound].classes.contains(.preposition),
            let circle = (sentence.lowerBound + 1..<index).first(where: { place in
                items[place].isCapitalised && items[place].end - items[place].start > Self.circles.count
                    && phrases.scalars[items[place].end - Self.circles.count..<items[place].end]
                        .elementsEqual(Self.circles)
            }),
            let comma = (index + 1..<min(index + 3, sentence.upperBound)).first(where: { items[$0].shape == .comma })
        else { return nil }
        let source = NounPhrase(items: circle..<circle + 1, kind: .person, classes: [.person, .plural])
        var frame = make(.subjectVerb, source, index, sentence, isShared: false, classes: .say)
        frame?.complement = comma
        return frame
    }

    /// « Pour Jeanne Exemple », « Pour la négociatrice, Jeanne Exemple »: where a name of several words ends.
    private func namedEnd(of source: NounPhrase, _ sentence: Range<Int>) -> Int? {
        guard source.kind == .name else {
            return source.kind == .person
                ? phrases.apposition(after: source, to: sentence.upperBound)?.upperBound : nil
        }
        return source.items.count(where: { items[$0].isCapitalised }) > 1 ? source.items.upperBound : nil
    }
}
