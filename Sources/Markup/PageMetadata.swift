import CGumbo

/// What a page says of itself.
public struct PageMetadata: Sendable, Equatable {
    public var title: String?
    public var outlet: String?
    public var author: String?
    /// As the page has it: an instant or a day.
    public var published: String?
    /// The address that the page calls its own.
    public var url: String?
    /// What the page says of itself in JSON-LD, unread, one text for each script that has some.
    public private(set) var linkedData: [String] = []

    /// More than pages have that tell of one article.
    private static let mostLinkedData = 20

    init() {}

    init(_ page: UnsafePointer<GumboNode>) {
        var (heading, titleTag, time): (String?, String?, String?)
        var values: [String: String] = [:]
        Element(page).descend { element in
            switch element.tag {
            case GUMBO_TAG_META:
                if let content = element.attribute("content")?.singleLine, !content.isEmpty,
                    let name = element.attribute("property") ?? element.attribute("name")
                        ?? element.attribute("itemprop")
                {
                    let key = name.lowercased()
                    if values[key] == nil, values.count < 500 { values[key] = content }
                }
            case GUMBO_TAG_LINK:
                if element.attribute("rel")?.lowercased() == "canonical", url == nil {
                    url = element.attribute("href")?.singleLine
                }
            case GUMBO_TAG_TITLE: titleTag = titleTag ?? element.plainText
            case GUMBO_TAG_H1: heading = heading ?? element.plainText
            case GUMBO_TAG_TIME: time = time ?? element.attribute("datetime")?.singleLine
            case GUMBO_TAG_SCRIPT:
                if element.attribute("type")?.lowercased() == "application/ld+json",
                    linkedData.count < Self.mostLinkedData
                {
                    linkedData.append(element.plainText)
                }
                return false
            case GUMBO_TAG_SVG: return false
            default: break
            }
            return true
        }
        func first(_ names: String...) -> String? { names.lazy.compactMap { values[$0] }.first }
        title = first("og:title", "twitter:title", "dc.title", "dcterms.title", "headline") ?? heading ?? titleTag
        outlet = first("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher")
        author = first(
            "author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author")
        if author?.contains("://") == true { author = nil }
        published =
            first(
                "article:published_time", "datepublished", "og:published_time", "date", "dc.date", "dc.date.issued",
                "dcterms.issued", "dcterms.date", "dcterms.created", "pubdate",
                "publish-date", "parsely-pub-date", "sailthru.date") ?? time
        url = url ?? first("og:url", "twitter:url")
        if let address = url, !address.hasPrefix("http") { url = nil }
        if title?.isEmpty == true { title = nil }
    }
}

extension String {
    /// Without breaks and blanks at its ends.
    fileprivate var singleLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
