import Formats
import Foundation
import SQLite

@testable import Negotiations

/// A database of its own for one test, in a folder that is gone with it.
final class TestDatabase {
    let folder: String
    let path: String
    private var fileCount = 0

    init() throws {
        folder = NSTemporaryDirectory() + "negotiations-tests-" + UUID().uuidString
        path = folder + "/tracker.db"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    static let author = Author(who: "tester@example", command: "tracker test")

    /// Records drafts as a person does, all in one revision.
    @discardableResult
    func record(_ drafts: (RecordType, KeyValuePairs<String, String>)...) throws -> [Recorder.Result] {
        try record(drafts.map { try Draft($0.0, $0.1.map { Member(name: $0.key, value: .string($0.value)) }) })
    }

    @discardableResult
    func record(_ drafts: [Draft]) throws -> [Recorder.Result] {
        var tracker = try Tracker(path: path, for: .recording)
        return try tracker.record(by: Self.author) { recorder, transaction in
            var results: [Recorder.Result] = []
            for draft in drafts { results.append(try recorder.record(draft, in: transaction)) }
            return results
        }
    }

    /// Imports lines of NDJSON.
    @discardableResult
    func importLines(_ lines: String...) throws -> ImportReport { try importText(lines.joined(separator: "\n") + "\n") }

    @discardableResult
    func importLines(_ lines: [String], _ options: ImportOptions = ImportOptions()) throws -> ImportReport {
        try importText(lines.joined(separator: "\n") + "\n", options)
    }

    @discardableResult
    func importText(
        _ text: String, _ options: ImportOptions = ImportOptions(), type: RecordType = .statement
    ) throws -> ImportReport {
        fileCount += 1
        let file = "\(folder)/\(fileCount).ndjson"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        var tracker = try Tracker(path: path, for: .recording)
        var options = options
        options.type = type
        return try tracker.importRecords(from: ImportInput(file), options, by: Self.author)
    }

    func export(asOf moment: Moment? = nil) throws -> String {
        var bytes: [UInt8] = []
        try ask(asOf: moment) { transaction in try transaction.export { bytes += $0 } }
        return String(decoding: bytes, as: UTF8.self)
    }

    func ask<Answer>(asOf moment: Moment? = nil, _ question: (borrowing Transaction) throws -> Answer) throws -> Answer
    {
        var tracker = try Tracker(path: path, for: .asking, asOf: moment)
        return try tracker.read(question)
    }

    /// The statements that match, as they are shown.
    func statements(_ change: (inout StatementFilter) throws -> Void = { _ in }) throws -> [Negotiations.Statement] {
        var filter = StatementFilter()
        try change(&filter)
        return try ask { transaction in try transaction.statements(matching: filter) }
    }

    /// The texts of the statements that match words, as they come.
    func texts(withWords words: String) throws -> [String] { try statements { $0.words = words }.map(\.text) }

    /// The file as any other program opens it.
    func otherProgram() throws -> OtherProgram { try OtherProgram(path: path) }
}

/// The `FieldError` that `body` throws, or nil.
func fieldError<Result>(_ body: () throws -> Result) -> FieldError? {
    do {
        _ = try body()
        return nil
    } catch {
        return error as? FieldError
    }
}

extension Draft {
    /// A draft of named texts.
    static func of(_ type: RecordType, _ fields: KeyValuePairs<String, RecordValue>) throws -> Draft {
        try Draft(type, fields.map { Member(name: $0.key, value: $0.value) })
    }
}
