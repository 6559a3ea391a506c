/// Single marks, which are apostrophes too: where they hold speech is told by where they stand.
enum SingleMarks {
    /// Whether single marks are the outer ones: one closes between a comma and the words of an attribution, and opened where no double
    /// mark was open. A headline alone tells nothing.
    static func standOutside(scalars: [Unicode.Scalar], paragraphs: Paragraphs) -> Bool {
        let tokens = paragraphs.tokens
        var number = 0
        var (isDoubleOpen, isSingleOpen) = (false, false)
        for index in paragraphs.marks {
            while index >= paragraphs.ranges[number].upperBound {
                number += 1
                (isDoubleOpen, isSingleOpen) = (false, false)
            }
            let range = paragraphs.ranges[number]
            let scalar = scalars[tokens[index].start]
            guard ScalarKind(scalar) == .apostrophe else {
                isDoubleOpen =
                    scalar == "\u{201C}" || scalar == "\u{AB}" || scalar == "\u{201E}"
                    || scalar == "\"" && !isDoubleOpen
                continue
            }
            guard !isDoubleOpen else { continue }
            let before = index > range.lowerBound ? tokens[index - 1] : nil
            let after = index + 1 < range.upperBound ? tokens[index + 1] : nil
            let isTightBefore = before?.end == tokens[index].start
            let isTightAfter = after?.start == tokens[index].end
            if isSingleOpen, isTightBefore, !isTightAfter, before?.shape == .comma, after?.isWord == true {
                return true
            }
            if !isTightBefore, isTightAfter, after?.isWord == true, scalar != "\u{2019}" { isSingleOpen = true }
        }
        return false
    }

    /// How far behind an apostrophe a closing mark is looked for.
    private static let reach = 40

    /// Whether a mark behind a word that ends in s is its apostrophe, and the words in marks go on: "the envoys’ House".
    static func isOwner(at index: Int, in tokens: [Token], _ scalars: [Unicode.Scalar]) -> Bool {
        guard index > 0, tokens[index - 1].isWord, scalars[tokens[index - 1].end - 1] == "s" else { return false }
        // "the newspapers’.’": the next mark closes.
        if index + 2 < tokens.count, tokens[index + 1].shape == .comma || tokens[index + 1].endsSentence,
            tokens[index + 1].start == tokens[index].end, isSingle(tokens[index + 2], scalars),
            tokens[index + 2].start == tokens[index + 1].end
        {
            return true
        }
        guard index + 1 < tokens.count, tokens[index + 1].isWord else { return false }
        for next in index + 1..<min(index + reach, tokens.count) where isSingle(tokens[next], scalars) {
            let isTightBefore = tokens[next - 1].end == tokens[next].start
            let isTightAfter = next + 1 < tokens.count && tokens[next + 1].start == tokens[next].end
            if !isTightBefore, isTightAfter { return false }
            if isTightBefore, !isTightAfter, tokens[next - 1].shape == .comma || tokens[next - 1].endsSentence {
                return true
            }
        }
        return false
    }

    private static func isSingle(_ token: Token, _ scalars: [Unicode.Scalar]) -> Bool {
        token.shape == .mark && ScalarKind(scalars[token.start]) == .apostrophe
    }
}
