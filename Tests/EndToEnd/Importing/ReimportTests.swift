import Foundation
import Testing

@Suite struct ReimportTests {
    private static let columns = "run,file,sha256,format,added,changed,unchanged,rejected,result,error,revision"

    private static func runs(_ tracker: TrackerRunner, _ options: String...) throws -> [String] {
        let listed = try tracker.run(["list-imports", "--fields", columns, "--format", "csv"] + options).output
        return listed.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
    }

    @Test func `to import a file again changes nothing but its own run`() throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        let log = try tracker.succeed("log", "--format", "csv")
        let outcome = try tracker.run("import", "--verbose", TrackerRunner.example)
        #expect(outcome.output.hasPrefix("\(TrackerRunner.example): 0 added, 0 changed, "))
        #expect(try tracker.recorded() == before)
        #expect(try tracker.succeed("log", "--format", "csv") == log)
        #expect(try Self.runs(tracker).count == 2)
    }

    @Test func `a second source of the same words is a citation more, and a key takes what differs`() throws {
        let tracker = try TrackerRunner()
        let first = try tracker.write(
            "date,attribution,text,outlet,tone\n2025,An aide,Talks go on.,AFP,neutral\n", to: "first.csv")
        let second = try tracker.write(
            "date,attribution,text,outlet,tone\n2025,An aide,“Talks go on”,Reuters,positive\n", to: "second.csv")
        try tracker.succeed("import", first)
        #expect(
            try tracker.succeed("import", "--verbose", second)
                == "\(second): 0 added, 1 changed, 0 unchanged (changed 1 statement)\n")
        let found = try json(try tracker.succeed("query", "--format", "json"))
        #expect(found.count == 1)
        #expect(found.first?["tone"] as? String == "neutral")
        #expect(
            (found.first?["sources"] as? [[String: Any]])?.compactMap { $0["outlet"] as? String } == ["AFP", "Reuters"])

        let keyed = try tracker.write("key,date,attribution,text,tone\nk1,2025,An aide,Yes.,neutral\n", to: "keyed.csv")
        try tracker.succeed("import", keyed)
        let changed = try tracker.write(
            "key,date,attribution,text,tone\nk1,2025,An aide,No.,negative\n", to: "keyed.csv")
        #expect(
            try tracker.succeed("import", "--verbose", changed)
                == "\(changed): 0 added, 1 changed, 0 unchanged (changed 1 statement)\n")
        #expect(
            try tracker.succeed("query", "No", "--fields", "key,text,tone", "--format", "csv")
                == "key,text,tone\r\nk1,No.,negative\r\n")
    }

    @Test func `what was removed or undone since comes back with the next import`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write("date,attribution,text\n2025,An aide,One.\n2025,An aide,Two.\n", to: "said.csv")
        try tracker.succeed("import", path)
        let before = try tracker.recorded()
        try tracker.succeed("undo", "1")
        #expect(try tracker.succeed("query", "--count") == "0\n")
        #expect(
            try tracker.succeed("import", "--verbose", path)
                == "\(path): 2 added, 0 changed, 0 unchanged (added 2 statements)\n")
        #expect(try tracker.recorded() == before)
        try tracker.succeed("remove-statement", "4", "--yes")
        #expect(
            try tracker.run("import", "--verbose", path)
                == Outcome(
                    exitCode: 0, output: "\(path): 1 added, 0 changed, 1 unchanged (added 1 statement)\n",
                    errors:
                        "tracker: \(path): 1 record is here again that was removed here, or edited to be another: statement 5 (2025, An aide, Two.); tracker undo takes this import back\n"
                ))
        #expect(try tracker.recorded() == before)
    }

    @Test func `each execution is listed with what it read and what came of it`() throws {
        let tracker = try TrackerRunner()
        let good = try tracker.write("date,attribution,text\n2025,An aide,One.\n", to: "good.csv")
        let bad = try tracker.write("{\"date\":\"2025\"}\n{\"date\":\"2025\"}\n", to: "bad.ndjson")
        try tracker.succeed("import", good)
        #expect(try tracker.run("import", bad).exitCode == 65)
        let runs = try Self.runs(tracker)
        func sum(_ path: String) throws -> String {
            String(try tracker.run([path], executable: "/usr/bin/sha256sum").output.prefix(64))
        }
        #expect(
            runs == [
                "2,\(bad),\(try sum(bad)),ndjson,0,0,0,2,failed,line 1: text: is required (this is a record of type statement) (and 1 more),",
                "1,\(good),\(try sum(good)),csv,1,0,0,0,done,,1",
            ])
        #expect(try Self.runs(tracker, "--last") == [runs[0]])
        #expect(try Self.runs(tracker, "--failed") == [runs[0]])
        try tracker.succeed("undo", "1")
        #expect(try tracker.succeed("query", "--count") == "0\n")
    }

    @Test func `why a run failed is told in words`() throws {
        let tracker = try TrackerRunner()
        try tracker.makeEmpty()
        try FileManager.default.createDirectory(atPath: tracker.file("inbox"), withIntermediateDirectories: false)
        let path = try tracker.write("", to: "inbox/empty.ndjson")
        #expect(try tracker.run("import", "--inbox", tracker.file("inbox"), "--min-age", "0").exitCode == 65)
        #expect(
            try tracker.succeed("list-imports", "--failed", "--fields", "error", "--format", "csv")
                == "error\r\n\(path) holds no record. A file that should not be empty may not be complete yet.\r\n")
    }
}
