/// Reads a JSON Feed (jsonfeed.org/version/1.1).
enum JSONFeed {
    static func read(_ bytes: [UInt8]) throws(FormatError) -> Feed {
        var options = ReadingOptions(largestRecord: Feed.largest)
        options.keepsBytes = false
        let reader = try RecordReader(source: ByteSource(bytes: bytes, name: "feed"), format: .json, options: options)
        guard let document = try reader.next() else { throw Feed.fault("the feed is empty") }
        let members = document.members
        guard members.text("version")?.contains("jsonfeed.org/version") == true, let items = members.list("items")
        else { throw Feed.fault("this is no JSON Feed: it has no version or no items") }
        guard items.count <= Feed.mostEntries else {
            throw Feed.fault("the feed has more than \(Feed.mostEntries) entries")
        }
        var feed = Feed()
        feed.title = members.text("title")
        feed.link = members.text("home_page_url")
        for case .object(let item) in items { feed.entries.append(entry(item)) }
        return feed
    }

    private static func entry(_ item: [Member]) -> FeedEntry {
        var entry = FeedEntry()
        entry.guid = item.text("id")
        entry.title = item.text("title")
        entry.link = item.text("url") ?? item.text("external_url")
        entry.published = item.text("date_published") ?? item.text("date_modified")
        let authors = (item.list("authors") ?? [item.value("author")].compactMap(\.self)).compactMap { author in
            if case .object(let members) = author { members.text("name") } else { nil as String? }
        }
        if !authors.isEmpty { entry.author = authors.joined(separator: ", ") }
        if let html = item.text("content_html") {
            (entry.content, entry.isHTML) = (html, true)
        } else {
            entry.content = item.text("content_text") ?? item.text("summary")
        }
        return entry
    }
}

extension [Member] {
    fileprivate func value(_ name: String) -> RecordValue? { first { $0.name == name }?.value }

    /// A text that is not blank; numbers are taken as they are written, since some feeds number their items.
    fileprivate func text(_ name: String) -> String? {
        switch value(name) {
        case .string(let text): text.allSatisfy(\.isWhitespace) ? nil : text
        case .number(let text): text
        default: nil
        }
    }

    fileprivate func list(_ name: String) -> [RecordValue]? {
        if case .array(let items) = value(name) { items } else { nil }
    }
}
