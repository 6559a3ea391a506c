import Foundation

/// Processes of their own: this program again, in another part.
enum Child {
    static func start(_ arguments: [String], output: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = arguments
        _ = FileManager.default.createFile(atPath: output, contents: nil)
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: output)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
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
