import Foundation
import Testing

/// What is known of articles of a feed that the feed tells otherwise later: their titles, addresses, authors and days; and guids that mean several.
@Suite struct FeedSourceTests {
    private struct Item {
        var guid = "17"
        var title = "Talks in London"
        var link = "https://example.org/17"
        var author = "Ana"
        var day = "Wed, 11 Jun 2025 10:00:00 GMT"
        var text = "“We made progress,” Jamieson Greer told reporters on Tuesday."

        var xml: String {
            """
            <item><guid isPermaLink="false">\(guid)</guid><title>\(title)</title><link>\(link)</link><author>\(author)</author>
            <pubDate>\(day)</pubDate><description>\(text)</description></item>
            """
        }
    }

    private static let other = Item(
        title: "The other talks", link: "https://example.org/18", author: "Ben", day: "Thu, 12 Jun 2025 10:00:00 GMT",
        text: "“We agreed on lists,” Scott Bessent said.")

    /// Imports a feed.
    private static func read(_ items: [Item], _ tracker: TrackerRunner, _ more: String...) throws -> Outcome {
        let path = try tracker.write(
            "<rss version=\"2.0\"><channel><title>The Gazette</title><link>https://example.org/</link>\(items.map(\.xml).joined())</channel></rss>",
            to: "feed.xml")
        var outcome = try tracker.run(["import", "--from", "feed", "--verbose"] + more + [path])
        #expect(outcome.exitCode == 0)
        outcome.errors = outcome.errors.replacingOccurrences(of: path, with: "FEED")
        return outcome
    }

    /// The sources of the feed: key, title, address, author and day.
    private static func sources(_ tracker: TrackerRunner) throws -> [String] {
        try tracker.succeed("list-sources", "--format", "tsv", "--fields", "key,outlet,title,url,author,published")
            .split(separator: "\n").filter { $0.contains("Gazette") }.map(String.init).sorted()
    }

    private static func revisions(_ tracker: TrackerRunner) throws -> Int {
        try tracker.succeed("log", "--format", "tsv", "--fields", "revision").split(separator: "\n").count
    }

    private static let first =
        "https://example.org/ 17\tThe Gazette\tTalks in London\thttps://example.org/17\tAna\t2025-06-11"
    @Test func `what a publisher changes is taken with its history, and told once where facts cite it`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(try Self.read([Item()], tracker).errors == "")
        // Nobody relies on it yet.
        #expect(try Self.read([Item(author: "Ana Kovač")], tracker).errors == "")
        try tracker.succeed("review", "--accept", "1")
        let changed = Item(title: "Talks end", author: "Ana Kovač")
        #expect(
            try Self.read([changed], tracker).errors
                == "tracker: FEED: 1 source that facts cite is told otherwise now, and was changed: source 3 (The Gazette, Talks end, https://example.org/17): title; tracker log shows what was there, and what tracker edit-source gives stays\n"
        )
        let before = try Self.revisions(tracker)
        #expect(try Self.read([changed], tracker).errors == "")
        #expect(try Self.revisions(tracker) == before)
        #expect(try Self.sources(tracker).map { $0.contains("Talks end") } == [true])
    }

    @Test func `what a person edited of a source stays, whatever the feed says`() throws {
        let tracker = try TrackerRunner.withExample()
        _ = try Self.read([Item()], tracker)
        try tracker.succeed("edit-source", "3", "--source-title", "My title", "--author", "Ana Kovač")
        let edited = try Self.sources(tracker)
        // What stood there before is no news.
        #expect(try Self.read([Item()], tracker).errors == "")
        #expect(try Self.sources(tracker) == edited)
        for _ in 1...2 {
            #expect(
                try Self.read([Item(title: "Their new title")], tracker).errors
                    == "tracker: FEED: 1 source stays as it was edited here, where something else is told now: source 3 (The Gazette, My title, https://example.org/17): title, author; --prefer theirs takes that\n"
            )
            #expect(try Self.sources(tracker) == edited)
        }
        _ = try Self.read([Item(title: "Their new title")], tracker, "--prefer", "theirs")
        #expect(try Self.sources(tracker).map { $0.contains("Their new title") } == [true])
    }

    @Test func `a new article with the guid of an older one is an article of its own, and told once`() throws {
        let tracker = try TrackerRunner.withExample()
        _ = try Self.read([Item()], tracker)
        try tracker.succeed("review", "--accept", "1")
        let outcome = try Self.read([Self.other], tracker)
        #expect(
            outcome.errors
                == "tracker: FEED: 1 article is new and has the guid of an older one: “https://example.org/ 17”: The Gazette, The other talks, https://example.org/18\n"
        )
        #expect(outcome.output.contains("1 article added, 0 seen before; 1 proposal added"))
        let sources = [
            "\tThe Gazette\tThe other talks\thttps://example.org/18\tBen\t2025-06-12", Self.first,
        ]
        #expect(try Self.sources(tracker) == sources)
        let before = try Self.revisions(tracker)
        for items in [[Self.other], [Item()], [Item(), Self.other]] {
            #expect(try Self.read(items, tracker).output.contains("0 articles added, \(items.count) seen before"))
        }
        #expect(try Self.sources(tracker) == sources)
        #expect(try Self.revisions(tracker) == before)
    }

    private static let moved = [
        Item(link: "https://example.org/talks-in-london"),
        Item(title: "Talks end", link: "https://example.org/talks-end"),
    ]

    @Test(arguments: [0, 1])
    func `an article that moved is the same where its title or its text is`(_ index: Int) throws {
        let tracker = try TrackerRunner.withExample()
        _ = try Self.read([Item()], tracker)
        #expect(try Self.read([Self.moved[index]], tracker).output.contains("0 articles added, 1 seen before"))
        #expect(try Self.sources(tracker).count == 1)
        #expect(try Self.sources(tracker)[0].contains(Self.moved[index].link))
    }

    @Test func `a guid that is the address stays the article when its link changes`() throws {
        let tracker = try TrackerRunner.withExample()
        let address = "https://example.org/17"
        _ = try Self.read([Item(guid: address)], tracker)
        let sources = try Self.sources(tracker)
        #expect(sources == ["\tThe Gazette\tTalks in London\t\(address)\tAna\t2025-06-11"])
        for link in [address + "?from=feed", address] {
            #expect(
                try Self.read([Item(guid: address, link: link)], tracker).output.contains("0 articles added, 1 seen"))
            #expect(try Self.sources(tracker) == sources)
        }
    }

    @Test func `one guid with several addresses is that of several articles`() throws {
        let tracker = try TrackerRunner.withExample()
        let items = [Item(), Self.other]
        #expect(
            try Self.read(items, tracker).errors
                == "tracker: FEED: 1 entry has the guid of another entry and another address, which tells it apart: entry 2, “17”\n"
        )
        let sources = [
            "\tThe Gazette\tTalks in London\thttps://example.org/17\tAna\t2025-06-11",
            "\tThe Gazette\tThe other talks\thttps://example.org/18\tBen\t2025-06-12",
        ]
        #expect(try Self.sources(tracker) == sources)
        #expect(
            try tracker.succeed("review", "--list", "--format", "tsv", "--fields", "text,places").split(separator: "\n")
                .map { $0.contains("lists") == $0.contains("The other talks") }.allSatisfy { $0 })
        let before = try Self.revisions(tracker)
        for items in [items, items.reversed(), [Item()], [Self.other]] { _ = try Self.read(items, tracker) }
        #expect(try Self.sources(tracker) == sources)
        #expect(try Self.revisions(tracker) == before)
    }

    @Test(arguments: [true, false])
    func `of several versions of an article the latest tells of it, in whatever order they come`(isLast: Bool) throws {
        let tracker = try TrackerRunner.withExample()
        let later = Item(
            title: "Talks end", day: "Thu, 12 Jun 2025 10:00:00 GMT", text: "“We agreed on lists,” Scott Bessent said.")
        let items = isLast ? [Item(), later] : [later, Item()]
        #expect(
            try Self.read(items, tracker).errors
                == "tracker: FEED: 1 entry has the guid of another entry: entry 2, “17”\n")
        let sources = ["https://example.org/ 17\tThe Gazette\tTalks end\thttps://example.org/17\tAna\t2025-06-12"]
        #expect(try Self.sources(tracker) == sources)
        #expect(try tracker.succeed("review", "--list", "--format", "tsv", "--fields", "text").contains("lists"))
        let before = try Self.revisions(tracker)
        _ = try Self.read(items.reversed(), tracker)
        #expect(try Self.sources(tracker) == sources)
        #expect(try Self.revisions(tracker) == before)
    }
}
