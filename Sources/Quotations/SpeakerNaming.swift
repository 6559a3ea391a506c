// The words by which a quotation names its speaker.
extension QuotationComposer {
    /// Whoever a subject names, as printed and as the text has told of them; nil where nobody can be named.
    func mention(of subject: NounPhrase, isCarriedOver: Bool, _ referents: Referents) -> SpeakerMention? {
        let named = subject.naming
        // "Diese fügte hinzu": whoever was told of last.
        if named.items.count == 1, Self.these.contains(reading.article.items[named.items.lowerBound]) { return nil }
        let antecedent = referents.antecedent(of: subject)
        if antecedent == nil, isThing(named) { return nil }
        // "an older post that had called it so": somebody wrote it.
        if antecedent == nil, named.kind == .document, let last = named.items.last,
            Self.messages.contains(reading.article.items[last])
        {
            return nil
        }
        if subject.classes.contains(.implied) {
            // The verb alone tells the subject, so the words that name it stand elsewhere.
            return antecedent.map {
                SpeakerMention(
                    text: text(range(of: $0.items)), range: range(of: $0.items), antecedent: nil,
                    fullName: fullName(of: $0), isInferred: true)
            }
        }
        // Of several who bear the surname it shows none; "quoted him as saying" names nobody.
        if antecedent == nil, reading.cast.bearsSharedSurname(named) || isObject(subject) { return nil }
        let meant = antecedent.map { antecedent in
            fullName(of: antecedent)
                ?? Mention(text: text(range(of: antecedent.items)), range: range(of: antecedent.items))
        }
        return SpeakerMention(
            text: text(range(of: named.items)), range: range(of: named.items),
            antecedent: antecedent?.items == named.items ? nil : meant,
            fullName: antecedent == nil ? fullName(of: named) : nil,
            isInferred: isCarriedOver || subject.kind == .pronoun || antecedent != nil)
    }

    private static let ofPeople = WordSet("unnamed anonymous senior former young old elderly retired local")

    /// "A mural near the port", "version": what is no person and no body, of which the text has not told before.
    private func isThing(_ subject: NounPhrase) -> Bool {
        guard subject.kind == .other, subject.apposed == nil, let first = subject.items.first,
            subject.classes.isDisjoint(with: [.plural, .collective])
        else { return false }
        let items = reading.article.items
        // "an unnamed usher"
        if subject.items.contains(where: { Self.ofPeople.contains(items[$0]) }) { return false }
        // "mediators"
        let head = reading.attribution.finder.phrases.head(of: subject.items)
        let isPlural =
            subject.items.last.map { reading.attribution.isPlural(items[$0]) } ?? false
            || reading.attribution.isPlural(items[head])
        if reading.attribution.finder.isAgent(items[head]) { return false }
        return ReportingFrameFinder.indefinite.contains(items[first])
            || items[first].classes.isDisjoint(with: .determiner) && !isPlural
    }

    private static let messages = WordSet("post posts tweet tweets message messages")
    private static let these = WordSet(
        "diese dieser dieses letztere letzterer celle-ci celui-ci ésta éste quest'ultimo quest'ultima")

    private func isObject(_ subject: NounPhrase) -> Bool {
        subject.kind == .pronoun && subject.items.count == 1
            && reading.article.items[subject.items.lowerBound].classes.contains(.objectPronoun)
            && !subject.classes.contains(.thirdPerson) && !subject.classes.contains(.it)
    }

    /// The name in full of somebody whom a phrase names by the surname.
    private func fullName(of phrase: NounPhrase) -> Mention? {
        guard reading.cast.surname(in: phrase) != nil, let person = reading.cast.person(named: phrase) else {
            return nil
        }
        let name = reading.cast.people[person].name
        guard name.count > 1 else { return nil }
        return Mention(text: text(range(of: name)), range: range(of: name))
    }
}
