import Foundation
import SQLite
import Testing

@Suite(.onlyOnOwnFile("they are about the file and what lies beside it; a shared database has tests of its own"))
struct KeepingTests {
    private static func mode(_ path: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.posixPermissions] as? Int) ?? 0
    }

    private static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    /// Files that the runner itself makes.
    private static func others(_ tracker: TrackerRunner) throws -> [String] {
        try names(in: tracker.folder).filter { !$0.hasPrefix("in-") && !$0.hasPrefix("out-") && !$0.hasPrefix("err-") }
    }

    @Test func `init makes an empty database once`() throws {
        let tracker = try TrackerRunner()
        #expect(try tracker.succeed("init") == "Created \(tracker.database)\n")
        #expect(try tracker.succeed("init") == "\(tracker.database) already exists\n")
        #expect(try tracker.succeed("query", "--count") == "0\n")
        #expect(Self.mode(tracker.database) == 0o600)
    }

    @Test(arguments: [["query"], ["list-rounds"], ["export"], ["check"], ["status"], ["sql", "SELECT 1"]])
    func `a command that only reads leaves nothing beside the database, and the database as it is`(_ command: [String])
        throws
    {
        let tracker = try TrackerRunner.withExample()
        let before = FileManager.default.contents(atPath: tracker.database)
        #expect(try tracker.run(command).exitCode == 0)
        #expect(try Self.others(tracker) == ["tracker.db"])
        #expect(FileManager.default.contents(atPath: tracker.database) == before)
    }

    @Test func `a backup is private, whole, and never replaces a file`() throws {
        let tracker = try TrackerRunner.withExample()
        let copy = tracker.file("copy.db")
        #expect(try tracker.succeed("backup", copy).hasPrefix("Backed up to \(copy) ("))
        #expect(Self.mode(copy) == 0o600)
        #expect(try tracker.succeed("export", "--db", copy) == tracker.recorded())
        let before = FileManager.default.contents(atPath: copy)
        #expect(try tracker.run("backup", copy).isRefusal(73, saying: "\(copy) already exists, and is not replaced"))
        #expect(FileManager.default.contents(atPath: copy) == before)
        #expect(try Self.others(tracker) == ["copy.db", "tracker.db"])
        let status = try tracker.succeed("status", "--format", "json")
        #expect(status.contains("\"file\": \"\(copy)\""))
    }

    @Test func `restore brings a backup's content back and keeps what was there`() throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        try tracker.succeed("backup", tracker.file("copy.db"))
        try tracker.succeed("add-party", "France")
        let changed = try tracker.recorded()
        let output = try tracker.succeed("restore", tracker.file("copy.db"))
        #expect(try tracker.recorded() == before)
        let former = try #require(output.split(separator: "\n").last?.split(separator: " ").last.map(String.init))
        #expect(try tracker.succeed("export", "--db", former) == changed)
        #expect(Self.mode(former) == 0o600)
        #expect(try tracker.succeed("check", "--data") == "\(tracker.database): nothing is wrong\n")
    }

    @Test func `restore makes a database where there is none, and replaces one that cannot be read`() throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        try tracker.succeed("backup", tracker.file("copy.db"))
        try FileManager.default.removeItem(atPath: tracker.database)
        try tracker.succeed("restore", tracker.file("copy.db"))
        #expect(try tracker.recorded() == before)
        try Data(repeating: 7, count: 8192).write(to: URL(fileURLWithPath: tracker.database))
        try tracker.succeed("restore", tracker.file("copy.db"))
        #expect(try tracker.recorded() == before)
        #expect(Self.mode(tracker.database) == 0o600)
    }

    @Test func `a backup that is damaged is not restored`() throws {
        let tracker = try TrackerRunner.withExample()
        let copy = tracker.file("copy.db")
        try tracker.succeed("backup", copy)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
        let place = try #require(bytes.range(of: Data("We are doing well".utf8)))
        bytes[place.lowerBound] ^= 0x20
        try bytes.write(to: URL(fileURLWithPath: copy))
        let before = FileManager.default.contents(atPath: tracker.database)
        #expect(
            try tracker.run("restore", copy).isRefusal(65, saying: "statement", "was not restored", "--accept-findings")
        )
        #expect(FileManager.default.contents(atPath: tracker.database) == before)
        #expect(try tracker.run("restore", tracker.database).isRefusal(64, saying: "the database itself"))
        #expect(try tracker.run("restore", tracker.file("none.db")).isRefusal(66, saying: "none.db"))
    }

    @Test func `an older file is migrated after a backup, and readers say so`() throws {
        let tracker = try TrackerRunner.withExample()
        let before = try tracker.recorded()
        var connection = try Connection(path: tracker.database, access: .writing)
        try connection.write { transaction in
            for table in ["reader", "watch"] { try transaction.run("DROP TABLE \(identifier: table)") }
            _ = try transaction.run("DELETE FROM migration WHERE ordinal = (SELECT max(ordinal) FROM migration)")
        }
        #expect(try tracker.run("query").isRefusal(78, saying: "tracker migrate"))
        #expect(try tracker.run("check").isRefusal(78, saying: "tracker migrate"))
        #expect(try tracker.succeed("status").contains("Newest schema:"))
        try tracker.succeed("backup", tracker.file("old.db"), "--db", tracker.database, failing: true)
        #expect(try tracker.succeed("migrate").contains("Migrated \(tracker.database) from schema "))
        #expect(try tracker.recorded() == before)
        #expect(try Self.others(tracker).count { $0.contains(".schema-") } == 1)
        #expect(try tracker.succeed("migrate").contains("already has schema "))
    }
}

extension TrackerRunner {
    /// Runs a command that must succeed but may have something to say.
    fileprivate func succeed(_ arguments: String..., failing: Bool) throws {
        let outcome = try run(arguments)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
}
