// What is quoted, with who said it, when and where.
extension ChineseReader {
    mutating func add(
        _ kind: QuotationKind, _ range: Range<Int>, _ parts: [Range<Int>], _ speech: Speech, _ paragraph: Range<Int>,
        _ number: Int, at host: Host? = nil, isConcluded: Bool = false
    ) {
        var name = name(in: speech.subject)
        var clause: Range<Int>?
        // 李例表示赞同，但同时强调: whoever the clause before tells of.
        if name.isEmpty || end(ofAny: Self.leads, at: name.lowerBound, name) == name.upperBound {
            let before = subject(before: speech.subject.lowerBound, paragraph)
            name = before?.name ?? name.lowerBound..<name.lowerBound
            clause = before?.clause
        }
        // 会议上强调, 会见时指出: on what occasion, and nobody.
        if let last = name.last, name.count > 1, Self.occasionEnds.contains(scalars[last]) {
            guard kind != .indirect else { return }
            name = name.lowerBound..<name.lowerBound
        }
        // 这句老话人人会说
        if holds(Self.proverbs, in: speech.subject) { return }
        // 有分析指出, 有媒体报道称
        if let first = name.first, scalars[first] == Self.some, kind == .indirect || isPress(name) { return }
        let isPronoun = name.count == 1 && (scalars[name.lowerBound] == "他" || scalars[name.lowerBound] == "她")
        let own = host?.setting ?? setting(in: speech.subject)
        let told =
            host?.day ?? date(in: speech.subject) ?? clause.flatMap { date(in: $0) }
            ?? dayBefore(speech.subject.lowerBound, paragraph) ?? dayOfHost(name, paragraph)
            ?? own.flatMap { daysOfOccasions[text($0)] }
        if let own, let told { daysOfOccasions[text(own)] = daysOfOccasions[text(own)] ?? told }
        var antecedent = isPronoun ? last?.name : nil
        if let meant = antecedent {
            let pronoun = scalars[name.lowerBound]
            // 她 is not whom the text calls 他.
            if let other = pronouns[text(meant)], other != pronoun {
                antecedent = nil
            } else {
                pronouns[text(meant)] = pronoun
            }
        }
        let full = isPronoun ? nil : fullName(of: name)
        let isSame = last.map { text($0.name) == text(antecedent ?? full ?? name) } ?? false
        let isOfBefore = told == nil && isOfBefore(speech.subject)
        // 他在签字仪式上则称: elsewhere than where he spoke before.
        let isElsewhere = own.map { own in last?.setting.map { text($0) != text(own) } ?? false } ?? false
        let setting = own ?? (isSame && !isOfBefore && !isAfterwards(speech.subject, paragraph) ? last?.setting : nil)
        let (iso, basis) = day(told: told, isOfBefore: isOfBefore, isSame: isSame && !isElsewhere)
        // An answer without a name, or 她 before anybody is named, names nobody for the next 她.
        if !name.isEmpty, !isPronoun || antecedent != nil { last = (antecedent ?? full ?? name, iso, basis, setting) }
        quotations.append(
            Quotation(
                kind: kind, range: range, parts: parts, text: parts.map(text).joined(), clause: nil,
                speaker: name.isEmpty
                    ? nil
                    : SpeakerMention(
                        text: text(name), range: name,
                        antecedent: antecedent.map { Mention(text: text($0), range: $0) },
                        fullName: full.map { Mention(text: text($0), range: $0) },
                        isInferred: isPronoun || isConcluded),
                undertaking: nil, verb: text(speech.verb), setting: setting.map(text), date: iso, dateBasis: basis,
                paragraph: number,
                paragraphRange: paragraph, confidence: kind == .indirect ? 0.85 : 0.9))
    }

    /// 记者会后，顾以宁表示
    private func isAfterwards(_ subject: Range<Int>, _ paragraph: Range<Int>) -> Bool {
        let comma = subject.lowerBound - 1
        return comma - 1 > paragraph.lowerBound && ScalarKind(scalars[comma]) == .comma
            && ["后", "後"].contains(scalars[comma - 1])
    }

    private static let occasionEnds: [Unicode.Scalar] = ["上", "时", "時"]
    private static let listeners = ["媒体", "媒體", "记者", "記者", "议员", "議員", "学生", "學生"].map { Array($0.unicodeScalars) }

    static let proverbs = ["老话", "老話", "俗话", "俗話", "俗语", "俗語", "谚语", "諺語", "古话", "古話", "常言"].map {
        Array($0.unicodeScalars)
    }
    static let meetings = ["会见", "會見", "会晤", "会谈", "參加", "参加", "出席"].map { Array($0.unicodeScalars) }

    private static let again = ["则", "則", "又", "还", "還", "也", "再次", "再度"].map { Array($0.unicodeScalars) }

    func setting(in subject: Range<Int>) -> Range<Int>? {
        // "在海城会见商会会长时": where somebody met others, and no audience.
        guard !subject.contains(where: { index in Self.meetings.contains { matches($0, at: index, subject) } }) else {
            return nil
        }
        guard let place = subject.first(where: { ["在", "对", "對", "向"].contains(scalars[$0]) }) else { return nil }
        var end = subject.upperBound
        // 在签字仪式上则称
        end = withoutEndings(place..<end, Self.again)
        if let last = (place..<end).last, last > place, ["上", "中", "时", "時"].contains(scalars[last]) { end = last }
        // 在记者会上被问及此事时
        if let on = subject.first(where: {
            $0 > place + 1 && scalars[$0] == "上" && ["会", "會"].contains(scalars[$0 - 1])
        }) {
            end = on
        }
        // 在奥斯陆对媒体: to whom, and not where.
        if let to = (place + 1..<max(place + 1, end)).last(where: { ["对", "對", "向"].contains(scalars[$0]) }),
            to > place + 1,
            Self.listeners.contains(where: { matches($0, at: end - $0.count, to + 1..<max(to + 1, end)) })
        {
            return to + 1..<end
        }
        return place + 1 < end ? place + 1..<end : nil
    }

    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
}
