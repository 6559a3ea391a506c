import Foundation
import RawClient
import Testing

/// Pages that a server shows, asked for as a client would.
@Suite struct PageTests {
    @Test func `every page of the founding case is there, and every address on it leads to one`() throws {
        let pages = try RunningPages(try TrackerRunner.withExample())
        var asked: Set<String> = []
        var waiting = [
            "/", "/compare?round=1&round=2", "/statements?q=%22rare+earths%22+-tariffs&party=China", "/?as-of=1",
        ]
        while let target = waiting.popLast() {
            guard asked.insert(target).inserted, asked.count < 600 else { continue }
            let answer = try pages.get(target)
            if answer.status == 307, let place = answer.field("Location") {
                waiting.append(place)
                continue
            }
            #expect(answer.status == 200, "\(target)")
            // The past looks as the present does: one page of it stands for all.
            if target != "/?as-of=1", target.contains("as-of=") { continue }
            guard answer.field("Content-Type")?.hasPrefix("text/html") == true else { continue }
            #expect(!answer.body.contains("style=") && !Self.hasForeignScript(answer.body), "\(target)")
            // What narrows an answer further and further leads to ever more.
            waiting += Self.addresses(in: answer.body).filter { !$0.contains("&") }
        }
        #expect(asked.count > 100 && asked.count < 600)
        #expect(pages.stop() == 0)
    }

    /// Whether a page has a script beside the one of all pages.
    static func hasForeignScript(_ page: String) -> Bool {
        let own = "<script src=\"/pages.js\" defer></script>"
        return page.replacingOccurrences(of: own, with: "").contains("<script")
    }

    /// The addresses of a page that lead to this server.
    static func addresses(in page: String) -> [String] {
        page.components(separatedBy: "href=\"").dropFirst().compactMap { $0.components(separatedBy: "\"").first }
            .map { $0.replacingOccurrences(of: "&amp;", with: "&") }.filter { $0.hasPrefix("/") }
    }

    @Test func `of two outcomes with one title each page shows the texts of its own`() throws {
        let runner = try TrackerRunner()
        try runner.succeed(["add-negotiation", "Talks"])
        try runner.succeed(["add-round", "Norport", "--negotiation", "Talks", "--start", "2025-01-06"])
        for key in ["first", "second"] {
            let outcome = ["add-outcome", "--round", "Norport", "--kind", "agreement", "--title", "Deal"]
            try runner.succeed(outcome + ["--key", key])
            try runner.succeed([
                "add-text", "--round", "Norport", "--title", "The \(key) text", "--text", "All of it.", "--outcome",
                key,
            ])
        }
        let pages = try RunningPages(runner)
        let (first, second) = (try pages.get("/outcomes/1-deal").body, try pages.get("/outcomes/2-deal").body)
        #expect(first.contains("The first text") && !first.contains("The second text"))
        #expect(second.contains("The second text") && !second.contains("The first text"))
        #expect(pages.stop() == 0)
    }

    @Test func `the data of a page is what the command answers`() throws {
        let runner = try TrackerRunner.withExample()
        let pages = try RunningPages(runner)
        let cases: [(String, [String])] = [
            ("/rounds.json", ["list-rounds", "--format", "json"]),
            ("/rounds/London.json", ["show-round", "London", "--format", "json"]),
            ("/statements.csv?q=earths&party=US", ["query", "earths", "--party", "US", "--format", "csv"]),
            ("/statements/3.md", ["show-statement", "3", "--format", "markdown"]),
            ("/statements.ndjson", ["query", "--format", "ndjson"]),
            ("/officials/2.json", ["show-official", "Lutnick", "--format", "json"]),
            ("/due.ndjson", ["due", "--within", "90d", "--format", "ndjson"]),
            (
                "/changes.json",
                ["log", "--fields", "revision,at,who,added,changed,removed,records", "--format", "json"]
            ),
            ("/news.json?since=1d", ["news", "--since", "1d", "--limit", "100", "--format", "json"]),
            ("/positions.json?topic=tariffs", ["positions", "--topic", "tariffs", "--format", "json"]),
            ("/statements.atom?official=Lutnick", ["export", "--format", "atom", "--official", "Lutnick"]),
            ("/negotiations/1.ics", ["export", "--format", "icalendar", "--negotiation", "US–China trade talks"]),
        ]
        for (target, command) in cases {
            let answer = try pages.get(target)
            let output = try runner.run(command).output
            // A feed of a site leads to its pages besides.
            let body = answer.body.replacing(
                /<link rel="alternate" type="text\/html" href="\/statements\/\d+"\/>\n/, with: "")
            #expect(answer.status == 200 && !output.isEmpty && body == output, "\(target)")
            #expect(target.contains(".atom") == (body != answer.body), "\(target)")
        }
    }

    @Test(.enabled(if: PageChecker.isInstalled, "make test installs checkers of pages"))
    func `data is as it is described to programs, whatever is asked`() throws {
        let runner = try TrackerRunner.withExample()
        let pages = try RunningPages(runner)
        let (report, isKept) = try PageChecker.compare(pages, runner)
        #expect(isKept, "\(report)")
        #expect(report.contains("123 passed") && !report.contains("returned only 4xx"), "\(report)")
        #expect(pages.stop() == 0)
    }

    @Test func `a page is told apart by what was recorded, and shows the past when it is asked to`() throws {
        let runner = try TrackerRunner.withExample()
        let pages = try RunningPages(runner)
        let tag = try #require(try pages.get("/officials").field("ETag"))
        let same = try pages.get("/officials", fields: ["If-None-Match: \(tag)"])
        #expect(same.status == 304 && same.body.isEmpty && same.field("ETag") == tag)
        let style = try #require(try pages.get("/style.css").field("ETag"))
        let icon = try #require(try pages.get("/icon.svg").field("ETag"))
        #expect(style.utf8.count == 26 && icon.utf8.count == 26 && style != icon)
        let head = try pages.get("/officials", method: "HEAD")
        #expect(head.status == 200 && head.body.isEmpty)
        try runner.run(["add-official", "Ann New", "--party", "US", "--office", "Envoy"])
        let changed = try pages.get("/officials", fields: ["If-None-Match: \(tag)"])
        #expect(changed.status == 200 && changed.body.contains("Ann New"))
        let changes = try pages.get("/changes?as-of=1").body
        #expect(changes.contains("/changes/1") && !changes.contains("/changes/2"))
        let past = try pages.get("/officials?as-of=1")
        #expect(past.status == 200 && !past.body.contains("Ann New") && past.body.contains("?as-of=1\""))
        #expect(try pages.get("/officials.json?as-of=1").body.contains("Ann New") == false)
    }

    @Test(arguments: [
        ("/nothing", 404), ("/statements/999", 404), ("/officials/Nobody", 404), ("/rounds/1/2", 404),
        ("/statements/x", 404),
        ("/?as-of=tomorrow", 400), ("/?as-of=99", 404), ("/statements?kind=loud", 400),
        ("/statements?since=2025&until=2024", 400),
        ("/statements?q=%22", 400), ("/../../etc/passwd", 404), ("/%2e%2e/tracker.db", 404), ("/tracker.db", 404),
        ("/officials/999999999999999999999", 404), ("/changes/99", 404), ("/statements?page=-5", 200),
        ("/statements?page=99999999999", 200),
        ("/statements?official=Nobody", 404), ("/statements.json?--db=/etc/passwd", 200),
        ("/statements?q=--db%3D%2Fetc%2Fpasswd", 200),
        ("/statements/999.json", 404), ("/changes/99.csv", 404), ("/review/99.json", 404),
        ("/compare.json?round=1", 404),
        ("/statements.json?kind=loud", 400),
    ])
    func `what cannot be shown is said without a word of this machine`(target: String, status: Int) throws {
        let runner = try TrackerRunner.withExample()
        let pages = try RunningPages(runner)
        let answer = try pages.get(target)
        #expect(answer.status == status)
        #expect(!answer.body.contains(runner.folder) && !answer.body.contains("root:"))
        #expect(answer.field("Content-Security-Policy")?.hasPrefix("default-src 'none'") == true)
        #expect(answer.field("X-Content-Type-Options") == "nosniff")
    }

    @Test func `an article is read on the page of its source, with what came of its words marked`() throws {
        let runner = try ReviewTests.withArticle()
        try runner.succeed("review", "--accept", "1", "--date", "2025-06-10")
        try runner.succeed("review", "--reject", "2")
        let pages = try RunningPages(runner)
        let shown = try runner.run(["show-source", "https://example.org/1", "--format", "json"]).output
        let source = try #require(try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any])
        let place = try pages.get("/sources/\(try #require(source["id"] as? Int))").field("Location")
        let page = try pages.get(try #require(place)).body
        let text = try #require(page.components(separatedBy: "class=\"article-text\">").last)
        #expect(text.contains("<mark class=\"accepted\" title=\"statement 12\"><a href=\"/statements/12\">"))
        #expect(text.contains("<mark class=\"rejected\" title=\"rejected proposal 2\">"))
        #expect(text.contains("<mark class=\"open\" title=\"open proposal 3\"><a href=\"/review/3\">"))
        let plain = text.components(separatedBy: "</section>")[0].replacing(/<[^>]*>/, with: "")
        for line in ReviewTests.article.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
            #expect(plain.contains(line), "\(line)")
        }
        // It is another's.
        try runner.succeed("publish", runner.file("site"))
        let published = try #require(
            FileManager.default.enumerator(atPath: runner.file("site/sources"))?.compactMap { $0 as? String })
        for file in published {
            let data = try #require(FileManager.default.contents(atPath: runner.file("site/sources/\(file)")))
            #expect(!String(decoding: data, as: UTF8.self).contains("article-text"))
        }
    }

    @Test func `hostile words run nothing and break no page`() throws {
        let runner = try TrackerRunner()
        let hostile =
            "<script>alert(1)</script>\" onload=\"x' javascript:alert(2) \u{202E}evil\u{2066} "
            + String(repeating: "w", count: 5000)
        let name = "<img src=x onerror=alert(3)>"
        let lines =
            [
                [
                    "type": "round", "negotiation": "T \(name)", "name": "R \(name)", "start": "2025-06-09",
                    "topics": ["t \(name)"],
                ],
                ["type": "official", "name": "O \(name)", "offices": [["party": "P \(name)", "office": "F \(name)"]]],
                ["type": "participation", "round": "R \(name)", "official": "O \(name)"],
                [
                    "type": "statement", "date": "2025-06-09", "official": "O \(name)", "round": "R \(name)",
                    "text": hostile,
                    "language": "en\" onload=\"x", "setting": "s \(name)", "topics": ["t \(name)"],
                    "sources": [["url": "javascript:alert(4)", "title": "S \(name)", "wording": hostile]],
                ],
                [
                    "type": "outcome", "round": "R \(name)", "kind": "k \(name)", "title": "U \(name)", "note": hostile,
                    "approvals": [["authority": "A \(name)"]],
                ],
            ] as [[String: Any]]
        let file = try lines.map {
            String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) + "\n"
        }
        #expect(try runner.run(["import", try runner.write(file.joined(), to: "hostile.ndjson")]).exitCode == 0)
        let pages = try RunningPages(runner)
        var asked: Set<String> = []
        var waiting = ["/", "/statements?q=alert&kind=direct"]
        while let target = waiting.popLast() {
            guard asked.insert(target).inserted, !target.contains(".json"), asked.count < 300 else { continue }
            let answer = try pages.get(target)
            guard answer.field("Content-Type")?.hasPrefix("text/html") == true else { continue }
            #expect(answer.status == 200, "\(target)")
            #expect(
                !Self.hasForeignScript(answer.body) && !answer.body.contains("<img")
                    && !answer.body.contains("href=\"javascript"), "\(target)")
            #expect(!answer.body.contains("\u{202E}") && !answer.body.contains("lang=\"en&quot;"), "\(target)")
            waiting += Self.addresses(in: answer.body)
        }
        #expect(asked.count > 30)
    }

    @Test func `a record is found by its identity and its key too, and its address tells the identity`() throws {
        let runner = try TrackerRunner.withExample()
        try runner.succeed("edit-statement", "3", "--key", "afp-17")
        let pages = try RunningPages(runner)
        let page = try pages.get("/statements/3").body
        let identity = try #require(page.firstMatch(of: /href="(\/statements\/[0-9a-f]{8}-[0-9a-f-]{27})"/)?.1)
        for target in [
            String(identity), identity.uppercased().replacingOccurrences(of: "STATEMENTS", with: "statements"),
            "/statements/afp-17",
        ] {
            let answer = try pages.get(target)
            #expect(answer.status == 307 && answer.field("Location") == "/statements/3", "\(target)")
        }
        #expect(try pages.get(identity + ".json").body == runner.succeed("show-statement", "3", "--format", "json"))
        let round = try #require(
            try pages.get("/rounds/2-london").body.firstMatch(of: /\/rounds\/[0-9a-f]{8}-[0-9a-f-]{27}/)?.0)
        #expect(try pages.get(String(round)).field("Location") == "/rounds/2-london")
        #expect(try pages.get("/statements/00000000-0000-7000-8000-000000000000").status == 404)
    }

    @Test func `terms of use are said where they are given, beside what is to be had`() throws {
        let runner = try TrackerRunner.withExample()
        let pages = try RunningPages(runner, ["--license", "https://creativecommons.org/licenses/by/4.0/"])
        let about = try pages.get("/about").body
        #expect(about.contains("rel=\"license noopener\"") && about.contains("href=\"/index.ndjson\""))
        #expect(about.contains("href=\"/rounds.csv\""))
        #expect(try pages.get("/rounds").body.contains("creativecommons.org"))
        try runner.succeed("publish", "--license", "CC BY 4.0", runner.file("site"))
        let published = try String(contentsOfFile: runner.file("site/about.html"), encoding: .utf8)
        #expect(published.contains("CC BY 4.0") && published.contains("href=\"index.ndjson\""))
        #expect(try runner.run("serve", "--license", " ").isRefusal(64, saying: "--license is empty"))
    }

    @Test func `statements over time are drawn by side and tone, with a table behind each picture`() throws {
        let runner = try TrackerRunner.withExample()
        try runner.succeed("edit-statement", "3", "--tone", "negative")
        try runner.succeed(
            "add-statement", "--official", "Lutnick", "--date", "2025-08-11", "--text", "More in August.", "--outlet",
            "AFP")
        let pages = try RunningPages(runner)
        let page = try pages.get("/statistics").body
        for title in ["Statements by month and side", "Tone of statements by month", "Delegations over rounds"] {
            #expect(page.contains(">\(title)</title>") && page.contains("<caption>\(title)</caption>"), "\(title)")
        }
        #expect(page.contains("bar-negative"))
        let some = try pages.get("/statistics?official=Lutnick").body
        #expect(some.contains("Only with") && !some.contains("Delegations over rounds"))
        #expect(try pages.get("/statistics.csv").body == runner.succeed("stats", "--by", "month", "--format", "csv"))
    }

    @Test func `an empty record has its pages too`() throws {
        let runner = try TrackerRunner()
        try runner.run(["init"])
        let pages = try RunningPages(runner)
        for target in [
            "/", "/negotiations", "/statements", "/statistics", "/timeline", "/due", "/changes", "/news", "/attendance",
            "/positions",
            "/compare",
        ] {
            #expect(try pages.get(target).status == 200, "\(target)")
        }
    }

    @Test func `a statement is shown while others fetch everything`() throws {
        let runner = try TrackerRunner()
        let lines = (1...16_000).map {
            #"{"type":"statement","date":"2025-06-09","attribution":"Spokesperson","text":"Statement \#($0) of many."}"#
        }
        try runner.succeed("import", try runner.write(lines.joined(separator: "\n"), to: "many.ndjson"))
        let pages = try RunningPages(runner)
        let greedy = try (0..<4).map { _ in try RawClient(port: pages.port) }
        for client in greedy {
            client.send("GET /index.ndjson HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        }
        #expect(try pages.get("/statements/7").status == 200)
        for client in greedy { #expect(client.hasNothing(), "the page came first") }
        let whole = try runner.succeed("export")
        for client in greedy { #expect(client.chunkedAnswer().body == Array(whole.utf8)) }
    }

    @Test func `of very many statements some of each time are drawn, and few are compared`() throws {
        let runner = try TrackerRunner()
        var lines = [2020, 2021].map {
            #"{"type":"round","negotiation":"Talks","name":"Round of \#($0)","start":"\#($0)-01-01"}"#
        }
        for number in 0..<1400 {
            let year = 2020 + number / 700
            let date = "\(year)-\(["01", "04", "07", "10"][number % 4])-\(10 + number % 18)"
            lines.append(
                #"{"type":"statement","date":"\#(date)","attribution":"Spokesperson","round":"Round of \#(year)","negotiation":"Talks","topics":["tariffs"],"text":"Statement \#(number)."}"#
            )
        }
        try runner.succeed("import", try runner.write(lines.joined(separator: "\n"), to: "many.ndjson"))
        let pages = try RunningPages(runner)
        let negotiation = try pages.get("/negotiations/1-talks").body
        #expect(negotiation.contains("some of each time are drawn"))
        for month in ["2020-01-", "2020-07-", "2021-04-", "2021-10-"] {
            #expect(negotiation.contains("<time datetime=\"\(month)"), "\(month)")
        }
        #expect(try pages.get("/compare?round=1&round=2").body.components(separatedBy: "and 697 more").count == 3)
    }

    @Test func `a calendar is offered where there are rounds to show in it`() throws {
        let runner = try TrackerRunner.withExample()
        try runner.succeed("add-party", "Iceland")
        try runner.succeed(
            "add-statement", "--attribution", "Spokesperson", "--party", "Iceland", "--date", "2025-06-10", "--text",
            "Hello.",
            "--outlet", "AFP")
        let pages = try RunningPages(runner)
        func offersCalendar(_ target: String) throws -> Bool { try pages.get(target).body.contains("text/calendar") }
        #expect(
            try offersCalendar("/negotiations/1-us-china-trade-talks") && offersCalendar("/officials/2-howard-lutnick"))
        #expect(try offersCalendar("/statements?round=London") && !offersCalendar("/statements?party=Iceland"))
        #expect(try !offersCalendar("/parties/3-iceland"))
        // Who subscribed stays so.
        #expect(try pages.get("/statements.ics?party=Iceland").status == 200)
    }

    @Test func `among very many statements those that are like one are looked for when that is asked`() throws {
        let runner = try TrackerRunner.withExample()
        let pages = try RunningPages(runner)
        let same = "The negotiations with China were going well, he said."
        try runner.succeed(
            "add-statement", "--official", "Lutnick", "--date", "2025-06-11", "--text", same, "--outlet", "AFP")
        let page = try pages.get("/statements/3").body
        #expect(page.contains("Similar statements") && page.contains(same))
        let found = try pages.get("/statements?related=id:3")
        #expect(found.status == 200 && found.body.contains(same) && found.body.contains("1 statement<"))
    }

    @Test func `a place where somebody listens, and a record that is not there, are refused`() throws {
        let runner = try TrackerRunner.withExample()
        let pages = try RunningPages(runner)
        #expect(
            try runner.run("serve", "--listen", "127.0.0.1:\(pages.port)").isRefusal(
                69, saying: "cannot listen at 127.0.0.1"))
        #expect(try runner.run("serve", "--listen", "nowhere").isRefusal(64, saying: "--listen"))
        #expect(try runner.run("serve", "--db", "nothing.db").isRefusal(66, saying: "nothing.db"))
    }
}
