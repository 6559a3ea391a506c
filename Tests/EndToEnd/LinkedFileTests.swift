import Foundation
import Testing

/// A file that has two names.
@Suite(.onlyOnOwnFile("the file has several names")) struct LinkedFileTests {
    @Test(arguments: [
        ["query"], ["add-party", "France"], ["check"], ["status"], ["sql", "SELECT 1"], ["backup", "copy.db"],
        ["restore", "whole.db"], ["import", TrackerRunner.example],
    ])
    func `a database with two names is refused by both`(_ command: [String]) throws {
        let tracker = try TrackerRunner.withExample()
        try tracker.succeed("backup", tracker.file("whole.db"))
        let before = FileManager.default.contents(atPath: tracker.database)
        try FileManager.default.linkItem(atPath: tracker.database, toPath: tracker.file("other.db"))
        for name in ["tracker.db", "other.db"] {
            let outcome = try tracker.run(command + ["--db", tracker.file(name)])
            #expect(outcome.isRefusal(66, saying: "is one of 2 names of one file", " -samefile "), "\(outcome)")
        }
        #expect(FileManager.default.contents(atPath: tracker.database) == before)
        try FileManager.default.removeItem(atPath: tracker.file("other.db"))
        #expect(try tracker.run(command).exitCode == 0)
    }

    @Test(arguments: [["query"], ["add-party", "France"]])
    func `the name of a draft, left by a program that was killed when it had published it, is taken away`(
        _ command: [String]
    ) throws {
        let tracker = try TrackerRunner.withExample()
        let draft = tracker.database + ".new-0123456789abc"
        try FileManager.default.linkItem(atPath: tracker.database, toPath: draft)
        #expect(try tracker.run(command).exitCode == 0)
        #expect(!FileManager.default.fileExists(atPath: draft))
    }

    @Test func `what a killed backup left in its folder is taken away by the next one, and nothing else`() throws {
        let tracker = try TrackerRunner.withExample()
        let copies = tracker.file("copies")
        try FileManager.default.createDirectory(atPath: copies, withIntermediateDirectories: false)
        let left = copies + "/tracker.db-20251123T030000Z.backup.new-0123456789abc"
        let others = [
            "tracker.db.new-version", "other.db-20251123T030000Z.backup.new-0123456789abc",
            "tracker.db.new-0123456789ab-",
        ]
        for path in [left] + others.map({ copies + "/" + $0 }) {
            _ = FileManager.default.createFile(atPath: path, contents: Data("half".utf8))
        }
        try tracker.succeed("backup", copies)
        #expect(!FileManager.default.fileExists(atPath: left))
        for name in others { #expect(FileManager.default.fileExists(atPath: copies + "/" + name)) }
    }
}
