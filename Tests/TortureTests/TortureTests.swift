import Foundation
import Testing

/// The short form of `make torture`: each trial must find no violation, and its negative control must find some.
@Suite struct TortureTests {
    @Test(arguments: ["kill", "power", "birth", "errors", "full", "memory", "writers", "flips", "lives"])
    func `nothing is lost under faults, and the trial would find it if it were`(_ trial: String) throws {
        let folder = URL(fileURLWithPath: Bundle.main.executablePath ?? "").deletingLastPathComponent()
        let process = Process()
        process.executableURL = folder.appendingPathComponent("torture")
        process.arguments = ["short", trial]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let report = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0 && process.terminationReason == .exit, "\(report)")
    }
}
