/// What was read of an article, step by step; one object, since the later steps ask the earlier ones for every quotation.
final class ArticleReading {
    let article: Article
    let attribution: Attribution
    let cast: Cast
    let referents: Referents
    /// When the article was published.
    let date: ArticleDate?
    /// What its head tells of its days.
    let head: ArticleHead

    init(_ article: Article, date: ArticleDate?) {
        self.article = article
        self.date = date
        head = ArticleHead(article: article, articleDate: date)
        attribution = Attribution(article)
        cast = Cast(article: article, phrases: attribution.finder.phrases, frames: attribution.frames)
        referents = Referents(article: article, cast: cast, attribution: attribution)
    }
}
