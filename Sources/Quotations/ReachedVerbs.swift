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
    private static let hastening = WordSet("hastened hastens rushed moved scrambled hurried")
    private static let forced = WordSet("forced obliged compelled pressed pushed driven left")
    private static let led = WordSet("felt feels found")
    private static let had = WordSet("had")

    /// "went on to say", "was quick to add", "took pains to stress", "hastened to add", "was forced to deny", "had to admit".
    func goingOn(_ index: Int, _ to: Int, _ sentence: Range<Int>) -> ReportingFrame? {
        guard language == .english, to - 1 > sentence.lowerBound, items[index].classes.contains(.base) else {
            return nil
        }
        guard let verb = leading(to: to, sentence),
            let subject = phrases.subject(before: verb, from: sentence.lowerBound),
            // "what she had to say"
            !subject.classes.contains(.what),
            // "was never forced to deny it"
            !items[subject.items.upperBound..<max(subject.items.upperBound, to)].contains(where: {
                $0.classes.contains(.negation)
            })
        else { return nil }
        return make(.subjectVerb, subject, index, sentence, isShared: false)
    }

    /// The verb by which somebody comes to say something, or its auxiliary.
    private func leading(to: Int, _ sentence: Range<Int>) -> Int? {
        var last = to - 1
        // "had publicly to deny", "was forced on Tuesday to deny"
        let behind = behindTime(last, sentence)
        if behind > sentence.lowerBound { last = behind }
        if Self.hastening.contains(items[last]) || Self.had.contains(items[last]) { return last }
        guard last - 1 > sentence.lowerBound else { return nil }
        let first = items[last - 1]
        if Self.onto.contains(items[last]) && Self.going.contains(first)
            || Self.pains.contains(items[last]) && Self.takingPains.contains(first)
            || Self.ready.contains(items[last]) && first.classes.contains(.be)
        {
            return last - 1
        }
        if Self.ready.contains(items[last]), first.classes.contains(.preposition), last - 2 > sentence.lowerBound,
            items[last - 2].classes.contains(.be)
        {
            return last - 2
        }
        guard Self.forced.contains(items[last]) else { return nil }
        // "was later forced to", "felt obliged to", "found herself forced to"
        var before = behindTime(last - 1, sentence)
        if items[before].classes.contains(.objectPronoun), before - 1 > sentence.lowerBound { before -= 1 }
        return items[before].classes.contains(.be) || Self.led.contains(items[before]) ? before : nil
    }
}
