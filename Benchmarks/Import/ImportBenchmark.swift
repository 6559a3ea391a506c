import Glibc

extension Benchmark {
    /// An import with all that it does, against tools that put the same rows into one flat table.
    static let importing = Benchmark(
        name: "import",
        summary: "200 000 statements from CSV into an empty database, whole processes, seconds on the wall"
    ) { report in
        let folder = try WorkFolder()
        let input = ImportInputs(folder: folder)
        try GeneratedFile.references(to: input.references)
        try GeneratedFile.rows(200_000, to: input.rows)

        var peak = 0
        func ours() throws -> Double {
            WorkFolder.remove(input.ours)
            let usage = try input.tracker(input.references, input.rows).run()
            peak = max(peak, usage.peakKilobytes)
            return usage.wall
        }
        func compare(_ name: String, _ bound: Double, _ baseline: @escaping () throws -> Double) throws {
            let comparison = Comparison(
                name: name, bound: .atMost(bound), rounds: 5, ours: ours, baseline: baseline)
            report(try comparison.figure())
        }
        try compare("sqlite3_trigger", 0.55) { try input.shell(ImportInputs.withTrigger) }
        try compare("sqlite3_bulk", 1.8) { try input.shell(ImportInputs.inBulk) }
        do {
            let program = try PythonTool.program("sqlite-utils", package: "sqlite-utils")
            try compare("sqlite_utils", 0.3) { try input.sqliteUtils(program) }
        } catch { Report.print("  sqlite_utils is not measured: \(error)\n") }
        let again = Comparison(
            name: "reimport", bound: .atMost(0.25), rounds: 5,
            ours: { try input.tracker(input.rows).run().wall }, baseline: ours)
        // The baseline leaves an imported database behind for ours, which must find it in every round.
        _ = try ours()
        report(try again.figure())
        // Nothing was changed in between, so the file is known by its digest. After a change it is read, and each record looked up.
        var changes = 0
        let read = Comparison(
            name: "reimport_read", bound: .none, rounds: 5,
            ours: {
                changes += 1
                _ = try input.change("Party of round \(changes)").run()
                return try input.tracker(input.rows).run().wall
            }, baseline: ours)
        _ = try ours()
        report(try read.figure())

        report(Figure(name: "peak_mb", value: Double(peak) / 1024, bound: .atMost(64), remark: "200 000 statements"))
        try GeneratedFile.rows(2_000_000, to: input.rows)
        WorkFolder.remove(input.ours)
        let usage = try input.tracker(input.references, input.rows).run()
        report(
            Figure(
                name: "peak_mb_2000000", value: Double(usage.peakKilobytes) / 1024, bound: .atMost(64),
                remark: "2 000 000 statements in \(Decimal.text(usage.wall, places: 1)) s"))
    }
}

/// The files of the comparison, and the commands of its sides.
private struct ImportInputs {
    let references: String
    let rows: String
    let ours: String
    private let theirs: String

    init(folder: WorkFolder) {
        references = folder.file("references.ndjson")
        rows = folder.file("rows.csv")
        ours = folder.file("ours.db")
        theirs = folder.file("theirs.db")
    }

    func tracker(_ files: String...) -> ChildProcess {
        ChildProcess(program: ".build/release/tracker", arguments: ["import", "--db", ours] + files)
    }

    func change(_ party: String) -> ChildProcess {
        ChildProcess(program: ".build/release/tracker", arguments: ["add-party", party, "--db", ours])
    }

    private static let table = """
        CREATE TABLE statement (date TEXT, official TEXT, topics TEXT, text TEXT);
        CREATE INDEX statement_official ON statement (official);
        CREATE INDEX statement_date ON statement (date);
        CREATE VIRTUAL TABLE search USING fts5(text, content='statement', tokenize='porter unicode61');

        """

    static let withTrigger = (
        before: table + """
            CREATE TRIGGER statement_inserted AFTER INSERT ON statement
            BEGIN INSERT INTO search (rowid, text) VALUES (NEW.rowid, NEW.text); END;
            """, after: ""
    )

    static let inBulk = (before: table, after: "INSERT INTO search (search) VALUES ('rebuild');")

    /// Seconds that the sqlite3 shell takes for the rows.
    func shell(_ script: (before: String, after: String)) throws -> Double {
        WorkFolder.remove(theirs)
        return try ChildProcess(
            program: "sqlite3",
            arguments: [theirs, script.before, ".import --csv --skip 1 '\(rows)' statement", script.after]
        ).run().wall
    }

    /// Seconds that sqlite-utils takes for the rows, the search index and the two indexes.
    func sqliteUtils(_ program: String) throws -> Double {
        WorkFolder.remove(theirs)
        return try [
            ["insert", theirs, "statement", rows, "--csv"],
            ["enable-fts", theirs, "statement", "text", "--tokenize", "porter unicode61"],
            ["create-index", theirs, "statement", "official"], ["create-index", theirs, "statement", "date"],
        ].reduce(0) { seconds, arguments in
            try seconds + ChildProcess(program: program, arguments: arguments).run().wall
        }
    }
}
