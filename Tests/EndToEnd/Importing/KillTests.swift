import Foundation
import Testing

/// Imports that are killed: whatever the moment, the file holds all of the run or nothing of it.
@Suite struct KillTests {
    private static let count = 1000

    private static func input() -> String {
        (0..<count).map { number in
            #"{"date":"2025-06-10","attribution":"aide \#(number % 7)","text":"Words number \#(number) of the talks.","topics":["topic \#(number % 5)"],"outlet":"AFP"}"#
        }
        .joined(separator: "\n") + "\n"
    }

    @Test(.onlyOnOwnFile("the file is removed before each run"))
    func `killed at a hundred random moments, an import is there whole or not at all, and can be run again`()
        throws
    {
        let tracker = try TrackerRunner()
        let path = try tracker.write(Self.input(), to: "said.ndjson")
        func importing() throws -> Process {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: TrackerRunner.binary)
            process.arguments = ["import", "--db", tracker.database, path]
            process.standardInput = FileHandle.nullDevice
            try process.run()
            return process
        }
        // How long one takes here, now.
        let start = Date()
        try importing().waitUntilExit()
        let whole = max(Date().timeIntervalSince(start), 0.02)
        let complete = try tracker.recorded()
        var generator = SystemRandomNumberGenerator()
        let empty = tracker.file("empty.db")
        try tracker.succeed("init", "--db", empty)
        var killed = 0
        for round in 0..<100 {
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: tracker.database + suffix)
            }
            // Every fourth has no file to begin with.
            if round % 4 != 0 { try FileManager.default.copyItem(atPath: empty, toPath: tracker.database) }
            let process = try importing()
            usleep(UInt32(Double.random(in: 0...whole * 1.1, using: &generator) * 1_000_000))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { killed += 1 }
            guard FileManager.default.fileExists(atPath: tracker.database) else { continue }
            let statements = try tracker.run("query", "--count").output
            #expect(["0\n", "\(Self.count)\n"].contains(statements), "round \(round)")
            if round % 20 == 1 { #expect(try tracker.run("check", "--data").exitCode == 0, "round \(round)") }
        }
        #expect(killed > 20, "\(killed) of 100 were killed in time")
        // The first one of all leaves a file under another name; the next that begins without a file takes it away.
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: tracker.database + suffix) }
        // What is left of the last one does not keep the next from completing it.
        try tracker.succeed("import", path)
        #expect(try tracker.recorded() == complete)
        #expect(try tracker.run("check", "--data").exitCode == 0)
        let beside = try FileManager.default.contentsOfDirectory(atPath: tracker.folder).filter {
            $0.hasPrefix("tracker.db")
        }
        #expect(beside == ["tracker.db"])
    }
}
