/// Finds quotations and their speakers in the plain text of a news article.
///
/// A hand-written scanner: scalars become tokens, sentences and paragraphs; marks
/// are paired; verbs of saying get their subjects; quoted spans
/// get their verbs. Time and memory grow linearly with the text. Nothing is
/// looked up anywhere: speakers are words of the text.
public struct QuotationScanner: Sendable {
    /// The day that weekdays and "last month" are resolved against; without one only complete dates are read.
    public let articleDate: ArticleDate?
    /// Whether two apostrophes in a row (`''`) are a quotation mark, as in some newspaper archives.
    public let readsDoubledApostrophes: Bool

    public init(articleDate: ArticleDate? = nil, readsDoubledApostrophes: Bool = false) {
        self.articleDate = articleDate
        self.readsDoubledApostrophes = readsDoubledApostrophes
    }

    /// The quotations of a text, in the order in which they begin.
    public func quotations(in text: String) -> [Quotation] {
        let article = Article(text, readsDoubledApostrophes: readsDoubledApostrophes)
        let attribution = Attribution(article)
        return QuotationComposer(article: article, attribution: attribution, articleDate: articleDate).quotations()
    }
}
