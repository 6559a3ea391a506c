import Foundation
import Testing

/// Two desks that record the same talks hand each other what they have.
@Suite struct ExchangeTests {
    private static func hand(_ from: TrackerRunner, to other: TrackerRunner) throws -> String {
        let file = try other.write(try from.succeed("export", "--identities"), to: "theirs.ndjson")
        return try other.succeed("import", "--verbose", file)
    }

    @Test func `every record has an identity of its own, which only --identities shows`() throws {
        let tracker = try TrackerRunner.withExample()
        let records = try tracker.succeed("export", "--identities").split(separator: "\n")
        let identities = records.compactMap { $0.firstMatch(of: #/"identity":"([0-9a-f-]{36})"/#)?.1 }
        #expect(identities.count == records.count)
        #expect(Set(identities).count == records.count)
        #expect(identities.allSatisfy { $0.dropFirst(14).first == "7" })
        #expect(try !tracker.succeed("export").contains("identity"))
        #expect(try tracker.run("export", "--identities", "--format", "atom").isRefusal(64, saying: "NDJSON"))
    }

    @Test func `an export with identities gives them again`() throws {
        let tracker = try TrackerRunner.withExample()
        let copy = try TrackerRunner()
        _ = try Self.hand(tracker, to: copy)
        #expect(try copy.succeed("export", "--identities") == tracker.succeed("export", "--identities"))
        #expect(try Self.hand(tracker, to: copy).contains(": 0 added, 0 changed, "))
        // They stay when the record goes and comes back.
        let identities = try copy.succeed("export", "--identities")
        try copy.succeed("remove-round", "London", "--cascade", "--yes")
        try copy.succeed("undo")
        #expect(try copy.succeed("export", "--identities") == identities)
    }

    @Test func `renamed records meet again`() throws {
        let ours = try TrackerRunner.withExample()
        let theirs = try TrackerRunner()
        _ = try Self.hand(ours, to: theirs)
        try ours.succeed("edit-round", "London", "--name", "Lancaster House")
        try ours.succeed("edit-negotiation", "US–China trade talks", "--name", "Tariff talks")
        try ours.succeed("edit-official", "Lutnick", "--name", "Howard W. Lutnick")
        try ours.succeed("edit-party", "CN", "--name", "People’s Republic of China")
        try ours.succeed("edit-topic", "rare earths", "--name", "rare earth elements")
        try ours.succeed("edit-statement", "2", "--text", "Said otherwise.", "--date", "2025-06-11")
        try ours.succeed("edit-outcome", "2", "--title", "Framework")
        #expect(try Self.hand(ours, to: theirs).contains(": 0 added, 7 changed, "))
        #expect(try theirs.succeed("export", "--identities") == ours.succeed("export", "--identities"))
        #expect(try Self.hand(theirs, to: ours).contains(": 0 added, 0 changed, "))
    }

    @Test func `what two desks recorded each by itself has the identities of both`() throws {
        let (ours, theirs) = (try TrackerRunner.withExample(), try TrackerRunner.withExample())
        #expect(try Self.hand(ours, to: theirs).contains(": 0 added, 0 changed, "))
        // Renamed before we ever saw a file of theirs.
        try theirs.succeed("edit-round", "London", "--name", "Lancaster House")
        #expect(try Self.hand(theirs, to: ours).contains(": 0 added, 1 changed, "))
        #expect(try theirs.succeed("export", "--identities") == ours.succeed("export", "--identities"))
    }

    @Test(arguments: [
        "\"x\"", "7", "\"6ba7b810-9dad-11d1-80b4-00c04fd430c8\"", "\"019728F3-7C00-7ABC-8DEF-000000000001\"",
    ])
    func `what is no identity is refused`(identity: String) throws {
        let tracker = try TrackerRunner()
        let file = try tracker.write("{\"type\":\"topic\",\"identity\":\(identity),\"name\":\"x\"}\n", to: "a.ndjson")
        let refused = try tracker.run("import", file)
        #expect(refused.exitCode == 65 && refused.errors.contains(":1: identity: "))
    }
}
