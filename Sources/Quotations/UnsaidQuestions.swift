// Questions in marks: what journalists ask, what is asked of a witness, and who asks.
extension ContextReading {
    private static let styles = WordSet("mr mr. mrs mrs. ms ms. madam madame herr frau señor señora monsieur")
    private static let addressed = WordSet(
        """
        secretary minister ambassador commissioner chancellor premier governor director general \
        ministro ministra ministre ministerin kanzler kanzlerin
        """)

    /// "“Mr. Secretary, is it true?” she asked": a question to who testifies.
    static func isAddressed(_ span: QuotedSpan, _ article: Article) -> Bool {
        let words = article.scalars[span.content].prefix(40).split(whereSeparator: { ScalarKind($0) == .space })
        guard words.count > 1, styles.contains(WordDigest(words[0]).value) else { return false }
        return words.dropFirst().prefix(3).contains { word in
            addressed.contains(
                WordDigest(word.prefix { ScalarKind($0) == .letter || ScalarKind($0) == .capital }).value)
        }
    }

    private static let asked = WordSet("asked questioned pressed")

    /// "“Is it over?” she was asked": a question to somebody.
    static func isAskedOf(_ behind: Range<Int>, _ article: Article) -> Bool {
        behind.prefix(6).dropFirst().contains { index in
            asked.contains(article.items[index]) && article.items[index - 1].classes.contains(.be)
        }
    }

    /// "“Is it over?” she was asked": others ask.
    static func isPassive(_ frame: ReportingFrame, _ article: Article) -> Bool {
        frame.verb.lowerBound > 0 && article.items[frame.verb.lowerBound - 1].classes.contains(.be)
    }

    /// "“Did you read it?” the senator asked." with the answer below: what is asked of a witness.
    static func isAnswered(_ reading: SpanReading, _ frame: ReportingFrame, _ article: Article) -> Bool {
        guard reading.rule == .followedByVerb, frame.act == .asks, article.spans[reading.span].isQuestion,
            frame.subject.kind != .pronoun || frame.subject.classes.contains(.he),
            let first = frame.subject.items.first, !Attribution.indefinite.contains(article.items[first])
        else { return false }
        let next = article.sentences[reading.sentence].paragraph + 1
        guard next < article.paragraphs.count, let sentence = article.paragraphs[next].first else { return false }
        return article.items[article.sentences[sentence].items.lowerBound].shape == .quote
    }

    private static let shouting = WordSet(verbs: "shout yell scream cry bellow jeer heckle call")
    private static let some = WordSet("a an one another some someone somebody un una uno une ein eine um uma")

    /// "“Is this the end?” a woman in a yellow vest shouted.": a question of somebody who stands by.
    static func isShouted(_ reading: SpanReading, _ frame: ReportingFrame, _ article: Article) -> Bool {
        guard reading.rule == .followedByVerb, article.spans[reading.span].isQuestion, frame.subject.apposed == nil,
            frame.subject.kind != .name,
            article.language != .english || shouting.contains(article.items[frame.verb.lowerBound]),
            let first = frame.subject.items.first
        else { return false }
        return some.contains(article.items[first])
    }

    private static let writing = WordSet("writes asks wonders")
    private static let origin = WordSet("from in")

    /// "“It rains a lot,” writes Dee from Tarn.": a reader, of whom nothing else is told.
    static func isOfReader(_ reading: SpanReading, _ frame: ReportingFrame, _ article: Article) -> Bool {
        guard article.language == .english, reading.rule == .followedByVerb, frame.form == .verbSubject,
            writing.contains(article.items[frame.verb.lowerBound]), frame.subject.kind == .name,
            frame.subject.items.count == 1, frame.subject.items.upperBound + 1 < article.items.count
        else { return false }
        let from = frame.subject.items.upperBound
        return origin.contains(article.items[from]) && article.items[from + 1].isWord
            && article.items[from + 1].isCapitalised
            && article.items[from + 1].classes.isDisjoint(with: [.weekday, .month])
    }

    static let journalists = WordSet(
        """
        reporter reporters journalist journalists correspondent correspondents interviewer moderator journaliste periodista periodistas reportero \
        reportera reporteros jornalista jornalistas repórter repórteres giornalista giornalisti cronista cronisti journalistin journalisten reporterin korrespondent korrespondentin intervieweur intervieweuse entrevistador
        """)
}
