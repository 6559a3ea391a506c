/// Groups tokens into paragraphs and drops the line ends.
///
/// A blank line always ends a paragraph. A single line end does too, unless the
/// text is hard-wrapped or the next line goes on in lower case.
struct Paragraphs {
    private(set) var tokens: [Token] = []
    /// Ranges of `tokens`, none empty.
    private(set) var ranges: [Range<Int>] = []

    init(of raw: [Token]) {
        tokens.reserveCapacity(raw.count)
        let isWrapped = Self.isHardWrapped(raw)
        var start = 0
        var pendingLineEnds = 0
        for token in raw {
            guard token.shape != .lineEnd else {
                pendingLineEnds += 1
                continue
            }
            if pendingLineEnds > 0 {
                let goesOn =
                    token.isWord && !token.isCapitalised
                    && tokens.last.map { !$0.endsSentence && $0.shape != .mark } ?? false
                let isBreak = pendingLineEnds > 1 || !(isWrapped || goesOn)
                if isBreak, start < tokens.count {
                    ranges.append(start..<tokens.count)
                    start = tokens.count
                }
                pendingLineEnds = 0
            }
            tokens.append(token)
        }
        if start < tokens.count { ranges.append(start..<tokens.count) }
    }

    /// Lines that mostly break in mid-sentence at a like width, between paragraphs set off by blank lines.
    private static func isHardWrapped(_ raw: [Token]) -> Bool {
        var (singles, wrapped, blanks) = (0, 0, 0)
        var lineStart = 0
        for index in raw.indices where raw[index].shape == .lineEnd {
            let token = raw[index]
            if index > 0, raw[index - 1].shape == .lineEnd {
                blanks += 1
            } else if index + 1 < raw.count, raw[index + 1].shape != .lineEnd {
                singles += 1
                if (45...100).contains(token.start - lineStart), index > 0, !raw[index - 1].endsSentence {
                    wrapped += 1
                }
            }
            lineStart = token.end
        }
        return blanks > 0 && singles > 3 && wrapped * 10 >= singles * 7
    }
}
