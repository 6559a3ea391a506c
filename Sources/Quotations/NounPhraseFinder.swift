/// Finds noun phrases around a verb. Every search stays inside the bounds it is given, which are a sentence's.
struct NounPhraseFinder {
    let items: [Token]
    let scalars: [Unicode.Scalar]
    /// Whether an adjective stands behind what it describes: « le négociateur valdorien ».
    let adjectivesFollow: Bool
    let nounsAreCapitalised: Bool
    /// Digests of surnames that stand behind a given name and a particle: "Anna von Beispiel".
    var surnamesWithParticle: Set<UInt64> = []

    func isTime(_ index: Int, from lower: Int) -> Bool {
        let item = items[index]
        if item.isCapitalised, !item.classes.isDisjoint(with: [.weekday, .month]),
            item.classes.isDisjoint(with: .auxiliary) || index > lower
        {
            return !isSurnameMonth(index, from: lower) && !items.isDayOfPaper(at: index)
        }
        if !item.isCapitalised, item.classes.contains(.weekday) || item.classes.contains(.month) {
            return SmallDates.names.contains(item)
        }
        if item.shape == .number {
            return index > lower && items[index - 1].isCapitalised && items[index - 1].classes.contains(.month)
        }
        return !item.isCapitalised && item.classes.contains(.time)
    }

    /// "the same day", "that very evening"
    func opensDay(_ index: Int, to end: Int) -> Bool {
        let item = items[index]
        guard item.classes.contains(.determiner) || Self.same.contains(item) else { return false }
        return (index + 1..<min(index + 3, end)).contains { next in
            isTime(next, from: index) && (next == index + 1 || Self.same.contains(items[next - 1]))
        }
    }

    /// "said on Monday that it would go on, and on Tuesday she said": the day behind "and" at which something new begins.
    func joinedDay(before end: Int, from lower: Int) -> Range<Int>? {
        var index = end - 1
        var isDay = false
        while index > lower + 1 {
            let item = items[index]
            if item.isWord, item.classes.contains(.conjunction) {
                return isDay && items[index - 1].shape == .comma ? index + 1..<end : nil
            }
            // "said on Monday that it would go on, on Tuesday she said"
            if item.shape == .comma, index < end - 1 {
                return isDay && items[index + 1].classes.contains(.preposition) ? index + 1..<end : nil
            }
            if item.classes.contains(.weekday) || item.classes.contains(.month) { isDay = true }
            guard
                isTime(index, from: lower) || item.shape == .number
                    || !item.classes.isDisjoint(with: [.preposition, .determiner, .ordinalTime, .time])
            else { return nil }
            index -= 1
        }
        return nil
    }

    private static let days = WordSet(
        "yesterday today tonight tomorrow gestern heute ayer anoche hoy hier aujourd'hui ontem hoje ieri oggi")
    private static let same = WordSet("same very following next previous")

    /// "Theresa May", "Mr. March": a month right behind a title or a given name, and before no number.
    func isSurnameMonth(_ index: Int, from lower: Int) -> Bool {
        index > lower ? items.isSurnameMonth(at: index) : items.isGivenName(at: index)
    }

    /// "the farmers’ union": the mark behind a plural.
    func isPluralOwner(_ index: Int) -> Bool {
        guard items[index].shape == .mark, index > 0, index + 1 < items.count,
            items[index].end - items[index].start == 1
        else { return false }
        let (before, after) = (items[index - 1], items[index + 1])
        return ScalarKind(scalars[items[index].start]) == .apostrophe && before.isWord
            && before.end == items[index].start
            && scalars[before.end - 1] == "s" && after.isWord && after.start > items[index].end
    }

    func isAdverb(_ item: Token) -> Bool {
        guard item.isWord, !item.isCapitalised else { return false }
        if item.classes.contains(.adverb) { return true }
        let length = item.end - item.start
        if adjectivesFollow, length > 6, item.classes.isEmpty, scalars[item.end - 1] == "e",
            scalars[item.end - 5..<item.end].elementsEqual(Self.mente)
        {
            return true
        }
        return length > 4 && scalars[item.end - 1] == "y" && scalars[item.end - 2] == "l"
            && item.classes.isDisjoint(with: [.time, .person, .document, .occasion, .audience])
            && !Self.notAdverbs.contains(item)
    }

    private static let mente = Array("mente".unicodeScalars)
    private static let notAdverbs = WordSet(
        """
        daily weekly monthly quarterly yearly assembly supply reply ally monopoly anomaly rally friendly costly deadly elderly orderly lonely lovely \
        lively likely unlikely scholarly cowardly timely fly jelly belly bully
        """)

    func isParticiple(_ item: Token) -> Bool {
        guard item.isWord, !item.isCapitalised, item.end - item.start > 4 else { return false }
        let tail = (scalars[item.end - 3], scalars[item.end - 2], scalars[item.end - 1])
        return tail == ("i", "n", "g") || (tail.1 == "e" && tail.2 == "d")
    }

    /// Whether a noun phrase cannot go on to the left across this word.
    func isBoundary(_ index: Int, from lower: Int) -> Bool {
        let item = items[index]
        if item.isCapitalised {
            if !item.classes.isDisjoint(with: [.weekday]) { return !items.isGivenName(at: index) }
            if index == lower, Self.days.contains(item) { return true }
            guard index == lower || !item.classes.isDisjoint(with: [.subordinator, .conjunction]) else { return false }
            return !item.classes.isDisjoint(with: [.subordinator, .conjunction, .pronoun, .adverb, .what])
                && item.classes.isDisjoint(with: [.preposition])
                && !isSurnameHe(index, from: lower)
        }
        if isAdverb(item) { return !isOfThen(index, from: lower) }
        if item.classes.contains(.participle) { return item.classes.isDisjoint(with: [.document, .occasion, .person]) }
        if !item.classes.isDisjoint(with: [.auxiliary, .subordinator, .relative, .pronoun, .verb, .what]) {
            return item.classes.isDisjoint(with: [.determiner]) || item.classes.contains(.that)
        }
        return !item.classes.isDisjoint(with: .reporting)
            && item.classes.isDisjoint(with: [.nounToo, .document, .occasion, .person])
    }

    /// "a minister", "una ministra"; but Portuguese has the same word for "the".
    func isIndefinite(_ item: Token) -> Bool {
        Cast.indefinite.contains(item) && !(adjectivesFollow && item.end - item.start == 1)
    }

    /// "Von Beispiel said": the particle of a surname, with a capital since it opens the sentence.
    func opensSurname(_ index: Int, to upper: Int) -> Bool {
        guard !surnamesWithParticle.isEmpty, items[index].classes.contains(.nameParticle),
            // "…, degli Esempi ha risposto"
            items[index].isCapitalised || index > 0 && !items[index - 1].isWord
        else { return false }
        var next = index + 1
        while next < upper, !items[next].isCapitalised, items[next].classes.contains(.nameParticle) { next += 1 }
        return next < upper && items[next].isWord && items[next].isCapitalised
            && surnamesWithParticle.contains(items[next].digest)
    }

    private static let then = WordSet("then now")

    /// "Norland’s then port minister", "the now retired minister"
    func isOfThen(_ index: Int, from lower: Int) -> Bool {
        guard Self.then.contains(items[index]), index > lower, index + 1 < items.count, items[index + 1].isWord else {
            return false
        }
        return items[index - 1].shape == .possessive || ReportingFrameFinder.articles.contains(items[index - 1])
    }

    /// "He" that is a name: with a title before it, or a capital where no sentence begins, or before a given name.
    func isSurnameHe(_ index: Int, from lower: Int) -> Bool {
        let item = items[index]
        guard item.isCapitalised, item.classes.contains(.he), item.end - item.start == 2, scalars[item.start] == "H"
        else { return false }
        if index > lower, items[index - 1].isWord || items[index - 1].shape == .comma { return true }
        // "“… open,” He said": after a quotation that goes on, a pronoun has no capital.
        if index > lower, items[index - 1].shape == .quote, items[index - 1].end - items[index - 1].start > 2 {
            return ScalarKind(scalars[items[index - 1].end - 2]) == .comma
        }
        guard index + 1 < items.count else { return false }
        let next = items[index + 1]
        return next.isWord && next.isCapitalised && next.classes.isDisjoint(with: [.weekday, .auxiliary])
            && next.start == item.end + 1
    }

    func isLatter(_ range: Range<Int>) -> Bool {
        guard range.count == 2, let first = range.first, let last = range.last else { return false }
        return Self.latter.contains(items[last]) && Self.this.contains(items[first])
    }

    private static let latter = WordSet("latter dernier dernière último última ultimo ultima")
    private static let this = WordSet("the ce cette este esta esse essa questo questa")

    func classes(of range: Range<Int>) -> WordClass {
        var all: WordClass = []
        for index in range { all.formUnion(items[index].classes) }
        return all
    }

    func kind(of range: Range<Int>, from lower: Int) -> NounPhrase.Kind {
        let head = lastBeforePreposition(range)
        let item = items[head]
        if range.count == 1, item.classes.contains(.pronoun), !isSurnameHe(range.lowerBound, from: lower) {
            return .pronoun
        }
        // « Ce dernier », "the latter": one of those who were named last.
        if isLatter(range) { return .person }
        // German writes every noun with a capital.
        if nounsAreCapitalised, item.classes.contains(.document), item.classes.isDisjoint(with: [.person, .title]) {
            return .document
        }
        let isFirstOfSentence = range.count == 1 && item.isCapitalised && !item.classes.isEmpty
        if item.isCapitalised, !isFirstOfSentence, item.classes.isDisjoint(with: [.document]) || range.count > 1 {
            return .name
        }
        if item.classes.contains(.person) || item.classes.contains(.title) { return .person }
        if item.classes.contains(.document) { return .document }
        // "sources familiar with the matter": an adjective may stand after the head.
        if head > range.lowerBound, !items[head - 1].classes.isDisjoint(with: [.person, .title]) { return .person }
        return item.isCapitalised ? .name : .other
    }
}

extension [Token] {
    /// "Theresa May", "Mr. March": a month right behind a title or a given name, and before no number; "Sunday Okoro".
    func isSurnameMonth(at index: Int) -> Bool {
        isGivenName(at: index) || isBehindGivenName(at: index)
    }

    /// "Sunday Okoro": a day or month that opens a sentence or follows a title, before a name.
    func isGivenName(at index: Int) -> Bool {
        guard !self[index].classes.isDisjoint(with: [.weekday, .month]), self[index].isCapitalised, index + 1 < count,
            self[index + 1].isWord, self[index + 1].isCapitalised, self[index + 1].classes.isEmpty,
            self[index + 1].start == self[index].end + 1
        else { return false }
        guard index > 0 else { return true }
        return !self[index - 1].isWord && self[index - 1].shape != .number || self[index - 1].classes.contains(.title)
    }

    private func isBehindGivenName(at index: Int) -> Bool {
        guard self[index].classes.contains(.month), index > 0, self[index - 1].isWord, self[index - 1].isCapitalised,
            index + 1 >= count || self[index + 1].shape != .number
        else { return false }
        return self[index - 1].classes.isDisjoint(with: [
            .weekday, .month, .preposition, .ordinalTime, .determiner, .conjunction, .subordinator, .adverb, .time,
            .pronoun,
            .by,
        ])
    }
}

/// Months and days that languages write with small letters.
enum SmallDates {
    static let names = WordSet(
        """
        janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche enero \
        febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo \
        janeiro fevereiro março maio junho julho setembro outubro novembro dezembro segunda-feira terça-feira quarta-feira quinta-feira sexta-feira \
        gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica
        """)
}
