extension NounPhraseFinder {
    /// The subject that ends right before the verb, across adverbs, auxiliaries, a date, a bracket and an apposition.
    func subject(before verb: Int, from lower: Int) -> NounPhrase? {
        guard let end = skipModifiers(endingAt: verb - 1, from: lower) else { return nil }
        if isSuffix(items[end]) { return phrase(endingAt: end, from: lower) }
        if items[end].shape == .comma { return subject(beforeComma: end, from: lower) }
        // "Jane Example, the rapporteur, who called it “short”"
        if items[end].classes.contains(.relative), !items[end].isCapitalised, end - 1 > lower,
            items[end - 1].shape == .comma, let found = subject(beforeComma: end - 1, from: lower)
        {
            // "Example introduced the report (document 7), which states": the report.
            if Self.which.contains(items[end]), items[end - 2].shape == .close,
                let near = phrase(endingAt: end - 2, from: lower), near.kind == .document
            {
                return near
            }
            return found
        }
        guard let found = phrase(endingAt: end, from: lower) else { return briefed(on: end, from: lower) }
        // "Jane Example, President of the Conference, in opening remarks said"
        let opening = found.items.lowerBound
        if found.kind == .other || found.kind == .document, opening - 2 > lower,
            items[opening - 1].classes.isDisjoint(with: .what),
            let place = (max(lower + 1, opening - 3)..<opening).last(where: { items[$0].classes.contains(.preposition) }
            ),
            items[place - 1].shape == .comma, !items[place].classes.contains(.of)
        {
            return subject(beforeComma: place - 1, from: lower) ?? phrase(endingAt: place - 2, from: lower)
        }
        return antecedentOfRelative(before: found, from: lower) ?? ministers(ofList: found, from: lower) ?? found
    }

    private static let origin = WordSet("from of")

    /// "Ministers from Norland, Sudoria and Great Muster said": those from all of them.
    private func ministers(ofList found: NounPhrase, from lower: Int) -> NounPhrase? {
        var index = found.items.lowerBound - 1
        guard index > lower, items[index].shape == .comma, found.kind == .name,
            found.items.contains(where: { items[$0].classes.contains(.conjunction) })
        else { return nil }
        while index > lower, items[index].shape == .comma || items[index].isWord && items[index].isCapitalised {
            index -= 1
        }
        guard index > lower, Self.origin.contains(items[index]),
            let head = phrase(endingAt: index - 1, from: lower), head.classes.contains(.plural)
        else { return nil }
        return NounPhrase(
            items: head.items.lowerBound..<found.items.upperBound, kind: .person, classes: head.classes)
    }

    /// "The man who leads the talks said": the words before the verb belong to a clause about the subject.
    private func antecedentOfRelative(before found: NounPhrase, from lower: Int) -> NounPhrase? {
        var index = found.items.lowerBound - 1
        while index > lower, found.items.lowerBound - index < 14 {
            let item = items[index]
            guard item.isWord || item.shape == .possessive else { return nil }
            if item.classes.contains(.relative), Self.who.contains(item) {
                let last = items[index - 1].shape == .comma ? index - 2 : index - 1
                guard last >= lower, items[last].isWord, let head = phrase(endingAt: last, from: lower),
                    head.kind == .person || head.kind == .name
                else { return nil }
                return head
            }
            // «Un funcionario que pidió el anonimato señaló»
            if adjectivesFollow, item.classes.contains(.that), let head = phrase(endingAt: index - 1, from: lower),
                isOffice(head), head.items.lowerBound == lower
            {
                return head
            }
            if !item.classes.isDisjoint(with: [.say, .tell]), item.classes.isDisjoint(with: .nounToo) { return nil }
            index -= 1
        }
        return nil
    }

    private func isOfHolder(_ phrase: NounPhrase) -> Bool {
        guard let last = phrase.items.last, let first = phrase.items.first, isIndefinite(items[first]) else {
            return false
        }
        return head(of: phrase.items) < last && !items[last].classes.isDisjoint(with: [.title, .person])
            && items[last].classes.isDisjoint(with: [.plural, .collective])
    }

    static let informed = WordSet("briefed informed")

    /// "A person briefed on the call said": whoever was told of it.
    private func briefed(on last: Int, from lower: Int) -> NounPhrase? {
        let words = (max(lower, last - 9)..<last).reversed().prefix {
            items[$0].isWord || items[$0].shape == .possessive
        }
        guard let verb = words.first(where: { Self.informed.contains(items[$0]) }), verb > lower,
            items[verb + 1].classes.contains(.preposition),
            let found = phrase(endingAt: verb - 1, from: lower), found.kind == .person || found.kind == .name
        else { return nil }
        return found
    }

    private static let since = WordSet("since")
    private static let clitics = WordSet("lo la los las le les se me nos l lui leur gli ci lhe lhes")
    private static let who = WordSet("who")
    private static let which = WordSet("which")
    private static let both = WordSet("neither both ni nem né")

    /// Steps back over what may stand between a subject and its verb.
    private func skipModifiers(endingAt last: Int, from lower: Int) -> Int? {
        var index = last
        while index >= lower {
            let item = items[index]
            if item.shape == .close {
                guard let opening = opening(of: index, from: lower) else { return nil }
                index = opening - 1
            } else if item.shape == .dash, index == last {
                // "The envoy – a lawyer, and young – said".
                guard let opening = openingDash(of: index, from: lower) else { return nil }
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
                // «quien el jueves había calificado»
                if adjectivesFollow, index > lower, items[index].classes.contains(.determiner),
                    items[index - 1].classes.contains(.relative)
                {
                    index -= 1
                }
                // «El martes había dicho»: the article of the day is nobody.
                if adjectivesFollow, index == lower, items[index].classes.contains(.determiner) { return nil }
            } else if item.isWord, !item.isCapitalised,
                item.classes.contains(.auxiliary) || isAdverb(item)
                    // "he has since said"
                    || index > lower && Self.since.contains(item) && items[index - 1].classes.contains(.auxiliary)
            {
                index -= 1
            } else if adjectivesFollow, last - index < 3, index > lower, Self.clitics.contains(item),
                items[index - 1].isWord && items[index - 1].classes.isDisjoint(with: [.preposition, .conjunction])
                    || items[index - 1].shape == .comma
            {
                // «Juan Ejemplo, lo llamó»
                index -= 1
            } else if index > lower, Self.both.contains(item),
                items[index - 1].isWord && items[index - 1].isCapitalised
                    || !items[index - 1].classes.isDisjoint(with: [.pronoun, .person, .auxiliary])
            {
                // "Example neither confirmed nor denied"
                index -= 1
            } else {
                return index
            }
        }
        return nil
    }

    private func openingDash(of close: Int, from lower: Int) -> Int? {
        var index = close - 2
        while index > lower, close - index < 30 {
            if items[index].shape == .dash { return items[index - 1].isWord ? index : nil }
            if items[index].endsSentence { return nil }
            index -= 1
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
        var appositions: [Range<Int>] = []
        func named(_ found: NounPhrase?) -> NounPhrase? {
            guard var found, isOffice(found) || isRelation(found) || isDescription(found),
                // "The negotiators, Jane Example and Tom Sample, said"
                !items[head(of: found.items)].classes.contains(.plural) || nounsAreCapitalised
            else { return found }
            // "a spokeswoman for Norland’s president, Jane Example, said": the president.
            if isOfHolder(found) { return found }
            if isRelation(found), appositions.count == 1, let given = appositions.first, given.count == 1,
                items[given.lowerBound].isCapitalised, items[given.lowerBound].classes.isEmpty
            {
                // "Her brother, Leonid, said"
                found.apposed = given
                return found
            }
            found.apposed =
                appositions.lazy.reversed()
                // "The secretary, in a message read by his deputy, Jane Example, said": she is the deputy.
                .prefix {
                    items[$0.lowerBound].isCapitalised || !items[$0.lowerBound].classes.contains(.preposition)
                }
                .compactMap { properName(in: $0) }.first
            return found
        }
        for _ in 0..<4 {
            var index = closing - 1
            while index >= lower, closing - index < 45, items[index].shape != .comma,
                items[index].shape != .quote || isTitle(index)
            {
                index -= 1
            }
            guard index > lower, items[index].shape == .comma, isApposition(index + 1..<closing) else {
                return closing == comma ? nil : named(phrase(endingAt: closing - 1, from: lower))
            }
            appositions.append(index + 1..<closing)
            closing = index
            let before = items[closing - 1]
            if before.shape == .close {
                guard let opening = opening(of: closing - 1, from: lower), opening > lower else { return nil }
                return named(phrase(endingAt: opening - 1, from: lower))
            }
            // "Smith, 25, a teacher, said": an age is one more apposition.
            if before.shape == .number || isPartyAndState(before) { continue }
            if let name = name(beside: closing - 1, from: lower) { return name }
            if let found = phrase(endingAt: closing - 1, from: lower), found.kind != .document,
                // "The ferryman, Tom Sample, put it bluntly"
                found.kind != .other
                    || isDescription(found) && appositions.contains(where: { properName(in: $0) != nil })
            {
                return named(found)
            }
        }
        return closing > lower ? named(phrase(endingAt: closing - 1, from: lower)) : nil
    }

    /// "JANE EXAMPLE (Norland), Chair of the Committee, introducing it, said": the name that opens the sentence, before the office.
    private func name(beside last: Int, from lower: Int) -> NounPhrase? {
        guard let office = phrase(endingAt: last, from: lower), isOffice(office),
            items[office.items.lowerBound].classes.isDisjoint(with: .determiner),
            office.items.lowerBound - 2 > lower, items[office.items.lowerBound - 1].shape == .comma
        else { return nil }
        var end = office.items.lowerBound - 2
        if items[end].shape == .close {
            guard let opening = opening(of: end, from: lower), opening > lower else { return nil }
            end = opening - 1
        }
        guard let name = phrase(endingAt: end, from: lower), name.kind == .name, name.items.lowerBound == lower,
            name.items.count > 1, !isOffice(name), name.items.allSatisfy({ items[$0].isCapitalised || isParticle($0) })
        else { return nil }
        return name
    }

    /// A short title in marks, inside what is told of a subject: "Jane Example, whose book ‘Nets’ sells well, said".
    private func isTitle(_ index: Int) -> Bool {
        let item = items[index]
        return item.end - item.start < 40 && ScalarKind(scalars[item.end - 2]) == .letter
            && ScalarKind(scalars[item.start + 1]) == .capital
    }

    private func isPartyAndState(_ item: Token) -> Bool {
        item.isCapitalised && item.end - item.start > 3 && scalars[item.start + 1] == "-"
    }

    private func isApposition(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        let item = items[first]
        if item.shape == .number { return range.count <= 3 }
        guard item.isWord else { return false }
        if item.classes.contains(.relative) || adjectivesFollow && item.classes.contains(.that) { return true }
        if item.classes.contains(.conjunction), range.count > 1, items[first + 1].classes.contains(.relative) {
            return true
        }
        let startsLikeOne =
            !item.classes.isDisjoint(with: [.determiner, .person, .title, .preposition, .adverb, .ordinalTime])
            || isPartyAndState(item)
            || isParticiple(item) || item.classes.contains(.abbreviation)
            || (!item.isCapitalised && item.classes.isEmpty)
            || (item.isCapitalised && range.count <= 2) || isSuffix(item) || properName(in: range) != nil
            || isOffice(range)
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
