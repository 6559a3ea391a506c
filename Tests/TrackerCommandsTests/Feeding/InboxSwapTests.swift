import Foundation
import Testing

@testable import TrackerCommands

/// A file of an inbox that is replaced while an earlier one is imported: at the moment when that is told of.
@Suite struct `A file of an inbox that is replaced` {
    enum Replacement: CaseIterable { case linkToText, linkToRecords, pipe, nothing }

    @Test(arguments: Replacement.allCases)
    func `is neither read nor waited for`(by replacement: Replacement) throws {
        let folder = NSTemporaryDirectory() + "tracker-swap-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder + "/inbox", withIntermediateDirectories: true)
        func write(_ text: String, to name: String) throws {
            try text.write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
        }
        try write("secret line 42\n", to: "secret")
        try write("date,attribution,text\n2025-06-10,an aide,Secret words.\n", to: "secret.csv")
        try write("no table\n", to: "inbox/1.csv")
        usleep(20_000)
        try write("date,attribution,text\n2025-06-10,an aide,Good words.\n", to: "inbox/2.csv")

        var said = ""
        let errors = ByteSink(capacity: 1) { bytes in
            said += String(decoding: bytes, as: UTF8.self)
            guard said.hasSuffix("\n") else { return (bytes.count, 0) }
            let path = folder + "/inbox/2.csv"
            unlink(path)
            switch replacement {
            case .linkToText: _ = symlink(folder + "/secret", path)
            case .linkToRecords: _ = symlink(folder + "/secret.csv", path)
            case .pipe: _ = mkfifo(path, 0o600)
            case .nothing: break
            }
            return (bytes.count, 0)
        }
        let context = CommandContext(
            environment: [:], output: ByteSink(), errors: errors, terminal: .pipe, readInput: { [] }, who: "a@b")
        let code = TrackerProgram.run(
            ["import", "--db", folder + "/t.db", "--inbox", folder + "/inbox", "--min-age", "0"], in: context)
        #expect(code == 65)
        #expect(said.split(separator: "\n").count == 1)
        #expect(said.contains("moved to \(folder)/inbox/failed/1.csv"))
        let left = try FileManager.default.subpathsOfDirectory(atPath: folder + "/inbox").sorted()
        #expect(left == (replacement == .nothing ? [] : ["2.csv"]) + ["failed", "failed/1.csv", "failed/1.csv.error"])
        #expect(try !String(contentsOfFile: folder + "/inbox/failed/1.csv.error", encoding: .utf8).contains("secret"))
        // Nothing good was read, so there is no database.
        #expect(!FileManager.default.fileExists(atPath: folder + "/t.db"))
    }
}
