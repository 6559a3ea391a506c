import Glibc

extension Benchmark {
    /// A shared database against a file of this machine: what a command waits for, what an import costs, and how fast a machine follows.
    static let sharing = Benchmark(
        name: "sharing", summary: "a database in a shared folder against a file; whole processes, seconds on the wall"
    ) { report in
        let folder = try WorkFolder()
        let team = SharedInputs(folder: folder)
        defer { team.remove() }
        try GeneratedFile.references(to: team.references)
        try GeneratedFile.rows(20_000, to: team.rows)
        for (place, database) in [("own", team.own), ("first", team.first)] {
            if place == "first" {
                _ = try team.tracker("init", in: team.seed).run()
                _ = try team.share().run()
            }
            _ = try team.tracker("import", team.references, team.rows, in: database).run()
        }
        func compare(_ name: String, _ bound: Double, _ words: @escaping (Int) -> [String]) throws {
            var count = 0
            func seconds(in database: String) throws -> Double {
                count += 1
                return try team.tracker(words(count), in: database).run().wall
            }
            let comparison = Comparison(
                name: name, bound: .atMost(bound), rounds: 21, ours: { try seconds(in: team.first) },
                baseline: { try seconds(in: team.own) })
            report(try comparison.figure())
        }
        try compare("question", 2) { _ in ["query", "--count"] }
        try compare("recording", 2) { number in
            ["add-statement", "--attribution", "A delegate", "--date", "2025-06-10", "--text", "Statement \(number)."]
        }

        var importOf = 0
        func imported(into database: String) throws -> Double {
            importOf += 1
            try GeneratedFile.rows(20_000, seed: UInt64(importOf), to: team.rows)
            return try team.tracker("import", team.rows, in: database).run().wall
        }
        report(
            try Comparison(
                name: "import", bound: .atMost(1.3), rounds: 3, ours: { try imported(into: team.first) },
                baseline: { try imported(into: team.own) }
            ).figure())

        // Another machine joins, and then takes what the first records meanwhile.
        _ = try team.tracker("query", "--count", in: team.first, of: "second").run()
        let entries = 200
        for number in 0..<entries {
            _ = try team.tracker(
                "add-statement", "--attribution", "A delegate", "--date", "2025-06-11", "--text", "Said \(number).",
                in: team.first
            ).run()
        }
        let follow = try team.tracker("query", "--count", in: team.first, of: "second").run()
        report(
            Figure(
                name: "entries_followed_a_second", value: Double(entries) / follow.wall, bound: .none,
                remark: "\(entries) entries in \(Decimal.text(follow.wall * 1000, places: 1)) ms"))
        report(
            Figure(
                name: "follow_peak_mb", value: Double(follow.peakKilobytes) / 1024, bound: .atMost(64),
                remark: "\(entries) entries"))
    }
}

/// The files of the comparison, and the machines that share one database.
private struct SharedInputs {
    let references: String
    let rows: String
    let own: String
    let seed: String
    let first: String
    private let folder: WorkFolder

    init(folder: WorkFolder) {
        self.folder = folder
        references = folder.file("references.ndjson")
        rows = folder.file("rows.csv")
        own = folder.file("own.db")
        seed = folder.file("seed.db")
        first = "file://" + folder.file("talks")
    }

    func tracker(_ words: String..., in database: String, of machine: String = "first") -> ChildProcess {
        tracker(words, in: database, of: machine)
    }

    func tracker(_ words: [String], in database: String, of machine: String = "first") -> ChildProcess {
        ChildProcess(
            program: "env",
            arguments: [
                "XDG_DATA_HOME=\(folder.file(machine))", ".build/release/tracker", words[0], "--db", database,
            ] + words.dropFirst())
    }

    func share() -> ChildProcess {
        ChildProcess(
            program: "env",
            arguments: [
                "XDG_DATA_HOME=\(folder.file("first"))", ".build/release/tracker", "share", "--db", seed, first,
            ])
    }

    /// Removes the folders, which are not flat.
    func remove() {
        _ = try? ChildProcess(
            program: "rm", arguments: ["-rf", folder.file("talks"), folder.file("first"), folder.file("second")]
        ).run()
    }
}
