import Foundation
import Testing

/// Files that are there to take memory and time: each is refused with its place, in 64 MiB and ten seconds.
@Suite(.serialized) struct HostileSizeTests {
    struct Hostile: Sendable, CustomTestStringConvertible {
        let name: String
        var options: [String] = []
        let words: String
        /// What the file is made of: a beginning, something so often, an end.
        var head = ""
        var body = ""
        var count = 0
        var tail = ""
        /// Lines of Python that make it instead.
        var script: String?

        var testDescription: String { "\(name), \(count) times \(body.prefix(20)): \(words)" }
    }

    private static let feed = ["--from", "feed"]
    private static let article = ["--from", "article", "--outlet", "Gazette"]
    private static let statement = #"{"type":"statement","date":"soon","attribution":"x","text":""#
    private static let rss = #"<rss version="2.0"><channel>"#
    private static let million = 1 << 20

    /// A workbook whose sheet is made of these, compressed.
    private static func workbook(_ head: String, _ body: String, _ count: Int) -> String {
        """
        import zipfile
        with zipfile.ZipFile("file.xlsx", "w", zipfile.ZIP_DEFLATED) as z:
            z.writestr("xl/workbook.xml", '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>')
            z.writestr("xl/_rels/workbook.xml.rels", '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>')
            with z.open("xl/worksheets/sheet1.xml", "w") as sheet:
                sheet.write(b'<worksheet><sheetData>\(head)')
                for _ in range(\(count)): sheet.write(b'\(body)' * 1024)
                sheet.write(b'</sheetData></worksheet>')
        """
    }

    private static let cell = #"<row r="1"><c t="inlineStr"><is><t>"#

    static let all: [Hostile] = [
        // A feed of 80 MB, one nested beyond measure, one tag, one entry, very many entries, entities.
        Hostile(
            name: "feed.xml", options: feed, words: "is larger than 8 MiB", head: rss,
            body: "<item><guid>g</guid><description>words</description></item>", count: 80 * million / 58),
        Hostile(
            name: "feed.xml", options: feed, words: "nests elements more than 128 deep", head: rss, body: "<a>",
            count: 2 * million),
        Hostile(
            name: "feed.xml", options: feed, words: "has a tag or comment that is too long", head: "<rss a=\"",
            body: "x",
            count: 7 * million),
        Hostile(
            name: "feed.xml", options: feed, words: "it has the fault “no element found”",
            head: rss + "<item><description>", body: "x", count: 7 * million),
        Hostile(
            name: "feed.xml", options: feed, words: "more than 10000 entries", head: rss, body: "<item/>",
            count: million),
        Hostile(
            name: "feed.xml", options: feed, words: "declares a document type",
            head: "<!DOCTYPE a [<!ENTITY a \"", body: "&b;", count: 2 * million),
        // JSON of 80 MB: one text, lists in lists, and very many values in one record.
        Hostile(
            name: "said.json", words: "a record is longer than 16777216 bytes", head: "[" + statement, body: "x",
            count: 80 * million),
        Hostile(name: "said.json", words: "a record is longer than 16777216 bytes", body: "[", count: 80 * million),
        Hostile(
            name: "said.json", words: "more than 250000 values in one record", head: #"{"type":"statement","topics":["#,
            body: #""a","#, count: 3 * million),
        Hostile(
            name: "said.json", words: "nope: is not a field", head: #"{"type":"statement","nope":["#,
            body: #""abcdefghijklmnopqrst","#, count: 240_000, tail: "1]}"),
        Hostile(
            name: "said.json", words: "date: does not begin with a year", head: statement, body: "x",
            count: 15 * million, tail: "\"}"),
        Hostile(
            name: "people.json", words: "name: is required", head: #"{"persons":["#, body: #"{"id":"p"},"#,
            count: 80_000,
            tail: #"{}],"memberships":[]}"#),
        // Tables: one cell of 80 MB, very many columns, a bomb of gzip.
        Hostile(
            name: "said.csv", words: "a record is longer than 16777216 bytes", head: "date,attribution,text\n2025,x,\"",
            body: "x", count: 80 * million),
        Hostile(name: "said.csv", words: "a record is longer than 16777216 bytes", body: "c,", count: 10 * million),
        Hostile(
            name: "said.json.gz", words: "a record is longer than 16777216 bytes",
            script: """
                import gzip
                with gzip.open("said.json.gz", "wb") as f:
                    for _ in range(300): f.write(b'[' * (1 << 20))
                """),
        // Workbooks that unpack to 300 MB: one cell, and very many rows.
        Hostile(
            name: "file.xlsx", words: "the spreadsheet is too large to be read directly",
            script: workbook(cell, "x", 300_000)),
        Hostile(
            name: "file.xlsx", words: "the spreadsheet is too large to be read directly",
            script: workbook(
                #"<row r="1"><c t="inlineStr"><is><t>date</t></is></c><c t="inlineStr"><is><t>attribution</t></is></c><c t="inlineStr"><is><t>text</t></is></c></row>"#,
                #"<row><c t="inlineStr"><is><t>soon</t></is></c><c t="inlineStr"><is><t>x</t></is></c><c t="inlineStr"><is><t>\#(String(repeating: "y", count: 12_000))</t></is></c></row>"#,
                28)),
        Hostile(
            name: "page.html", options: article, words: "nested too deep", head: "<!DOCTYPE html>", body: "<div>",
            count: million),
        Hostile(
            name: "news.txt", options: article, words: "more than 1 MiB of text", body: "He said: “No.” ",
            count: 400_000),
    ]

    @Test(arguments: all)
    func `a file that takes memory and time is refused within bounds`(_ file: Hostile) throws {
        let tracker = try TrackerRunner()
        if let script = file.script {
            let made = try tracker.run(["python3", "-c", script], executable: "/usr/bin/env")
            #expect(made.exitCode == 0, "\(made.errors)")
        } else {
            #expect(FileManager.default.createFile(atPath: tracker.file(file.name), contents: nil))
            let handle = try #require(FileHandle(forWritingAtPath: tracker.file(file.name)))
            try handle.write(contentsOf: Data(file.head.utf8))
            let piece = Data(String(repeating: file.body, count: min(file.count, 10_000)).utf8)
            for _ in 0..<(file.count / 10_000) { try handle.write(contentsOf: piece) }
            try handle.write(contentsOf: Data(String(repeating: file.body, count: file.count % 10_000).utf8))
            try handle.write(contentsOf: Data(file.tail.utf8))
            try handle.close()
        }
        let run = try MeasuredRun(tracker, ["import"] + file.options + [tracker.file(file.name)])
        #expect(run.exitCode == 65 && run.errors.contains(file.words), "\(run.errors.prefix(300))")
        #expect(run.kilobytes <= 64 << 10)
        #expect(run.seconds <= 10)
        #expect(try tracker.recorded() ?? "" == "")
    }
}
