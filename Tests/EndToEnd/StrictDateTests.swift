import Testing

/// Statements whose dates do not fit, through the commands.
@Suite struct StrictDateTests {
    private static let early = ["add-statement", "--official", "Lutnick", "--date", "2019-01-01", "--text", "Early."]
    private static let warning = "Howard Lutnick held no recorded office on 2019-01-01"

    @Test func `are recorded with a warning, and refused where --strict is given`() throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        #expect(try tracker.run(Self.early + ["--strict"]).isRefusal(65, saying: "tracker: date: \(Self.warning)"))
        #expect(
            try tracker.run(["edit-statement", "1", "--date", "2999", "--strict"]).isRefusal(
                65, saying: "tracker: date: 2999 is after today"))
        #expect(try tracker.recorded() == before)
        #expect(
            try tracker.run(Self.early)
                == Outcome(
                    exitCode: 0, output: "Added statement 12: Howard Lutnick, 2019-01-01: Early.\n",
                    errors: "tracker: warning: \(Self.warning)\n"))
        #expect(
            try tracker.run("edit-statement", "1", "--date", "2999").errors
                == "tracker: warning: 2999 is after today\n")
        #expect(try tracker.run("add-party", "X", "--strict").isRefusal(64, saying: "--strict"))
    }

    @Test func `are told of by file and line in an import, the first of many`() throws {
        let tracker = try TrackerRunner.withExample()
        let rows = (1...9).map { "2019-01-01,Lutnick,Words \($0).\n" }.joined()
        _ = try tracker.write("date,official,text\n2025-06-10,Lutnick,Fits.\n" + rows, to: "said.csv")
        let strict = try tracker.run("import", "--strict", "said.csv")
        #expect(strict.exitCode == 65)
        #expect(strict.errors.contains("said.csv:3: date: \(Self.warning) (and in 8 more records)\n"), "\(strict)")
        let told =
            (3...7).map { "said.csv:\($0): warning: \(Self.warning)\n" }.joined()
            + "tracker: said.csv: 9 statements have dates that do not fit; --strict refuses them\n"
        #expect(try tracker.run("import", "said.csv", "--dry-run").errors == told)
        #expect(try tracker.run("import", "said.csv") == Outcome(exitCode: 0, output: "", errors: told))
        #expect(try tracker.run("import", "said.csv", "--strict") == Outcome(exitCode: 0, output: "", errors: ""))
    }

    @Test func `are told of when a proposal is accepted`() throws {
        let tracker = try TrackerRunner.withExample()
        _ = try tracker.write("LONDON (AP) — “We are done,” Howard Lutnick said on Tuesday.\n", to: "article.txt")
        try tracker.run("import", "--from", "article", "article.txt", "--outlet", "AP", "--published", "2019-01-02")
        let accepted = try tracker.run("review", "--accept", "1")
        #expect(accepted.exitCode == 0)
        #expect(accepted.errors == "tracker: warning: \(Self.warning)\n", "\(accepted)")
    }
}
