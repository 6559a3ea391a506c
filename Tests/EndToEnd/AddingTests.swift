import Testing

/// What is there already stays when it is added again.
@Suite struct AddingTests {
    private static let cases: [(first: [String], second: [String], said: [String])] = [
        (
            ["add-party", "United States", "--code", "USA"], ["add-party", "United States", "--code", "US"],
            ["tracker: United States is recorded already, with another code", "tracker edit-party id:1 --code US"]
        ),
        (
            ["add-round", "R", "--negotiation", "N", "--city", "Rome"],
            ["add-round", "R", "--negotiation", "N", "--city", "Milan", "--start", "2025"],
            ["R is recorded already, with another city", "tracker edit-round id:1 --city Milan"]
        ),
        (
            ["add-source", "--url", "https://example.org/1", "--outlet", "AFP"],
            ["add-source", "--url", "https://example.org/1", "--outlet", "Reuters"],
            ["with another outlet", "tracker edit-source id:1 --outlet Reuters"]
        ),
        (
            ["add-official", "Ann Lee", "--surname", "Lee"], ["add-official", "Ann Lee", "--surname", "Ann Lee"],
            ["with another surname", "tracker edit-official id:1 --surname 'Ann Lee'"]
        ),
    ]

    @Test(arguments: cases)
    func `a value that is recorded is not overwritten`(first: [String], second: [String], said: [String]) throws {
        let tracker = try TrackerRunner()
        try tracker.succeed(first)
        let before = try tracker.recorded()
        let refusal = try tracker.run(second)
        for words in said { #expect(refusal.isRefusal(65, saying: words), "\(refusal)") }
        #expect(try tracker.recorded() == before)
    }

    @Test func `what was open is filled in, and what is written otherwise stays`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-party", "United States")
        #expect(
            try tracker.succeed("add-party", "united states", "--code", "US")
                == "Changed party 1: United States (code)\n")
        try tracker.succeed("add-round", "R", "--negotiation", "N")
        try tracker.succeed("add-outcome", "--round", "R", "--kind", "x", "--title", "T", "--needs-approval", "Rome")
        try tracker.succeed(
            "add-approval", "--outcome", "T", "--authority", "rome", "--status", "given", "--date", "2025")
        #expect(
            try tracker.run("add-approval", "--outcome", "T", "--authority", "Rome", "--status", "refused")
                .isRefusal(65, saying: "tracker edit-approval id:1 --status refused"))
    }

    @Test func `an outcome does not expire before it takes effect`() throws {
        let tracker = try TrackerRunner()
        try tracker.succeed("add-round", "R", "--negotiation", "N")
        let outcome = ["add-outcome", "--round", "R", "--kind", "x", "--title", "T", "--effective", "2025-06-10"]
        #expect(
            try tracker.run(outcome + ["--expires", "2025-06-09"]).isRefusal(
                65, saying: "expires: is before effective 2025-06-10"))
        try tracker.succeed(outcome + ["--expires", "2025-06"])
        #expect(
            try tracker.run("edit-outcome", "1", "--expires", "2024").isRefusal(
                65, saying: "expires: is before effective 2025-06-10"))
        #expect(try tracker.run("edit-outcome", "1", "--effective", "2026").isRefusal(65, saying: "2026"))
        let line =
            #"{"type":"outcome","round":"R","kind":"x","title":"U","effective":"2025-06-10","expires":"2025-06-09"}"#
        let wrong = try tracker.run("import", try tracker.write(line + "\n", to: "wrong.ndjson"))
        #expect(wrong.exitCode == 65)
        #expect(wrong.errors.contains("wrong.ndjson:1: expires: is before effective 2025-06-10 (“2025-06-09”)"))
    }

    @Test func `what an outcome brought can be moved to another`() throws {
        let tracker = try TrackerRunner()
        for round in ["R", "S"] {
            try tracker.succeed("add-round", round, "--negotiation", "N")
            try tracker.succeed(
                "add-outcome", "--round", round, "--kind", "x", "--title", "T", "--needs-approval", "Rome \(round)")
        }
        try tracker.succeed("add-commitment", "--outcome", "1", "--party", "US", "--text", "Act.")
        try tracker.succeed("edit-commitment", "1", "--outcome", "T", "--round", "S")
        try tracker.succeed("edit-approval", "1", "--outcome", "2")
        #expect(
            try tracker.succeed("list-commitments", "--fields", "text,round", "--format", "tsv")
                == "text\tround\nAct.\tS\n")
        #expect(try tracker.succeed("show-outcome", "2").contains("Rome R"))
    }
}
