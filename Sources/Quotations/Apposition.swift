extension NounPhraseFinder {
    /// The item that says what a phrase is: its last word before "of" or "for".
    func head(of range: Range<Int>) -> Int {
        let head = lastBeforePreposition(range)
        guard adjectivesFollow, head > range.lowerBound, !items[head].isCapitalised, items[head].classes.isEmpty,
            !items[head - 1].classes.isDisjoint(with: [.title, .person])
        else { return head }
        return head - 1
    }

    /// The last word of a phrase before "of" or "for".
    func lastBeforePreposition(_ range: Range<Int>) -> Int {
        for index in range.dropFirst()
        where !items[index].isCapitalised
            && (items[index].classes.contains(.preposition)
                || items[index].classes.contains(.of) && items[index].classes.contains(.determiner))
            && !isUnderSecretary(index, range)
        {
            return index - 1
        }
        return range.upperBound - 1
    }

    private static let under = WordSet("under")

    /// "the Treasury's under secretary"
    private func isUnderSecretary(_ index: Int, _ range: Range<Int>) -> Bool {
        index + 1 < range.upperBound && Self.under.contains(items[index])
            && items[index + 1].classes.contains(.title)
    }

    /// "Under Secretary Jane Example said"
    func opensUnderSecretary(_ index: Int, to last: Int) -> Bool {
        index < last && items[index].isCapitalised && Self.under.contains(items[index])
            && items[index + 1].isCapitalised && items[index + 1].classes.contains(.title)
    }

    /// Whether a phrase tells an office or a relation and no name: "its president", "Valdoria’s Chief Negotiator".
    func isOffice(_ phrase: NounPhrase) -> Bool {
        guard phrase.kind == .name || phrase.kind == .person else { return false }
        return isOffice(phrase.items)
    }

    func isOffice(_ range: Range<Int>) -> Bool {
        let head = items[self.head(of: range)]
        return head.isWord && !head.classes.isDisjoint(with: [.title, .person])
            && head.classes.isDisjoint(with: [.collective, .abbreviation]) && scalars[head.end - 1] != "."
    }

    /// The office behind the comma that follows a name: "Example, the minister, said".
    func office(behind name: NounPhrase) -> NounPhrase? {
        let comma = name.items.upperBound
        guard comma + 1 < items.count, items[comma].shape == .comma,
            let found = phrase(startingAt: comma + 1, to: items.count), isOffice(found)
        else { return nil }
        return found
    }

    /// Behind an office and before a name: "an officer called Jane Example".
    static let called = WordSet("called named")
    static let one = WordSet("one un une uno una einer eine um uma")

    /// "his opposite number", "her closest rival": somebody by relation to another.
    func isRelation(_ phrase: NounPhrase) -> Bool {
        guard let first = phrase.items.first else { return false }
        // “a sua congénere”
        if adjectivesFollow, phrase.items.count > 2, phrase.items.count < 7, items[first].classes.contains(.determiner),
            items[first + 1].classes.isSuperset(of: [.determiner, .possessive])
        {
            return true
        }
        if phrase.items.count < 5, items[first].classes.contains(.possessive),
            items[first].classes.contains(.determiner)
        {
            return true
        }
        // "One of them, Jane Example,"
        if phrase.items.count < 9, Self.one.contains(items[first]), phrase.items.count > 2,
            items[first + 1].classes.contains(.of)
        {
            return true
        }
        // "Example's neighbour at the table"
        let head = items[self.head(of: phrase.items)]
        return phrase.items.count < 9 && head.isWord && !head.isCapitalised
            && head.classes.isDisjoint(with: [.collective, .document, .occasion, .plural])
            && phrase.items.prefix { items[$0].classes.isDisjoint(with: .preposition) }
                .contains { items[$0].shape == .possessive }
    }

    /// "the boatyard's apprentice", « le patron des pêcheurs »: somebody by a word that no list has.
    func isDescription(_ phrase: NounPhrase) -> Bool {
        guard let first = phrase.items.first, items[first].classes.contains(.determiner), phrase.items.count > 1 else {
            return false
        }
        let head = items[self.head(of: phrase.items)]
        return head.isWord && head.classes.isEmpty && (!head.isCapitalised || nounsAreCapitalised)
            && phrase.items.allSatisfy { items[$0].isWord }
    }

    /// The name that fills a range, without what stands before it in small letters: "former chief Jane Example".
    func properName(in range: Range<Int>) -> Range<Int>? {
        if let name = wholeName(in: range) { return name }
        // "The Controller, Mr. Tom Sample"
        guard let first = range.first, range.count > 2, items[first].classes.contains(.title),
            items[first].isCapitalised
        else { return nil }
        return wholeName(in: first + 1..<range.upperBound)
    }

    private func wholeName(in range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        // "Norland's Jane Example"
        if let owner = range.prefix(4).first(where: { items[$0].shape == .possessive }),
            items[start..<owner].allSatisfy({ $0.isWord && $0.isCapitalised })
        {
            start = owner + 1
        }
        // "a Norlander named Jane Example"
        if let called = range.first(where: { Self.called.contains(items[$0]) }) { start = called + 1 }
        // "The Controller, Mr. Tom Sample", « la cheffe, la générale Jeanne Exemple »
        if range.count > 2 {
            if adjectivesFollow, items[start].classes.contains(.determiner), !items[start].isCapitalised,
                !items[start + 1].classes.isDisjoint(with: [.title, .person])
            {
                start += 1
            }
        }
        // "his deputy, the engineer Jane Example"
        if range.count > 3, ReportingFrameFinder.articles.contains(items[start]), items[start + 1].isWord,
            !items[start + 1].isCapitalised
        {
            start += 1
        }
        while start < range.upperBound, !items[start].isCapitalised {
            guard items[start].isWord, start - range.lowerBound < 5,
                items[start].classes.isDisjoint(with: [
                    .auxiliary, .verb, .relative, .pronoun, .subordinator, .preposition, .determiner, .conjunction,
                ]) || isParticle(start)
            else { return nil }
            if isParticle(start) { break }
            start += 1
        }
        let end = nameEnd(from: start, to: range.upperBound)
        guard end > start else { return nil }
        // "former Norlandic foreign minister Jane Example"
        if end < range.upperBound,
            let office = (end..<min(end + 4, range.upperBound)).last(where: {
                !items[$0].isCapitalised && !items[$0].classes.isDisjoint(with: [.title, .person])
            }), office + 2 < range.upperBound, items[end...office].allSatisfy({ $0.isWord && !$0.isCapitalised }),
            items[office + 1].isCapitalised
        {
            return properName(in: office + 1..<range.upperBound)
        }
        if end < range.upperBound {
            guard items[end].shape == .open || items[end].classes.contains(.of) else { return nil }
        }
        let last = items[end - 1]
        guard last.isCapitalised,
            last.classes.isDisjoint(with: [.title, .person, .document, .weekday]) || last.classes.contains(.month),
            !last.classes.contains(.collective)
        else { return nil }
        let words = (start..<end).count(where: { items[$0].isWord && items[$0].isCapitalised })
        guard words > 1, items[start..<end].allSatisfy({ $0.classes.isDisjoint(with: .collective) }) else { return nil }
        return start..<end
    }

    /// Where a run of capitalised words, particles and a nickname in marks ends.
    func nameEnd(from start: Int, to upper: Int) -> Int {
        var index = start
        while index < upper {
            let item = items[index]
            if item.isWord, item.isCapitalised, !isTime(index, from: start) {
                index += 1
            } else if isParticle(index) || index > start && isNickname(index) {
                index += 1
            } else if item.shape == .comma, index > start, index + 1 < upper, isSuffix(items[index + 1]) {
                index += 2
            } else {
                break
            }
        }
        while index > start, !items[index - 1].isCapitalised { index -= 1 }
        return index
    }

    /// "von", "de": part of a name where a capital or another particle follows.
    @inline(__always)
    func isParticle(_ index: Int) -> Bool {
        // Asked of every word.
        items[index].classes.contains(.nameParticle) && opensName(index)
    }

    private func opensName(_ index: Int) -> Bool {
        let item = items[index]
        guard item.isWord, !item.isCapitalised, index + 1 < items.count else { return false }
        let next = items[index + 1]
        // "von und zu Beispiel"
        if nounsAreCapitalised, index + 2 < items.count, next.classes.contains(.conjunction),
            items[index + 2].classes.contains(.nameParticle), items[index + 2].classes.isDisjoint(with: .determiner)
        {
            return opensName(index + 2)
        }
        if nounsAreCapitalised, item.classes.contains(.conjunction) {
            return index > 0 && items[index - 1].classes.contains(.nameParticle)
                && next.classes.contains(.nameParticle) && opensName(index + 1)
        }
        guard next.isWord, next.isCapitalised || next.classes.contains(.nameParticle) else { return false }
        // "sagte Beispiel der Zeitung": an article belongs to a name behind "von" only.
        return !(nounsAreCapitalised && item.classes.contains(.determiner))
            || index > 0 && items[index - 1].classes.contains(.nameParticle)
                && items[index - 1].classes.isDisjoint(with: .determiner)
    }

    /// A short name in marks between two capitals: Jane “Jo” Example.
    func isNickname(_ index: Int) -> Bool {
        guard items[index].shape == .quote, items[index].end - items[index].start < 16, index > 0,
            index + 1 < items.count
        else { return false }
        let (before, after) = (items[index - 1], items[index + 1])
        return before.isWord && before.isCapitalised && after.isWord && after.isCapitalised
            && items[index].end - items[index].start > 2
            && ScalarKind(scalars[items[index].end - 2]) == .letter
            && before.classes.isDisjoint(with: [.title, .person, .preposition, .determiner])
            && after.classes.isEmpty
    }

    private static let suffixes = WordSet("jr jr. sr sr. ii iii iv")

    func isSuffix(_ item: Token) -> Bool { item.isCapitalised && Self.suffixes.contains(item) }

    /// The name behind the comma that follows an office: "said the minister, Jane Example".
    func apposition(after phrase: NounPhrase, to upper: Int) -> Range<Int>? {
        var comma = phrase.items.upperBound
        // «la ministra degli Esteri valdorana, Anna Esempio»
        if adjectivesFollow, comma + 2 < upper, items[comma].isWord, !items[comma].isCapitalised,
            items[comma].classes.isEmpty, items[comma + 1].shape == .comma
        {
            comma += 1
        }
        guard comma + 1 < upper, items[comma].shape == .comma,
            isOffice(phrase) || isRelation(phrase) || isDescription(phrase)
                || items[comma + 1].classes.isSuperset(of: [.title, .abbreviation]) && phrase.items.count == 2
        else { return nil }
        var end = comma + 1
        while end < upper, end - comma < 12,
            items[end].isWord || items[end].shape == .open || items[end].shape == .possessive || isNickname(end)
        {
            end += 1
        }
        return properName(in: comma + 1..<end)
    }
}
