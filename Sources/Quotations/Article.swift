/// A text as the later stages read it: sentences of tokens in which each quoted span is one token.
struct Article {
    struct Sentence {
        let items: Range<Int>
        let paragraph: Int
    }

    let scalars: [Unicode.Scalar]
    let language: Language
    let spans: [QuotedSpan]
    /// Tokens outside quotation marks, and one for each quoted span.
    private(set) var items: [Token] = []
    private(set) var sentences: [Sentence] = []
    /// Ranges of `sentences`.
    private(set) var paragraphs: [Range<Int>] = []
    /// What each paragraph is, and the items of the dateline that opens it.
    private(set) var layouts: [(role: ParagraphRole, items: Range<Int>, dateline: Range<Int>?)] = []

    /// A longer run of words without a stop is cut: it is no sentence, and every later search stays within one.
    private static let longestSentence = 240

    init(_ scalars: [Unicode.Scalar], language: Language, readsDoubledApostrophes: Bool) {
        self.scalars = scalars
        self.language = language
        let layout = Paragraphs(of: Tokenizer.tokens(of: scalars, in: language, from: FrontMatter(scalars)?.end ?? 0))
        let pairs = MarkPairing.spans(
            scalars: scalars, paragraphs: layout, readsDoubledApostrophes: readsDoubledApostrophes)
        spans = InnerAttribution.parted(pairs, tokens: layout.tokens, language)
        var nextSpan = 0
        var page = PageLayout(scalars: scalars)
        var isFirst = true
        items.reserveCapacity(layout.tokens.count)
        for range in layout.ranges {
            let firstItem = items.count
            var index = range.lowerBound
            while index < range.upperBound {
                if nextSpan < spans.count, spans[nextSpan].first == index {
                    let span = spans[nextSpan]
                    var folded = Token(start: span.range.lowerBound, end: span.range.upperBound, shape: .quote)
                    folded.quote = Int32(truncatingIfNeeded: nextSpan)
                    items.append(folded)
                    index = span.last + 1
                    nextSpan += 1
                } else {
                    items.append(layout.tokens[index])
                    index += 1
                }
            }
            let paragraph = firstItem..<items.count
            let role = page.role(of: items[paragraph], spans: spans)
            let dateline =
                role == .body ? Dateline.range(in: items, paragraph, isFirst: isFirst, scalars: scalars) : nil
            if role == .body { isFirst = false }
            layouts.append((role, paragraph, dateline))
            let firstSentence = sentences.count
            split((dateline?.upperBound ?? firstItem)..<items.count)
            paragraphs.append(firstSentence..<sentences.count)
        }
        findTurns(page)
    }

    /// Paragraphs with a name and a colon before them are turns of a transcript where there are several.
    private mutating func findTurns(_ page: PageLayout) {
        let labelled = layouts.indices.filter {
            (layouts[$0].role == .body || layouts[$0].role == .heading) && page.isLabelled(items[layouts[$0].items])
        }
        guard labelled.count >= Self.fewestTurns else { return }
        for number in labelled { layouts[number].role = .turn }
    }

    private static let fewestTurns = 3

    /// The words at a range of scalars.
    func text(_ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count + range.count / 8)
        for index in range {
            let code = scalars[index].value
            if code < 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: code))
            } else {
                // Appending scalar by scalar to a string is several times slower.
                bytes.append(contentsOf: UTF8.encode(scalars[index]) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func split(_ range: Range<Int>) {
        let paragraph = paragraphs.count
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            index += 1
            guard index < range.upperBound else { break }
            if endsSentence(at: index - 1, before: index, in: range) || index - start >= Self.longestSentence {
                sentences.append(Sentence(items: start..<index, paragraph: paragraph))
                start = index
            }
        }
        if start < range.upperBound {
            sentences.append(Sentence(items: start..<range.upperBound, paragraph: paragraph))
        }
    }

    private func endsSentence(at index: Int, before next: Int, in range: Range<Int>) -> Bool {
        let item = items[index]
        let following = items[next]
        let startsAnew =
            following.shape == .quote || following.isCapitalised || following.isCaseless || following.shape == .number
            || following.shape == .open
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
            guard scalars[item.end - 1] == ".", following.isCapitalised else { return false }
            return !item.classes.contains(.title)
                && !following.classes.isDisjoint(with: [.determiner, .pronoun, .subordinator, .conjunction])
        case .quote:
            guard item.quote >= 0, spans[Int(item.quote)].endsSentence, startsAnew else { return false }
            return following.shape == .quote
                || !isAttribution(from: next, in: range, afterStop: spans[Int(item.quote)].endsWithStop)
        default: return false
        }
    }

    /// Whether a reporting verb with its subject follows: then the sentence
    /// goes on, though words inside the marks ended one.
    ///
    /// - Parameter afterStop: the quoted words ended with a full stop, after which only a bare attribution goes on.
    private func isAttribution(from start: Int, in range: Range<Int>, afterStop: Bool) -> Bool {
        for index in start..<min(start + (afterStop ? 6 : 24), range.upperBound) {
            let item = items[index]
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
