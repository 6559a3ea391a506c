import Foundation

/// A database that many tests begin with, which is recorded once for all of them and copied.
struct RecordedOnce {
    private let content: Data

    init(_ tracker: TrackerRunner) throws {
        content = try Data(contentsOf: URL(fileURLWithPath: tracker.database))
    }

    func copy() throws -> TrackerRunner {
        let tracker = try TrackerRunner()
        // As the program makes it.
        let isMade = FileManager.default.createFile(
            atPath: tracker.database, contents: content, attributes: [.posixPermissions: 0o600])
        guard isMade else { throw CocoaError(.fileWriteUnknown) }
        return tracker
    }
}

extension TrackerRunner {
    private static let exampleRecordedOnce = Result { try RecordedOnce(recordingExample()) }

    /// With the founding case imported: all who begin so have the same database.
    static func withExample() throws -> TrackerRunner {
        isShared ? try recordingExample() : try exampleRecordedOnce.get().copy()
    }

    /// With the founding case imported by itself, as another desk records it.
    static func recordingExample() throws -> TrackerRunner {
        let runner = try TrackerRunner()
        try runner.run(["import", example])
        return runner
    }
}
