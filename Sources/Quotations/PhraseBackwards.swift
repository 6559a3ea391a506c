extension NounPhraseFinder {
    /// The noun phrase whose last word is at `end`.
    func phrase(endingAt last: Int, from lower: Int) -> NounPhrase? {
        var end = last
        guard end >= lower else { return nil }
        if items[end].shape == .close {
            guard let opening = opening(of: end, from: lower), opening > lower else { return nil }
            end = opening - 1
        }
        let head = items[end]
        if head.shape == .quote { return nil }
        if isSuffix(head), end - 2 >= lower, items[end - 1].shape == .comma, items[end - 2].isCapitalised,
            let name = phrase(endingAt: end - 2, from: lower)
        {
            return NounPhrase(items: name.items.lowerBound..<end + 1, kind: name.kind, classes: name.classes)
        }
        guard head.isWord || head.shape == .number, !isTime(end, from: lower) else { return nil }
        if head.classes.contains(.relative), !head.isCapitalised {
            guard end > lower else { return nil }
            let before = items[end - 1].shape == .comma ? end - 2 : end - 1
            guard before >= lower, !items[before].classes.contains(.relative) else { return nil }
            if items[before].classes.contains(.preposition) || items[before].classes.contains(.pronoun) {
                return phraseOfPronoun(before)
            }
            guard let found = phrase(endingAt: before, from: lower), !opensWithVerb(found) else {
                return bareName(endingAt: before, from: lower)
            }
            // « les propos de M. Exemple, qui »: of things and a name, the name.
            if found.kind == .other || found.kind == .document,
                let of = found.items.last(where: { items[$0].classes.contains(.of) }), of + 1 < found.items.upperBound,
                items[of + 1..<found.items.upperBound].allSatisfy(\.isCapitalised)
            {
                let name = of + 1..<found.items.upperBound
                return NounPhrase(items: name, kind: .name, classes: classes(of: name))
            }
            return found
        }
        if head.classes.contains(.pronoun), !isSurnameHe(end, from: lower) {
            return oneOfThem(endingAt: end, from: lower) ?? phraseOfPronoun(end)
        }
        if head.isCapitalised, end == lower, head.classes.contains(.auxiliary) { return nil }
        // "When asked about fish": no name.
        if head.isCapitalised, end == lower, !head.classes.isDisjoint(with: [.subordinator, .what]),
            head.classes.isDisjoint(with: [.pronoun, .determiner, .person, .title, .month])
        {
            return nil
        }
        // "También expresó": an adverb that opens a sentence is nobody.
        if head.isCapitalised, end == lower, head.classes.contains(.adverb),
            head.classes.isDisjoint(with: [.person, .title, .pronoun, .month])
        {
            return nil
        }
        if !head.isCapitalised,
            !head.classes.isDisjoint(with: [.auxiliary, .preposition, .subordinator, .conjunction, .to, .participle])
        {
            return nil
        }
        var start = end
        while start > lower, end - start < 26, extends(from: start, to: start - 1, lower: lower) { start -= 1 }
        return trimmed(start...end, from: lower)
    }

    /// "nodded towards Example": a verb that no list has, and no part of the name.
    private func opensWithVerb(_ phrase: NounPhrase) -> Bool {
        guard phrase.items.count > 2, isParticiple(items[phrase.items.lowerBound]) else { return false }
        return items[phrase.items.lowerBound].classes.isEmpty
            && items[phrase.items.lowerBound + 1].classes.contains(.preposition)
    }

    /// "pointed at Example, who said": a name right behind a preposition.
    private func bareName(endingAt last: Int, from lower: Int) -> NounPhrase? {
        guard last > lower, items[last].isWord, items[last].isCapitalised, items[last].classes.isEmpty else {
            return nil
        }
        var start = last
        while start > lower, items[start - 1].isWord, items[start - 1].isCapitalised || isParticle(start - 1) {
            start -= 1
        }
        guard start > lower, items[start - 1].classes.contains(.preposition) else { return nil }
        let name = start..<last + 1
        return NounPhrase(items: name, kind: kind(of: name, from: lower), classes: classes(of: name))
    }

    /// «Uno de ellos»
    private func oneOfThem(endingAt last: Int, from lower: Int) -> NounPhrase? {
        guard adjectivesFollow, last - 2 >= lower, items[last].classes.contains(.plural),
            items[last - 1].classes.contains(.of), Self.one.contains(items[last - 2])
        else { return nil }
        return NounPhrase(items: last - 2..<last + 1, kind: .person, classes: [])
    }

    func phraseOfPronoun(_ index: Int) -> NounPhrase? {
        guard items[index].classes.contains(.pronoun) else { return nil }
        return NounPhrase(items: index..<index + 1, kind: .pronoun, classes: items[index].classes)
    }

    private func extends(from start: Int, to index: Int, lower: Int) -> Bool {
        let item = items[index]
        let current = items[start]
        if isParticle(index) { return true }
        switch item.shape {
        case .quote: return isNickname(index)
        case .number: return true
        case .possessive: return true
        case .mark: return isPluralOwner(index)
        case .other:
            return item.end == current.start
                || (index > lower && items[index - 1].isCapitalised && current.isCapitalised)
        case .word: break
        default: return false
        }
        // "the representative of that State"
        if item.classes.contains(.that), !nounsAreCapitalised, !adjectivesFollow, index > lower,
            items[index - 1].classes.contains(.of), !items[index - 1].classes.contains(.that)
        {
            return true
        }
        // "she and Tom Sample"
        if current.classes.contains(.conjunction), current.isWord, item.classes.contains(.thirdPerson) { return true }
        if isBoundary(index, from: lower) { return false }
        // "Last month Prime Minister Jane Example said", but "this week's guest".
        if current.isWord, isTime(index, from: lower), !item.isCapitalised { return false }
        // "der Sprecher des Ministeriums"
        let isGenitive =
            current.classes.contains(.determiner) && current.classes.contains(.of) && !current.isCapitalised
            && !item.classes.isDisjoint(with: [.title, .person])
        let isAfterDeterminer =
            !isParticle(start) && !isGenitive
            && (current.classes.contains(.determiner) && !(current.isCapitalised && start > lower + 1)
                || current.classes.contains(.determiner) && !current.isCapitalised)
        if item.classes.contains(.conjunction), !isOfThen(index, from: lower) {
            guard index > lower else { return false }
            let before = items[index - 1]
            if joinsMatters(index, from: lower) { return true }
            if before.classes.contains(.thirdPerson), current.isCapitalised { return true }
            return before.isWord && (before.isCapitalised || before.classes.contains(.person))
                && (current.isCapitalised || current.classes.contains(.determiner) || before.classes.contains(.person))
        }
        if item.classes.contains(.to), !item.isCapitalised {
            guard index > lower else { return false }
            // « le secrétaire d’État norlandais aux transports »
            if adjectivesFollow, let office = officeBefore(index, from: lower) { return office < index }
            // "sources close to the talks"
            let isQualified =
                index - 1 > lower && items[index - 1].isWord && items[index - 1].classes.isEmpty
                && !items[index - 1].isCapitalised && items[index - 2].classes.contains(.person)
            return isQualified || !items[index - 1].classes.isDisjoint(with: [.person, .title])
                || Self.missions.contains(items[index - 1])
        }
        if item.classes.contains(.preposition) { return true }
        if isAfterDeterminer { return item.classes.contains(.determiner) && !item.classes.contains(.possessive) }
        return true
    }

    /// The office that stands before some adjectives and names: « secrétaire d’État norlandais ».
    private func officeBefore(_ end: Int, from lower: Int) -> Int? {
        var index = end - 1
        while index > lower, end - index < 6 {
            let item = items[index]
            guard item.isWord else { return nil }
            if !item.classes.isDisjoint(with: [.title, .person]) { return index }
            guard item.isCapitalised || item.classes.isEmpty || item.classes.contains(.of) else { return nil }
            index -= 1
        }
        return nil
    }

    private static let missions = WordSet("mission missions representation office")
    private static let matters = WordSet("for of")

    /// "the minister for ports and fisheries", "a secretary of state for trade, ports and fisheries": what an office is for.
    func joinsMatters(_ conjunction: Int, from lower: Int) -> Bool {
        guard conjunction + 1 < items.count, items[conjunction + 1].isWord,
            items[conjunction + 1].classes.isDisjoint(with: [.pronoun, .auxiliary, .person, .title, .determiner])
        else { return false }
        var index = conjunction - 1
        while index > lower, conjunction - index < 5 {
            let item = items[index]
            if Self.matters.contains(item) {
                return !items[index - 1].classes.isDisjoint(with: [.title, .person])
                    && items[index - 1].classes.isDisjoint(with: [.collective, .plural])
            }
            guard item.isWord || item.shape == .comma,
                item.classes.isDisjoint(with: [.auxiliary, .verb, .pronoun, .determiner])
                    || ReportingFrameFinder.articles.contains(item)
            else { return false }
            index -= 1
        }
        return false
    }

    /// Cuts a prepositional phrase that stands before the subject: "In a statement President Smith said".
    private func trimmed(_ range: ClosedRange<Int>, from lower: Int) -> NounPhrase? {
        var start = range.lowerBound
        let end = range.upperBound
        while start < end, items[start].shape != .word && items[start].shape != .number { start += 1 }
        // "3.1 The representative of Norland": the number of a paragraph.
        if start == lower, start + 1 < end, items[start].shape == .number, items[start + 1].isCapitalised,
            items[start + 1].classes.contains(.determiner)
        {
            start += 1
        }
        // "“No” was all Example would say"
        if start < end, Self.all.contains(items[start]), !items[start].isCapitalised, items[start + 1].isCapitalised,
            items[start + 1].classes.isDisjoint(with: [.plural, .weekday, .month])
        {
            start += 1
        }
        let first = items[start]
        if first.classes.contains(.preposition), !opensSurname(start, to: end + 1),
            !opensUnderSecretary(start, to: end),
            first.classes.isDisjoint(with: [.determiner]) || first.classes.contains(.that)
        {
            // "heard from Captain Jane Example of the Skippers' League, who"
            if start + 1 < end, items[start + 1].isCapitalised,
                let of = (start + 2..<end).first(where: { items[$0].classes.contains(.of) }),
                items[start + 1..<of].allSatisfy({
                    $0.isWord && $0.isCapitalised && $0.classes.isDisjoint(with: [.weekday, .month])
                }),
                items[of + 1..<end].contains(where: { $0.shape == .mark })
            {
                let named = start + 1..<end + 1
                return NounPhrase(items: named, kind: .name, classes: classes(of: named))
            }
            // "as one of the ministers put it"
            if ReportingFrameFinder.asWord.contains(first), start + 2 < end, Self.one.contains(items[start + 1]),
                items[start + 2].classes.contains(.of)
            {
                return NounPhrase(items: start + 1..<end + 1, kind: .person, classes: [])
            }
            // "with the Foreign Minister of Norland"
            if start + 1 < end, ReportingFrameFinder.articles.contains(items[start + 1]), isOffice(start + 1..<end + 1)
            {
                let office = start + 1..<end + 1
                return NounPhrase(items: office, kind: kind(of: office, from: lower), classes: classes(of: office))
            }
            var nameStart = end
            while nameStart > start, continuesName(nameStart - 1, nameStart) { nameStart -= 1 }
            // "As President Example said"
            let isBehindAs = start == lower && nameStart == start + 1 && ReportingFrameFinder.asWord.contains(first)
            guard nameStart > start + 1 || isBehindAs else { return nil }
            // "by the transport secretary"
            if !items[nameStart].isCapitalised,
                let article = (start + 1..<nameStart).last(where: { ReportingFrameFinder.articles.contains(items[$0]) }
                ),
                items[article + 1..<nameStart].allSatisfy({ $0.isWord && $0.classes.isEmpty })
            {
                nameStart = article
            }
            start = nameStart
            if !isBehindAs,
                items[start - 1].classes.contains(.preposition) || items[start - 1].shape == .possessive
            {
                // "In a meeting at the Ministry Smith said": nothing parts the place
                // from the name, so only its last word is sure.
                guard items[end].isCapitalised, items[end - 1].isCapitalised, items[end].classes.isEmpty,
                    end - 1 > start
                else { return nil }
                start = end
            }
        } else if first.classes.contains(.conjunction) {
            start += 1
        }
        guard start <= end else { return nil }
        return NounPhrase(
            items: start..<end + 1, kind: kind(of: start..<end + 1, from: lower), classes: classes(of: start..<end + 1))
    }

    private static let all = WordSet("all")

    private func continuesName(_ index: Int, _ next: Int) -> Bool {
        let item = items[index]
        guard item.isWord else { return false }
        if isParticle(index) { return true }
        if items[next].classes.contains(.determiner), !items[next].isCapitalised, !isParticle(next) { return false }
        if item.isCapitalised { return item.classes.isDisjoint(with: [.weekday, .preposition, .month]) }
        return !item.classes.isDisjoint(with: [.title, .person, .nameParticle, .determiner])
            && item.classes.isDisjoint(with: [.preposition])
    }
}
