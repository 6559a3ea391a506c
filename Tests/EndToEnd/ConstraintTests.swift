import Testing

/// What the schema refuses is told in the user's words.
@Suite struct ConstraintTests {
    @Test func `a round that exists already is named with its negotiation, by a command and by an import`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-round", "London", "--negotiation", "US–China trade talks", "--key", "r1")
        #expect(
            try tracker.run("add-round", "London", "--negotiation", "US–China trade talks", "--key", "r2")
                == Outcome(
                    exitCode: 65, output: "",
                    errors: "tracker: name: a round named London already exists in US–China trade talks\n"))
        let line =
            #"{"type":"round","key":"r2","negotiation":"US–China trade talks","name":"London"}"#
        let file = try tracker.write("\n\(line)\n", to: "rounds.ndjson")
        let outcome = try tracker.run("import", file)
        #expect(outcome.exitCode == 65)
        #expect(
            outcome.errors.hasPrefix(
                "\(file):2: name: a round named London already exists in US–China trade talks\n"))
    }

    @Test func `a code that is taken is named`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-party", "United States", "--code", "US")
        try tracker.succeed("add-party", "China", "--code", "CN")
        let outcome = try tracker.run("add-party", "China", "--code", "US")
        #expect(outcome.isRefusal(65, saying: "another party has the code “US”"))
    }

    @Test func `an edit that would make two of one is told by its names`() throws {
        let tracker = try TrackerRunner()
        for name in ["Geneva", "London"] { try tracker.succeed("add-round", name, "--negotiation", "Talks") }
        let outcome = try tracker.run("edit-round", "Geneva", "--name", "London")
        #expect(outcome.isRefusal(65, saying: "a round named London already exists in Talks"))
    }
}
