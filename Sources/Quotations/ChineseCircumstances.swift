// Names, settings and days before a Chinese verb of saying.
extension ChineseReader {
    /// What names the speaker, without day, place and addressee: behind the office where one stands.
    func name(in subject: Range<Int>) -> Range<Int> {
        let cuts: [Unicode.Scalar] = ["在", "对", "對", "向", "就", "于", "接"]
        var end = subject.upperBound
        for index in subject.dropFirst()
        where cuts.contains(scalars[index]) || ("0"..."9").contains(scalars[index]) || scalars[index] == "周" {
            end = index
            break
        }
        if let day = subject.dropFirst().first(where: { index in
            index < end && Self.days.contains { matches($0.word, at: index, subject) }
        }) {
            end = day
        }
        var start = subject.lowerBound
        // "昨天，她说"
        for day in Self.days where matches(day.word, at: start, subject) { start = min(end, start + day.word.count) }
        while start < end, ScalarKind(scalars[start]) != .letter { start += 1 }
        for index in start..<end {
            for office in Self.offices where matches(office, at: index, start..<end) && index + office.count < end {
                start = max(start, index + office.count)
            }
        }
        return start..<max(start, end)
    }

    /// Words for a day, and how many days before the day of writing it was; `nil` where they do not tell.
    static let days: [(word: [Unicode.Scalar], back: Int?)] = [
        ("今天", 0), ("今日", 0), ("昨天", 1), ("昨日", 1), ("前天", 2), ("日前", nil), ("近日", nil), ("当天", nil), ("上午", nil),
        ("下午", nil), ("晚间", nil), ("晚上", nil), ("随后", nil), ("此前", nil),
    ].map { (Array($0.0.unicodeScalars), $0.1) }
    static let meetings = ["会见", "會見", "会晤", "会谈", "參加", "参加", "出席"].map { Array($0.unicodeScalars) }

    func setting(in subject: Range<Int>) -> Range<Int>? {
        // "在海城会见商会会长时": where somebody met others, and no audience.
        guard !subject.contains(where: { index in Self.meetings.contains { matches($0, at: index, subject) } }) else {
            return nil
        }
        guard let place = subject.first(where: { ["在", "对", "對", "向"].contains(scalars[$0]) }) else { return nil }
        var end = subject.upperBound
        if let last = subject.last, last > place, ["上", "中", "时", "時"].contains(scalars[last]) { end = last }
        return place + 1 < end ? place + 1..<end : nil
    }

    /// "7月31日", or "31日" of the month of writing.
    func date(in range: Range<Int>) -> (iso: String, range: Range<Int>)? {
        if let articleDate {
            for index in range {
                for day in Self.days where matches(day.word, at: index, range) {
                    guard let told = day.back.flatMap({ articleDate.earlier(by: $0) }) else { continue }
                    return (told.iso, index..<index + day.word.count)
                }
            }
        }
        guard let sign = range.last(where: { scalars[$0] == "日" }), let day = number(before: sign, range) else {
            return nil
        }
        var (start, month) = (day.start, articleDate?.month)
        if start > range.lowerBound, scalars[start - 1] == "月", let printed = number(before: start - 1, range) {
            (start, month) = (printed.start, printed.value)
        }
        guard let articleDate, let month else { return nil }
        let isLater = (month, day.value) > (articleDate.month, articleDate.day)
        let inYear = start == day.start && isLater ? articleDate.previousMonth : nil
        let year = inYear?.year ?? (isLater ? articleDate.year - 1 : articleDate.year)
        return ArticleDate(year: year, month: inYear?.month ?? month, day: day.value).map { ($0.iso, start..<sign + 1) }
    }

    func number(before index: Int, _ range: Range<Int>) -> (value: Int, start: Int)? {
        var (start, value, unit) = (index, 0, 1)
        while start > range.lowerBound, ("0"..."9").contains(scalars[start - 1]), unit < 1000 {
            start -= 1
            value += Int(scalars[start].value - 0x30) * unit
            unit *= 10
        }
        return start < index ? (value, start) : nil
    }

    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
}
