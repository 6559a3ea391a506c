import Foundation
import RawClient
import Testing

/// `tracker serve` for a database of a test; it ends with it.
final class RunningPages {
    let port: UInt16
    private let process: Process
    private let output = Pipe()
    /// Its folder is there as long as it is served.
    private let runner: TrackerRunner

    init(_ runner: TrackerRunner, _ options: [String] = []) throws {
        self.runner = runner
        process = Process()
        process.executableURL = URL(fileURLWithPath: TrackerRunner.binary)
        process.arguments = ["serve", "--listen", "127.0.0.1:0"] + options
        process.currentDirectoryURL = URL(fileURLWithPath: runner.folder)
        process.environment = ["TRACKER_DB": runner.database, "HOME": runner.folder, "PATH": "/usr/bin:/bin"]
            .merging(runner.environment) { $1 }
        process.standardOutput = output
        try process.run()
        var line = ""
        while !line.hasSuffix("\n"), let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty {
            line += String(decoding: byte, as: UTF8.self)
        }
        let place = line.split(separator: ":").last?.prefix { $0.isNumber } ?? ""
        port = try #require(UInt16(place), "\(line)")
    }

    deinit { _ = stop() }

    /// Asks it to end, as systemd does.
    ///
    /// - Returns: the exit code.
    func stop() -> Int32 {
        if process.isRunning { process.terminate() }
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }

    func get(_ target: String, method: String = "GET", fields: [String] = []) throws -> RawAnswer {
        try RawClient.get(target, port: port, method: method, fields: fields)
    }
}
