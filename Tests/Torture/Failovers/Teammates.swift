import Foundation

/// What came of one command that records.
struct CommandOutcome: Codable {
    /// What it records: statements that nobody else has.
    let texts: [String]
    let code: Int32
    let errors: String
    let seconds: Double

    enum Kind { case acknowledged, refused, undecided, failed }

    var kind: Kind {
        switch code {
        case 0: .acknowledged
        case 69 where errors.contains("nobody can tell"): .undecided
        case 69, 75: .refused
        default: .failed
        }
    }
}

/// A machine of the team, with files of its own.
struct Teammate {
    let name: String
    let folder: String
    /// How it names the shared database.
    let address: String

    /// Runs the program that stands beside this one, for ten minutes at most.
    func run(_ arguments: [String]) throws -> Child.Result {
        let tracker =
            try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            .split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/tracker"
        let own = ["HOME=\(folder)", "TRACKER_DB=\(address)", "TRACKER_USER=\(name)", "TZ=UTC"]
        return try Child.run(
            ["env", "--unset=XDG_DATA_HOME"] + own + ["timeout", "--signal=KILL", "600", tracker] + arguments)
    }

    /// Does a command, for which others and a failover are waited for.
    fileprivate func record(_ texts: [String], _ command: [String]) throws -> CommandOutcome {
        let began = Date()
        let result = try run(command + ["--wait", "60"])
        return CommandOutcome(
            texts: texts, code: result.code, errors: result.errors, seconds: Date().timeIntervalSince(began))
    }

    fileprivate func addStatement(_ number: Int) throws -> CommandOutcome {
        let text = "\(name) \(number)."
        return try record(
            [text], ["add-statement", "--attribution", "a voice", "--date", "2025-06-12", "--text", text])
    }

    /// A file of 500 statements.
    fileprivate func importFile(_ number: Int) throws -> CommandOutcome {
        let texts = (0..<500).map { "\(name) \(number), \($0)." }
        let file = "\(folder)/import.ndjson"
        try Data((texts.map(Scene.statement).joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: file))
        return try record(texts, ["import", file])
    }
}

/// Those who record while the cluster suffers, each in a process of its own.
final class Teammates {
    let machines: [Teammate]
    private let folder: String
    private var processes: [Process] = []

    init(in folder: String, address: String) throws {
        self.folder = folder
        machines = ["ana", "ben", "eva", "importer"].map {
            Teammate(name: $0, folder: "\(folder)/\($0)", address: address)
        }
        for machine in machines {
            try FileManager.default.createDirectory(atPath: machine.folder, withIntermediateDirectories: true)
        }
    }

    func start() throws {
        processes = try machines.map { machine in
            try Child.start(
                ["teammate", machine.name, machine.folder, machine.address, Self.stopSign(in: folder)],
                output: outcomes(of: machine))
        }
    }

    private func outcomes(of machine: Teammate) -> String { machine.folder + "/outcomes" }

    private static func stopSign(in folder: String) -> String { folder + "/stop" }

    /// Waits until each has ended its last command.
    ///
    /// - Returns: what came of all commands.
    func stop() throws -> [CommandOutcome] {
        try Data().write(to: URL(fileURLWithPath: Self.stopSign(in: folder)))
        return try zip(machines, processes).flatMap { machine, process in
            process.waitUntilExit()
            let lines = try String(contentsOfFile: outcomes(of: machine), encoding: .utf8).split(separator: "\n")
            guard process.terminationStatus == 0 else {
                throw TortureError("\(machine.name) has ended: \(lines.last ?? "")")
            }
            return try lines.map { try JSONDecoder().decode(CommandOutcome.self, from: Data($0.utf8)) }
        }
    }
}

extension Trials {
    /// The part of one who records until told to stop, and says what came of each command.
    static func beTeammate(_ arguments: [String]) throws {
        guard arguments.count == 4 else { throw TortureError("teammate: wrong arguments") }
        let teammate = Teammate(name: arguments[0], folder: arguments[1], address: arguments[2])
        var number = 0
        while access(arguments[3], F_OK) != 0 {
            number += 1
            let isImporter = teammate.name == "importer"
            let outcome = isImporter ? try teammate.importFile(number) : try teammate.addStatement(number)
            say(String(decoding: try JSONEncoder().encode(outcome), as: UTF8.self))
            // What is imported is to be read by all at the end.
            if isImporter { sleep(3) }
        }
    }
}
