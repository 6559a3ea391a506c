// Verbs of saying that another verb leads to: "went on to say", "were told by Example that".
extension ReportingFrameFinder {
    /// "Lawmakers were told by Example that"
    func passive(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard items[index].classes.contains(.addresses), index + 2 < sentence.upperBound,
            items[index + 1].classes.contains(.by),
            let subject = phrases.phrase(startingAt: index + 2, to: sentence.upperBound),
            subject.kind == .name || subject.kind == .person
        else { return nil }
        var frame = make(.subjectVerb, subject, index, sentence, isShared: false)
        frame?.complement = subject.items.upperBound
        return frame
    }

    private static let longestPassive = 24

    /// "was yesterday dismissed as “fantasy” by the transport secretary": whoever stands behind "by".
    func passiveJudgement(_ index: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard language == .english, items[index].classes.contains(.attitude), index + 2 < sentence.upperBound,
            items[index].classes.isDisjoint(with: [.participle, .base]), phrases.scalars[items[index].end - 1] == "d"
        else { return nil }
        let before = behindTime(index - 1, sentence)
        guard before > sentence.lowerBound, items[before].classes.contains(.be),
            let by = (index + 1..<min(index + Self.longestPassive, sentence.upperBound - 1)).prefix(while: {
                items[$0].shape != .comma && !items[$0].endsSentence
            }).first(where: { items[$0].isWord && items[$0].classes.contains(.by) }),
            let subject = phrases.phrase(startingAt: by + 1, to: sentence.upperBound),
            subject.kind == .name || subject.kind == .person
        else { return nil }
        var frame = ReportingFrame(
            form: .subjectVerb, subject: subject, verb: index..<index + 1, verbClasses: items[index].classes,
            extent: index..<index + 1, complement: index + 1, isShared: false)
        frame.act = acts.act(
            ofVerb: index, subject: subject, form: .verbSubject, isNegated: false, sentence: sentence)
        return frame
    }

    /// Back over adverbs and days: "was on Tuesday flatly".
    func behindTime(_ last: Int, _ sentence: Range<Int>) -> Int {
        var index = last
        while index > sentence.lowerBound {
            let isDay =
                index < last && items[index].classes.contains(.preposition)
                && phrases.isTime(index + 1, from: sentence.lowerBound)
            guard isDay || phrases.isAdverb(items[index]) || phrases.isTime(index, from: sentence.lowerBound) else {
                break
            }
            index -= 1
        }
        return index
    }

    private static let onto = WordSet("on")
    private static let ready = WordSet("quick careful keen pains")
    private static let pains = WordSet("pains care")
    private static let takingPains = WordSet("took takes")
    private static let hastening = WordSet("hastened hastens rushed")

    /// "went on to say", "was quick to add", "took pains to stress", "hastened to add".
    func goingOn(_ index: Int, _ to: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard language == .english, to - 2 > sentence.lowerBound, items[index].classes.contains(.base) else {
            return nil
        }
        let (last, first) = (items[to - 1], items[to - 2])
        let verb: Int
        if Self.hastening.contains(last) {
            verb = to - 1
        } else if Self.onto.contains(last) && Self.going.contains(first)
            || Self.pains.contains(last) && Self.takingPains.contains(first)
            || Self.ready.contains(last) && first.classes.contains(.be)
        {
            verb = to - 2
        } else if Self.ready.contains(last), first.classes.contains(.preposition), items[to - 3].classes.contains(.be) {
            verb = to - 3
        } else {
            return nil
        }
        guard let subject = phrases.subject(before: verb, from: sentence.lowerBound) else { return nil }
        return make(.subjectVerb, subject, index, sentence, isShared: false)
    }
}
