// Days in Chinese, and when somebody speaks.
extension ChineseReader {
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
        holds(Self.before, in: subject)
    }

    private static let before = ["曾", "此前", "早前", "先前", "去年", "多次", "当时", "當時"].map { Array($0.unicodeScalars) }

    /// "7月31日", or "31日" of the month of writing.
    func date(in range: Range<Int>) -> (iso: String, range: Range<Int>)? {
        for index in range {
            if let day = day(at: index, range), let date = day.date { return (date.iso, index..<day.end) }
        }
        if let month = lastMonth(in: range) { return month }
        // 4日接受《林港日报》采访: the sign of a day has a number before it.
        guard let sign = range.last(where: { scalars[$0] == "日" && number(before: $0, range) != nil }),
            let day = number(before: sign, range)
        else { return nil }
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

    private static let lastMonths = ["上个月", "上個月", "上月"].map { Array($0.unicodeScalars) }

    /// 上月, with no day behind it: 上月5日 is none.
    private func lastMonth(in range: Range<Int>) -> (iso: String, range: Range<Int>)? {
        for index in range {
            guard let word = Self.lastMonths.first(where: { matches($0, at: index, range) }) else { continue }
            let end = index + word.count
            if end < range.upperBound, ("0"..."9").contains(scalars[end]) || Self.numerals.contains(scalars[end]) {
                return nil
            }
            return articleDate?.previousMonth.map { ($0.isoMonth, index..<end) }
        }
        return nil
    }

    func number(before index: Int, _ range: Range<Int>) -> (value: Int, start: Int)? {
        var (start, value, unit) = (index, 0, 1)
        while start > range.lowerBound, ("0"..."9").contains(scalars[start - 1]), unit < 1000 {
            start -= 1
            value += Int(scalars[start].value - 0x30) * unit
            unit *= 10
        }
        return start < index ? (value, start) : written(before: index, range)
    }

    private static let numerals: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

    /// 二十六日: a day in words begins.
    func opensWrittenDay(_ index: Int, _ range: Range<Int>) -> Bool {
        let run = (index..<range.upperBound).prefix { Self.numerals.contains(scalars[$0]) }
        return run.count > 1 && run.endIndex < range.upperBound && scalars[run.endIndex] == "日"
    }

    /// 二十五, of two signs or more: 一日 is some day.
    private func written(before index: Int, _ range: Range<Int>) -> (value: Int, start: Int)? {
        var (start, value, tens) = (index, 0, 0)
        while start > range.lowerBound, let numeral = Self.numerals.firstIndex(of: scalars[start - 1]) {
            start -= 1
            if numeral == 9 { tens = 10 } else if tens > 0 { tens = (numeral + 1) * 10 } else { value = numeral + 1 }
        }
        return index - start > 1 && index - start < 4 && tens > 0 ? (value + tens, start) : nil
    }

    /// "本报敦米尔7月31日电　"
    mutating func datelineLength(_ paragraph: Range<Int>) -> Int {
        let head = paragraph.prefix(30)
        guard let end = head.first(where: { scalars[$0] == "电" || scalars[$0] == "電" }), end + 1 < paragraph.upperBound,
            ScalarKind(scalars[end + 1]) == .space || ["）", "（", "】"].contains(scalars[end + 1]),
            let date = date(in: paragraph.lowerBound..<end)
        else { return 0 }
        dateline = dateline ?? date
        // "电（记者王磊）", "电　（记者王磊）"
        let opening = scalars[end + 1] == "（" ? end + 1 : end + 2
        if opening < paragraph.upperBound, scalars[opening] == "（",
            let close = paragraph.prefix(60).first(where: { scalars[$0] == "）" }), close > end
        {
            return close + 1 - paragraph.lowerBound
        }
        return end + 2 - paragraph.lowerBound
    }

    private static let dayBefore = ["前一天", "前一日"].map { Array($0.unicodeScalars) }

    /// "前一天，李例表示": a day in a clause of its own, right before the one that speaks.
    func dayBefore(_ place: Int, _ paragraph: Range<Int>) -> (iso: String, range: Range<Int>)? {
        guard place - 1 > paragraph.lowerBound, ScalarKind(scalars[place - 1]) == .comma else { return nil }
        var start = place - 1
        while start > paragraph.lowerBound,
            ScalarKind(scalars[start - 1]) == .letter || ("0"..."9").contains(scalars[start - 1]),
            place - start < 12
        { start -= 1 }
        let clause = start..<place - 1
        guard !clause.isEmpty, start == paragraph.lowerBound || Self.stops.contains(scalars[start - 1]) else {
            return nil
        }
        if let day = day(at: start, clause), day.end == clause.upperBound { return day.date.map { ($0.iso, clause) } }
        let written = (dateline?.iso ?? story?.iso).flatMap { ArticleDate(iso: $0) } ?? articleDate
        guard Self.dayBefore.contains(where: { $0.elementsEqual(scalars[clause]) }) else { return nil }
        return written?.earlier(by: 1).map { ($0.iso, clause) }
    }

    private static let longestLead = 24

    /// "2月21日，……": the day with which a report begins, where it is one of the last days.
    func storyDay(_ paragraph: Range<Int>) -> (iso: String, range: Range<Int>)? {
        if let told = dayOfPlace(paragraph) { return told }
        // 谈判谈了两年。29日，双方交换了文本。: any sentence of the lead can begin with it.
        let openings =
            [paragraph.lowerBound] + paragraph.dropLast().filter { scalars[$0] == "。" }.map { $0 + 1 }
        return openings.lazy.compactMap { storyDay(opening: $0..<paragraph.upperBound) }.first
    }

    private func storyDay(opening paragraph: Range<Int>) -> (iso: String, range: Range<Int>)? {
        let lead = paragraph.prefix(Self.longestLead)
        let clause = lead.prefix { ScalarKind(scalars[$0]) != .comma && scalars[$0] != "。" }
        guard let sign = clause.firstIndex(where: { scalars[$0] == "日" }), sign > clause.startIndex,
            // "部长20日表示": when somebody speaks, and not of what all is told.
            sign + 1 < paragraph.upperBound,
            ScalarKind(scalars[sign + 1]) == .comma || scalars[sign + 1] == "在" && speech(in: clause) == nil,
            let told = date(in: clause.startIndex..<sign + 1), isRecent(told.iso)
        else { return nil }
        return told
    }

    private static let longestSentence = 90

    /// 谈判25日在林港落幕。: the day and the place of what the first sentence tells.
    private func dayOfPlace(_ paragraph: Range<Int>) -> (iso: String, range: Range<Int>)? {
        let sentence = paragraph.prefix(Self.longestSentence).prefix { scalars[$0] != "。" }
        let clauses = sentence.split { ScalarKind(scalars[$0]) == .comma }
        guard speech(in: sentence.startIndex..<sentence.endIndex) == nil,
            let clause = clauses.dropFirst().first(where: { clause in
                clause.contains { $0 + 1 < clause.endIndex && scalars[$0] == "日" && scalars[$0 + 1] == "在" }
            }), let sign = clause.first(where: { scalars[$0] == "日" }),
            number(before: sign, clause.startIndex..<sign)?.start == clause.startIndex,
            let told = date(in: clause.startIndex..<sign + 1), isRecent(told.iso)
        else { return nil }
        return told
    }

    private static let reach = 10

    /// Whether a day is one of the last before that of writing, or a later one.
    func isRecent(_ iso: String) -> Bool {
        articleDate.flatMap { $0.earlier(by: Self.reach) }.map { iso >= $0.iso } ?? false
    }

    private func basis(_ kind: DateBasis.Kind, _ range: Range<Int>) -> DateBasis {
        DateBasis(kind: kind, range: range, words: text(range))
    }

    /// When somebody speaks, and what that rests on.
    ///
    /// - Parameters:
    ///   - told: the day beside the words.
    ///   - isOfBefore: whether it was at some other time, which is not told.
    ///   - isSame: whether the speaker is the one who spoke last.
    mutating func day(
        told: (iso: String, range: Range<Int>)?, isOfBefore: Bool, isSame: Bool
    ) -> (iso: String?, basis: DateBasis?) {
        if let story, let told, told.iso != story.iso { isBeyondStory = true }
        if let told { return (told.iso, basis(.told, told.range)) }
        if isOfBefore { return (nil, nil) }
        if isSame, let last, let iso = last.date {
            return (iso, last.basis.map { DateBasis(kind: .occasion, range: $0.range, words: $0.words) })
        }
        if let dateline { return (dateline.iso, basis(.dateline, dateline.range)) }
        if isBeyondStory { return (nil, nil) }
        if let story { return (story.iso, basis(.article, story.range)) }
        guard let articleDate, !tellsAnotherDay else { return (nil, nil) }
        return (articleDate.iso, DateBasis(kind: .publication, range: nil, words: nil))
    }
}
