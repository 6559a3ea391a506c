import Testing

/// Which record a person means: by its number, its key or its name, and never one that could be another.
@Suite struct RecordLookupTests {
    /// Two outcomes of which each has the other's number as its key, and rounds whose names are numbers.
    private func keyedByNumbers() throws -> TrackerRunner {
        let tracker = try TrackerRunner()
        let records = """
            {"type":"negotiation","name":"Talks"}
            {"type":"round","negotiation":"Talks","name":"2","key":"first"}
            {"type":"round","negotiation":"Talks","name":"1","key":"second"}
            {"type":"party","name":"Westland"}
            {"type":"outcome","round":"1","title":"Truce","kind":"truce","key":"2"}
            {"type":"outcome","round":"2","title":"Frame","kind":"framework","key":"1"}
            {"type":"commitment","outcome":"Truce","outcome_key":"2","party":"Westland","text":"Stop.","key":"2"}
            {"type":"commitment","outcome":"Frame","outcome_key":"1","party":"Westland","text":"Go.","key":"1"}
            {"type":"text","round":"1","title":"Annex","text":"One.","key":"2"}
            {"type":"text","round":"2","title":"Annex","text":"Two.","key":"1"}
            {"type":"official","name":"Ann Able","key":"2"}
            {"type":"official","name":"Bob Baker","key":"1"}
            {"type":"source","outlet":"Wire","title":"Morning","key":"2"}
            {"type":"source","outlet":"Wire","title":"Evening","key":"1"}
            """
        try tracker.succeed("import", try tracker.write(records, to: "records.ndjson"))
        return tracker
    }

    @Test(arguments: [
        ("outcome", ["--note", "x"]), ("commitment", ["--note", "x"]), ("text", ["--note", "x"]),
        ("official", ["--note", "x"]), ("source", ["--author", "x"]), ("round", ["--note", "x"]),
    ])
    func `a number that is the key or name of another record is refused, and id:N is not`(
        _ noun: String, _ change: [String]
    ) throws {
        let tracker = try keyedByNumbers()
        for (verb, option, value) in [("edit", change[0], change[1]), ("remove", "--cascade", "--yes")] {
            let outcome = try tracker.run("\(verb)-\(noun)", "2", option, value)
            #expect(outcome.isRefusal(65, saying: "“2” fits 2 \(noun)s", "1: ", "2: ", "id:N"), "\(outcome)")
        }
        #expect(try tracker.succeed("edit-\(noun)", "id:2", change[0], change[1]).hasPrefix("Changed \(noun) 2: "))
        #expect(try tracker.run("edit-\(noun)", "id:7", change[0], "x").isRefusal(65, saying: "id:7"))
    }

    @Test func `what a record belongs to tells which one a number means`() throws {
        let tracker = try keyedByNumbers()
        #expect(
            try tracker.run("add-approval", "--outcome", "2", "--authority", "Senate").isRefusal(
                65, saying: "“2” fits 2 outcomes"))
        #expect(
            try tracker.succeed("add-approval", "--outcome", "2", "--round", "second", "--authority", "Senate")
                .contains("Added approval"))
        #expect(try tracker.run("show-round", "2").isRefusal(65, saying: "“2” fits 2 rounds"))
        #expect(try tracker.succeed("show-round", "first").hasPrefix("2: Talks"))
    }

    @Test func `a number never founds a party, topic or negotiation, and means one where it is said so`() throws {
        let tracker = try TrackerRunner.withExample()
        let parties = try tracker.succeed("list-parties")
        for word in ["2", "id:9"] {
            #expect(
                try tracker.run(
                    "add-statement", "--attribution", "an aide", "--date", "2025-06-12", "--text", "x", "--party", word
                ).isRefusal(65, saying: word))
        }
        try tracker.succeed(
            "add-statement", "--attribution", "an aide", "--date", "2025-06-12", "--text", "x", "--party", "id:2")
        #expect(try tracker.run("edit-round", "Geneva", "--negotiation", "1").isRefusal(65, saying: "id:1"))
        #expect(try tracker.succeed("edit-round", "Geneva", "--negotiation", "id:1") == "No change: round 1\n")
        #expect(try tracker.succeed("list-parties") == parties)
        try tracker.succeed("add-party", "Xland", "--code", "2")
        #expect(
            try tracker.run("add-office", "Envoy", "--official", "Greer", "--party", "2").isRefusal(
                65, saying: "fits 2 parties"))
    }

    @Test func `a question takes an official by number, key or id:N, and refuses what is two`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(try tracker.succeed("query", "--official", "3", "--count") == "2\n")
        try tracker.succeed("add-official", "Key Person", "--key", "3")
        #expect(try tracker.run("query", "--official", "3").isRefusal(65, saying: "“3” fits 2 officials"))
        #expect(try tracker.succeed("query", "--official", "id:3", "--count") == "2\n")
        #expect(
            try tracker.succeed("query", "--party", "id:2", "--count")
                == tracker.succeed("query", "--party", "CN", "--count"))
    }

    @Test func `a party is called by its other names wherever one is named`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("edit-party", "China", "--aliases", "Beijing; PRC")
        #expect(try tracker.succeed("edit-party", "beijing", "--note", "x").hasPrefix("Changed party 2: China"))
        #expect(
            try tracker.succeed("query", "--party", "prc", "--count")
                == tracker.succeed("query", "--party", "CN", "--count"))
    }

    @Test func `what has a name within another record is called by it where only one has it`() throws {
        let tracker = try TrackerRunner.withExample()
        #expect(try tracker.succeed("edit-office", "vice premier", "--end", "2026").hasPrefix("Changed office "))
        #expect(try tracker.succeed("remove-name", "何立峰", "--yes").contains("何立峰"))
        #expect(try tracker.run("edit-office", "No such", "--end", "2026").isRefusal(65, saying: "office “No such”"))
    }

    @Test func `titles beyond ASCII are the same whatever their capitals`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("add-text", "--round", "London", "--title", "Änderung", "--text", "Neu.")
        #expect(try tracker.succeed("show-text", "ÄNDERUNG").contains("Neu."))
    }

    @Test func `a version is compared with another one of its title, and never with what only shares its number`()
        throws
    {
        let tracker = try TrackerRunner.withExample()
        for (round, edition, party, text) in [
            ("Geneva", "1", "US", "Alpha."), ("London", "1", "US", "Beta."), ("London", "2", "US", "Gamma."),
        ] {
            try tracker.succeed(
                "add-text", "--round", round, "--title", "Annex", "--edition", edition, "--party", party, "--text", text
            )
        }
        #expect(
            try tracker.run("show-text", "Annex", "--diff", "1").isRefusal(
                65, saying: "“1” fits 2 texts", "1: Annex, version 1", "2: Annex, version 1"))
        #expect(try tracker.run("show-text", "Annex", "--diff", "2").isRefusal(65, saying: "is the one to be shown"))
        #expect(try tracker.succeed("show-text", "Annex", "--diff", "id:1").contains("[-Alpha-]{+Gamma+}."))
        let compared = try json("[" + tracker.succeed("show-text", "Annex", "--diff", "id:1", "--format", "json") + "]")
        let other = try #require(compared.first?["compared_with"] as? [String: Any])
        #expect(other["id"] as? Int == 1 && other["round"] as? String == "Geneva", "\(other)")
        #expect(other["title"] as? String == "Annex" && other["edition"] as? String == "1", "\(other)")
        try tracker.succeed("add-text", "--round", "London", "--title", "Note", "--edition", "A", "--text", "Delta.")
        #expect(
            try tracker.run("show-text", "Note", "--diff", "1").isRefusal(
                65, saying: "“Note” has no version “1”", "It has “A”. id:1 means the text with that number."))
        #expect(try tracker.run("show-text", "3", "--diff", "id:3").isRefusal(65, saying: "is the text to be shown"))
        #expect(try tracker.run("show-text", "Annex", "--diff", "9").isRefusal(65, saying: "has no version “9”"))
    }

    @Test func `versions that differ by a capital are told apart by it`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed(
            "add-text", "--round", "London", "--title", "Annex", "--edition", "a", "--text", "Small.")
        try tracker.succeed(
            "add-text", "--round", "London", "--title", "Annex", "--edition", "A", "--text", "Large.")
        #expect(try tracker.succeed("show-text", "Annex", "--edition", "a").contains("Small."))
        #expect(try tracker.succeed("show-text", "Annex", "--edition", "A").contains("Large."))
        try tracker.succeed("add-text", "--round", "Geneva", "--title", "Note", "--edition", "B", "--text", "Other.")
        #expect(try tracker.succeed("show-text", "Note", "--edition", "b").contains("Other."))
    }

    @Test func `a round of which only the end is known stands at its place`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("add-round", "Later", "--negotiation", "US–China trade talks", "--end", "2025-12-01")
        try tracker.succeed("add-text", "--round", "Later", "--title", "Annex", "--text", "New.")
        try tracker.succeed("add-text", "--round", "London", "--title", "Annex", "--text", "Old.")
        let rounds = try tracker.succeed("list-rounds")
        #expect(rounds.split(separator: "\n").dropFirst().first?.contains("  Later  ") ?? false, "\(rounds)")
        #expect(try tracker.succeed("show-text", "Annex").contains("New."))
    }
}
