import Foundation
import Testing

@testable import Negotiations

/// A file that was imported in the same way, and since which nothing has changed, is known by its SHA-256 and not read again.
@Suite struct RepeatedImportTests {
    private let database: TestDatabase
    private let file: String
    private static let lines = #"""
        {"type":"statement","date":"2025-06-11","attribution":"An aide","text":"One.","topics":["Tariffs"],"outlet":"AFP"}
        {"type":"party","name":"China"}

        """#

    init() throws {
        database = try TestDatabase()
        file = database.folder + "/said.ndjson"
        try Self.lines.write(toFile: file, atomically: true, encoding: .utf8)
        let (report, wasRead) = try take()
        #expect(wasRead)
        #expect(report.counts["statement"] == .init(added: 1, changed: 0, unchanged: 0))
        #expect(report.counts["topic"] == .init(added: 1, changed: 0, unchanged: 0))
    }

    private func take(_ change: (inout ImportOptions) -> Void = { _ in }) throws -> (ImportReport, wasRead: Bool) {
        var tracker = try Tracker(path: database.path, for: .recording)
        var options = ImportOptions()
        change(&options)
        var wasRead = false
        let report = try tracker.importRecords(
            from: ImportInput(file), options, by: TestDatabase.author, progress: { _ in wasRead = true })
        return (report, wasRead)
    }

    private static let unchanged: [String: ImportReport.Counts] = [
        "statement": .init(added: 0, changed: 0, unchanged: 1), "party": .init(added: 0, changed: 0, unchanged: 1),
    ]

    @Test func `nothing is read again, and the run is listed with the counts that reading would give`() throws {
        let before = try database.export()
        for _ in 1...2 {
            let (report, wasRead) = try take()
            #expect(!wasRead)
            #expect(report.counts == Self.unchanged)
        }
        #expect(try database.export() == before)
        let other = try database.otherProgram()
        #expect(
            try other.rows(
                """
                SELECT added, changed, unchanged, rejected, result, format, length(sha256), records, last_revision
                FROM import_run
                """) == [
                    ["3", "0", "0", "0", "done", "ndjson", "64", #"{"party":1,"statement":1}"#, "1"],
                    ["0", "0", "2", "0", "done", "ndjson", "64", #"{"party":1,"statement":1}"#, "1"],
                    ["0", "0", "2", "0", "done", "ndjson", "64", #"{"party":1,"statement":1}"#, "1"],
                ])
    }

    @Test func `it is read again after any change, with the same counts, and then known once more`() throws {
        try database.record((.party, ["name": "Mexico"]))
        for isRead in [true, false] {
            let (report, wasRead) = try take()
            #expect(wasRead == isRead)
            #expect(report.counts == Self.unchanged)
        }
        let other = try database.otherProgram()
        try other.run("UPDATE party SET note = 'by another program' WHERE name = 'Mexico'")
        #expect(try take().wasRead)
    }

    @Test func `what was taken away since comes back`() throws {
        let other = try database.otherProgram()
        try other.run("DELETE FROM statement")
        let (report, wasRead) = try take()
        #expect(wasRead)
        #expect(report.counts["statement"] == .init(added: 1, changed: 0, unchanged: 0))
    }

    @Test func `other bytes, other options and another version of the program are read`() throws {
        #expect(try take { $0.type = .party }.wasRead)
        #expect(try take { $0.unknownOfficials = .created }.wasRead)
        #expect(try take { $0.program = "2" }.wasRead)
        #expect(try take { $0.isTrial = true }.wasRead)
        #expect(try !take().wasRead)
        try (Self.lines + "\n").write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try take().wasRead)
    }
}
