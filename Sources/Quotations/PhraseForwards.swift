extension NounPhraseFinder {
    /// The noun phrase that begins at `first`: the subject of an inverted verb or the name after "according to".
    ///
    /// - Parameter isLeading: whether it opens a clause, so that any preposition may go on with it.
    func phrase(startingAt first: Int, to upper: Int, isLeading: Bool = false) -> NounPhrase? {
        guard first < upper, items[first].isWord || items[first].shape == .number else { return nil }
        let opening = items[first]
        if opening.classes.contains(.pronoun), !isSurnameHe(first, from: first) { return phraseOfPronoun(first) }
        if opening.classes.contains(.preposition), !opening.isCapitalised { return nil }
        if isTime(first, from: first) { return nil }
        guard
            opening.isCapitalised || opening.shape == .number || opening.classes.isEmpty
                || !opening.classes.isDisjoint(with: [
                    .determiner, .title, .person, .document, .ordinalTime, .audience, .occasion,
                ])
        else { return nil }
        var index = first
        var sawName = false
        while index < upper, index - first < 26 {
            let item = items[index]
            guard item.isWord || item.shape == .number || item.shape == .possessive else { break }
            if index > first {
                if item.shape == .number, sawName { break }
                if item.isWord, isTime(index, from: first) { break }
                if item.isCapitalised {
                    if sawName, items[index - 1].isWord, !items[index - 1].isCapitalised,
                        items[index - 1].classes.isDisjoint(with: [
                            .preposition, .conjunction, .determiner, .nameParticle, .title, .person,
                        ])
                    {
                        break
                    }
                } else if item.isWord,
                    !goesOn(index, first: first, upper: upper, sawName: sawName, isLeading: isLeading)
                {
                    break
                }
            }
            if item.isCapitalised, !(index == first && item.classes.contains(.determiner)) { sawName = true }
            if item.classes.contains(.preposition) || item.classes.contains(.determiner) { sawName = false }
            index += 1
        }
        while index > first, !items[index - 1].isCapitalised,
            !items[index - 1].classes.isDisjoint(with: [.preposition, .conjunction, .determiner])
        { index -= 1 }
        guard index > first else { return nil }
        let range = first..<index
        return NounPhrase(items: range, kind: kind(of: range, from: first), classes: classes(of: range))
    }

    private func goesOn(_ index: Int, first: Int, upper: Int, sawName: Bool, isLeading: Bool) -> Bool {
        let item = items[index]
        if isBoundary(index, from: first - 1) { return false }
        guard index + 1 < upper else { return !sawName || item.classes.contains(.person) }
        let next = items[index + 1]
        if item.classes.contains(.conjunction) {
            return next.isCapitalised || (next.classes.contains(.determiner) && !isLeading)
        }
        if item.classes.contains(.preposition) {
            if !item.classes.isDisjoint(with: [.of]) || isLeading { return next.isWord || next.shape == .number }
            guard item.classes.isDisjoint(with: [.to, .by]), !sawName || items[first].classes.contains(.determiner)
            else { return false }
            // "a professor at the university", but not "the president in an interview".
            return (next.isCapitalised && !isTime(index + 1, from: first))
                || (next.classes.contains(.determiner) && index + 2 < upper && items[index + 2].isCapitalised
                    && !isTime(index + 2, from: first))
        }
        if item.classes.contains(.determiner) {
            return items[index - 1].classes.contains(.preposition) || items[index - 1].classes.contains(.conjunction)
        }
        if sawName {
            return !item.classes.isDisjoint(with: [.person, .title, .nameParticle])
                || items[index - 1].shape == .possessive
        }
        return
            !(isLeading && isParticiple(item) && index > first
            && items[index - 1].classes.isDisjoint(with: .determiner))
    }

    /// The subject of a sentence whose verb is not known: the noun phrase that
    /// opens it, after any adverbial set off by a comma.
    func leadingSubject(in range: Range<Int>) -> NounPhrase? {
        var start = range.lowerBound
        for _ in 0..<3 {
            while start < range.upperBound,
                items[start].shape == .mark || isAdverb(items[start]) || items[start].classes.contains(.conjunction)
            { start += 1 }
            guard start < range.upperBound else { return nil }
            let item = items[start]
            let lowercaseLike =
                item.classes.isDisjoint(with: [.preposition, .subordinator, .adverb, .participle, .ordinalTime, .what])
                && !isGerund(item)
            let isAdverbial = !lowercaseLike && !item.classes.contains(.determiner)
            guard isAdverbial else { break }
            var comma = start
            while comma < range.upperBound, comma - start < 40, items[comma].shape != .comma { comma += 1 }
            guard comma < range.upperBound, items[comma].shape == .comma else { return nil }
            start = comma + 1
        }
        guard start < range.upperBound else { return nil }
        return phrase(startingAt: start, to: range.upperBound, isLeading: true)
    }

    private func isGerund(_ item: Token) -> Bool {
        item.isWord && item.end - item.start > 5 && scalars[item.end - 3] == "i" && scalars[item.end - 2] == "n"
            && scalars[item.end - 1] == "g"
            && item.isCapitalised && item.classes.isDisjoint(with: [.person, .title])
    }
}
