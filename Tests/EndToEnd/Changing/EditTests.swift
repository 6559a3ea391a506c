import Foundation
import Testing

@Suite struct EditTests {
    /// Each type of record, an edit of one of the founding case, and what is said of it.
    static let edits: [(command: [String], answer: String)] = [
        (["edit-statement", "1", "--text", "New words."], "statement 1: 2025-06-09, Donald Trump, New words. (text)"),
        (["edit-round", "London", "--venue", "Somewhere"], "round 2: London (venue)"),
        (["edit-official", "Lutnick", "--note", "A note."], "official 2: Howard Lutnick (note)"),
        (["edit-office", "3", "--start", "2025-02-26"], "office 3: Trade Representative, Jamieson Greer (start)"),
        (["edit-participant", "6", "--left", "2025-06-11"], "participation 6: Howard Lutnick, London (left)"),
        (["edit-outcome", "2", "--status", "in-force"], "outcome 2: Framework of London, London (status)"),
        (["edit-approval", "1", "--status", "given"], "approval 1: Washington, Framework of London, London (status)"),
        (["edit-source", "1", "--url", "https://a.example"], "source 1: "),
        (
            ["edit-negotiation", "US–China trade talks", "--note", "A note."],
            "negotiation 1: US–China trade talks (note)"
        ),
        (["edit-party", "US", "--note", "A note."], "party 1: United States (note)"),
        (["edit-topic", "2", "--name", "customs duties"], "topic 2: customs duties (name)"),
    ]

    @Test(arguments: edits)
    func `every record can be changed in a part, and undo brings it back`(_ command: [String], _ answer: String) throws
    {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        let outcome = try tracker.run(command)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("Changed \(answer)"), "\(outcome.output)")
        let changed = try tracker.recorded()
        #expect(changed != before)
        #expect(try tracker.succeed("export", "--as-of", "1") == before)
        #expect(try tracker.run(command).output.hasPrefix("No change: "))
        try tracker.succeed("undo")
        #expect(try tracker.recorded() == before)
        try tracker.succeed("undo")
        #expect(try tracker.recorded() == changed)
    }

    /// Edits that are refused, with a code and words that say why.
    static let refusals: [(command: [String], code: Int32, words: String)] = [
        (["edit-statement", "1"], 64, "Nothing to change"),
        (["edit-statement", "99", "--text", "x"], 65, "there is no statement “99”"),
        (["edit-statement", "1", "--clear", "text"], 64, "text"),
        (["edit-statement", "1", "--clear", "colour"], 64, "colour"),
        (["edit-statement", "1", "--date", "June"], 65, "June"),
        (["edit-statement", "1", "--kind", "loud"], 64, "loud"),
        (["edit-round", "Paris", "--venue", "x"], 65, "Paris"),
        (["edit-round", "London", "--end", "2025-06-01"], 65, "before"),
        (["edit-round", "London", "--name", "Geneva"], 65, "a round named Geneva already exists"),
        (["edit-official", "Nobody", "--note", "x"], 65, "Nobody"),
        (["edit-party", "US", "--code", "CN"], 65, "CN"),
        (["edit-approval", "1", "--status", "maybe"], 64, "maybe"),
    ]

    @Test(arguments: refusals)
    func `an edit that cannot be is refused and changes nothing`(_ command: [String], _ code: Int32, _ words: String)
        throws
    {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        #expect(try tracker.run(command).isRefusal(code, saying: words))
        #expect(try tracker.recorded() == before)
        #expect(try tracker.succeed("log", "--format", "ndjson").split(separator: "\n").count == 1)
    }

    @Test(.onlyOnOwnFile("a shared database is there")) func `an edit needs a database and makes none`() throws {
        let tracker = try TrackerRunner()
        for command in [
            ["edit-party", "US", "--note", "x"], ["remove-party", "US", "--yes"], ["undo"], ["log"],
            ["merge-officials", "a", "b"], ["move-statements", "--from-official", "a", "--to-official", "b"],
        ] {
            #expect(try tracker.run(command).isRefusal(66, saying: tracker.database))
        }
        #expect(try tracker.recorded() == nil)
    }

    @Test func `an official who gets another name is still found by the former`() throws {
        let tracker = try TrackerRunner.withExample()
        let count = try tracker.succeed("query", "--official", "Jamieson Greer", "--count")
        try tracker.succeed("edit-official", "Greer", "--name", "Jamieson L. Greer")
        #expect(try tracker.succeed("query", "--official", "Jamieson Greer", "--count") == count)
        let again = try tracker.succeed("import", "--verbose", TrackerRunner.example)
        #expect(again.contains(": 0 added"), "\(again)")
    }

    @Test func `an empty value and --clear take a field away`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(try tracker.succeed("edit-round", "London", "--venue", "").hasSuffix("(venue)\n"))
        #expect(
            try tracker.succeed("edit-round", "London", "--clear", "city", "--clear", "country").hasSuffix(
                "(city, country)\n"))
        let shown = try tracker.succeed("show-round", "London")
        #expect(!shown.contains("Lancaster House"))
    }

    @Test func `a citation is changed and taken back by its fact and its source`() throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        let statement2 = ["--statement", "2", "--source", "1"]
        let ambiguous = try tracker.run(["edit-citation"] + statement2 + ["--place", "page 1"])
        #expect(
            ambiguous.isRefusal(65, saying: "source 1 is cited for statement 2 2 times", "paragraph 1", "paragraph 3"))
        let edit =
            ["edit-citation"] + statement2 + ["--at", "paragraph 3", "--place", "page 1", "--wording", "as said"]
        #expect(try tracker.run(edit).output == "Changed the citation of source 1 for statement 2\n")
        #expect(try tracker.succeed("show-statement", "2").contains("as said  page 1"))
        #expect(
            try tracker.run(
                ["edit-citation"] + statement2 + ["--at", "page 1", "--place", "paragraph 1", "--wording", ""]
            )
            .isRefusal(65, saying: "already cited for this statement"))
        #expect(try tracker.run(["remove-citation"] + statement2 + ["--at", "page 1"]).isRefusal(64, saying: "--yes"))
        try tracker.run(["remove-citation"] + statement2 + ["--at", "page 1", "--yes"])
        #expect(
            try tracker.run(["remove-citation"] + statement2 + ["--at", "page 1", "--yes"])
                .isRefusal(65, saying: "in other words and places"))
        #expect(
            try tracker.run("remove-citation", "--statement", "2", "--source", "2", "--yes")
                .isRefusal(65, saying: "source 2 is not cited for statement 2"))
        try tracker.succeed("undo")
        try tracker.succeed("undo", "2")
        #expect(try tracker.recorded() == before)
        #expect(try tracker.succeed("check", "--data") == "\(tracker.database): nothing is wrong\n")
    }

    @Test func `a record is not given the name of another in other characters`() throws {
        let tracker = try TrackerRunner()
        for name in ["US–China", "Temp"] { try tracker.succeed("add-negotiation", name) }
        for name in ["R", "S"] { try tracker.succeed("add-round", name, "--negotiation", "Temp") }
        try tracker.succeed("add-round", "R", "--negotiation", "US–China")
        for name in ["Ann Lee", "Xu Li"] { try tracker.succeed("add-official", name) }
        for name in ["rare earths", "steel"] {
            try tracker.succeed(
                "add-statement", "--official", "Xu Li", "--date", "2025", "--text", name, "--topic", name)
        }
        for words in [
            ["edit-negotiation", "Temp", "--name", "US-China"], ["edit-topic", "steel", "--name", "rare  earths"],
            ["edit-round", "S", "--name", "Ｒ"], ["edit-official", "Xu Li", "--name", "Ann\u{A0}Lee"],
        ] {
            #expect(try tracker.run(words).isRefusal(65, saying: ", already (“"))
        }
        // Its own name may be written otherwise, and that of another negotiation's round is another's.
        try tracker.succeed("edit-negotiation", "US–China", "--name", "US-China")
        try tracker.succeed("edit-round", "S", "--name", "T")
        #expect(try tracker.succeed("check", "--data") == "\(tracker.database): nothing is wrong\n")
    }
}
