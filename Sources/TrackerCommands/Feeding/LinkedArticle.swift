import Formats

/// The article of which a page tells in JSON-LD, by the terms of schema.org.
struct LinkedArticle {
    /// Title, outlet, author, address and day of publication, by our names for them.
    let fields: [String: String]

    /// As deep as lists and graphs of articles go.
    private static let deepest = 4

    /// - Parameter texts: the scripts of a page; the first article that one tells of counts.
    /// - Returns: `nil` where none tells of an article.
    init?(_ texts: [String]) {
        for text in texts {
            let values = JSONText.object(in: text).map { [RecordValue.object($0)] } ?? JSONText.array(in: text) ?? []
            if let article = Self.article(in: values, depth: 0) {
                fields = Self.fields(of: article)
                return
            }
        }
        return nil
    }

    private static func article(in values: [RecordValue], depth: Int) -> [Member]? {
        guard depth < deepest else { return nil }
        for case .object(let members) in values {
            if isArticle(members) { return members }
            if let graph = members.list("@graph"), let found = article(in: graph, depth: depth + 1) { return found }
            if case .object(let main)? = members.first(where: { $0.name == "mainEntity" })?.value,
                let found = article(in: [.object(main)], depth: depth + 1)
            {
                return found
            }
        }
        return nil
    }

    /// `NewsArticle`, `ReportageNewsArticle`, `BlogPosting`.
    private static func isArticle(_ members: [Member]) -> Bool {
        texts(members, "@type").contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") && $0 != "JobPosting" }
    }

    private static func fields(of article: [Member]) -> [String: String] {
        let authors = texts(article, "author").filter { !$0.contains("://") }
        let pairs: [(String, String?)] = [
            ("title", texts(article, "headline").first ?? texts(article, "name").first),
            ("outlet", texts(article, "publisher").first),
            ("author", authors.isEmpty ? nil : authors.joined(separator: ", ")),
            (
                "url",
                (texts(article, "url") + texts(article, "mainEntityOfPage", naming: "@id")).first {
                    $0.hasPrefix("https://") || $0.hasPrefix("http://")
                }
            ), ("published", texts(article, "datePublished").first),
        ]
        return Dictionary(
            pairs.compactMap { name, value in value.map { (name, $0) } }, uniquingKeysWith: { first, _ in first })
    }

    /// The texts of a member: one, a list of them, or the names of what it holds.
    private static func texts(_ members: [Member], _ name: String, naming key: String = "name") -> [String] {
        guard let value = members.first(where: { $0.name == name })?.value else { return [] }
        let values = if case .array(let list) = value { list } else { [value] }
        return values.compactMap { value in
            switch value {
            case .string(let text): text
            case .object(let object): object.text(key)
            default: nil
            }
        }.map(ArticleImport.oneLine).filter { !$0.isEmpty }
    }
}
