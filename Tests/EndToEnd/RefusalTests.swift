import Foundation
import Testing

@Suite struct RefusalTests {
    static let commandLines: [(arguments: [String], words: [String])] = [
        (["add-statment"], ["add-statment", "add-statement"]), (["query", "--nope"], ["--nope"]),
        (["query", "--offical", "x"], ["--offical", "--official"]),
        (["add-negotiation"], ["NAME"]), (["add-party"], ["NAME"]), (["add-round", "X"], ["--negotiation"]),
        (["add-official"], ["NAME"]),
        (["add-participant", "--round", "London"], ["--official"]),
        (["add-statement", "--date", "2025", "--text", "x"], ["--official", "--attribution"]),
        (["add-statement", "--official", "x", "--text", "x"], ["--date"]),
        (["add-statement", "--official", "x", "--date", "2025"], ["--text"]),
        (["add-outcome", "--round", "London", "--kind", "truce"], ["--title"]),
        (["add-approval", "--outcome", "1"], ["--authority"]),
        (["add-official", "A", "--office", "B"], ["--office", "--party"]),
        (["add-official", "A", "--start", "2025"], ["--start"]),
        (
            ["add-round", "X", "--negotiation", "Y", "--status", "done"],
            ["--status", "done", "planned, ongoing, concluded or cancelled"]
        ),
        (
            ["add-statement", "--attribution", "x", "--date", "2025", "--text", "y", "--kind", "verbatim"],
            ["--kind", "verbatim", "direct"]
        ),
        (
            ["add-statement", "--attribution", "x", "--date", "2025", "--text", "y", "--tone", "angry"],
            ["--tone", "angry", "positive"]
        ),
        (
            ["add-participant", "--round", "R", "--official", "O", "--capacity", "guest"],
            ["--capacity", "guest", "observer"]
        ),
        (["list-outcomes", "--status", "done"], ["--status", "done", "in-force"]),
        (["query", "--format", "xml"], ["--format", "xml", "json"]),
        (["query", "--limit", "x"], ["--limit", "x"]), (["query", "--limit", "-1"], ["--limit"]),
        (["query", "--limit"], ["--limit"]),
        (["query", "--limit", "99999999999999999999"], ["--limit"]), (["query", "--wait", "-1"], ["--wait"]),
        (["query", "--db", ""], ["--db"]),
        (["query", "--since", "2025-06-10", "--until", "2025-06-09"], ["--until is before --since"]),
        (["query", "--since", "2026", "--until", "2025-12"], ["--until is before --since"]),
        (["show-round"], ["ROUND"]), (["import"], ["FILE"]), (["list-rounds", "everything"], ["everything"]),
    ]

    @Test(arguments: commandLines)
    func `a wrong command line exits 64, says what is wrong in two lines and makes no file`(
        _ arguments: [String], _ words: [String]
    ) throws {
        let tracker = try TrackerRunner()
        let outcome = try tracker.run(arguments)
        #expect(outcome.exitCode == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("tracker: "))
        #expect(outcome.errors.split(separator: "\n").count == 2, "\(outcome.errors)")
        for word in words { #expect(outcome.errors.contains(word), "\(word) in \(outcome.errors)") }
        #expect(try tracker.recorded() == nil)
    }

    static let data: [(arguments: [String], words: [String])] = [
        (
            ["add-statement", "--official", "Lutnick", "--date", "2025-02-30", "--text", "x"],
            ["date", "2025-02-30", "no day 30"]
        ),
        (["add-statement", "--official", "Lutnick", "--date", "10 June", "--text", "x"], ["date", "10 June"]),
        (["add-statement", "--official", "Lutnick", "--date", "", "--text", "x"], ["date"]),
        (["add-statement", "--official", "Lutnick", "--date", "2025", "--text", ""], ["text"]),
        (["add-statement", "--official", "Lutnick", "--date", "2025", "--text", " \n"], ["text"]),
        (["add-statement", "--official", "Lutnik", "--date", "2025", "--text", "x"], ["Lutnik", "Howard Lutnick"]),
        (
            ["add-statement", "--official", "Lutnick", "--round", "Londn", "--date", "2025", "--text", "x"],
            ["Londn", "London"]
        ),
        (["add-round", "X", "--negotiation", "Y", "--start", "2025-13"], ["start", "2025-13", "no month 13"]),
        (
            ["add-round", "X", "--negotiation", "Y", "--start", "2025-06-10", "--end", "2025-06-09"],
            ["end", "2025-06-09"]
        ),
        (["add-round", "X", "--negotiation", "Y", "--start", "2025/2026"], ["start", "2025/2026"]),
        (["add-official", "A", "--party", "US", "--office", "B", "--start", "yesterday"], ["start", "yesterday"]),
        (["add-participant", "--round", "Paris", "--official", "Lutnick"], ["Paris"]),
        (["add-participant", "--round", "London", "--official", "Nobody"], ["Nobody"]),
        (
            ["add-participant", "--round", "London", "--official", "Lutnick", "--left", "2025-06-31"],
            ["left", "2025-06-31"]
        ),
        (["add-outcome", "--round", "Paris", "--kind", "truce", "--title", "T"], ["Paris"]),
        (["add-outcome", "--round", "London", "--kind", "truce", "--title", "T", "--date", "?"], ["date"]),
        (["add-approval", "--outcome", "99", "--authority", "Washington"], ["99"]),
        (["add-approval", "--outcome", "Framewrk of London", "--authority", "Washington"], ["Framework of London"]),
        (["add-approval", "--outcome", "2", "--authority", "Washington", "--date", "2025-00"], ["date", "2025-00"]),
        (["add-negotiation", ""], ["name"]), (["add-party", "two\nlines"], ["name"]),
        (
            [
                "add-statement", "--attribution", "x", "--date", "2025", "--text", "x", "--outlet", "AFP",
                "--published", "June",
            ], ["published", "June"]
        ),
        (["query", "--since", "2025-13"], ["2025-13"]), (["query", "--until", "2025-02-29"], ["2025-02-29"]),
        (["query", "--official", "Lutnik"], ["Lutnik", "Howard Lutnick"]),
        (["query", "--party", "Chna"], ["Chna", "China"]),
        (["query", "--round", "Londn"], ["Londn", "London"]), (["query", "--topic", "tarifs"], ["tarifs", "tariffs"]),
        (["query", "--negotiation", "Talks"], ["Talks"]), (["show-round", "Londn"], ["Londn", "London"]),
        (["list-rounds", "--negotiation", "Talks"], ["Talks"]), (["list-officials", "--party", "Mars"], ["Mars"]),
        (["list-outcomes", "--round", "Paris"], ["Paris"]),
    ]

    @Test(arguments: data)
    func `bad data exits 65, names it and writes nothing`(_ arguments: [String], _ words: [String]) throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        let outcome = try tracker.run(arguments)
        #expect(outcome.exitCode == 65)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("tracker: "))
        for word in words { #expect(outcome.errors.contains(word), "\(word) in \(outcome.errors)") }
        #expect(try tracker.recorded() == before)
    }

    @Test func `an ambiguous name lists its candidates`() throws {
        let tracker = try TrackerRunner()
        for name in ["Li Chenggang", "Li Qiang"] {
            try tracker.succeed(
                "add-official", name, "--surname", "Li", "--party", "China", "--office", "Minister \(name.count)")
        }
        let before = try tracker.recorded()
        for arguments in [
            ["query", "--official", "Li"], ["add-statement", "--official", "Li", "--date", "2025", "--text", "x"],
        ] {
            let outcome = try tracker.run(arguments)
            #expect(
                outcome.isRefusal(
                    65, saying: "“Li” fits 2 officials", "Li Chenggang", "Minister 12", "Li Qiang", "Minister 8"))
            #expect(try tracker.recorded() == before)
        }
    }

    @Test func `a round's name that two negotiations share is told apart by the negotiation`() throws {
        let tracker = try TrackerRunner()
        for negotiation in ["First talks", "Second talks"] {
            try tracker.succeed("add-round", "London", "--negotiation", negotiation)
        }
        #expect(try tracker.run("show-round", "London").isRefusal(65, saying: "London", "First talks", "Second talks"))
        #expect(
            try tracker.succeed("show-round", "London", "--negotiation", "Second talks").hasPrefix(
                "London: Second talks\n"))
    }

    @Test func `standard input that is no text is refused`() throws {
        let tracker = try TrackerRunner()
        let arguments = ["add-statement", "--attribution", "x", "--date", "2025", "--text", "-"]
        for input in [[0xFF, 0xFE], [0x61, 0x00, 0x62], [], [0x0A], [0xED, 0xA0, 0x80]] as [[UInt8]] {
            let outcome = try tracker.run(arguments, input: input)
            #expect(outcome.exitCode == 65, "\(input)")
            #expect(outcome.errors.hasPrefix("tracker: "))
            #expect(try tracker.recorded() ?? "" == "")
        }
    }

    @Test(arguments: [#"\377"#, #"a\300\200"#, #"\355\240\200"#])
    func `an argument that is not UTF-8 exits 64 and makes no file`(_ bytes: String) throws {
        let tracker = try TrackerRunner()
        let outcome = try tracker.run(
            ["-c", "exec \"$0\" add-party \"$(printf '\(bytes)')\"", TrackerRunner.binary], executable: "/bin/sh")
        #expect(
            outcome
                == Outcome(
                    exitCode: 64, output: "",
                    errors: lines(
                        "tracker: an argument is not UTF-8", "Type it in a UTF-8 locale, or pass text through --text -."
                    )
                ))
        #expect(try tracker.recorded() == nil)
    }

    @Test func `arguments of any bytes never trap`() throws {
        let tracker = try TrackerRunner.withExample()
        let words = [
            "", "-", "--", "---", "--=", "--=x", "-=", "=", "--format=", "--format=json=", "-n5", "\u{301}",
            "--\u{301}", "😀", "-😀", "\u{202E}",
            String(repeating: "x", count: 100_000), String(repeating: "-", count: 1000), "\n", "\t", "%", "%s%n", "'",
            "\"", "\\", "$(x)", "*",
        ]
        for word in words {
            for arguments in [
                [word], ["query", word], ["query", "--", word], ["query", "--official", word], ["show-round", word],
                ["import", word],
            ] {
                let outcome = try tracker.run(arguments)
                #expect([0, 64, 65, 66, 74].contains(outcome.exitCode), "\(arguments): \(outcome)")
                // Of an empty input it is said that it is empty.
                if arguments == ["import", "-"] { continue }
                #expect((outcome.exitCode == 0) == outcome.errors.isEmpty, "\(arguments)")
            }
        }
    }
}
