import Foundation
import RawClient
import Testing

/// Pages of a shared database in which people write.
@Suite struct SharedPagesTests {
    @Test func `what is filled in is in the log before it is said to be recorded`() throws {
        let team = try Team.withExample()
        let pages = try team.serve("ana", "--write")
        let ana = try Writer("Ana", team.machine("ana"), at: pages)
        var form = try ana.fields(of: "/forms/add-party")
        form["name"] = "Chile"
        #expect(try ana.send(form, to: "/forms/add-party").status == 303)
        #expect(try team.entries().count == 1)
        #expect(try team.parties(of: "ben").contains("Chile"))
        #expect(try team.succeed("ben", "log", "--limit", "1").contains("Ana"))
    }

    @Test func `what another machine changed meanwhile is told before it is written over`() throws {
        let team = try Team.withExample()
        let pages = try team.serve("ana", "--write")
        let ana = try Writer("Ana", team.machine("ana"), at: pages)
        var form = try ana.fields(of: "/forms/edit-statement?statement=id:3")
        form["tone"] = "neutral"
        try team.succeed("ben", "edit-statement", "3", "--tone", "negative")
        let answer = try ana.send(form, to: "/forms/edit-statement")
        #expect(answer.status == 409)
        #expect(Writer.told(answer.body).hasPrefix("Tone was changed meanwhile, and is now: negative\n"))
        #expect(try team.entries().count == 1)
    }

    @Test func `where the log cannot be reached, nothing is recorded and what was typed is kept`() throws {
        let team = try Team.withExample()
        let pages = try team.serve("ana", "--write")
        let ana = try Writer("Ana", team.machine("ana"), at: pages)
        var form = try ana.fields(of: "/forms/add-party")
        form["name"] = "Chile"
        try FileManager.default.moveItem(atPath: team.folder, toPath: team.folder + "-away")
        let answer = try ana.send(form, to: "/forms/add-party")
        #expect(answer.status == 503)
        #expect(Writer.told(answer.body).contains("cannot be reached; nothing was recorded"))
        #expect(!answer.body.contains(team.folder))
        var again = try Writer.fields(in: answer.body)
        #expect(again["name"] == "Chile")
        try FileManager.default.moveItem(atPath: team.folder + "-away", toPath: team.folder)
        again["once"] = try ana.fields(of: "/forms/add-party")["once"]
        #expect(try ana.send(again, to: "/forms/add-party").status == 303)
        #expect(try team.parties(of: "ben").count == 3)
    }
}
