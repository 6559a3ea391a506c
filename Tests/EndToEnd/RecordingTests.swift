import Foundation
import Testing

@Suite struct RecordingTests {
    @Test func `a negotiation is added once`() throws {
        let tracker = try TrackerRunner()
        #expect(
            try tracker.succeed("add-negotiation", "US–China trade talks")
                == "Added negotiation 1: US–China trade talks\n")
        #expect(
            try tracker.succeed("add-negotiation", "US–China trade talks")
                == "Nothing new: negotiation 1 already exists: US–China trade talks\n")
        #expect(try tracker.recorded() == lines(#"{"type":"negotiation","name":"US–China trade talks"}"#))
    }

    @Test func `a party is added once, and known by its code`() throws {
        let tracker = try TrackerRunner()
        #expect(try tracker.succeed("add-party", "United States", "--code", "US") == "Added party 1: United States\n")
        #expect(try tracker.succeed("add-party", "US") == "Nothing new: party 1 already exists: United States\n")
        #expect(try tracker.recorded() == lines(#"{"type":"party","name":"United States","code":"US"}"#))
    }

    @Test func `a slip of the pen founds no party, topic or negotiation, unless it is said to be new`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-negotiation", "US–China trade talks")
        try tracker.succeed("add-party", "United States")
        let statement = ["add-statement", "--attribution", "x", "--date", "2025", "--text", "a"]
        _ = try tracker.run(statement + ["--topic", "soybeans"])
        for (option, typed, type, meant) in [
            ("--party", "United Sates", "party", "United States"), ("--topic", "soybean", "topic", "soybeans"),
        ] {
            let refused = try tracker.run(statement + [option, typed])
            #expect(refused.exitCode == 65)
            #expect(
                refused.errors.contains(
                    "there is no \(type) “\(typed)”\nDid you mean “\(meant)”?\nIf it is another \(type), say so with --new-names."
                ))
        }
        #expect(try tracker.run("add-round", "Geneva", "--negotiation", "US-China trade talk").exitCode == 65)
        #expect(
            try tracker.succeed("add-round", "Geneva", "--negotiation", "US-China trade talks")
                == "Added round 1: Geneva\n")
        #expect(
            try tracker.run(statement + ["--topic", "soybean", "--new-names"]).output
                == lines(
                    "Added topic 2: soybean, named for the first time.",
                    "Changed statement 1: x, 2025: a (topics)"))
    }

    @Test func `a party first named by its code gets its full name`() throws {
        let tracker = try TrackerRunner()
        #expect(
            try tracker.succeed("add-official", "Howard Lutnick", "--party", "US", "--office", "Secretary of Commerce")
                == lines(
                    "Added official 1: Howard Lutnick", "Added party 1: US, named for the first time.",
                    "Added office 1: Secretary of Commerce, Howard Lutnick"))
        #expect(
            try tracker.succeed("add-party", "United States", "--code", "US")
                == "Changed party 1: United States (name, code)\n")
    }

    @Test func `a round is added with its negotiation and topics, and gains what it lacked`() throws {
        let tracker = try TrackerRunner()
        #expect(
            try tracker.succeed(
                "add-round", "London", "--negotiation", "US–China trade talks", "--start", "2025-06-09", "--end",
                "2025-06-10",
                "--city", "London", "--country", "GB", "--venue", "Lancaster House", "--topic", "rare earths",
                "--topic", "tariffs")
                == lines(
                    "Added negotiation 1: US–China trade talks, named for the first time.",
                    "Added topic 1: rare earths, named for the first time.",
                    "Added topic 2: tariffs, named for the first time.",
                    "Added round 1: London"))
        #expect(
            try tracker.succeed("add-round", "London", "--negotiation", "US–China trade talks", "--status", "concluded")
                == "Changed round 1: London (status)\n")
        #expect(
            try tracker.recorded()
                == lines(
                    #"{"type":"negotiation","name":"US–China trade talks"}"#, #"{"type":"topic","name":"rare earths"}"#,
                    #"{"type":"topic","name":"tariffs"}"#,
                    #"{"type":"round","negotiation":"US–China trade talks","name":"London","start":"2025-06-09","end":"2025-06-10","venue":"Lancaster House","city":"London","country":"GB","status":"concluded","topics":["rare earths","tariffs"]}"#
                ))
    }

    @Test func `an official is added with an alias and an office`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-party", "United States", "--code", "US")
        let arguments = [
            "add-official", "Howard Lutnick", "--party", "US", "--office", "Secretary of Commerce", "--start",
            "2025-02-18",
            "--alias", "Lutnick",
        ]
        #expect(
            try tracker.run(arguments)
                == Outcome(
                    exitCode: 0,
                    output: lines(
                        "Added official 1: Howard Lutnick", "Added name 1: Lutnick, for Howard Lutnick",
                        "Added office 1: Secretary of Commerce, Howard Lutnick"), errors: ""))
        #expect(
            try tracker.run(arguments)
                == Outcome(
                    exitCode: 0,
                    output: lines(
                        "Nothing new: official 1 already exists: Howard Lutnick",
                        "Nothing new: name 1 already exists: Lutnick, for Howard Lutnick",
                        "Nothing new: office 1 already exists: Secretary of Commerce, Howard Lutnick"), errors: ""))
    }

    @Test func `a participant is added, and gains a departure and a source`() throws {
        let tracker = try Self.london()
        #expect(
            try tracker.succeed("add-participant", "--round", "London", "--official", "Bessent")
                == "Added participation 1: Scott Bessent in London\n")
        #expect(
            try tracker.succeed(
                "add-participant", "--round", "London", "--official", "Bessent", "--capacity", "head", "--left",
                "2025-06-10",
                "--note", "returned to Washington to testify before Congress", "--outlet", "AFP")
                == "Changed participation 1: Scott Bessent in London (capacity, left, note)\n")
        #expect(
            try tracker.recorded()?.hasSuffix(
                lines(
                    #"{"type":"participation","round":"London","negotiation":"US–China trade talks","official":"Scott Bessent","capacity":"head","left":"2025-06-10","note":"returned to Washington to testify before Congress","sources":[{"outlet":"AFP"}]}"#,
                    #"{"type":"source","outlet":"AFP"}"#)) == true)
    }

    @Test func `a statement is added with all its options`() throws {
        let tracker = try Self.london()
        #expect(
            try tracker.succeed(
                "add-statement", "--official", "Lutnick", "--round", "London", "--date", "2025-06-10", "--kind",
                "mixed", "--text",
                "The talks were “going well”", "--topic", "rare earths", "--setting", "reporters", "--tone", "positive",
                "--language",
                "en", "--translation", "Es läuft gut", "--key", "t1", "--outlet", "CNA", "--source-title",
                "Talks go on", "--url",
                "https://example.org/a", "--author", "A. Writer", "--published", "2025-06-11", "--accessed",
                "2025-06-12", "--place",
                "paragraph 3")
                == lines(
                    "Added topic 1: rare earths, named for the first time.",
                    "Added statement 1: Howard Lutnick, 2025-06-10: The talks were “going well”"))
        #expect(
            try tracker.succeed("query", "--format", "ndjson")
                == lines(
                    #"{"id":1,"date":"2025-06-10","official":"Howard Lutnick","attribution":null,"party":"US","office":"Secretary of Commerce","negotiation":"US–China trade talks","round":"London","kind":"mixed","text":"The talks were “going well”","language":"en","translation":"Es läuft gut","setting":"reporters","tone":"positive","topics":["rare earths"],"sources":[{"outlet":"CNA","title":"Talks go on","url":"https://example.org/a","author":"A. Writer","published":"2025-06-11","accessed":"2025-06-12","key":null,"wording":null,"place":"paragraph 3"}],"key":"t1","official_key":null}"#
                ))
    }

    @Test func `a second outlet adds a source, and the same again nothing`() throws {
        let tracker = try Self.london()
        let first = [
            "add-statement", "--official", "Lutnick", "--date", "2025-06-10", "--text", "Going well.", "--outlet",
            "CNA",
        ]
        let second = [
            "add-statement", "--official", "Lutnick", "--date", "2025-06-10", "--text", "“Going WELL”", "--outlet",
            "AFP",
        ]
        let said = try [first, second, second].map { try tracker.run($0) }
        #expect(
            said == [
                Outcome(
                    exitCode: 0, output: "Added statement 1: Howard Lutnick, 2025-06-10: Going well.\n", errors: ""),
                Outcome(
                    exitCode: 0, output: "Added a source to statement 1: Howard Lutnick, 2025-06-10: Going well.\n",
                    errors: ""),
                Outcome(
                    exitCode: 0,
                    output: "Nothing new: statement 1 already exists: Howard Lutnick, 2025-06-10: Going well.\n",
                    errors: ""
                ),
            ])
        #expect(try tracker.succeed("query", "--count") == "1\n")
    }

    @Test func `a statement without a key keeps its own kind, tone and setting, and says so`() throws {
        let tracker = try Self.london()
        let words = ["add-statement", "--official", "Lutnick", "--date", "2025-06-10", "--text", "Going well."]
        let said = try [
            ["--kind", "direct", "--tone", "positive"], ["--kind", "mixed", "--tone", "negative"],
            ["--kind", "mixed", "--tone", "negative", "--outlet", "AFP"],
            ["--kind", "mixed", "--setting", "reporters"], ["--setting", "Bloomberg"], ["--kind", "direct"],
        ].map { try tracker.run(words + $0).output }
        let name = "Howard Lutnick, 2025-06-10: Going well."
        #expect(
            said == [
                "Added statement 1: \(name)\n",
                "Nothing new: statement 1 already exists: \(name); it keeps its own kind, tone\n",
                "Added a source to statement 1: \(name); it keeps its own kind, tone\n",
                "Changed statement 1: \(name) (setting); it keeps its own kind\n",
                "Nothing new: statement 1 already exists: \(name); it keeps its own setting\n",
                "Nothing new: statement 1 already exists: \(name)\n",
            ])
        #expect(
            try json(try tracker.succeed("query", "--format", "json")).map { row in
                ["kind", "tone", "setting"].map { row[$0] as? String }
            } == [["direct", "positive", "reporters"]])
    }

    @Test func `a round is found by its number and by its key`() throws {
        let tracker = try TrackerRunner()
        for (name, key) in [("Geneva", "g"), ("London", "l")] {
            let path = try tracker.write(
                #"{"type":"round","negotiation":"Talks","name":"\#(name)","key":"\#(key)"}"#, to: name)
            try tracker.succeed("import", "--verbose", path)
        }
        let shown = try tracker.succeed("show-round", "London")
        #expect(shown.hasPrefix("London: Talks\n"))
        #expect(try tracker.succeed("show-round", "2") == shown)
        #expect(try tracker.succeed("show-round", "l") == shown)
        #expect(try tracker.succeed("show-round", "1").hasPrefix("Geneva: Talks\n"))
        #expect(try tracker.run("show-round", "3").isRefusal(65, saying: "there is no round “3”"))
    }

    @Test func `only a date, a text and a speaker are needed`() throws {
        let tracker = try TrackerRunner()
        #expect(
            try tracker.succeed(
                "add-statement", "--attribution", "a US official", "--date", "2025", "--text", "Bessent left early")
                == "Added statement 1: a US official, 2025: Bessent left early\n")
        #expect(
            try tracker.succeed("query")
                == lines(
                    "#  Date  Who            Round  Kind  Text                Source",
                    "1  2025  a US official               Bessent left early  unsourced"))
    }

    @Test(arguments: ["hello there", "hello there\n", "hello there\r\n", "hello there\n\n\n"])
    func `a dash reads the text from standard input`(_ input: String) throws {
        let tracker = try TrackerRunner()
        #expect(
            try tracker.succeed("add-statement", "--attribution", "x", "--date", "2025", "--text", "-", input: input)
                == "Added statement 1: x, 2025: hello there\n")
        #expect(
            try tracker.recorded()
                == lines(#"{"type":"statement","date":"2025","attribution":"x","text":"hello there"}"#))
    }

    @Test func `a text of several lines is kept to the letter`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed(
            "add-statement", "--attribution", "x", "--date", "2025", "--text", "-", input: "one\n\n\ttwo “three” 何\n")
        #expect(
            try tracker.recorded()
                == lines(#"{"type":"statement","date":"2025","attribution":"x","text":"one\n\n\ttwo “three” 何"}"#))
    }

    @Test func `an outcome is added with the approvals that it needs, and an approval is given`() throws {
        let tracker = try Self.london()
        #expect(
            try tracker.succeed(
                "add-outcome", "--round", "London", "--kind", "framework", "--title", "Framework of London", "--date",
                "2025-06-10",
                "--status", "pending", "--needs-approval", "Washington", "--needs-approval", "Beijing")
                == lines(
                    "Added outcome 1: Framework of London", "Added approval 1: Washington, for Framework of London",
                    "Added approval 2: Beijing, for Framework of London"))
        #expect(
            try tracker.succeed(
                "add-approval", "--outcome", "1", "--authority", "Washington", "--status", "given", "--date",
                "2025-06-27")
                == "Changed approval 1: Washington, for Framework of London (status, date)\n")
        #expect(
            try tracker.succeed("list-outcomes")
                == lines(
                    "#  Date        Round   Kind       Title                Status   Approvals",
                    "1  2025-06-10  London  framework  Framework of London  pending  Washington: given 2025-06-27; Beijing: pending"
                ))
        #expect(
            try tracker.succeed("list-outcomes", "--format", "ndjson")
                == lines(
                    #"{"id":1,"date":"2025-06-10","round":"London","kind":"framework","title":"Framework of London","status":"pending","negotiation":"US–China trade talks","text":null,"effective":null,"expires":null,"approvals":[{"id":1,"authority":"Washington","status":"given","date":"2025-06-27","note":null,"sources":[]},{"id":2,"authority":"Beijing","status":"pending","date":null,"note":null,"sources":[]}],"commitments":[],"note":null,"key":null,"sources":[]}"#
                ))
    }

    @Test func `a new database can be read by its owner alone`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-party", "China")
        let mode = try FileManager.default.attributesOfItem(atPath: tracker.database)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `without a named database the one in the data folder is made`() throws {
        let tracker = try TrackerRunner()
        let data = tracker.file("data")
        #expect(
            try tracker.run(["add-party", "China"], environment: ["TRACKER_DB": "", "XDG_DATA_HOME": data])
                == Outcome(exitCode: 0, output: "Added party 1: China\n", errors: ""))
        #expect(FileManager.default.fileExists(atPath: data + "/tracker/tracker.db"))
        #expect(
            try tracker.run(["add-party", "China"], environment: ["TRACKER_DB": ""])
                == Outcome(exitCode: 0, output: "Added party 1: China\n", errors: ""))
        #expect(FileManager.default.fileExists(atPath: tracker.file(".local/share/tracker/tracker.db")))
    }

    @Test func `an option names the database before the environment does`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-party", "China", "--db", "file:other.db?mode=memory")
        #expect(FileManager.default.fileExists(atPath: tracker.file("file:other.db?mode=memory")))
        #expect(try tracker.recorded() == nil)
    }

    /// A round with two officials of one delegation.
    static func london() throws -> TrackerRunner {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-round", "London", "--negotiation", "US–China trade talks", "--start", "2025-06-09")
        try tracker.succeed(
            "add-official", "Howard Lutnick", "--party", "US", "--office", "Secretary of Commerce", "--start",
            "2025-02-18")
        try tracker.succeed("add-official", "Scott Bessent")
        return tracker
    }
}
