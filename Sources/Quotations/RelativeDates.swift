// Days that are counted from the day of writing, or from what was told last.
extension DateReading {
    func weekday(at index: Int, _ range: Range<Int>) -> String? {
        guard let articleDate, let day = weekdayNumber(items[index]) else { return nil }
        if index > range.lowerBound, isWord(index - 1, "next") { return nil }
        if isOfLastWeek(index) { return articleDate.earlier(by: articleDate.weekday + 7 - day)?.iso }
        if let later = sinceWritten(day) { return later.iso }
        var back = (articleDate.weekday - day + 7) % 7
        // Six days ago and tomorrow have one name.
        if back == 6, !isBackwards(index - 1, range), !isBackwards(index + 1, range) { return nil }
        if back == 0, isBackwards(index - 1, range) || isBackwards(index + 1, range) { back = 7 }
        return articleDate.earlier(by: back)?.iso
    }

    /// "on Wednesday" below "Saltmere, 3 March", of a text published on that Wednesday: a day between dateline and publication.
    private func sinceWritten(_ weekday: Int) -> ArticleDate? {
        guard let published, let articleDate, published.iso > articleDate.iso,
            let last = published.earlier(by: (published.weekday - weekday + 7) % 7), last.iso > articleDate.iso,
            articleDate.earlier(by: -Self.longestInPress).map({ published.iso <= $0.iso }) ?? false
        else { return nil }
        return last
    }

    private static let longestInPress = 3

    /// "on Tuesday of last week", « mardi de la semaine dernière », "am Dienstag vergangener Woche"
    private func isOfLastWeek(_ index: Int) -> Bool {
        let behind = index + 1..<max(index + 1, min(index + 6, items.count))
        let week = behind.prefix { items[$0].isWord }.first { isWord($0, "week") || Self.weeks.contains(items[$0]) }
        guard let week else { return false }
        return [week - 1, week + 1].contains { place in
            place > index && place < items.count
                && (Self.previous.contains(items[place]) || isWord(place, "last"))
        }
    }

    /// "in a 2021 lecture"
    private func isYearOfOccasion(_ index: Int, _ range: Range<Int>) -> Bool {
        index + 1 < range.upperBound && items[index - 1].classes.contains(.determiner)
            && !items[index + 1].isCapitalised
            && !items[index + 1].classes.isDisjoint(with: [.occasion, .document, .work])
    }

    /// "dates to 2009": a bare number that can be a year of the past.
    func year(at index: Int, in range: Range<Int>) -> DatedWords? {
        guard items[index].shape == .number, let year = number(at: index, range), (1900...2199).contains(year),
            year <= articleDate?.year ?? year
        else { return nil }
        return ArticleDate(year: year, month: 1, day: 1).map {
            DatedWords(iso: $0.isoYear, items: index..<index + 1)
        }
    }

    private func isBackwards(_ index: Int, _ range: Range<Int>) -> Bool {
        range.contains(index) && Self.backwards.contains(items[index])
    }

    /// "today", "yesterday", "last month", "this year", "in 2016".
    func relative(at index: Int, _ range: Range<Int>) -> String? {
        if items[index].shape == .number, let year = number(at: index, range), (1900...2199).contains(year),
            index > range.lowerBound,
            Self.yearly.contains(items[index - 1]) || isYearOfOccasion(index, range)
        {
            return ArticleDate(year: year, month: 1, day: 1)?.isoYear
        }
        guard items[index].isWord, items[index].classes.contains(.time) else { return nil }
        if let told = anaphoric(at: index, range) { return told }
        guard let articleDate else { return nil }
        if Self.today.contains(items[index]) { return isOfProgramme(index) ? nil : articleDate.iso }
        if Self.yesterday.contains(items[index]) { return articleDate.earlier(by: 1)?.iso }
        if let told = lastUnit(at: index, range) { return told }
        guard index > range.lowerBound else { return nil }
        if isWord(index, "days"), index + 1 < range.upperBound, isWord(index + 1, "ago"),
            let count = count(at: index - 1, range)
        {
            return articleDate.earlier(by: count)?.iso
        }
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

    private static let years = WordSet("année an l'année l'an año jahr jahres ano anno")
    private static let months = WordSet("mois mes monat monats mês mese")
    private static let weeks = WordSet("semaine semana woche settimana")
    private static let previous = WordSet(
        "dernier dernière passé passée pasado pasada letztes letzten letzte letzter vergangenes vergangenen vergangene vergangener voriges vorigen vorige voriger passado passada scorso scorsa"
    )

    /// « l’année dernière », «la semana pasada», "vergangenen Monat".
    private func lastUnit(at index: Int, _ range: Range<Int>) -> String? {
        guard let articleDate,
            index + 1 < range.upperBound && Self.previous.contains(items[index + 1])
                || index > range.lowerBound && Self.previous.contains(items[index - 1])
        else { return nil }
        if Self.years.contains(items[index]) {
            return ArticleDate(year: articleDate.year - 1, month: 1, day: 1)?.isoYear
        }
        if Self.months.contains(items[index]) { return articleDate.previousMonth?.isoMonth }
        guard Self.weeks.contains(items[index]), let monday = articleDate.earlier(by: articleDate.weekday + 7) else {
            return nil
        }
        return articleDate.earlier(by: articleDate.weekday + 1).map { "\(monday.iso)/\($0.iso)" }
    }

    /// "the Today programme", "USA Today"
    private func isOfProgramme(_ index: Int) -> Bool {
        guard items[index].isCapitalised, index > 0 else { return false }
        let before = items[index - 1]
        return before.isWord && (before.isCapitalised || before.classes.contains(.determiner))
    }

    private static let yearly = WordSet("in from en jahr jahre em nel")
    private static let these = WordSet("ce cet cette esta este diesen diesem diese nesta neste questa questo")
    private static let partsOfDay = WordSet(
        "matin midi soir après-midi nuit mañana tarde noche mediodía morgen mittag nachmittag abend vormittag manhã noite mattina pomeriggio sera"
    )
    private static let today = WordSet("today tonight heute hoy aujourd'hui hoje oggi stamattina stasera")
    static let yesterday = WordSet("yesterday gestern ayer anoche hier ontem ieri")

    private static let eves = WordSet("veille víspera vortag véspera vigilia")
    private static let morrows = WordSet("lendemain folgetag")
    private static let days = WordSet("tag tags jour día dia giorno")
    private static let before = WordSet("zuvor davor vorher anterior antes précédent prima precedente")
    private static let after = WordSet("danach darauf später siguiente después suivant seguinte dopo seguente")

    private static let towards = WordSet(
        "before after antes después avant après depois prima dopo siguiente suivant vor nach")
    private static let dayWords = WordSet("day tag tage jour día dia giorno")

    /// "the day before the hearing", « la veille de l’audience », «un día antes de la firma», "einen Tag vor der Sitzung".
    func isCountedFromEvent(_ index: Int, _ range: Range<Int>) -> Bool {
        var next = index + 1
        if Self.dayWords.contains(items[index]), next < range.upperBound, Self.towards.contains(items[next]) {
            next += 1
        } else if !Self.eves.contains(items[index]), !Self.morrows.contains(items[index]) {
            return false
        }
        guard next < range.upperBound, items[next].isWord, !items[next].classes.contains(.that) else { return false }
        return !items[next].classes.isDisjoint(with: [.of, .determiner])
            && (next + 1 >= items.count || items[next + 1].classes.isDisjoint(with: [.time, .weekday, .month]))
    }

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
        // « la veille de la réunion », «un día antes de la firma»: counted from what is named there.
        if isCountedFromEvent(index, range) { return nil }
        if Self.eves.contains(items[index]) { return lastDay.earlier(by: 1)?.iso }
        if Self.morrows.contains(items[index]) { return lastDay.earlier(by: -1)?.iso }
        if Self.days.contains(items[index]), index + 1 < range.upperBound {
            if Self.before.contains(items[index + 1]) { return lastDay.earlier(by: 1)?.iso }
            if Self.after.contains(items[index + 1]) { return lastDay.earlier(by: -1)?.iso }
        }
        if let days = spell(at: index, range) { return lastDay.earlier(by: -days)?.iso }
        let isNext = isWord(index - 1, "next") || isWord(index - 1, "following")
        let isPart =
            isWord(index, "morning") || isWord(index, "afternoon") || isWord(index, "evening") || isWord(index, "day")
        let isLater =
            isWord(index, "day") && index + 1 < range.upperBound
            && (isWord(index + 1, "later") || isWord(index + 1, "after") && standsAlone(index + 1, range))
        if isNext && isPart || isLater { return lastDay.earlier(by: -1)?.iso }
        if isWord(index - 1, "previous"), isPart || isWord(index, "night") { return lastDay.earlier(by: 1)?.iso }
        guard isWord(index, "day") else { return nil }
        let isEarlier =
            index + 1 < range.upperBound
            && (isWord(index + 1, "earlier") || isWord(index + 1, "before") && standsAlone(index + 1, range))
            || isWord(index - 1, "previous")
        return isEarlier ? lastDay.earlier(by: 1)?.iso : nil
    }
}
