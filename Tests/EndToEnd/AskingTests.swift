import Foundation
import Testing

@Suite struct AskingTests {
    static let questions: [(arguments: [String], ids: [Int])] = [
        ([], [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]), (["--official", "Trump"], [1]),
        (["--official", "Howard Lutnick"], [3, 2]),
        (["--official", "lutnick"], [3, 2]), (["--official", "Lutnick", "--official", "Trump"], [3, 2, 1]),
        (["--official", "李成钢"], [7, 6]),
        (["--official", "a US official"], [11]), (["--party", "CN"], [7, 6]),
        (["--party", "China", "--party", "US"], [8, 7, 6, 5, 4, 3, 2, 1]),
        (["--round", "London", "--official", "Trump"], [1]), (["--round", "Geneva"], []),
        (["--negotiation", "US–China trade talks", "--limit", "2"], [11, 10]),
        (["--topic", "tariffs"], [9, 8, 3]), (["--topic", "rare earths", "--official", "Lutnick"], [3, 2]),
        (["--since", "2025-06-10"], [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]),
        (["--until", "2025-06-09"], [1]), (["--since", "2025-06-11"], []),
        (["--since", "2025", "--until", "2025-06", "--official", "Trump"], [1]),
        (["--limit", "0"], []), (["--limit", "3"], [11, 10, 9]), (["--limit=1"], [11]), (["rare", "earths"], [2]),
        (["\"going well\""], [3]),
        (["China", "-easy", "--official", "Lutnick"], [3]), (["nothing", "of", "the", "kind"], []), (["He-Lifeng"], []),
        (["50%"], []), ([""], [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]),
        (["resolv*"], [2]), (["candid OR framework", "--party", "China"], [6]),
    ]

    @Test(arguments: questions)
    func `a question finds its statements, newest first`(_ arguments: [String], _ ids: [Int]) throws {
        let tracker = try TrackerRunner.withExample()
        let arguments = arguments.contains { $0.hasPrefix("-e") } ? Self.afterDashes(arguments) : arguments
        let outcome = try tracker.run(["query", "--format", "json"] + arguments)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        guard outcome.exitCode == 0 else { return }
        #expect(try json(outcome.output).compactMap { $0["id"] as? Int } == ids)
        if !arguments.contains(where: { $0.hasPrefix("--limit") }) {
            #expect(try tracker.run(["query", "--count"] + arguments).output == "\(ids.count)\n")
        }
    }

    /// Options first, then the words behind `--`, one of which begins with a dash.
    private static func afterDashes(_ arguments: [String]) -> [String] {
        guard let option = arguments.firstIndex(where: { $0.hasPrefix("--") }) else { return ["--"] + arguments }
        return Array(arguments[option...]) + ["--"] + Array(arguments[..<option])
    }

    @Test(arguments: [
        "AND", "NOT", "NEAR(a b)", "a:b", "--x", "何立峰", "a \"", "OR a", "a - b",
    ])
    func `no words are an error`(_ word: String) throws {
        let tracker = try TrackerRunner.withExample()
        let outcome = try tracker.run(["query", "--count", "--", word])
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors == "")
        #expect(Int(outcome.output.dropLast()) != nil)
    }

    @Test func `a search that cannot be answered says so, and so does a time of day where days are asked for`() throws {
        let tracker = try TrackerRunner()
        _ = try tracker.succeed("import", TrackerRunner.example)
        for words in [
            "%", "*", "。", "- \"", "\"", "OR", "(", "{}", "^", "'", ";", "-", "“", "😀", "\\",
        ] {
            let outcome = try tracker.run("query", "--", words)
            #expect(outcome.isRefusal(64, saying: "holds nothing that can be searched for", "Give a word"), "\(words)")
        }
        for words in ["\"rare", "talks \"rare earths", "“rare"] {
            let outcome = try tracker.run("query", "--", words)
            #expect(outcome.isRefusal(64, saying: "and none that ends it", "End the phrase"), "\(words)")
        }
        for option in ["--since", "--until"] {
            let outcome = try tracker.run("query", option, "2025-06-10T12:00Z")
            #expect(outcome.isRefusal(64, saying: "\(option) takes a day, not a time of day", "give 2025-06-10."))
        }
    }

    @Test(.onlyOnOwnFile("of a shared database the question itself makes it found"))
    func `what another program wrote in other letters is told until it is found`() throws {
        let tracker = try TrackerRunner.withExample()
        let words =
            "INSERT INTO statement (date, attribution, text) VALUES ('2025', 'x', '双方就稀土'), ('2025', 'y', 'Tariffs stay.')"
        #expect(try tracker.run([tracker.database, words], executable: "/usr/bin/sqlite3").exitCode == 0)
        for command in [
            ["query", "--count", "稀土"], ["query", "稀土"], ["stats", "稀土"], ["timeline", "稀土"], ["export", "稀土"],
        ] {
            let outcome = try tracker.run(command)
            #expect(outcome.exitCode == 0)
            #expect(
                outcome.errors
                    == "tracker: warning: another program wrote 1 statement in letters that SQLite does not search by itself; the next command that records or changes anything makes them found\n"
            )
        }
        #expect(try tracker.succeed("query", "--count") == "13\n")
        try tracker.succeed("add-party", "Norland")
        #expect(try tracker.succeed("query", "--count", "稀土") == "1\n")
    }

    @Test func `options may stand before the command`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(try tracker.succeed("--db", tracker.database, "query", "--count") == "11\n")
        #expect(try tracker.succeed("--db=\(tracker.database)", "query", "--count") == "11\n")
    }

    @Test func `a table shows who, in which office, to whom and where it was reported`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(
            try tracker.succeed("query", "--official", "Lutnick")
                == lines(
                    "#  Date        Who                                                   Round   Kind   Text                                               Source",
                    "3  2025-06-10  Howard Lutnick, Secretary of Commerce, United States  London  mixed  The negotiations with China were “going well”.     to Bloomberg Television; Report on the US–China trade talks in London, 2025-06-11~, paragraph 8",
                    "2  2025-06-10  Howard Lutnick, Secretary of Commerce, United States  London  mixed  The concerns over rare earths “will be resolved.”  to reporters; Report on the US–China trade talks in London, 2025-06-11~, paragraph 1, paragraph 3"
                ))
    }

    @Test func `rounds are listed, the latest first`() throws {
        let tracker = try TrackerRunner.withExample()
        let table = lines(
            "#  Round   Negotiation           Start       End         Place                        Status",
            "2  London  US–China trade talks  2025-06-09  2025-06-10  Lancaster House, London, GB  concluded",
            "1  Geneva  US–China trade talks  2025-05-10  2025-05-11  Geneva, CH                   concluded"
        )
        #expect(try tracker.succeed("list-rounds") == table)
        #expect(try tracker.succeed("list-rounds", "--negotiation", "US–China trade talks") == table)
        func sources(_ places: Int...) -> String {
            let sources = places.map {
                #"{"outlet":null,"title":"Report on the US–China trade talks in London","url":null,"author":null,"published":"2025-06-11~","accessed":null,"key":null,"wording":null,"place":"paragraph \#($0)"}"#
            }
            return "\"sources\":[\(sources.joined(separator: ","))]}"
        }
        #expect(
            try tracker.succeed("list-rounds", "--format", "ndjson")
                == lines(
                    #"{"id":2,"name":"London","negotiation":"US–China trade talks","start":"2025-06-09","end":"2025-06-10","status":"concluded","venue":"Lancaster House","city":"London","country":"GB","topics":["rare earths","tariffs"],"note":"The second day's talks went on into the night. Rare earths go into electric vehicle batteries, smartphones and green technology.","key":null,"#
                        + sources(2, 6, 10),
                    #"{"id":1,"name":"Geneva","negotiation":"US–China trade talks","start":"2025-05-10","end":"2025-05-11","status":"concluded","venue":null,"city":"Geneva","country":"CH","topics":["tariffs"],"note":null,"key":null,"#
                        + sources(10)
                ))
    }

    @Test func `officials are listed with offices and other names`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(
            try tracker.succeed("list-officials")
                == lines(
                    "#  Official        Offices                                                      Other names  Statements",
                    "1  Donald Trump    President, United States (from 2025-01-20T12:00-05:00)                             1",
                    "5  He Lifeng       Vice Premier, China (from 2023-03-12)                        何立峰                0",
                    "2  Howard Lutnick  Secretary of Commerce, United States (from 2025-02-18)                             2",
                    "3  Jamieson Greer  Trade Representative, United States (from 2025-02-27)                              2",
                    "6  Li Chenggang    International Trade Representative, China (from 2025-04-16)  李成钢                2",
                    "4  Scott Bessent   Secretary of the Treasury, United States (from 2025-01-28)                         1",
                    "7  Wang Wentao     Minister of Commerce, China (from 2020-12-26)                王文涛                0"
                ))
        #expect(
            try json(try tracker.succeed("list-officials", "--party", "CN", "--format", "json")).map {
                $0["name"] as? String
            }
                == ["He Lifeng", "Li Chenggang", "Wang Wentao"])
    }

    @Test func `a count is an answer in every format`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(try tracker.succeed("query", "--count") == "11\n")
        #expect(try tracker.succeed("query", "--count", "--format", "json") == lines("[", #"{"count":11}"#, "]"))
        #expect(try tracker.succeed("query", "--count", "--format", "ndjson") == lines(#"{"count":11}"#))
    }

    @Test func `what is not found is no failure`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-party", "China")
        for command in ["query", "list-rounds", "list-officials", "list-outcomes"] {
            #expect(try tracker.run([command]).exitCode == 0)
            #expect(try tracker.succeed(command, "--format", "json") == "[]\n")
            #expect(try tracker.succeed(command, "--format", "ndjson") == "")
        }
    }

    @Test func `a question writes nothing`() throws {
        let tracker = try TrackerRunner.withExample()
        /// The database with what is not yet written back into it; a reader may leave an empty log behind.
        func state() -> Data {
            [tracker.database, tracker.database + "-wal"].map { FileManager.default.contents(atPath: $0) ?? Data() }
                .reduce(Data(), +)
        }
        let before = state()
        for arguments in FileRefusalTests.asking { #expect(try tracker.run(arguments).exitCode == 0) }
        #expect(state() == before)
    }

    @Test func `control characters in data are made visible in a table and kept in JSON`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed(
            "add-statement", "--attribution", "x", "--date", "2025", "--text", "a\u{1B}[31mb\u{202E}c\nd")
        let table = try tracker.succeed("query")
        #expect(!table.contains("\u{1B}"))
        #expect(!table.contains("\u{202E}"))
        let found = try json(try tracker.succeed("query", "--format", "json"))
        #expect(found.map { $0["text"] as? String } == ["a\u{1B}[31mb\u{202E}c\nd"])
    }

    @Test func `help and version come from every command`() throws {
        let tracker = try TrackerRunner()
        #expect(try tracker.succeed("--version").hasPrefix("tracker "))
        #expect(try tracker.succeed("--help") == tracker.succeed("help"))
        for command in [
            "add-negotiation", "add-party", "add-round", "add-official", "add-participant", "add-statement",
            "add-outcome", "add-approval", "query",
            "list-rounds", "list-officials", "list-outcomes", "show-round", "import", "export",
        ] {
            let page = try tracker.succeed(command, "--help")
            #expect(page.contains("tracker \(command)"))
            #expect(page.contains("Examples:"))
            #expect(try tracker.succeed(command, "--nope", "--help") == page, "help wins anywhere")
        }
        #expect(try tracker.recorded() == nil)
    }
}
