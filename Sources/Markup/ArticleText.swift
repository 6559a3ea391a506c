import CGumbo

/// The paragraphs of a page's article, without what pages put around one.
struct ArticleText {
    let text: String

    init(_ page: UnsafePointer<GumboNode>) {
        let root = Self.article(of: Element(page))
        var reader = ParagraphReader()
        reader.read(root)
        text = reader.paragraphs.joined(separator: "\n\n")
    }

    /// The element that holds the article: its body where the page marks one, else the longest article, else the main part.
    private static func article(of page: Element) -> Element {
        var (body, main, whole): (Element?, Element?, Element?)
        var articles: [Element] = []
        page.descend { element in
            guard element.isElement else { return !element.children.isEmpty }
            if body == nil, element.attribute("itemprop")?.lowercased() == "articlebody" { body = element }
            switch element.tag {
            case GUMBO_TAG_ARTICLE where articles.count < 100: articles.append(element)
            case GUMBO_TAG_MAIN: main = main ?? element
            case GUMBO_TAG_BODY: whole = whole ?? element
            default: break
            }
            return true
        }
        if let body { return body }
        let lengths = articles.map { $0.plainText.utf8.count }
        if let longest = articles.indices.max(by: { lengths[$0] < lengths[$1] }), lengths[longest] > 200 {
            return articles[longest]
        }
        return main ?? whole ?? page
    }
}

/// Reads paragraphs: blocks part them, inline elements do not.
struct ParagraphReader {
    private(set) var paragraphs: [String] = []
    private var current = ""

    private enum Step {
        case enter(Element)
        case end
    }

    mutating func read(_ root: Element) {
        var steps = [Step.enter(root)]
        while let step = steps.popLast() {
            guard case .enter(let element) = step else {
                endParagraph()
                continue
            }
            if let text = element.characters {
                current += text
                continue
            }
            guard !Self.isApart(element) || element.node == root.node else { continue }
            if element.tag == GUMBO_TAG_BR {
                endParagraph()
                continue
            }
            if Self.isBlock(element) {
                endParagraph()
                steps.append(.end)
            }
            steps.append(contentsOf: element.children.reversed().map(Step.enter))
        }
        endParagraph()
    }

    private mutating func endParagraph() {
        let words = current.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !words.isEmpty { paragraphs.append(words) }
        current = ""
    }

    private static func isBlock(_ element: Element) -> Bool {
        switch element.tag {
        case GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_BODY,
            GUMBO_TAG_H1,
            GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_LI, GUMBO_TAG_UL,
            GUMBO_TAG_OL,
            GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE, GUMBO_TAG_TABLE, GUMBO_TAG_TR, GUMBO_TAG_TD, GUMBO_TAG_TH,
            GUMBO_TAG_DL,
            GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_HEADER, GUMBO_TAG_HR, GUMBO_TAG_HTML:
            true
        default: false
        }
    }

    /// What belongs to the page and not to its article.
    private static func isApart(_ element: Element) -> Bool {
        switch element.tag {
        case GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NAV, GUMBO_TAG_FOOTER,
            GUMBO_TAG_ASIDE, GUMBO_TAG_FORM, GUMBO_TAG_BUTTON, GUMBO_TAG_SVG, GUMBO_TAG_IFRAME, GUMBO_TAG_FIGURE,
            GUMBO_TAG_HEAD,
            GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_VIDEO, GUMBO_TAG_AUDIO:
            return true
        default: break
        }
        guard element.isElement else { return false }
        if element.attribute("hidden") != nil || element.attribute("aria-hidden") == "true" { return true }
        if let role = element.attribute("role"), roles.contains(role.lowercased()) { return true }
        for name in ["class", "id"] {
            guard let value = element.attribute(name) else { continue }
            // "related-links", but not "has-sidebar", which wraps the article too.
            let names = value.lowercased().split(whereSeparator: \.isWhitespace)
            if names.contains(where: { parts.contains(String($0.prefix(while: \.isLetter))) }) { return true }
        }
        return false
    }

    private static let roles: Set = ["navigation", "complementary", "banner", "contentinfo", "search", "form", "menu"]
    /// First words in the class or id of what is no part of an article.
    private static let parts: Set = [
        "related", "newsletter", "promo", "promotion", "share", "sharing", "social", "comments", "cookie", "cookies",
        "advert",
        "advertisement", "ads", "sidebar", "footer", "navigation", "breadcrumb", "breadcrumbs", "caption", "subscribe",
        "signup",
        "paywall", "recommended", "trending", "popup", "modal", "byline", "tags",
    ]
}
