/// Words between a pair of outermost marks, within one paragraph.
struct QuotedSpan {
    /// Indices of the first and last token, the marks included.
    let first: Int
    let last: Int
    /// Scalars, with the marks.
    let range: Range<Int>
    /// Scalars, without the marks.
    let content: Range<Int>
    /// Whether its closing mark is there.
    let isClosed: Bool
    /// Goes on from the unclosed span of the paragraph before.
    var continuesPrevious = false
    var wordCount = 0
    /// Words that a headline or title would write with a capital, and how many have one.
    var titleWords = 0
    var capitalisedWords = 0
    var startsCapitalised = false
    var endsWithComma = false
    var endsSentence = false
    /// Ends with a full stop, not with a question or an omission.
    var endsWithStop = false
    /// Ends with a question mark or an exclamation mark.
    var isQuestion = false
    var hasVerb = false

    /// - Parameters:
    ///   - opening: how many of the first tokens are the opening mark.
    ///   - closing: how many of the last tokens are the closing mark.
    init?(first: Int, last: Int, isClosed: Bool, tokens: [Token], opening: Int, closing: Int) {
        let innerFirst = first + opening
        let innerLast = last - closing
        guard innerFirst <= innerLast else { return nil }
        self.first = first
        self.last = last
        self.isClosed = isClosed
        range = tokens[first].start..<tokens[last].end
        content = tokens[innerFirst].start..<tokens[innerLast].end
        for token in tokens[innerFirst...innerLast] {
            guard token.isWord || token.shape == .number else { continue }
            // A script without capitals and spaces is taken for whole sentences.
            let isCaseless = token.isCaseless
            if wordCount == 0 { startsCapitalised = token.isCapitalised || token.shape == .number || isCaseless }
            wordCount += isCaseless ? 1 + (token.end - token.start) / 2 : 1
            if !token.classes.isDisjoint(with: [.auxiliary, .pronoun, .verb]) { hasVerb = true }
            if token.isWord,
                token.isCapitalised || token.classes.isDisjoint(with: [.determiner, .preposition, .conjunction, .to])
            {
                titleWords += 1
                if token.isCapitalised { capitalisedWords += 1 }
            }
        }
        guard wordCount > 0 else { return nil }
        var tail = innerLast
        while tail > innerFirst, tokens[tail].shape == .mark || tokens[tail].shape == .close { tail -= 1 }
        endsWithStop = tokens[tail].shape == .fullStop
        isQuestion = tokens[tail].shape == .question
        endsWithComma = tokens[tail].shape == .comma
        endsSentence = tokens[tail].endsSentence || tokens[tail].shape == .other || tokens[tail].shape == .dash
    }

    /// Written like the title of a book or a film: capitals throughout and no sentence in it.
    var looksLikeTitle: Bool { titleWords >= 2 && capitalisedWords == titleWords }
}
