/// Pairs quotation marks, paragraph by paragraph, and keeps the outermost pairs.
///
/// A small stack of bounded depth holds what is open, so the work is linear whatever the text.
struct MarkPairing {
    private let scalars: [Unicode.Scalar]
    private let tokens: [Token]
    private let paragraphs: [Range<Int>]
    private let marks: [Int]
    private var spans: [QuotedSpan] = []
    private var open: [Opening] = []
    /// Pairs closed inside the outermost open one; they count if that one never closes.
    private var inner: [(Opening, Int)] = []
    private static let depth = 4

    private struct Opening {
        let token: Int
        let family: QuotationMark.Family
        let width: Int
    }

    /// Double marks of every kind; single marks too in a text that has no double ones, or whose single ones stand outside.
    static func spans(scalars: [Unicode.Scalar], paragraphs: Paragraphs, readsDoubledApostrophes: Bool) -> [QuotedSpan]
    {
        let readsSingles = SingleMarks.standOutside(scalars: scalars, paragraphs: paragraphs)
        if !readsSingles {
            let double = MarkPairing(scalars, paragraphs, singles: false, doubled: readsDoubledApostrophes).run()
            if !double.isEmpty { return double }
        }
        return MarkPairing(scalars, paragraphs, singles: true, doubled: readsDoubledApostrophes).run()
    }

    private var sawDoubled = false
    private let readsSingles: Bool
    private let readsDoubled: Bool

    private init(_ scalars: [Unicode.Scalar], _ paragraphs: Paragraphs, singles: Bool, doubled: Bool) {
        self.scalars = scalars
        tokens = paragraphs.tokens
        self.paragraphs = paragraphs.ranges
        marks = paragraphs.marks
        readsSingles = singles
        readsDoubled = doubled
    }

    private consuming func run() -> [QuotedSpan] {
        var reopens: QuotationMark.Family?
        var next = 0
        for (number, paragraph) in paragraphs.enumerated() {
            open.removeAll(keepingCapacity: true)
            inner.removeAll(keepingCapacity: true)
            let before = spans.count
            var end = paragraph.lowerBound
            while next < marks.count, marks[next] < paragraph.upperBound {
                let index = marks[next]
                next += 1
                // The second apostrophe of two is of one mark.
                guard index >= end, let (mark, width) = mark(at: index, in: paragraph) else { continue }
                if width > 1 { sawDoubled = true }
                if let mark { read(mark, at: index, width: width) }
                end = index + width
            }
            let unclosed = finish(paragraph, next: number + 1 < paragraphs.count ? paragraphs[number + 1] : nil)
            if let family = reopens, before < spans.count, spans[before].first == paragraph.lowerBound,
                family == firstFamily(of: paragraph)
            {
                spans[before].continuesPrevious = true
            }
            reopens = unclosed
        }
        // Where doubled apostrophes are the marks, single ones only nest in them.
        return readsSingles && sawDoubled && !readsDoubled ? [] : spans
    }

    private func firstFamily(of paragraph: Range<Int>?) -> QuotationMark.Family? {
        guard let paragraph, tokens[paragraph.lowerBound].shape == .mark,
            let mark = mark(at: paragraph.lowerBound, in: paragraph)?.0, mark.mayOpen
        else { return nil }
        return mark.family
    }

    private func mark(at index: Int, in paragraph: Range<Int>) -> (QuotationMark?, Int)? {
        let token = tokens[index]
        let scalar = scalars[token.start]
        var width = 1
        let isApostrophe = ScalarKind(scalar) == .apostrophe
        if isApostrophe, index + 1 < paragraph.upperBound, tokens[index + 1].shape == .mark,
            tokens[index + 1].start == token.end,
            scalars[tokens[index + 1].start] == scalar
        {
            width = 2
        }
        let after = index + width < paragraph.upperBound ? tokens[index + width] : nil
        let before = index > paragraph.lowerBound ? tokens[index - 1] : nil
        let isTightAfter =
            after.map {
                $0.start == tokens[index + width - 1].end
                    && ($0.isWord || $0.shape == .number || $0.shape == .open || $0.shape == .other
                        || $0.shape == .mark)
            } ?? false
        let isTightBefore =
            before.map {
                $0.end == token.start && $0.shape != .open && $0.shape != .dash
                    && !($0.shape == .mark && (index < 2 || tokens[index - 2].end != $0.start))
            } ?? false
        if width == 2 {
            return readsDoubled
                ? (QuotationMark(.doubledApostrophe, isTightBefore: isTightBefore, isTightAfter: isTightAfter), 2)
                : (nil, 2)
        }
        guard isApostrophe else {
            let opensAnyway = before == nil && scalar == "\u{201D}"
            let mark =
                opensAnyway
                ? QuotationMark(family: .curly, mayOpen: true, mayClose: false)
                : QuotationMark(scalar, isTightBefore: isTightBefore, isTightAfter: isTightAfter)
            return mark.map { ($0, 1) }
        }
        return readsSingles ? single(scalar, index, isTightBefore, isTightAfter, after).map { ($0, 1) } : nil
    }

    /// A single mark that is not an apostrophe: not in "the workers' plan", not in "'90s".
    private func single(
        _ scalar: Unicode.Scalar, _ index: Int, _ isTightBefore: Bool, _ isTightAfter: Bool, _ after: Token?
    ) -> QuotationMark? {
        let opens =
            isTightAfter && !isTightBefore && scalar != "\u{2019}" && scalar != "\u{203A}" && after?.shape != .number
        let endsPluralOwner =
            index > 0 && tokens[index - 1].isWord && scalars[tokens[index - 1].end - 1] == "s"
            && (after.map { $0.isWord && !$0.isCapitalised } ?? false)
        let closes =
            isTightBefore && !isTightAfter && !endsPluralOwner && scalar != "\u{2018}"
            && !SingleMarks.isOwner(at: index, in: tokens, scalars)
        return opens || closes ? QuotationMark(family: .single, mayOpen: opens, mayClose: closes) : nil
    }

    private mutating func read(_ mark: QuotationMark, at index: Int, width: Int) {
        if let level = open.lastIndex(where: { mark.closes($0.family) }) ?? loose(mark),
            mark.mayClose || !mark.mayOpen || open[level].family == .low
        {
            let opening = open[level]
            open.removeSubrange(level...)
            if level == 0 {
                inner.removeAll(keepingCapacity: true)
                append(opening, last: index + width - 1, isClosed: true)
            } else if level == 1 {
                inner.append((opening, index + width - 1))
            }
        } else if mark.mayOpen {
            // A shapeless mark cannot nest in itself: the one before was never closed.
            if let last = open.last, last.family == mark.family,
                mark.family == .straight || mark.family == .doubledApostrophe
            {
                open.removeLast()
            }
            if open.count < Self.depth { open.append(Opening(token: index, family: mark.family, width: width)) }
        }
    }

    /// Careless typing closes a curly mark with a straight one, or the reverse.
    private func loose(_ mark: QuotationMark) -> Int? {
        guard mark.mayClose, !mark.mayOpen, open.count == 1, let family = open.last?.family else { return nil }
        return (mark.family == .straight && family == .curly) || (mark.family == .curly && family == .straight)
            ? 0 : nil
    }

    /// Settles what the paragraph leaves open.
    ///
    /// - Returns: the kind of mark, if the next paragraph opens with it again.
    private mutating func finish(_ paragraph: Range<Int>, next: Range<Int>?) -> QuotationMark.Family? {
        guard let bottom = open.first else { return nil }
        let reopens = firstFamily(of: next) == bottom.family
        let opensParagraph = bottom.token == paragraph.lowerBound
        let isIntroduced =
            bottom.token > paragraph.lowerBound
            && (tokens[bottom.token - 1].shape == .colon || tokens[bottom.token - 1].shape == .comma || reopens)
        if opensParagraph || isIntroduced {
            append(bottom, last: paragraph.upperBound - 1, isClosed: false)
            return reopens ? bottom.family : nil
        }
        for (opening, last) in inner { append(opening, last: last, isClosed: true) }
        return nil
    }

    private mutating func append(_ opening: Opening, last: Int, isClosed: Bool) {
        if let span = QuotedSpan(
            first: opening.token, last: last, isClosed: isClosed, tokens: tokens, opening: opening.width,
            closing: isClosed ? opening.width : 0)
        {
            spans.append(span)
        }
    }
}
