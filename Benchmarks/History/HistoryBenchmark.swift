import Glibc
import Negotiations

extension Benchmark {
    /// What it costs that nothing is lost.
    static let history = Benchmark(
        name: "history",
        summary:
            "an import of 200 000 statements with history against one without its triggers; --as-of against none, 1 000 000 statements"
    ) { report in
        let folder = try WorkFolder()
        try measureImport(in: folder, report)
        try measureLooks(in: folder, report)
    }

    private static func measureImport(in folder: WorkFolder, _ report: (Figure) -> Void) throws {
        let file = folder.file("statements.ndjson")
        try GeneratedFile.statements(200_000, to: file)
        let database = folder.file("import.db")
        func time(dropping: Bool) throws -> Double {
            WorkFolder.remove(database)
            var tracker = try Tracker(path: database, for: .recording)
            // Behind its back: a file with such a schema would not be opened to record.
            if dropping { try HistoryData.dropTriggers(of: database) }
            return try Stopwatch.process {
                _ = try tracker.importRecords(
                    from: ImportInput(file), by: Author(who: "bench", command: "bench import"))
            }
        }
        let comparison = Comparison(
            name: "import", bound: .atMost(1.10), rounds: 5, ours: { try time(dropping: false) },
            baseline: { try time(dropping: true) })
        report(try comparison.figure())
        WorkFolder.remove(database)
    }

    private static func measureLooks(in folder: WorkFolder, _ report: (Figure) -> Void) throws {
        let database = folder.file("look.db")
        let file = folder.file("statements.ndjson")
        try GeneratedFile.statements(1_000_000, to: file)
        _ = try Tracker.recording(at: database) { tracker in
            try tracker.importRecords(
                from: ImportInput(file), by: Author(who: "bench", command: "bench import"))
        }
        unlink(file)
        // The import is revision 1; each edit by another program is one of its own.
        try HistoryData.edit(10_000, of: 1_000_000, in: database)
        func question(_ more: String...) -> () throws -> Double {
            let process = ChildProcess(
                program: ".build/release/tracker",
                arguments: [
                    "query", "--official", StatementGenerator.official(3), "--limit", "20", "--format", "ndjson",
                    "--db",
                    database,
                ] + more)
            return { try process.run().seconds }
        }
        for (name, bound, moment) in [
            ("as_of_present", 1.5, "10001"), ("as_of_past", 3.0, "1"), ("as_of_between", 3.0, "5000"),
        ] {
            let comparison = Comparison(
                name: name, bound: .atMost(bound), rounds: 41, ours: question("--as-of", moment),
                baseline: question())
            report(try comparison.figure())
        }
    }
}
