import Foundation
import Testing

/// What happens when the program is told to stop, and when its output goes nowhere.
@Suite struct InterruptionTests {
    /// Starts the binary, sends a signal when `isReady`, and gives the exit code and what was said.
    private static func stop(
        _ tracker: TrackerRunner, _ arguments: [String], by signal: Int32, when isReady: () -> Bool
    ) throws -> (code: Int32, errors: String) {
        let process = Process()
        process.executableURL = URL(filePath: TrackerRunner.binary)
        process.arguments = arguments
        process.environment = ["TRACKER_DB": tracker.database, "HOME": tracker.folder]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardError = pipe
        try process.run()
        let end = ContinuousClock.now + .seconds(20)
        while !isReady(), process.isRunning, ContinuousClock.now < end { usleep(5_000) }
        kill(process.processIdentifier, signal)
        let errors = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        return (process.terminationStatus, String(decoding: errors, as: UTF8.self))
    }

    private static func manyStatements(_ tracker: TrackerRunner, _ count: Int = 150_000) throws -> String {
        let records = (0..<count).map {
            "{\"type\":\"statement\",\"date\":\"2025\",\"attribution\":\"x\",\"text\":\"statement \($0)\"}\n"
        }
        return try tracker.write(records.joined(), to: "many.ndjson")
    }

    private static func isWhole(_ tracker: TrackerRunner) throws -> Bool {
        try tracker.run(
            [tracker.database, "PRAGMA integrity_check"], executable: "/usr/bin/sqlite3"
        ).output == "ok\n"
    }

    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
    func `an import that is stopped leaves the database as it was`(signal: Int32, code: Int32) throws {
        let tracker = try TrackerRunner.withExample()
        let file = try Self.manyStatements(tracker)
        let before = try tracker.recorded()
        let log = tracker.database + "-wal"
        let ended = try Self.stop(tracker, ["import", file], by: signal) {
            // It has begun to write.
            guard FileManager.default.fileExists(atPath: log) else { return false }
            usleep(300_000)
            return true
        }
        #expect(ended.code == code)
        #expect(ended.errors == "tracker: interrupted\n")
        #expect(try tracker.recorded() == before)
        #expect(try Self.isWhole(tracker))
        #expect(try tracker.run("import", file).exitCode == 0)
    }

    @Test(.onlyOnOwnFile("the file that is being made is looked at"))
    func `a first import that is stopped leaves no file`() throws {
        let tracker = try TrackerRunner()
        let file = try Self.manyStatements(tracker)
        let before = try Set(FileManager.default.contentsOfDirectory(atPath: tracker.folder))
        let ended = try Self.stop(tracker, ["import", file], by: SIGINT) {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: tracker.folder)) ?? []
            return names.contains { $0.contains(".new-") }
        }
        #expect(ended.code == 130)
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: tracker.folder)) == before)
    }

    @Test func `a command that waits for another program's write is stopped at once`() throws {
        let tracker = try TrackerRunner.withExample()
        let shell = Process()
        shell.executableURL = URL(filePath: "/usr/bin/sqlite3")
        shell.arguments = [tracker.database]
        let (input, output) = (Pipe(), Pipe())
        (shell.standardInput, shell.standardOutput) = (input, output)
        try shell.run()
        try input.fileHandleForWriting.write(contentsOf: Data("BEGIN IMMEDIATE; SELECT 'locked';\n".utf8))
        _ = output.fileHandleForReading.availableData
        let start = ContinuousClock.now
        let ended = try Self.stop(tracker, ["add-party", "Q"], by: SIGINT) { ContinuousClock.now > start + .seconds(1) }
        #expect(ended.code == 130)
        #expect(ended.errors == "tracker: interrupted\n")
        #expect(ContinuousClock.now < start + .seconds(10))
        try input.fileHandleForWriting.close()
        shell.waitUntilExit()
    }

    /// Output that cannot be written is no success, whatever writes it.
    @Test(arguments: [
        "tracker query", "tracker list-parties --format json", "tracker show-round London", "tracker export",
        "tracker help", "tracker --version", "tracker man", "tracker completions bash", "tracker query --count",
        "tracker add-party Q",
    ])
    func `output that is closed or full exits 74`(line: String) throws {
        for place in ["1>&-", "1>/dev/full"] {
            let folder = try PreparedFolder()
            let outcome = try folder.shell("\(line) \(place)")
            #expect(outcome.exitCode == 74, "\(line) \(place)")
            #expect(outcome.errors.hasPrefix("tracker: "))
            #expect(outcome.errors.split(separator: "\n").count == 1)
        }
    }

    @Test func `a limit on the size of files is an error, not the end of the process`() throws {
        let folder = try PreparedFolder()
        let many = try Self.manyStatements(folder.tracker, 3000)
        try folder.tracker.succeed("import", many)
        let outcome = try folder.shell("ulimit -f 64; tracker export > limited.ndjson")
        #expect(outcome.exitCode == 74)
        #expect(outcome.errors.hasPrefix("tracker: cannot write the output: File too large"))
    }

    @Test func `a reader that goes away is nothing to talk about`() throws {
        let folder = try PreparedFolder()
        let many = try Self.manyStatements(folder.tracker, 3000)
        try folder.tracker.succeed("import", many)
        let outcome = try folder.shell("tracker export | head -n 1 > first; echo ${PIPESTATUS[0]}")
        #expect(outcome == Outcome(exitCode: 0, output: "0\n", errors: ""))
    }

    @Test func `no file takes the place of a stream that is closed`() throws {
        let folder = try PreparedFolder()
        let before = try folder.tracker.recorded()
        let outcome = try folder.shell(
            "tracker list-parties 0<&- 1>&- 2>&-; tracker add-party Q 0<&- 1>&- 2>&-")
        #expect(outcome.exitCode == 74)
        #expect(try Self.isWhole(folder.tracker))
        #expect(try folder.tracker.recorded() != before)
    }
}

/// What a command that waits for a pipe leaves when it is ended.
@Suite struct AbandonedWorkTests {
    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
    func `a command that waits for input is ended within a second, and leaves no file`(
        signal: Int32, code: Int32
    ) throws {
        let folder = try PreparedFolder(isEmpty: true)
        let before = try Set(FileManager.default.contentsOfDirectory(atPath: folder.tracker.folder))
        let outcome = try folder.shell(
            """
            { echo '{"type":"party","name":"Q"}'; sleep 5; } | tracker import - & sleep 1
            kill -\(signal) $(pgrep -P $$ -x tracker); wait $!; echo $?
            """)
        #expect(outcome.output == "\(code)\n")
        #expect(outcome.errors == "tracker: interrupted\n")
        let after = try Set(FileManager.default.contentsOfDirectory(atPath: folder.tracker.folder))
        #expect(after.subtracting(before).allSatisfy { !$0.contains("tracker.db") }, "\(after)")
    }
}
