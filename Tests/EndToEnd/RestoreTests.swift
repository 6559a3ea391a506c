import Foundation
import SQLite
import Testing

/// What restore promises beside bringing a backup back.
@Suite(
    .onlyOnOwnFile(
        "a shared database has SharedRestoreTests: each machine takes what is restored, never what is damaged"))
struct RestoreTests {
    private static func beside(_ tracker: TrackerRunner) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: tracker.folder).filter { $0.hasPrefix("tracker.db") }
            .sorted()
    }

    /// What another program's INSERT OR REPLACE leaves, which `check` finds.
    private static func replaceRow(in tracker: TrackerRunner) throws {
        try tracker.succeed("add-party", "Peru", "--note", "a")
        try tracker.succeed("add-party", "Chile")
        let replacing = "INSERT OR REPLACE INTO party (id, name, note) VALUES (1, 'Peru', 'b')"
        #expect(try tracker.run([tracker.database, replacing], executable: "/usr/bin/sqlite3").exitCode == 0)
    }

    @Test func `backup and restore find the same wrong, and each says how to go on`() throws {
        let tracker = try TrackerRunner()
        try Self.replaceRow(in: tracker)
        #expect(try tracker.run("check").exitCode == 65)
        let copy = tracker.file("copy.db")
        let outcome = try tracker.run("backup", copy)
        #expect(outcome.exitCode == 65)
        #expect(outcome.output.hasPrefix("Backed up to \(copy) ("))
        #expect(outcome.errors.hasPrefix("tracker: the database is damaged, and so is this copy: party 1: "))
        #expect(outcome.errors.split(separator: "\n").count == 1)
        let before = try tracker.recorded()
        try FileManager.default.removeItem(atPath: tracker.database)
        #expect(
            try tracker.run("restore", copy).isRefusal(
                65, saying: "\(copy) is damaged, and was not restored", "party 1: ", "--accept-findings"))
        #expect(try Self.beside(tracker) == [])
        let accepted = try tracker.run("restore", "--accept-findings", copy)
        #expect(accepted.exitCode == 0)
        #expect(accepted.output == "Restored \(tracker.database) from \(copy)\n")
        #expect(accepted.errors.hasPrefix("tracker: \(copy) is damaged, and was restored as it is:\n  party 1: "))
        #expect(try tracker.recorded() == before)
    }

    @Test func `restores within one second keep each what was there`() throws {
        let tracker = try TrackerRunner.withExample()
        let copy = tracker.file("copy.db")
        try tracker.succeed("backup", copy)
        for number in 1...4 {
            try tracker.succeed("add-party", "Party \(number)")
            try tracker.succeed("restore", copy)
        }
        let kept = try Self.beside(tracker).filter { $0.contains(".before-restore-") }
        let parties = try kept.map { name in
            try tracker.succeed("list-parties", "--format", "csv", "--fields", "name", "--db", tracker.file(name))
                .split(separator: "\r\n").filter { $0.hasPrefix("Party ") }.map(String.init)
        }
        #expect(Set(parties) == Set((1...4).map { ["Party \($0)"] }))
    }

    @Test func `a restore that fails leaves the database as it was and no copy of it`() throws {
        let tracker = try TrackerRunner.withExample()
        let texts = (0..<4000).map {
            #"{"date":"2025-06-10","attribution":"a voice","text":"Words \#($0) \#(String(repeating: "and more ", count: 40))"}"#
        }
        let large = tracker.file("large.db")
        try tracker.succeed(
            "import", "--db", large, try tracker.write(texts.joined(separator: "\n") + "\n", to: "large.ndjson"))
        let before = FileManager.default.contents(atPath: tracker.database)
        // A limit for files that is above what is kept and below what is to come.
        let script = "trap '' XFSZ; ulimit -f 2048; \(TrackerRunner.binary) restore \(large)"
        let outcome = try tracker.run(["-c", script], executable: "/bin/bash")
        #expect(outcome.exitCode == 74, "\(outcome)")
        #expect(try Self.beside(tracker) == ["tracker.db"])
        #expect(FileManager.default.contents(atPath: tracker.database) == before)
    }

    @Test func `a restore waits no longer than it is told to`() throws {
        let tracker = try TrackerRunner.withExample()
        let copy = tracker.file("copy.db")
        try tracker.succeed("backup", copy)
        var other = try Connection(path: tracker.database, access: .writing)
        let began = Date()
        let outcome = try other.write { _ in try tracker.run("restore", "--wait", "1", copy) }
        #expect(outcome.isRefusal(75, saying: "another program is writing"))
        #expect(Date().timeIntervalSince(began) < 10)
        #expect(try !Self.beside(tracker).contains { $0.contains("restore") })
    }

    @Test func `a database without a log is restored too`() throws {
        let tracker = try TrackerRunner.withExample()
        let copy = tracker.file("copy.db")
        try tracker.succeed("backup", copy)
        let before = try tracker.recorded()
        try tracker.succeed("add-party", "France")
        _ = try tracker.run([tracker.database, "PRAGMA journal_mode = DELETE"], executable: "/usr/bin/sqlite3")
        #expect(try tracker.succeed("restore", copy).contains("Its former content is kept in "))
        #expect(try tracker.recorded() == before)
    }
}
