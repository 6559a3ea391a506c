/// A date of the text.
struct DatedWords {
    /// ISO 8601, as precise as it is printed; two days with a slash for what lasts.
    let iso: String
    /// The day, where it is one whole day.
    let day: ArticleDate?
    /// Items that tell it.
    let items: Range<Int>

    init(iso: String, items: Range<Int>) {
        self.iso = iso
        self.items = items
        day = iso.utf8.count == 10 ? ArticleDate(iso: iso) : nil
    }

    /// Whether it is one whole day.
    var isDay: Bool { day != nil }
}

/// Reads the day on which something was said, in the words around the verb.
struct DateReading {
    let items: [Token]
    let scalars: [Unicode.Scalar]
    /// The day on which the text was written: what "Tuesday" and "last month" are counted from.
    let articleDate: ArticleDate?
    private let written: String?
    /// The day of publication, where it is a later one.
    var published: ArticleDate?
    /// The last day that the text told, for "the same day".
    var lastDay: ArticleDate?
    /// The last month that it told, for "in the same month".
    var lastMonth: String?
    /// Whether the text is itself what is signed on the day of writing.
    var isOfInstrument = false

    init(items: [Token], scalars: [Unicode.Scalar], articleDate: ArticleDate?) {
        self.items = items
        self.scalars = scalars
        self.articleDate = articleDate
        written = articleDate?.iso
    }

    /// The first date in a range of items that is not after the day of writing.
    func date(in range: Range<Int>) -> DatedWords? {
        var weekday: DatedWords?
        for index in range {
            let item = items[index]
            guard item.shape == .number || item.isWord && !item.classes.isDisjoint(with: [.month, .weekday, .time]),
                !isDeadline(index, range), !isOfNoun(index, range)
            else { continue }
            if item.classes.contains(.month), !items.isSurnameMonth(at: index),
                item.isCapitalised || isSmallMonth(index),
                item.classes.isDisjoint(with: .auxiliary) || isDatedMonth(index, range)
            {
                if let date = month(at: index, range), isPast(date) { return words(date, index, range) }
            }
            if weekday == nil, item.classes.contains(.weekday), !items.isGivenName(at: index),
                item.isCapitalised || isSmallMonth(index),
                !items.isDayOfPaper(at: index), let date = self.weekday(at: index, range)
            {
                if let printed = printed(behind: index, range) { return printed }
                weekday = words(date, index, range)
            }
            // "Tuesday (Jun 10)": the day printed beside a weekday is surer.
            if weekday == nil, let date = relative(at: index, range), isPast(date) {
                return named(behind: index, range) ?? words(date, index, range)
            }
        }
        return weekday
    }

    /// "on Tuesday, June 2", "lundi 25 mai": the date behind a weekday, which is surer, though what is told may end before it.
    private func printed(behind weekday: Int, _ range: Range<Int>) -> DatedWords? {
        let near = weekday..<min(weekday + 7, items.count)
        var next = weekday + 1
        if near.contains(next), items[next].shape == .comma { next += 1 }
        guard
            let month = (next..<max(next, min(next + 3, near.upperBound))).first(where: {
                items[$0].classes.contains(.month)
            }), (next..<month).allSatisfy({ number(at: $0, near) != nil || items[$0].shape == .fullStop }),
            let iso = self.month(at: month, near), isPast(iso),
            ArticleDate(iso: iso)?.weekday == weekdayNumber(items[weekday])
        else { return nil }
        return words(iso, month, range.lowerBound..<near.upperBound)
    }

    private static let on = WordSet("on")

    /// "a day earlier, on Monday": the day by its name, which is surer.
    private func named(behind index: Int, _ range: Range<Int>) -> DatedWords? {
        guard
            let comma = (index + 1..<max(index + 1, min(index + 3, range.upperBound))).first(where: {
                items[$0].shape == .comma
            }), comma + 2 < range.upperBound, Self.on.contains(items[comma + 1])
        else { return nil }
        return date(in: comma + 2..<range.upperBound)
    }

    private static let limits = WordSet(
        "by until till before ahead than since after bis antes avant d'ici depuis desde seit até entro dal dalla dopo após beyond oltre jusqu'au jusqu'à jusqu'en além auf"
    )

    /// "by 1 May", "no later than Friday", „auf Freitag vertagt“: when something is due, not when it was said.
    func isDeadline(_ index: Int, _ range: Range<Int>) -> Bool {
        guard items[index].isWord, !items[index].classes.isDisjoint(with: [.month, .weekday, .time]) else {
            return false
        }
        var before = index - 1
        while before > range.lowerBound,
            items[before].shape == .number || items[before].classes.contains(.ordinalTime)
                || items[before].shape == .fullStop && items[before - 1].shape == .number
                || items[before].classes.contains(.of) || items[before].classes.contains(.determiner)
        {
            before -= 1
        }
        guard before >= 0, before < index else { return false }
        return Self.limits.contains(items[before]) || isPlanned(before, range)
            || isDue(behind: index, range)
            || isOfTitle(before)
    }

    /// "the understanding of 24 September": the day of a thing, and of nothing that is told. But "the evening of 3 March".
    private func isOfNoun(_ index: Int, _ range: Range<Int>) -> Bool {
        guard items[index].isCapitalised, items[index].classes.contains(.month) else { return false }
        var before = index - 1
        while before > range.lowerBound, items[before].shape == .number { before -= 1 }
        guard before > range.lowerBound,
            before < index - 1 || index + 1 < range.upperBound && items[index + 1].shape == .number,
            Self.of.contains(items[before]), items[before - 1].isWord, !items[before - 1].isCapitalised
        else { return false }
        return items[before - 1].classes.isDisjoint(with: [.time, .weekday, .month])
            && number(at: before - 1, range) == nil
    }

    /// "Your leader (“A bridge too far”, June 2) claims": the day of what was printed.
    private func isOfTitle(_ before: Int) -> Bool {
        before > 1 && items[before].shape == .comma && items[before - 1].shape == .quote
            && items[before - 2].shape == .open
    }

    private static let when = WordSet("when")

    /// "Thursday, when Example is due to speak": a day of what is to come.
    private func isDue(behind day: Int, _ range: Range<Int>) -> Bool {
        guard day + 2 < items.count, items[day + 1].shape == .comma, Self.when.contains(items[day + 2]) else {
            return false
        }
        return items[day + 3..<max(day + 3, min(day + 10, items.count))].prefix { !$0.endsSentence }.contains {
            !$0.isCapitalised && Self.planned.contains($0)
        }
    }

    private static let of = WordSet("of")
    private static let planned = WordSet("due scheduled slated set planned")
    private static let planning = WordSet("be")

    /// "to be published on Sunday", "due on Friday": the preposition before a day on which something will happen.
    private func isPlanned(_ preposition: Int, _ range: Range<Int>) -> Bool {
        let verb = preposition - 1
        guard verb > range.lowerBound, items[preposition].classes.contains(.preposition) else { return false }
        if Self.planned.contains(items[verb]) { return true }
        return verb - 2 >= range.lowerBound && Self.planning.contains(items[verb - 1])
            && items[verb - 2].classes.contains(.to)
    }

    /// In languages that write days and months with small letters no other word looks like one.
    private func isSmallMonth(_ index: Int) -> Bool {
        !items[index].isCapitalised && items[index].classes.isDisjoint(with: [.auxiliary, .verb])
            && items[index].end - items[index].start > 3
            && SmallDates.names.contains(items[index])
    }

    func isPast(_ iso: String) -> Bool {
        guard let written else { return true }
        return iso.start(ofISO: 10) <= (published.map { max($0.iso, written) } ?? written)
    }

    /// A date with the words around it that belong to it.
    private func words(_ iso: String, _ index: Int, _ range: Range<Int>) -> DatedWords {
        var (start, end) = (index, index + 1)
        func belongs(_ item: Token) -> Bool {
            item.shape == .number
                || item.isWord && !item.classes.isDisjoint(with: [.month, .weekday, .ordinalTime, .time])
                || Self.leading.contains(item)
        }
        while start > range.lowerBound, belongs(items[start - 1]) { start -= 1 }
        while end < range.upperBound,
            belongs(items[end]) && !Self.leading.contains(items[end])
                || items[end].shape == .comma && end + 1 < range.upperBound && items[end + 1].shape == .number
        { end += 1 }
        return DatedWords(iso: iso, items: start..<end)
    }

    static let backwards = WordSet(
        "last past earlier previous vergangenen vergangene letzten dernier dernière pasado pasada passado passada scorso scorsa"
    )

    /// "last Friday", « vendredi dernier »: a day that is told since the text is not about it.
    func isOfBackground(_ date: DatedWords) -> Bool {
        (max(0, date.items.lowerBound - 1)..<min(date.items.upperBound + 1, items.count)).contains {
            Self.backwards.contains(items[$0])
        }
    }

    /// "yesterday"
    func isYesterday(_ date: DatedWords) -> Bool { date.items.contains { Self.yesterday.contains(items[$0]) } }

    private static let leading = WordSet("on in the same that a earlier last this early late le am en na no")

    /// "May" the month, not the auxiliary.
    private func isDatedMonth(_ index: Int, _ range: Range<Int>) -> Bool {
        number(at: index + 1, range) != nil || number(at: index - 1, range) != nil
            || index > range.lowerBound && !items[index - 1].classes.isDisjoint(with: [.preposition, .ordinalTime])
    }

    /// A month with its day and year as far as they are printed.
    private func month(at index: Int, _ range: Range<Int>) -> String? {
        guard let month = monthNumber(items[index]) else { return nil }
        if let interval = interval(month, at: index, range) ?? intervalOfMonths(month, at: index, range) {
            return interval
        }
        var day = number(at: index + 1, range).flatMap { $0 <= 31 ? $0 : nil }
        var after = index + (day == nil ? 1 : 2)
        if day == nil { day = number(at: dayIndex(before: index, range), range).flatMap { $0 <= 31 ? $0 : nil } }
        if after < range.upperBound, items[after].shape == .comma { after += 1 }
        let printedYear = number(at: after, range).flatMap { (1000...9999).contains($0) ? $0 : nil }
        guard let day else {
            if let printedYear { return ArticleDate(year: printedYear, month: month, day: 1)?.isoMonth }
            guard let articleDate else { return nil }
            return ArticleDate(
                year: month > articleDate.month ? articleDate.year - 1 : articleDate.year, month: month, day: 1)?
                .isoMonth
        }
        if let printedYear { return ArticleDate(year: printedYear, month: month, day: day)?.iso }
        guard let articleDate else { return nil }
        let isLater = (month, day) > (articleDate.month, articleDate.day)
        return ArticleDate(year: isLater ? articleDate.year - 1 : articleDate.year, month: month, day: day)?.iso
    }

    /// "15 September", "15. September", "15 de septiembre"
    private func dayIndex(before month: Int, _ range: Range<Int>) -> Int {
        let index = month - 1
        guard index > range.lowerBound, items[index].shape == .fullStop || items[index].classes.contains(.of) else {
            return index
        }
        return index - 1
    }

    /// A whole number of up to four digits, or an ordinal such as "10th".
    func number(at index: Int, _ range: Range<Int>) -> Int? {
        guard range.contains(index), items[index].shape == .number || items[index].isWord,
            items[index].end - items[index].start <= 4
        else { return nil }
        var value = 0
        var digits = 0
        for scalar in scalars[items[index].start..<items[index].end] {
            guard (0x30...0x39).contains(scalar.value) else { break }
            value = value * 10 + Int(scalar.value - 0x30)
            digits += 1
        }
        let rest = items[index].end - items[index].start - digits
        let isOrdinal = rest == 2 && digits < 3 && ScalarKind(scalars[items[index].end - 1]) == .letter
        return digits > 0 && (rest == 0 || isOrdinal) ? value : nil
    }

    func isWord(_ index: Int, _ word: StaticString) -> Bool {
        let item = items[index]
        guard item.end - item.start == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { bytes in
            zip(bytes, scalars[item.start..<item.end]).allSatisfy {
                UInt32($0) == $1.value || UInt32($0) == $1.value | 0x20
            }
        }
    }
}
