// Who answers in a transcript, and what.
extension ChineseReader {
    /// Who answers in a transcript, where and when.
    struct Host {
        let name: Range<Int>
        let setting: Range<Int>?
        let day: (iso: String, range: Range<Int>)?
    }

    static let questions = ["问", "問", "记者", "提问"].map { Array($0.unicodeScalars) }
    static let answers = ["答", "回答"].map { Array($0.unicodeScalars) }

    /// "答：……": a turn of a transcript, whose colon stands at an item; the words of who asks are left out.
    func turn(_ paragraph: Range<Int>) -> (colon: Int, isAnswer: Bool)? {
        guard let colon = paragraph.prefix(Self.longestLabel).first(where: { scalars[$0] == "：" }),
            // 记者问：“……”: what the reporter tells, and no transcript.
            colon + 1 < paragraph.upperBound, Self.closing[scalars[colon + 1]] == nil
        else { return nil }
        let label = paragraph.lowerBound..<colon
        if Self.answers.contains(where: { scalars[label].elementsEqual($0) })
            || host.map({ scalars[label].elementsEqual(scalars[$0.name]) }) == true
        {
            return (colon, true)
        }
        let asks = Self.questions.contains { question in
            question.count <= label.count && scalars[label].suffix(question.count).elementsEqual(question)
        }
        return asks ? (colon, false) : nil
    }

    /// 陈晓棠20日主持例行记者会。陈晓棠表示: the day of what the paragraph opens with.
    func dayOfHost(_ name: Range<Int>, _ paragraph: Range<Int>) -> (iso: String, range: Range<Int>)? {
        guard let host, let day = host.day, paragraph.contains(day.range.lowerBound),
            scalars[host.name].elementsEqual(scalars[name])
        else { return nil }
        return day
    }

    private static let longestLabel = 20
    private static let hosting = ["主持", "答记者", "答記者", "举行", "舉行", "接受"].map { Array($0.unicodeScalars) }
    private static let conferences = [
        "例行记者会", "例行記者會", "记者会", "記者會", "新闻发布会", "新聞發布會", "吹风会",
    ].map { Array($0.unicodeScalars) }
    private static let longestName = 12

    /// 6月2日外交部发言人陈晓棠主持例行记者会: who answers in a transcript, where and when.
    func host(in paragraph: Range<Int>) -> Host? {
        for index in paragraph {
            guard let start = end(ofAny: Self.offices, at: index, paragraph) else { continue }
            let reach = start..<min(start + Self.longestName, paragraph.upperBound)
            guard let verb = reach.first(where: { end(ofAny: Self.hosting, at: $0, paragraph) != nil }),
                verb > start + 1
            else { continue }
            // 陈晓棠20日主持
            let nameEnd = (start..<verb).first { ("0"..."9").contains(scalars[$0]) } ?? verb
            guard nameEnd > start + 1,
                (start..<nameEnd).allSatisfy({ ScalarKind(scalars[$0]) == .letter || scalars[$0] == "·" })
            else { continue }
            let place = paragraph.first { $0 > verb && end(ofAny: Self.conferences, at: $0, paragraph) != nil }
            return Host(
                name: start..<nameEnd,
                setting: place.flatMap { start in end(ofAny: Self.conferences, at: start, paragraph).map { start..<$0 }
                },
                // 顾以宁主持例行记者会（2026年6月17日）
                day: date(in: paragraph.lowerBound..<verb) ?? date(in: verb..<paragraph.upperBound))
        }
        return nil
    }
}
