import Foundation
import Testing

/// Logs that are shortened, in a folder and in PostgreSQL.
@Suite struct TrimTests {
    /// Runs a test with a log in a folder, then with one in a server of its own.
    private static func withBoth(_ body: (Team) throws -> Void) throws {
        try body(try Team.withExample())
        let server = try PostgresServer()
        try body(try Team(beginningWith: TrackerRunner.example, at: server.address))
        withExtendedLifetime(server) {}
    }

    @Test func `who was away begins with the snapshot, and all files are equal`() throws {
        try Self.withBoth { team in
            try team.succeed("ana", "add-party", "Chile")
            try team.succeed("ben", "stats")
            for name in ["France", "Norway", "Peru", "Spain"] { try team.succeed("ana", "add-party", name) }
            #expect(
                try team.succeed("ana", "trim", "--keep", "2") == """
                    Removed what entries 1 to 3 of \(team.address) held; a snapshot has it
                    The last 2 are whole

                    """)
            // One machine was away at entry 1, one joins, one was there.
            for machine in ["ben", "eva", "ana"] {
                #expect(try team.parties(of: machine).count == 7)
            }
            #expect(try team.content(of: "ben") == team.content(of: "ana"))
            #expect(try team.content(of: "eva") == team.content(of: "ana"))
            try team.succeed("ben", "undo", "4")
            #expect(try team.succeed("eva", "log") == team.succeed("ben", "log"))
            for machine in ["ana", "ben", "eva"] {
                #expect(try team.succeed(machine, "check", "--data").hasSuffix("nothing is wrong\n"))
            }
            // Again, and further; then there is nothing to do.
            #expect(try team.succeed("ben", "trim", "--keep", "0").hasPrefix("Removed what entries 1 to 6 of"))
            #expect(
                try team.succeed("ben", "trim") == "No change: the log has 6 entries, and 1000 are kept\n")
            try team.succeed("ana", "add-party", "Ghana")
            #expect(try team.succeed("new", "export") == team.succeed("ben", "export"))
        }
    }

    @Test func `who was away and writes first, writes after what the snapshot holds`() throws {
        try Self.withBoth { team in
            try team.succeed("ana", "stats")
            try team.succeed("ben", "add-party", "Chile")
            try team.succeed("ben", "add-party", "France")
            try team.succeed("ben", "trim", "--keep", "0")
            try team.succeed("ana", "add-party", "Peru")
            #expect(try team.parties(of: "ana") == ["Chile", "China", "France", "Peru", "United States"])
            #expect(try team.succeed("ben", "export") == team.succeed("ana", "export"))
            #expect(try team.content(of: "ben") == team.content(of: "ana"))
        }
    }

    @Test func `what another program changed on a machine that was away is kept in a file of its own`() throws {
        let team = try Team.withExample()
        try team.succeed("ana", "stats")
        try team.succeed("ben", "add-party", "Chile")
        try team.succeed("ben", "trim", "--keep", "0")
        try team.runner.run(
            ["-c", "sqlite3 \"$FILE\" \"UPDATE statement SET tone = 'neutral' WHERE id = 3\""],
            environment: ["FILE": try team.replica(of: "ana")], executable: "/bin/bash")
        let outcome = try team.run("ana", "stats")
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.hasPrefix("tracker: warning: another program had changed"), "\(outcome.errors)")
        #expect(try team.content(of: "ana") == team.content(of: "ben"))
    }

    @Test func `an entry whose content was removed keeps its place in the chain`() throws {
        let team = try Team.withExample()
        try team.succeed("ana", "add-party", "Chile")
        try team.succeed("ben", "stats")
        try team.succeed("ana", "add-party", "France")
        let sizes = { try team.entries().map { try FileManager.default.attributesOfItem(atPath: $0)[.size] as? Int } }
        let before = try sizes()
        try team.succeed("ana", "trim", "--keep", "0")
        #expect(try zip(sizes(), before).allSatisfy { now, then in (now ?? 0) < (then ?? 0) && now == 128 })
        // What does not go on from what a machine has is found all the same.
        let first = try #require(try team.entries().first)
        var bytes = try Data(contentsOf: URL(filePath: first))
        bytes[bytes.count - 1] ^= 1
        try bytes.write(to: URL(filePath: first))
        #expect(try team.run("ben", "stats").isRefusal(65, saying: "does not have entry 1"))
    }

    @Test func `a trim that was broken off is finished by the next`() throws {
        let team = try Team.withExample()
        for name in ["Chile", "France", "Norway"] { try team.succeed("ana", "add-party", name) }
        let whole = try team.entries().map { try Data(contentsOf: URL(filePath: $0)) }
        try team.succeed("ana", "trim", "--keep", "0")
        for (file, content) in zip(try team.entries(), whole).dropFirst() { try content.write(to: URL(filePath: file)) }
        #expect(try team.succeed("eva", "export") == team.succeed("ana", "export"))
        try team.succeed("ana", "trim", "--keep", "0")
        for file in try team.entries() { #expect(try Data(contentsOf: URL(filePath: file)).count == 128) }
        try team.succeed("ana", "add-party", "Peru")
        #expect(try team.succeed("eva", "export") == team.succeed("ana", "export"))
    }

    @Test func `what cannot be shortened is refused`() throws {
        let team = try Team.withExample()
        #expect(try team.runner.run("trim").isRefusal(64, saying: "this database is not shared"))
        #expect(try team.run("ana", "trim", "--keep", "-1").isRefusal(64, saying: "--keep cannot be negative"))
    }

    @Test func `a writer may not trim in PostgreSQL`() throws {
        let server = try PostgresServer()
        let team = try Team(beginningWith: TrackerRunner.example, at: server.address)
        try server.run(
            """
            CREATE ROLE writers LOGIN; GRANT SELECT, UPDATE ON tracker_log TO writers; GRANT SELECT, INSERT ON tracker_entry, tracker_part TO writers
            """)
        team.address = server.address.replacingOccurrences(of: "tracker@", with: "writers@")
        try team.succeed("ana", "add-party", "Chile")
        #expect(try team.run("ana", "trim", "--keep", "0").isRefusal(77, saying: "permission denied"))
        try team.succeed("ana", "add-party", "France")
        #expect(try team.parties(of: "ben").count == 4)
    }
}
