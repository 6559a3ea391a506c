import Testing

/// What a record refers to, as a person says it: found wherever it is, and called by its name in every answer.
@Suite struct ReferenceTests {
    /// London has the outcome 2; Geneva one with the key 2, and a text of its own.
    private func withOutcomes() throws -> TrackerRunner {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("add-text", "--round", "Geneva", "--title", "Note", "--text", "As agreed.")
        return tracker
    }

    @Test func `the outcome of another round is not that of a text, and it is said where it is`() throws {
        let tracker = try withOutcomes()
        for name in ["2", "id:2", "Framework of London", "framework of london"] {
            for command in [
                ["edit-text", "1"], ["add-text", "--round", "Geneva", "--title", "Other", "--text", "x"],
            ] {
                #expect(
                    try tracker.run(command + ["--outcome", name]).isRefusal(
                        65, saying: "there is no outcome “\(name)” in the round “Geneva”; elsewhere there is:",
                        "  2: Framework of London: London, US–China trade talks"))
            }
        }
        let line = #"{"type":"text","round":"Geneva","title":"Other","text":"x","outcome":"Framework of London"}"#
        let imported = try tracker.run("import", try tracker.write(line, to: "text.ndjson"))
        #expect(imported.exitCode == 65)
        #expect(imported.errors.contains("in the round “Geneva”; elsewhere there is: 2: Framework of London: London"))
        #expect(
            try tracker.run("show-round", "London", "--negotiation", "id:7").isRefusal(65, saying: "negotiation “id:7”")
        )
        try tracker.succeed("add-round", "Rome", "--negotiation", "Other")
        #expect(
            try tracker.run("show-round", "London", "--negotiation", "Other").isRefusal(
                65, saying: "there is no round “London” in the negotiation “Other”; elsewhere there is:", "2: London"))
    }

    @Test func `a number that is the key of an outcome in the round of a text and the number of another is refused`()
        throws
    {
        let tracker = try withOutcomes()
        try tracker.succeed("add-outcome", "--round", "Geneva", "--kind", "truce", "--title", "Truce", "--key", "2")
        #expect(
            try tracker.run("edit-text", "1", "--outcome", "2").isRefusal(
                65, saying: "“2” fits 2 outcomes", "2: Framework of London", "3: Truce"))
        #expect(try tracker.succeed("edit-text", "1", "--outcome", "id:3").hasSuffix("(outcome)\n"))
    }

    @Test func `what is not changed needs no telling again, whatever it shares its name with`() throws {
        let tracker = try withOutcomes()
        // A second Geneva, and a round whose name is the number of the first.
        try tracker.succeed("add-round", "Geneva", "--negotiation", "Other talks", "--new-names")
        try tracker.succeed("add-round", "1", "--negotiation", "Other talks")
        let outcome = "Temporary agreement to lower tariffs"
        #expect(try tracker.succeed("edit-text", "1", "--outcome", outcome).hasSuffix("(outcome)\n"))
        #expect(try tracker.succeed("edit-participant", "1", "--party", "CN").hasSuffix("(party)\n"))
    }

    @Test(arguments: [
        ["edit-outcome", "2"], ["edit-statement", "1"], ["edit-participant", "1"],
        ["add-statement", "--attribution", "x", "--date", "2025", "--text", "y"], ["resolve", "Lutnick"],
    ])
    func `a negotiation that would tell which round is meant is refused where none is named`(_ command: [String])
        throws
    {
        let tracker = try TrackerRunner.withExample()
        #expect(
            try tracker.run(command + ["--negotiation", "X"]).isRefusal(
                64, saying: "--negotiation does nothing without --round"))
        if command[0] == "edit-statement" {
            let outcome = try tracker.run(command + ["--round", "London", "--negotiation", "US-China trade talks"])
            #expect(outcome.output == "No change: statement 1\n", "\(outcome)")
        }
    }

    @Test func `a fact that is cited is named like any record`() throws {
        let tracker = try TrackerRunner.withExample()
        for (fact, said) in [
            (["--outcome", "framework of london"], "outcome 2: Framework of London"),
            (["--statement", "id:3"], "statement 3: Howard Lutnick, 2025-06-10: The negotiations"),
            (["--approval", "Beijing"], "approval 2: Beijing, for Framework of London"),
            (["--round", "id:1"], "round 1: Geneva"),
            (["--office", "Vice Premier"], "office 5: Vice Premier, He Lifeng"),
            (["--outcome", "2", "--negotiation", "US-China trade talks"], "outcome 2: "),
        ] {
            let added = try tracker.run(["add-citation"] + fact + ["--outlet", "AFP", "--place", said])
            #expect(added.output.hasPrefix("Added a source to \(said)"), "\(added)")
        }
        try tracker.succeed("add-round", "London", "--negotiation", "Other talks", "--new-names")
        #expect(
            try tracker.run("add-citation", "--round", "London", "--outlet", "AFP").isRefusal(
                65, saying: "“London” fits 2 rounds"))
        try tracker.succeed("add-citation", "--round", "London", "--negotiation", "Other talks", "--source", "1")
        try tracker.succeed(
            "remove-citation", "--round", "London", "--negotiation", "Other talks", "--source", "1", "--yes")
        #expect(
            try tracker.run(
                "add-citation", "--office", "1", "--negotiation", "Other talks", "--outlet", "AFP"
            ).isRefusal(64, saying: "--negotiation says nothing of --office"))
        #expect(try tracker.succeed("show-statement", "id:3").contains("Howard Lutnick"))
        #expect(try tracker.run("show-statement", "99").isRefusal(65, saying: "there is no statement “99”"))
    }

    @Test func `answers call records by their names, however they were typed`() throws {
        let tracker = try TrackerRunner.withExample()
        for (command, said) in [
            (
                ["add-approval", "--outcome", "id:2", "--authority", "Senate"],
                "approval 3: Senate, for Framework of London"
            ),
            (["add-commitment", "--outcome", "2", "--party", "id:2", "--text", "Go."], "commitment 1: China: Go."),
            (
                ["add-participant", "--round", "id:1", "--official", "id:2"],
                "participation 11: Howard Lutnick in Geneva"
            ),
        ] {
            #expect(try tracker.run(command).output == "Added \(said)\n")
        }
        for (command, refusal) in [
            (["edit-participant", "1", "--round", "id:2"], "round: Scott Bessent takes part in London already"),
            (
                ["edit-approval", "3", "--authority", "Beijing"],
                "authority: the approval of Beijing already exists for Framework of London"
            ),
        ] {
            #expect(try tracker.run(command).isRefusal(65, saying: "tracker: \(refusal)"))
        }
        try tracker.succeed("add-outcome", "--round", "1", "--kind", "truce", "--title", "Framework of London")
        #expect(
            try tracker.run("edit-outcome", "id:3", "--round", "id:2").isRefusal(
                65, saying: "tracker: round: an outcome titled Framework of London already exists in London"))
    }

    @Test func `a name that is resolved may be a number or a key`() throws {
        let tracker = try TrackerRunner.withExample()
        for name in ["3", "id:3"] {
            #expect(try tracker.succeed("resolve", name, "--fields", "official", "--format", "csv").contains("Greer"))
        }
        try tracker.succeed("add-official", "Key Person", "--key", "3")
        let both = try tracker.run("resolve", "3")
        #expect(both.exitCode == 65 && both.errors.contains("“3” fits 2 officials"), "\(both)")
    }

    @Test(arguments: ["add-outcome", "add-approval", "add-name", "add-party", "add-source", "edit-party", "edit-name"])
    func `new names are accepted only where one can come into being`(_ command: String) throws {
        let tracker = try TrackerRunner()
        #expect(!(try tracker.succeed(command, "--help").contains("--new-names")))
        #expect(try tracker.run(command, "--new-names").isRefusal(64, saying: "--new-names"))
    }
}
