import Foundation

/// Processes of their own: this program again, in another part, and other programs.
enum Child {
    static func start(_ arguments: [String], output: String) throws -> Process {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
        return try start(own, arguments, output: output)
    }

    /// Starts any program, which is looked for in the path.
    static func start(
        program words: [String], output: String, errors: String? = nil, input: Any = FileHandle.nullDevice
    ) throws -> Process {
        try start("/usr/bin/env", words, output: output, errors: errors, input: input)
    }

    private static func start(
        _ program: String, _ arguments: [String], output: String, errors: String? = nil,
        input: Any = FileHandle.nullDevice
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        for file in Set([output, errors ?? output]) where file != "/dev/null" {
            _ = FileManager.default.createFile(atPath: file, contents: nil)
        }
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: errors ?? output)
        process.standardInput = input
        try process.run()
        return process
    }

    /// What a program that has ended left.
    struct Result {
        let code: Int32
        let output: Data
        let errors: String
    }

    /// Runs any program to its end; one that a signal ended has a negative code.
    static func run(_ words: [String]) throws -> Result {
        let place = NSTemporaryDirectory() + "torture-output-" + UUID().uuidString
        let files = (output: place, errors: place + "-errors")
        defer { for file in [files.output, files.errors] { try? FileManager.default.removeItem(atPath: file) } }
        let process = try start(program: words, output: files.output, errors: files.errors)
        process.waitUntilExit()
        return Result(
            code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: try Data(contentsOf: URL(fileURLWithPath: files.output)),
            errors: try String(contentsOfFile: files.errors, encoding: .utf8))
    }

    /// Runs a program that must succeed.
    static func succeed(_ words: [String]) throws {
        let result = try run(words)
        guard result.code == 0 else {
            throw TortureError("\(words.joined(separator: " ")): \(result.code): \(result.errors)")
        }
    }

    /// Runs the commands of a scene in a process that is killed at a call.
    ///
    /// - Returns: how many it acknowledged.
    static func runAll(_ scene: Scene, killedAt point: Int, isControl: Bool) throws -> Int {
        let output = scene.folder + "/acknowledged"
        let process = try start(
            ["victim", scene.folder, String(point), isControl ? "control" : "-"] + [Scene.joined(scene.commands)],
            output: output)
        process.waitUntilExit()
        return FileManager.default.contents(atPath: output)?.count { $0 == 0x0A } ?? 0
    }

    /// The part of the victim.
    static func beVictim(_ arguments: [String]) throws {
        guard arguments.count == 4, let point = Int(arguments[1]) else { throw TortureError("victim: wrong arguments") }
        let scene = Scene(reopening: arguments[0], commands: Scene.split(arguments[3]))
        FaultyFileSystem.plan = FaultPlan(kind: .kill, point: point)
        FaultyFileSystem.calls = 0
        _ = scene.runAll { _ in _ = write(STDOUT_FILENO, "\n", 1) }
    }
}

extension Scene {
    static func joined(_ commands: [[String]]) -> String {
        commands.map { $0.joined(separator: "\u{1F}") }.joined(separator: "\u{1E}")
    }

    static func split(_ text: String) -> [[String]] {
        text.split(separator: "\u{1E}").map { $0.split(separator: "\u{1F}").map(String.init) }
    }
}
