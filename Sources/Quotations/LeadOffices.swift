/// Whom the first paragraph tells of by an office alone, and the next by name: "Norland’s envoy said it was late. / “We stay,” Jane Example said."
extension Referents {
    /// The offices of the lead with whoever they mean.
    func namedLater(_ attribution: Attribution) -> [(office: NounPhrase, person: Int)] {
        let body = article.layouts.indices.filter {
            article.layouts[$0].role == .body && !article.paragraphs[$0].isEmpty
        }
        guard body.count > 1, !article.isLivePage else { return [] }
        var found: [(office: NounPhrase, person: Int)] = []
        for number in article.paragraphs[body[0]] {
            var offices = attribution.frames[number].filter { !$0.isShared }.map(\.subject)
            if let leading = phrases.leadingSubject(in: article.sentences[number].items) { offices.append(leading) }
            for office in offices
            where isUnnamed(office) && !found.contains(where: { $0.office.items == office.items }) {
                guard let person = holder(of: office, in: body) else { continue }
                found.append((office, person))
            }
        }
        // Two offices that mean one person, or one office of two: nothing is shown.
        return found.count == 1 ? found : []
    }

    /// "its mining minister", "Norland’s envoy", "the head of Norland’s delegation"
    private func isUnnamed(_ phrase: NounPhrase) -> Bool {
        guard phrase.apposed == nil, phrases.isOffice(phrase), let first = phrase.items.first,
            !Cast.indefinite.contains(article.items[first]), phrase.classes.isDisjoint(with: .plural),
            cast.person(named: phrase) == nil
        else { return false }
        let head = article.items[phrases.head(of: phrase.items)]
        return !head.isCapitalised || head.classes.contains(.title)
    }

    /// Paragraphs behind the lead in which the name may stand.
    private static let leadReach = 2

    private func holder(of office: NounPhrase, in body: [Int]) -> Int? {
        let end = office.items.upperBound
        let near = body.dropFirst().prefix(Self.leadReach)
        guard let last = near.last else { return nil }
        let region = end..<article.layouts[last].items.upperBound
        let named = cast.people.indices.filter { region.contains(cast.people[$0].first) }
        // Somebody who was named before can be meant as well.
        guard !cast.people.contains(where: { $0.first < end }) else { return nil }
        let head = article.items[phrases.head(of: office.items)].digest
        let byOffice = cast.holders(of: head).filter { fits($0, office) }
        if byOffice.count == 1, named.contains(byOffice[0]) { return byOffice[0] }
        guard byOffice.isEmpty, let next = near.first else { return nil }
        // The first whom the next paragraph names, where nothing else tells who that is.
        return article.paragraphs[next].first.flatMap { number in
            let sentence = article.sentences[number].items
            let here = named.filter { sentence.contains(cast.people[$0].first) }
            guard let person = here.min(by: { cast.people[$0].first < cast.people[$1].first }),
                cast.people[person].words.isEmpty, isUnexplained(cast.people[person].name, sentence)
            else { return nil }
            return person
        }
    }

    /// Whether an office that somebody has can be the one that the lead tells: not "deputy minister" for "the minister".
    private func fits(_ person: Int, _ office: NounPhrase) -> Bool {
        let head = phrases.head(of: office.items)
        let kinds = (office.items.lowerBound..<head).filter {
            article.items[$0].isWord && !article.items[$0].isCapitalised
                && article.items[$0].classes.isDisjoint(with: [.determiner, .possessive, .pronoun])
        }.map { article.items[$0].digest }
        let words = cast.people[person].words.subtracting([article.items[head].digest])
        if Cast.otherOffices.contains(where: { words.contains($0) && !kinds.contains($0) }) { return false }
        return kinds.isEmpty || words.isEmpty || kinds.contains(where: words.contains) || !cast.hasKind(person)
    }

    /// A full name as the subject of its clause, without "of Norland", an age or an office beside it.
    private func isUnexplained(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
        guard name.count > 1, name.upperBound < sentence.upperBound else { return false }
        let next = article.items[name.upperBound]
        guard next.isWord, !next.isCapitalised,
            next.classes.isDisjoint(with: [.of, .preposition, .conjunction, .relative])
        else { return false }
        // "“We stay,” Jane Example said", "Jane Example left": not "told Jane Example".
        guard name.lowerBound > sentence.lowerBound else { return true }
        return article.items[name.lowerBound - 1].shape == .quote
    }

    /// "the premier", "the envoy", of whom the lead told without a name.
    func ofLead(_ subject: NounPhrase) -> NounPhrase? {
        if let found = unnamedInLead.first(where: { $0.office.items == subject.items }) {
            return cast.naming(found.person)
        }
        guard let lead = unnamedInLead.first, subject.apposed == nil, phrases.isOffice(subject),
            subject.items.count == 2, let first = subject.items.first,
            article.items[first].classes.contains(.determiner),
            article.items[first].classes.isDisjoint(with: .possessive), !Cast.indefinite.contains(article.items[first]),
            subject.items.lowerBound > lead.office.items.upperBound
        else { return nil }
        let head = article.items[phrases.head(of: subject.items)]
        let office = article.items[phrases.head(of: lead.office.items)]
        let isPremier =
            Self.premiers.contains(head) && lead.office.items.contains { Self.prime.contains(article.items[$0]) }
        return head.digest == office.digest || isPremier ? cast.naming(lead.person) : nil
    }

    private static let colleagues = Set(
        ["kollege", "kollegen", "kollegin", "amtskollege", "amtskollegen", "amtskollegin"].map {
            WordDigest($0.unicodeScalars).value
        })
    private static let feminine = WordSet("la die")
    private static let masculine = WordSet("el der")
    private static let premiers = WordSet("premier")
    private static let prime = WordSet("prime premier")

    private static let roles = WordSet(
        """
        official diplomat politician leader lawmaker funcionario funcionaria diplomático diplomática dirigente mandatario mandataria político política \
        diplomate responsable élu élue politiker politikerin diplomat diplomatin
        """)

    /// «La funcionaria agregó», « a lancé la diplomate »: whoever spoke last, where nobody else did in that paragraph and the one before.
    func byRole(_ subject: NounPhrase, _ paragraph: Int) -> NounPhrase? {
        guard subject.apposed == nil, subject.items.count == 2, let first = subject.items.first,
            article.items[first].classes.contains(.determiner),
            article.items[first].classes.isDisjoint(with: .possessive),
            !Cast.indefinite.contains(article.items[first])
        else { return nil }
        let head = article.items[phrases.head(of: subject.items)]
        let isRole = Self.roles.contains(head)
        guard isRole || phrases.nounsAreCapitalised && phrases.isOffice(subject) else { return nil }
        let recent = (speakers + actors).filter { paragraph - $0.paragraph <= 1 }
        let people = Set(recent.map(\.person))
        let article = self.article.items[first]
        let opposite: WordClass =
            head.classes.contains(.female) || Self.feminine.contains(article)
            ? .male : head.classes.contains(.male) || Self.masculine.contains(article) ? .female : []
        let fitting = people.compactMap(\.self).filter { person in
            let gender = cast.people[person].classes.union(shown[person] ?? []).intersection([.male, .female])
            return gender.isDisjoint(with: opposite)
        }
        guard fitting.count == 1, isRole ? !people.contains(nil) || !opposite.isEmpty : !opposite.isEmpty,
            isRole || cast.people[fitting[0]].heads.isSubset(of: Self.colleagues)
        else { return nil }
        return cast.naming(fitting[0])
    }

    /// The only one whom the text has named so far, where that is "he" or "she".
    func onlyPerson(before pronoun: NounPhrase, _ paragraph: Int) -> NounPhrase? {
        let wanted = pronoun.classes.intersection([.male, .female])
        guard pronoun.classes.contains(.he), !wanted.isEmpty else { return nil }
        let named = cast.people.indices.filter { cast.people[$0].first < pronoun.items.lowerBound }
        guard named.count == 1, cast.people[named[0]].name.count > 1,
            !cast.people[named[0]].classes.union(shown[named[0]] ?? []).isDisjoint(with: wanted),
            // "a colonel said … he said"
            (speakers + actors).allSatisfy({ $0.person == named[0] || $0.phrase.kind == .document })
        else { return nil }
        let place = article.sentences.first { $0.items.contains(cast.people[named[0]].first) }
        guard let place, paragraph - place.paragraph <= Self.sight else { return nil }
        return cast.naming(named[0])
    }

    /// Paragraphs over which the only one who was named stays in mind.
    private static let sight = 4
}
