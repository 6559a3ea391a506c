import Foundation
import Testing

/// A backup that takes the place of what all machines have.
@Suite struct SharedRestoreTests {
    @Test func `every machine has what the backup holds, and what was there is kept where it was restored`() throws {
        let server = try PostgresServer()
        for place in [nil, server.address] {
            let team = try Team(beginningWith: TrackerRunner.example, at: place)
            try team.succeed("ana", "add-party", "Chile")
            let backup = team.runner.file("before.backup")
            try team.succeed("ana", "backup", backup)
            let then = try team.succeed("ana", "export")
            try team.succeed("ben", "add-party", "France")
            try team.succeed("ben", "remove-statement", "5", "--yes")
            let now = try team.succeed("ben", "export")
            let said = try team.succeed("ana", "restore", backup)
            #expect(said.hasPrefix("Restored \(team.address) from \(backup), for all machines\n"))
            let former = try #require(said.split(separator: "\n").last?.split(separator: " in ").last)
            #expect(try team.runner.run("export", "--db", String(former)).output == now)
            for machine in ["ana", "ben", "eva"] {
                #expect(try team.succeed(machine, "export") == then)
                #expect(try team.succeed(machine, "check", "--data").hasSuffix("nothing is wrong\n"))
            }
            // It goes on from there, with the same numbers everywhere.
            try team.succeed("ben", "add-party", "Peru")
            try team.succeed("eva", "undo")
            #expect(try team.succeed("ana", "log") == team.succeed("ben", "log"))
            #expect(try team.content(of: "ana") == team.content(of: "ben"))
            #expect(try team.content(of: "eva") == team.content(of: "ben"))
        }
    }

    @Test func `a damaged backup is given to nobody`() throws {
        let team = try Team.withExample()
        let backup = team.runner.file("before.backup")
        try team.succeed("ana", "backup", backup)
        let before = try team.succeed("ben", "export")
        try team.runner.run(
            ["-c", "sqlite3 \"$FILE\" \"PRAGMA ignore_check_constraints = on; UPDATE party SET name = ' ' || name\""],
            environment: ["FILE": backup], executable: "/bin/bash")
        #expect(try team.run("ana", "restore", backup).exitCode == 65)
        #expect(
            try team.run("ana", "restore", "--accept-findings", backup).isRefusal(
                64, saying: "not given to all machines"))
        #expect(try team.run("ana", "restore", team.runner.file("none")).isRefusal(66, saying: "there is no database"))
        #expect(try team.entries() == [])
        for machine in ["ana", "ben"] { #expect(try team.succeed(machine, "export") == before) }
    }

    @Test func `pages that are served go on with what was restored`() throws {
        let team = try Team.withExample()
        let backup = team.runner.file("before.backup")
        try team.succeed("ana", "backup", backup)
        try team.succeed("ana", "add-party", "Chile")
        let pages = try team.serve("ana")
        #expect(try pages.get("/parties.csv").body.contains("Chile"))
        try team.succeed("ben", "restore", backup)
        try team.succeed("ana", "stats")
        #expect(try !pages.get("/parties.csv").body.contains("Chile"))
    }
}
