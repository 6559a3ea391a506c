extension NounPhraseFinder {
    /// The subject that ends right before the verb, across adverbs, auxiliaries, a date, a bracket and an apposition.
    func subject(before verb: Int, from lower: Int) -> NounPhrase? {
        guard let end = skipModifiers(endingAt: verb - 1, from: lower) else { return nil }
        if items[end].shape == .comma { return subject(beforeComma: end, from: lower) }
        return phrase(endingAt: end, from: lower)
    }

    /// Steps back over what may stand between a subject and its verb.
    private func skipModifiers(endingAt last: Int, from lower: Int) -> Int? {
        var index = last
        while index >= lower {
            let item = items[index]
            if item.shape == .close {
                guard let opening = opening(of: index, from: lower) else { return nil }
                index = opening - 1
            } else if item.shape == .possessive, index > lower,
                !items[index - 1].classes.isDisjoint(with: [.pronoun, .relative])
            {
                index -= 1
            } else if isTime(index, from: lower) {
                index -= 1
                while index > lower,
                    items[index].shape == .number || items[index].classes.contains(.ordinalTime)
                        || isTime(index, from: lower)
                { index -= 1 }
                if index > lower, items[index].classes.contains(.preposition), !items[index].isCapitalised {
                    index -= 1
                }
            } else if item.isWord, !item.isCapitalised, item.classes.contains(.auxiliary) || isAdverb(item) {
                index -= 1
            } else {
                return index
            }
        }
        return nil
    }

    func opening(of close: Int, from lower: Int) -> Int? {
        var index = close - 1
        while index >= lower, close - index < 14 {
            if items[index].shape == .open { return index }
            index -= 1
        }
        return nil
    }

    /// The phrase that an apposition between commas belongs to: "Smith, the
    /// chairman, said", "Jones, R-Ohio, said", "Lee, 25, said".
    private func subject(beforeComma comma: Int, from lower: Int) -> NounPhrase? {
        var closing = comma
        for _ in 0..<4 {
            var index = closing - 1
            while index >= lower, closing - index < 45, items[index].shape != .comma, items[index].shape != .quote {
                index -= 1
            }
            guard index > lower, items[index].shape == .comma, isApposition(index + 1..<closing) else {
                return closing == comma ? nil : phrase(endingAt: closing - 1, from: lower)
            }
            closing = index
            let before = items[closing - 1]
            if before.shape == .close {
                guard let opening = opening(of: closing - 1, from: lower), opening > lower else { return nil }
                return phrase(endingAt: opening - 1, from: lower)
            }
            // "Smith, 25, a teacher, said": an age is one more apposition.
            if before.shape == .number || isPartyAndState(before) { continue }
            if let found = phrase(endingAt: closing - 1, from: lower), found.kind != .other, found.kind != .document {
                return found
            }
        }
        return closing > lower ? phrase(endingAt: closing - 1, from: lower) : nil
    }

    private func isPartyAndState(_ item: Token) -> Bool {
        item.isCapitalised && item.end - item.start > 3 && scalars[item.start + 1] == "-"
    }

    private func isApposition(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        let item = items[first]
        if item.shape == .number { return range.count <= 3 }
        guard item.isWord else { return false }
        if item.classes.contains(.relative) { return true }
        let startsLikeOne =
            !item.classes.isDisjoint(with: [.determiner, .person, .title, .preposition, .adverb, .ordinalTime])
            || isPartyAndState(item)
            || isParticiple(item) || item.classes.contains(.abbreviation)
            || (!item.isCapitalised && item.classes.isEmpty)
            || (item.isCapitalised && range.count <= 2)
        guard startsLikeOne else { return false }
        // A clause with its own finite verb is no apposition.
        var sawRelative = isParticiple(item) || item.classes.contains(.preposition)
        for index in range {
            let word = items[index]
            if !word.classes.isDisjoint(with: [.relative, .subordinator]) { sawRelative = true }
            if !sawRelative, !word.isCapitalised, !word.classes.isDisjoint(with: [.auxiliary, .verb, .say]),
                word.classes.isDisjoint(with: [.participle, .nounToo])
            {
                return false
            }
        }
        return true
    }
}
