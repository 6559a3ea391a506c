import Foundation
import SQLite
import SharedLog
import Testing

@testable import Negotiations

/// A database that several machines share.
@Suite struct SharingTests {
    @Test func `what one machine records another answers, with the same numbers and history`() throws {
        let team = try Team.withExample()
        #expect(
            try team.succeed(
                "ana", "add-statement", "--official", "Lutnick", "--date", "2025-06-12", "--text", "Go on.")
                == "Added statement 12: Howard Lutnick, 2025-06-12: Go on.\n")
        #expect(
            try team.succeed("ben", "query", "going OR go", "--count")
                == team.succeed("ana", "query", "going OR go", "--count"))
        try team.succeed("ben", "edit-statement", "12", "--text", "Go on!")
        try team.succeed("ana", "remove-statement", "5", "--yes")
        try team.succeed("ben", "undo", "3")
        try team.succeed("ana", "watch", "add", "desk", "--", "query", "--official", "Lutnick")
        for command in [
            ["export"], ["log"], ["log", "2"], ["watch", "list"], ["query", "--as-of", "2"], ["list-imports"],
        ] {
            #expect(try team.run("ana", command) == team.run("ben", command), "\(command)")
        }
        #expect(try team.content(of: "ana") == team.content(of: "ben"))
        for machine in ["ana", "ben"] {
            #expect(try team.succeed(machine, "check", "--data").hasSuffix("nothing is wrong\n"))
        }
    }

    @Test func `what another machine wrote is new at once, and told to the team once`() throws {
        let team = try Team.withExample()
        try team.succeed("ana", "watch", "add", "g", "--", "query", "--official", "Greer")
        try team.succeed("ana", "news", "--since-last", "desk")
        try team.succeed("ben", "add-statement", "--official", "Greer", "--date", "2025-06-12", "--text", "Go on.")
        for command in [["watch", "run", "--fields", "text"], ["news", "--since-last", "desk", "--fields", "title"]] {
            #expect(try team.run("ana", command).output.contains("Go on."), "\(command)")
            #expect(try team.run("ben", command).output == "", "\(command)")
        }
    }

    @Test func `a large import comes to every machine whole`() throws {
        let team = try Team()
        let people = ["Ana Ibarra", "Ben Okoro", "Eva Lindqvist", "Tomasz Zielinski", "Yusuf Demir"]
        let text = (1...8_000).map { number in
            "{\"type\":\"statement\",\"date\":\"2025-06-10\",\"official\":\"\(people[number % 5])\",\"text\":\"Statement number \(number) of a long series about tariffs and rare earths \(number * 7919 % 10_007).\",\"topics\":[\"topic \(number % 9)\"]}"
        }
        let file = try team.runner.write(text.joined(separator: "\n") + "\n", to: "large.ndjson")
        try team.succeed("ana", "import", "--create-officials", file)
        #expect(try team.succeed("ben", "query", "tariffs", "--count") == "8000\n")
        #expect(try team.content(of: "ana") == team.content(of: "ben"))
        #expect(try team.succeed("ben", "check", "--data").hasSuffix("nothing is wrong\n"))
    }

    @Test func `a machine that joins begins with the newest snapshot`() throws {
        let team = try Team.withExample()
        let shared = try #require(
            SharedDatabase(
                named: team.address, in: team.runner.file("own"), environment: ["PATH": TrackerRunner.programs], wait: 5
            ))
        shared.snapshotInterval = 2
        for name in ["Chile", "Norway", "Peru"] {
            _ = try shared.record { tracker in
                try tracker.write { transaction in try transaction.run("INSERT INTO party (name) VALUES (\(name))") }
            }
        }
        #expect(shared.snapshotFailure == nil)
        let snapshots = try FileManager.default.contentsOfDirectory(atPath: team.folder + "/snapshots").sorted()
        #expect(snapshots == ["000000000000", "000000000002"])
        try team.succeed("ana", "stats")
        // Who begins with it does not need what came before.
        try FileManager.default.removeItem(atPath: try #require(team.entries().first))
        #expect(try team.succeed("eva", "list-parties").contains("Peru"))
        #expect(try team.content(of: "eva") == team.content(of: "ana"))
    }

    @Test func `a log is made once, and what is no address of one is refused`() throws {
        let team = try Team()
        let runner = team.runner
        #expect(try runner.run("share", team.address).isRefusal(73, saying: "already"))
        #expect(try team.run("ana", "share", team.address).isRefusal(64, saying: "is shared"))
        #expect(
            try runner.run("stats", "--db", "file://\(runner.folder)/nothing").isRefusal(
                66, saying: "no shared database"))
        #expect(
            try runner.run("stats", "--db", "file://\(runner.database)").isRefusal(66, saying: "no shared database"))
        try runner.succeed("init")
        #expect(try runner.run("stats", "--db", "file://\(runner.database)").isRefusal(64, saying: "is a file"))
        #expect(try runner.run("stats", "--db", "carrier://pigeon").isRefusal(69, saying: "tracker-remote-carrier"))
        #expect(try runner.run("share", runner.folder).isRefusal(73, saying: "not empty"))
        #expect(try team.run("ana", "init").isRefusal(64, saying: "is for a database of this machine"))
    }

    @Test func `where the log cannot be reached, questions are answered as of then and nothing is recorded`() throws {
        let team = try Team.withExample()
        let before = try team.succeed("ana", "export")
        try FileManager.default.moveItem(atPath: team.folder, toPath: team.folder + "-away")
        let asked = try team.run("ana", "export")
        #expect(asked.exitCode == 0 && asked.output == before)
        #expect(asked.errors.hasPrefix("tracker: warning: ") && asked.errors.contains("; the answer is as of 20"))
        #expect(asked.errors.split(separator: "\n").count == 1)
        #expect(try team.run("ana", "add-party", "France").isRefusal(69, saying: "no shared database"))
        try FileManager.default.moveItem(atPath: team.folder + "-away", toPath: team.folder)
        #expect(try team.succeed("ana", "export") == before)
        try team.succeed("ana", "add-party", "France")
    }

    @Test func `status tells how far this machine follows, and check compares each row with the log`() throws {
        let team = try Team.withExample()
        try team.succeed("ana", "add-party", "Chile")
        try team.succeed("ben", "edit-statement", "3", "--tone", "neutral")
        let status = try team.succeed("ana", "status", "--format", "json")
        #expect(status.contains("\"shared\": \"\(team.address)\""))
        #expect(status.contains("\"entry\": 2,"))
        #expect(try team.succeed("ana", "check", "--data").hasSuffix("nothing is wrong\n"))
        // Behind the triggers, which are put back.
        try team.runner.run(
            [
                "-c",
                """
                triggers=$(sqlite3 "$FILE" "SELECT group_concat(sql, ';') || ';' FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'party'")
                sqlite3 "$FILE" "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'party'" | sqlite3 "$FILE"
                sqlite3 "$FILE" "UPDATE party SET note = 'Another' WHERE name = 'Chile'; $triggers"
                """,
            ], environment: ["FILE": try team.replica(of: "ana")], executable: "/bin/bash")
        let found = try team.run("ana", "check", "--data", "--format", "ndjson")
        #expect(found.exitCode == 65)
        let findings = found.output.split(separator: "\n").filter { $0.contains("\"part\":\"log\"") }
        #expect(
            findings.count == 1 && findings[0].contains("party 3")
                && findings[0].contains("differs from what the log says"))
        #expect(try team.succeed("ben", "check", "--data").hasSuffix("nothing is wrong\n"))
    }

    @Test func `what another program changed in a machine's file is published`() throws {
        let team = try Team.withExample()
        try team.succeed("ana", "stats")
        try team.runner.run(
            ["-c", "sqlite3 \"$FILE\" \"UPDATE statement SET tone = 'neutral' WHERE id = 3\""],
            environment: ["FILE": try team.replica(of: "ana")], executable: "/bin/bash")
        try team.succeed("ana", "query")
        #expect(try team.succeed("ben", "log", "--limit", "1") == team.succeed("ana", "log", "--limit", "1"))
        #expect(try team.content(of: "ana") == team.content(of: "ben"))
    }

    @Test func `what another program replaced behind the triggers is kept in a file of its own, and stops nobody`()
        throws
    {
        let team = try Team.withExample()
        try team.succeed("ana", "stats")
        try team.runner.run(
            [
                "-c",
                "sqlite3 \"$FILE\" \"INSERT OR REPLACE INTO party (id, code, name) SELECT id, code, 'Other' FROM party WHERE id = 2\"",
            ],
            environment: ["FILE": try team.replica(of: "ana")], executable: "/bin/bash")
        let outcome = try team.run("ana", "add-party", "Chile")
        #expect(outcome.exitCode == 0 && outcome.errors.contains("had replaced rows behind its triggers"), "\(outcome)")
        try team.succeed("ben", "add-party", "France")
        #expect(try team.succeed("eva", "list-parties") == team.succeed("ana", "list-parties"))
        #expect(try !team.succeed("eva", "list-parties").contains("Other"))
    }

    @Test(arguments: [["query", "--count"], ["add-party", "Chile"]])
    func `what another program changed while others wrote is kept in a file of its own, and told`(
        _ command: [String]
    ) throws {
        let team = try Team.withExample()
        try team.succeed("ana", "stats")
        try team.succeed("ben", "add-party", "France")
        try team.runner.run(
            ["-c", "sqlite3 \"$FILE\" \"UPDATE statement SET tone = 'neutral' WHERE id = 3\""],
            environment: ["FILE": try team.replica(of: "ana")], executable: "/bin/bash")
        let outcome = try team.run("ana", command)
        #expect(outcome.exitCode == 0)
        let file = try #require(outcome.errors.split(separator: " ").last?.trimmingPrefix("in ")).trimmingCharacters(
            in: .newlines)
        #expect(outcome.errors.hasPrefix("tracker: warning: another program had changed"))
        #expect(try team.runner.run("query", "--tone", "neutral", "--count", "--db", file).output != "0\n")
        try team.succeed("ben", "stats")
        #expect(try team.content(of: "ana") == team.content(of: "ben"))
        #expect(try team.run("ana", "stats").errors == "")
    }

    @Test func `machines that write at once all succeed, and agree`() async throws {
        let team = try Team.withExample()
        let machines = ["ana", "ben", "eva"]
        try await team.runAtOnce(on: machines) { machine in
            "for i in 1 2 3 4 5 6; do \(TrackerRunner.binary) add-official \"\(machine) $i\" > /dev/null || exit 1; done"
        }
        for machine in machines { try team.succeed(machine, "stats") }
        #expect(
            try team.succeed("ana", "list-officials", "--format", "csv").split(whereSeparator: \.isNewline).count == 7
                + 18 + 1)
        let content = try team.content(of: "ana")
        for machine in machines { #expect(try team.content(of: machine) == content) }
    }

    @Test func `the folder of a shared database is told from a file, with its address`() throws {
        let team = try Team()
        for command in [["query"], ["add-party", "Chile"]] {
            #expect(
                try team.runner.run(command, environment: ["TRACKER_DB": team.folder]).isRefusal(
                    66, saying: "is a directory", "It holds a shared database: name it with --db \(team.address)."))
        }
    }

    @Test func `what lies in inboxes of several machines is imported once, also from one that they have in common`()
        async throws
    {
        let team = try Team()
        let inboxes = ["ana": "common", "ben": "common", "eva": "copies"]
        for folder in Set(inboxes.values) {
            try FileManager.default.createDirectory(atPath: team.runner.file(folder), withIntermediateDirectories: true)
            for number in 1...6 {
                _ = try team.runner.write(
                    "date,attribution,quote\n2025-06-10,A delegate,Words number \(number).\n",
                    to: "\(folder)/\(number).csv")
            }
        }
        let folders = inboxes.mapValues { team.runner.file($0) }
        try await team.runAtOnce(on: inboxes.keys.sorted()) { machine in
            "\(TrackerRunner.binary) import --lock-wait 60 --min-age 0 --inbox '\(folders[machine] ?? "")'"
        }
        for machine in inboxes.keys { #expect(try team.succeed(machine, "query", "--count") == "6\n") }
        for folder in folders.values {
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["processed"])
        }
        // Each of the files once, and none of them failed.
        #expect(
            try team.succeed("ana", "list-imports", "--fields", "result", "--format", "csv").contains("failed") == false
        )
    }

    @Test func `from an inbox that another machine is taking nothing is taken`() throws {
        let team = try Team()
        let inbox = team.runner.file("common")
        try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
        let descriptor = open(inbox + "/.import.lock", O_RDWR | O_CREAT, 0o600)
        defer { close(descriptor) }
        #expect(flock(descriptor, LOCK_EX) == 0)
        #expect(
            try team.run("ana", ["import", "--min-age", "0", "--inbox", inbox]).isRefusal(
                75, saying: "another import from \(inbox) is running"))
    }

    @Test func `the file of a machine is asked by its path, and written to by the address only`() throws {
        let team = try Team.withExample()
        let file = try #require(
            team.succeed("ana", "status").split(separator: "\n").first {
                $0.hasPrefix("/") || $0.contains("tracker.db")
            }
            .flatMap { line in line.split(separator: " ").first { $0.hasSuffix("tracker.db") }.map(String.init) })
        #expect(try team.runner.succeed("query", "--count", "--db", file) == "11\n")
        for command in [
            ["add-party", "Norway"], ["edit-statement", "5", "--tone", "neutral"], ["undo", "1"],
            ["restore", team.runner.database],
        ] {
            #expect(
                try team.runner.run(command + ["--db", file]).isRefusal(64, saying: "is the file of this machine"),
                "\(command)")
        }
    }

    @Test func `where there is no database to share, that is said`() throws {
        let runner = try TrackerRunner()
        let shared = try runner.succeed("share", "--db", runner.file("nope.db"), runner.file("team"))
        #expect(shared.hasPrefix("Made an empty shared database at ") && shared.contains("since there is no "))
    }
}

/// A log that is not what was written.
@Suite struct DamagedLogTests {
    private static func rewrite(_ file: String, _ change: (inout EntryHeader) -> Void) throws {
        let input = open(file, O_RDONLY)
        defer { close(input) }
        let pipe = FramePipe(input: input, output: -1)
        var header = try EntryHeader(content: try #require(try pipe.receive()).content)
        change(&header)
        var bytes = Frame(.entry, header.content).bytes
        var digest = EntryDigest(header)
        while let frame = try pipe.receive(), frame.kind == .part {
            digest.add(part: frame.content)
            bytes += frame.bytes
        }
        bytes += Frame(.end, digest.finalize()).bytes
        try FileManager.default.removeItem(atPath: file)
        try Data(bytes).write(to: URL(filePath: file))
    }

    /// A team of which `ana` has recorded what `ben` does not have yet.
    private static func team() throws -> Team {
        let team = try Team.withExample()
        try team.succeed("ben", "stats")
        try team.succeed("ana", "add-party", "France")
        return team
    }

    private static func refuses(_ team: Team, _ exitCode: Int32, saying words: String) throws {
        let before = try team.content(of: "ben")
        for command in [["stats"], ["add-party", "Chile"], ["export"]] {
            #expect(try team.run("ben", command).isRefusal(exitCode, saying: words), "\(command)")
        }
        #expect(try team.content(of: "ben") == before)
        #expect(try team.entries().count == 1)
    }

    @Test func `a newer schema is refused by a program that does not know it`() throws {
        let team = try Self.team()
        try Self.rewrite(try #require(team.entries().last)) { $0.schema += 1 }
        try Self.refuses(team, 78, saying: "newer than this program")
    }

    @Test func `another schema of the same number is refused`() throws {
        let team = try Self.team()
        try Self.rewrite(try #require(team.entries().last)) { $0.schemaDigest[0] ^= 1 }
        try Self.refuses(team, 78, saying: "another version of schema")
    }

    @Test func `an entry that continues another one than is known is named`() throws {
        let team = try Self.team()
        try Self.rewrite(try #require(team.entries().last)) { $0.previous[3] ^= 1 }
        try Self.refuses(team, 65, saying: "entry 1 of the log does not continue entry 0")
    }

    @Test func `a log that lacks what a machine has is named as diverged`() throws {
        let team = try Self.team()
        try FileManager.default.removeItem(atPath: try #require(team.entries().last))
        for command in [["stats"], ["add-party", "Chile"]] {
            #expect(try team.run("ana", command).isRefusal(65, saying: "does not have entry 1"))
        }
        #expect(
            try team.succeed("ben", "list-parties", "--format", "csv").split(whereSeparator: \.isNewline).count == 3)
        // Another history has begun: it stays so.
        try team.succeed("ben", "add-party", "Chile")
        #expect(try team.run("ana", "stats").isRefusal(65, saying: "does not have entry 1 as it is known here"))
    }

    @Test func `a log that lacks an entry in the middle is named, and nothing is added to it`() throws {
        let team = try Self.team()
        for name in ["Chile", "Norway", "Peru"] { try team.succeed("ana", "add-party", name) }
        try FileManager.default.removeItem(atPath: try team.entries()[1])
        for command in [["stats"], ["add-party", "Spain"], ["check", "--data"]] {
            #expect(try team.run("eva", command).isRefusal(65, saying: "entry 2 of the log is missing"), "\(command)")
        }
        #expect(try team.run("ana", "check", "--data").isRefusal(65, saying: "entry 2 of the log is missing"))
        #expect(try team.entries().count == 3)
    }

    @Test func `a log without snapshots is not begun anew, and gets one from a machine that follows it`() throws {
        let team = try Self.team()
        let snapshots = team.folder + "/snapshots"
        for name in try FileManager.default.contentsOfDirectory(atPath: snapshots) {
            try FileManager.default.removeItem(atPath: "\(snapshots)/\(name)")
        }
        #expect(try team.run("eva", "stats").isRefusal(65, saying: "holds no snapshot", "tracker trim"))
        #expect(
            try team.runner.run(["share", team.address], environment: ["HOME": team.runner.file("x")]).isRefusal(
                73, saying: "lacks its snapshots"))
        try team.succeed("ana", "trim")
        #expect(try team.succeed("eva", "export") == team.succeed("ana", "export"))
    }

    @Test(arguments: ["half", "nothing", "text"])
    func `a damaged file of a machine says what to do, and joins anew`(_ damage: String) throws {
        let team = try Self.team()
        let file = try team.replica(of: "ben")
        let whole = try Data(contentsOf: URL(filePath: file))
        for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + ending) }
        switch damage {
        case "half": try whole.prefix(whole.count / 2).write(to: URL(filePath: file))
        case "nothing": try Data().write(to: URL(filePath: file))
        default: try Data("no database".utf8).write(to: URL(filePath: file))
        }
        for command in [["query"], ["status"], ["add-party", "Chile"]] {
            #expect(
                try team.run("ben", command).isRefusal(
                    65, saying: "the file of this machine, is damaged", "joins anew"),
                "\(command)")
        }
        try FileManager.default.removeItem(atPath: file)
        #expect(try team.succeed("ben", "export") == team.succeed("ana", "export"))
    }

    @Test func `another log at the same address is named`() throws {
        let team = try Self.team()
        try FileManager.default.removeItem(atPath: team.folder)
        #expect(
            try team.runner.run(["share", team.address], environment: ["HOME": team.runner.file("x")]).exitCode == 0)
        #expect(try team.run("ben", "stats").isRefusal(65, saying: "is another log than the one"))
    }

    @Test func `an entry cut off or with one byte changed is never taken`() throws {
        let team = try Self.team()
        let file = try #require(team.entries().last)
        let whole = try Data(contentsOf: URL(filePath: file))
        let before = try team.content(of: "ben")
        let lengths = stride(from: 0, to: whole.count, by: max(1, whole.count / 6))
        let cut = lengths.map { whole.prefix($0) }
        let changed = stride(from: 0, to: whole.count, by: max(1, whole.count / 12)).map { place in
            var bytes = whole
            bytes[place] ^= 0x10
            return bytes
        }
        try FileManager.default.removeItem(atPath: file)
        for bytes in cut + changed {
            try bytes.write(to: URL(filePath: file))
            let outcome = try team.run("ben", "stats")
            #expect([65, 78].contains(outcome.exitCode) && outcome.output == "", "\(outcome)")
        }
        #expect(try team.content(of: "ben") == before)
        try whole.write(to: URL(filePath: file))
        try team.succeed("ben", "stats")
        #expect(try team.content(of: "ben") == team.content(of: "ana"))
    }
}
