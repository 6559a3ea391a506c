import Formats
import Foundation
import SQLite
import SchemaMigrations
import Testing

@testable import Negotiations

/// Files that are large enough for what an import puts off, or does beside.
@Suite struct BulkImportTests {
    /// Statements of different shapes, more than a megabyte.
    private static func lines(keyed: Bool = false) -> [String] {
        let filler = (0..<20).map { "filler\($0)" }.joined(separator: " ")
        return (0..<6000).map { number in
            var line =
                #"{"type":"statement","date":"2025-\#(1 + number % 9)-10","attribution":"Speaker \#(number % 7)""#
            line = line.replacing("2025-", with: "2025-0")
            line += #","text":"words number\#(number) \#(filler)""#
            if keyed { line += #","key":"k\#(number)""# }
            if number % 10 == 4 { line += #","kind":"indirect","tone":"neutral","topics":["t\#(number % 30)"]"# }
            if number % 100 == 5 { line += #","translation":"übersetzt \#(number)","language":"de""# }
            if number > 3000, number % 50 == 0 { line += #","setting":"reporters","outlet":"O\#(number % 4)""# }
            return line + "}"
        }
    }

    private static func state(of database: TestDatabase) throws -> [String] {
        let schema = try database.ask { try KnownSchema(of: $0) }
        #expect(schema == TrackerSchema.migrator.schema)
        try database.checkSearch()
        return try ["number77", "ubersetzt", "filler19 number5", "changed", "setting"].map {
            "\($0) \(try database.texts(withWords: $0).count)"
        }
    }

    @Test func `the first large file leaves the schema and the search index as small ones would`() throws {
        let database = try TestDatabase()
        let report = try database.importText(Self.lines().joined(separator: "\n"))
        #expect(report.counts["statement"] == .init(added: 6000, changed: 0, unchanged: 0))
        #expect(
            try Self.state(of: database) == [
                "number77 1", "ubersetzt 60", "filler19 number5 1", "changed 0", "setting 0",
            ])
        let filled = try database.statements { $0.tones = [.neutral] }
        #expect(filled.count == 600)

        let second = try database.importText(Self.lines().joined(separator: "\n").replacing("words", with: "changed"))
        #expect(second.counts["statement"] == .init(added: 6000, changed: 0, unchanged: 0))
        #expect(
            try Self.state(of: database) == [
                "number77 2", "ubersetzt 120", "filler19 number5 2", "changed 6000", "setting 0",
            ])
    }

    @Test func `a statement that a later line of the same file changes is found by what it says last`() throws {
        let database = try TestDatabase()
        var lines = Self.lines(keyed: true)
        lines.append(lines[77].replacing("number77", with: "changed"))
        lines.append(lines[78].replacing("number78", with: "changed"))
        lines.append(#"{"type":"statement","date":"2025","attribution":"x","text":"changed after"}"#)
        let report = try database.importText(lines.joined(separator: "\n"))
        #expect(report.counts["statement"] == .init(added: 6001, changed: 2, unchanged: 0))
        #expect(
            try Self.state(of: database) == [
                "number77 0", "ubersetzt 60", "filler19 number5 1", "changed 3", "setting 0",
            ])
    }

    @Test func `statements that are said twice, and bad ones that are left out, leave no trace in the index`() throws {
        let database = try TestDatabase()
        var lines = Self.lines()
        for position in stride(from: 5900, to: 0, by: -100) {
            lines.insert(lines[position], at: position)
            lines.insert(#"{"type":"statement","date":"2025-13","attribution":"x","text":"bad"}"#, at: position)
        }
        let file = "\(database.folder)/large.ndjson"
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: file))
        var options = ImportOptions()
        options.skipsBad = true
        var tracker = try Tracker(path: database.path, for: .recording)
        let report = try tracker.importRecords(from: ImportInput(file), options, by: TestDatabase.author)
        #expect(report.rejected == 59)
        #expect(report.counts["statement"] == .init(added: 6000, changed: 0, unchanged: 59))
        #expect(
            try Self.state(of: database) == [
                "number77 1", "ubersetzt 60", "filler19 number5 1", "changed 0", "setting 0",
            ])
        #expect(try database.texts(withWords: "bad").isEmpty)
    }

    @Test func `a large file with a wrong line changes nothing`() throws {
        let database = try TestDatabase()
        let before = try database.record((.party, ["name": "China"])).count
        #expect(before == 1)
        let export = try database.export()
        let lines = Self.lines() + [#"{"type":"statement","date":"2025-13","attribution":"x","text":"bad"}"#]
        #expect(throws: ImportError.self) { try database.importText(lines.joined(separator: "\n")) }
        #expect(try database.export() == export)
        #expect(
            try Self.state(of: database) == [
                "number77 0", "ubersetzt 0", "filler19 number5 0", "changed 0", "setting 0",
            ])
    }

    @Test func `an index that lacks a statement is not moved in`() throws {
        let database = try TestDatabase()
        try database.importLines(
            #"{"type":"statement","date":"2025","attribution":"x","text":"first words"}"#,
            #"{"type":"statement","date":"2025","attribution":"x","text":"second words"}"#)
        var tracker = try Tracker(path: database.path, for: .recording)
        let isMoved = try tracker.write { transaction in
            let index = try #require(SeparateIndex())
            let draft = try Draft(
                .statement,
                ["date": "2025", "attribution": "x", "text": "first words"].map {
                    Member(name: $0.key, value: .string($0.value))
                })
            var recorder = Recorder(author: TestDatabase.author)
            let words = SeparateIndex.Words(of: try recorder.resolvedRow(of: draft, in: transaction))
            index.add([try #require(words)], numberedFrom: 1)
            index.close()
            return try index.move(into: transaction)
        }
        #expect(!isMoved)
        #expect(try database.texts(withWords: "words") == ["second words", "first words"])
        try database.checkSearch()
    }

    @Test func `statements that are said twice in a large file are recorded once, with each source that said them`()
        throws
    {
        let database = try TestDatabase()
        var lines = Self.lines()
        // Far apart, side by side, and in other typography; with a key the same words are another statement.
        lines.append(lines[17].replacing(#""text":"#, with: #""outlet":"Second","text":"#))
        lines.insert(lines[40], at: 41)
        lines.insert(lines[5000].replacing("words number", with: "WORDS  number"), at: 4999)
        lines.append(lines[60].replacing(#""text":"#, with: #""key":"k","text":"#))
        let report = try database.importText(lines.joined(separator: "\n"))
        #expect(report.counts["statement"] == .init(added: 6001, changed: 1, unchanged: 2))
        #expect(
            try database.ask { transaction in
                try transaction.all(
                    """
                    SELECT statement.id FROM citation JOIN source ON source.id = source_id
                    JOIN statement ON statement.id = statement_id
                    WHERE outlet = 'Second' AND statement.text LIKE 'words number17 %'
                    """
                ) { row in try row.column(0, as: Int64.self) }.count
            } == 1)
        #expect(
            try Self.state(of: database) == [
                "number77 1", "ubersetzt 60", "filler19 number5 1", "changed 0", "setting 0",
            ])
        let findings = try database.ask { transaction in try Check.fingerprints(in: transaction) }
        #expect(findings.isEmpty)
    }

    @Test func `fingerprints are remembered by their beginnings, up to a number`() {
        let seen = SeenFingerprints(atMost: 2)
        func fingerprint(_ first: UInt8, _ last: UInt8) -> [UInt8] { [first] + Array(repeating: 0, count: 14) + [last] }
        #expect(seen.add(fingerprint(1, 1)))
        #expect(!seen.add(fingerprint(1, 1)))
        #expect(!seen.add(fingerprint(1, 2)))
        #expect(seen.add(fingerprint(2, 1)))
        #expect(!seen.add(fingerprint(3, 1)))
    }
}
