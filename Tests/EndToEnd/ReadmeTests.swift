import Foundation
import Testing

/// The README's console blocks, run in order in a fresh folder.
@Suite struct ReadmeTests {
    /// One command with the output that the README shows for it.
    struct Step: Equatable {
        var command: String
        var output: String
    }

    static func steps(in text: String) -> [Step] {
        var steps: [Step] = []
        var isInside = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isInside = line == "```console"
            } else if isInside, line.hasPrefix("$ ") {
                steps.append(Step(command: String(line.dropFirst(2)), output: ""))
            } else if isInside, !steps.isEmpty {
                steps[steps.count - 1].output += line + "\n"
            }
        }
        return steps
    }

    @Test func `every command in the README prints what the README shows`() throws {
        let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = FileManager.default.temporaryDirectory.appending(path: "readme-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(
            at: project.appending(path: "Examples"), to: folder.appending(path: "Examples"))
        let readme = try String(contentsOf: project.appending(path: "README.md"), encoding: .utf8)
        let steps = Self.steps(in: readme)
        #expect(steps.count > 15)
        var actual: [Step] = []
        for step in steps {
            actual.append(Step(command: step.command, output: try Self.run(step.command, in: folder)))
        }
        for (step, found) in zip(steps, actual) { #expect(found == step) }
    }

    private static func run(_ command: String, in folder: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "exec 2>&1; \(command)"]
        process.currentDirectoryURL = folder
        let binaries = Bundle.main.bundleURL.path(percentEncoded: false)
        process.environment = [
            "PATH": "\(binaries):/usr/bin:/bin", "TRACKER_DB": "tracker.db", "HOME": folder.path(percentEncoded: false),
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
