// What stands in marks and is the statement of nobody who is told of by name.
extension ContextReading {
    private static let some = WordSet("a an one another some someone somebody")

    /// "“Is this the end?” a woman in a yellow vest shouted.": a question of somebody who stands by.
    static func isShouted(_ reading: SpanReading, _ frame: ReportingFrame, _ article: Article) -> Bool {
        guard reading.rule == .followedByVerb, article.spans[reading.span].isQuestion, frame.subject.apposed == nil,
            frame.subject.kind != .name, let first = frame.subject.items.first
        else { return false }
        return some.contains(article.items[first])
    }

    private static let numbered = WordSet("article section clause paragraph artikel artículo artigo articolo")

    /// "Article 9 of the treaty says that it “belongs to the land”": a text, of whatever length its words are.
    static func isNumberedProvision(_ subject: NounPhrase, _ article: Article) -> Bool {
        guard let first = subject.items.first, subject.items.count > 1 else { return false }
        return numbered.contains(article.items[first]) && article.items[first + 1].shape == .number
    }

    private static let matters = WordSet("question issue matter topic subject notion concept idea status")

    /// "raised the question of “old seeds”": what is spoken about.
    static func isSubjectMatter(_ reading: SpanReading, _ sentence: Range<Int>, _ article: Article) -> Bool {
        let span = article.spans[reading.span]
        return span.wordCount < 4 && !span.endsSentence && !span.hasVerb && reading.rule != .followedByVerb
            && reading.item - 2 > sentence.lowerBound && article.items[reading.item - 1].classes.contains(.of)
            && matters.contains(article.items[reading.item - 2])
    }
}
