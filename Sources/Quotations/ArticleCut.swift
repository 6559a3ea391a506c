/// The cutting of a text into paragraphs and sentences.
struct ArticleCut {
    private let scalars: [Unicode.Scalar]
    private let spans: [QuotedSpan]
    private(set) var items: [Token] = []
    private(set) var sentences: [Article.Sentence] = []
    private(set) var paragraphs: [Range<Int>] = []
    private(set) var layouts: [(role: ParagraphRole, items: Range<Int>, dateline: Range<Int>?)] = []

    /// A longer run of words without a stop is cut: it is no sentence, and every later search stays within one.
    private static let longestSentence = 240

    init(_ layout: inout Paragraphs, spans: [QuotedSpan], scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        self.spans = spans
        let ranges = layout.ranges
        // A quoted span takes the place of its tokens, in the same array: a second one would cost more than the work.
        items = layout.takeTokens()
        var count = 0
        var nextSpan = 0
        var page = PageLayout(scalars: scalars)
        var isFirst = true
        for range in ranges {
            let firstItem = count
            (count, nextSpan) = fold(range, to: count, nextSpan)
            let paragraph = firstItem..<count
            page.isFollowed = range.upperBound < (ranges.last?.upperBound ?? 0)
            let role = page.role(of: items[paragraph], spans: spans)
            let dateline =
                role == .body
                ? page.lead(of: items, paragraph)
                    ?? Dateline.range(in: items, paragraph, isFirst: isFirst, scalars: scalars)
                    ?? SectionLabel.range(in: items, paragraph, scalars: scalars) : nil
            if role == .body { isFirst = false }
            layouts.append((role, paragraph, dateline))
            let firstSentence = sentences.count
            split((dateline?.upperBound ?? firstItem)..<count)
            paragraphs.append(firstSentence..<sentences.count)
        }
        items.removeSubrange(count...)
        isLivePage = page.clocks >= Self.fewestClocks
        if !isLivePage { findTurns(page) }
    }

    /// Moves the tokens of a paragraph up to `place`, each quoted span as one.
    ///
    /// - Returns: the place behind them, and the first span that is not among them.
    private mutating func fold(_ range: Range<Int>, to place: Int, _ first: Int) -> (Int, Int) {
        items.withUnsafeMutableBufferPointer { items in
            var (count, nextSpan) = (place, first)
            var index = range.lowerBound
            while index < range.upperBound {
                let isSpan = nextSpan < spans.count && (index..<range.upperBound).contains(spans[nextSpan].first)
                // What stands before the next span moves as it is.
                let end = isSpan ? spans[nextSpan].first : range.upperBound
                if count < index, let first = items.baseAddress {
                    (first + count).update(from: first + index, count: end - index)
                }
                count += end - index
                index = end
                guard isSpan else { break }
                items[count] = Token(quote: nextSpan, spans[nextSpan].range)
                index = spans[nextSpan].last + 1
                nextSpan += 1
                count += 1
            }
            return (count, nextSpan)
        }
    }

    /// Whether it is a page of entries with the times of day at which they were written.
    private(set) var isLivePage = false
    private static let fewestClocks = 2

    /// Paragraphs with a name and a colon before them are turns of a transcript where there are several, questions among them.
    private mutating func findTurns(_ page: PageLayout) {
        let labelled = layouts.indices.filter {
            (layouts[$0].role == .body || layouts[$0].role == .heading) && page.isLabelled(items[layouts[$0].items])
        }
        // A headline with a colon is no turn; one that ends with a gesture is, where its speaker has others.
        let whole = labelled.filter { page.endsLikeText(items[layouts[$0].items], spans) }
        let questions = layouts.count { $0.role == .question }
        guard whole.count + questions >= Self.fewestTurns else { return }
        let speakers = Set(whole.map { items[layouts[$0].items.lowerBound].digest })
        // "SPOTTED: …", "QUOTE OF THE DAY: …": in a transcript somebody speaks more than once.
        let asks = whole.contains { layouts[$0].items.last.map { items[$0].shape == .question } ?? false }
        guard speakers.count < whole.count || questions > 0 || asks else { return }
        for number in labelled
        where speakers.contains(items[layouts[number].items.lowerBound].digest)
            && SectionLabel.ofTeller(items, layouts[number].items) == nil
        {
            layouts[number].role = .turn
        }
    }

    private static let fewestTurns = 3

    private mutating func split(_ range: Range<Int>) {
        let paragraph = paragraphs.count
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            index += 1
            guard index < range.upperBound else { break }
            // Most items are words without a stop.
            let mayEnd = items[index - 1].shape != .word || items[index - 1].hasStop
            if mayEnd && endsSentence(at: index - 1, before: index, in: range)
                || index - start >= Self.longestSentence
            {
                sentences.append(Article.Sentence(items: start..<index, paragraph: paragraph))
                start = index
            }
        }
        if start < range.upperBound {
            sentences.append(Article.Sentence(items: start..<range.upperBound, paragraph: paragraph))
        }
    }

    private func endsSentence(at index: Int, before next: Int, in range: Range<Int>) -> Bool {
        let item = items[index]
        let following = items[next]
        var startsAnew: Bool {
            following.shape == .quote || following.isCapitalised || following.isCaseless || following.shape == .number
                || following.shape == .open
        }
        switch item.shape {
        case .fullStop:
            // "15. September"
            if following.classes.contains(.month), index > range.lowerBound, items[index - 1].shape == .number {
                return false
            }
            return following.shape != .close && following.shape != .mark && following.shape != .comma
        case .question: return startsAnew || following.isWord
        case .semicolon: return false
        case .close, .mark:
            return index > range.lowerBound && items[index - 1].endsSentence && startsAnew
        case .word:
            // "in the U.S. The talks": a stop that belongs to a word ends the sentence
            // too when a function word with a capital follows.
            // "answered on X. “We stay,” he wrote."
            if item.end - item.start == 2, scalars[item.start] == "X",
                index > range.lowerBound, items[index - 1].classes.contains(.preposition), startsAnew
            {
                return true
            }
            guard following.isCapitalised else { return false }
            return !item.classes.contains(.title)
                && !following.classes.isDisjoint(with: [
                    .determiner, .pronoun, .subordinator, .conjunction, .preposition,
                ])
        case .quote:
            guard item.quote >= 0, spans[item.quote].endsSentence, startsAnew else { return false }
            return following.shape == .quote
                || !isAttribution(from: next, in: range, afterStop: spans[item.quote].endsWithStop)
        default: return false
        }
    }

    private static let gestures = WordSet(
        verbs: "smile grin sigh shrug nod laugh gasp chuckle snort cheer frown clap", irregular: "")

    /// Whether a reporting verb with its subject follows: then the sentence
    /// goes on, though words inside the marks ended one.
    ///
    /// - Parameter afterStop: the quoted words ended with a full stop, after which only a bare attribution goes on.
    private func isAttribution(from start: Int, in range: Range<Int>, afterStop: Bool) -> Bool {
        for index in start..<min(start + (afterStop ? 6 : 24), range.upperBound) {
            let item = items[index]
            // "… a little longer.” Sample smiled."
            if afterStop, Self.gestures.contains(item) { return false }
            if item.isWord, index > start, !item.classes.isDisjoint(with: [.say, .tell]),
                item.classes.isDisjoint(with: [.base, .participle]), !item.isCapitalised
            {
                guard index + 1 < range.upperBound else { return true }
                let after = items[index + 1]
                let isBare = after.endsSentence || after.shape == .comma && !afterStop
                return isBare
                    || !afterStop
                        && (item.classes.contains(.tell)
                            || !after.classes.isDisjoint(with: [.preposition, .weekday, .adverb, .time])
                            || after.shape == .quote)
            }
            if item.endsSentence || item.shape == .semicolon || item.shape == .colon { return false }
            if afterStop, !(item.isWord || item.shape == .possessive) { return false }
            if !item.isCapitalised, !item.classes.isDisjoint(with: [.auxiliary, .verb]),
                item.classes.isDisjoint(with: [.determiner])
            {
                return false
            }
        }
        return false
    }
}
