import Testing

@testable import Negotiations

@Suite struct PastTests {
    private static let seeds: [UInt64] = Array(1...3)

    @Test(arguments: seeds)
    func `an export as of a revision is the export that was made then`(_ seed: UInt64) throws {
        let edited = try EditedDatabase(seed: seed, steps: 40)
        #expect(edited.exports.count > 10)
        for (revision, export) in edited.exports {
            #expect(try edited.database.export(asOf: .revision(revision)) == export, "revision \(revision)")
        }
    }

    @Test(arguments: seeds)
    func `undoing every revision, the last first, goes back through all that was and ends with nothing`(_ seed: UInt64)
        throws
    {
        let edited = try EditedDatabase(seed: seed, steps: 40)
        var tracker = try Tracker(path: edited.database.path, for: .recording)
        for revision in stride(from: try edited.lastRevision(), through: 1, by: -1) {
            let report = try tracker.undo(revision, cascade: false, by: TestDatabase.author)
            #expect(report.undone.map(\.id) == [revision])
            if let export = edited.exports[revision - 1] {
                #expect(try edited.database.export() == export, "before revision \(revision)")
            }
        }
        #expect(try edited.database.export() == "")
        let program = try edited.database.otherProgram()
        for (table, _, _) in TestDatabase.factTables {
            #expect(try program.column("SELECT count(*) FROM \(table)") == ["0"], "\(table)")
        }
        for search in ["statement_search", "statement_history_search"] {
            try program.run("INSERT INTO \(search) (\(search), rank) VALUES ('integrity-check', 1)")
        }
    }

    @Test(arguments: seeds)
    func `undoing the first revision with what builds on it, and that undo, changes nothing`(_ seed: UInt64) throws {
        let edited = try EditedDatabase(seed: seed, steps: 30)
        let before = try edited.database.export()
        let last = try edited.lastRevision()
        var tracker = try Tracker(path: edited.database.path, for: .recording)
        let undo = try tracker.undo(1, cascade: true, by: TestDatabase.author)
        #expect(undo.undone.contains { $0.id == 1 })
        #expect(try edited.database.export() != before)
        _ = try tracker.undo(nil, cascade: false, by: TestDatabase.author)
        #expect(try edited.database.export() == before)
        for (revision, export) in edited.exports {
            #expect(try edited.database.export(asOf: .revision(revision)) == export, "revision \(revision)")
        }
        #expect(try edited.database.export(asOf: .revision(last)) == before)
    }
}
