// Verbs of saying in a stretch of Chinese, with who says.
extension ChineseReader {
    /// Who says, with which verb, and where what is said begins.
    struct Speech {
        let subject: Range<Int>
        let verb: Range<Int>
        let content: Int
        var isQuestion = false
        var isDenial = false
    }

    private static let asking = ["问", "問"].map { Array($0.unicodeScalars) }

    func matches(_ word: [Unicode.Scalar], at index: Int, _ range: Range<Int>) -> Bool {
        index >= range.lowerBound && index + word.count <= range.upperBound
            && scalars[index..<index + word.count].elementsEqual(word)
    }

    /// Whether any of some words stands in a range.
    func holds(_ words: [[Unicode.Scalar]], in range: Range<Int>) -> Bool {
        range.contains { index in words.contains { matches($0, at: index, range) } }
    }

    func isBreak(_ index: Int) -> Bool {
        guard index < scalars.count else { return true }
        let kind = ScalarKind(scalars[index])
        return kind == .comma || kind == .colon || kind == .mark || kind == .fullStop
    }

    /// A verb of saying with a break behind it: the first of a stretch.
    func speech(in range: Range<Int>) -> Speech? {
        var clause = range.lowerBound
        for index in range {
            if ScalarKind(scalars[index]) == .comma || ScalarKind(scalars[index]) == .semicolon {
                clause = index + 1
                continue
            }
            guard index - clause < Self.longestSubject else { continue }
            if holds(Self.asking, in: index..<index + 1), isBreak(index + 1) {
                return Speech(
                    subject: clause..<index, verb: index..<index + 1, content: min(index + 2, range.upperBound),
                    isQuestion: true)
            }
            for verb in Self.verbs
            where matches(verb, at: index, range) && isBreak(index + verb.count)
                // 陈晓棠发表谈话，强调“……”
                && (index > clause || subject(before: clause, range) != nil)
                && !isUnsaid(clause..<index)
            {
                let end = index + verb.count
                // A verb may end the sentence: 他没有回应。
                let content = end < range.upperBound && ScalarKind(scalars[end]) != .mark ? end + 1 : end
                return Speech(subject: withoutVerb(clause..<index), verb: index..<end, content: content)
            }
            for verb in Self.denials where matches(verb, at: index, range) && index > clause {
                return Speech(
                    subject: clause..<index, verb: index..<index + verb.count, content: index + verb.count,
                    isDenial: true)
            }
        }
        return nil
    }

    static let refusals = [
        "没有", "沒有", "并未", "並未", "尚未", "仍未", "从未", "從未", "拒绝", "拒絕", "拒不", "无法", "無法", "不愿", "不願", "不肯", "避免", "未能",
        "不便", "未予", "可能会", "可能會", "大概会", "大概會", "也许会", "也許會", "恐怕会", "恐怕會", "想必会", "想必會", "或许会", "或許會", "本会", "本會",
        "未", "没", "沒", "不",
    ].map { Array($0.unicodeScalars) }
    static let doing = ["作出", "做出", "予以", "正面", "直接", "公开", "公開", "具体", "具體", "再", "就此", "对此", "對此", "立即"].map {
        Array($0.unicodeScalars)
    }

    /// 没有回应, 拒绝回答, 尚未作出回应: words before a verb that tell that nothing was said.
    func isUnsaid(_ before: Range<Int>) -> Bool {
        let lead = before.lowerBound..<withoutEndings(before, Self.doing)
        return Self.refusals.contains { matches($0, at: lead.upperBound - $0.count, lead) }
    }

    /// Where a stretch ends without some words at its end.
    func withoutEndings(_ range: Range<Int>, _ words: [[Unicode.Scalar]]) -> Int {
        var end = range.upperBound
        while let word = words.first(where: {
            end - $0.count > range.lowerBound && matches($0, at: end - $0.count, range.lowerBound..<end)
        }) {
            end -= word.count
        }
        return end
    }

    /// A subject without a verb behind it: 何婉青回应称.
    private func withoutVerb(_ subject: Range<Int>) -> Range<Int> {
        // 据知情人士透露
        if let first = subject.first, subject.count > 2, scalars[first] == "据" || scalars[first] == "據" {
            return withoutVerb(first + 1..<subject.upperBound)
        }
        for verb in Self.verbs + [Array("答".unicodeScalars)]
        where verb.count < subject.count && matches(verb, at: subject.upperBound - verb.count, subject) {
            return subject.lowerBound..<subject.upperBound - verb.count
        }
        return subject
    }

    /// “…”何婉青说
    func speechBehind(_ quote: Range<Int>, _ sentence: Range<Int>) -> Speech? {
        var start = quote.upperBound
        // “…”，陆德明说。
        let isBehindComma = start < sentence.upperBound && ScalarKind(scalars[start]) == .comma
        if isBehindComma { start += 1 }
        var end = start
        while end < sentence.upperBound, end - start < 40, !isBreak(end) { end += 1 }
        for verb in Self.verbs where end - start > verb.count && matches(verb, at: end - verb.count, start..<end) {
            guard !isUnsaid(start..<end - verb.count) else { return nil }
            // “…”，他说，…: the verb reports what follows.
            if isBehindComma, end < sentence.upperBound, ScalarKind(scalars[end]) != .fullStop { return nil }
            return Speech(
                subject: withoutVerb(start..<end - verb.count), verb: end - verb.count..<end, content: end)
        }
        return nil
    }

    private static let characterizing = [
        "批评", "批評", "抨击", "抨擊", "指责", "指責", "嘲讽", "嘲諷", "讽刺", "諷刺", "称赞", "稱讚", "赞扬", "讚揚", "形容",
    ].map { Array($0.unicodeScalars) }
    private static let naming = ["称", "稱"].map { Array($0.unicodeScalars) }
    /// 当地人称它为“鬼门关”: what all call it.
    private static let everybody = ["外界", "人们", "人們", "当地人", "當地人", "坊间", "坊間", "民间", "民間", "业内", "業內", "网友", "網友"].map
    {
        Array($0.unicodeScalars)
    }
    private static let linking: [Unicode.Scalar] = ["是", "为", "為"]
    private static let bound: [Unicode.Scalar] = ["所", "被", "简", "簡", "号", "號", "名", "宣", "声", "聲"]
    private static let longestObject = 14

    /// 克鲁斯批评对方“……”, 他则称协议是“……”: what somebody calls somebody or something, right before words in marks.
    func characterization(before quote: Range<Int>, _ lead: Range<Int>) -> Speech? {
        let start =
            lead.reversed().first { isBreak($0) || ScalarKind(scalars[$0]) == .semicolon }.map { $0 + 1 }
            ?? lead.lowerBound
        let clause = start..<quote.lowerBound
        for index in clause where index > start {
            let verb =
                Self.characterizing.first { matches($0, at: index, clause) }
                ?? Self.naming.first {
                    matches($0, at: index, clause) && !Self.bound.contains(scalars[index - 1])
                        && scalars[quote.lowerBound - 1] != scalars[index]
                        // 奥例称新协议“来得晚，但来得稳”。: what ends the clause is said of the object.
                        && (Self.linking.contains(scalars[quote.lowerBound - 1])
                            || quote.lowerBound - index > 2 && isBreak(quote.upperBound))
                }
            guard let verb else { continue }
            // 他把协议称为“一座桥”
            let object = (start..<index).first { $0 > start && ["把", "将", "將"].contains(scalars[$0]) }
            let subject = start..<(object ?? index)
            guard scalars[start] != Self.some, quote.lowerBound - index - verb.count <= Self.longestObject,
                !isUnsaid(subject), !holds(Self.everybody, in: subject),
                !subject.contains(where: { scalars[$0] == "被" }), index - start < Self.longestSubject
            else { return nil }
            return Speech(subject: subject, verb: index..<index + verb.count, content: index + verb.count)
        }
        return nil
    }
}
