import Foundation
import Testing

@Suite struct RemoveTests {
    @Test func `what others refer to is removed only with them, and undo brings all of it back`() throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        let refusal = try tracker.run("remove-round", "London", "--yes")
        #expect(
            refusal.isRefusal(
                65, saying: "round 2 (London) is referred to:", "participation 6 (Howard Lutnick, London)", "--cascade")
        )
        #expect(
            try tracker.run("remove-round", "London", "--cascade").isRefusal(
                64, saying: "11 statements", "Confirm with --yes"))
        #expect(try tracker.recorded() == before)
        let removed = try tracker.succeed("remove-round", "London", "--cascade", "--yes")
        #expect(
            removed.hasPrefix(
                "Removed round 2 (London), 6 participations, 11 statements, 1 outcome, 2 approvals, 29 citations"))
        #expect(try tracker.succeed("query", "--count") == "0\n")
        #expect(try tracker.succeed("check", "--data") == "\(tracker.database): nothing is wrong\n")
        try tracker.succeed("undo")
        #expect(try tracker.recorded() == before)
        #expect(try tracker.succeed("check", "--data") == "\(tracker.database): nothing is wrong\n")
    }

    /// Each type of record, what names one of the founding case, and whether others refer to it.
    static let removals: [(command: [String], isReferred: Bool)] = [
        (["remove-statement", "1"], false), (["remove-round", "Geneva"], true), (["remove-official", "Lutnick"], true),
        (["remove-office", "3"], false), (["remove-participant", "6"], false), (["remove-outcome", "2"], false),
        (["remove-approval", "1"], false), (["remove-source", "1"], true),
        (["remove-negotiation", "US–China trade talks"], true),
        (["remove-party", "CN"], true), (["remove-topic", "tariffs"], true), (["remove-name", "1"], false),
    ]

    @Test(arguments: removals)
    func `every record can be removed, and comes back`(_ command: [String], _ isReferred: Bool) throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        if isReferred {
            #expect(try tracker.run(command + ["--yes"]).isRefusal(65, saying: "is referred to:"))
            #expect(try tracker.recorded() == before)
        }
        let outcome = try tracker.run(command + ["--yes", "--cascade"])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("Removed "))
        #expect(try tracker.recorded() != before)
        #expect(try tracker.succeed("check") == "\(tracker.database): nothing is wrong\n")
        try tracker.succeed("undo")
        #expect(try tracker.recorded() == before)
    }
}
