/// Speech that a dash opens, as the Romance languages print it: "—No hemos perdido nada —dijo la ministra—. Solo tiempo."
enum DashDialogue {
    /// The spans of a text with those that dashes open.
    static func joined(_ spans: [QuotedSpan], paragraphs: Paragraphs, _ language: Language) -> [QuotedSpan] {
        guard language.isRomance else { return spans }
        let tokens = paragraphs.tokens
        var found: [QuotedSpan] = []
        var rest = spans[...]
        for paragraph in paragraphs.ranges {
            while let next = rest.first, next.first < paragraph.lowerBound { found.append(rest.removeFirst()) }
            let spoken = speech(in: paragraph, tokens)
            if spoken.isEmpty { continue }
            // Marks inside what is said nest in it.
            while let next = rest.first, next.first < paragraph.upperBound { _ = rest.removeFirst() }
            found += spoken
        }
        return found + rest
    }

    private static func speech(in paragraph: Range<Int>, _ tokens: [Token]) -> [QuotedSpan] {
        let first = paragraph.lowerBound
        guard tokens[first].shape == .dash, let verb = attribution(behind: first + 1, paragraph, tokens),
            let head = QuotedSpan(first: first, last: verb - 1, isClosed: true, tokens: tokens, opening: 1, closing: 0)
        else { return [] }
        var spans = [head]
        // "…—. Solo hemos perdido tiempo."
        if let close = (verb + 1..<paragraph.upperBound).first(where: { tokens[$0].shape == .dash }) {
            let start = (close + 1..<paragraph.upperBound).first { tokens[$0].isWord || tokens[$0].shape == .number }
            if let start,
                let tail = QuotedSpan(
                    first: start, last: paragraph.upperBound - 1, isClosed: true, tokens: tokens, opening: 0, closing: 0
                )
            {
                spans.append(tail)
            }
        }
        return spans
    }

    /// The dash before a verb of saying.
    private static func attribution(behind start: Int, _ paragraph: Range<Int>, _ tokens: [Token]) -> Int? {
        (start..<max(start, paragraph.upperBound - 1)).first { index in
            tokens[index].shape == .dash && index > start && !tokens[index + 1].isCapitalised
                && (index + 1..<min(index + 4, paragraph.upperBound)).contains {
                    !tokens[$0].classes.isDisjoint(with: [.say, .attitude])
                }
        }
    }
}
