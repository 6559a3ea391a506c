import Foundation
import Testing

/// What two desks both changed can wait until a person decides.
@Suite struct ConflictReviewTests {
    /// Two desks that changed the venue of a round, and the file of the other one.
    private static func atOdds() throws -> (ours: TrackerRunner, theirs: TrackerRunner, file: String) {
        let (ours, theirs) = try ExchangeTests.desks()
        try ours.succeed("edit-round", "London", "--venue", "Lancaster House, St James’s")
        try theirs.succeed("edit-round", "London", "--venue", "Mansion House", "--topic", "tariffs")
        try theirs.succeed("add-party", "Norway")
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        return (ours, theirs, file)
    }

    private static let waits =
        "1 record that both desks changed waits for a decision: tracker review --conflicts\n"

    @Test func `the rest is imported, and what both changed waits side by side`() throws {
        let (ours, _, file) = try Self.atOdds()
        let outcome = try ours.run("import", "--verbose", "--prefer", "review", file)
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors == "tracker: \(file): \(Self.waits)")
        #expect(outcome.output.contains(": 1 added, 0 changed, "))
        #expect(
            try ours.succeed("review", "--conflicts", "--list") == """
                #  Status  Record            Kind     Field  Ours                         Theirs
                1  open    round 2 (London)  changed  venue  Lancaster House, St James’s  Mansion House

                """)
        #expect(
            try ours.succeed("review", "--conflicts", "--list", "--format", "csv") == """
                id,status,type,record_id,title,kind,field,ours,theirs,obstacle,file\r
                1,open,round,2,London,changed,venue,"Lancaster House, St James’s",Mansion House,,\(file)\r

                """)
        #expect(try ours.succeed("status", "--format", "json").contains("\"open_conflicts\": 1,"))
        // It is not kept twice, and waits as well where it comes without --prefer.
        for more in [["--prefer", "review"], []] {
            #expect(try ours.run(["import"] + more + [file]).errors == "tracker: \(file): \(Self.waits)")
        }
        #expect(try ours.openConflicts() == [1])
        #expect(try ours.run("check", "--data").exitCode == 0)
    }

    @Test(arguments: ["ours", "theirs"])
    func `what is taken holds at both desks, and a decision can be undone`(_ desk: String) throws {
        let (ours, theirs, file) = try Self.atOdds()
        try ours.run("import", "--prefer", "review", file)
        let before = try ours.succeed("export")
        // The topic that the other desk took away is gone whatever is decided of the venue.
        let wanted =
            try desk == "ours"
            ? before.replacing(
                #""topics":["rare earths","tariffs"]"#, with: #""topics":["tariffs"]"#, maxReplacements: 1)
            : theirs.succeed("export")
        #expect(
            try ours.succeed("review", "--take", desk, "1", "--format", "csv", "--fields", "id,status").hasPrefix(
                "id,status\r\n1,\(desk)\r\n"))
        #expect(try ours.succeed("export") == wanted)
        #expect(try ours.openConflicts() == [])
        #expect(
            try ours.run("review", "--take", "ours", "1").isRefusal(
                65, saying: "conflict 1 is decided already: \(desk) was taken"))
        #expect(try ours.succeed("log", "--limit", "1", "--fields", "command").contains("review --take \(desk) 1"))
        // It is open again, and the other desk does not take it for decided.
        try ours.succeed("undo")
        #expect(try ours.openConflicts() == [1])
        #expect(try ours.succeed("export") == before)
        let early = try theirs.write(try ours.succeed("export", "--identities"), to: "ours.ndjson")
        #expect(try theirs.run("import", early).errors.contains("venue: ours “Mansion House”, theirs “Lancaster House"))
        try ours.succeed("review", "--take", desk, "1")
        #expect(try ExchangeTests.hand(ours, to: theirs).contains(": 0 added, \(desk == "ours" ? 1 : 0) changed, "))
        #expect(try theirs.succeed("export") == wanted)
        #expect(try ours.run("import", file).errors == "")
        #expect(try ours.run("check", "--data").exitCode == 0)
    }

    @Test(arguments: ["review", "ours"])
    func `a decision that changed nothing can be undone too`(_ way: String) throws {
        let (ours, theirs) = try ExchangeTests.desks()
        try ours.succeed("edit-round", "London", "--venue", "Lancaster House, St James’s")
        try theirs.succeed("edit-round", "London", "--venue", "Mansion House")
        let facts = try (ours.succeed("export"), theirs.succeed("export"))
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        _ = try ours.run("import", "--prefer", way, file)
        if way == "review" { try ours.succeed("review", "--take", "ours", "1") }
        try ours.succeed("undo")
        #expect(try ours.openConflicts() == (way == "review" ? [1] : []))
        let early = try theirs.write(try ours.succeed("export", "--identities"), to: "ours.ndjson")
        #expect(try theirs.run("import", early).errors.contains("venue: ours “Mansion House”, theirs “Lancaster House"))
        #expect(
            try ours.run("import", file).errors.contains(way == "review" ? Self.waits : "venue: ours “Lancaster House"))
        #expect(try (ours.succeed("export"), theirs.succeed("export")) == facts)
        #expect(try ours.run("check", "--data").exitCode == 0)
    }

    @Test func `it is closed when the other desk decides, or an import does`() throws {
        for decision in ["ours", "theirs", "there"] {
            let (ours, theirs, file) = try Self.atOdds()
            try ours.run("import", "--prefer", "review", file)
            if decision == "there" {
                let mine = try theirs.write(try ours.succeed("export", "--identities"), to: "ours.ndjson")
                try theirs.succeed("import", "--prefer", "ours", mine)
                _ = try ExchangeTests.hand(theirs, to: ours)
            } else {
                try ours.succeed("import", "--prefer", decision, file)
            }
            #expect(try ours.openConflicts() == [])
            let status = try ours.succeed(
                "review", "--conflicts", "--list", "1", "--format", "csv", "--fields", "status")
            #expect(status.split(whereSeparator: \.isNewline).last == (decision == "ours" ? "ours" : "theirs"))
            _ = try ExchangeTests.hand(ours, to: theirs)
            #expect(try ours.succeed("export") == theirs.succeed("export"))
        }
    }

    @Test func `what the other desk changes meanwhile takes the place of what waited`() throws {
        let (ours, theirs, file) = try Self.atOdds()
        try ours.run("import", "--prefer", "review", file)
        try theirs.succeed("edit-round", "London", "--venue", "Guildhall")
        let newer = try ours.write(try theirs.succeed("export", "--identities"), to: "newer.ndjson")
        try ours.run("import", "--prefer", "review", newer)
        #expect(try ours.openConflicts() == [1])
        #expect(try ours.succeed("review", "--conflicts", "--list").contains("Guildhall"))
        try ours.succeed("review", "--take", "theirs", "1")
        #expect(try ours.succeed("export") == theirs.succeed("export"))
    }

    /// Each kind of conflict, at a desk that changed and removed what the other removed and changed.
    private static func ofEveryKind() throws -> (ours: TrackerRunner, theirs: TrackerRunner) {
        let (ours, theirs) = try ExchangeTests.desks()
        try ours.succeed("edit-statement", "3", "--tone", "positive")
        try theirs.succeed("edit-statement", "3", "--tone", "negative")
        try ours.succeed("edit-statement", "4", "--tone", "positive")
        try theirs.succeed("remove-statement", "4", "--yes")
        try ours.succeed("remove-statement", "5", "--yes")
        try theirs.succeed("edit-statement", "5", "--tone", "neutral")
        try theirs.succeed("remove-round", "Geneva", "--cascade", "--yes")
        try ours.succeed(
            "add-statement", "--official", "Bessent", "--round", "Geneva", "--date", "2025-05-11", "--text", "N.")
        try ours.succeed("remove-official", "Wang Wentao", "--cascade", "--yes")
        try theirs.succeed("add-statement", "--official", "Wang Wentao", "--date", "2025-06-10", "--text", "New.")
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        try ours.run("import", "--prefer", "review", file)
        return (ours, theirs)
    }

    @Test func `every kind of conflict can wait, and ours can be taken of each`() throws {
        let (ours, theirs) = try Self.ofEveryKind()
        let listed = try ours.succeed(
            "review", "--conflicts", "--list", "--format", "csv", "--fields", "kind,type,record_id")
        #expect(
            Set(listed.split(whereSeparator: \.isNewline)) == [
                "kind,type,record_id", "changed,statement,3", "removed-there,statement,4", "removed-here,statement,5",
                "referred-to,round,1", "referring,statement,",
            ], "\(listed)")
        try ours.decideAll { "ours" }
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        let again = try ours.run("import", "--prefer", "review", file)
        #expect(!again.errors.contains("decision"), "\(again.errors)")
        #expect(try ours.openConflicts() == [])
        #expect(try ours.run("check", "--data").exitCode == 0)
    }

    @Test func `theirs is refused where something stands in its way, and nothing is kept`() throws {
        let (ours, _) = try Self.ofEveryKind()
        let before = try ours.succeed("export")
        let conflicts = try json(try ours.succeed("review", "--conflicts", "--list", "--format", "json"))
        var taken = 0
        var seen: Set<Int> = []
        for conflict in conflicts {
            let id = try #require(conflict["id"] as? Int)
            guard seen.insert(id).inserted else { continue }
            let outcome = try ours.run("review", "--take", "theirs", "\(id)")
            switch conflict["kind"] as? String {
            case "referring":
                #expect(
                    outcome.errors == """
                        tracker: conflict \(id): theirs cannot be taken: official: there is no official “Wang Wentao”
                        Add them with tracker add-official, or see --create-officials and --as-printed.
                        Rename or record what stands in its way, and take theirs then; or take ours, and it stays as it is at each desk.

                        """)
            case "referred-to":
                #expect(conflict["field"] as? String == "referred_to_by")
                #expect(
                    outcome.isRefusal(
                        65, saying: "conflict \(id): theirs cannot be taken: it is referred to here, by ",
                        "statement 12 (2025-05-11, Scott Bessent, N.)",
                        "tracker remove-round id:1 --cascade removes them too, which settles it; or take ours"))
            default:
                #expect(outcome.exitCode == 0, "\(outcome.errors)")
                taken += 1
            }
        }
        #expect(taken == 3)
        let decisions = try json(try ours.succeed("log", "--limit", "\(taken)", "--format", "json"))
        for decision in decisions { try ours.succeed("undo", "\(decision["revision"] ?? "")") }
        #expect(try ours.succeed("export") == before)
        #expect(try ours.openConflicts().count == seen.count)
    }

    @Test func `what a decision alone cannot settle says what to do, and then it is settled`() throws {
        let (ours, theirs) = try ExchangeTests.desks()
        // One name that two desks gave to two records.
        try ours.succeed("add-round", "Second", "--negotiation", "US–China trade talks", "--start", "2025-07-01")
        try theirs.succeed("edit-round", "London", "--name", "Second")
        // What the other desk removed, and something here refers to.
        try ours.succeed("remove-round", "Geneva", "--cascade", "--yes")
        try theirs.succeed(
            "add-statement", "--official", "Bessent", "--round", "Geneva", "--date", "2025-05-11", "--text", "N.")
        let file = try theirs.write(try ours.succeed("export", "--identities"), to: "theirs.ndjson")
        try theirs.run("import", "--prefer", "review", file)
        let listed = try json(try theirs.succeed("review", "--conflicts", "--list", "--format", "json"))
        func conflict(_ kind: String, _ field: String) throws -> [String: Any] {
            try #require(listed.first { $0["kind"] as? String == kind && $0["field"] as? String == field }, "\(listed)")
        }
        let name = try conflict("referring", "name")
        #expect(name["obstacle"] as? String == "round 2 is called so here" && name["theirs"] as? String == "Second")
        #expect(name["ours"] is NSNull)
        let number = try #require(name["id"] as? Int)
        let taken = try theirs.run("review", "--take", "theirs", "\(number)")
        #expect(
            taken.exitCode == 0
                && taken.errors == "tracker: warning: the name is the other desk's: round 2, now “London”\n")
        let round = try conflict("referred-to", "referred_to_by")
        #expect(try #require(round["ours"] as? String).contains("statement 12 (2025-05-11, Scott Bessent, N.)"))
        try theirs.succeed("remove-round", "id:1", "--cascade", "--yes")
        #expect(try theirs.run("review", "--take", "theirs", "\(try #require(round["id"] as? Int))").exitCode == 0)
        #expect(try theirs.openConflicts() == [])
        _ = try ExchangeTests.hand(theirs, to: ours)
        #expect(try ours.succeed("export") == theirs.succeed("export"))
    }

    @Test func `a person at a terminal takes ours or theirs, or leaves it for later`() throws {
        let (ours, theirs, _) = try Self.atOdds()
        try ours.succeed("edit-statement", "2", "--tone", "positive")
        try theirs.succeed("edit-statement", "2", "--tone", "negative")
        let file = try ours.write(try theirs.succeed("export", "--identities"), to: "theirs.ndjson")
        try ours.run("import", "--prefer", "review", file)
        let session = try PseudoTerminal(ours, ["review"])
        session.wait(for: "Conflict 1, 2 open")
        session.wait(for: "Mansion House")
        session.wait(for: "?: ")
        session.type("x")
        session.wait(for: "This key has no meaning here")
        session.type("?")
        session.wait(for: "t  theirs")
        session.wait(for: "?: ")
        session.type("t")
        session.wait(for: "Took theirs")
        session.wait(for: "Conflict 2, 1 open")
        session.wait(for: "?: ")
        session.type("s")
        session.wait(for: "1 conflict decided, 1 open")
        session.wait(for: "0 accepted, 0 rejected, 0 open")
        #expect(session.finish().exitCode == 0)
        #expect(try ours.openConflicts() == [2])
        #expect(try ours.succeed("show-round", "London").contains("Mansion House"))
        let other = try PseudoTerminal(ours, ["review", "--conflicts"])
        other.wait(for: "?: ")
        other.type("o")
        other.wait(for: "Ours holds")
        other.wait(for: "1 conflict decided, 0 open")
        #expect(other.finish().exitCode == 0)
        #expect(try ours.openConflicts() == [])
    }

    @Test(arguments: [
        (["--take", "ours"], "No conflict numbers were given."), (["--take", "both", "1"], "both"),
        (["--conflicts", "--accept", "1"], "--conflicts is not about proposals."),
        (["--take", "ours", "--list", "1"], "One thing is done at a time."),
        (["--take", "ours", "--source", "1", "1"], "--source is for proposals."),
    ])
    func `what makes no sense is refused`(_ arguments: [String], _ words: String) throws {
        let tracker = try TrackerRunner.withExample()
        #expect(try tracker.run(["review"] + arguments).isRefusal(64, saying: words))
        #expect(try tracker.run("review", "--take", "ours", "7").isRefusal(65, saying: "there is no conflict 7"))
    }
}

extension TrackerRunner {
    /// The numbers of the conflicts that wait for a decision.
    func openConflicts() throws -> [Int] {
        let rows = try json(try succeed("review", "--conflicts", "--list", "--format", "json"))
        return Set(rows.compactMap { $0["id"] as? Int }).sorted()
    }

    /// Decides each conflict that waits.
    func decideAll(_ desk: () -> String) throws {
        for id in try openConflicts() { try succeed("review", "--take", desk(), "\(id)") }
    }
}
