import Foundation
import Testing

/// Two desks that merge, rename and remove the same people and rounds.
@Suite struct ExchangedPeopleTests {
    /// Two desks that both have one person twice.
    private static func desksWithTwin() throws -> (ours: TrackerRunner, theirs: TrackerRunner) {
        let desks = try ExchangeTests.desks()
        // That is like the other one, and it is warned of.
        #expect(try desks.ours.run("add-official", "Scott K. Bessent").exitCode == 0)
        try desks.ours.succeed(
            "add-statement", "--official", "Scott K. Bessent", "--date", "2025-06-12", "--text", "Early words.")
        _ = try ExchangeTests.hand(desks.ours, to: desks.theirs)
        return desks
    }

    private static func file(of desk: TrackerRunner, for other: TrackerRunner) throws -> String {
        try other.write(try desk.succeed("export", "--identities"), to: "theirs.ndjson")
    }

    private static func requireSame(_ ours: TrackerRunner, _ theirs: TrackerRunner) throws {
        #expect(try ours.succeed("export") == theirs.succeed("export"))
        for (desk, other) in [(ours, theirs), (theirs, ours)] {
            #expect(try ExchangeTests.hand(desk, to: other).contains(": 0 added, 0 changed, "))
            #expect(try desk.run("check", "--data").exitCode == 0)
        }
    }

    @Test func `a merging reaches the other desk, and what was said of the one there is the other's`() throws {
        let (ours, theirs) = try Self.desksWithTwin()
        try ours.succeed("merge-officials", "Scott Bessent", "Scott K. Bessent")
        try theirs.succeed(
            "add-statement", "--official", "Scott K. Bessent", "--date", "2025-06-13", "--text", "Later words.")
        let file = try Self.file(of: ours, for: theirs)
        #expect(
            try theirs.run("import", file).errors
                == "tracker: \(file): 1 record is gone as at the other desk: official 8 (Scott K. Bessent), merged into Scott Bessent\n"
        )
        _ = try ExchangeTests.hand(theirs, to: ours)
        try Self.requireSame(ours, theirs)
        #expect(try ours.succeed("query", "--official", "Bessent", "--count") == "3\n")
        // Whoever has the merged one still refers to the other by that name.
        try ours.succeed("undo")
        try ours.succeed("undo")
        #expect(try ours.succeed("list-officials").contains("Scott K. Bessent"))
    }

    @Test func `what was said there of somebody who was merged here is the other's here`() throws {
        let (ours, theirs) = try Self.desksWithTwin()
        try ours.succeed("merge-officials", "Scott Bessent", "Scott K. Bessent")
        try theirs.succeed(
            "add-statement", "--official", "Scott K. Bessent", "--date", "2025-06-13", "--text", "Later words.")
        #expect(try ExchangeTests.hand(theirs, to: ours).contains(": 1 added, 0 changed, "))
        _ = try ExchangeTests.hand(ours, to: theirs)
        try Self.requireSame(ours, theirs)
    }

    @Test(arguments: ["ours", "theirs"])
    func `a change of somebody who was merged here is listed, and either can be taken`(_ desk: String) throws {
        let (ours, theirs) = try Self.desksWithTwin()
        try ours.succeed("merge-officials", "Scott Bessent", "Scott K. Bessent")
        try theirs.succeed("edit-official", "Scott K. Bessent", "--note", "new")
        let file = try Self.file(of: theirs, for: ours)
        #expect(
            try ours.run("import", file).errors.hasPrefix(
                "official 8 (Scott K. Bessent): merged into another here, changed there\n"))
        try ours.run("import", "--prefer", "review", file)
        #expect(try ours.succeed("review", "--conflicts", "--list").contains("merged-here"))
        try ours.decideAll { desk }
        _ = try ExchangeTests.hand(ours, to: theirs)
        try Self.requireSame(ours, theirs)
        #expect(try ours.succeed("list-officials", "--format", "csv").contains(",new") == (desk == "theirs"))
    }

    @Test(arguments: ["ours", "theirs"], ["import", "review"])
    func `two desks that merged two records the other way round end with one person`(
        _ desk: String, _ way: String
    ) throws {
        let (ours, theirs) = try Self.desksWithTwin()
        try ours.succeed("merge-officials", "Scott Bessent", "Scott K. Bessent")
        try theirs.succeed("merge-officials", "Scott K. Bessent", "Scott Bessent")
        let file = try Self.file(of: theirs, for: ours)
        #expect(
            try ours.run("import", file).errors.contains(
                "(Scott Bessent): merged into another there, which was merged into this one here\n"))
        if way == "import" {
            try ours.run("import", "--prefer", desk, file)
        } else {
            try ours.run("import", "--prefer", "review", file)
            #expect(try ours.succeed("review", "--conflicts", "--list").contains("merged-oppositely"))
            try ours.decideAll { desk }
        }
        for _ in 1...2 {
            _ = try ExchangeTests.hand(ours, to: theirs)
            _ = try ExchangeTests.hand(theirs, to: ours)
        }
        try Self.requireSame(ours, theirs)
        let names = try ours.succeed("export", "--type", "name").split(separator: "\n").filter {
            $0.contains("Bessent")
        }
        let (kept, merged) =
            desk == "ours" ? ("Scott Bessent", "Scott K. Bessent") : ("Scott K. Bessent", "Scott Bessent")
        #expect(names == ["{\"type\":\"name\",\"official\":\"\(kept)\",\"text\":\"\(merged)\",\"kind\":\"alias\"}"])
    }

    @Test(arguments: [false, true])
    func `who was merged there, and is kept by a decision, has the former names still`(hasExchanged: Bool) throws {
        let (ours, theirs) = try Self.desksWithTwin()
        try ours.run("edit-official", "Scott K. Bessent", "--name", "Kenneth Bessent")
        try theirs.succeed("merge-officials", "Scott Bessent", "Scott K. Bessent")
        if hasExchanged {
            for (desk, other) in [(ours, theirs), (theirs, ours)] {
                #expect(try !other.run("import", Self.file(of: desk, for: other)).differences.isEmpty)
            }
        }
        try ours.run("import", "--prefer", "ours", Self.file(of: theirs, for: ours))
        try theirs.run("import", "--prefer", "theirs", Self.file(of: ours, for: theirs))
        _ = try ExchangeTests.hand(theirs, to: ours)
        try Self.requireSame(ours, theirs)
        for desk in [ours, theirs] {
            #expect(
                try desk.succeed("export", "--type", "name").contains(
                    "{\"type\":\"name\",\"official\":\"Kenneth Bessent\",\"text\":\"Scott K. Bessent\",\"kind\":\"alias\"}"
                ))
        }
    }

    @Test func `a source that one desk gave another title is the same in what the other changed meanwhile`() throws {
        let (ours, theirs) = try Self.desksWithTwin()
        try ours.succeed("edit-round", "London", "--name", "London I")
        try ours.succeed("edit-source", "2", "--source-title", "Report on London")
        try theirs.succeed("edit-source", "1", "--source-title", "Report")
        try theirs.succeed("edit-statement", "3", "--text", "Other words.")
        _ = try ExchangeTests.hand(ours, to: theirs)
        _ = try ExchangeTests.hand(theirs, to: ours)
        try Self.requireSame(ours, theirs)
        #expect(try ours.succeed("export", "--type", "source").split(separator: "\n").count == 2)
    }

    @Test func `a merging that is undone, and done again, is told`() throws {
        let (ours, theirs) = try Self.desksWithTwin()
        try ours.succeed("merge-officials", "Scott Bessent", "Scott K. Bessent")
        _ = try ExchangeTests.hand(ours, to: theirs)
        try ours.succeed("undo")
        _ = try ExchangeTests.hand(ours, to: theirs)
        try Self.requireSame(ours, theirs)
        try ours.succeed("undo")
        try theirs.succeed(
            "add-statement", "--official", "Scott K. Bessent", "--date", "2025-06-13", "--text", "Later words.")
        _ = try ExchangeTests.hand(ours, to: theirs)
        _ = try ExchangeTests.hand(theirs, to: ours)
        try Self.requireSame(ours, theirs)
    }

    @Test func `two desks that each decided for theirs are told so again`() throws {
        let (ours, theirs) = try ExchangeTests.desks()
        try ours.succeed("edit-round", "London", "--venue", "Lancaster House, St James’s")
        try theirs.succeed("edit-round", "London", "--venue", "Mansion House")
        let (mine, yours) = (try Self.file(of: ours, for: theirs), try Self.file(of: theirs, for: ours))
        try ours.succeed("import", "--prefer", "ours", yours)
        try theirs.succeed("import", "--prefer", "ours", mine)
        for (desk, other) in [(ours, theirs), (theirs, ours)] {
            let told = try other.run("import", Self.file(of: desk, for: other)).errors
            #expect(told.contains("round 2 (London): venue: ours "), "\(told)")
        }
        try ours.succeed("import", "--prefer", "theirs", Self.file(of: theirs, for: ours))
        _ = try ExchangeTests.hand(ours, to: theirs)
        try Self.requireSame(ours, theirs)
    }

    @Test func `who undoes an import of theirs takes nothing from them, and can import it again`() throws {
        let (ours, theirs) = try ExchangeTests.desks()
        try theirs.succeed("add-party", "Norway")
        try theirs.succeed("add-statement", "--official", "Bessent", "--date", "2025-06-12", "--text", "Their own.")
        let facts = try theirs.succeed("export")
        _ = try ExchangeTests.hand(theirs, to: ours)
        try ours.succeed("undo")
        try theirs.succeed("import", Self.file(of: ours, for: theirs))
        #expect(try theirs.succeed("export") == facts)
        #expect(try ExchangeTests.hand(theirs, to: ours).contains(": 2 added, 0 changed, "))
        try Self.requireSame(ours, theirs)
        // What a person removes goes there too, and so does what an import of one's own brought and was undone.
        try ours.succeed("remove-party", "Norway", "--yes")
        try ours.succeed("import", ours.write("type,name\nparty,Norge\n", to: "own.csv"))
        _ = try ExchangeTests.hand(ours, to: theirs)
        try ours.succeed("undo")
        let file = try Self.file(of: ours, for: theirs)
        #expect(
            try theirs.run("import", file).errors
                == "tracker: \(file): 1 record is gone as at the other desk: party 4 (Norge)\n")
        try Self.requireSame(ours, theirs)
    }

    @Test func `whoever undoes an import that brought back what was removed takes nothing from the other desk`()
        throws
    {
        let (ours, theirs) = try ExchangeTests.desks()
        try ours.succeed("remove-statement", "3", "--yes")
        try theirs.succeed("edit-statement", "3", "--setting", "the press")
        let (without, facts) = try (ours.succeed("export"), theirs.succeed("export"))
        let file = try Self.file(of: theirs, for: ours)
        try ours.run("import", "--prefer", "theirs", file)
        try ours.succeed("undo")
        #expect(try ours.succeed("export") == without)
        _ = try theirs.run("import", Self.file(of: ours, for: theirs))
        #expect(try theirs.succeed("export") == facts)
        #expect(
            try ours.run("import", file).errors.contains(
                ": 1 record is here again that was removed here, or edited to be another: statement "))
        #expect(try ours.succeed("export") == facts)
    }

    @Test func `who is new is not mixed with who was renamed`() throws {
        let (ours, theirs) = try ExchangeTests.desks()
        try ours.succeed("edit-party", "CN", "--name", "People’s Republic")
        _ = try ours.run("add-party", "China", "--code", "XX")
        try ours.succeed("edit-round", "London", "--name", "Lancaster House")
        try ours.succeed("add-round", "London", "--negotiation", "US–China trade talks", "--start", "2025-07-01")
        #expect(try ExchangeTests.hand(ours, to: theirs).contains(": 2 added, 2 changed, "))
        try Self.requireSame(ours, theirs)
    }

    @Test func `names that were exchanged arrive`() throws {
        let (ours, theirs) = try ExchangeTests.desks()
        for (type, first, second) in [
            ("round", "London", "Geneva"), ("official", "Howard Lutnick", "Jamieson Greer"),
            ("party", "China", "United States"), ("topic", "tariffs", "rare earths"),
        ] {
            for (one, other) in [(first, "Somebody Other"), (second, first), ("Somebody Other", second)] {
                #expect(try ours.run("edit-\(type)", one, "--name", other).exitCode == 0)
            }
        }
        #expect(try ExchangeTests.hand(ours, to: theirs).contains(", 8 changed, "))
        try Self.requireSame(ours, theirs)
    }

    private static let nameGivers: [(ours: [String], theirs: [String], told: String)] = [
        // Somebody was renamed here, and somebody else is new there.
        (
            ["edit-official", "Lutnick", "--name", "Ann Roe"], ["add-official", "Ann Roe"],
            "official (Ann Roe): name “Ann Roe”: official 3, Ann Roe, is another one and is called so here; rename one of the two (tracker edit-official id:3 --name …) and import again; or decide: --prefer theirs calls that one “Howard Lutnick”, as it is called there, --prefer ours leaves theirs out"
        ),
        // Somebody is new here, and somebody else was renamed there.
        (
            ["add-official", "Ann Roe"], ["edit-official", "Lutnick", "--name", "Ann Roe"],
            "official 3 (Howard Lutnick): name “Ann Roe”: official 8, Ann Roe, is another one and is called so here; rename one of the two (tracker edit-official id:8 --name …) and import again; or decide: --prefer theirs has that one give way, --prefer ours leaves this one “Howard Lutnick”"
        ),
        (
            ["edit-official", "Lutnick", "--name", "Ann Roe"], ["edit-official", "Greer", "--name", "Ann Roe"],
            "official 4 (Jamieson Greer): name “Ann Roe”: official 3, Ann Roe, is another one and is called so here; rename one of the two (tracker edit-official id:3 --name …) and import again; or decide: --prefer theirs calls that one “Howard Lutnick”, as it is called there, --prefer ours leaves this one “Jamieson Greer”"
        ),
        (
            ["edit-topic", "tariffs", "--name", "chips"], ["edit-topic", "rare earths", "--name", "chips"],
            "topic 1 (rare earths): name “chips”: topic 2, chips, is another one"
        ),
        (
            ["edit-round", "London", "--name", "Second"], ["edit-round", "Geneva", "--name", "Second"],
            "round 1 (Geneva): name “Second”: round 2, Second, is another one"
        ),
        (
            ["edit-party", "CN", "--name", "The Other"], ["edit-party", "US", "--name", "The Other"],
            "name “The Other”: party"
        ),
    ]

    @Test func `a name that a party has beside its own goes to the party of the other desk that is called so`() throws {
        let (ours, theirs) = try ExchangeTests.desks()
        try ours.succeed("edit-party", "China", "--aliases", "Beijing; The Dragon")
        try theirs.succeed("add-party", "The Dragon")
        let file = try Self.file(of: theirs, for: ours)
        #expect(
            try ours.run("import", file).differences.first?.hasSuffix(
                "--prefer theirs takes the name from that one, --prefer ours leaves theirs out") == true)
        _ = try ours.run("import", "--prefer", "theirs", file)
        _ = try ExchangeTests.hand(ours, to: theirs)
        try Self.requireSame(ours, theirs)
        #expect(try ours.succeed("export", "--type", "party").contains(#""aliases":"Beijing"}"#))
    }

    @Test(arguments: nameGivers, ["ours", "theirs", "review"])
    func `a name that two desks gave to two records is decided by either`(
        _ name: (ours: [String], theirs: [String], told: String), _ desk: String
    ) throws {
        let (ours, theirs) = try ExchangeTests.desks()
        #expect(try ours.run(name.ours).exitCode == 0 && theirs.run(name.theirs).exitCode == 0)
        let file = try Self.file(of: theirs, for: ours)
        let told = try ours.run("import", file).errors
        #expect(told.contains(name.told), "\(told)")
        _ = try ours.run("import", "--prefer", desk, file)
        for id in desk == "review" ? try ours.openConflicts() : [] {
            #expect(try ours.run("review", "--take", "theirs", "\(id)").exitCode == 0)
        }
        #expect(try ours.run("import", "--prefer", desk, file).differences == [])
        _ = try theirs.run("import", "--prefer", "theirs", Self.file(of: ours, for: theirs))
        for _ in 1...2 {
            for (desk, other) in [(theirs, ours), (ours, theirs)] { _ = try ExchangeTests.hand(desk, to: other) }
        }
        try Self.requireSame(ours, theirs)
    }

    @Test(arguments: ["ours", "theirs"])
    func `a party that each desk recorded under another name, with one code, is one`(_ desk: String) throws {
        let (ours, theirs) = try ExchangeTests.desks()
        try ours.succeed("add-party", "Norway", "--code", "NO")
        try theirs.succeed("add-party", "Norge", "--code", "NO")
        let file = try Self.file(of: theirs, for: ours)
        #expect(
            try ours.run("import", file).differences.first?.hasSuffix(": name: ours “Norway”, theirs “Norge”") == true)
        try ours.succeed("import", "--prefer", desk, file)
        _ = try ExchangeTests.hand(ours, to: theirs)
        try Self.requireSame(ours, theirs)
        #expect(try ours.succeed("list-parties").contains(desk == "ours" ? "Norway" : "Norge"))
    }

    @Test func `who gives way to somebody of another desk is told with the new name`() throws {
        let (ours, theirs) = try ExchangeTests.desks()
        try ours.succeed("add-official", "Ann Roe")
        try theirs.succeed("edit-official", "Lutnick", "--name", "Ann Roe")
        let file = try Self.file(of: theirs, for: ours)
        #expect(
            try ours.run("import", "--prefer", "theirs", file).errors
                == "tracker: \(file): 1 record gave its name to others of the other desk: official 8, now “Ann Roe (2)”\n"
        )
    }

    @Test func `a name that is given back is nobody's, and somebody new can have it`() throws {
        let (ours, theirs) = try ExchangeTests.desks()
        try ours.succeed("edit-official", "Lutnick", "--name", "Ann Poe")
        _ = try ExchangeTests.hand(ours, to: theirs)
        #expect(
            try ours.run("edit-official", "Ann Poe", "--name", "Howard Lutnick")
                == Outcome(
                    exitCode: 0, output: "Changed official 3: Howard Lutnick (name)\n",
                    errors:
                        "tracker: warning: “Ann Poe” means nobody any more, since it was given back; if it is another name of “Howard Lutnick”, tracker add-name records it\n"
                ))
        #expect(
            try ours.succeed("add-official", "Ann Poe", "--party", "France", "--office", "Clerk").hasPrefix(
                "Added official 8: Ann Poe\n"))
        _ = try ExchangeTests.hand(ours, to: theirs)
        try Self.requireSame(ours, theirs)
        #expect(try !theirs.succeed("export", "--type", "name").contains("Poe"))
    }

    @Test func `a name that was another name before is kept, and one that an undo took back was never given back`()
        throws
    {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("add-name", "Ann Poe", "--official", "Lutnick")
        try tracker.succeed("edit-official", "Lutnick", "--name", "Ann Poe")
        try tracker.succeed("edit-official", "Ann Poe", "--name", "Howard Lutnick")
        #expect(try tracker.succeed("export", "--type", "name").contains("Ann Poe"))
        try tracker.succeed("edit-official", "Greer", "--name", "Ann Zoe")
        try tracker.succeed("undo")
        try tracker.succeed("edit-official", "Greer", "--name", "Ann Zoe")
        #expect(try tracker.succeed("resolve", "Jamieson Greer").contains("Ann Zoe"))
    }

    @Test func `a name that two desks gave to two records is listed until one gives way`() throws {
        let (ours, theirs) = try ExchangeTests.desks()
        try ours.succeed("add-round", "Second", "--negotiation", "US–China trade talks", "--start", "2025-07-01")
        try ours.succeed(
            "add-statement", "--official", "Greer", "--round", "Second", "--date", "2025-07-01", "--text", "New.")
        try theirs.succeed("edit-round", "London", "--name", "Second")
        let told = try theirs.run("import", Self.file(of: ours, for: theirs)).errors
        #expect(
            told.contains(
                "round (Second): name “Second”: round 2, Second, is another one and is called so here; rename one of the two (tracker edit-round id:2 --name …) and import again; or decide: --prefer theirs calls that one “London”, as it is called there, --prefer ours leaves theirs out\n"
            ),
            "\(told)")
        #expect(told.contains("statement (2025-07-01, Greer, New.)") || told.contains("statement ("), "\(told)")
        #expect(try theirs.succeed("show-round", "Second", "--format", "json").contains("2025-06-09"))
        #expect(try theirs.succeed("query", "--since", "2025-07-01", "--round", "Second", "--count") == "0\n")
        try ours.succeed("edit-round", "Second", "--name", "Third")
        _ = try ExchangeTests.hand(ours, to: theirs)
        _ = try ExchangeTests.hand(theirs, to: ours)
        try Self.requireSame(ours, theirs)
    }
}

extension Outcome {
    /// What an import told, but for what is gone as at the other desk.
    var differences: [Substring] {
        errors.split(separator: "\n").filter { line in
            !line.contains(" gone as at the other desk: ") && !line.contains(" here again that ")
        }
    }
}
