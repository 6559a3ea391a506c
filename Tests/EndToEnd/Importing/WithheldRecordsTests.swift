import Testing

/// Records that one desk removed and that records of the other still name.
@Suite struct WithheldRecordsTests {
    private static let notBroughtBack =
        "1 record was removed here and is not brought back; --prefer theirs does\n"

    /// What is removed here, and what the other desk changed meanwhile of what named it.
    private static let removals: [(before: [[String]], removal: [[String]], change: [String])] = [
        (
            [["edit-statement", "2", "--topic", "salt"]], [["remove-topic", "salt", "--cascade", "--yes"]],
            ["edit-statement", "2", "--setting", "hall"]
        ),
        (
            [["edit-round", "London", "--topic", "salt"]], [["remove-topic", "salt", "--cascade", "--yes"]],
            ["edit-round", "London", "--venue", "Mansion House"]
        ),
        (
            [["add-citation", "--statement", "2", "--url", "https://r.example/1", "--outlet", "Paper"]],
            [["remove-source", "https://r.example/1", "--cascade", "--yes"]],
            ["edit-statement", "2", "--setting", "hall"]
        ),
        (
            [["add-round", "Bern", "--negotiation", "Old talks", "--start", "2025-07-01"]],
            [
                ["edit-round", "Bern", "--negotiation", "US–China trade talks"],
                ["remove-negotiation", "Old talks", "--yes"],
            ], ["edit-round", "Bern", "--city", "Bern"]
        ),
    ]

    @Test(arguments: removals.indices, [true, false])
    func `what was removed stays so where the other desk changed what named it`(_ index: Int, isFirst: Bool) throws {
        let (before, removal, change) = Self.removals[index]
        let (ours, theirs) = try ExchangeTests.desks()
        for command in before { try ours.succeed(command) }
        _ = try ExchangeTests.hand(ours, to: theirs)
        for command in removal { try ours.succeed(command) }
        try theirs.succeed(change)
        let reference = try ExchangeTests.desks().ours
        for command in before + removal + [change] { try reference.succeed(command) }
        let wanted = try reference.succeed("export")
        if isFirst {
            let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
            let told = try ours.run("import", file)
            #expect(told.errors.hasSuffix(Self.notBroughtBack) && !told.errors.contains("again"), "\(told.errors)")
            #expect(try ours.succeed("export") == wanted)
        }
        _ = try ExchangeTests.hand(ours, to: theirs)
        _ = try ExchangeTests.hand(theirs, to: ours)
        #expect(try ours.succeed("export") == wanted)
        #expect(try theirs.succeed("export") == wanted)
        #expect(try ours.run("check", "--data").exitCode == 0)
    }

    @Test(arguments: ["topic", "source"])
    func `what was removed comes back where the other desk named it anew, and that is told`(_ type: String) throws {
        let (ours, theirs) = try ExchangeTests.desks()
        try ours.succeed(
            "add-citation", "--statement", "2", "--url", "https://r.example/1", "--outlet", "Paper")
        try ours.succeed("edit-statement", "2", "--topic", "salt")
        _ = try ExchangeTests.hand(ours, to: theirs)
        try ours.succeed("remove-topic", "salt", "--cascade", "--yes")
        try ours.succeed("remove-source", "https://r.example/1", "--cascade", "--yes")
        let naming = type == "topic" ? ["--topic", "salt"] : ["--url", "https://r.example/1"]
        try theirs.succeed(
            ["add-statement", "--official", "Lutnick", "--date", "2025-06-12", "--text", "New one."] + naming)
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        let told = try ours.run("import", file)
        #expect(told.errors.contains("1 record is here again that was removed here"), "\(told.errors)")
        #expect(told.errors.contains("1 record was removed here and is not brought back"), "\(told.errors)")
        _ = try ExchangeTests.hand(ours, to: theirs)
        #expect(try ours.succeed("export") == theirs.succeed("export"))
        #expect(try ours.succeed("export").contains(naming[1]))
        _ = try ExchangeTests.hand(theirs, to: ours)
        #expect(try ours.succeed("export") == theirs.succeed("export"))
    }
}
