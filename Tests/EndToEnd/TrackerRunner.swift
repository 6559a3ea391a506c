import Foundation
import Testing

/// What a run of the binary gave.
struct Outcome: Equatable {
    var exitCode: Int32
    var output: String
    var errors: String
}

/// Drives the built binary with a database of its own, in a folder that is gone with it.
final class TrackerRunner {
    let folder: String
    /// The file of the database.
    let database: String
    /// How commands name it.
    let address: String
    /// What every run finds in its environment besides.
    var environment: [String: String] = [:]
    private var runs = 0

    /// Whether all tests are run on shared databases, each in a folder of its own, to which nobody else writes: what a command says and does is the same.
    static let isShared = ProcessInfo.processInfo.environment["TRACKER_TESTS_SHARED"] == "1"

    /// - Parameter isShared: whether the database is one that machines can share; its file is that of this machine then.
    init(isShared: Bool = TrackerRunner.isShared) throws {
        folder = NSTemporaryDirectory() + "tracker-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard isShared else {
            (database, address) = (folder + "/tracker.db", folder + "/tracker.db")
            return
        }
        address = "file://" + folder + "/shared-log"
        let files = folder + "/.local/share/tracker/shared"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.binary)
        process.arguments = ["share", address]
        process.environment = ["HOME": folder, "TRACKER_DB": folder + "/none.db", "PATH": "/usr/bin:/bin"]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let names = try FileManager.default.contentsOfDirectory(atPath: files)
        database = try "\(files)/\(#require(names.first))/tracker.db"
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The binary stands beside the bundle that holds these tests.
    static let binary: String = {
        let bundles = [Bundle.main.executablePath, CommandLine.arguments.first].compactMap { $0 }
        let folders = bundles.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        let binaries = folders.map { $0 + "/tracker" }
        return binaries.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "/no tracker beside \(bundles)"
    }()

    /// The folder of the binary, and of the programs that it runs.
    static let programs = URL(fileURLWithPath: binary).deletingLastPathComponent().path

    /// The founding case.
    static let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Examples/us-china-2025.ndjson").path

    /// Runs the binary to its end; standard streams are files, so that none can block it.
    @discardableResult
    func run(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
        executable: String = TrackerRunner.binary
    ) throws -> Outcome {
        runs += 1
        let (inputFile, outputFile, errorFile) = (file("in-\(runs)"), file("out-\(runs)"), file("err-\(runs)"))
        try Data(input).write(to: URL(fileURLWithPath: inputFile))
        for path in [outputFile, errorFile] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["TRACKER_DB": address, "HOME": folder, "PATH": "/usr/bin:/bin"]
            .merging(self.environment) { $1 }.merging(environment) { $1 }.filter { !$0.value.isEmpty }
        process.standardInput = FileHandle(forReadingAtPath: inputFile)
        process.standardOutput = FileHandle(forWritingAtPath: outputFile)
        process.standardError = FileHandle(forWritingAtPath: errorFile)
        try process.run()
        process.waitUntilExit()
        if process.terminationReason == .uncaughtSignal {
            Issue.record(
                "trapped with signal \(process.terminationStatus): tracker \(arguments.joined(separator: " "))")
        }
        let output = FileManager.default.contents(atPath: outputFile) ?? Data()
        let errors = FileManager.default.contents(atPath: errorFile) ?? Data()
        return Outcome(
            exitCode: process.terminationReason == .uncaughtSignal
                ? 128 + process.terminationStatus : process.terminationStatus,
            output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self))
    }

    @discardableResult
    func run(_ arguments: String..., input: String = "") throws -> Outcome {
        try run(arguments, input: Array(input.utf8))
    }

    /// Runs a command that must succeed without a word on standard error, and gives its output.
    @discardableResult
    func succeed(_ arguments: String..., input: String = "") throws -> String {
        try succeed(arguments, input: input)
    }

    @discardableResult
    func succeed(_ arguments: [String], input: String = "") throws -> String {
        let outcome = try run(arguments, input: Array(input.utf8))
        #expect(outcome.exitCode == 0, "tracker \(arguments.joined(separator: " ")): \(outcome.errors)")
        #expect(outcome.errors == "")
        return outcome.output
    }

    func file(_ name: String) -> String { folder + "/" + name }

    /// Writes a file into the folder.
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
        return file(name)
    }

    /// All that is recorded; nil where there is no database, or in one that is shared, which is always there, nothing.
    func recorded() throws -> String? {
        guard FileManager.default.fileExists(atPath: database) else { return nil }
        let output = try run(["export"]).output
        return Self.isShared && output.isEmpty ? nil : output
    }

    /// Makes the database where it is not there yet.
    func makeEmpty() throws {
        if database == address { try succeed("init") }
    }
}

extension Trait where Self == ConditionTrait {
    /// What cannot be run on a shared database.
    static func onlyOnOwnFile(_ reason: Comment) -> Self { .disabled(if: TrackerRunner.isShared, reason) }
}

extension Outcome {
    /// A refusal, by its exit code, whose words on standard error hold all of these.
    func isRefusal(_ exitCode: Int32, saying words: String...) -> Bool {
        self.exitCode == exitCode && output == "" && errors.hasPrefix("tracker: ") && words.allSatisfy(errors.contains)
    }
}

/// The lines of a text, each with its line ending.
func lines(_ lines: String...) -> String { lines.map { $0 + "\n" }.joined() }

/// A JSON text as objects of Foundation.
func json(_ text: String) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
}
