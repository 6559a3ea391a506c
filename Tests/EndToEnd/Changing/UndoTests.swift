import Testing

@Suite struct UndoTests {
    private static func rounds(_ tracker: TrackerRunner) throws -> [String] {
        try json(try tracker.succeed("list-rounds", "--format", "json", "--fields", "id,name"))
            .sorted { ($0["id"] as? Int ?? 0) < ($1["id"] as? Int ?? 0) }.compactMap { $0["name"] as? String }
    }

    private static func twoRounds() throws -> TrackerRunner {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-round", "A", "--negotiation", "N")
        try tracker.succeed("add-round", "B", "--negotiation", "N")
        return tracker
    }

    @Test func `names that were swapped over three revisions come back together`() throws {
        let tracker = try Self.twoRounds()
        try tracker.succeed("edit-round", "A", "--name", "C")
        try tracker.succeed("edit-round", "B", "--name", "A")
        try tracker.succeed("edit-round", "C", "--name", "B")
        #expect(try Self.rounds(tracker) == ["B", "A"])
        try tracker.succeed("undo", "3", "--cascade")
        #expect(try Self.rounds(tracker) == ["A", "B"])
        #expect(
            try tracker.succeed("log", "6", "--fields", "record,id,field,change")
                == lines(
                    "Record  #  Field  Change", "round   1  name   [-B-]{+A+}", "round   2  name   [-A-]{+B+}"))
        try tracker.succeed("undo")
        #expect(try Self.rounds(tracker) == ["B", "A"])
        #expect(try tracker.succeed("check", "--data") == "\(tracker.database): nothing is wrong\n")
    }

    @Test func `names that one import passed on come back`() throws {
        let tracker = try TrackerRunner()
        func round(_ key: String, _ name: String) -> String {
            #"{"type":"round","key":"\#(key)","negotiation":"N","name":"\#(name)"}"#
        }
        let negotiation = #"{"type":"negotiation","name":"N"}"#
        let first = try tracker.write(
            lines(negotiation, round("a", "Round 1"), round("b", "Round 2")), to: "1.ndjson")
        let second = try tracker.write(
            lines(round("a", "Round 0"), round("b", "Round 1"), round("c", "Round 2")), to: "2.ndjson")
        try tracker.succeed("import", first)
        let before = try tracker.recorded()
        try tracker.succeed("import", second)
        #expect(try Self.rounds(tracker) == ["Round 0", "Round 1", "Round 2"])
        try tracker.succeed("undo")
        #expect(try tracker.recorded() == before)
    }

    @Test func `a name that another record has got since stands in the way, and is told`() throws {
        let tracker = try Self.twoRounds()
        try tracker.succeed("edit-round", "A", "--name", "C")
        try tracker.succeed("add-round", "A", "--negotiation", "N")
        let before = try tracker.recorded()
        #expect(
            try tracker.run("undo", "3").isRefusal(
                65, saying: "revision 4 gave round 3 the name that round 1 had", "tracker add-round A", "--cascade"))
        #expect(try tracker.recorded() == before)
        try tracker.succeed("undo", "3", "--cascade")
        #expect(try Self.rounds(tracker) == ["A", "B"])
    }

    @Test func `words and names that a rule keeps apart are told too`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-statement", "--attribution", "x", "--date", "2025-01-01", "--text", "first words")
        try tracker.succeed("edit-statement", "1", "--text", "second words")
        try tracker.succeed("add-statement", "--attribution", "x", "--date", "2025-01-01", "--text", "first words")
        #expect(
            try tracker.run("undo", "2").isRefusal(
                65, saying: "revision 3 gave statement 2 the words that statement 1 had"))
        try tracker.succeed("add-party", "Peru", "--code", "INCA")
        try tracker.succeed("edit-party", "Peru", "--code", "")
        try tracker.succeed("add-party", "INCA")
        #expect(try tracker.run("undo", "5").isRefusal(65, saying: "revision 6 gave party 2"))
        try tracker.succeed("undo", "5", "--cascade")
        #expect(
            try tracker.succeed("list-parties", "--format", "tsv", "--fields", "name,code")
                == lines("name\tcode", "Peru\tINCA"))
    }

    @Test func `an undo with nothing to do says so, and the file stays sound`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-official", "Bob Beta")
        try tracker.succeed("undo", "1")
        for arguments in [["undo", "1"], ["undo", "1", "--cascade"]] {
            let outcome = try tracker.run(arguments)
            #expect(
                outcome
                    == Outcome(
                        exitCode: 0, output: "Nothing to undo: nothing is left of what revision 1 did\n",
                        errors: ""))
        }
        #expect(try json(try tracker.succeed("log", "--format", "json")).count == 2)
        #expect(try tracker.succeed("check") == "\(tracker.database): nothing is wrong\n")
        try tracker.succeed("backup", tracker.file("copy.db"))
        try tracker.succeed("restore", tracker.file("copy.db"))
    }

    @Test func `a party that others refer to is kept, and the undo leaves no empty revision`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-party", "Peru")
        try tracker.succeed("add-official", "Ann Alpha", "--party", "Peru", "--office", "Minister")
        #expect(
            try tracker.succeed("undo", "1")
                == lines(
                    "Nothing to undo in revision 1",
                    "Kept, because others refer to it: party Peru"))
        #expect(try tracker.succeed("check") == "\(tracker.database): nothing is wrong\n")
    }

    @Test func `what was alike at a moment is found as it was then`() throws {
        let tracker = try TrackerRunner()
        for text in ["The talks on tariffs went well.", "The talks on tariffs went well today."] {
            try tracker.succeed("add-statement", "--attribution", "x", "--date", "2025-01-01", "--text", text)
        }
        let question = ["query", "--related", "1", "--format", "ndjson"]
        let answer = try tracker.run(question)
        #expect(answer.output.contains("today"))
        try tracker.succeed("edit-statement", "2", "--text", "No.")
        try tracker.succeed("remove-statement", "1", "--yes")
        #expect(try tracker.run(question + ["--as-of", "2"]) == answer)
    }

    @Test func `what words find in the past comes newest first, the last recorded of a day before the others`() throws {
        let tracker = try TrackerRunner()
        for (day, text) in [("01", "Talks."), ("03", "Talks and more talks."), ("03", "The talks."), ("02", "Talks!!")]
        {
            try tracker.succeed("add-statement", "--attribution", text, "--date", "2025-01-\(day)", "--text", text)
        }
        try tracker.succeed("edit-statement", "3", "--text", "Nothing.")
        #expect(
            try tracker.succeed("query", "talks", "--as-of", "4", "--format", "tsv", "--fields", "id")
                == lines("id", "3", "2", "4", "1"))
    }
}
