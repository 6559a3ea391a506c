import Foundation
import Testing

/// Machines that share a database: each with files of its own, and a folder that all of them have.
final class Team {
    let runner: TrackerRunner
    /// How the machines name the database.
    var address: String
    let folder: String

    /// - Parameter database: what is recorded before it is shared.
    init(beginningWith database: String? = nil, at place: String? = nil) throws {
        runner = try TrackerRunner(isShared: false)
        folder = runner.file("team/talks")
        address = place ?? "file://" + folder
        try FileManager.default.createDirectory(atPath: runner.file("team"), withIntermediateDirectories: true)
        if let database { try runner.succeed("import", database) }
        let outcome = try runner.run(["share", address], environment: ["HOME": runner.file("first")])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }

    static func withExample() throws -> Team { try Team(beginningWith: TrackerRunner.example) }

    /// Runs a command on a machine.
    @discardableResult
    func run(_ machine: String, _ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
        try run(machine, arguments, environment: environment)
    }

    func run(_ machine: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
        let own = ["HOME": runner.file(machine), "TRACKER_DB": address, "TRACKER_USER": machine]
        return try runner.run(arguments, environment: own.merging(environment) { $1 })
    }

    /// Runs scripts on several machines at the same time; each must succeed.
    func runAtOnce(on machines: [String], _ script: (_ machine: String) -> String) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for machine in machines {
                let (address, home, script) = (address, runner.file(machine), script(machine))
                group.addTask {
                    let process = Process()
                    process.executableURL = URL(fileURLWithPath: "/bin/bash")
                    process.arguments = ["-c", script]
                    process.environment = ["HOME": home, "TRACKER_DB": address, "PATH": "/usr/bin:/bin"]
                    try process.run()
                    process.waitUntilExit()
                    #expect(process.terminationStatus == 0, "\(machine): \(script)")
                }
            }
            try await group.waitForAll()
        }
    }

    /// The runner of the team as a machine has it, for what is not one command.
    func machine(_ name: String) -> TrackerRunner {
        runner.environment = ["HOME": runner.file(name), "TRACKER_DB": address]
        return runner
    }

    /// Pages of the file of a machine.
    func serve(_ name: String, _ options: String...) throws -> RunningPages {
        try RunningPages(machine(name), options)
    }

    @discardableResult
    func succeed(_ machine: String, _ arguments: String...) throws -> String {
        let outcome = try run(machine, arguments)
        #expect(
            outcome.exitCode == 0,
            "\(machine): tracker \(arguments.joined(separator: " ")): \(outcome.errors)\(outcome.output)")
        #expect(outcome.errors == "")
        return outcome.output
    }

    /// The names of parties, as a machine has them.
    func parties(of machine: String) throws -> [String] {
        let output = try succeed(machine, "list-parties", "--fields", "name", "--format", "csv")
        return output.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
    }

    /// The file of a machine.
    func replica(of machine: String) throws -> String {
        let shared = runner.file("\(machine)/.local/share/tracker/shared")
        let names = try FileManager.default.contentsOfDirectory(atPath: shared)
        return "\(shared)/\(try #require(names.first))/tracker.db"
    }

    /// Every row of every table of a machine's file but what is about that file alone, and but the inside of the search index, which may be cut into
    /// pieces otherwise.
    func content(of machine: String) throws -> [String] {
        let outcome = try runner.run(
            ["-c", "sqlite3 \"$FILE\" .dump"], environment: ["FILE": try replica(of: machine)], executable: "/bin/bash")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return outcome.output.split(separator: "\n").map(String.init).filter { line in
            !line.contains("_search") && !line.hasPrefix("INSERT INTO backup_run")
                && !line.hasPrefix("INSERT INTO sqlite_sequence VALUES('backup_run'")
        }.sorted()
    }

    /// The files of the log's entries, in order.
    func entries() throws -> [String] {
        let entries = folder + "/entries/000000000"
        guard FileManager.default.fileExists(atPath: entries) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: entries).sorted().map { "\(entries)/\($0)" }
    }
}
