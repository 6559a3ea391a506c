// The day by which something is to be done.
extension DateReading {
    /// The last day that the first words of a range tell which say by when: "by 30 June", "no later than Friday", "by the end of the year";
    /// where none do, the day of the deed itself: "in September".
    func due(in range: Range<Int>) -> String? {
        limit(in: range) ?? range.lazy.compactMap { falling($0, range) }.first
    }

    private static let at = WordSet("in on im am en el em")

    /// "sign it in September", "open it on 1 March 2026", where that lies ahead; not "the duty imposed in May".
    private func falling(_ index: Int, _ range: Range<Int>) -> String? {
        guard items[index].isWord, Self.at.contains(items[index]), index > range.lowerBound, let written = articleDate,
            !isParticiple(items[index - 1]), !Attribution.past.contains(items[index - 1])
        else { return nil }
        let near = index + 1..<max(index + 1, min(index + 5, range.upperBound))
        guard let place = near.first(where: { monthNumber(items[$0]) != nil }),
            near.prefix(while: { $0 < place }).allSatisfy({ number(at: $0, range) != nil || !items[$0].isCapitalised }),
            let iso = futureMonth(place, from: index + 1, range), iso > written.iso.prefix(iso.utf8.count)
        else { return nil }
        let isYearTold = (place..<min(place + 4, range.upperBound)).contains { number(at: $0, range) ?? 0 > 1899 }
        return isYearTold || iso.prefix(4) == written.isoYear ? iso : nil
    }

    /// "imposed"
    private func isParticiple(_ item: Token) -> Bool {
        item.isWord && item.end - item.start > 3 && scalars[item.end - 1] == "d" && scalars[item.end - 2] == "e"
    }

    private func limit(in range: Range<Int>) -> String? {
        for index in range {
            if let day = within(index, range) { return day }
            guard opensDue(index, range) else { continue }
            guard let date = future(from: index + 1, range) else { continue }
            guard Self.before.contains(items[index]) else { return date.iso }
            // Before a day is by the day before; before the end of a month is in it.
            if date.isEnd { return date.iso }
            if let day = ArticleDate(iso: date.iso) { return day.earlier(by: 1)?.iso }
        }
        return nil
    }

    private static let by = WordSet("by d'ici bis até entro")
    private static let before = WordSet("before avant antes prima")
    private static let than = WordSet("than tard tardar spätestens")
    private static let later = WordSet("later plus más")

    private func opensDue(_ index: Int, _ range: Range<Int>) -> Bool {
        let item = items[index]
        guard item.isWord else { return false }
        if Self.by.contains(item) || Self.before.contains(item) { return true }
        // "no later than", "au plus tard", "a más tardar"
        return Self.than.contains(item)
            && (isWord(index, "spätestens") || index > range.lowerBound && Self.later.contains(items[index - 1]))
    }

    private static let ending = WordSet("end ende fin finales fim fine")
    private static let passing = WordSet(
        "the le la au l of el del de den dem zum zur et the à o a do da dos das il lo la gli le dell della")
    private static let next = WordSet("next prochain prochaine nächsten próximo")

    /// A date that is not over, as precise as it is printed.
    private func future(from start: Int, _ range: Range<Int>) -> (iso: String, isEnd: Bool)? {
        var (index, isEnd, isNext) = (start, false, false)
        while index < min(start + 5, range.upperBound), items[index].isWord {
            if Self.ending.contains(items[index]) {
                isEnd = true
            } else if Self.next.contains(items[index]) {
                isNext = true
            } else if !Self.passing.contains(items[index]) {
                break
            }
            index += 1
        }
        guard index < range.upperBound else { return nil }
        if let month = (index..<min(index + 3, range.upperBound)).first(where: { monthNumber(items[$0]) != nil }) {
            return futureMonth(month, from: index, range).map { ($0, isEnd) }
        }
        if let year = number(at: index, range), (1900...2199).contains(year) { return ("\(year)", isEnd) }
        guard let articleDate else { return nil }
        if let weekday = weekdayNumber(items[index]), !isNext {
            let ahead = (weekday - articleDate.weekday + 6) % 7 + 1
            return articleDate.earlier(by: -ahead).map { ($0.iso, isEnd) }
        }
        if isWord(index, "month"), isEnd || isNext {
            return (isNext ? articleDate.nextMonth : articleDate).map { ($0.isoMonth, isEnd) }
        }
        if isWord(index, "year") || isWord(index, "year-end"), isEnd || isNext || isWord(index, "year-end") {
            return ArticleDate(year: articleDate.year + (isNext ? 1 : 0), month: 1, day: 1).map { ($0.isoYear, isEnd) }
        }
        return nil
    }

    /// "June 30, 2025", "30. Juni", "30 de junio de 2025", "June": without a year the next one.
    private func futureMonth(_ place: Int, from start: Int, _ range: Range<Int>) -> String? {
        guard let month = monthNumber(items[place]) else { return nil }
        var day = (start..<place).lazy.compactMap { number(at: $0, range) }.first
        var after = place + 1
        if day == nil, let number = number(at: after, range), number <= 31 {
            day = number
            after += 1
        }
        while after < range.upperBound, items[after].shape == .comma || items[after].classes.contains(.of) {
            after += 1
        }
        let printed = number(at: after, range).flatMap { (1900...2199).contains($0) ? $0 : nil }
        guard let articleDate else {
            guard let printed, let date = ArticleDate(year: printed, month: month, day: day ?? 1) else { return nil }
            return day == nil ? date.isoMonth : date.iso
        }
        let isOver = (month, day ?? 31) < (articleDate.month, articleDate.day)
        let year = printed ?? articleDate.year + (isOver ? 1 : 0)
        guard let date = ArticleDate(year: year, month: month, day: day ?? 1) else { return nil }
        return day == nil ? date.isoMonth : date.iso
    }
}
