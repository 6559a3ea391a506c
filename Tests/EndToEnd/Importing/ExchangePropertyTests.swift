import Foundation
import Testing

/// Whatever two desks merge, rename, remove and undo, and whenever they hand each other files.
@Suite struct ExchangePropertyTests {
    private static let people = ["Ada One", "Bea Two", "Cid Three", "Dan Four"]

    /// Does one thing at a desk; where that is refused nothing is done.
    private static func act(_ desk: TrackerRunner, _ step: Int, _ random: inout Seeded) throws {
        let (one, other) = (people[random.below(4)], people[random.below(4)])
        switch random.below(14) {
        case 0, 1: try desk.run("merge-officials", one, other)
        case 2: try desk.run("edit-official", one, "--name", "\(one.prefix(3)) Renamed \(step)")
        case 3:
            // Two people change names.
            guard try desk.run("edit-official", one, "--name", "Somebody Else").exitCode == 0 else { return }
            try desk.run("edit-official", other, "--name", one)
            try desk.run("edit-official", "Somebody Else", "--name", other)
        case 4: try desk.run("edit-official", one, "--note", "note \(step)")
        case 5: try desk.run("remove-official", one, "--cascade", "--yes")
        case 6:
            guard try desk.run("edit-round", "London", "--name", "Passing").exitCode == 0 else { return }
            try desk.run("edit-round", "Geneva", "--name", "London")
            try desk.run("edit-round", "Passing", "--name", "Geneva")
        case 7: try desk.run("add-official", one)
        case 8: try desk.run("undo")
        // A name that the other desk may give to somebody else.
        case 9: try desk.run("edit-official", one, "--name", "Eva Five")
        case 10:
            guard try desk.run("edit-official", one, "--name", "Eva Five").exitCode == 0 else { return }
            try desk.run(random.bool() ? ["edit-official", "Eva Five", "--name", one] : ["add-official", one])
        default:
            try desk.run(
                "add-statement", "--official", one, "--round", "London", "--date", "2025-06-\(10 + step % 10)",
                "--text",
                "Said in step \(step)")
        }
    }

    private static func exchange(_ from: TrackerRunner, _ other: TrackerRunner, _ more: String...) throws -> [Substring]
    {
        let file = try other.write(try from.succeed("export", "--identities"), to: "theirs.ndjson")
        let outcome = try other.run(["import"] + more + [file])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return outcome.differences
    }

    @Test(arguments: seeds(6))
    func `two desks end with the same people and rounds, or a listed conflict`(seed: UInt64) throws {
        var random = Seeded(seed &+ 1019)
        let (ours, theirs) = try ExchangeTests.desks()
        for person in Self.people { try ours.succeed("add-official", person) }
        _ = try ExchangeTests.hand(ours, to: theirs)
        var old: [(TrackerRunner, String)] = []
        for step in 1...16 {
            let (desk, other) = random.bool() ? (ours, theirs) : (theirs, ours)
            switch random.below(6) {
            case 0: _ = try Self.exchange(desk, other)
            case 1: old.append((other, try desk.succeed("export", "--identities")))
            case 2 where !old.isEmpty:
                let (desk, file) = old.remove(at: random.below(old.count))
                try desk.run(["import", desk.write(file, to: "old.ndjson")])
            default: try Self.act(desk, step, &random)
            }
        }
        var told: [Substring] = []
        for _ in 1...3 { told = try Self.exchange(ours, theirs) + Self.exchange(theirs, ours) }
        if told.isEmpty { #expect(try ours.succeed("export") == theirs.succeed("export"), "nothing was listed") }
        // One decides, and the other follows.
        for _ in 1...3 {
            _ = try Self.exchange(theirs, ours, "--prefer", "ours")
            told = try Self.exchange(ours, theirs, "--prefer", "theirs")
        }
        let facts = (try ours.succeed("export"), try theirs.succeed("export"))
        // What stands in the way of a decision is listed still.
        if told.isEmpty { #expect(facts.0 == facts.1) }
        for desk in [ours, theirs] { #expect(try desk.run("check", "--data").exitCode == 0) }
    }
}
