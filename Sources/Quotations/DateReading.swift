/// A date of the text.
struct DatedWords {
    /// ISO 8601, as precise as it is printed; two days with a slash for what lasts.
    let iso: String
    /// Items that tell it.
    let items: Range<Int>

    /// Whether it is one whole day.
    var isDay: Bool { iso.utf8.count == 10 }
    var day: ArticleDate? { isDay ? ArticleDate(iso: iso) : nil }
}

/// Reads the day on which something was said, in the words around the verb.
struct DateReading {
    let items: [Token]
    let scalars: [Unicode.Scalar]
    /// The day on which the text was written: what "Tuesday" and "last month" are counted from.
    let articleDate: ArticleDate?
    private let written: String?
    /// The last day that the text told, for "the same day".
    var lastDay: ArticleDate?
    /// The last month that it told, for "in the same month".
    var lastMonth: String?

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
                !isDeadline(index, range)
            else { continue }
            if item.classes.contains(.month), !items.isSurnameMonth(at: index),
                item.isCapitalised || isSmallMonth(index),
                item.classes.isDisjoint(with: .auxiliary) || isDatedMonth(index, range)
            {
                if let date = month(at: index, range), isPast(date) { return words(date, index, range) }
            }
            if weekday == nil, item.classes.contains(.weekday), !items.isGivenName(at: index),
                item.isCapitalised || isSmallMonth(index),
                let date = self.weekday(at: index, range)
            {
                weekday = words(date, index, range)
            }
            // "Tuesday (Jun 10)": the day printed beside a weekday is surer.
            if weekday == nil, let date = relative(at: index, range), isPast(date) { return words(date, index, range) }
        }
        return weekday
    }

    private static let limits = WordSet("by until till before than since after bis antes avant d'ici depuis desde seit")

    /// "by 1 May", "no later than Friday": when something is due, not when it was said.
    private func isDeadline(_ index: Int, _ range: Range<Int>) -> Bool {
        guard items[index].isWord, !items[index].classes.isDisjoint(with: [.month, .weekday, .time]) else {
            return false
        }
        var before = index - 1
        while before > range.lowerBound,
            items[before].shape == .number || items[before].classes.contains(.ordinalTime)
                || items[before].classes.contains(.of) || items[before].classes.contains(.determiner)
        {
            before -= 1
        }
        return before >= range.lowerBound && before < index && Self.limits.contains(items[before])
    }

    /// In languages that write days and months with small letters no other word looks like one.
    private func isSmallMonth(_ index: Int) -> Bool {
        !items[index].isCapitalised && items[index].classes.isDisjoint(with: [.auxiliary, .verb])
            && items[index].end - items[index].start > 3
            && SmallDates.names.contains(items[index])
    }

    private func isPast(_ iso: String) -> Bool {
        guard let written else { return true }
        return iso.prefix(10) <= written
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

    private static let backwards = WordSet(
        "last past earlier previous vergangenen vergangene letzten dernier dernière pasado pasada")

    /// "last Friday", « vendredi dernier »: a day that is told since the text is not about it.
    func isOfBackground(_ date: DatedWords) -> Bool {
        (max(0, date.items.lowerBound - 1)..<min(date.items.upperBound + 1, items.count)).contains {
            Self.backwards.contains(items[$0])
        }
    }

    /// "yesterday"
    func isYesterday(_ date: DatedWords) -> Bool { date.items.contains { Self.yesterday.contains(items[$0]) } }

    private static let leading = WordSet("on in the same that a earlier last this early late le am en")

    /// "May" the month, not the auxiliary.
    private func isDatedMonth(_ index: Int, _ range: Range<Int>) -> Bool {
        number(at: index + 1, range) != nil || number(at: index - 1, range) != nil
            || index > range.lowerBound && items[index - 1].classes.contains(.preposition)
    }

    /// A month with its day and year as far as they are printed.
    private func month(at index: Int, _ range: Range<Int>) -> String? {
        guard let month = monthNumber(items[index]) else { return nil }
        if let interval = interval(month, at: index, range) { return interval }
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

    /// "6-10 October", "from 6 to 10 October", "October 6–10", "17 and 18 September": the first and the last day.
    private func interval(_ month: Int, at index: Int, _ range: Range<Int>) -> String? {
        guard let days = days(endingAt: index - 1, range) ?? days(startingAt: index + 1, range), days.first < days.last,
            days.last <= 31
        else { return nil }
        var after = max(index + 1, days.end)
        if after < range.upperBound, items[after].shape == .comma { after += 1 }
        var year = number(at: after, range).flatMap { (1000...9999).contains($0) ? $0 : nil }
        if year == nil, let articleDate {
            let isLater = (month, days.first) > (articleDate.month, articleDate.day)
            year = isLater ? articleDate.year - 1 : articleDate.year
        }
        guard let year, let first = ArticleDate(year: year, month: month, day: days.first),
            let last = ArticleDate(year: year, month: month, day: days.last)
        else { return nil }
        return "\(first.iso)/\(last.iso)"
    }

    private static let until = WordSet("to and until till through bis und au et al y")

    private func days(endingAt index: Int, _ range: Range<Int>) -> (first: Int, last: Int, end: Int)? {
        guard range.contains(index) else { return nil }
        if let joined = joinedDays(index) { return (joined.0, joined.1, index + 1) }
        guard index - 2 >= range.lowerBound, joins(index - 1), let last = number(at: index, range),
            let first = number(at: index - 2, range)
        else { return nil }
        return (first, last, index + 1)
    }

    private func days(startingAt index: Int, _ range: Range<Int>) -> (first: Int, last: Int, end: Int)? {
        guard range.contains(index) else { return nil }
        if let joined = joinedDays(index) { return (joined.0, joined.1, index + 1) }
        guard joins(index + 1), let first = number(at: index, range), let last = number(at: index + 2, range),
            // "May 5 and 12 delegates"
            index + 3 >= range.upperBound || !items[index + 3].isWord || items[index + 3].classes.contains(.preposition)
        else { return nil }
        return (first, last, index + 3)
    }

    private func joins(_ index: Int) -> Bool {
        items.indices.contains(index)
            && (items[index].shape == .dash || items[index].isWord && Self.until.contains(items[index]))
    }

    /// "6-10", which is one word.
    private func joinedDays(_ index: Int) -> (Int, Int)? {
        guard items[index].end - items[index].start < 6, ScalarKind(scalars[items[index].start]) == .digit else {
            return nil
        }
        let parts = scalars[items[index].start..<items[index].end].split {
            ScalarKind($0) == .hyphen || ScalarKind($0) == .dash
        }
        let numbers = parts.compactMap { part in Int(String(String.UnicodeScalarView(part))) }
        return numbers.count == 2 && parts.count == 2 ? (numbers[0], numbers[1]) : nil
    }

    private func weekday(at index: Int, _ range: Range<Int>) -> String? {
        guard let articleDate, let day = weekdayNumber(items[index]) else { return nil }
        if index > range.lowerBound, isWord(index - 1, "next") { return nil }
        var back = (articleDate.weekday - day + 7) % 7
        if back == 0, isBackwards(index - 1, range) || isBackwards(index + 1, range) { back = 7 }
        return articleDate.earlier(by: back)?.iso
    }

    private func isBackwards(_ index: Int, _ range: Range<Int>) -> Bool {
        range.contains(index) && Self.backwards.contains(items[index])
    }

    /// "today", "yesterday", "last month", "this year", "in 2016".
    private func relative(at index: Int, _ range: Range<Int>) -> String? {
        if items[index].shape == .number, let year = number(at: index, range), (1900...2199).contains(year),
            index > range.lowerBound,
            isWord(index - 1, "in")
        {
            return ArticleDate(year: year, month: 1, day: 1)?.isoYear
        }
        guard items[index].isWord, items[index].classes.contains(.time) else { return nil }
        if let told = anaphoric(at: index, range) { return told }
        guard let articleDate else { return nil }
        if Self.today.contains(items[index]) { return articleDate.iso }
        if Self.yesterday.contains(items[index]) { return articleDate.earlier(by: 1)?.iso }
        guard index > range.lowerBound else { return nil }
        let (isLast, isThis) = (isWord(index - 1, "last"), isWord(index - 1, "this"))
        if isWord(index, "month") {
            return isLast ? articleDate.previousMonth?.isoMonth : isThis ? articleDate.isoMonth : nil
        }
        if isWord(index, "year") {
            return isLast
                ? ArticleDate(year: articleDate.year - 1, month: 1, day: 1)?.isoYear
                : isThis ? articleDate.isoYear : nil
        }
        if isWord(index, "week"), isLast || isThis {
            guard let monday = articleDate.earlier(by: articleDate.weekday + (isLast ? 7 : 0)) else { return nil }
            let end = isLast ? articleDate.earlier(by: articleDate.weekday + 1) : articleDate
            return end.map { $0 == monday ? monday.iso : "\(monday.iso)/\($0.iso)" }
        }
        if isThis && (isWord(index, "morning") || isWord(index, "afternoon") || isWord(index, "evening"))
            || Self.these.contains(items[index - 1]) && Self.partsOfDay.contains(items[index])
        {
            return articleDate.iso
        }
        return isLast && isWord(index, "night") ? articleDate.earlier(by: 1)?.iso : nil
    }

    private static let these = WordSet("ce cet cette esta este diesen diesem diese")
    private static let partsOfDay = WordSet(
        "matin midi soir après-midi nuit mañana tarde noche mediodía morgen mittag nachmittag abend vormittag")
    private static let today = WordSet("today tonight heute hoy aujourd'hui")
    private static let yesterday = WordSet("yesterday gestern ayer anoche hier")

    /// "the same day", "that evening", "a day earlier", "in the same month": counted from what was told last.
    private func anaphoric(at index: Int, _ range: Range<Int>) -> String? {
        guard index > range.lowerBound else { return nil }
        let isSame = isWord(index - 1, "same") || isWord(index - 1, "that")
        if isWord(index, "month") { return isSame ? lastMonth : nil }
        guard let lastDay else { return nil }
        if isSame,
            isWord(index, "day") || isWord(index, "evening") || isWord(index, "morning") || isWord(index, "night")
                || isWord(index, "afternoon")
        {
            return lastDay.iso
        }
        if let days = spell(at: index, range) { return lastDay.earlier(by: -days)?.iso }
        let isNext = isWord(index - 1, "next") || isWord(index - 1, "following")
        let isPart =
            isWord(index, "morning") || isWord(index, "afternoon") || isWord(index, "evening") || isWord(index, "day")
        let isLater = isWord(index, "day") && index + 1 < range.upperBound && isWord(index + 1, "later")
        if isNext && isPart || isLater { return lastDay.earlier(by: -1)?.iso }
        if isWord(index - 1, "previous"), isPart || isWord(index, "night") { return lastDay.earlier(by: 1)?.iso }
        guard isWord(index, "day") else { return nil }
        let isEarlier =
            index + 1 < range.upperBound && (isWord(index + 1, "earlier") || isWord(index + 1, "before"))
            || isWord(index - 1, "previous")
        return isEarlier ? lastDay.earlier(by: 1)?.iso : nil
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

    func monthNumber(_ item: Token) -> Int? { Self.months[item.digest] }

    func weekdayNumber(_ item: Token) -> Int? {
        Self.weekdays[item.digest]
    }

    /// From 1; the forms of each stand in one line.
    private static let months = numbers(
        """
        january jan jan. janvier enero januar
        february feb feb. février febrero februar
        march mar mar. mars marzo märz
        april apr apr. avril abril
        may mayo mai
        june jun jun. juin junio juni
        july jul jul. juillet julio juli
        august aug aug. août agosto
        september sep sept sep. sept. septembre septiembre setiembre
        october oct oct. octobre octubre oktober
        november nov nov. novembre noviembre
        december dec dec. décembre diciembre dezember
        """, from: 1)
    /// 0 for Monday.
    private static let weekdays = numbers(
        """
        monday mondays mon lundi lunes montag montagabend
        tuesday tuesdays tue tues mardi martes dienstag dienstagabend
        wednesday wednesdays wed mercredi miércoles mittwoch mittwochabend
        thursday thursdays thu thurs jeudi jueves donnerstag donnerstagabend
        friday fridays fri vendredi viernes freitag freitagabend
        saturday saturdays sat samedi sábado samstag sonnabend
        sunday sundays sun dimanche domingo sonntag
        """, from: 0)

    private static func numbers(_ lines: String, from first: Int) -> [UInt64: Int] {
        var numbers: [UInt64: Int] = [:]
        for (number, line) in lines.split(separator: "\n").enumerated() {
            for word in line.split(separator: " ") { numbers[WordDigest(word.unicodeScalars).value] = number + first }
        }
        return numbers
    }
}
