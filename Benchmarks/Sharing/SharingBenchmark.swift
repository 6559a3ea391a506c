import Glibc

extension Benchmark {
    /// A shared database against a file of this machine: what a command waits for, what an import costs, and how fast a machine follows.
    static let sharing = Benchmark(
        name: "sharing",
        summary:
            "a database in a shared folder, then in PostgreSQL, against a file; whole processes, seconds on the wall"
    ) { report in
        let folder = try WorkFolder()
        let server = try LoopbackServer(in: folder.file("server"))
        for (name, address) in [("folder", "file://" + folder.file("talks")), ("postgresql", server.address)] {
            let team = try SharedInputs(name, sharedAt: address, in: folder)
            defer { team.remove() }
            try team.compare(report)
            try team.followEntries(report)
            try team.writeAtOnce(report)
        }
    }
}

/// A database of one's own and one that machines share, with the same records.
private struct SharedInputs {
    /// Of the place where the log is: figures end in it.
    let name: String
    let address: String
    private let folder: WorkFolder
    private var references: String { folder.file("references.ndjson") }
    private var rows: String { folder.file("rows.csv") }
    private var own: String { folder.file("own-\(name).db") }

    init(_ name: String, sharedAt address: String, in folder: WorkFolder) throws {
        (self.name, self.address, self.folder) = (name, address, folder)
        try GeneratedFile.references(to: references)
        try GeneratedFile.rows(20_000, to: rows)
        let seed = folder.file("seed-\(name).db")
        _ = try tracker("init", in: seed).run()
        _ = try tracker("share", address, in: seed).run()
        for database in [own, address] { _ = try tracker("import", references, rows, in: database).run() }
    }

    private func tracker(_ words: String..., in database: String, of machine: String = "first") -> ChildProcess {
        tracker(words, in: database, of: machine)
    }

    private func tracker(_ words: [String], in database: String, of machine: String = "first") -> ChildProcess {
        ChildProcess(
            program: "env",
            arguments: [
                "XDG_DATA_HOME=\(home(of: machine))", ".build/release/tracker", words[0], "--db", database,
            ] + words.dropFirst())
    }

    private func home(of machine: String) -> String { folder.file("\(name)-\(machine)") }

    private func figure(_ word: String) -> String { "\(word)_\(name)" }

    /// What one waits for.
    func compare(_ report: (Figure) -> Void) throws {
        var count = 0
        func compare(
            _ word: String, _ bound: Double, rounds: Int = 21, before prepare: @escaping () throws -> Void = {},
            _ words: @escaping (Int) -> [String]
        ) throws {
            func seconds(in database: String) throws -> Double {
                count += 1
                try prepare()
                return try tracker(words(count), in: database).run().wall
            }
            report(
                try Comparison(
                    name: figure(word), bound: .atMost(bound), rounds: rounds, ours: { try seconds(in: address) },
                    baseline: { try seconds(in: own) }
                ).figure())
        }
        try compare("question", 2) { _ in ["query", "--count"] }
        try compare("recording", 2) { number in Self.statement("Statement \(number).") }
        try compare("import", 1.3, rounds: 5) {
            try GeneratedFile.rows(20_000, seed: UInt64(count), to: rows)
        } _: { _ in
            ["import", rows]
        }
    }

    private static func statement(_ text: String) -> [String] {
        ["add-statement", "--attribution", "A delegate", "--date", "2025-06-10", "--text", text]
    }

    /// Another machine joins, and then takes what the first records meanwhile.
    func followEntries(_ report: (Figure) -> Void) throws {
        _ = try tracker("query", "--count", in: address, of: "second").run()
        let entries = 200
        for number in 0..<entries { _ = try tracker(Self.statement("Said \(number)."), in: address).run() }
        let follow = try tracker("query", "--count", in: address, of: "second").run()
        report(
            Figure(
                name: figure("entries_followed"), value: Double(entries) / follow.wall, bound: .none,
                remark: "a second: \(entries) in \(Decimal.text(follow.wall * 1000, places: 1)) ms"))
        report(
            Figure(
                name: figure("follow_peak_mb"), value: Double(follow.peakKilobytes) / 1024, bound: .atMost(64),
                remark: "\(entries) entries"))
    }

    /// Machines that write as fast as they can.
    func writeAtOnce(_ report: (Figure) -> Void) throws {
        for machines in [1, 2, 4, 8] {
            let each = 40 / machines
            let words = Self.statement("Written").map { "'\($0)'" }.joined(separator: " ")
            let writers = (0..<machines).map { machine in
                """
                (for i in $(seq \(each)); do XDG_DATA_HOME='\(home(of: "writer\(machine)"))' .build/release/tracker \
                \(words)" \(machines)-\(machine)-$i" --db '\(address)' > /dev/null || exit 1; done) &
                pids="$pids $!"
                """
            }
            // Each has joined before.
            for machine in 0..<machines {
                _ = try tracker("query", "--count", in: address, of: "writer\(machine)").run()
            }
            let script = writers.joined(separator: "\n") + "\nfor pid in $pids; do wait $pid; done"
            let wall = try ChildProcess(program: "/bin/bash", arguments: ["-ec", script]).run().wall
            report(
                Figure(
                    name: figure("entries_of_\(machines)"), value: Double(machines * each) / wall, bound: .none,
                    remark: "a second, each of \(machines) machines \(each)"))
        }
    }

    /// Removes the folders, which are not flat.
    func remove() {
        let machines = (["first", "second"] + (0..<8).map { "writer\($0)" }).map(home)
        _ = try? ChildProcess(program: "rm", arguments: ["-rf", folder.file("talks")] + machines).run()
    }
}
