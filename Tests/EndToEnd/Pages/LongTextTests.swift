import RawClient
import Testing

/// Pages beside which a text is too long to be shown whole.
@Suite struct LongTextTests {
    @Test func `of a long text other pages show a part, which leads to the whole`() throws {
        let runner = try TrackerRunner()
        let words = String(repeating: "It goes on and on. ", count: 10_000)
        let record =
            #"{"type":"statement","date":"2025-06-09","attribution":"Spokesperson","round":"London","negotiation":"Talks","topics":["tariffs"],"text":"\#(words)"}"#
        let round = #"{"type":"round","negotiation":"Talks","name":"London","start":"2025-06-09"}"#
        try runner.succeed("import", try runner.write("\(round)\n\(record)\n", to: "long.ndjson"))
        try runner.succeed("edit-statement", "1", "--text", "-", input: words + "It ends.")
        let pages = try RunningPages(runner)
        for target in [
            "/", "/timeline", "/changes", "/changes/1", "/changes/2", "/news?since=1d", "/statements",
            "/topics/1-tariffs",
            "/rounds/1-london", "/negotiations/1-talks", "/positions?topic=tariffs",
        ] {
            let page = try pages.get(target)
            #expect(page.status == 200 && page.body.utf8.count < 60_000, "\(target)")
        }
        let change = try pages.get("/changes/2").body
        #expect(change.contains("It goes on and on. It ends.</ins>") && change.contains("<del dir=\"auto\">… "))
        #expect(change.contains("href=\"/statements/1?as-of=1\"") && change.contains("href=\"/statements/1?as-of=2\""))
        #expect(try pages.get("/statements/1?as-of=1").body.contains(words.dropLast()))
        #expect(try pages.get("/statements/1").body.contains(words + "It ends."))
        try runner.succeed("publish", runner.file("site"))
    }
}
