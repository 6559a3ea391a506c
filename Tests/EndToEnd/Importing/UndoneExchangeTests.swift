import Testing

/// Imports and decisions that are undone after the other desk has heard of them.
@Suite struct UndoneExchangeTests {
    private static func file(of desk: TrackerRunner, for other: TrackerRunner) throws -> String {
        try other.write(try desk.succeed("export", "--identities"), to: "handed.ndjson")
    }

    @Test(arguments: ["review", "theirs"])
    func `where theirs was taken and that is undone, each desk is told of the other's again`(_ way: String) throws {
        let (ours, theirs) = try ExchangeTests.desks()
        try ours.succeed("edit-round", "London", "--venue", "Lancaster House, St James’s")
        try theirs.succeed("edit-round", "London", "--venue", "Mansion House")
        let facts = try (ours.succeed("export"), theirs.succeed("export"))
        #expect(try ours.run("import", "--prefer", way, Self.file(of: theirs, for: ours)).exitCode == 0)
        if way == "review" { try ours.succeed("review", "--take", "theirs", "1") }
        _ = try ExchangeTests.hand(ours, to: theirs)
        try ours.succeed("undo")
        #expect(try ours.openConflicts() == (way == "review" ? [1] : []))
        for _ in 1...2 {
            let there = try theirs.run("import", Self.file(of: ours, for: theirs))
            #expect(there.errors.contains("venue: ours “Mansion House”, theirs “Lancaster House"), "\(there)")
            let here = try ours.run("import", "--prefer", "review", Self.file(of: theirs, for: ours))
            #expect(here.errors.contains("1 record that both desks changed waits for a decision"), "\(here)")
            #expect(try (ours.succeed("export"), theirs.succeed("export")) == facts)
        }
        try ours.decideAll { "theirs" }
        _ = try ExchangeTests.hand(ours, to: theirs)
        #expect(try ours.succeed("export") == facts.1)
        #expect(try theirs.succeed("export") == facts.1)
    }

    @Test(arguments: [true, false])
    func `an import that is undone is as if it had not come, at the other desk too`(isHandedBack: Bool) throws {
        let (ours, theirs) = try ExchangeTests.desks()
        try theirs.succeed("edit-round", "London", "--venue", "Mansion House")
        try theirs.succeed("remove-statement", "2", "--yes")
        let facts = try (ours.succeed("export"), theirs.succeed("export"))
        _ = try ExchangeTests.hand(theirs, to: ours)
        #expect(try ours.succeed("export") == facts.1)
        try ours.succeed("undo")
        #expect(try ours.succeed("export") == facts.0)
        if isHandedBack {
            let told = try theirs.run("import", Self.file(of: ours, for: theirs))
            #expect(told.errors.contains("removed here, changed there"), "\(told)")
            #expect(try theirs.succeed("export") == facts.1)
        }
        let told = try ours.run("import", Self.file(of: theirs, for: ours))
        #expect(told.errors.contains("changed here, removed there"), "\(told)")
        #expect(try ours.succeed("show-round", "London").contains("Mansion House"))
        #expect(try ours.run("import", "--prefer", "theirs", Self.file(of: theirs, for: ours)).exitCode == 0)
        #expect(try ours.succeed("export") == facts.1)
        _ = try ExchangeTests.hand(ours, to: theirs)
        #expect(try theirs.succeed("export") == facts.1)
    }

    @Test func `where ours is preferred, their words are not what a source printed`() throws {
        let (ours, theirs) = try ExchangeTests.desks()
        try ours.succeed("add-citation", "--statement", "2", "--url", "https://r.example/1", "--outlet", "Paper")
        _ = try ExchangeTests.hand(ours, to: theirs)
        try ours.succeed("edit-statement", "2", "--text", "It goes very well.")
        try theirs.succeed("edit-statement", "2", "--text", "It went badly.")
        let before = try ours.succeed("export")
        try ours.succeed("import", "--prefer", "ours", Self.file(of: theirs, for: ours))
        #expect(try ours.succeed("export") == before)
        _ = try ExchangeTests.hand(ours, to: theirs)
        #expect(try theirs.succeed("export") == before)
    }

    @Test func `to undo a merging tells what was recorded since for whom the other was`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("add-official", "Wilbur Ross", "--party", "US", "--office", "Adviser", "--start", "2025-01")
        try tracker.succeed("merge-officials", "Lutnick", "Ross")
        let merging = try tracker.lastRevision()
        try tracker.succeed(
            "add-statement", "--official", "Wilbur Ross", "--date", "2025-06-13", "--text", "I said so.")
        let told = try tracker.succeed("undo", merging)
        #expect(
            told.contains(
                "Recorded since the merging, and not moved to whom it brings back: statement ")
                && told.contains("(2025-06-13, Howard Lutnick, I said so.)"), "\(told)")
    }
}

extension TrackerRunner {
    /// The number of the last revision.
    func lastRevision() throws -> String {
        let log = try succeed("log", "--limit", "1", "--fields", "revision", "--format", "csv")
        return String(try #require(log.split(whereSeparator: \.isNewline).last))
    }
}
