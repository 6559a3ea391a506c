// Verbs of saying inside the words that another one reports.
extension Attribution {
    func isInside(_ frame: ReportingFrame, _ outer: ArraySlice<ReportingFrame>) -> Bool {
        frame.act != .hearsay && outer.contains { isReported(frame, by: $0) }
    }

    /// Whether a frame stands inside the words that another one reports: "He said she had called".
    private static let conditions = WordSet("should if had were unless")

    /// Where the clause of a verb opens: behind the stop or the mark before it.
    private func sentenceStart(_ frame: ReportingFrame) -> Int {
        var index = frame.extent.lowerBound
        while index > 0, frame.extent.lowerBound - index < 4, article.items[index - 1].isWord { index -= 1 }
        return index
    }

    func isReported(_ frame: ReportingFrame, by outer: ReportingFrame) -> Bool {
        if outer.isShared, frame.subject.items == outer.subject.items { return false }
        // "Should they say that it fits, Example said, others would come": the condition ends at the comma.
        if outer.act == .unreal, outer.form == .subjectVerb,
            Self.conditions.contains(article.items[sentenceStart(outer)]),
            frame.extent.lowerBound > outer.complement, article.items[frame.extent.lowerBound - 1].shape == .comma,
            frame.complement < article.items.count, article.items[frame.complement].shape == .comma
        {
            return false
        }
        // "According to that account, he urged": a text speaks for nobody.
        if outer.form == .accordingTo, outer.subject.kind == .document || outer.subject.kind == .other { return false }
        // "To a user who asked if it was so, she wrote: “No.”": the comma ends the clause about whoever asked.
        if outer.act == .asks, outer.subject.items.upperBound <= outer.verb.lowerBound, outer.verb.lowerBound > 0,
            frame.extent.lowerBound > 0,
            article.items[outer.verb.lowerBound - 1].classes.contains(.relative),
            article.items[frame.extent.lowerBound - 1].shape == .comma, frame.complement < article.items.count,
            article.items[frame.complement].shape == .colon
        {
            return false
        }
        // "denied calling it “a joke”"
        if outer.act == .denies, isInAct(frame, of: outer) { return true }
        if frame.isShared { return frame.subject.items == outer.subject.items ? false : outer.form != .infinitive }
        // "said the port, which Sample had called “a puddle”, was open": the reporter goes into it.
        let relative = frame.extent.lowerBound - 1
        if relative - 1 > outer.complement, Self.which.contains(article.items[relative]),
            article.items[relative - 1].shape == .comma
        {
            return false
        }
        // "read aloud from a letter in which Sample called it “a joke”": whose words they are, the letter tells.
        if relative - 1 > outer.complement, Self.which.contains(article.items[relative]),
            article.items[relative - 1].classes.contains(.preposition),
            !article.items[outer.complement..<relative].contains(where: { $0.classes.contains(.that) }),
            !holdsFiniteVerb(outer.complement..<relative - 1)
        {
            return false
        }
        guard outer.complement <= frame.extent.lowerBound,
            !outer.verbClasses.isDisjoint(with: [.say, .tell]) || outer.form == .accordingTo
                // "denied that they had agreed"
                || outer.act == .denies && outer.complement < frame.extent.lowerBound
                    && (article.items[outer.complement].classes.contains(.that)
                        // "denied reports that they had agreed"
                        || article.items[frame.extent.lowerBound - 1].classes.contains(.that))
        else { return false }
        // "The dispute began when Example said so": the verb reports nothing there.
        if outer.verbClasses.contains(.quoteOnly), outer.addressee == nil,
            !article.items[outer.complement].classes.isDisjoint(with: [.subordinator, .to]),
            !article.items[outer.complement].classes.contains(.that)
        {
            return false
        }
        // "While he admitted as much, Smith said …": the comma ends the clause that the first verb stands in.
        let isSubordinate =
            outer.extent.lowerBound > 0 && article.items[outer.extent.lowerBound - 1].classes.contains(.subordinator)
            && outer.form == .subjectVerb && !article.items[outer.extent.lowerBound - 1].classes.contains(.that)
        let isSamePerson =
            !isSubordinate && frame.subject.kind == .pronoun && outer.subject.kind != .pronoun
            && finder.phrases.joinedDay(before: frame.extent.lowerBound, from: outer.complement) == nil
        for index in outer.complement..<frame.extent.lowerBound {
            let item = article.items[index]
            if item.shape == .semicolon { return false }
            // "said there was “no plan B,” a day after Sample declared that it was over"
            if item.shape == .comma || item.shape == .quote && article.spans[item.quote].endsWithComma,
                opensAside(index + 1, before: frame.extent.lowerBound)
            {
                return false
            }
            // "insisted that it was late, a claim Sample dismissed": the reporter goes on.
            if item.shape == .comma, opensRemark(index + 1, before: frame.extent.lowerBound) { return false }
            if item.shape == .quote, index + 2 >= frame.extent.lowerBound { return false }
            if isSubordinate, item.shape == .comma { return false }
            guard item.shape == .comma, index + 1 < frame.extent.lowerBound, !isSamePerson else { continue }
            // "said it was late, that his cabinet had rejected it": he said this too.
            if article.items[index + 1].classes.contains(.that) { continue }
            if article.items[index + 1].classes.contains(.conjunction), index + 2 < frame.extent.lowerBound,
                article.items[index + 2].classes.contains(.that)
            {
                continue
            }
            if !article.items[index + 1].classes.isDisjoint(with: [.conjunction, .subordinator]) { return false }
        }
        let between = frame.subject.items.upperBound..<max(frame.subject.items.upperBound, frame.verb.lowerBound)
        // "insisted that it signs no treaty that gives up water": a clause without a comma before it is part of what is said.
        let isDefining = between.first.map {
            article.items[$0].classes.contains(.that)
                && !article.items[outer.complement..<$0].contains { $0.shape == .comma }
        }
        if isDefining != true, between.contains(where: { article.items[$0].classes.contains(.relative) }) {
            return false
        }
        let last = frame.extent.lowerBound - 1
        return isSamePerson || last < outer.complement || !article.items[last].classes.contains(.conjunction)
    }

    private static let after = WordSet("after before since")

    /// "a day after", "hours before": where the reporter goes on, up to the clause that follows.
    func opensAside(_ start: Int, before clause: Int) -> Bool {
        guard clause - 1 > start, clause - start < 6, Self.after.contains(article.items[clause - 1]) else {
            return false
        }
        return article.items[start..<clause - 1].contains { $0.classes.contains(.time) }
    }

    private static let remarks = WordSet(
        "demand claim charge allegation accusation assertion suggestion idea proposal step move decision offer condition figure"
    )

    /// "a claim", "a demand that": what the words before it are, right before a clause about it.
    private func opensRemark(_ start: Int, before clause: Int) -> Bool {
        clause > start + 1 && clause - start < 4 && Self.indefinite.contains(article.items[start])
            && Self.remarks.contains(article.items[start + 1])
    }

    private static let which = WordSet("which whom")
}
