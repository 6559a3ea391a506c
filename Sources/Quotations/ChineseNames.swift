// Who speaks in a Chinese sentence.
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
                isCutting(index, subject) && !isInName(index, from: start) || ("0"..."9").contains(scalars[index])
                    || ScalarKind(scalars[index]) != .letter && scalars[index] != "·" && scalars[index] != "•"
                        && !isJoint(index, subject)
                    || day(at: index, subject) != nil || opensWrittenDay(index, subject)
                    || self.end(ofAny: Self.manners, at: index, subject) != nil
            } ?? subject.upperBound
        end = withoutEndings(start..<max(start, end), Self.endings)
        // 已等了九个小时的旅客周立恒
        if let of = (start..<max(start, end)).last(where: { scalars[$0] == "的" }), of + 1 < end,
            let trade = self.end(ofAny: Self.trades, at: of + 1, of + 1..<end), end - trade > 1
        {
            start = trade
        }
        for index in start..<max(start, end) {
            for office in Self.offices
            where matches(office, at: index, start..<end) && index + office.count < end
                && !Self.bodies.contains(scalars[index + office.count])
            {
                start = max(start, index + office.count)
            }
        }
        return start..<max(start, end)
    }

    /// 阿里-卡萨姆
    private func isJoint(_ index: Int, _ subject: Range<Int>) -> Bool {
        ScalarKind(scalars[index]) == .hyphen && index + 1 < subject.upperBound
            && ScalarKind(scalars[index + 1]) == .letter
    }

    /// 代表团, 总统府, 大使馆: what makes an office a body.
    private static let bodies: [Unicode.Scalar] = ["团", "團", "府", "馆", "館", "处", "處"]

    /// Words behind which stands where, to whom or about what somebody speaks.
    private static let cuts: [Unicode.Scalar] = ["在", "对", "對", "向", "就", "于", "於", "接"]
    /// 接受采访, but not 接近谈判的人士.
    private func isCutting(_ index: Int, _ subject: Range<Int>) -> Bool {
        guard Self.cuts.contains(scalars[index]) else { return false }
        return scalars[index] != "接" || index + 1 < subject.upperBound && scalars[index + 1] == "受"
    }

    private static let trades = [
        "旅客", "乘客", "游客", "遊客", "居民", "村民", "市民", "渔民", "漁民", "农民", "農民", "工人", "司机", "司機", "学生", "學生", "老板", "老闆",
        "店主", "船长",
        "船長", "教师", "教師", "医生", "醫生",
    ].map { Array($0.unicodeScalars) }
    private static let pronouns: [Unicode.Scalar] = ["他", "她", "它", "其"]

    /// 议员叶向阳, 叶向阳: the second sign of a name, behind an office or at its head.
    private func isInName(_ index: Int, from start: Int) -> Bool {
        guard index > start, !Self.pronouns.contains(scalars[index - 1]) else { return false }
        return index == start + 1
            || Self.offices.contains { office in
                index - 1 - office.count >= start && matches(office, at: index - 1 - office.count, start..<index)
            }
    }

    /// How, when again or to whom somebody speaks, behind the name.
    private static let manners = [
        "笑着", "笑著", "微笑", "苦笑", "当时", "當時", "最后", "最後", "最终", "最終", "私下", "公开", "公開", "再次", "再度", "多次", "明确", "明確",
        "进一步", "進一步", "同时", "同時", "曾经", "曾經",
        "事后", "事後",
        "稍早", "稍后", "稍後", "早前", "先前", "首先", "随即", "隨即", "通过", "透过", "透過", "受访", "受訪", "出席", "致函", "答记者", "答記者", "会后",
        "會後", "会上",
        "會上", "则", "則", "曾", "上周", "上週", "上月", "本周", "本週", "本月", "日前", "近日", "昨", "今", "当天", "當天", "此前", "回应", "回應",
        "应询", "應詢", "应邀", "應邀", "谈到", "談到", "谈及", "談及", "被问", "被問", "回答",
    ].map { Array($0.unicodeScalars) }
    /// What may stand right before the verb.
    private static let endings = ["也", "还", "還", "均", "都", "并", "並", "亦", "又", "再", "仍", "已", "便", "即", "只", "仅", "僅"]
        .map {
            Array($0.unicodeScalars)
        }
    /// What may open a clause before the name.
    static let leads = [
        "但是", "不过", "不過", "然而", "而且", "同时", "同時", "另外", "此外", "最后", "最後", "随后", "隨後", "但", "而", "并", "並", "只", "仅", "僅",
        "反而", "却", "卻", "如今", "现在", "現在", "目前", "当时", "當時", "之后", "之後", "其后", "其後",
    ].map {
        Array($0.unicodeScalars)
    }

    func isCut(_ index: Int, _ range: Range<Int>) -> Bool {
        Self.cuts.contains(scalars[index]) || end(ofAny: Self.manners + Self.endings, at: index, range) != nil
    }

    func end(ofAny words: [[Unicode.Scalar]], at index: Int, _ range: Range<Int>) -> Int? {
        words.first { matches($0, at: index, range) }.map { index + $0.count }
    }

    /// 何婉青没有正面回答: who says nothing, whom 他 and 她 may mean afterwards.
    func silentSubject(in sentence: Range<Int>) -> Range<Int>? {
        var clause = sentence.lowerBound
        for index in sentence {
            if ScalarKind(scalars[index]) == .comma { clause = index + 1 }
            guard index > clause, index - clause < Self.longestSubject,
                Self.verbs.contains(where: { matches($0, at: index, sentence) }), isUnsaid(clause..<index)
            else { continue }
            let lead = clause..<withoutEndings(clause..<index, Self.doing)
            let name = name(in: clause..<withoutEndings(lead, Self.refusals))
            return name.count > 1 ? name : nil
        }
        return nil
    }

    /// Who does what the clause tells that ends at a comma: with a verb of saying, before it.
    func subject(before place: Int, _ paragraph: Range<Int>) -> (name: Range<Int>, clause: Range<Int>)? {
        guard place - 1 > paragraph.lowerBound, ScalarKind(scalars[place - 1]) == .comma else { return nil }
        var start = place - 1
        while start > paragraph.lowerBound, ScalarKind(scalars[start - 1]) != .comma,
            !Self.stops.contains(scalars[start - 1]), place - start < Self.longestSubject
        { start -= 1 }
        for index in start..<place - 1
        where index > start && Self.verbs.contains(where: { matches($0, at: index, start..<place - 1) }) {
            // 李例没有直接回答，只称: whoever gives no answer.
            let lead = start..<withoutEndings(start..<index, Self.doing)
            let name = name(in: start..<withoutEndings(lead, Self.refusals))
            return name.count > 1 ? (name, start..<place - 1) : nil
        }
        // 闻人澈在网站发表谈话，强调: whoever does what leads to the words.
        if let act = (start..<place - 1).dropFirst().first(where: {
            end(ofAny: Self.issuing, at: $0, start..<place - 1) != nil
        }
        ) {
            let name = name(in: start..<act)
            return name.count > 1 ? (name, start..<place - 1) : nil
        }
        return nil
    }

    private static let issuing = ["发表", "發表", "发文", "發文", "致信", "撰文", "接受"].map { Array($0.unicodeScalars) }

    /// 有分析指出: somebody or other.
    static let some: Unicode.Scalar = "有"
    private static let parting: [Unicode.Scalar] = ["·", "•"]

    /// 彼得·林德, of whom 林德 is said later; nil where several bear the name.
    mutating func fullName(of name: Range<Int>) -> Range<Int>? {
        if name.contains(where: { Self.parting.contains(scalars[$0]) }) {
            if !fullNames.contains(where: { scalars[$0].elementsEqual(scalars[name]) }) { fullNames.append(name) }
            return nil
        }
        let bearers = fullNames.filter { full in
            full.count > name.count && scalars[full].suffix(name.count).elementsEqual(scalars[name])
                && Self.parting.contains(scalars[full.upperBound - name.count - 1])
        }
        return bearers.count == 1 ? bearers[0] : nil
    }
}
