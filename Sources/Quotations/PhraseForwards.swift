extension NounPhraseFinder {
    /// The noun phrase that begins at `first`: the subject of an inverted verb or the name after "according to".
    ///
    /// - Parameter isLeading: whether it opens a clause, so that any preposition may go on with it.
    func phrase(startingAt first: Int, to upper: Int, isLeading: Bool = false) -> NounPhrase? {
        guard first < upper, items[first].isWord || items[first].shape == .number else { return nil }
        let opening = items[first]
        // "erklärte ihr Sprecher", "verteidigt sich Ministerin Beispiel"
        if nounsAreCapitalised, first + 1 < upper, items[first + 1].isCapitalised || isOwnersAdjective(first, upper) {
            if Self.own.contains(opening) {
                let noun = items[first + 1].isCapitalised ? first + 1 : first + 2
                return phrase(startingAt: noun, to: upper, isLeading: isLeading).map {
                    NounPhrase(
                        items: first..<$0.items.upperBound, kind: $0.kind,
                        classes: $0.classes.union([.determiner, .possessive]))
                }
            }
            if !opening.isCapitalised, Self.oneself.contains(opening) {
                return phrase(startingAt: first + 1, to: upper, isLeading: isLeading)
            }
        }
        if opening.classes.contains(.pronoun), !isSurnameHe(first, from: first) { return phraseOfPronoun(first) }
        if opening.classes.contains(.preposition), !opening.isCapitalised, !isParticle(first) { return nil }
        if isTime(first, from: first) { return nil }
        guard
            opening.isCapitalised || opening.shape == .number || opening.classes.isEmpty || isParticle(first)
                || !opening.classes.isDisjoint(with: [
                    .determiner, .title, .person, .document, .ordinalTime, .audience, .occasion,
                ])
        else { return nil }
        var index = first
        var sawName = false
        while index < upper, index - first < 26 {
            let item = items[index]
            guard
                item.isWord || item.shape == .number || item.shape == .possessive || isNickname(index)
                    || isPluralOwner(index) || isAmpersand(index, first, upper)
            else { break }
            if index > first, !isParticle(index) {
                if item.shape == .number, sawName { break }
                if item.isWord, isTime(index, from: first) { break }
                // "accused the port last night"
                if item.classes.contains(.ordinalTime), !item.isCapitalised,
                    index > first + (opening.classes.contains(.determiner) ? 1 : 0), index + 1 < upper,
                    isTime(index + 1, from: first)
                {
                    break
                }
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
        if index + 1 < upper, items[index].shape == .comma, isSuffix(items[index + 1]) { index += 2 }
        // "people familiar with the government's thinking": what somebody has follows.
        if index > first + 1, index < upper, items[index - 1].shape == .possessive, items[index].isWord { index += 1 }
        // An article alone is nobody.
        guard index > first, index > first + 1 || !ReportingFrameFinder.articles.contains(opening) else { return nil }
        let range = first..<index
        return NounPhrase(items: range, kind: kind(of: range, from: first), classes: classes(of: range))
    }

    /// "Ihr nordischer Amtskollege"
    private func isOwnersAdjective(_ first: Int, _ upper: Int) -> Bool {
        first + 2 < upper && Self.own.contains(items[first]) && items[first + 1].isWord
            && items[first + 1].classes.isEmpty && items[first + 2].isCapitalised
    }

    /// "Example & Sons"
    private func isAmpersand(_ index: Int, _ first: Int, _ upper: Int) -> Bool {
        index > first && index + 1 < upper && scalars[items[index].start] == "&" && items[index - 1].isCapitalised
            && items[index + 1].isCapitalised
    }

    /// "der Sprecher des Ministeriums"
    func isGenitive(_ index: Int) -> Bool {
        nounsAreCapitalised && index > 0 && items[index].classes.contains(.of) && !items[index].isCapitalised
            && !items[index - 1].classes.isDisjoint(with: [.title, .person])
    }

    private func goesOn(_ index: Int, first: Int, upper: Int, sawName: Bool, isLeading: Bool) -> Bool {
        let item = items[index]
        if isManner(index, upper) { return true }
        if isBoundary(index, from: first - 1) { return false }
        if isAfterthought(index, upper) { return false }
        if endsPlace(index, first: first, upper: upper) || isMatterInFrench(index, first: first, upper: upper) {
            return true
        }
        guard index + 1 < upper else { return !sawName || item.classes.contains(.person) }
        let next = items[index + 1]
        if item.classes.contains(.conjunction) {
            return next.isCapitalised || (next.classes.contains(.determiner) && !isLeading)
                || joinsMatters(index, from: first)
        }
        if item.classes.contains(.preposition) {
            // "the nominee to lead the office"
            if item.classes.contains(.to), isLeading, !next.isCapitalised,
                next.classes.isDisjoint(with: [.determiner, .person, .plural, .audience, .title])
            {
                return false
            }
            if !item.classes.isDisjoint(with: [.of]) || isLeading { return next.isWord || next.shape == .number }
            if isQualified(index, first) { return next.isWord }
            guard item.classes.isDisjoint(with: [.to, .by]), !sawName || items[first].classes.contains(.determiner)
            else { return false }
            // « le député Jean Exemple sur X »
            if adjectivesFollow, Circumstances.networks.contains(next) || next.end - next.start < 3 { return false }
            // "a professor at the university", but not "the president in an interview".
            return (next.isCapitalised && !isTime(index + 1, from: first))
                || (next.classes.contains(.determiner) && index + 2 < upper && items[index + 2].isCapitalised
                    && !isTime(index + 2, from: first)
                    // "ein Beamter um vier Uhr"
                    && !(nounsAreCapitalised && items[index + 2].classes.contains(.time)))
        }
        if item.classes.contains(.determiner) {
            return !items[index - 1].classes.isDisjoint(with: [.preposition, .conjunction, .determiner])
                || isGenitive(index)
        }
        if sawName {
            // "The Norland energy minister, Jane Example"
            if leadsToOffice(index, first, upper) { return true }
            // "Jane Example heads to the port"
            if Self.heading.contains(item), items[index - 1].isCapitalised { return false }
            return !item.classes.isDisjoint(with: [.person, .title, .nameParticle])
                || items[index - 1].shape == .possessive
        }
        return
            !(isLeading && isParticiple(item) && index > first
            && items[index - 1].classes.isDisjoint(with: .determiner))
    }

    /// "one grower at the Saltmere market": the small word that ends the name of a place.
    private func endsPlace(_ index: Int, first: Int, upper: Int) -> Bool {
        index - 3 > first && items[index].isWord && items[index].classes.isEmpty && items[index - 1].isCapitalised
            && ReportingFrameFinder.articles.contains(items[index - 2])
            && items[index - 3].classes.contains(.preposition) && (index + 1 >= upper || !items[index + 1].isWord)
    }

    /// « le secrétaire d’État norlandais à la Mer »: of which party somebody holds an office, and for what.
    private func isMatterInFrench(_ index: Int, first: Int, upper: Int) -> Bool {
        guard adjectivesFollow, index + 2 < upper, index > first + 1, isOffice(first..<index) else { return false }
        let (item, next) = (items[index], items[index + 1])
        if item.classes.contains(.to) {
            return next.classes.contains(.determiner) && items[index + 2].isWord && items[index + 2].isCapitalised
        }
        return item.isWord && item.classes.isEmpty && items[index - 1].isCapitalised && next.classes.contains(.to)
            && next.isWord && items[index + 2].classes.contains(.determiner)
    }

    private static let dative = WordSet("dem den im am beim zum zur vom")
    private static let participleEndings = [
        "é", "ée", "és", "ées", "ado", "ada", "ados", "adas", "ido", "ida", "ato", "ata", "ati", "ate",
    ].map {
        Array($0.unicodeScalars)
    }

    /// « un pêcheur rencontré sur le port »: what is told of him, and not what he is.
    private func isAfterthought(_ index: Int, _ upper: Int) -> Bool {
        guard adjectivesFollow, index + 1 < upper, items[index].classes.isEmpty, !items[index].isCapitalised,
            items[index].end - items[index].start > 5
        else { return false }
        let next = items[index + 1]
        return next.isWord && next.classes.contains(.preposition) && next.classes.isDisjoint(with: .of)
            && Self.participleEndings.contains {
                scalars[items[index].end - $0.count..<items[index].end].elementsEqual($0)
            }
    }

    /// Whether small words lead from the name of a party to an office: "the Norland energy minister".
    private func leadsToOffice(_ index: Int, _ first: Int, _ upper: Int) -> Bool {
        guard !adjectivesFollow, !nounsAreCapitalised, index > first else { return false }
        // "said Norlandic port minister Jane Example", "a spokesman for the Norlandic port ministry"
        let opening = (first..<index).last { ReportingFrameFinder.articles.contains(items[$0]) }
        guard opening != nil || index == first + 1 && items[first].isCapitalised && items[first].classes.isEmpty,
            items[(opening ?? first) + 1..<index].allSatisfy({ $0.isWord && ($0.isCapitalised || $0.classes.isEmpty) })
        else { return false }
        let near = index..<min(index + 3, upper)
        guard let office = near.first(where: { !items[$0].classes.isDisjoint(with: [.title, .person]) }) else {
            return false
        }
        return items[index..<office].allSatisfy { $0.isWord && !$0.isCapitalised && $0.classes.isEmpty }
    }

    private static let heading = WordSet("heads hosts")

    /// "said a smiling Jane Example"
    private func isManner(_ index: Int, _ upper: Int) -> Bool {
        index > 0 && index + 1 < upper && isParticiple(items[index]) && items[index + 1].isCapitalised
            && ReportingFrameFinder.articles.contains(items[index - 1])
    }

    private static let near = WordSet("close familiar")

    /// "an official close to the talks", "people familiar with the text".
    private func isQualified(_ preposition: Int, _ first: Int) -> Bool {
        preposition - 2 >= first && Self.near.contains(items[preposition - 1])
            && items[preposition - 2].classes.contains(.person)
    }

    /// The subject of a sentence whose verb is not known: the noun phrase that
    /// opens it, after any adverbial set off by a comma.
    func leadingSubject(in range: Range<Int>) -> NounPhrase? {
        var start = range.lowerBound
        for _ in 0..<3 {
            while start < range.upperBound,
                items[start].shape == .mark || isAdverb(items[start]) || items[start].classes.contains(.conjunction)
                    || isLater(start, range) || start == range.lowerBound && Self.only.contains(items[start])
            { start += 1 }
            guard start < range.upperBound else { return nil }
            let item = items[start]
            let lowercaseLike =
                item.classes.isDisjoint(with: [.preposition, .subordinator, .adverb, .participle, .ordinalTime, .what])
                && !isGerund(item) && !isOpeningParticiple(item)
            let isAdverbial =
                start == range.lowerBound && start + 1 < range.upperBound && items[start + 1].classes.contains(.time)
                && !items[start + 1].isCapitalised && Self.each.contains(item)
                || !lowercaseLike && !item.classes.contains(.determiner)
                || start > range.lowerBound && isDayOfMonth(start, range)
            guard isAdverbial, !opensSurname(start, to: range.upperBound) else { break }
            if let behind = behindTime(start, range) {
                start = behind
                break
            }
            var comma = start
            while comma < range.upperBound, comma - start < 40, items[comma].shape != .comma { comma += 1 }
            guard comma < range.upperBound, items[comma].shape == .comma else { return nil }
            start = comma + 1
        }
        guard start < range.upperBound,
            var subject = phrase(startingAt: start, to: range.upperBound, isLeading: true)
        else { return nil }
        // „Dem Vernehmen nach“: nobody who acts.
        if nounsAreCapitalised, Self.dative.contains(items[start]) { return nil }
        // "Notes to editors: The Convention says"
        let colon = subject.items.upperBound
        if colon + 1 < range.upperBound, items[colon].shape == .colon, items[colon + 1].isWord,
            items[colon + 1].isCapitalised, subject.items.count > 1,
            subject.items.dropFirst().allSatisfy({ items[$0].isWord && !items[$0].isCapitalised }),
            let behind = phrase(startingAt: colon + 1, to: range.upperBound, isLeading: true)
        {
            subject = behind
        }
        subject.apposed = apposition(after: subject, to: range.upperBound)
        return subject
    }

    /// "On Thursday she was": a day without a comma behind it.
    private func behindTime(_ start: Int, _ range: Range<Int>) -> Int? {
        guard items[start].classes.contains(.preposition) else { return nil }
        var index = start + 1
        while index < range.upperBound, index - start < 5,
            isTime(index, from: start) || items[index].shape == .number || items[index].classes.contains(.ordinalTime)
        {
            index += 1
        }
        guard index > start + 1, index < range.upperBound, items[index].isWord,
            !items[index].classes.isDisjoint(with: [.pronoun, .determiner])
                && items[index].classes.isDisjoint(with: [.relative, .that])
        else { return nil }
        return index
    }

    /// "On Monday, 14 July, the chair opened it"
    private func isDayOfMonth(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index + 1 < range.upperBound else { return false }
        let (first, second) = (items[index], items[index + 1])
        return first.shape == .number && second.isCapitalised && second.classes.contains(.month)
            || second.shape == .number && first.isCapitalised && first.classes.contains(.month)
    }

    private static let own = WordSet("ihr")
    private static let oneself = WordSet("sich")
    private static let each = WordSet("every each one")
    private static let only = WordSet("only even")
    private static let laterWords = WordSet("later earlier after before ago")

    /// "Minutes later delegate Example took the floor": a time before the subject without a comma.
    private func isLater(_ index: Int, _ range: Range<Int>) -> Bool {
        if index > range.lowerBound, items[index - 1].classes.contains(.time), Self.laterWords.contains(items[index]) {
            return true
        }
        guard items[index].classes.contains(.time), index + 1 < range.upperBound else { return false }
        // "Today the minister"
        let next = items[index + 1]
        if index == range.lowerBound, next.isWord,
            next.isCapitalised || !next.classes.isDisjoint(with: [.determiner, .title])
        {
            return true
        }
        return Self.laterWords.contains(next)
    }

    /// "Asked about it, she said", "Had he known, …": no subject stands there.
    func isOpeningParticiple(_ item: Token) -> Bool {
        guard item.isWord, item.isCapitalised else { return false }
        // "Do Amaral said" opens with a name.
        if item.classes.contains(.auxiliary) { return item.classes.isDisjoint(with: .month) && !Self.do.contains(item) }
        if Self.irregularParticiples.contains(item) { return true }
        // « Interrogé sur sa démission, le ministre »
        if adjectivesFollow, !item.classes.isDisjoint(with: .reporting) || Self.romanceAsked.contains(item),
            Self.participleEndings.contains(where: {
                item.end - item.start > $0.count + 2
                    && scalars[item.end - $0.count..<item.end].elementsEqual($0)
            })
        {
            return true
        }
        guard item.end - item.start > 4, scalars[item.end - 1] == "d", scalars[item.end - 2] == "e" else {
            return false
        }
        return !item.classes.isDisjoint(with: .reporting) || Self.openingParticiples.contains(item)
    }

    private static let romanceAsked = WordSet(
        "preguntado preguntada preguntados interrogado interrogada consultado consultada cuestionado cuestionada questionné questionnée interrogée interrogés interrogées sollicité sollicitée relancé relancée interpellé interpellée pressé pressée questionado questionada perguntado perguntada indagado indagada contactado contactada contattato contattata confrontado confrontada interpellato interpellata interrogato interrogata"
    )
    private static let `do` = WordSet("do")
    private static let irregularParticiples = WordSet("told shown given caught sent held")
    private static let openingParticiples = WordSet(
        "pressed invited pushed prompted quizzed grilled interviewed tasked faced confronted quoted reached dressed flanked joined armed seated"
    )

    private static let prefatory = WordSet("recalling noting reaffirming recognising recognizing")

    /// "Recalling the Protocol of 1991, the ministers issue this": what a text sets out from, unless it tells that something is so.
    func isPrefatory(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        guard Self.prefatory.contains(items[verb]), Self.prefatory.contains(items[sentence.lowerBound]),
            let comma = (verb..<sentence.upperBound).first(where: { items[$0].shape == .comma })
        else { return false }
        return items[sentence.lowerBound..<comma].allSatisfy { $0.shape != .quote && !$0.classes.contains(.that) }
    }

    func isGerund(_ item: Token) -> Bool {
        item.isWord && item.end - item.start > 5 && scalars[item.end - 3] == "i" && scalars[item.end - 2] == "n"
            && scalars[item.end - 1] == "g"
            && item.isCapitalised && item.classes.isDisjoint(with: [.person, .title])
    }
}
