import Foundation
import Testing

/// Every record has its commands: added, listed, shown, cited.
@Suite struct EveryRecordTests {
    @Test func `a name, an office, a commitment and a source are added once`() throws {
        let tracker = try TrackerRunner.withExample()
        let commands = [
            [
                "add-name", "THE PRESIDENT", "--official", "Trump", "--kind", "label", "--start",
                "2025-01-20T12:00-05:00",
            ],
            ["add-office", "Envoy", "--official", "Greer", "--party", "US", "--start", "2025-03", "--outlet", "AFP"],
            ["add-commitment", "--outcome", "2", "--party", "CN", "--text", "Issue licences", "--due", "2025-12"],
            ["add-source", "--outlet", "Reuters", "--source-title", "Talks", "--url", "https://example.org/1"],
        ]
        #expect(
            try commands.map { try tracker.run($0).output } == [
                "Added name 4: THE PRESIDENT, for Donald Trump\n", "Added office 8: Envoy, Jamieson Greer\n",
                "Added commitment 1: China: Issue licences\n", "Added source 4: Reuters\n",
            ])
        let state = try tracker.recorded()
        #expect(
            try commands.map { try tracker.run($0).output } == [
                "Nothing new: name 4 already exists: THE PRESIDENT, for Donald Trump\n",
                "Nothing new: office 8 already exists: Envoy, Jamieson Greer\n",
                "Nothing new: commitment 1 already exists: China: Issue licences\n",
                "Nothing new: source 4 already exists: Reuters\n",
            ])
        #expect(try tracker.recorded() == state)
        #expect(
            try tracker.succeed("list-commitments", "--format", "csv") == """
                id,due,party,text,status,outcome,round,outcome_key,negotiation,note,key,outlet,source_title,url,author,published,accessed,source_key,wording,place,more_sources\r
                1,2025-12,China,Issue licences,open,Framework of London,London,,US–China trade talks,,,,,,,,,,,,\r

                """)
    }

    @Test(arguments: [
        ["--statement", "2"], ["--participation", "5"], ["--outcome", "1"], ["--office", "1"], ["--round", "Geneva"],
        ["--approval", "2"], ["--commitment", "1"],
    ])
    func `any fact can be cited, once`(fact: [String]) throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("add-commitment", "--outcome", "1", "--party", "CN", "--text", "Issue licences")
        let words = ["add-citation"] + fact + ["--outlet", "Reuters", "--wording", "in other words", "--place", "p. 2"]
        let kind = String(fact[0].dropFirst(2))
        let number = fact[1] == "Geneva" ? "1" : fact[1]
        let added = try tracker.run(words)
        #expect(added.exitCode == 0 && added.errors == "")
        #expect(added.output.hasPrefix("Added a source to \(kind) \(number): "), "\(added)")
        #expect(
            try tracker.run(words).output
                == added.output.replacing("Added a source to", with: "Nothing new: the source is already cited for"))
        let cited = try json("[" + tracker.succeed("show-source", "3", "--format", "ndjson") + "]")
        let facts = try #require(cited.first?["facts"] as? [[String: Any]])
        #expect(facts.count == 1)
        #expect(facts.first?["type"] as? String == kind)
        #expect(facts.first?["wording"] as? String == "in other words")
        #expect(facts.first?["place"] as? String == "p. 2")
    }

    @Test(arguments: [
        (["--statement", "2"], "--source"), (["--outlet", "AFP"], "--statement"),
        (["--statement", "2", "--round", "London", "--outlet", "AFP"], "one fact"),
        (["--statement", "2", "--source", "1", "--outlet", "AFP"], "two sources"),
    ])
    func `a citation says one fact and one source`(arguments: [String], words: String) throws {
        let tracker = try TrackerRunner.withExample()
        let outcome = try tracker.run(["add-citation"] + arguments)
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.contains(words))
    }

    @Test func `what is not there cannot be cited or shown`() throws {
        let tracker = try TrackerRunner.withExample()
        for arguments in [
            ["add-citation", "--statement", "99", "--source", "1"],
            ["add-citation", "--statement", "1", "--source", "99"],
            ["show-statement", "99"], ["show-outcome", "99"], ["show-source", "99"], ["show-official", "Nobody"],
            ["show-round", "Paris"],
        ] {
            #expect(try tracker.run(arguments).isRefusal(65, saying: arguments.contains("99") ? "99" : "there is no"))
        }
    }

    @Test(arguments: [
        (["--kind", "mixed"], 3), (["--kind", "mixed", "--kind", "indirect"], 7), (["--outlet", "afp"], 1),
        (["--setting", "Bloomberg television"], 1), (["--tone", "positive"], 6), (["--language", "EN"], 11),
        (["--unsourced"], 0), (["--kind", "direct", "--party", "CN"], 1),
        (["--official", "Lutnick", "--official", "Greer"], 4), (["--topic", "tariffs", "--topic", "rare earths"], 4),
        (["--since", "2025-06-10", "--until", "2025-06"], 10), (["--round", "Geneva"], 0),
        (["--negotiation", "us–china trade talks", "--round", "london"], 11),
    ])
    func `filters combine, and repeated ones widen`(filter: [String], count: Int) throws {
        let tracker = try TrackerRunner.withExample()
        #expect(
            try tracker.run(["query", "--count"] + filter) == Outcome(exitCode: 0, output: "\(count)\n", errors: ""))
    }

    @Test(arguments: [
        "list-negotiations", "list-parties", "list-topics", "list-rounds", "list-officials", "list-outcomes",
        "list-commitments", "list-sources", "query",
    ])
    func `every list is written in every format`(command: String) throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("add-commitment", "--outcome", "1", "--party", "CN", "--text", "Issue licences")
        let rows = try json(tracker.succeed(command, "--format", "json"))
        #expect(!rows.isEmpty)
        #expect(try tracker.succeed(command, "--format", "ndjson").split(separator: "\n").count == rows.count)
        #expect(try tracker.succeed(command, "--format", "table").split(separator: "\n").count == rows.count + 1)
        #expect(try tracker.succeed(command, "--format", "markdown").split(separator: "\n").count == rows.count + 2)
        let header = try #require(tracker.succeed(command, "--format", "csv").split(whereSeparator: \.isNewline).first)
        // In a table the first source stands flat, and the speaker with office and party.
        let flat: Set = [
            "outlet", "source_title", "url", "author", "published", "accessed", "source_key", "wording", "place",
            "more_sources", "who",
        ]
        let fields = Set(try #require(rows.first).keys)
        #expect(
            Set(header.split(separator: ",").map(String.init)).subtracting(command == "list-sources" ? [] : flat)
                == fields.subtracting(["sources"]))
        #expect(
            try tracker.succeed(command, "--format", "tsv").split(separator: "\n").first
                == Substring(header.split(separator: ",").joined(separator: "\t")))
    }

    @Test func `a table lines up whatever the script`() throws {
        let tracker = try TrackerRunner()
        for name in ["何立峰", "Jose\u{301}", "👨‍👩‍👧 family", "Abc"] {
            try tracker.succeed("add-negotiation", name)
        }
        #expect(
            try tracker.succeed("list-negotiations") == """
                #  Negotiation  Rounds  Statements  Note
                4  Abc               0           0
                2  Jos\u{E9}              0           0
                1  何立峰            0           0
                3  👨‍👩‍👧 family         0           0

                """)
    }
}
