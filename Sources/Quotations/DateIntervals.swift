// Days that last: "6-10 October", "October 6–10".
extension DateReading {
    /// "6-10 October", "from 6 to 10 October", "October 6–10", "17 and 18 September": the first and the last day.
    func interval(_ month: Int, at index: Int, _ range: Range<Int>) -> String? {
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

    /// "29 June – 3 July 2026", "June 29 to July 3"
    func intervalOfMonths(_ month: Int, at index: Int, _ range: Range<Int>) -> String? {
        func day(_ place: Int) -> Int? { number(at: place, range).flatMap { (1...31).contains($0) ? $0 : nil } }
        var before = index - 1
        if before > range.lowerBound, items[before].shape == .fullStop || items[before].classes.contains(.of) {
            before -= 1
        }
        let isBehind = day(before) == nil
        guard let first = isBehind ? day(index + 1) : day(before) else { return nil }
        let joint = index + (isBehind ? 2 : 1)
        guard range.contains(joint), joins(joint) else { return nil }
        let near = joint + 1..<max(joint + 1, min(joint + 6, range.upperBound))
        guard let other = near.first(where: { monthNumber(items[$0]) != nil }),
            let otherMonth = monthNumber(items[other]),
            let last = isBehind ? day(other + 1) : near.prefix(while: { $0 < other }).lazy.compactMap(day).first
        else { return nil }
        let behind = other + 1..<max(other + 1, min(other + 5, range.upperBound))
        let printed = behind.lazy.compactMap { number(at: $0, range) }.first { (1000...9999).contains($0) }
        guard let articleDate else {
            guard let printed else { return nil }
            return spell(from: (month, first), to: (otherMonth, last), endingIn: printed)
        }
        let isLater = (otherMonth, last) > (articleDate.month, articleDate.day) && month > articleDate.month
        return spell(
            from: (month, first), to: (otherMonth, last), endingIn: printed ?? articleDate.year - (isLater ? 1 : 0))
    }

    private func spell(from first: (month: Int, day: Int), to last: (month: Int, day: Int), endingIn year: Int)
        -> String?
    {
        let isOverNewYear = first.month > last.month
        guard let start = ArticleDate(year: isOverNewYear ? year - 1 : year, month: first.month, day: first.day),
            let end = ArticleDate(year: year, month: last.month, day: last.day), start.iso < end.iso
        else { return nil }
        return "\(start.iso)/\(end.iso)"
    }

    private static let until = WordSet("to and until till through bis und au et al y ao e")

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
        guard (3...5).contains(items[index].end - items[index].start), ScalarKind(scalars[items[index].start]) == .digit
        else {
            return nil
        }
        let parts = scalars[items[index].start..<items[index].end].split {
            ScalarKind($0) == .hyphen || ScalarKind($0) == .dash
        }
        let numbers = parts.compactMap { part in Int(String(String.UnicodeScalarView(part))) }
        return numbers.count == 2 && parts.count == 2 ? (numbers[0], numbers[1]) : nil
    }
}
