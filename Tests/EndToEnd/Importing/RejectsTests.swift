import Foundation
import Testing

@Suite struct RejectsTests {
    private static let mixed = """
        date,attribution,text
        2025-06-10,An aide,Good one.
        2025-06-40,An aide,"A day
        that is none."
        2025-06-11,,Nobody said it.
        2025-06-12,An aide,Good two.

        """

    @Test func `without a word about bad records nothing is imported, and each is told with its line`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(Self.mixed, to: "said.csv")
        let outcome = try tracker.run("import", path)
        #expect(outcome.exitCode == 65)
        let errors = outcome.errors.split(separator: "\n").map(String.init)
        #expect(errors.count == 3)
        #expect(errors[0].hasPrefix("\(path):3: date: has no day 40 in month 06 of 2025"))
        #expect(errors[1] == "\(path):5: official: a statement needs an official or an attribution")
        #expect(errors[2] == "tracker: nothing was imported from \(path): 2 records are wrong")
        #expect(try tracker.recorded() ?? "" == "")
    }

    @Test func `the good records are imported, and the bad ones kept as they came, to be mended and imported`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(Self.mixed, to: "said.csv")
        let outcome = try tracker.run("import", "--verbose", "--skip-bad", "--rejects", "bad.csv", path)
        #expect(outcome.exitCode == 0)
        #expect(outcome.output == "\(path): 2 added, 0 changed, 0 unchanged, 2 rejected (added 2 statements)\n")
        #expect(
            outcome.errors.hasPrefix(
                "tracker: \(path): 2 records were wrong and are in bad.csv, the first on line 3: date:"))
        #expect(outcome.errors.filter { $0 == "\n" }.count == 1)
        let rejects =
            "date,attribution,text\n2025-06-40,An aide,\"A day\nthat is none.\"\n2025-06-11,,Nobody said it.\n"
        #expect(try String(contentsOfFile: tracker.file("bad.csv"), encoding: .utf8) == rejects)
        let mended = rejects.replacingOccurrences(of: "06-40", with: "06-14").replacingOccurrences(
            of: ",,", with: ",An aide,")
        #expect(
            try tracker.succeed("import", "--verbose", try tracker.write(mended, to: "bad.csv"))
                == "\(tracker.file("bad.csv")): 2 added, 0 changed, 0 unchanged (added 2 statements)\n")
        #expect(try tracker.succeed("query", "--count") == "4\n")
    }

    @Test func `rejects are added to what the file holds, below one header, and taken back where the import fails`()
        throws
    {
        let tracker = try TrackerRunner()
        let path = try tracker.write(Self.mixed, to: "said.csv")
        let arguments = ["import", "--skip-bad", "--rejects", "bad.csv", path]
        for _ in 0..<2 { #expect(try tracker.run(arguments).exitCode == 0) }
        let once = "2025-06-40,An aide,\"A day\nthat is none.\"\n2025-06-11,,Nobody said it.\n"
        let twice = "date,attribution,text\n" + once + once
        #expect(try String(contentsOfFile: tracker.file("bad.csv"), encoding: .utf8) == twice)
        // A quote that is never closed ends the file: nothing of it is kept.
        let cut = try tracker.write(Self.mixed + "2025-06-13,An aide,\"cut off", to: "cut.csv")
        #expect(try tracker.run(["import", "--skip-bad", "--rejects", "bad.csv", cut]).exitCode == 65)
        #expect(try String(contentsOfFile: tracker.file("bad.csv"), encoding: .utf8) == twice)
        #expect(try tracker.succeed("query", "--count") == "2\n")
    }

    @Test func `a trial says what would be, and changes nothing`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(Self.mixed, to: "said.csv")
        let outcome = try tracker.run("import", "--dry-run", "--skip-bad", "--rejects", "bad.csv", path)
        #expect(outcome.exitCode == 0)
        #expect(
            outcome.output
                == "\(path): nothing was changed; it would be 2 added, 0 changed, 0 unchanged, 2 rejected (added 2 statements)\n"
        )
        #expect(!FileManager.default.fileExists(atPath: tracker.file("bad.csv")))
        #expect(try tracker.recorded() == nil)
        try tracker.succeed("import", TrackerRunner.example)
        let before = try tracker.recorded()
        let runs = try tracker.succeed("list-imports", "--format", "csv")
        #expect(try tracker.run("import", "--dry-run", path).exitCode == 65)
        #expect(try tracker.run("import", "--dry-run", "--skip-bad", path).exitCode == 0)
        #expect(try tracker.recorded() == before)
        #expect(try tracker.succeed("list-imports", "--format", "csv") == runs)
    }

    @Test func `at most twenty different faults are told, and how many records have each`() throws {
        let tracker = try TrackerRunner()
        var text = "date,official,text\n"
        for number in 0..<90 { text += "2025,Nobody \(number % 30),Words \(number).\n" }
        let path = try tracker.write(text, to: "said.csv")
        let errors = try tracker.run("import", path).errors.split(separator: "\n").map(String.init)
        #expect(errors.count == 22)
        #expect(
            errors[0]
                == "\(path):2: official: there is no official “Nobody 0”. Add them with tracker add-official, or see --create-officials and --as-printed. (and in 2 more records)"
        )
        #expect(errors[19].hasPrefix("\(path):21: official: there is no official “Nobody 19”."))
        #expect(errors[20] == "… and 30 more")
        #expect(errors[21] == "tracker: nothing was imported from \(path): 90 records are wrong")
    }

    @Test(
        .onlyOnOwnFile("it is about files beside the database"),
        arguments: [
            "said.csv", "tracker.db", "tracker.db-wal", "tracker.db-journal", "tracker.db.lock", "./tracker.db-shm",
            "other name.csv",
        ])
    func `rejects go neither into what is imported nor into the database`(rejects: String) throws {
        let tracker = try TrackerRunner.withExample()
        let path = try tracker.write(Self.mixed, to: "said.csv")
        try FileManager.default.linkItem(atPath: path, toPath: tracker.file("other name.csv"))
        let before = try tracker.recorded()
        let outcome = try tracker.run("import", "--skip-bad", "--rejects", tracker.file(rejects), path)
        #expect(outcome.isRefusal(64, saying: tracker.file(rejects), "Name another file with --rejects."))
        #expect(try tracker.recorded() == before)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.mixed)
    }

    @Test(.onlyOnOwnFile("a shared database is there"))
    func `a database that is not there yet takes no rejects either`() throws {
        let tracker = try TrackerRunner()
        let path = try tracker.write(Self.mixed, to: "said.csv")
        try FileManager.default.createSymbolicLink(
            atPath: tracker.file("dangling"), withDestinationPath: tracker.database)
        for rejects in [tracker.database, "tracker.db", "./tracker.db", "tracker.db-wal"] {
            let outcome = try tracker.run("import", "--skip-bad", "--rejects", rejects, path)
            #expect(outcome.isRefusal(64, saying: "\(rejects) is the database"))
        }
        #expect(
            try tracker.run("import", "--skip-bad", "--rejects", "dangling", path).isRefusal(73, saying: "dangling"))
        #expect(
            try tracker.run("import", "--skip-bad", "--rejects", "/dev/null", path).isRefusal(
                64, saying: "is not a regular file"))
        #expect(try tracker.recorded() == nil)
    }

    @Test func `rejects of a JSON array are lines, which can be imported, behind a line that was not ended`() throws {
        let tracker = try TrackerRunner()
        let array = """
            [{"date":"2025-06-10","attribution":"an aide","text":"Good."},
            {"date":"2025-06-40",
              "attribution":"an aide",
              "text":"Bad."}]
            """
        let path = try tracker.write(array, to: "said.json")
        let rejects = try tracker.write(#"{"type":"topic","name":"tariffs"}"#, to: "bad.ndjson")
        #expect(try tracker.run("import", "--skip-bad", "--rejects", rejects, path).exitCode == 0)
        let mended = try String(contentsOfFile: rejects, encoding: .utf8).replacingOccurrences(
            of: "06-40", with: "06-14")
        #expect(
            try tracker.succeed("import", "--verbose", try tracker.write(mended, to: "mended.ndjson"))
                == "\(tracker.file("mended.ndjson")): 2 added, 0 changed, 0 unchanged (added 1 topic, 1 statement)\n")
    }

    @Test func `a file of rejects stays as it is where nothing is rejected`() throws {
        let tracker = try TrackerRunner()
        let good = try tracker.write("date,attribution,text\n2025-06-10,An aide,Good.\n", to: "good.csv")
        let rejects = try tracker.write("without an end", to: "bad.csv")
        #expect(try tracker.succeed("import", "--skip-bad", "--rejects", rejects, good) == "")
        #expect(try String(contentsOfFile: rejects, encoding: .utf8) == "without an end")
    }
}
