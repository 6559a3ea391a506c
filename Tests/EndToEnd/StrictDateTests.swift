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

    @Test func `are told of when an office, a round or a speaker is changed, and refused where --strict is given`()
        throws
    {
        let tracker = try TrackerRunner.withExample()
        let office = try #require(
            try tracker.succeed(
                "sql",
                "SELECT office.id FROM office JOIN official ON official.id = official_id WHERE official.name = 'Howard Lutnick'",
                "--format", "tsv"
            )
            .split(separator: "\n").last.map(String.init))
        let round = ["edit-round", "London", "--start", "2025-09-09", "--end", "2025-09-10"]
        let changes = [
            (["edit-office", office, "--end", "2025-06-09"], "Howard Lutnick held no recorded office on 2025-06-10"),
            (round, "2025-06-09 is more than a month before the round London (2025-09-09)"),
            (
                ["move-statements", "--from-official", "Lutnick", "--to-official", "Old"],
                "Old Envoy held no recorded office on 2025-06-10"
            ),
            (["merge-officials", "Old", "Lutnick"], "Old Envoy held no recorded office on 2025-06-10"),
        ]
        try tracker.succeed(
            "add-official", "Old Envoy", "--alias", "Old", "--party", "US", "--office", "Envoy", "--start", "1999",
            "--end", "2000")
        for (change, reason) in changes {
            // Who is merged brings the office along.
            let fits = change[0] == "merge-officials"
            let before = try tracker.recorded()
            let strict = try tracker.run(change + ["--strict"])
            if fits {
                #expect(strict.exitCode == 0, "\(strict)")
                #expect(strict.errors == "")
            } else {
                #expect(
                    strict.isRefusal(65, saying: "tracker: the date of a statement would not fit: statement"),
                    "\(strict)")
                #expect(strict.errors.contains(reason), "\(strict)")
                #expect(try tracker.recorded() == before)
                let told = try tracker.run(change)
                #expect(told.exitCode == 0)
                #expect(told.errors.contains("tracker: warning: statement "))
                #expect(told.errors.contains(reason), "\(told)")
            }
            try tracker.succeed("undo")
        }
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
