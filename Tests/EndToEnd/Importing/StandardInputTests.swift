import Foundation
import Testing

@Suite struct StandardInputTests {
    private static func statement(_ text: String) -> String {
        #"{"date":"2025-06-10","attribution":"an aide","text":"\#(text)"}"# + "\n"
    }

    @Test func `each stream is read whole, whatever came through standard input before`() throws {
        let tracker = try TrackerRunner()
        for (number, text) in ["one", "two", "three", "two"].enumerated() {
            #expect(
                try tracker.succeed("import", "--verbose", "-", input: Self.statement("Word \(text)."))
                    == (number < 3
                        ? "-: 1 added, 0 changed, 0 unchanged (added 1 statement)\n"
                        : "-: 0 added, 0 changed, 1 unchanged\n"))
        }
        #expect(try tracker.succeed("query", "--count") == "3\n")
        let digests = try tracker.succeed("list-imports", "--fields", "sha256", "--format", "csv").split(
            whereSeparator: \.isNewline)
        #expect(Set(digests.dropFirst()).count == 3)
    }

    @Test func `what another program writes into a pipe is read, however quickly it is done`() throws {
        let tracker = try TrackerRunner()
        let pipe = tracker.file("pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        for number in 1...5 {
            let writer = Process()
            writer.executableURL = URL(fileURLWithPath: "/bin/sh")
            writer.arguments = ["-c", #"printf '%s' "$1" > "$2""#, "sh", Self.statement("Word \(number)."), pipe]
            try writer.run()
            #expect(try tracker.run("import", pipe) == Outcome(exitCode: 0, output: "", errors: ""))
            writer.waitUntilExit()
        }
        #expect(try tracker.succeed("query", "--count") == "5\n")
    }
}

@Suite struct SeveralFilesTests {
    private static func file(_ text: String, date: String = "2025-06-10") -> String {
        "date,attribution,text\n\(date),an aide,\(text)\n"
    }

    @Test(arguments: [false, true])
    func `what came before a bad file stays, and what was not tried after it is named`(isThere: Bool) throws {
        let tracker = try TrackerRunner()
        if isThere { try tracker.makeEmpty() }
        let good = try tracker.write(Self.file("Good."), to: "a.csv")
        let bad = try tracker.write(Self.file("Bad.", date: "2025-06-40"), to: "b.csv")
        let last = try tracker.write(Self.file("Last."), to: "c.csv")
        let outcome = try tracker.run("import", good, bad, last, last)
        #expect(outcome.exitCode == 65)
        let errors = outcome.errors.split(separator: "\n")
        #expect(errors.count == 3)
        #expect(errors.dropFirst().first == "tracker: nothing was imported from \(bad): 1 record is wrong")
        #expect(errors.last == "tracker: not tried after this: \(last), \(last)")
        #expect(try tracker.succeed("export", "--type", "statement").contains("Good."))
        #expect(try tracker.succeed("query", "--count") == "1\n")
        #expect(try tracker.succeed("check", "--data").hasSuffix("nothing is wrong\n"))
    }

    @Test func `a first file that is bad leaves no database, and those after it are named`() throws {
        let tracker = try TrackerRunner()
        let bad = try tracker.write(Self.file("Bad.", date: "2025-06-40"), to: "b.csv")
        let last = try tracker.write(Self.file("Last."), to: "c.csv")
        #expect(try tracker.run("import", bad, last).errors.hasSuffix("\ntracker: not tried after this: \(last)\n"))
        #expect(try tracker.recorded() == nil)
    }

    @Test(.onlyOnOwnFile("what lies beside the file is looked at"))
    func `a new database is made for all files at once, and is one like any other`() throws {
        let tracker = try TrackerRunner()
        let first = try tracker.write(Self.file("First."), to: "a.csv")
        let second = try tracker.write(Self.file("Second."), to: "b.csv")
        #expect(
            try tracker.succeed("import", "--verbose", first, second)
                == lines(
                    "\(first): 1 added, 0 changed, 0 unchanged (added 1 statement)",
                    "\(second): 1 added, 0 changed, 0 unchanged (added 1 statement)"))
        let beside = try FileManager.default.contentsOfDirectory(atPath: tracker.folder).filter {
            $0.hasPrefix("tracker.db")
        }
        #expect(beside == ["tracker.db"])
        // Bytes 18 and 19 of a file with a write-ahead log are 2 (https://www.sqlite.org/fileformat2.html).
        let header = try #require(FileManager.default.contents(atPath: tracker.database)?.prefix(20))
        #expect(Array(header.suffix(2)) == [2, 2])
        #expect(
            try tracker.succeed("list-imports", "--fields", "run,added", "--format", "csv")
                == "run,added\r\n2,1\r\n1,1\r\n")
    }
}
