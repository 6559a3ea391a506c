// What papers, stations and agencies tell: news, which nobody who negotiates has said.
extension Attribution {
    private static let asWords = WordSet("as wie comme como según segundo come secondo")

    /// Whether a phrase is the name of a paper, a station or an agency, or its kind: "Kyodo", "the Harbour Gazette", "the paper".
    func isOutlet(_ phrase: NounPhrase) -> Bool {
        // "the paper's editor" is an editor.
        let all = article.items[phrase.items]
        // German has one word for "the" and "of the".
        let first =
            all.startIndex + (article.language == .german && all.first?.classes.contains(.determiner) == true ? 1 : 0)
        let start = all.lastIndex { $0.shape == .possessive }.map { $0 + 1 } ?? first
        let words = all[start...].prefix { !$0.classes.contains(.of) }
        guard phrase.kind != .pronoun, let last = words.last(where: \.isWord) else { return false }
        if last.isCapitalised, OutletWords.named.contains(last) { return true }
        let isSpokenFor = phrase.classes.contains(.title) || phrase.apposed != nil
        if OutletWords.kinds.contains(last) { return !isSpokenFor }
        // "el diario La Hoja", "the newspaper Harbour Voice"
        if words.contains(where: {
            (!$0.isCapitalised || article.language == .german) && OutletWords.kinds.contains($0)
        }) {
            return words.allSatisfy { $0.classes.isDisjoint(with: [.person, .title]) }
        }
        return OutletWords.agency.contains(last) && words.dropLast().contains { OutletWords.press.contains($0) }
    }

    /// Whether a sentence without words in marks is what an outlet tells: "…, the agency reports", "according to Kyodo".
    func isNews(_ number: Int, _ sentence: Range<Int>) -> Bool {
        frames[number].contains { frame in
            guard frame.subject.kind != .pronoun else { return false }
            if frame.form == .accordingTo { return isOutlet(frame.subject) || isNamedOnlyHere(frame.subject) }
            // "Wie der Sender berichtete, …"
            if frame.extent.lowerBound == sentence.lowerBound + 1,
                Self.asWords.contains(article.items[sentence.lowerBound])
            {
                return isOutlet(frame.subject)
            }
            guard isTrailing(frame, sentence) else { return false }
            return isOutlet(frame.subject)
                || OutletWords.telling.contains(article.items[frame.verb.lowerBound]) && frame.subject.kind != .person
        }
    }

    /// "…, Kyodo reported on Tuesday."
    private func isTrailing(_ frame: ReportingFrame, _ sentence: Range<Int>) -> Bool {
        guard !frame.isShared, frame.form != .infinitive, frame.extent.lowerBound > sentence.lowerBound else {
            return false
        }
        let before = article.items[frame.extent.lowerBound - 1]
        return (before.shape == .comma || before.shape == .dash) && trailingEnd(of: frame, sentence) != nil
    }

    /// "according to Interpress": one word that the text has nowhere else is no party and no person of its story.
    private func isNamedOnlyHere(_ phrase: NounPhrase) -> Bool {
        isOneName(phrase) && sourceCounts[article.items[phrase.items.lowerBound].digest] == 1
    }

    private func isOneName(_ phrase: NounPhrase) -> Bool {
        phrase.kind == .name && phrase.items.count == 1 && phrase.apposed == nil
            && article.items[phrase.items.lowerBound].classes.isEmpty
    }

    /// How often the text has each name of one word that something is told according to, counted in one pass.
    func countedSources() -> [UInt64: Int] {
        var counts: [UInt64: Int] = [:]
        for found in frames {
            for frame in found where frame.form == .accordingTo && isOneName(frame.subject) {
                counts[article.items[frame.subject.items.lowerBound].digest] = 0
            }
        }
        guard !counts.isEmpty else { return counts }
        for item in article.items where item.isCapitalised && item.classes.isEmpty && item.isWord {
            if let count = counts[item.digest] { counts[item.digest] = count + 1 }
        }
        return counts
    }
}
