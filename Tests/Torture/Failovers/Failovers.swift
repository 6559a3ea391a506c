import Foundation

extension Trials {
    /// A team records while its cluster of PostgreSQL fails over again and again.
    ///
    /// It is tried in namespaces of its own, where this program may make networks and kill what it likes; all that runs there ends with it.
    ///
    /// - Parameter isControl: standbys are not waited for, so that a leader that is parted from them acknowledges what is lost.
    static func failovers(_ count: Int, in folder: String, isControl: Bool) throws -> Trial {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let output = folder + "/output"
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let end = Pipe()
        let process = try Child.start(
            program: [
                "unshare", "--user", "--map-root-user", "--net", "--pid", "--fork", "--kill-child", "--mount-proc",
                // The first process of a namespace takes leave of the orphans, which a shell does; Foundation waits by way of 127.0.0.1.
                "bash", "-c", "ip link set lo up && \"$@\"; exit $?", "-", "env", "TMPDIR=\(folder)", program,
                "cluster",
                folder, String(count),
                isControl ? "control" : "-",
            ], output: output, input: end)
        process.waitUntilExit()
        try end.fileHandleForWriting.close()
        guard process.terminationStatus == 0 else {
            throw TortureError("failovers: \(try String(contentsOfFile: output, encoding: .utf8))")
        }
        return try JSONDecoder().decode(Trial.self, from: Data(contentsOf: URL(fileURLWithPath: report(in: folder))))
    }

    private static func report(in folder: String) -> String { folder + "/report.json" }

    /// The part that runs in the namespaces.
    static func beCluster(_ arguments: [String]) throws {
        guard arguments.count == 3, let count = Int(arguments[1]) else {
            throw TortureError("cluster: wrong arguments")
        }
        // Whoever waits for it may be killed: then its standard input ends.
        Thread.detachNewThread {
            _ = FileHandle.standardInput.readDataToEndOfFile()
            exit(1)
        }
        let trial = try suffer(count, in: arguments[0], isControl: arguments[2] == "control")
        try JSONEncoder().encode(trial).write(to: URL(fileURLWithPath: report(in: arguments[0])))
    }

    private static func suffer(_ count: Int, in folder: String, isControl: Bool) throws -> Trial {
        var trial = Trial(name: "failovers", isControl: isControl)
        let cluster = try Cluster(in: folder, isSynchronous: !isControl)
        let team = try Teammates(in: folder, address: cluster.address)
        let own = folder + "/own.db"
        for command in [["add-party", "Norway", "--db", own], ["share", cluster.address, "--db", own]] {
            let result = try team.machines[0].run(command)
            guard result.code == 0 else { throw TortureError("\(command): \(result.errors)") }
        }
        try team.start()
        for number in 0..<count {
            sleep(3)
            let faults = isControl ? [.partition] : ClusterFault.allCases
            try faults[number % faults.count].befall(cluster)
            trial.count += 1
        }
        sleep(3)
        let outcomes = try team.stop()
        trial.violations += outcomes.filter { $0.kind == .failed }.map { "exit code \($0.code): \($0.errors)" }
        trial.violations += try violations(of: outcomes, on: team.machines)
        trial.remarks = [CommandTally(outcomes).line]
        return trial
    }

    /// What is wrong with what the machines have at the end.
    private static func violations(of outcomes: [CommandOutcome], on machines: [Teammate]) throws -> [String] {
        var violations: [String] = []
        for command in [["export"], ["log", "--format", "ndjson"]] {
            let results = try machines.map { (machine: $0, result: try $0.run(command)) }
            for (machine, result) in results {
                if result.code != 0 || !result.errors.isEmpty {
                    violations.append("\(machine.name), \(command[0]): \(result.code): \(result.errors)")
                } else if command == ["export"] {
                    let found = try RecordedTexts(export: result.output).violations(of: outcomes)
                    violations += found.map { "\(machine.name): \($0)" }
                }
                if result.output != results[0].result.output {
                    violations.append("\(machine.name): \(command[0]) differs from that of \(machines[0].name)")
                }
            }
        }
        for machine in machines {
            let check = try machine.run(["check", "--data"])
            if check.code == 0 { continue }
            violations.append("\(machine.name): \(String(decoding: check.output, as: UTF8.self))\(check.errors)")
        }
        return violations
    }
}

/// How many commands ended how.
private struct CommandTally {
    let line: String

    init(_ outcomes: [CommandOutcome]) {
        func commands(_ kind: CommandOutcome.Kind) -> Int { outcomes.count { $0.kind == kind } }
        let statements = outcomes.filter { $0.kind == .acknowledged }.reduce(0) { $0 + $1.texts.count }
        let longest = String(format: "%.1f s", outcomes.map(\.seconds).max() ?? 0)
        line = """
            \(commands(.acknowledged)) commands acknowledged (\(statements) statements), \(commands(.refused)) refused, \
            \(commands(.undecided)) undecided; one waited for \(longest) at most
            """
    }
}

/// The statements of an export, and how often each is there.
private struct RecordedTexts {
    private var counts: [String: Int] = [:]

    init(export: Data) throws {
        for line in export.split(separator: UInt8(ascii: "\n")) {
            guard let text = try JSONDecoder().decode(Record.self, from: line).text else { continue }
            counts[text, default: 0] += 1
        }
    }

    private struct Record: Decodable { let text: String? }

    /// One for each command that is not there as it was answered.
    func violations(of outcomes: [CommandOutcome]) -> [String] {
        outcomes.compactMap { outcome in
            let found = outcome.texts.map { counts[$0] ?? 0 }
            let isRight =
                switch outcome.kind {
                case .acknowledged: found.allSatisfy { $0 == 1 }
                case .refused: found.allSatisfy { $0 == 0 }
                // All or nothing.
                case .undecided, .failed: Set(found) == [0] || Set(found) == [1]
                }
            guard !isRight, let first = outcome.texts.first else { return nil }
            let times = Set(found).sorted().map(String.init).joined(separator: " and ")
            return "“\(first)” was \(outcome.kind), and is there \(times) times"
        }
    }
}
