import Testing

/// What two desks recorded apart and what one of them edited to be called the same: they stay two, and that is told.
@Suite struct ExchangedNamesakesTests {
    /// What the one desk records, what the other edits to be the same, and the fields that tell what came of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let recorded: [String]
        let edited: [String]
        let words: String

        var testDescription: String { words }
    }

    private static let cases = [
        Case(
            recorded: ["add-statement", "--official", "Lutnick", "--date", "2025-06-10", "--text", "Other words."],
            edited: ["edit-statement", "2", "--official", "Lutnick", "--date", "2025-06-10", "--text", "Other words."],
            words: "is another one and has these words here"),
        Case(
            recorded: [
                "add-statement", "--official", "Lutnick", "--date", "2025-06-10", "--text", "Keyed.", "--key", "k9",
            ],
            edited: ["edit-statement", "2", "--key", "k9"], words: "is another one and has this key here"),
        Case(
            recorded: ["add-office", "Envoy", "--official", "Lutnick", "--party", "US", "--start", "2025-03"],
            edited: [
                "edit-office", "Secretary of Commerce", "--official", "Lutnick", "--office", "Envoy", "--start",
                "2025-03",
            ], words: "is another one and is called so here"),
    ]

    @Test(arguments: cases)
    func `what one desk recorded is not taken for what the other edited to be the same`(_ item: Case) throws {
        let (ours, theirs) = try ExchangeTests.desks()
        try theirs.succeed(item.recorded)
        let wanted = try theirs.succeed("export")
        let before = try ours.succeed("export")
        try ours.succeed(item.edited)
        let edit = try ours.lastRevision()
        let edited = try ours.succeed("export")
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        for preference in [[], ["--prefer", "theirs"]] {
            let told = try ours.run(["import"] + preference + [file])
            #expect(told.exitCode == 0 && told.errors.contains(item.words), "\(told.errors)")
            let step = preference.isEmpty ? "--prefer ours, theirs or review" : "in the way of theirs is said above"
            #expect(told.errors.hasSuffix("\(step)\n"), "\(told.errors)")
            #expect(try ours.succeed("export") == edited)
        }
        #expect(try ours.run("import", "--prefer", "review", file).exitCode == 0)
        let refused = try ours.run("review", "--take", "theirs", "1")
        #expect(refused.isRefusal(65, saying: item.words), "\(refused)")
        // Where the edit is taken back, both desks have both.
        try ours.succeed("undo", edit)
        #expect(try ours.succeed("export") == before)
        _ = try ExchangeTests.hand(theirs, to: ours)
        _ = try ExchangeTests.hand(ours, to: theirs)
        #expect(try ours.succeed("export").lines == wanted.lines)
        #expect(try theirs.succeed("export").lines == wanted.lines)
    }

    @Test func `a source that one desk cited is not taken for what the other edited to have its address`() throws {
        let (ours, theirs) = try ExchangeTests.desks()
        try ours.succeed("add-citation", "--statement", "2", "--url", "https://r.example/1", "--outlet", "Paper")
        _ = try ExchangeTests.hand(ours, to: theirs)
        try theirs.succeed("add-citation", "--statement", "2", "--url", "https://n.example/9", "--outlet", "Paper")
        try ours.succeed("edit-source", "https://r.example/1", "--url", "https://n.example/9")
        let before = try ours.succeed("export")
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        let told = try ours.run("import", file)
        #expect(told.errors.contains("is another one and is called so here"), "\(told.errors)")
        #expect(told.errors.contains("sources: is another source in the file, which was not taken"), "\(told.errors)")
        #expect(try ours.succeed("export") == before)
    }
}

extension String {
    fileprivate var lines: [Substring] { split(separator: "\n").sorted() }
}
