import Foundation
import Testing

/// What sites published lately, as curl fetched it.
@Suite struct FeedTests {
    private static func rss(_ items: String) -> String {
        "<rss version=\"2.0\"><channel><title>The Gazette</title><link>https://example.org/</link>\(items)</channel></rss>"
    }

    private static let first = """
        <item><guid isPermaLink="false">17</guid><title>Talks in London</title><link>https://example.org/17</link>
        <author>Ana Kovač</author><pubDate>Wed, 11 Jun 2025 22:30:00 EST</pubDate>
        <description>&lt;p&gt;“We made progress,” Jamieson Greer told reporters on Tuesday.&lt;/p&gt;</description></item>
        """
    private static let second = """
        <item><guid>https://example.org/18</guid><title>More</title><pubDate>Thu, 12 Jun 2025 09:00:00 +0100</pubDate>
        <description>“We made progress,” Jamieson Greer told reporters on Tuesday.</description></item>
        """

    @Test func `each entry is an article of its own, and what was seen is known`() throws {
        let tracker = try TrackerRunner.withExample()
        let path = try tracker.write(Self.rss(Self.first), to: "feed.xml")
        #expect(
            try tracker.succeed("import", "--from", "feed", "--verbose", "--round", "London", path)
                == "\(path): 1 article added, 0 seen before; 1 proposal added, 0 further places, 0 known\n")
        #expect(
            try tracker.succeed("list-sources", "--format", "tsv", "--fields", "key,outlet,title,url,author,published")
                .contains(
                    "https://example.org/ 17\tThe Gazette\tTalks in London\thttps://example.org/17\tAna Kovač\t2025-06-11\n"
                ))
        #expect(
            try tracker.succeed("review", "--list", "--format", "tsv", "--fields", "official,date,setting,text")
                == "official\tdate\tsetting\ttext\nJamieson Greer\t2025-06-10\treporters\tWe made progress\n")
        _ = try tracker.write(Self.rss(Self.second + Self.first), to: "feed.xml")
        #expect(
            try tracker.succeed("import", "--from", "feed", "--verbose", path)
                == "\(path): 1 article added, 1 seen before; 0 proposals added, 1 further place, 1 known\n")
        #expect(try tracker.run("import", "--from", "feed", path) == Outcome(exitCode: 0, output: "", errors: ""))
        #expect(
            try tracker.succeed("log", "--format", "tsv", "--fields", "revision").split(separator: "\n").count == 4)
    }

    @Test func `an entry that can be no article is left out and told, and the others are read`() throws {
        let tracker = try TrackerRunner.withExample()
        let long =
            "<item><guid>https://example.org/19</guid><description>\(String(repeating: "x", count: 2 << 20))</description></item>"
        let path = try tracker.write(Self.rss(Self.first + long + Self.second), to: "feed.xml")
        #expect(
            try tracker.run("import", "--from", "feed", "--verbose", path)
                == Outcome(
                    exitCode: 0,
                    output: "\(path): 2 articles added, 0 seen before; 1 proposal added, 1 further place, 0 known\n",
                    errors: "tracker: \(path): entry 2 is left out: it is longer than 1 MiB, which no article is\n"))
        #expect(
            try tracker.succeed("list-imports", "--last", "--format", "tsv", "--fields", "rejected,result")
                == "rejected\tresult\n1\tdone\n")
        let json = try tracker.write(
            #"{"version":"https://jsonfeed.org/version/1.1","title":"Desk","items":["#
                + (1...25).map { #"{"id":"\#($0)","content_text":"a\u0000b"}"# }.joined(separator: ",")
                + #",{"id":"26","content_text":"“We agreed on lists,” Scott Bessent said."}]}"#, to: "feed.json")
        let outcome = try tracker.run("import", "--from", "feed", json)
        #expect(outcome.exitCode == 0)
        #expect(
            outcome.errors.split(separator: "\n").suffix(2) == [
                "tracker: \(json): entry 20 is left out: it is not plain text: it holds a zero character",
                "tracker: \(json): 5 more entries are left out",
            ])
        #expect(try tracker.succeed("review", "--list", "--format", "tsv", "--fields", "text").contains("lists"))
    }

    @Test func `what of a feed is not as it should be is told in a line each, and all is read`() throws {
        let tracker = try TrackerRunner.withExample()
        let again = Self.first.replacingOccurrences(of: "made progress", with: "made more progress")
            .replacingOccurrences(of: "Talks in London", with: "Q&amp;A of the day")
        let path = try tracker.write(
            Self.rss(
                Self.first.replacingOccurrences(of: "Talks in London", with: "Q&A&nbsp;of the day")
                    .replacingOccurrences(of: "Wed, 11 Jun 2025 22:30:00 EST", with: "the other day") + again),
            to: "feed.xml")
        #expect(
            try tracker.run("import", "--from", "feed", path)
                == Outcome(
                    exitCode: 0, output: "",
                    errors: """
                        tracker: \(path): 1 character is no XML and was read as it stands: an & alone, a control character
                        tracker: \(path): 1 entry has the guid of another entry: entry 2, “17”
                        tracker: \(path): 1 entry has a day of publication that cannot be read: entry 1, “the other day”

                        """))
        #expect(
            try tracker.succeed("list-sources", "--format", "tsv", "--fields", "title").contains("Q&A of the day"))
        // Read again it has nothing new, and the same faults.
        #expect(try tracker.run("import", "--from", "feed", path) == Outcome(exitCode: 0, output: "", errors: ""))
        #expect(try tracker.run("import", "--from", "feed", "--verbose", path).errors.split(separator: "\n").count == 3)
    }

    @Test func `feeds in a folder are imported, and one that is none goes to failed`() throws {
        let tracker = try TrackerRunner.withExample()
        let inbox = tracker.file("inbox")
        try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
        _ = try tracker.write(Self.rss(Self.first), to: "inbox/a.xml")
        _ = try tracker.write("<html></html>", to: "inbox/b.xml")
        let outcome = try tracker.run("import", "--from", "feed", "--inbox", inbox, "--min-age", "0")
        #expect(
            outcome
                == Outcome(
                    exitCode: 65, output: "",
                    errors:
                        "tracker: \(inbox)/b.xml:1: this is a page of HTML, and no feed; moved to \(inbox)/failed/b.xml\n"
                ))
        #expect(FileManager.default.fileExists(atPath: inbox + "/processed"))
        #expect(
            try tracker.succeed("list-imports", "--failed", "--fields", "file,format,error", "--format", "csv")
                == "file,format,error\r\n\(inbox)/b.xml,feed,\"\(inbox)/b.xml:1: this is a page of HTML, and no feed\"\r\n"
        )
    }

    @Test(arguments: [
        (["--url", "https://example.org/"], "--url is of one article, and a feed has many."),
        (["--dry-run"], "--dry-run is for records."),
        (["--map", "a=date"], "--map is for records, and a feed has none."),
        (["--ignore", "a"], "--ignore is for records"), (["--set", "outlet=x"], "--set is for records"),
        (["--type", "round"], "--type is for records"), (["--sheet", "x"], "--sheet is for records"),
        (["--date-format", "dmy"], "--date-format is for records"), (["--skip-bad"], "--skip-bad is for records"),
        (["--create-officials"], "--create-officials is for records"), (["--strict"], "--strict is for records"),
        (["--prefer", "review"], "--prefer review is for records"),
    ])
    func `options of one article are refused`(_ options: [String], _ reason: String) throws {
        let outcome = try TrackerRunner().run(["import", "--from", "feed", "-"] + options)
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    }
}
