import Foundation
import Testing

/// What is followed is neither told without a change nor left out.
@Suite struct FollowedChangesTests {
    private static func statement(
        _ tracker: TrackerRunner, _ text: String, date: String = "2025-06-12", _ more: String...
    ) throws {
        try tracker.succeed(["add-statement", "--official", "Greer", "--date", date, "--text", text] + more)
    }

    @Test func `what was removed and brought back, or changed and changed back, is no news`() throws {
        let tracker = try TrackerRunner.withExample()
        for command in [
            ["remove-round", "London", "--cascade", "--yes"], ["remove-statement", "4", "--yes"],
            ["edit-official", "He Lifeng", "--name", "Ho Lifeng"],
            ["remove-citation", "--statement", "3", "--source", "1", "--yes"],
        ] {
            try tracker.succeed(command)
            try tracker.succeed("undo")
        }
        #expect(try tracker.succeed("news", "--since", "1") == "")
    }

    @Test func `a round by its former name is followed, and a question in the place of another shows nothing old`()
        throws
    {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("watch", "add", "r", "--", "query", "--round", "London")
        try tracker.succeed("edit-round", "London", "--name", "Lancaster House")
        try Self.statement(tracker, "One.", "--round", "Lancaster House")
        let run = ["watch", "run", "--format", "csv", "--fields", "text"]
        #expect(try tracker.succeed(run) == "text\r\nOne.\r\n")
        try tracker.succeed("watch", "change", "r", "--", "query", "--round", "Lancaster House")
        #expect(try tracker.succeed(run) == "text\r\n")
    }

    @Test func `what becomes overdue by an edit is told as due`() throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed(
            "add-commitment", "--outcome", "Framework of London", "--party", "CN", "--text", "A", "--due", "2999-01-01")
        try tracker.succeed("news", "--since-last", "desk")
        try tracker.succeed("edit-commitment", "1", "--due", "2025-06-30")
        let news = ["news", "--since-last", "desk", "--format", "csv", "--fields", "kind,type"]
        #expect(try tracker.succeed(news) == "kind,type\r\ndue,commitment\r\nchanged,commitment\r\n")
        #expect(try tracker.succeed(news) == "kind,type\r\n")
    }

    @Test func `what a limit leaves out is said, whatever fields are chosen`() throws {
        let tracker = try TrackerRunner.withExample()
        let outcome = try tracker.run("news", "--since", "0", "--limit", "1", "--fields", "type,title")
        #expect(outcome.errors.contains("more are not listed; --fields others counts them"))
        #expect(try tracker.run("news", "--since", "0", "--limit", "1").errors == "")
    }

    @Test func `positions in rounds of one name are those of their negotiations`() throws {
        let tracker = try TrackerRunner.withExample()
        for (negotiation, text, tone) in [("Gulf", "Never.", "negative"), ("Nile", "Fine.", "positive")] {
            try tracker.succeed("add-negotiation", negotiation)
            try tracker.succeed("add-round", "One", "--negotiation", negotiation, "--start", "2025-03-01")
            try Self.statement(
                tracker, text, date: "2025-03-02", "--round", "One", "--negotiation", negotiation, "--topic", "oil",
                "--tone", tone)
        }
        try tracker.succeed("add-round", "Two", "--negotiation", "Gulf", "--start", "2025-04-01")
        try Self.statement(
            tracker, "Perhaps.", date: "2025-04-02", "--round", "Two", "--topic", "oil", "--tone", "positive")
        let asked = [
            "positions", "--topic", "oil", "--format", "csv", "--fields", "negotiation,period,tone,tone_before",
        ]
        #expect(
            try tracker.succeed(asked)
                == "negotiation,period,tone,tone_before\r\nGulf,\"One, Gulf\",negative,\r\nGulf,Two,positive,negative\r\nNile,\"One, Nile\",positive,\r\n"
        )
        #expect(
            try tracker.succeed(asked + ["--changed"])
                == "negotiation,period,tone,tone_before\r\nGulf,Two,positive,negative\r\n")
    }

    @Test func `a footnote quotes what was quoted, and cites what was reported in other words`() throws {
        let tracker = try TrackerRunner.withExample()
        let kinds = try json(try tracker.succeed("query", "--format", "json", "--fields", "id,kind"))
        for (kind, word) in [("indirect", "cited in"), ("mixed", "quoted in")] {
            let id = try #require(kinds.first { $0["kind"] as? String == kind }?["id"] as? Int)
            #expect(try tracker.succeed("cite", String(id)).contains(word))
        }
    }
}
