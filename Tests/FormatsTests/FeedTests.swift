import Testing

@testable import Formats

@Suite struct FeedTests {
    private static let rss = """
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel><title>The Gazette</title><link>https://example.org/</link><atom:link href="https://example.org/feed" rel="self"/>
        <image><title>Logo</title></image>
        <item><guid isPermaLink="false">g-1</guid><title>Talks &amp;#8211; day one</title><media:title>no</media:title>
          <link>https://example.org/1</link><dc:creator>Ana Kovač</dc:creator><pubDate>Tue, 10 Jun 2025 18:30:00 GMT</pubDate>
          <description>Short</description><content:encoded><![CDATA[<p>“We talk,” said Jane Example.</p>]]></content:encoded></item>
        <item><title>Only a title</title></item>
        </channel></rss>
        """

    private static func feed(_ title: String, _ entries: [FeedEntry]) -> Feed {
        var feed = Feed()
        feed.title = title
        feed.link = "https://example.org/"
        feed.entries = entries
        return feed
    }

    /// - Parameter content: HTML.
    private static func entry(
        _ guid: String, _ title: String, _ link: String, by author: String, _ published: String, _ content: String
    ) -> FeedEntry {
        var entry = FeedEntry()
        entry.guid = guid
        entry.title = title
        entry.link = link
        entry.author = author
        entry.published = published
        entry.content = content
        entry.isHTML = true
        return entry
    }

    @Test func `RSS is read by its namespaces`() throws {
        let first = Self.entry(
            "g-1", "Talks &#8211; day one", "https://example.org/1", by: "Ana Kovač",
            "Tue, 10 Jun 2025 18:30:00 GMT", "<p>“We talk,” said Jane Example.</p>")
        var second = FeedEntry()
        second.title = "Only a title"
        let feed = Self.feed("The Gazette", [first, second])
        #expect(try Feed(Array(Self.rss.utf8)) == feed)
    }

    private static let untidy: [(written: String, read: String, repairs: Int)] = [
        ("A&nbsp;B", "A\u{A0}B", 0), ("caf&eacute; &ndash; &hellip;", "café – …", 0), ("Q&A, R & D", "Q&A, R & D", 2),
        ("A & B &amp; C &#38; D &lt;", "A & B & C & D <", 1), ("&unknown; &;", "&unknown; &;", 2),
        ("a\u{08}b", "a b", 1), ("a&#8;b &#xFFFF; &#x110000;", "a&#8;b &#xFFFF; &#x110000;", 3), ("end&", "end&", 1),
        ("?a=1&b=2&copy=3", "?a=1&b=2&copy=3", 2), ("<![CDATA[Q&A &nbsp;]]>&nbsp;", "Q&A &nbsp;\u{A0}", 0),
        ("<!-- a & b -->&nbsp;x", "\u{A0}x", 0), ("&lt;b&gt; &", "<b> &", 1),
    ]

    @Test(arguments: untidy)
    func `what sites write into XML that is none is put right`(_ written: String, _ read: String, _ repairs: Int) throws
    {
        let text =
            "<rss version=\"2.0\"><channel><title>G</title><item><guid>1</guid><title>\(written)</title></item></channel></rss>"
        let feed = try Feed(Array(text.utf8))
        #expect(feed.entries.map(\.title) == [read])
        #expect(feed.repairs == repairs)
    }

    /// A feed that is made of what sites write.
    private static func anyFeed(_ seed: UInt64) -> [UInt8] {
        let parts = [
            "<title>", "</title>", "<item>", "</item>", "<![CDATA[", "]]>", "<!--", "-->", "&", ";", "&amp;", "&nbsp;",
            "&#38;", "&#8;",
            "&#x110000;", "&unknown;", "\u{8}", "\n", "a", "é", " ", "<?x", "?>", "<", ">", "\"",
        ]
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        var text = "<rss><channel>"
        for _ in 0..<12 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += parts[Int(state >> 33) % parts.count]
        }
        return Array((text + (seed.isMultiple(of: 2) ? "</channel></rss>" : "")).utf8)
    }

    @Test func `what is put right is right, in the same lines, and what can be read is the same feed`() {
        var count = 0
        for seed in 1...20_000 {
            let feed = Self.anyFeed(UInt64(seed))
            let repaired = FeedRepair(feed)
            let again = FeedRepair(repaired.bytes)
            #expect(again.bytes == repaired.bytes && again.count == 0, "\(seed)")
            #expect(repaired.bytes.count { $0 == 10 } == feed.count { $0 == 10 }, "\(seed)")
            guard let read = try? XMLFeed.read(feed, wasTranscoded: true) else { continue }
            count += 1
            #expect((try? XMLFeed.read(repaired.bytes, wasTranscoded: true)) == read, "\(seed)")
        }
        #expect(count > 0)
    }

    @Test func `what is broken otherwise is refused with its line, as it was`() {
        let text = "<rss version=\"2.0\"><channel>\n<title>A & B</title>\n<item></channel></rss>"
        #expect(throws: FormatError.self) { try Feed(Array(text.utf8)) }
        do { _ = try Feed(Array(text.utf8)) } catch { #expect(error.line == 2) }
    }

    @Test(arguments: ["ISO-8859-1", "windows-1252", "UTF-8", "us-ascii"])
    func `what is UTF-8 is read as that, whatever it declares`(encoding: String) throws {
        let text =
            "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><rss version=\"2.0\"><channel><title>Gespräche “heute”</title></channel></rss>"
        #expect(try Feed(Array(text.utf8)).title == "Gespräche “heute”")
        guard encoding != "UTF-8", encoding != "us-ascii" else { return }
        let latin = Array(text.replacing("“heute”", with: "heute").unicodeScalars.map { UInt8($0.value) })
        #expect(try Feed(latin).title == "Gespräche heute")
    }

    private static let atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml"><title>Desk</title>
        <link href="https://example.org/"/><author><name>Nobody</name></author>
        <entry><id>tag:example.org,2025:1</id><title type="html">A &amp;amp; B</title>
        <link rel="edit" href="https://example.org/edit"/><link href="https://example.org/a"/>
        <author><name>Ana</name><uri>u</uri></author><author><name>Ben</name></author>
        <updated>2025-06-11T01:00:00Z</updated><published>2025-06-10T23:00:00+02:00</published>
        <summary>Short</summary><content type="xhtml"><h:div><h:p class="x">a &lt; b &amp; <h:b>c</h:b></h:p></h:div></content>
        <source><title>Elsewhere</title><id>x</id></source></entry>
        <entry><id>2</id><updated>2025-06-12T00:00:00Z</updated><summary type="text">&lt;plain&gt;</summary></entry></feed>
        """

    @Test func `Atom is read with XHTML written out`() throws {
        let first = Self.entry(
            "tag:example.org,2025:1", "A &amp; B", "https://example.org/a", by: "Ana, Ben",
            "2025-06-10T23:00:00+02:00", "<div><p>a &lt; b &amp; <b>c</b></p></div>")
        var second = FeedEntry()
        second.guid = "2"
        second.published = "2025-06-12T00:00:00Z"
        second.content = "<plain>"
        second.author = "Nobody"
        let feed = Self.feed("Desk", [first, second])
        #expect(try Feed(Array(Self.atom.utf8)) == feed)
    }

    private static let json = """
        {"version":"https://jsonfeed.org/version/1.1","title":"Desk","home_page_url":"https://example.org/","items":[
        {"id":7,"url":"https://example.org/7","title":"T","content_html":"<p>x</p>","date_published":"2025-06-10","authors":[{"name":"Ana"},{}]},
        {"id":"8","content_text":"plain"}]}
        """

    private static let inherited: [(feed: String, authors: [String?])] = [
        (
            #"<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id></entry><author><name>Ana</name></author><author><name>Ben</name></author></feed>"#,
            ["Ana, Ben"]
        ),
        (
            #"<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Ana</name></author><entry><id>1</id><source><author><name>Cid</name></author></source></entry><entry><id>2</id></entry></feed>"#,
            ["Cid", "Ana"]
        ),
        (
            #"<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Ana</name></author><entry><id>1</id><author><name>Dan</name></author><source><author><name>Cid</name></author></source></entry></feed>"#,
            ["Dan"]
        ),
        (
            #"{"version":"https://jsonfeed.org/version/1.1","authors":[{"name":"Ana"}],"items":[{"id":"1"},{"id":"2","author":{"name":"Ben"}}]}"#,
            ["Ana", "Ben"]
        ),
        // Who owns a channel of RSS did not write its entries.
        (
            #"<rss version="2.0"><channel><managingEditor>Ana</managingEditor><author>Ana</author><item><guid>1</guid></item></channel></rss>"#,
            [nil]
        ),
    ]

    @Test(arguments: inherited)
    func `an entry without an author has that of the feed it was taken from`(_ feed: String, _ authors: [String?])
        throws
    {
        #expect(try Feed(Array(feed.utf8)).entries.map(\.author) == authors)
    }

    @Test func `JSON Feed is read`() throws {
        let first = Self.entry(
            "7", "T", "https://example.org/7", by: "Ana",
            "2025-06-10", "<p>x</p>")
        var second = FeedEntry()
        second.guid = "8"
        second.content = "plain"
        let feed = Self.feed("Desk", [first, second])
        #expect(try Feed(Array(Self.json.utf8)) == feed)
    }

    @Test func `the encoding is the declared one, unless it was transcoded`() throws {
        let latin =
            Array(#"<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><title>Z"#.utf8) + [0xF6]
            + Array("lle</title></channel></rss>".utf8)
        #expect(try Feed(latin).title == "Zölle")
        let chinese =
            Array(#"<?xml version="1.0" encoding="GB2312"?><rss><channel><title>"#.utf8) + [0xCD, 0xF5]
            + Array("</title></channel></rss>".utf8)
        #expect(try Feed(chinese).title == "王")
        #expect(
            try Feed(Array("\u{FEFF}\r\n<?xml version=\"1.0\"?><rss><channel><title>A</title></channel></rss>".utf8))
                .title
                == "A")
        let transcoded = #"<?xml version="1.0" encoding="utf-16"?><rss><channel><title>Zölle</title></channel></rss>"#
        #expect(try Feed(Array(transcoded.utf8), wasTranscoded: true).title == "Zölle")
    }

    static let refused: [(text: String, reason: String)] = [
        ("", "the feed is empty"), ("a,b", "this is no feed: it is neither XML nor JSON"),
        ("<page/>", "this is no feed: its first element is neither rss, RDF nor feed"),
        (#"{"a":1}"#, "this is no JSON Feed: it has no version or no items"),
        (
            #"<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>"#,
            "the feed cannot be read: it declares a document type, which is not read"
        ),
        ("<rss><channel>&nbsp;</rss>", "the feed cannot be read: it has the fault “undefined entity”"),
        ("<rss><channel>", "the feed cannot be read: it has the fault “no element found”"),
        (
            "<rss>" + String(repeating: "<a>", count: 200),
            "the feed cannot be read: it nests elements more than 128 deep"
        ),
        (
            "<rss><channel>" + String(repeating: "<item/>", count: 10_001) + "</channel></rss>",
            "the feed has more than 10000 entries"
        ),
        (String(repeating: " ", count: 9 << 20), "the feed is larger than 8 MiB"),
    ]

    @Test(arguments: refused.indices)
    func `what is no feed, or more than one, is refused`(_ index: Int) {
        let (text, reason) = Self.refused[index]
        let error = #expect(throws: FormatError.self) { try Feed(Array(text.utf8)) }
        #expect(error?.reason == reason)
    }

    private static let long = String(repeating: "x", count: 1 << 20) + "<"
    static let withLongEntry: [(kind: String, text: String)] = [
        (
            "RSS",
            "<rss><channel><item><guid>1</guid><description><![CDATA[\(long)]]></description><link>x</link></item><item><guid>2</guid></item></channel></rss>"
        ),
        (
            "Atom, in elements",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>1</id><content type=\"xhtml\"><div><p>\(long.dropLast())</p></div></content><link href=\"x\"/></entry><entry><id>2</id></entry></feed>"
        ),
        (
            "JSON Feed",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"url\":\"x\",\"content_text\":\"\(long)\"},{\"id\":\"2\"}]}"
        ),
    ]

    @Test(arguments: withLongEntry.indices)
    func `an entry that no article is as long as has a fault, and the others are read`(_ index: Int) throws {
        let (kind, text) = Self.withLongEntry[index]
        let entries = try Feed(Array(text.utf8)).entries
        #expect(
            entries.map(\.fault) == ["it is longer than 1 MiB, which no article is", nil], "\(kind)")
        #expect(entries.map(\.content) == [nil, nil])
        #expect(entries.last?.guid == "2")
    }

    /// Whatever is changed in a feed, it is read or refused.
    @Test func `no damage traps`() {
        var random = SplitMix(state: 5)
        for original in [Self.rss, Self.atom, Self.json] {
            for _ in 0..<300 {
                var bytes = Array(original.utf8)
                for _ in 0..<Int.random(in: 1..<4, using: &random) {
                    bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                _ = try? Feed(bytes)
            }
        }
    }

    @Test(arguments: [
        ("https://a.org/x", "https://b.org/", "https://a.org/x"), ("/n/1", "https://b.org/c/d", "https://b.org/n/1"),
        ("n/1?x=1", "https://b.org/c/d", "https://b.org/c/n/1?x=1"), ("../n", "http://b.org/c/d/e", "http://b.org/c/n"),
        ("../../../n/./", "https://b.org/c/", "https://b.org/n/"), ("//c.org/x", "http://b.org", "http://c.org/x"),
        ("?p=2", "https://b.org/c?p=1", "https://b.org/c?p=2"),
        ("#f", "https://b.org/c?p=1#e", "https://b.org/c?p=1#f"),
        ("n", "https://b.org", "https://b.org/n"), ("n", nil, "n"), ("n", "tag:b", "n"),
        ("javascript:x", "https://b.org/", "javascript:x"), (" /n\n", "https://b.org/", "https://b.org/n"),
    ])
    func `an address in short is made whole`(_ link: String, _ base: String?, _ whole: String) {
        #expect(LinkResolution.whole(link, in: base) == whole)
    }

    @Test func `links stand where the feed says, by xml:base or its own address`() throws {
        func links(_ text: String) throws -> [String?] { try Feed(Array(text.utf8)).entries.map(\.link) }
        #expect(
            try links(
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/a/"><link href="home"/>
                <entry xml:base="b/"><link href="1"/></entry><entry><link href="2"/></entry></feed>
                """) == ["https://example.org/a/b/1", "https://example.org/a/2"])
        #expect(
            try links(
                "<rss><channel><link>https://example.org/x</link><item><link>/1</link></item></channel></rss>")
                == ["https://example.org/1"])
        #expect(
            try links(
                #"{"version":"https://jsonfeed.org/version/1.1","home_page_url":"https://example.org/","items":[{"id":"1","url":"r/1"}]}"#
            ) == ["https://example.org/r/1"])
    }

    @Test(arguments: ["windows-1252", "ISO-8859-1", "cp1252"])
    func `a feed is read in the Western encoding that it declares, after blank lines too`(_ encoding: String) throws {
        let head = Array("\n\n<?xml version='1.0' encoding='\(encoding)'?><rss><channel><title>Z".utf8)
        let feed = try Feed(head + [0xF6] + Array("lle ".utf8) + [0x93, 0x94] + Array("</title></channel></rss>".utf8))
        #expect(feed.title == "Zölle “”")
    }

    @Test func `a page is told from a feed`() {
        for page in ["<!DOCTYPE html><html>", "\n<html lang=\"en\">"] {
            let error = #expect(throws: FormatError.self) { try Feed(Array(page.utf8)) }
            #expect(error?.reason == "this is a page of HTML, and no feed")
        }
    }
}
