import Arguments
import Formats
import Markup
import Negotiations
import Quotations

/// The import of a feed: each entry is an article. What cannot be one is left out, and told.
struct FeedImport {
    let articles: ArticleImport
    let isVerbose: Bool

    func run(_ bytes: [UInt8], name: String, in context: CommandContext) throws {
        let feed: Feed
        do {
            let source = ByteSource(bytes: bytes, name: name)
            let text = try source.text(encoding: articles.encoding)
            feed = try Feed(text, wasTranscoded: source.encoding != .utf8)
        } catch { throw TrackerError(.badData, "\(name):\(error.line): \(error.reason)") }
        var drafts: [ArticleDraft] = []
        var refused: [String] = []
        var unread: String?
        for (number, entry) in feed.entries.enumerated() {
            do {
                guard let source = try source(of: entry, in: feed) else { continue }
                let (draft, language) = try articles.article(source.text, source.draft)
                unread = unread ?? language.note(file: name)
                drafts.append(draft)
            } catch let fault as EntryFault {
                refused.append("\(name): entry \(number + 1) is left out: \(fault.reason)")
            }
        }
        let versions = Self.oneSourceEach(drafts)
        let report = try articles.database.record(in: context) { tracker in
            try tracker.importFeed(
                versions, refusing: refused.count, preferring: articles.preference, bytes: bytes, file: name,
                by: context.author)
        }
        // A feed is read again and again, and has the same faults each time.
        let notes = isVerbose || report.hasNews ? [unread].compactMap(\.self) + notes(on: feed, name) : []
        context.complain(Self.lines(for: refused, name) + notes + report.notes(file: name))
        guard isVerbose else { return }
        let seen = drafts.count - report.articles
        try context.confirm([
            "\(name): \(ArticleReport.count(report.articles, "article")) added, \(seen) seen before; \(report.summary)"
        ])
    }

    /// The articles of a feed, of which each is one source however many versions of it there are: the latest says what is known of it. A guid that
    /// stands with several addresses is that of several articles.
    private static func oneSourceEach(_ drafts: [ArticleDraft]) -> [ArticleDraft] {
        var addresses: [String: Set<String>] = [:]
        for draft in drafts {
            guard let key = draft.source["key"], let address = draft.source["url"] else { continue }
            addresses[key, default: []].insert(address)
        }
        func isShared(_ draft: ArticleDraft) -> Bool {
            draft.source["key"].map { addresses[$0]?.count ?? 0 > 1 } ?? false
        }
        func name(_ draft: ArticleDraft) -> String? {
            isShared(draft) ? draft.source["url"] : draft.source["key"] ?? draft.source["url"]
        }
        var latest: [String: Draft] = [:]
        for draft in drafts {
            guard let name = name(draft) else { continue }
            let day = draft.source["published"]
            if let known = latest[name]?["published"], let day, day < known { continue }
            latest[name] = draft.source
        }
        return drafts.map { draft in
            draft.citing(name(draft).flatMap { latest[$0] } ?? draft.source, hasSharedKey: isShared(draft))
        }
    }

    /// Why an entry is no article.
    private struct EntryFault: Error {
        let reason: String
    }

    /// What an entry says, and of where it stands; nil where it says nothing.
    private func source(of entry: FeedEntry, in feed: Feed) throws -> (text: String, draft: Draft)? {
        if let fault = entry.fault { throw EntryFault(reason: fault) }
        guard let text = entry.plainContent else { return nil }
        guard !text.unicodeScalars.contains("\0") else {
            throw EntryFault(reason: "it is not plain text: it holds a zero character")
        }
        do {
            return (text, try Draft(.source, entry.source(of: feed, options: articles.options)))
        } catch { throw EntryFault(reason: "\(error.field): \(error.reason)") }
    }

    /// What of a feed is not as it should be, and was read all the same.
    private func notes(on feed: Feed, _ name: String) -> [String] {
        var notes: [String] = []
        if feed.repairs > 0 {
            let words = feed.repairs == 1 ? "1 character is" : "\(feed.repairs) characters are"
            notes.append("tracker: \(name): \(words) no XML and was read as it stands: an & alone, a control character")
        }
        var seen: [String: Set<String?>] = [:]
        let repeated = feed.entries.enumerated().compactMap { place, entry -> (place: Int, isSame: Bool)? in
            guard let guid = entry.guid.map(ArticleImport.oneLine) else { return nil }
            let (known, isSame) = (seen[guid], seen[guid]?.contains(entry.link) ?? true)
            seen[guid, default: []].insert(entry.link)
            return known == nil ? nil : (place, isSame)
        }
        for (isSame, what) in [(true, ""), (false, " and another address, which tells it apart")] {
            let entries = repeated.filter { $0.isSame == isSame }
            guard let first = entries.first else { continue }
            let words = entries.count == 1 ? "1 entry has" : "\(entries.count) entries have"
            notes.append(
                "tracker: \(name): \(words) the guid of another entry\(what): entry \(first.place + 1), \(Self.quoted(feed.entries[first.place].guid))"
            )
        }
        guard articles.options.document["published"] == nil else { return notes }
        let undated = feed.entries.enumerated().filter { _, entry in entry.published != nil && entry.day == nil }
        if let first = undated.first {
            let words = undated.count == 1 ? "1 entry has a day" : "\(undated.count) entries have days"
            notes.append(
                "tracker: \(name): \(words) of publication that cannot be read: entry \(first.offset + 1), \(Self.quoted(first.element.published))"
            )
        }
        return notes
    }

    private static func quoted(_ text: String?) -> String { "“\(SafeText.line(String((text ?? "").prefix(60))))”" }

    /// The first of them, and how many more there are.
    private static func lines(for refused: [String], _ name: String) -> [String] {
        let more = refused.count - ImportError.shown
        return refused.prefix(ImportError.shown).map { "tracker: " + $0 }
            + (more > 0 ? ["tracker: \(name): \(more) more \(more == 1 ? "entry is" : "entries are") left out"] : [])
    }
}

extension ArticleReport {
    /// What is to be told of sources.
    func notes(file: String) -> [String] {
        [
            namesakes.line(
                about: file, "article is new and has the guid of an older one",
                "articles are new and have the guids of older ones"),
            changedSources.line(
                about: file, "source that facts cite is told otherwise now, and was changed",
                "sources that facts cite are told otherwise now, and were changed",
                step: "; tracker log shows what was there, and what tracker edit-source gives stays"),
            newerEdits.line(
                about: file, "source stays as it was edited here, where something else is told now",
                "sources stay as they were edited here, where something else is told now",
                step: "; --prefer theirs takes that"),
        ].compactMap(\.self)
    }
}

extension FeedEntry {
    /// What the entry says, in paragraphs; its title where it says nothing else, nil where it has not even that.
    fileprivate var plainContent: String? {
        for (text, isHTML) in [(content, isHTML), (title, true)] {
            if let plain = text.flatMap({ Self.plain($0, isHTML: isHTML) }) { return plain }
        }
        return nil
    }

    /// The source that its quotations cite.
    fileprivate func source(of feed: Feed, options: ArticleOptions) -> [Member] {
        let address = [link, guid].compactMap(\.self).map { $0.filter { !$0.isWhitespace } }.first {
            $0.hasPrefix("https://") || $0.hasPrefix("http://")
        }
        let outlet = options.document["outlet"] ?? Self.line(feed.title)
        let pairs: [(String, String?)] = [
            ("key", key(in: feed, address: address)), ("outlet", outlet), ("title", Self.line(title)),
            ("url", address), ("author", Self.line(author)), ("published", day),
            ("accessed", options.document["accessed"]),
        ]
        return pairs.compactMap { name, value in value.map { Member(name: name, value: .string($0)) } }
    }

    /// The guid, by which the article is known again. One that is no URI is its feed's alone; one that is the address says nothing more.
    private func key(in feed: Feed, address: String?) -> String? {
        guard let guid = guid.map(ArticleImport.oneLine), !guid.isEmpty, guid != address else { return nil }
        guard !guid.contains(":"), let site = feed.link ?? feed.title else { return guid }
        return "\(ArticleImport.oneLine(site)) \(guid)"
    }

    /// The day where it was published. What is no date is passed over.
    fileprivate var day: String? { published.map(ArticleImport.oneLine).flatMap(PublicationDay.iso) }

    /// One line without markup.
    private static func line(_ text: String?) -> String? {
        text.flatMap { plain($0, isHTML: true) }.map(ArticleImport.oneLine)
    }

    private static func plain(_ text: String, isHTML: Bool) -> String? {
        let hasMarkup = isHTML && text.utf8.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }
        let plain = hasMarkup ? HTMLPage(Array(text.utf8))?.text : text
        guard let plain, plain.contains(where: { !$0.isWhitespace }) else { return nil }
        return plain
    }
}
