import Foundation
import Testing

@Suite struct LogTests {
    private static func edited() throws -> TrackerRunner {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("edit-statement", "1", "--text", "The talks are going badly.")
        try tracker.succeed("edit-statement", "1", "--text", "The talks are going well, and fast.")
        try tracker.succeed("add-party", "France")
        return tracker
    }

    private static func revisions(_ tracker: TrackerRunner, _ arguments: String...) throws -> [Int] {
        let outcome = try tracker.run(["log", "--format", "json"] + arguments)
        #expect(outcome.errors == "")
        return try json(outcome.output).compactMap { $0["revision"] as? Int }
    }

    @Test func `each command that writes is one revision, the newest first, with who, what and how many`() throws {
        let entries = try json(try Self.edited().succeed("log", "--format", "json"))
        #expect(entries.compactMap { $0["revision"] as? Int } == [4, 3, 2, 1])
        #expect(
            entries.compactMap { $0["command"] as? String } == [
                "tracker add-party France", "tracker edit-statement 1 --text 'The talks are going well, and fast.'",
                "tracker edit-statement 1 --text 'The talks are going badly.'",
                "tracker import \(TrackerRunner.example)",
            ])
        #expect(entries.compactMap { $0["added"] as? Int } == [1, 0, 0, 97])
        #expect(entries.compactMap { $0["changed"] as? Int } == [0, 1, 1, 0])
        #expect(entries.last?["import"] as? String == TrackerRunner.example)
        #expect(entries.allSatisfy { ($0["who"] as? String)?.contains("@") == true })
        let instants = entries.compactMap { $0["at"] as? String }
        #expect(instants == instants.sorted(by: >))
    }

    @Test func `one revision shows every field before and after, and people see the words that changed`() throws {
        let tracker = try Self.edited()
        let changes = try json(try tracker.succeed("log", "3", "--format", "json"))
        #expect(changes.count == 1)
        #expect(changes[0]["before"] as? String == "The talks are going badly.")
        #expect(changes[0]["after"] as? String == "The talks are going well, and fast.")
        #expect(try tracker.succeed("log", "3").contains("The talks are going [-badly-]{+well, and fast+}."))
        #expect(try tracker.run("log", "99").isRefusal(65, saying: "there is no revision 99"))
        #expect(try tracker.run("log", "3", "--limit", "1").isRefusal(64, saying: "shown in full"))
    }

    @Test func `the log is narrowed by statement, official, time and number`() throws {
        let tracker = try Self.edited()
        #expect(try Self.revisions(tracker, "--statement", "1") == [3, 2, 1])
        #expect(try Self.revisions(tracker, "--official", "Trump") == [3, 2, 1])
        #expect(try Self.revisions(tracker, "--official", "Lutnick") == [1])
        #expect(try Self.revisions(tracker, "--limit", "2") == [4, 3])
        #expect(try Self.revisions(tracker, "--since", "3") == [4, 3])
        #expect(try Self.revisions(tracker, "--until", "2") == [2, 1])
        #expect(try Self.revisions(tracker, "--since", "today") == [4, 3, 2, 1])
        #expect(try Self.revisions(tracker, "--until", "yesterday") == [])
        #expect(try tracker.run("log", "--official", "Nobody").isRefusal(65, saying: "Nobody"))
    }

    @Test func `another program's change is a revision without a command, and can be undone`() throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        let outcome = try tracker.run(
            [tracker.database, "UPDATE official SET note = 'seen' WHERE name = 'Howard Lutnick'"],
            executable: "/usr/bin/sqlite3")
        #expect(outcome == Outcome(exitCode: 0, output: "", errors: ""))
        let entries = try json(try tracker.succeed("log", "--format", "json"))
        #expect(entries.count == 2)
        #expect(entries[0]["command"] is NSNull)
        #expect(try tracker.succeed("undo").hasPrefix("Undid revision 2: a change by another program\n"))
        #expect(try tracker.recorded() == before)
    }

    @Test func `undo refuses what later revisions build on, and says which`() throws {
        let tracker = try Self.edited()
        #expect(
            try tracker.run("undo", "2").isRefusal(65, saying: "revision 3 touched statement 1", "--cascade"))
        #expect(
            try tracker.succeed("undo", "2", "--cascade").hasPrefix(
                lines(
                    "Undid revision 3: tracker edit-statement 1 --text 'The talks are going well, and fast.'",
                    "Undid revision 2: tracker edit-statement 1 --text 'The talks are going badly.'")))
        #expect(try tracker.succeed("export", "--as-of", "4") != tracker.recorded())
        try tracker.succeed("undo")
        #expect(try tracker.succeed("export", "--as-of", "4") == tracker.recorded())
        #expect(try tracker.run("undo", "99").isRefusal(65, saying: "there is no revision 99"))
    }

    /// Commands that ask, each of which answers as of a revision what it answered then.
    static let questions = [
        ["query"], ["query", "talks"], ["query", "--official", "Lutnick"], ["list-rounds"], ["list-officials"],
        ["list-outcomes"], ["list-negotiations"], ["list-parties"], ["list-topics"], ["list-sources"],
        ["list-commitments"], ["show-round", "London"], ["show-official", "Lutnick"], ["show-statement", "1"],
        ["show-outcome", "2"], ["show-source", "1"], ["timeline"], ["compare", "Geneva", "London"], ["attendance"],
        ["positions", "--topic", "tariffs"],
        ["news", "--since", "2020-01-01"], ["stats"],
        ["due"], ["resolve", "Lutnick"], ["export"],
    ]

    @Test(arguments: questions)
    func `every question can be asked of the past`(_ question: [String]) throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.run(question + ["--format", "json"].filter { _ in question != ["export"] })
        #expect(before.exitCode == 0, "\(before.errors)")
        try tracker.succeed("edit-official", "Lutnick", "--name", "Someone Else")
        try tracker.succeed("remove-round", "London", "--yes", "--cascade")
        try tracker.succeed("edit-source", "1", "--source-title", "Another headline")
        let format = question == ["export"] ? [] : ["--format", "json"]
        #expect(try tracker.run(question + format + ["--as-of", "1"]) == before)
        #expect(
            try tracker.run(question + format + ["--as-of", "99"]).isRefusal(65, saying: "there is no revision 99"))
    }

    @Test func `a day, an instant and a number name a moment, before which nothing was recorded`() throws {
        let tracker = try TrackerRunner.withExample()
        for (moment, count) in [
            ("0", 0), ("1", 11), ("today", 11), ("yesterday", 0), ("30d", 0), ("2024-01-01", 0),
            ("2024-01-01T00:00Z", 0),
        ] {
            #expect(try tracker.succeed("query", "--count", "--as-of", moment) == "\(count)\n", "\(moment)")
        }
        #expect(try tracker.run("query", "--as-of", "nonsense").isRefusal(65, saying: "nonsense"))
        #expect(
            try tracker.run("query", "--as-of", "2025-06-09/2025-06-10").isRefusal(65, saying: "it must be one moment"))
    }
}
