/// Groups tokens into paragraphs and drops the line ends.
///
/// A blank line always ends a paragraph. A single line end does too, unless the
/// text is hard-wrapped or the next line goes on in lower case.
struct Paragraphs {
    private(set) var tokens: [Token] = []
    /// Ranges of `tokens`, none empty.
    private(set) var ranges: [Range<Int>] = []
    /// Those of `tokens` that are marks: few of many.
    private(set) var marks: [Int] = []

    init(of raw: consuming [Token]) {
        let isWrapped = Self.isHardWrapped(raw)
        // What is kept moves up in the same array: a second one would cost more than the work.
        tokens = consume raw
        var count = 0
        var start = 0
        var found: [Range<Int>] = []
        var marks: [Int] = []
        tokens.withUnsafeMutableBufferPointer { tokens in
            var pendingLineEnds = 0
            for index in tokens.indices {
                let token = tokens[index]
                guard token.shape != .lineEnd else {
                    pendingLineEnds += 1
                    continue
                }
                if pendingLineEnds > 0 {
                    let goesOn =
                        token.isWord && !token.isCapitalised
                        && count > 0 && !tokens[count - 1].endsSentence && tokens[count - 1].shape != .mark
                    let isBreak = pendingLineEnds > 1 || !(isWrapped || goesOn)
                    if isBreak, start < count {
                        found.append(start..<count)
                        start = count
                    }
                    pendingLineEnds = 0
                }
                if token.shape == .mark { marks.append(count) }
                tokens[count] = token
                count += 1
            }
        }
        tokens.removeSubrange(count...)
        if start < count { found.append(start..<count) }
        ranges = found
        self.marks = marks
    }

    /// The tokens, which are no longer here then.
    mutating func takeTokens() -> [Token] {
        let taken = tokens
        tokens = []
        return taken
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
