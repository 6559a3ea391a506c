/// Reads RSS and Atom. Elements are known by their namespaces, so that what other vocabularies call a title is none.
final class XMLFeed: XMLHandler {
    static func read(_ bytes: [UInt8], wasTranscoded: Bool) throws(FormatError) -> Feed {
        let handler = XMLFeed()
        do throws(XMLReader.Fault) {
            let xml = try XMLReader(handler, readsNamespaces: true, encoding: wasTranscoded ? "UTF-8" : nil)
            for start in stride(from: 0, to: bytes.count, by: 64 << 10) {
                _ = try xml.read(bytes[start..<min(start + 64 << 10, bytes.count)])
                if handler.isTooLarge { break }
            }
            if !handler.isTooLarge { _ = try xml.read([]) }
        } catch { throw Feed.fault("the feed cannot be read: it \(error.reason)", line: error.line) }
        if handler.isTooLarge { throw Feed.fault("the feed has more than \(Feed.mostEntries) entries") }
        guard handler.isFeed else {
            throw Feed.fault("this is no feed: its first element is neither rss, RDF nor feed")
        }
        return handler.feed.withAuthors()
    }

    private enum Field { case guid, title, link, author, published, updated, summary, content }

    private var feed = Feed()
    private var isFeed = false
    private var isTooLarge = false
    private var depth = 0
    private var entry: FeedEntry?
    /// How deep the entry is, whose children alone tell of it.
    private var entryDepth = 0
    private var updated: String?
    private var summary: (text: String, isHTML: Bool)?
    /// The field that is being read, how deep its element is, and what it holds so far.
    private var field: Field?
    private var fieldDepth = 0
    private var text = ""
    private var isTooLong = false
    /// Whether the content is HTML: as text, or as elements (XHTML) that are written out.
    private var isHTML = false
    private var isXHTML = false
    private var isInAuthor = false
    /// Who wrote the feed from which the entry was taken, as Atom has it (`source`).
    private var sourceAuthor: String?
    private var isInSource = false
    /// What addresses begin with in the elements that say so (xml:base), and how deep these are.
    private var bases: [(depth: Int, address: String)] = []

    private static let atom = "http://www.w3.org/2005/Atom"
    private static let rss = ["", "http://purl.org/rss/1.0/", "http://backend.userland.com/rss2"]

    func begin(_ name: String, _ attributes: [String: String]) {
        depth += 1
        let (space, local) = Self.parts(name)
        if let base = attributes["http://www.w3.org/XML/1998/namespace\nbase"] {
            bases.append((depth, LinkResolution.whole(base, in: bases.last?.address)))
        }
        if depth == 1 { isFeed = ["rss", "RDF", "feed"].contains(local) }
        if field != nil {
            if isXHTML { add("<\(local)>") }
            return
        }
        let isAtom = space == Self.atom
        if entry == nil, isAtom && local == "entry" || Self.rss.contains(space) && local == "item" {
            (entry, entryDepth, updated, summary, sourceAuthor) = (FeedEntry(), depth, nil, nil, nil)
            return
        }
        if isAtom, local == "author" { isInAuthor = true }
        if isAtom, local == "source", entry != nil, depth == entryDepth + 1 { isInSource = true }
        if isAtom, local == "link" { return takeLink(attributes) }
        guard let next = Self.field(space, local, isInAuthor: isInAuthor), isAtItsPlace(next) else { return }
        (field, fieldDepth, text, isTooLong) = (next, depth, "", false)
        let type = attributes["type"]
        isXHTML = isAtom && type == "xhtml"
        isHTML = isXHTML || (isAtom ? type == "html" || type == "text/html" : next == .content || next == .summary)
    }

    /// Whether an element tells of the entry, or of the feed, and not of what stands inside.
    private func isAtItsPlace(_ field: Field) -> Bool {
        if entry == nil { return (field == .title || field == .link || field == .author && isInAuthor) && depth <= 3 }
        if isInSource { return field == .author && isInAuthor && depth == entryDepth + 3 }
        return depth == entryDepth + (field == .author && isInAuthor ? 2 : 1)
    }

    private static func field(_ space: String, _ local: String, isInAuthor: Bool) -> Field? {
        switch (space, local) {
        case (atom, "id"): return .guid
        case (atom, "title"): return .title
        case (atom, "name"): return isInAuthor ? .author : nil
        case (atom, "published"): return .published
        case (atom, "updated"): return .updated
        case (atom, "summary"): return .summary
        case (atom, "content"): return .content
        case ("http://purl.org/rss/1.0/modules/content/", "encoded"): return .content
        case ("http://purl.org/dc/elements/1.1/", "creator"): return .author
        case ("http://purl.org/dc/elements/1.1/", "date"): return .published
        default: break
        }
        guard rss.contains(space) else { return nil }
        switch local {
        case "guid": return .guid
        case "title": return .title
        case "link": return .link
        case "author": return .author
        case "pubDate": return .published
        case "description": return .summary
        default: return nil
        }
    }

    private func takeLink(_ attributes: [String: String]) {
        guard let address = attributes["href"], ["alternate", nil].contains(attributes["rel"]) else { return }
        if entry == nil {
            if depth == 2, feed.link == nil { feed.link = whole(address) }
        } else if depth == entryDepth + 1, entry?.link == nil {
            entry?.link = whole(address)
        }
    }

    private func whole(_ link: String) -> String { LinkResolution.whole(link, in: bases.last?.address ?? feed.link) }

    func text(_ text: String) {
        guard field != nil else { return }
        add(isXHTML ? XMLWriter.escaped(text) : text)
    }

    /// Adds to the text of the field; of one that is too long nothing is kept.
    private func add(_ more: String) {
        guard !isTooLong else { return }
        text += more
        if text.utf8.count > Feed.longestText { (text, isTooLong) = ("", true) }
    }

    func end(_ name: String) {
        defer {
            if bases.last?.depth == depth { bases.removeLast() }
            depth -= 1
        }
        let (space, local) = Self.parts(name)
        if field != nil {
            if depth == fieldDepth { endField() } else if isXHTML { add("</\(local)>") }
        } else if let entry, depth == entryDepth {
            end(entry)
        }
        if space == Self.atom, local == "author" { isInAuthor = false }
        if depth == entryDepth + 1 { isInSource = false }
    }

    private func endField() {
        defer { (field, text, isXHTML, isHTML) = (nil, "", false, false) }
        if isTooLong { entry?.fault = FeedEntry.tooLong }
        guard let field, !text.allSatisfy(\.isWhitespace) else { return }
        guard entry != nil else {
            switch field {
            case .title: feed.title = feed.title ?? text
            case .author: feed.author = Self.joined(feed.author, text)
            default: feed.link = feed.link ?? whole(text)
            }
            return
        }
        switch field {
        case .author where isInSource: sourceAuthor = Self.joined(sourceAuthor, text)
        case .guid: entry?.guid = text
        case .title: entry?.title = text
        case .link: entry?.link = whole(text)
        case .author:
            let author = Self.joined(entry?.author, text)
            entry?.author = author
        case .published: entry?.published = text
        case .updated: updated = text
        case .summary: summary = (text, isHTML)
        case .content:
            entry?.content = text
            entry?.isHTML = isHTML
        }
    }

    private static func joined(_ authors: String?, _ author: String) -> String {
        authors.map { $0 + ", " + author } ?? author
    }

    private func end(_ finished: FeedEntry) {
        var finished = finished
        finished.author = finished.author ?? sourceAuthor
        finished.published = finished.published ?? updated
        if finished.content == nil, let summary { (finished.content, finished.isHTML) = summary }
        entry = nil
        if feed.entries.count < Feed.mostEntries { feed.entries.append(finished) } else { isTooLarge = true }
    }

    private static func parts(_ name: String) -> (space: String, local: String) {
        guard let mark = name.lastIndex(of: "\n") else { return ("", name) }
        return (String(name[..<mark]), String(name[name.index(after: mark)...]))
    }
}
