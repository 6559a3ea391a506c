import Foundation
import Testing

@Suite struct InboxTests {
    private static let header = "date,attribution,text\n"

    private static func statement(_ text: String) -> String { header + "2025-06-10,an aide,\(text)\n" }

    /// A tracker with an inbox.
    private static func place() throws -> (tracker: TrackerRunner, inbox: String) {
        let tracker = try TrackerRunner()
        try FileManager.default.createDirectory(atPath: tracker.file("inbox"), withIntermediateDirectories: true)
        return (tracker, tracker.file("inbox"))
    }

    /// Every file below a folder, by its path from there; a folder by date is called DAY.
    private static func tree(_ folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
        .map { $0.replacing(/\d{4}-\d\d-\d\d/, with: "DAY") }.sorted()
    }

    private static func words(_ tracker: TrackerRunner) throws -> [String] {
        try tracker.succeed("export", "--type", "statement", "--format", "csv").split(whereSeparator: \.isNewline)
            .dropFirst().compactMap { $0.split(separator: ",").first { $0.hasPrefix("Words") } }.map(String.init)
            .sorted()
    }

    @Test func `complete files are imported, the oldest first, and moved; what is not complete stays`() throws {
        let (tracker, inbox) = try Self.place()
        _ = try tracker.write(Self.statement("Words one."), to: "inbox/b.csv")
        usleep(20_000)
        _ = try tracker.write(Self.statement("Words two."), to: "inbox/a.csv")
        for name in [".hidden.csv", "c.csv.tmp", "d.csv.PART"] {
            _ = try tracker.write(Self.statement("Words of no file."), to: "inbox/\(name)")
        }
        try FileManager.default.createSymbolicLink(
            atPath: inbox + "/link.csv", withDestinationPath: TrackerRunner.example)
        #expect(mkfifo(inbox + "/pipe.csv", 0o600) == 0)
        // Nothing is ten seconds old.
        #expect(try tracker.run("import", "--inbox", inbox) == Outcome(exitCode: 0, output: "", errors: ""))
        #expect(try tracker.recorded() == nil)
        #expect(
            try tracker.run("import", "--inbox", inbox, "--min-age", "0")
                == Outcome(exitCode: 0, output: "", errors: ""))
        #expect(
            Self.tree(inbox) == [
                ".hidden.csv", "c.csv.tmp", "d.csv.PART", "link.csv", "pipe.csv", "processed/DAY/a.csv",
                "processed/DAY/b.csv",
            ])
        #expect(
            try tracker.succeed("list-imports", "--fields", "run,file,added,result", "--format", "csv")
                == "run,file,added,result\r\n2,\(inbox)/a.csv,1,done\r\n1,\(inbox)/b.csv,1,done\r\n")
    }

    @Test func `a bad file goes to failed with its reason, in one line, and does not stop the others`() throws {
        let (tracker, inbox) = try Self.place()
        _ = try tracker.write(Self.header + "2025-06-10,,x\n2025-06-10,,y\n", to: "inbox/bad.csv")
        usleep(20_000)
        _ = try tracker.write(Self.statement("Words."), to: "inbox/good.csv")
        let outcome = try tracker.run("import", "--inbox", inbox, "--min-age", "0")
        #expect(outcome.exitCode == 65)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("tracker: \(inbox)/bad.csv:2: "))
        #expect(outcome.errors.hasSuffix(" (and 1 more); moved to \(inbox)/failed/bad.csv\n"))
        #expect(outcome.errors.filter { $0 == "\n" }.count == 1)
        #expect(Self.tree(inbox) == ["failed/bad.csv", "failed/bad.csv.error", "processed/DAY/good.csv"])
        let reason = try String(contentsOfFile: inbox + "/failed/bad.csv.error", encoding: .utf8)
        #expect(reason.hasPrefix("\(inbox)/bad.csv:2: "))
        #expect(reason.contains("\ntracker: nothing was imported from \(inbox)/bad.csv: 2 records are wrong\n"))
        #expect(try Self.words(tracker) == ["Words."])
        // The next run has nothing to do, and nothing to say.
        #expect(
            try tracker.run("import", "--inbox", inbox, "--min-age", "0")
                == Outcome(exitCode: 0, output: "", errors: ""))
    }

    @Test func `files of the same name never replace each other`() throws {
        let (tracker, inbox) = try Self.place()
        for number in 1...3 {
            _ = try tracker.write(Self.statement("Words \(number)."), to: "inbox/said.csv")
            try tracker.succeed("import", "--inbox", inbox, "--min-age", "0")
            _ = try tracker.write("no,header\n\(number),2\n", to: "inbox/bad.csv")
            #expect(try tracker.run("import", "--inbox", inbox, "--min-age", "0").exitCode == 65)
        }
        #expect(
            Self.tree(inbox) == [
                "failed/bad.csv", "failed/bad.csv.1", "failed/bad.csv.1.error", "failed/bad.csv.2",
                "failed/bad.csv.2.error", "failed/bad.csv.error", "processed/DAY/said.csv", "processed/DAY/said.csv.1",
                "processed/DAY/said.csv.2",
            ])
        #expect(try Self.words(tracker) == ["Words 1.", "Words 2.", "Words 3."])
        #expect(try String(contentsOfFile: inbox + "/failed/bad.csv.2", encoding: .utf8) == "no,header\n3,2\n")
    }

    @Test func `a file that a program has open for writing is left alone`() throws {
        let (tracker, inbox) = try Self.place()
        let path = try tracker.write(Self.statement("Words."), to: "inbox/said.csv")
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try tracker.succeed("import", "--inbox", inbox, "--min-age", "0")
        #expect(Self.tree(inbox) == ["said.csv"])
        try handle.close()
        try tracker.succeed("import", "--inbox", inbox, "--min-age", "0")
        #expect(Self.tree(inbox) == ["processed/DAY/said.csv"])
    }

    @Test func `a file that was imported but not moved is only moved`() throws {
        let (tracker, inbox) = try Self.place()
        let path = try tracker.write(Self.statement("Words."), to: "inbox/said.csv")
        // The clock of the run must be past the second in which the file was written.
        usleep(1_100_000)
        try tracker.succeed("import", path)
        try tracker.succeed("import", "--inbox", inbox, "--min-age", "0")
        #expect(Self.tree(inbox) == ["processed/DAY/said.csv"])
        #expect(try tracker.succeed("list-imports", "--fields", "run", "--format", "csv") == "run\r\n1\r\n")
    }

    @Test func `a folder that is not there exits 66`() throws {
        let tracker = try TrackerRunner()
        #expect(try tracker.run("import", "--inbox", tracker.file("none")).isRefusal(66, saying: "none"))
        let file = try tracker.write("x", to: "file")
        #expect(try tracker.run("import", "--inbox", file).isRefusal(66, saying: file))
    }
}
