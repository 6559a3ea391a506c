/// Reads the day on which something was said, in the words around the verb.
struct DateReading {
    let items: [Token]
    let scalars: [Unicode.Scalar]
    let articleDate: ArticleDate?

    /// The first date in a range of items, in ISO 8601 and as precise as it is printed.
    func date(in range: Range<Int>) -> String? {
        var weekday: String?
        for index in range {
            let item = items[index]
            if item.isCapitalised, item.classes.contains(.month),
                item.classes.isDisjoint(with: .auxiliary) || isDatedMonth(index, range)
            {
                if let date = month(at: index, range) { return date }
            }
            if weekday == nil, item.isCapitalised, item.classes.contains(.weekday) {
                weekday = self.weekday(at: index, range)
            }
            // "Tuesday (Jun 10)": the day printed beside a weekday is surer.
            if weekday == nil, let date = relative(at: index, range) { return date }
        }
        return weekday
    }

    /// "May" the month, not the auxiliary.
    private func isDatedMonth(_ index: Int, _ range: Range<Int>) -> Bool {
        number(at: index + 1, range) != nil || number(at: index - 1, range) != nil
            || index > range.lowerBound && items[index - 1].classes.contains(.preposition)
    }

    private func month(at index: Int, _ range: Range<Int>) -> String? {
        guard let month = monthNumber(items[index]) else { return nil }
        var day = number(at: index + 1, range).flatMap { $0 <= 31 ? $0 : nil }
        var after = index + (day == nil ? 1 : 2)
        if day == nil { day = number(at: index - 1, range).flatMap { $0 <= 31 ? $0 : nil } }
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

    private func weekday(at index: Int, _ range: Range<Int>) -> String? {
        guard let articleDate, let day = weekdayNumber(items[index]) else { return nil }
        if index > range.lowerBound, isWord(index - 1, "next") { return nil }
        var back = (articleDate.weekday - day + 7) % 7
        if back == 0, index > range.lowerBound, isWord(index - 1, "last") { back = 7 }
        return articleDate.earlier(by: back)?.iso
    }

    /// "today", "yesterday", "last month", "this year", "in 2016".
    private func relative(at index: Int, _ range: Range<Int>) -> String? {
        if let year = number(at: index, range), (1900...2199).contains(year), index > range.lowerBound,
            isWord(index - 1, "in")
        {
            return ArticleDate(year: year, month: 1, day: 1)?.isoYear
        }
        guard let articleDate, items[index].isWord, items[index].classes.contains(.time) else { return nil }
        if isWord(index, "today") || isWord(index, "tonight") { return articleDate.iso }
        if isWord(index, "yesterday") { return articleDate.earlier(by: 1)?.iso }
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
        if isThis, isWord(index, "morning") || isWord(index, "afternoon") || isWord(index, "evening") {
            return articleDate.iso
        }
        return isLast && isWord(index, "night") ? articleDate.earlier(by: 1)?.iso : nil
    }

    /// A whole number of up to four digits, or an ordinal such as "10th".
    private func number(at index: Int, _ range: Range<Int>) -> Int? {
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
        return digits > 0 && (rest == 0 || rest == 2 && digits < 3) ? value : nil
    }

    private func isWord(_ index: Int, _ word: StaticString) -> Bool {
        let item = items[index]
        guard item.end - item.start == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { bytes in
            zip(bytes, scalars[item.start..<item.end]).allSatisfy {
                UInt32($0) == $1.value || UInt32($0) == $1.value | 0x20
            }
        }
    }

    private func monthNumber(_ item: Token) -> Int? {
        Self.place(of: scalars[item.start..<item.end], in: Self.months).map { $0 + 1 }
    }

    private func weekdayNumber(_ item: Token) -> Int? {
        Self.place(of: scalars[item.start..<item.end], in: Self.weekdays)
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map
    { Array($0.unicodeScalars) }
    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map { Array($0.unicodeScalars) }

    /// By the first three letters, which are unique.
    private static func place(of word: ArraySlice<Unicode.Scalar>, in names: [[Unicode.Scalar]]) -> Int? {
        guard word.count >= 3 else { return nil }
        return names.firstIndex { name in zip(name, word).allSatisfy { $0.value == $1.value | 0x20 } }
    }
}
