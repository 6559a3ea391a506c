import Foundation
import Testing

/// What lies in an inbox and is no ordinary file to be imported.
@Suite struct InboxEdgeTests {
    private static func statement(_ text: String, date: String = "2025-06-10") -> String {
        "date,attribution,text\n\(date),an aide,\(text)\n"
    }

    private static func place() throws -> TrackerRunner {
        let tracker = try TrackerRunner()
        try FileManager.default.createDirectory(atPath: tracker.file("inbox"), withIntermediateDirectories: true)
        return tracker
    }

    private static func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    @Test func `the database and the file of rejects are no input, even in the inbox`() throws {
        let tracker = try Self.place()
        let inbox = tracker.file("inbox")
        try tracker.succeed("init", "--db", inbox + "/tracker.db")
        _ = try tracker.write("left behind", to: "inbox/rejects.csv")
        _ = try tracker.write(Self.statement("Words."), to: "inbox/a.csv")
        for _ in 0..<2 {
            #expect(
                try tracker.run(
                    "import", "--db", inbox + "/tracker.db", "--inbox", inbox, "--min-age", "0", "--skip-bad",
                    "--rejects", inbox + "/rejects.csv") == Outcome(exitCode: 0, output: "", errors: ""))
        }
        #expect(Self.names(inbox) == ["processed", "rejects.csv", "tracker.db"])
        #expect(try tracker.succeed("query", "--db", inbox + "/tracker.db", "--count") == "1\n")
    }

    @Test func `a name as long as a file's can be stops nobody`() throws {
        let tracker = try Self.place()
        let inbox = tracker.file("inbox")
        let long = String(repeating: "b", count: 255)
        for round in 1...2 {
            _ = try tracker.write(Self.statement("Bad.", date: "2025-06-40"), to: "inbox/" + long)
            usleep(20_000)
            _ = try tracker.write(Self.statement("Good \(round)."), to: "inbox/z.csv")
            let outcome = try tracker.run("import", "--inbox", inbox, "--min-age", "0")
            #expect(outcome.exitCode == 65)
            #expect(outcome.errors.filter { $0 == "\n" }.count == 1)
            #expect(try tracker.succeed("query", "--count") == "\(round)\n")
        }
        #expect(Self.names(inbox) == ["failed", "processed"])
        #expect(
            Self.names(inbox + "/failed") == [
                String(repeating: "b", count: 247) + ".1", String(repeating: "b", count: 247) + ".1.error",
                String(repeating: "b", count: 249), String(repeating: "b", count: 249) + ".error",
            ])
    }

    @Test func `the reasons of a file that was taken back are not overwritten`() throws {
        let tracker = try Self.place()
        let inbox = tracker.file("inbox")
        try FileManager.default.createDirectory(atPath: inbox + "/failed", withIntermediateDirectories: true)
        _ = try tracker.write("former reasons\n", to: "inbox/failed/x.csv.error")
        _ = try tracker.write(Self.statement("Bad.", date: "2025-06-40"), to: "inbox/x.csv")
        #expect(try tracker.run("import", "--inbox", inbox, "--min-age", "0").exitCode == 65)
        #expect(Self.names(inbox + "/failed") == ["x.csv.1", "x.csv.1.error", "x.csv.error"])
        #expect(try String(contentsOfFile: inbox + "/failed/x.csv.error", encoding: .utf8) == "former reasons\n")
    }

    @Test func `a name that is not UTF-8 is told of, and stops nobody`() throws {
        let tracker = try Self.place()
        let inbox = tracker.file("inbox")
        let path = Array(inbox.utf8) + [UInt8(ascii: "/"), 0x4A, 0x6F, 0x73, 0xE9, 0]
        let descriptor = path.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { open($0.baseAddress!, O_WRONLY | O_CREAT, 0o600) }
        }
        #expect(descriptor >= 0)
        close(descriptor)
        _ = try tracker.write(Self.statement("Good."), to: "inbox/z.csv")
        let outcome = try tracker.run("import", "--inbox", inbox, "--min-age", "0")
        #expect(
            outcome
                == Outcome(
                    exitCode: 65, output: "",
                    errors: "tracker: the name of a file is not UTF-8, so it stays in \(inbox): Jos\u{FFFD}\n"))
        #expect(try tracker.succeed("query", "--count") == "1\n")
    }

    @Test func `a file of a clock that is ahead is taken when it is old enough by the clock of this machine`() throws {
        let tracker = try Self.place()
        let inbox = tracker.file("inbox")
        let path = try tracker.write(Self.statement("Words."), to: "inbox/a.csv")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: 86_400 * 365)], ofItemAtPath: path)
        #expect(
            try tracker.run("import", "--inbox", inbox, "--min-age", "0")
                == Outcome(exitCode: 0, output: "", errors: ""))
        #expect(try tracker.succeed("query", "--count") == "1\n")
    }

    @Test func `the reasons that are kept beside a file are safe to show`() throws {
        let tracker = try Self.place()
        let inbox = tracker.file("inbox")
        _ = try tracker.write(Self.statement("Bad.", date: "2025-06-40"), to: "inbox/a\u{1B}[31m.csv")
        #expect(try tracker.run("import", "--inbox", inbox, "--min-age", "0").exitCode == 65)
        let reasons = try String(contentsOfFile: inbox + "/failed/a\u{1B}[31m.csv.error", encoding: .utf8)
        #expect(reasons.hasPrefix("\(inbox)/a␛[31m.csv:2: date: has no day 40"))
        #expect(!reasons.contains("\u{1B}"))
    }
}
