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
                guard let person = holder(of: office, in: body, attribution) else { continue }
                found.append((office, person))
            }
        }
        // Two offices that mean one person, or one office of two: nothing is shown.
        return found.count == 1 ? found : []
    }

    /// "its mining minister", "Norland’s envoy", "the head of Norland’s delegation"
    private func isUnnamed(_ phrase: NounPhrase) -> Bool {
        guard phrase.apposed == nil, phrases.isOffice(phrase), let first = phrase.items.first,
            !phrases.isIndefinite(article.items[first]), phrase.classes.isDisjoint(with: .plural),
            cast.person(named: phrase) == nil
        else { return false }
        let head = article.items[phrases.head(of: phrase.items)]
        return !head.isCapitalised || head.classes.contains(.title)
    }

    /// Paragraphs behind the lead in which the name may stand.
    private static let leadReach = 2

    private func holder(of office: NounPhrase, in body: [Int], _ attribution: Attribution) -> Int? {
        let end = office.items.upperBound
        let near = body.dropFirst().prefix(Self.leadReach)
        guard let last = near.last else { return nil }
        let region = end..<article.layouts[last].items.upperBound
        let named = cast.people.indices.filter { region.contains(cast.people[$0].first) }
        // Somebody who was named before can be meant as well.
        guard !cast.people.contains(where: { $0.first < end }) else { return nil }
        let head = article.items[phrases.head(of: office.items)].digest
        if let person = whoever(of: office, in: near.first, attribution), named.contains(person) { return person }
        let byOffice = cast.holders(of: head).filter { fits($0, office) }
        if byOffice.count == 1, named.contains(byOffice[0]) { return byOffice[0] }
        guard byOffice.isEmpty, let next = near.first else { return nil }
        // The first whom the next paragraph names, where nothing else tells who that is.
        return article.paragraphs[next].first.flatMap { number in
            let sentence = article.sentences[number].items
            let here = named.filter { sentence.contains(cast.people[$0].first) }
            guard let person = here.min(by: { cast.people[$0].first < cast.people[$1].first }),
                cast.people[person].words.allSatisfy(Self.courtesies.contains),
                isUnexplained(cast.people[person].name, sentence)
                    || isAnnouncer(cast.people[person].name, sentence)
            else { return nil }
            return person
        }
    }

    /// "Mr.", "Dame": what tells no office.
    private static let courtesies = Set(
        "mr mr. mrs mrs. ms ms. mx dr dr. prof prof. professor dame sir the".split(separator: " ").map {
            WordDigest($0.unicodeScalars).value
        })
    private static let negotiating = WordSet("negotiator envoy peer minister commissioner lawyer general admiral")
    private static let who = WordSet("who")
    private static let hers = WordSet("her herself")
    private static let his = WordSet("his himself")

    /// "The official who negotiated the accord told senators …": whoever speaks first in the next paragraph, whatever office is told there.
    private func whoever(of office: NounPhrase, in next: Int?, _ attribution: Attribution) -> Int? {
        let head = article.items[phrases.head(of: office.items)]
        let end = office.items.upperBound
        guard article.language == .english, let next, Self.roles.contains(head) || Self.negotiating.contains(head),
            office.items.count < 4, end < article.items.count, Self.who.contains(article.items[end]),
            let number = article.paragraphs[next].first,
            let subject = attribution.frames[number].first(where: { !$0.isShared })?.subject,
            let person = cast.person(named: subject.naming), cast.people[person].name.count > 1,
            article.sentences[number].items.contains(cast.people[person].first)
        else { return nil }
        let lead = article.sentences.first { $0.items.contains(end) }?.items ?? end..<end
        var told: WordClass = []
        for index in end..<max(end, lead.upperBound) {
            let item = article.items[index]
            if item.classes.contains(.he) { told.formUnion(item.classes.intersection([.male, .female])) }
            if Self.hers.contains(item) { told.insert(.female) }
            if Self.his.contains(item) { told.insert(.male) }
        }
        let known = cast.people[person].classes.intersection([.male, .female])
        return told.isEmpty || known.isEmpty || told.isSuperset(of: known) ? person : nil
    }

    private static let announcing = WordSet(
        "announcement statement comments remarks decision pledge warning declaration")

    /// "The announcement by Jane Example, who had met them, came late."
    private func isAnnouncer(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
        guard name.count > 1, name.lowerBound - sentence.lowerBound < 4, name.lowerBound - 2 > sentence.lowerBound - 1
        else { return false }
        return article.items[name.lowerBound - 1].classes.contains(.by)
            && Self.announcing.contains(article.items[name.lowerBound - 2])
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
        var start = name.lowerBound
        while start > sentence.lowerBound, Self.courtesies.contains(article.items[start - 1].digest) { start -= 1 }
        guard start > sentence.lowerBound else { return true }
        return article.items[start - 1].shape == .quote
            || article.items[start - 1].shape == .comma && opensOccasion(sentence.lowerBound..<start - 1)
    }

    private static let appearing = WordSet("speaking appearing testifying addressing talking writing")

    /// "Speaking on the wireless, Jane Example said", "In an interview, Jane Example said".
    private func opensOccasion(_ opening: Range<Int>) -> Bool {
        guard let first = opening.first, opening.count < 16,
            !opening.contains(where: { article.items[$0].shape == .comma || article.items[$0].shape == .quote })
        else { return false }
        return Self.appearing.contains(article.items[first])
            || article.items[first].classes.contains(.preposition)
                && opening.contains { article.items[$0].classes.contains(.occasion) }
    }

    /// "the premier", "the envoy", of whom the lead told without a name.
    func ofLead(_ subject: NounPhrase) -> NounPhrase? {
        if let found = unnamedInLead.first(where: { $0.office.items == subject.items }) {
            return cast.naming(found.person)
        }
        guard let lead = unnamedInLead.first, subject.apposed == nil, phrases.isOffice(subject),
            subject.items.count > 1, let first = subject.items.first,
            article.items[first].classes.contains(.determiner),
            article.items[first].classes.isDisjoint(with: .possessive), !phrases.isIndefinite(article.items[first]),
            subject.items.lowerBound > lead.office.items.upperBound,
            // "the home secretary" for "The home secretary has accused them of it"
            subject.items.dropFirst().allSatisfy({ word in
                subject.items.count == 2
                    || lead.office.items.contains { article.items[$0].digest == article.items[word].digest }
            })
        else { return nil }
        let head = article.items[phrases.head(of: subject.items)]
        let office = article.items[phrases.head(of: lead.office.items)]
        let isPremier =
            Self.premiers.contains(head) && lead.office.items.contains { Self.prime.contains(article.items[$0]) }
        return head.digest == office.digest || isPremier ? cast.naming(lead.person) : nil
    }

    /// "Readout of the Minister’s call": in what a ministry tells, "the Minister" is its own, with whom it begins.
    func host(among people: [Int], _ subject: NounPhrase) -> Int? {
        guard subject.items.count == 2, let last = subject.items.last, article.items[last].isCapitalised,
            let body = article.layouts.firstIndex(where: { $0.role == .body }),
            article.layouts[..<body].contains(where: { layout in
                layout.role == .heading
                    && layout.items.contains { article.items[$0].digest == article.items[last].digest }
            }),
            let first = article.paragraphs[body].first.map({ article.sentences[$0].items })
        else { return nil }
        let opening = people.filter {
            cast.people[$0].first - first.lowerBound < Self.opening && first.contains(cast.people[$0].first)
        }
        return opening.count == 1 ? opening[0] : nil
    }

    /// Words in which a sentence names whoever it opens with, behind the office.
    private static let opening = 8

    /// "Norland’s water minister said … The minister, Jane Example, said": whom the next sentence names beside the office alone.
    func namedNext(_ subject: NounPhrase, _ paragraph: Int) -> NounPhrase? {
        guard article.language == .english, subject.apposed == nil, phrases.isOffice(subject),
            let number = article.paragraphs[paragraph].first(where: {
                article.sentences[$0].items.contains(subject.items.lowerBound)
            }), number + 1 < article.paragraphs[paragraph].upperBound
        else { return nil }
        let next = article.sentences[number + 1].items
        guard next.count > 4, article.items[next.lowerBound].classes.contains(.determiner),
            ReportingFrameFinder.articles.contains(article.items[next.lowerBound]),
            article.items[next.lowerBound + 1].digest == article.items[phrases.head(of: subject.items)].digest,
            article.items[next.lowerBound + 2].shape == .comma
        else { return nil }
        let named = cast.people.indices.filter {
            cast.people[$0].first == next.lowerBound + 3 && cast.people[$0].name.count > 1
        }
        return named.first.map(cast.naming)
    }

    private static let colleagues = Set(
        ["kollege", "kollegen", "kollegin", "amtskollege", "amtskollegen", "amtskollegin"].map {
            WordDigest($0.unicodeScalars).value
        })
    private static let feminine = WordSet("la a die")
    private static let masculine = WordSet("el il o der")
    private static let premiers = WordSet("premier")
    private static let prime = WordSet("prime premier")

    private static let roles = WordSet(
        """
        official diplomat politician leader lawmaker funcionario funcionaria diplomático diplomática dirigente mandatario mandataria político política \
        diplomate responsable élu élue politiker politikerin diplomat diplomatin diplomata diplomatico funzionario funzionaria funcionário funcionária \
        governante dirigente responsável responsabile
        """)

    /// «La funcionaria agregó», « a lancé la diplomate »: whoever spoke last, where nobody else did in that paragraph and the one before.
    func byRole(_ subject: NounPhrase, _ paragraph: Int) -> NounPhrase? {
        guard subject.apposed == nil, subject.items.count == 2, let first = subject.items.first,
            article.items[first].classes.contains(.determiner),
            article.items[first].classes.isDisjoint(with: .possessive),
            !phrases.isIndefinite(article.items[first])
        else { return nil }
        let head = article.items[phrases.head(of: subject.items)]
        let isRole = Self.roles.contains(head) || isOfForeignMinister(head, paragraph)
        guard isRole || phrases.nounsAreCapitalised && phrases.isOffice(subject) else { return nil }
        var recent = (speakers + actors).filter { paragraph - $0.paragraph <= 1 }
        // Whoever alone spoke in the paragraph, by an office.
        let here = Set(recent.filter { $0.paragraph == paragraph }.map(\.person))
        if isRole, here.count == 1, let only = here.first.flatMap(\.self), !cast.people[only].heads.isEmpty {
            recent = recent.filter { $0.person == only }
        }
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

    private static let ministers = WordSet("ministro ministra")
    private static let foreign = Set(["canciller", "chanceler"].map { WordDigest($0.unicodeScalars).value })

    /// «El ministro» for a «canciller», who is the minister of foreign affairs.
    private func isOfForeignMinister(_ head: Token, _ paragraph: Int) -> Bool {
        Self.ministers.contains(head)
            && speakers.last.flatMap { last in
                paragraph - last.paragraph <= 1 ? last.person : nil
            }.map { !cast.people[$0].heads.isDisjoint(with: Self.foreign) } == true
    }

    /// The only one whom the text has named so far, where that is "he" or "she".
    func onlyPerson(before pronoun: NounPhrase, _ paragraph: Int) -> NounPhrase? {
        let wanted = pronoun.classes.intersection([.male, .female])
        guard pronoun.classes.contains(.he), !wanted.isEmpty else { return nil }
        let opposite = opposite(of: pronoun)
        func gender(_ person: Int) -> WordClass { cast.people[person].classes.union(shown[person] ?? []) }
        let named = cast.people.indices.filter {
            cast.people[$0].first < pronoun.items.lowerBound && gender($0).isDisjoint(with: opposite)
        }
        guard named.count == 1, cast.people[named[0]].name.count > 1, !gender(named[0]).isDisjoint(with: wanted),
            // "a colonel said … he said"
            (speakers + actors).allSatisfy({
                $0.person == named[0] || $0.phrase.kind == .document
                    || !$0.phrase.classes.isDisjoint(with: [.plural, .collective])
                    || !self.gender(of: $0).isDisjoint(with: opposite)
            })
        else { return nil }
        let isNear =
            article.sentences.first { $0.items.contains(cast.people[named[0]].first) }
            .map { paragraph - $0.paragraph <= Self.sight } ?? false
        let recent = max(0, paragraph - Self.reach)...paragraph
        guard
            isNear
                || recent.contains(where: { number in
                    article.paragraphs[number].contains { names(article.sentences[$0].items, named[0]) }
                })
        else { return nil }
        return cast.naming(named[0])
    }

    private func names(_ sentence: Range<Int>, _ person: Int) -> Bool {
        sentence.contains(cast.people[person].first)
            || sentence.contains { cast.bearers(ofSurname: $0).contains(person) }
    }

    /// Paragraphs over which the only one who was named stays in mind.
    private static let sight = 4
}
