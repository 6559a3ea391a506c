import Foundation
import SQLite
import Testing

/// `backup --keep`: which copies go.
@Suite(.onlyOnOwnFile("copies are beside the file")) struct RetentionTests {
    /// A folder for copies, and databases of the same name in folders of their own.
    private struct Desk {
        let tracker: TrackerRunner
        let copies: String

        init() throws {
            tracker = try TrackerRunner()
            copies = tracker.file("copies")
            try FileManager.default.createDirectory(atPath: copies, withIntermediateDirectories: false)
        }

        func database(_ name: String) throws -> String {
            let folder = tracker.file(name)
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            return folder + "/tracker.db"
        }

        /// Records a party and takes a backup.
        ///
        /// - Returns: what is said on standard error.
        @discardableResult
        func backUp(_ party: String, of database: String, keep: Int?) throws -> String {
            try tracker.succeed("add-party", party, "--db", database)
            let keeping = keep.map { ["--keep", String($0)] } ?? []
            let outcome = try tracker.run(["backup", "--db", database] + keeping + [copies])
            #expect(outcome.exitCode == 0, "\(outcome)")
            return outcome.errors
        }

        var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: copies).sorted() } }

        /// The last party of each copy.
        var kept: Set<String> { get throws { Set(try names.map(lastParty)) } }

        func lastParty(of name: String) throws -> String {
            let list = ["list-parties", "--format", "csv", "--fields", "name", "--db", copies + "/" + name]
            return try tracker.run(list).output.split(separator: "\r\n").dropFirst().map(String.init).max() ?? "none"
        }

        func rename(_ name: String, to other: String) throws {
            try FileManager.default.moveItem(atPath: copies + "/" + name, toPath: copies + "/" + other)
        }
    }

    @Test func `the copies made last are kept, also within one second, and nothing else is removed`() throws {
        let desk = try Desk()
        let database = try desk.database("one")
        let others = ["tracker.db-20240101T000000Z.backup", "tracker.db-notes.backup"]
        for name in others { _ = FileManager.default.createFile(atPath: desk.copies + "/" + name, contents: Data()) }
        for number in 1...6 { try desk.backUp("P\(number)", of: database, keep: 3) }
        #expect(Set(others).isSubset(of: try desk.names))
        for name in others { try FileManager.default.removeItem(atPath: desk.copies + "/" + name) }
        #expect(try desk.kept == ["P4", "P5", "P6"])
        #expect(
            try desk.tracker.run("backup", "--db", database, "--keep", "2", desk.tracker.file("x.db"))
                .isRefusal(64, saying: "folder"))
    }

    @Test func `a copy whose name has a time to come is told of, and pushes none out`() throws {
        let desk = try Desk()
        let database = try desk.database("one")
        try desk.backUp("P1", of: database, keep: 2)
        let future = "tracker.db-20990101T000000Z.backup"
        try desk.rename(try #require(try desk.names.first), to: future)
        let words = try desk.backUp("P2", of: database, keep: 2)
        #expect(
            words
                == "tracker: the name of \(desk.copies)/\(future) has a time that is still to come; is the clock right?\n"
        )
        for number in 3...4 { #expect(try desk.backUp("P\(number)", of: database, keep: 2) == "") }
        #expect(try desk.kept == ["P3", "P4"])
    }

    @Test func `databases of the same name keep their own copies in one folder`() throws {
        let desk = try Desk()
        let (one, other) = (try desk.database("one"), try desk.database("other"))
        for number in 1...3 {
            try desk.backUp("P\(number)", of: one, keep: 2)
            try desk.backUp("Q\(number)", of: other, keep: 1)
        }
        #expect(try desk.kept == ["P2", "P3", "Q3"])
    }

    @Test func `a database that was moved knows its copies, and so does one that was renamed`() throws {
        let desk = try Desk()
        let database = try desk.database("one")
        for number in 1...2 { try desk.backUp("P\(number)", of: database, keep: 2) }
        let moved = try desk.database("other").replacingOccurrences(of: "tracker.db", with: "talks.db")
        try FileManager.default.moveItem(atPath: database, toPath: moved)
        try desk.backUp("P3", of: moved, keep: 2)
        #expect(try desk.kept == ["P2", "P3"])
    }

    @Test func `of a database that was copied, each goes its own way from there on`() throws {
        let desk = try Desk()
        let (one, other) = (try desk.database("one"), try desk.database("other"))
        try desk.backUp("P1", of: one, keep: nil)
        try FileManager.default.copyItem(atPath: one, toPath: other)
        try desk.backUp("P2", of: one, keep: nil)
        try desk.backUp("P3", of: one, keep: nil)
        try desk.backUp("Q1", of: other, keep: 1)
        // The first is a former state of both.
        #expect(try desk.kept == ["P2", "P3", "Q1"])
    }

    @Test func `a restore takes no copies with it: those of what it took back stay`() throws {
        let desk = try Desk()
        let database = try desk.database("one")
        for number in 1...3 { try desk.backUp("P\(number)", of: database, keep: nil) }
        let second = try #require(try desk.names.first { try desk.lastParty(of: $0) == "P2" })
        try desk.tracker.succeed("restore", "--db", database, desk.copies + "/" + second)
        for number in 4...6 { try desk.backUp("P\(number)", of: database, keep: 2) }
        #expect(try desk.kept == ["P3", "P5", "P6"])
    }

    @Test func `where something is wrong with the new copy no older one goes`() throws {
        let desk = try Desk()
        let database = try desk.database("one")
        try desk.backUp("P1", of: database, keep: 1)
        var connection = try Connection(path: database, access: .writing)
        try connection.write { try $0.run("CREATE INDEX planted ON party (note)") }
        let outcome = try desk.tracker.run("backup", "--db", database, "--keep", "1", desk.copies)
        #expect(outcome.exitCode == 65)
        #expect(outcome.errors.contains("and no older one was removed"))
        #expect(try desk.names.count == 2)
    }
}
