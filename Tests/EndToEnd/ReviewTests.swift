import Foundation
import Testing

/// From an article to statements that cite it.
@Suite struct ReviewTests {
    /// The talks of London as an invented paper might tell them; the first paragraph comes twice.
    static let article = """
        Commerce Secretary Howard Lutnick was hopeful, saying that the questions of rare earths “can be settled.” The plan needs both capitals, the delegates said.

        Delegates of both countries on Tuesday (Jun 10) said they had drawn up a “plan” in London.

        Commerce Secretary Howard Lutnick was hopeful, saying that the questions of rare earths “can be settled.” The plan needs both capitals, the delegates said.

        After the talks, Trade Representative Jamieson Greer told reporters, “We’re going as fast as we can.” He added, “We like how it is going.”

        Earlier on Tuesday, Treasury Secretary Scott Bessent said that the meetings had been useful.

        Lutnick told Bloomberg Television on Tuesday that the talks were “on track”.

        On Monday (Jun 9), President Donald Trump told reporters, “We get on well with China.”

        """

    static func withArticle() throws -> TrackerRunner {
        let tracker = try TrackerRunner.withExample()
        let path = try tracker.write(article, to: "article.txt")
        #expect(
            try tracker.succeed(
                "import", "--from", "article", path, "--outlet", "Gazette", "--url", "https://example.org/1",
                "--published",
                "2025-06-11", "--round", "London")
                == "\(path): 8 proposals added, 2 further places, 0 known\n")
        return tracker
    }

    private static func list(_ tracker: TrackerRunner, _ arguments: String...) throws -> [[String: Any]] {
        let outcome = try tracker.run(["review", "--list", "--format", "json"] + arguments)
        #expect(outcome.errors == "")
        return try json(outcome.output)
    }

    @Test func `each quotation is proposed with the right person, date, setting and places`() throws {
        let tracker = try Self.withArticle()
        let found = try Self.list(tracker).map { row in
            ["id", "kind", "official", "speaker", "date", "date_inferred", "setting", "round", "text"].map {
                row[$0].map { $0 is NSNull ? "-" : "\($0)" } ?? "missing"
            }
        }
        #expect(
            found == [
                [
                    "1", "mixed", "Howard Lutnick", "Commerce Secretary Howard Lutnick", "2025-06-10", "1", "-",
                    "London",
                    "the questions of rare earths “can be settled.”",
                ],
                [
                    "2", "indirect", "-", "the delegates", "2025-06-10", "1", "-", "London",
                    "The plan needs both capitals",
                ],
                [
                    "3", "mixed", "-", "Delegates of both countries", "2025-06-10", "0", "-", "London",
                    "they had drawn up a “plan” in London",
                ],
                [
                    "4", "direct", "Jamieson Greer", "Trade Representative Jamieson Greer", "2025-06-10", "1",
                    "reporters", "London", "We’re going as fast as we can.",
                ],
                [
                    "5", "direct", "Jamieson Greer", "Trade Representative Jamieson Greer", "2025-06-10", "1",
                    "reporters", "London", "We like how it is going.",
                ],
                [
                    "6", "indirect", "Scott Bessent", "Treasury Secretary Scott Bessent", "2025-06-10", "0", "-",
                    "London", "the meetings had been useful",
                ],
                [
                    "7", "mixed", "Howard Lutnick", "Howard Lutnick", "2025-06-10", "0", "Bloomberg Television",
                    "London",
                    "the talks were “on track”",
                ],
                [
                    "8", "direct", "Donald Trump", "President Donald Trump", "2025-06-09", "0", "reporters", "London",
                    "We get on well with China.",
                ],
            ])
        let places = try Self.list(tracker).map { row in
            (row["places"] as? [[String: Any]] ?? []).map { $0["place"] as? String }
        }
        #expect(places[0] == ["paragraph 1", "paragraph 3"])
        #expect(places[7] == ["paragraph 7"])
        #expect(try tracker.succeed("query", "--outlet", "Gazette", "--count") == "0\n")
    }

    @Test func `scripts accept and reject, and every decision is shown`() throws {
        let tracker = try Self.withArticle()
        let accepted = try tracker.succeed(
            "review", "--accept", "8", "1", "--format", "csv", "--fields", "id,status,statement")
        #expect(accepted == "id,status,statement\r\n1,accepted,13\r\n8,accepted,12\r\n")
        #expect(
            try tracker.succeed("review", "--reject", "3", "--format", "ndjson", "--fields", "id,status")
                == "{\"id\":3,\"status\":\"rejected\"}\n")
        #expect(try Self.list(tracker).map { $0["id"] as? Int } == [2, 4, 5, 6, 7])
        #expect(try Self.list(tracker, "--status", "rejected").map { $0["id"] as? Int } == [3])
        let cited = try json(try tracker.succeed("query", "--outlet", "Gazette", "--format", "json"))
        #expect(cited.map { $0["official"] as? String } == ["Howard Lutnick", "Donald Trump"])
        #expect(
            (cited.first?["sources"] as? [[String: Any]])?.map { $0["place"] as? String } == [
                "paragraph 1", "paragraph 3",
            ])
    }

    @Test func `somebody whom nobody knows is asked for, chosen, added or kept as printed`() throws {
        let tracker = try Self.withArticle()
        #expect(
            try tracker.run("review", "--accept", "2").isRefusal(
                65, saying: "proposal 2: there is no official “the delegates”", "--official", "--as-printed"))
        #expect(try tracker.run("review", "--accept", "4", "2").exitCode == 65)
        #expect(try Self.list(tracker).count == 8, "all of a command or nothing")
        try tracker.succeed("review", "--accept", "2", "--as-printed")
        try tracker.succeed(
            "review", "--accept", "3", "--new-official", "Ann Example", "--party", "US", "--office", "Envoy")
        try tracker.succeed("review", "--accept", "6", "--official", "Greer", "--date", "2025-06", "--topic", "steel")
        let cited = try json(try tracker.succeed("query", "--outlet", "Gazette", "--format", "json"))
        let who = cited.map { [$0["official"] as? String, $0["attribution"] as? String, $0["office"] as? String] }
        #expect(who.contains([nil, "the delegates", nil]))
        #expect(who.contains(["Ann Example", "Delegates of both countries", "Envoy"]))
        #expect(cited.contains { $0["date"] as? String == "2025-06" && $0["topics"] as? [String] == ["steel"] })
    }

    @Test func `a second outlet adds places, and sources to what was accepted`() throws {
        let tracker = try Self.withArticle()
        try tracker.succeed("review", "--accept", "8")
        let path = tracker.file("article.txt")
        #expect(
            try tracker.succeed(
                "import", "--from", "article", path, "--outlet", "Gazette", "--url", "https://example.org/1",
                "--published", "2025-06-11", "--round", "London")
                == "\(path): 0 proposals added, 0 further places, 10 known\n")
        #expect(
            try tracker.succeed("import", "--from", "article", path, "--outlet", "Herald", "--published", "2025-06-12")
                == "\(path): 0 proposals added, 10 further places, 0 known; 1 source added to statements\n")
        let trump = try json(try tracker.succeed("query", "--outlet", "Herald", "--format", "json"))
        #expect(
            trump.map { ($0["sources"] as? [[String: Any]])?.compactMap { $0["outlet"] as? String } } == [
                ["Gazette", "Herald"]
            ])
    }

    @Test func `export holds what was accepted, and no proposal`() throws {
        let tracker = try Self.withArticle()
        let before = try tracker.succeed("export")
        #expect(!before.contains("on track"))
        try tracker.succeed("review", "--accept", "7")
        #expect(try tracker.succeed("export").contains("on track"))
    }

    @Test(arguments: [
        (["review"], Int32(64), "terminal"), (["review", "--accept"], 64, "No proposal numbers"),
        (["review", "--list", "--reject", "1"], 64, "One thing"), (["review", "--accept", "99"], 65, "no proposal 99"),
        (["review", "1", "--as-printed"], 64, "--accept"),
        (["review", "--list", "--source", "Nowhere"], 65, "Nowhere"),
        (["review", "--accept", "2", "--official", "Lutnik"], 65, "Howard Lutnick"),
        (["review", "--accept", "1", "--date", "soon"], 65, "date"),
        (["import", "--from", "article", "absent.txt", "--outlet", "A"], 66, "absent.txt"),
        (["import", "--from", "article", "article.txt"], 65, "outlet"),
        (["import", "--from", "article", "article.txt", "--outlet", "A", "--round", "Paris"], 65, "Paris"),
        (["import", "article.txt", "--outlet", "A"], 64, "--from article"),
    ])
    func `what cannot be done is refused with what to do`(_ arguments: [String], _ exitCode: Int32, _ words: String)
        throws
    {
        let tracker = try Self.withArticle()
        let before = try tracker.succeed("review", "--list", "--format", "json")
        #expect(try tracker.run(arguments).isRefusal(exitCode, saying: words))
        #expect(try tracker.succeed("review", "--list", "--format", "json") == before)
    }

    @Test(.onlyOnOwnFile("a shared database is there")) func `a review without a database makes none`() throws {
        let tracker = try TrackerRunner()
        #expect(try tracker.run("review", "--accept", "1").exitCode == 66)
        #expect(try tracker.run("review", "--list").exitCode == 66)
        #expect(try tracker.recorded() == nil)
    }

    @Test func `on a terminal one key decides, and the next session goes on where this one ended`() throws {
        let tracker = try Self.withArticle()
        let first = try PseudoTerminal(tracker, ["review"])
        first.wait(for: "Proposal 1, 8 open")
        first.wait(for: "saying that the questions of rare earths [“can be settled.”]")
        first.wait(for: "Howard Lutnick (printed “Commerce Secretary Howard Lutnick”)")
        first.wait(for: "2025-06-10 (the article's day, “Jun 10”)")
        first.wait(for: "?: ")
        first.type("a")
        first.wait(for: "Accepted: statement 12")
        first.wait(for: "Proposal 2, 7 open")
        first.wait(for: "“the delegates” is nobody recorded")
        first.wait(for: "?: ")
        first.type("a")
        first.wait(for: "there is no official “the delegates”")
        first.wait(for: "?: ")
        first.type("l")
        first.wait(for: "“the delegates”, kept as printed")
        first.wait(for: "?: ")
        first.type("a")
        first.wait(for: "Accepted: statement 13")
        first.wait(for: "Proposal 3, 6 open")
        first.wait(for: "?: ")
        first.type("r")
        first.wait(for: "Rejected")
        first.wait(for: "Proposal 4, 5 open")
        first.wait(for: "?: ")
        first.type("s")
        first.wait(for: "Proposal 5, 4 open")
        first.wait(for: "?: ")
        first.type("b")
        first.wait(for: "Proposal 4, ")
        first.wait(for: "?: ")
        first.type("b")
        first.wait(for: "You have decided before: rejected")
        first.wait(for: "?: ")
        first.type("s")
        first.type("s")
        first.wait(for: "Proposal 5, 4 open")
        first.wait(for: "?: ")
        first.type("q")
        first.wait(for: "2 accepted, 1 rejected, 5 open")
        #expect(first.finish().exitCode == 0)
        #expect(first.isAsBefore)
        let second = try PseudoTerminal(tracker, ["review"])
        second.wait(for: "Proposal 4, 5 open")
        second.wait(for: "?: ")
        second.type("A")
        second.wait(for: "Accept 5 proposals of this article? y or n: ")
        second.type("y")
        second.wait(for: "Accepted 5")
        second.wait(for: "5 accepted, 0 rejected, 0 open")
        #expect(second.finish().exitCode == 0)
        #expect(try tracker.succeed("query", "--outlet", "Gazette", "--count") == "7\n")
    }

    @Test func `on a terminal every field can be edited, and a speaker chosen or added`() throws {
        let tracker = try Self.withArticle()
        let session = try PseudoTerminal(tracker, ["review", "3", "2"])
        session.wait(for: "Proposal 2, 2 open")
        session.wait(for: "  1:")
        session.wait(for: "Howard Lutnick")
        session.wait(for: "?: ")
        session.type("1")
        session.wait(for: "Who:     Howard Lutnick")
        session.wait(for: "?: ")
        for (key, answer, shown) in [
            ("t", "The plan needs both.", "The plan needs both. (indirect)"), ("d", "2025-06-11", "2025-06-11"),
            ("s", "the press", "the press"), ("p", "steel; coal", "coal"), ("w", "Greer", "Jamieson Greer"),
        ] {
            session.type("e")
            session.wait(for: "another key goes back): ")
            session.type(key)
            session.wait(for: "- empties it): ")
            session.type(answer + "\n")
            session.wait(for: "Proposal 2, 2 open")
            session.wait(for: shown)
            session.wait(for: "?: ")
        }
        session.type("a")
        session.wait(for: "Proposal 3, 1 open")
        session.wait(for: "?: ")
        session.type("n")
        session.wait(for: "full name (empty goes back): ")
        session.type("Ann Example\n")
        session.wait(for: "party (may be empty): ")
        session.type("US\n")
        session.wait(for: "office (may be empty): ")
        session.type("Envoy\n")
        session.wait(for: "Ann Example (printed “Delegates of both countries”)")
        session.wait(for: "?: ")
        session.type("a")
        session.wait(for: "2 accepted, 0 rejected, 0 open")
        #expect(session.finish().exitCode == 0)
        let cited = try json(try tracker.succeed("query", "--outlet", "Gazette", "--format", "json"))
        #expect(cited.map { $0["official"] as? String } == ["Jamieson Greer", "Ann Example"])
        #expect(
            cited.map { $0["text"] as? String } == ["The plan needs both.", "they had drawn up a “plan” in London"])
        #expect(cited.map { $0["topics"] as? [String] } == [["coal", "steel"], []])
        #expect(cited.map { $0["date"] as? String } == ["2025-06-11", "2025-06-10"])
    }

    @Test func `what resembles a known name is asked about, and what is made is said`() throws {
        let tracker = try Self.withArticle()
        try tracker.succeed("review", "--accept", "6", "--official", "Greer", "--topic", "structural steel")
        for (arguments, meant) in [
            (["--official", "Greer", "--topic", "structurl steel"], "structural steel"),
            (["--new-official", "Howard Lutnik"], "Howard Lutnick"),
            (["--new-official", "Ann Example", "--party", "Untied States", "--office", "Envoy"], "United States"),
        ] {
            let accept = ["review", "--accept", "2"] + arguments
            #expect(
                try tracker.run(accept).isRefusal(65, saying: "Did you mean “\(meant)”?", "--new-names"))
        }
        let accept = ["review", "--accept", "2", "--official", "Greer", "--topic", "structurl steel", "--new-names"]
        let accepted = try tracker.run(accept)
        #expect(accepted.exitCode == 0 && accepted.errors == "")
        #expect(accepted.output.hasPrefix("Added topic "))
        #expect(accepted.output.contains(": structurl steel, named for the first time.\n"))
    }

    @Test func `on a terminal a key says that a name is new`() throws {
        let tracker = try Self.withArticle()
        let session = try PseudoTerminal(tracker, ["review", "2"])
        session.wait(for: "?: ")
        session.type("n")
        session.wait(for: "full name (empty goes back): ")
        session.type("Howard Lutnik\n")
        session.wait(for: "party (may be empty): ")
        session.type("\n")
        session.wait(for: "Did you mean “Howard Lutnick”?")
        session.wait(for: "say so with the key N.")
        session.wait(for: "?: ")
        session.type("N")
        session.wait(for: "full name (empty goes back): ")
        session.type("Howard Lutnik\n")
        session.wait(for: "party (may be empty): ")
        session.type("\n")
        session.wait(for: "Howard Lutnik (printed")
        session.wait(for: "?: ")
        session.type("q")
        #expect(session.finish().exitCode == 0)
    }

    @Test func `all of an article are accepted when a person says so, but for those that were skipped`() throws {
        let tracker = try Self.withArticle()
        let session = try PseudoTerminal(tracker, ["review"])
        session.wait(for: "Proposal 1, 8 open")
        session.wait(for: "?: ")
        session.type("s")
        session.wait(for: "Proposal 2, 7 open")
        session.wait(for: "?: ")
        session.type("A")
        session.wait(for: "Accept 7 proposals of this article? y or n: ")
        session.type("n")
        session.wait(for: "Nothing is accepted.")
        session.wait(for: "?: ")
        session.type("A")
        session.wait(for: "Accept 7 proposals of this article? y or n: ")
        session.type("y")
        session.wait(for: "Accepted 5; 2 cannot be accepted before you decide something")
        session.wait(for: "?: ")
        session.type("q")
        #expect(session.finish().exitCode == 0)
        #expect(try Self.list(tracker).map { $0["id"] as? Int } == [1, 2, 3])
    }

    @Test(arguments: [("\u{3}", Int32(130)), ("\u{4}", 0), ("q", 0)])
    func `a session can be left at any time, and the terminal is as it was`(_ key: String, _ exitCode: Int32) throws {
        let tracker = try Self.withArticle()
        let session = try PseudoTerminal(tracker, ["review"], environment: ["NO_COLOR": "", "TERM": "xterm"])
        session.wait(for: "\u{1B}[1m“can be settled.”\u{1B}[0m")
        session.wait(for: "?: ")
        session.type("x")
        session.wait(for: "This key has no meaning here")
        session.type("?")
        session.wait(for: "r  reject")
        session.wait(for: "?: ")
        session.type(key)
        #expect(session.finish().exitCode == exitCode)
        #expect(session.isAsBefore)
        #expect(try Self.list(tracker).count == 8)
    }

    @Test func `what is certain is accepted without a person, the rest waits`() throws {
        let tracker = try Self.withArticle()
        let accepted = try json(try tracker.succeed("review", "--accept-certain", "--format", "json"))
        // It tells of words of two days: that of the article's story is a guess for the fourth.
        #expect(accepted.map { $0["id"] as? Int } == [7, 8])
        #expect(accepted.allSatisfy { $0["status"] as? String == "accepted" })
        #expect(accepted.map { $0["date_basis"] as? String } == ["told", "told"])
        #expect(try Self.list(tracker).map { $0["id"] as? Int } == [1, 2, 3, 4, 5, 6])
    }

    @Test func `what was accepted as certain is told, and that nothing is`() throws {
        let tracker = try Self.withArticle()
        #expect(try tracker.succeed("review", "--accept-certain").hasPrefix("Accepted 2 proposals:\n"))
        #expect(
            try tracker.succeed("review", "--accept-certain")
                == "Nothing is certain: what is open waits for a person.\n")
    }

    /// A page as an invented paper might make it.
    static let page = """
        <!DOCTYPE html><html><head><meta property="og:title" content="Nets agreed">
        <meta property="og:site_name" content="Herald"><meta property="article:published_time" content="2025-06-11T08:00:00Z">
        <link rel="canonical" href="https://example.org/nets"></head><body><nav>“Home,” it said.</nav>
        <p>&ldquo;We have a deal,&rdquo; Jamieson Greer told reporters on Tuesday.</p></body></html>
        """

    @Test func `a page tells its own outlet, title, address and day`() throws {
        let tracker = try TrackerRunner.withExample()
        let path = try tracker.write(Self.page, to: "page.html")
        #expect(
            try tracker.succeed("import", "--from", "article", path)
                == "\(path): 1 proposal added, 0 further places, 0 known\n")
        let row = try #require(try Self.list(tracker).first)
        #expect(row["official"] as? String == "Jamieson Greer")
        #expect(row["date"] as? String == "2025-06-10")
        let place = try #require((row["places"] as? [[String: Any]])?.first)
        #expect(place["outlet"] as? String == "Herald")
        #expect(place["title"] as? String == "Nets agreed")
        #expect(place["url"] as? String == "https://example.org/nets")
        #expect(place["published"] as? String == "2025-06-11")
    }

    @Test(arguments: [
        """
        <html><head><title>Herald – nets</title><script type="application/ld+json">
        [{"@type": "WebSite", "name": "Herald"}, {"@graph": [{"@type": ["NewsArticle"], "headline": "Nets agreed",
        "datePublished": "2025-06-11T08:00:00Z", "author": [{"@type": "Person", "name": "Jane Example"}],
        "publisher": {"@type": "Organization", "name": "Herald"}, "mainEntityOfPage": {"@id": "https://example.org/nets"}}]}]
        </script></head><body><p>&ldquo;We have a deal,&rdquo; Jamieson Greer said.</p></body></html>
        """,
        """
        <html><head><title>Nets agreed</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>
        <meta name="dcterms.publisher" content="Herald"><meta name="dcterms.creator" content="Jane Example">
        <meta name="dcterms.date" content="Wed, 11 Jun 2025 08:00:00 EST"><link rel="canonical" href="https://example.org/nets">
        </head><body><p>&ldquo;We have a deal,&rdquo; Jamieson Greer said.</p></body></html>
        """,
        """
        ---
        title: Nets agreed
        outlet: Herald
        author: Jane Example
        url: https://example.org/nets
        date: 11 June 2025
        ---
        “We have a deal,” Jamieson Greer said.
        """,
    ])
    func `what an article tells of itself is read in JSON-LD, tags and front matter`(_ page: String) throws {
        let tracker = try TrackerRunner.withExample()
        _ = try tracker.succeed("import", "--from", "article", try tracker.write(page, to: "page.html"))
        let row = try #require(try Self.list(tracker).first)
        #expect(row["date"] as? String == "2025-06-11")
        let place = try #require((row["places"] as? [[String: Any]])?.first)
        let told = ["outlet", "title", "url", "published"].map { place[$0] as? String }
        #expect(told == ["Herald", "Nets agreed", "https://example.org/nets", "2025-06-11"])
    }

    @Test func `a folder of pages is imported and moved`() throws {
        let tracker = try TrackerRunner.withExample()
        _ = try tracker.succeed("status")
        try FileManager.default.createDirectory(
            atPath: tracker.file("pages"), withIntermediateDirectories: false)
        _ = try tracker.write(Self.page, to: "pages/nets.html")
        _ = try tracker.write("no outlet, no day", to: "pages/bare.txt")
        let outcome = try tracker.run(
            "import", "--inbox", tracker.file("pages"), "--from", "article", "--min-age", "0")
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("bare.txt"))
        #expect(try Self.list(tracker).count == 1)
        #expect(FileManager.default.fileExists(atPath: tracker.file("pages/failed/bare.txt")))
        #expect(!FileManager.default.fileExists(atPath: tracker.file("pages/nets.html")))
        let listed = try tracker.succeed("list-imports", "--fields", "file,format,result", "--format", "csv")
        let pages = tracker.file("pages")
        #expect(
            Set(listed.split(separator: "\r\n").filter { $0.contains(",article,") })
                == ["\(pages)/nets.html,article,done", "\(pages)/bare.txt,article,failed"])
        #expect(
            try tracker.succeed("list-imports", "--failed", "--fields", "error", "--format", "ndjson")
                == #"{"error":"\#(pages)/bare.txt: outlet: a source needs an outlet, a title or a URL. Say what the file does not tell with --outlet, --source-title, --url or --published."}"#
                + "\n")
    }

    @Test(.onlyOnOwnFile("a shared database is there at the first run"))
    func `an article that fails is in the list of runs, and makes no database`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(" \n", to: "blank.txt")
        let arguments = ["import", "--from", "article", path, "--outlet", "Gazette"]
        #expect(try tracker.run(arguments).exitCode == 65)
        #expect(!FileManager.default.fileExists(atPath: tracker.file("tracker.db")))
        try tracker.makeEmpty()
        #expect(try tracker.run(arguments).exitCode == 65)
        #expect(
            try tracker.succeed("list-imports", "--fields", "file,sha256,format,result,error", "--format", "csv")
                == "file,sha256,format,result,error\r\n"
                + "\(path),e16f1596201850fd4a63680b27f603cb64e67176159be3d8ed78a4403fdb1700,article,failed,\(path) is empty\r\n"
        )
    }
}
