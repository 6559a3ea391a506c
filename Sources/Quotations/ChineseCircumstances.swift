// Names, settings and days before a Chinese verb of saying.
extension ChineseReader {
    /// What names the speaker, without day, place, manner and addressee: behind the office where one stands.
    func name(in subject: Range<Int>) -> Range<Int> {
        var start = subject.lowerBound
        // "昨天，她说", "但他表示"
        while let lead = day(at: start, subject)?.end ?? end(ofAny: Self.leads, at: start, subject),
            lead < subject.upperBound
        {
            start = lead
        }
        // "本报讯　林秀": a space ends what stands at the head of a report.
        if let space = subject.last(where: { ScalarKind(scalars[$0]) == .space }) { start = max(start, space + 1) }
        while start < subject.upperBound, ScalarKind(scalars[start]) != .letter { start += 1 }
        var end =
            (start..<subject.upperBound).dropFirst().first { index in
                Self.cuts.contains(scalars[index]) || ("0"..."9").contains(scalars[index])
                    || ScalarKind(scalars[index]) != .letter && scalars[index] != "·" && scalars[index] != "•"
                    || day(at: index, subject) != nil || self.end(ofAny: Self.manners, at: index, subject) != nil
            } ?? subject.upperBound
        end = withoutEndings(start..<max(start, end), Self.endings)
        for index in start..<max(start, end) {
            for office in Self.offices where matches(office, at: index, start..<end) && index + office.count < end {
                start = max(start, index + office.count)
            }
        }
        return start..<max(start, end)
    }

    /// Words behind which stands where, to whom or about what somebody speaks.
    private static let cuts: [Unicode.Scalar] = ["在", "对", "對", "向", "就", "于", "於", "接"]
    /// How, when again or to whom somebody speaks, behind the name.
    private static let manners = [
        "最后", "最後", "最终", "最終", "私下", "公开", "公開", "再次", "再度", "多次", "明确", "明確", "进一步", "進一步", "同时", "同時", "曾经", "曾經",
        "事后", "事後",
        "稍早", "稍后", "稍後", "早前", "先前", "首先", "随即", "隨即", "通过", "透过", "透過", "受访", "受訪", "出席", "致函", "答记者", "答記者", "会后",
        "會後", "会上",
        "會上", "则", "則", "曾",
    ].map { Array($0.unicodeScalars) }
    /// What may stand right before the verb.
    private static let endings = ["也", "还", "還", "均", "都", "并", "並", "亦", "又", "再", "仍", "已", "便", "即"].map {
        Array($0.unicodeScalars)
    }
    /// What may open a clause before the name.
    static let leads = [
        "但是", "不过", "不過", "然而", "而且", "同时", "同時", "另外", "此外", "最后", "最後", "随后", "隨後", "但", "而", "并", "並", "只", "仅", "僅",
        "反而", "却", "卻",
    ].map {
        Array($0.unicodeScalars)
    }

    private func isCut(_ index: Int, _ range: Range<Int>) -> Bool {
        Self.cuts.contains(scalars[index]) || end(ofAny: Self.manners + Self.endings, at: index, range) != nil
    }

    func end(ofAny words: [[Unicode.Scalar]], at index: Int, _ range: Range<Int>) -> Int? {
        words.first { matches($0, at: index, range) }.map { index + $0.count }
    }

    /// Words for a day, and how many days before the day of writing it was; `nil` where they do not tell.
    static let days: [(word: [Unicode.Scalar], back: Int?)] = [
        ("今天", 0), ("今日", 0), ("今早", 0), ("今晚", 0), ("昨天", 1), ("昨日", 1), ("昨晚", 1), ("前天", 2), ("日前", nil),
        ("近日", nil), ("当天", nil),
        ("當天", nil), ("当日", nil), ("當日", nil), ("上午", nil), ("下午", nil), ("晚间", nil), ("晚間", nil), ("晚上", nil),
        ("随后", nil), ("隨後", nil),
        ("此前", nil), ("上月", nil), ("上个月", nil), ("上個月", nil), ("去年", nil), ("今年", nil),
    ].map { (Array($0.0.unicodeScalars), $0.1) }
    private static let bracketed: [Unicode.Scalar: Int] = ["今": 0, "昨": 1, "前": 2]
    private static let weekdays: [Unicode.Scalar: Int] = [
        "一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "末": 5,
    ]
    private static let weeks = ["周", "週", "星期", "礼拜", "禮拜"].map { Array($0.unicodeScalars) }

    /// A day told at a place: "昨天", "今（5）日", "上周五". Where its words end, and the day where it is told.
    func day(at index: Int, _ range: Range<Int>) -> (end: Int, date: ArticleDate?)? {
        guard range.contains(index) else { return nil }
        if let day = Self.days.first(where: { matches($0.word, at: index, range) }) {
            return (index + day.word.count, day.back.flatMap { articleDate?.earlier(by: $0) })
        }
        if let back = Self.bracketed[scalars[index]], index + 1 < range.upperBound,
            scalars[index + 1] == "（" || scalars[index + 1] == "(",
            let sign = (index + 2..<max(index + 2, min(index + 6, range.upperBound))).first(where: {
                scalars[$0] == "日" || scalars[$0] == "天"
            })
        {
            return (sign + 1, articleDate?.earlier(by: back))
        }
        return weekday(at: index, range)
    }

    /// "周五", "上周五", "本星期二"
    private func weekday(at index: Int, _ range: Range<Int>) -> (end: Int, date: ArticleDate?)? {
        let isLast = scalars[index] == "上"
        let isThis = scalars[index] == "本" || scalars[index] == "这" || scalars[index] == "這"
        let start = isLast || isThis ? index + 1 : index
        guard let week = Self.weeks.first(where: { matches($0, at: start, range) }),
            start + week.count < range.upperBound,
            let weekday = Self.weekdays[scalars[start + week.count]]
        else { return nil }
        let end = start + week.count + 1
        // 周一鸣 is somebody.
        if start == index, end + 1 == range.upperBound || end + 1 < range.upperBound && isCut(end + 1, range) {
            guard isCut(end, range) else { return nil }
        }
        guard let articleDate else { return (end, nil) }
        if isLast { return (end, articleDate.earlier(by: articleDate.weekday + 7 - weekday)) }
        return (end, articleDate.earlier(by: (articleDate.weekday - weekday + 7) % 7))
    }

    /// Whether somebody said it at some other time, which may not be told.
    func isOfBefore(_ subject: Range<Int>) -> Bool {
        subject.contains { index in Self.before.contains { matches($0, at: index, subject) } }
    }

    private static let before = ["曾", "此前", "早前", "先前", "去年", "多次"].map { Array($0.unicodeScalars) }
    private static let hosting = ["主持", "答记者", "答記者", "举行", "舉行", "接受"].map { Array($0.unicodeScalars) }
    private static let conferences = [
        "例行记者会", "例行記者會", "记者会", "記者會", "新闻发布会", "新聞發布會", "吹风会",
    ].map { Array($0.unicodeScalars) }
    private static let longestName = 12

    /// 外交部发言人陈晓棠主持例行记者会: who answers in a transcript, and where.
    func host(in paragraph: Range<Int>) -> (name: Range<Int>, setting: Range<Int>?)? {
        for index in paragraph {
            guard let start = end(ofAny: Self.offices, at: index, paragraph) else { continue }
            let reach = start..<min(start + Self.longestName, paragraph.upperBound)
            guard let verb = reach.first(where: { end(ofAny: Self.hosting, at: $0, paragraph) != nil }),
                verb > start + 1,
                (start..<verb).allSatisfy({ ScalarKind(scalars[$0]) == .letter || scalars[$0] == "·" })
            else { continue }
            let place = paragraph.first { $0 > verb && end(ofAny: Self.conferences, at: $0, paragraph) != nil }
            return (
                start..<verb,
                place.flatMap { start in end(ofAny: Self.conferences, at: start, paragraph).map { start..<$0 } }
            )
        }
        return nil
    }

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
        for index in range {
            if let day = day(at: index, range), let date = day.date { return (date.iso, index..<day.end) }
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
