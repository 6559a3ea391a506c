import CGumbo

/// What a page of the web tells: the text of its article, in paragraphs, and what it says of itself.
public struct HTMLPage: Sendable, Equatable {
    /// Paragraphs with an empty line between them.
    public let text: String
    public let metadata: PageMetadata

    /// Larger pages are refused: no article is so long.
    public static let largest = 16 << 20

    private static let blocks = [
        "p", "div", "article", "section", "main", "body", "head", "header", "blockquote", "h1", "h2", "h3", "ul", "ol",
        "table",
    ]

    /// "<p>…</p>": a piece of a page, as it is copied out of one.
    private static func isFragment(_ start: Substring) -> Bool {
        guard start.first == "<" else { return false }
        let name = start.dropFirst().prefix { $0.isLetter || $0.isNumber }
        guard blocks.contains(String(name)), let after = start.dropFirst(name.count + 1).first else { return false }
        return after == ">" || after.isWhitespace
    }

    /// Whether a text is a page or a piece of one: it begins with a document type, a comment or a tag of HTML.
    public static func isPage(_ bytes: some Collection<UInt8>) -> Bool {
        let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
        let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        return start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
            || start.hasPrefix("<!--") && head.contains("<html")
            || start.hasPrefix("<?xml") && head.contains("<html") || isFragment(start)
    }

    /// Reads a page. HTML has no errors: whatever is written means some page.
    ///
    /// - Returns: `nil` for one that is larger than ``largest`` or nested as no page is, which takes longer the deeper it is.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count <= Self.largest, Self.isShallow(bytes) else { return nil }
        var list: UnsafeMutablePointer<TrackerBlock>?
        (text, metadata) = bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let start, let output = tracker_parse(start, buffer.count, &list), let root = output.pointee.root
            else {
                return ("", PageMetadata())
            }
            let metadata = PageMetadata(root)
            return (ArticleText(root).text, metadata)
        }
        tracker_free(list)
    }

    private static let deepest = 2000
    /// Tags that open nothing, or that the next of their kind closes.
    private static let unnested: Set = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt",
        "dd", "tr", "td", "th", "option", "tbody", "thead",
    ]

    /// Counts the tags that are open.
    private static func isShallow(_ bytes: [UInt8]) -> Bool {
        var (depth, index) = (0, 0)
        while index + 1 < bytes.count {
            defer { index += 1 }
            guard bytes[index] == UInt8(ascii: "<") else { continue }
            let isEnd = bytes[index + 1] == UInt8(ascii: "/")
            let start = isEnd ? index + 2 : index + 1
            var end = start
            while end < bytes.count, end - start < 12, bytes[end] | 0x20 >= UInt8(ascii: "a"),
                bytes[end] | 0x20 <= UInt8(ascii: "z")
            {
                end += 1
            }
            guard end > start, !unnested.contains(String(decoding: bytes[start..<end], as: UTF8.self).lowercased())
            else { continue }
            depth = max(0, depth + (isEnd ? -1 : 1))
            if depth > deepest { return false }
        }
        return true
    }
}
