import Foundation

/// Where commands are run that are refused something: by a shell, in a file system of their own, by somebody who may do little.
enum Places {
    /// Runs lines of a shell in the folder, with the program as `tracker`.
    ///
    /// - Parameter wrapper: what runs the shell, up to its last option.
    static func shell(_ tracker: TrackerRunner, _ lines: String, in wrapper: [String] = []) throws -> Outcome {
        let link = tracker.file("tracker")
        if !FileManager.default.fileExists(atPath: link) {
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: TrackerRunner.binary)
        }
        let words = wrapper + ["/bin/bash", "-c", lines]
        return try tracker.run(
            words,
            environment: ["PATH": "\(tracker.folder):/usr/sbin:/usr/bin:/bin", "EXAMPLE": TrackerRunner.example],
            executable: "/usr/bin/env")
    }

    static func works(_ words: String...) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    /// A file system of its own for one command.
    static let mounting = ["unshare", "--map-root-user", "--mount"]
    static let canMount = works(
        "unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt")
    /// Root may write everywhere; then somebody else runs the command.
    static let somebody =
        geteuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    static let somebodyCanRun =
        somebody.isEmpty
        || works(
            "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", TrackerRunner.binary, "--version")

    /// Every command, by an example of it that needs no shell.
    static let examples = ExampleTests.commands.compactMap { name in
        ExampleTests.configuration(of: name)?.examples.map(\.command).first { line in
            !line.contains { "|<>$~".contains($0) } && !line.contains("completions") && line != "tracker man"
        }
    }
}
