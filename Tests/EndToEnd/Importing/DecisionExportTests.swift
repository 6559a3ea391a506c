import Foundation
import Testing

/// What was decided of the proposals of a round goes with it.
@Suite struct DecisionExportTests {
    private static let article = """
        Jamieson Greer said on June 10, 2025: “We are moving as quickly as we can to settle it.” Howard Lutnick told reporters: “The talks are going well for both of us.” \
        “Nothing has been agreed on chips so far,” Scott Bessent said.

        """

    private static func proposing(_ tracker: TrackerRunner) throws -> [[String: Any]] {
        let file = try tracker.write(Self.article, to: "article.txt")
        try tracker.run(
            "import", "--from", "article", file, "--outlet", "Gazette", "--published", "2025-06-11", "--round", "London"
        )
        return try json(try tracker.succeed("review", "--list", "--format", "json"))
    }

    @Test func `the words that were accepted and rejected are known where the file is imported`() throws {
        let tracker = try TrackerRunner.withExample()
        let open = try Self.proposing(tracker)
        #expect(open.count == 3, "\(open)")
        try tracker.succeed("review", "--accept", "\(open[0]["id"] ?? 0)")
        try tracker.succeed("review", "--reject", "\(open[1]["id"] ?? 0)")
        let exported = try tracker.succeed("export", "--round", "London")
        let decisions = exported.split(separator: "\n").filter { $0.hasPrefix(#"{"type":"decision""#) }
        #expect(decisions.count == 2, "\(exported)")
        for words in [
            #""status":"accepted""#, #""status":"rejected""#,
            #""statements":[{"date":"2025-06-10","official":"Jamieson Greer""#,
        ] {
            #expect(decisions.contains { $0.contains(words) }, "\(decisions)")
        }
        #expect(!(try tracker.succeed("export")).contains("decision"))

        let copy = try TrackerRunner()
        let file = try copy.write(exported, to: "london.ndjson")
        #expect(try copy.succeed("import", "--verbose", file).contains(", 2 decisions)"))
        #expect(try copy.succeed("export", "--round", "London") == exported)
        #expect(try copy.succeed("import", "--verbose", file).contains(": 0 added, 0 changed, "))
        // Only what is open there is proposed here, and what was accepted has one more source.
        let mine = try Self.proposing(copy)
        #expect(mine.map { $0["text"] as? String } == [open[2]["text"] as? String])
        #expect(try copy.run("check", "--data").exitCode == 0)
        try copy.succeed("undo", "1", "--cascade")
        #expect(
            try copy.succeed("review", "--list", "--status", "rejected", "--format", "csv").split(
                whereSeparator: \.isNewline
            ).count == 1)
    }

    @Test func `what is open here stays open, whatever was decided elsewhere`() throws {
        let tracker = try TrackerRunner.withExample()
        let open = try Self.proposing(tracker)
        try tracker.succeed("review", "--reject", "\(open[1]["id"] ?? 0)")
        let other = try TrackerRunner.recordingExample()
        #expect(try Self.proposing(other).count == 3)
        let file = try other.write(try tracker.succeed("export", "--round", "London"), to: "london.ndjson")
        try other.succeed("import", file)
        #expect(try json(try other.succeed("review", "--list", "--format", "json")).count == 3)
    }

    @Test(arguments: [
        (
            #"{"type":"decision","status":"open","kind":"direct","text":"x","words":"00"}"#,
            "status: is not one of accepted, rejected"
        ),
        (
            #"{"type":"decision","status":"rejected","kind":"direct","text":"x","words":"zz"}"#,
            "words: must be 32 hexadecimal digits"
        ),
        (#"{"type":"decision","status":"rejected","kind":"direct","text":"x"}"#, "words: is required"),
    ])
    func `a decision that says too little is refused with its line`(_ line: String, _ words: String) throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(line + "\n", to: "decisions.ndjson")
        let outcome = try tracker.run("import", path)
        #expect(outcome.exitCode == 65 && outcome.errors.hasPrefix("\(path):1: \(words)"), "\(outcome.errors)")
    }
}
