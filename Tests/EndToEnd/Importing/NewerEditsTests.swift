import Foundation
import Testing

/// Files that say neither when they were written nor which versions they know: an older one undoes nothing that people have edited since.
@Suite struct NewerEditsTests {
    /// The founding case, an export of it, and what people have edited since.
    private static func edited(_ commands: [String]...) throws -> (tracker: TrackerRunner, file: String) {
        let tracker = try TrackerRunner.withExample()
        let file = try tracker.write(try tracker.succeed("export"), to: "older.ndjson")
        for command in commands { try tracker.succeed(command) }
        return (tracker, file)
    }

    @Test func `an older export sets nothing back, and that is said once`() throws {
        let (tracker, file) = try Self.edited(
            ["edit-round", "London", "--venue", "Mansion House"],
            ["edit-outcome", "2", "--status", "agreed"], ["edit-statement", "2", "--clear", "setting"],
            ["edit-official", "Lutnick", "--note", "Leads"])
        let recorded = try tracker.recorded()
        let outcome = try tracker.run("import", "--verbose", file)
        #expect(outcome.output == "\(file): 0 added, 0 changed, 51 unchanged\n")
        #expect(
            outcome.errors
                == "tracker: \(file): 3 records stay as they were edited here, where the file says otherwise: round 2 (London): venue; statement 2 (2025-06-10, Howard Lutnick, The concerns over rare earths “w…): setting; outcome 2 (Framework of London, London): status; --prefer theirs takes that\n"
        )
        #expect(try tracker.recorded() == recorded)
        // It is said again, and taken where that is wanted.
        #expect(try tracker.run("import", file).errors == outcome.errors)
        #expect(try tracker.succeed("import", "--verbose", "--prefer", "theirs", file).contains(", 3 changed, "))
        #expect(try tracker.succeed("show-round", "London", "--fields", "venue").contains("Lancaster House"))
    }

    @Test
    func `what a person edited stays whatever a file says, and what an import changed or an undo took back does not`()
        throws
    {
        let tracker = try TrackerRunner()
        func imports(_ status: String) throws -> Outcome {
            let line = #"{"type":"round","negotiation":"Talks","name":"Paris","status":"\#(status)"}"#
            return try tracker.run("import", tracker.write(line + "\n", to: "round.ndjson"))
        }
        func status() throws -> String {
            String(try tracker.succeed("list-rounds", "--format", "tsv", "--fields", "status").dropFirst(7).dropLast())
        }
        for word in ["planned", "ongoing", "planned"] {
            #expect(try imports(word) == Outcome(exitCode: 0, output: "", errors: ""))
            #expect(try status() == word)
        }
        try tracker.succeed("edit-round", "Paris", "--status", "cancelled")
        for word in ["concluded", "ongoing", "planned"] {
            #expect(try imports(word).errors.contains("round 1 (Paris): status; --prefer theirs takes that"))
            #expect(try status() == "cancelled")
        }
        // An undo is not an edit: then imports say again what it is.
        try tracker.succeed("undo")
        for _ in 1...2 {
            #expect(try imports("concluded").errors == "")
            #expect(try status() == "concluded")
            try tracker.succeed("undo")
        }
    }

    @Test func `topics that people chose stay`() throws {
        let (tracker, file) = try Self.edited(["edit-round", "London", "--topic", "soybeans"])
        #expect(try tracker.run("import", file).errors.contains("1 record stays as it was edited here"))
        #expect(try tracker.succeed("show-round", "London", "--fields", "topics").contains("soybeans"))
        // What the round never was about is news.
        let line = #"{"type":"round","negotiation":"US–China trade talks","name":"London","topics":["chips"]}"#
        #expect(try tracker.run("import", tracker.write(line + "\n", to: "news.ndjson")).errors == "")
        #expect(try tracker.succeed("show-round", "London", "--fields", "topics").contains("chips"))
    }

    private static let backAgain: [(command: [String], record: String)] = [
        (
            ["remove-statement", "3", "--yes"],
            "statement 12 (2025-06-10, Howard Lutnick, The negotiations with China were…)"
        ),
        (
            ["edit-statement", "1", "--text", "We do very well."],
            "statement 12 (2025-06-09, Donald Trump, “We are doing well with China. Chi…)"
        ),
        (["edit-round", "Geneva", "--name", "Geneva I"], "round 3 (Geneva)"),
        (
            ["remove-citation", "--statement", "2", "--source", "1", "--at", "paragraph 3", "--yes"],
            "a source of statement 2 (2025-06-10, Howard Lutnick, The concerns over rare earths “w…)"
        ),
        (["remove-approval", "1", "--yes"], "approval 3 (Washington, Framework of London)"),
    ]

    @Test(arguments: backAgain)
    func `what was removed or edited to be another comes back only with a word`(_ command: [String], _ record: String)
        throws
    {
        let (tracker, file) = try Self.edited(command)
        #expect(
            try tracker.run("import", file).errors
                == "tracker: \(file): 1 record is here again that was removed here, or edited to be another: \(record); tracker undo takes this import back\n"
        )
    }

    @Test func `what an undo took back is imported again without a word`() throws {
        let tracker = try TrackerRunner.withExample()
        let file = try tracker.write(try tracker.succeed("export"), to: "same.ndjson")
        try tracker.succeed("undo")
        try tracker.succeed("import", file)
    }
}
