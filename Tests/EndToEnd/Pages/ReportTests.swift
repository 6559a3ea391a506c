import Foundation
import FoundationXML
import Testing
import TrackerCommands

/// Documents that stand alone: reports and pictures.
@Suite struct ReportTests {
    private let runner: TrackerRunner

    init() throws { runner = try TrackerRunner.withExample() }

    @Test(arguments: [
        ["US–China trade talks"], ["London"], ["1"], ["Geneva", "--negotiation", "US–China trade talks"],
    ])
    func `a report is one document that needs nothing else`(words: [String]) throws {
        let page = try runner.succeed(["report"] + words)
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
        #expect(!page.contains("<script") && !page.contains("<link") && !page.contains("src="))
        // It leads into the web at most.
        let addresses = page.components(separatedBy: "href=\"").dropFirst().map { $0.components(separatedBy: "\"")[0] }
        #expect(addresses.allSatisfy { $0.hasPrefix("http") })
        #expect(page.contains("<style>") && page.contains("@media print"))
    }

    @Test func `a report of a negotiation has all of its rounds, words and sources`() throws {
        let page = try runner.succeed("report", "US–China trade talks")
        #expect(page.contains("<svg") && page.contains(">Geneva<") && page.contains(">London<"))
        let said = try json(try runner.succeed("query", "--format", "json"))
        #expect(said.count == 11)
        for statement in said {
            let text = try #require(statement["text"] as? String).replacingOccurrences(of: "'", with: "&#39;")
            #expect(page.contains(text))
        }
        #expect(page.components(separatedBy: ">All sources<").count == 2)
        let text = try runner.succeed("report", "US–China trade talks", "--format", "markdown")
        #expect(
            text.hasPrefix("# US–China trade talks\n\n![Timeline](data:image/svg+xml,%3Csvg")
                && text.contains("\n## Geneva: US–China trade talks\n"))
        for statement in said {
            let said = MarkdownText.escaped(try #require(statement["text"] as? String))
            #expect(text.contains("\n- **Text:** \(said)\n"), "\(said)")
        }
        for outcome in try json(try runner.succeed("list-outcomes", "--format", "json")) {
            let title = MarkdownText.escaped(try #require(outcome["title"] as? String))
            #expect(text.contains("\n### \(title): "))
        }
    }

    @Test func `hostile words stay words in a report`() throws {
        let strange = try StrangeRecord.runner()
        let page = try strange.succeed("report", "1")
        #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("href=\"javascript"))
        let text = try strange.succeed("report", "1", "--format", "markdown")
        #expect(!text.contains("<script") && !text.contains("<img"))
    }

    @Test func `who is neither a negotiation nor a round has no report`() throws {
        #expect(try runner.run("report", "Vienna").isRefusal(65, saying: "Vienna", "no negotiation"))
        #expect(try runner.run("report", "London", "--negotiation", "Other").isRefusal(65, saying: "Other"))
    }

    @Test func `the pictures of the pages are files too`() throws {
        for command in ["timeline", "stats"] {
            let picture = try runner.succeed(command, "--format", "svg")
            let parser = XMLParser(data: Data(picture.utf8))
            #expect(picture.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\"") && parser.parse(), "\(command)")
            let page = try runner.succeed(command, "--format", "html")
            #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<h1>"), "\(command)")
            #expect(try runner.run(command, "--format", "svg", "--fields", "date").exitCode == 64)
            #expect(try runner.run(command, "--format", "svg", "--limit", "3").exitCode == 64)
        }
        let geneva = try runner.succeed("timeline", "--round", "Geneva", "--format", "svg")
        #expect(geneva.contains("Geneva") && !geneva.contains("London"))
        let empty = try TrackerRunner()
        try empty.run(["init"])
        #expect(try empty.succeed("timeline", "--format", "svg").contains("Too little is recorded"))
    }
}
