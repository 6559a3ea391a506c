// Whom a subject means that names nobody, or one of several.
extension Referents {
    func resolve(_ frame: ReportingFrame, sentence number: Int) -> NounPhrase? {
        let subject = frame.subject
        let paragraph = article.sentences[number].paragraph
        if subject.kind == .pronoun {
            let isNeuter = article.language == .german && Self.neuter.contains(article.items[subject.items.lowerBound])
            guard subject.classes.contains(.thirdPerson) || subject.classes.contains(.it) || isNeuter else {
                return nil
            }
            if isNeuter { return neuter(subject, sentence: number) }
            return resolvePronoun(subject, frame, sentence: number, paragraph)
        }
        if phrases.isLatter(subject.items) { return namedLast(before: subject, paragraph) }
        return resolveSurname(subject, paragraph) ?? resolveOffice(subject, paragraph: paragraph)
    }

    /// « Ce dernier », "the latter": who was named last in the paragraph, where that is somebody who is known.
    private func namedLast(before subject: NounPhrase, _ paragraph: Int) -> NounPhrase? {
        let first = article.sentences[article.paragraphs[paragraph].lowerBound].items.lowerBound
        guard
            let last = (first..<max(first, subject.items.lowerBound)).last(where: {
                article.items[$0].isWord && article.items[$0].isCapitalised && article.items[$0].classes.isEmpty
            })
        else { return nil }
        var start = last
        while start > first, article.items[start - 1].isWord,
            article.items[start - 1].isCapitalised && article.items[start - 1].classes.isEmpty
                || phrases.isParticle(start - 1)
        {
            start -= 1
        }
        return cast.person(named: NounPhrase(items: start..<last + 1, kind: .name, classes: [])).map(cast.naming)
    }

    /// "Example said": of several who bear the name, the one whose office stands behind it, else the only one who speaks in the paragraph, or at all.
    private func resolveSurname(_ subject: NounPhrase, _ paragraph: Int) -> NounPhrase? {
        let bearers = cast.bearers(of: subject)
        guard bearers.count > 1, cast.person(named: subject) == nil else { return nil }
        if let office = phrases.office(behind: subject) {
            let holders = cast.people(in: office).filter(bearers.contains)
            return holders.count == 1 ? cast.naming(holders[0]) : nil
        }
        let here = people(in: speakers + actors, among: bearers) { $0.paragraph == paragraph }
        let speakingHere = people(in: speakers, among: bearers) { $0.paragraph == paragraph }
        if here.count == 1, speakingHere == here { return here.first.map(cast.naming) }
        let speaking = people(in: speakers, among: bearers) { _ in true }
        return speaking.count == 1 && here.isSubset(of: speaking) ? speaking.first.map(cast.naming) : nil
    }

    private func people(in mentions: [Mention], among bearers: [Int], where isMeant: (Mention) -> Bool) -> Set<Int> {
        Set(mentions.filter(isMeant).compactMap(\.person)).intersection(bearers)
    }

    func resolveOffice(_ subject: NounPhrase, paragraph: Int) -> NounPhrase? {
        let people = cast.people(in: subject)
        if let unnamed = unnamed(subject, paragraph) { return unnamed }
        guard !people.isEmpty else {
            return ofLead(subject) ?? byRole(subject, paragraph) ?? namedNext(subject, paragraph)
        }
        if people.count == 1 { return cast.naming(people[0]) }
        // Of several who hold it, the only one whom the text has named so far.
        let known = people.filter { cast.people[$0].first < subject.items.lowerBound }
        if known.count == 1 { return cast.naming(known[0]) }
        if let host = host(among: known, subject) { return cast.naming(host) }
        let recent = (speakers + actors).filter {
            $0.person.map(people.contains) == true && paragraph - $0.paragraph <= 1
        }
        guard let last = recent.max(by: { $0.sentence < $1.sentence })?.person else { return nil }
        return cast.naming(last)
    }

    private static let some = WordSet("a an another one")

    /// "A cabinet minister said … “…,” the minister said": whoever was told of without a name, where the paragraph has nobody else who speaks.
    private func unnamed(_ subject: NounPhrase, _ paragraph: Int) -> NounPhrase? {
        guard subject.apposed == nil, phrases.isOffice(subject), let first = subject.items.first,
            article.items[first].classes.contains(.determiner), !Self.some.contains(article.items[first]),
            let last = speakers.last, last.paragraph == paragraph, last.person == nil,
            let opening = last.phrase.items.first, Self.some.contains(article.items[opening]),
            phrases.isOffice(last.phrase),
            article.items[phrases.head(of: last.phrase.items)].digest
                == article.items[phrases.head(of: subject.items)].digest
        else { return nil }
        return last.phrase
    }
}
