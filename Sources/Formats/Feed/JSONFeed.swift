/// Reads a JSON Feed (jsonfeed.org/version/1.1).
enum JSONFeed {
    static func read(_ bytes: [UInt8]) throws(FormatError) -> Feed {
        var options = ReadingOptions(largestRecord: Feed.largest)
        options.keepsBytes = false
        let reader = try RecordReader(source: ByteSource(bytes: bytes, name: "feed"), format: .json, options: options)
        guard let document = try reader.next() else { throw Feed.fault("the feed is empty") }
        let members = document.members
        guard members.said("version")?.contains("jsonfeed.org/version") == true, let items = members.list("items")
        else { throw Feed.fault("this is no JSON Feed: it has no version or no items") }
        guard items.count <= Feed.mostEntries else {
            throw Feed.fault("the feed has more than \(Feed.mostEntries) entries")
        }
        var feed = Feed()
        feed.title = members.said("title")
        feed.link = members.said("home_page_url")
        feed.author = author(in: members)
        let base = feed.link ?? members.said("feed_url")
        for case .object(let item) in items {
            var entry = entry(item)
            let texts = [entry.guid, entry.title, entry.link, entry.author, entry.published, entry.content]
            if texts.contains(where: { $0?.utf8.count ?? 0 > Feed.longestText }) {
                entry = FeedEntry()
                entry.fault = FeedEntry.tooLong
            }
            entry.link = entry.link.map { LinkResolution.whole($0, in: base) }
            feed.entries.append(entry)
        }
        return feed.withAuthors()
    }

    private static func author(in members: [Member]) -> String? {
        let authors = (members.list("authors") ?? [members.value("author")].compactMap(\.self)).compactMap { author in
            if case .object(let members) = author { members.said("name") } else { nil as String? }
        }
        return authors.isEmpty ? nil : authors.joined(separator: ", ")
    }

    private static func entry(_ item: [Member]) -> FeedEntry {
        var entry = FeedEntry()
        entry.guid = item.said("id")
        entry.title = item.said("title")
        entry.link = item.said("url") ?? item.said("external_url")
        entry.published = item.said("date_published") ?? item.said("date_modified")
        entry.author = author(in: item)
        if let html = item.said("content_html") {
            (entry.content, entry.isHTML) = (html, true)
        } else {
            entry.content = item.said("content_text") ?? item.said("summary")
        }
        return entry
    }
}

extension [Member] {
    fileprivate func value(_ name: String) -> RecordValue? { first { $0.name == name }?.value }

    /// A text that is not blank; numbers are taken as they are written, since some feeds number their items.
    fileprivate func said(_ name: String) -> String? {
        switch value(name) {
        case .string(let text): text.allSatisfy(\.isWhitespace) ? nil : text
        case .number(let text): text
        default: nil
        }
    }
}
