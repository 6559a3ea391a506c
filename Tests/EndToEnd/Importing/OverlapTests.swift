import Foundation
import Testing

/// Imports that meet: the lock beside the database.
@Suite struct OverlapTests {
    /// Holds the lock of a database as another import does.
    private final class Holder: Sendable {
        private let descriptor: Int32

        init(_ tracker: TrackerRunner) {
            descriptor = open(tracker.database + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            #expect(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        }

        func release() { close(descriptor) }
    }

    @Test func `a second import of one database exits 75 at once, and the lock dies with its holder`() throws {
        let tracker = try TrackerRunner()
        let holder = Holder(tracker)
        let start = Date()
        #expect(
            try tracker.run("import", TrackerRunner.example)
                == Outcome(
                    exitCode: 75, output: "",
                    errors:
                        "tracker: another import into \(tracker.database) is running; try again, or wait for it with --lock-wait SECONDS\n"
                ))
        #expect(Date().timeIntervalSince(start) < 5)
        // Other commands do not wait for imports.
        try tracker.succeed("add-party", "China")
        // The file stays behind, as it does where a holder was killed; nobody holds it.
        holder.release()
        #expect(FileManager.default.fileExists(atPath: tracker.database + ".lock"))
        try tracker.succeed("import", TrackerRunner.example)
        #expect(!FileManager.default.fileExists(atPath: tracker.database + ".lock"))
    }

    @Test func `an import waits for another as long as it is told to`() throws {
        let tracker = try TrackerRunner()
        let holder = Holder(tracker)
        let start = Date()
        #expect(try tracker.run("import", "--lock-wait", "1", TrackerRunner.example).exitCode == 75)
        #expect(Date().timeIntervalSince(start) >= 1)
        Thread.detachNewThread {
            usleep(300_000)
            holder.release()
        }
        try tracker.succeed("import", "--lock-wait", "30", TrackerRunner.example)
    }

    @Test func `two names of one database are one lock`() throws {
        let tracker = try TrackerRunner()
        try tracker.makeEmpty()
        let other = tracker.file("other.db")
        try FileManager.default.createSymbolicLink(atPath: other, withDestinationPath: tracker.database)
        let holder = Holder(tracker)
        defer { holder.release() }
        #expect(try tracker.run("import", "--db", other, TrackerRunner.example).exitCode == 75)
    }

    @Test func `many imports at once all take place, one after the other`() async throws {
        let tracker = try TrackerRunner()
        let files = try (0..<8).map { number in
            try tracker.write("date,attribution,text\n2025,an aide,Words \(number).\n", to: "said-\(number).csv")
        }
        let processes = try files.map { file in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: TrackerRunner.binary)
            process.arguments = ["import", "--db", tracker.database, "--lock-wait", "60", file]
            process.standardInput = FileHandle.nullDevice
            try process.run()
            return process
        }
        for process in processes {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
        #expect(try tracker.succeed("query", "--count") == "8\n")
        #expect(!FileManager.default.fileExists(atPath: tracker.database + ".lock"))
    }
}
