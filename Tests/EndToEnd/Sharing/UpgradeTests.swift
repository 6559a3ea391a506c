import Foundation
import SQLite
import SharedLog
import Testing

@testable import Negotiations

/// A shared database that an older program began.
@Suite struct UpgradeTests {
    /// A log of the schema before this one: a snapshot of it, and an entry that changes nothing.
    private static func olderTeam() throws -> Team {
        let team = try Team()
        let schema = TrackerSchema.migrator.migrations.count - 1
        try FileManager.default.removeItem(atPath: team.folder)
        let file = team.runner.file("older.db")
        do {
            var older = try Connection(path: file, access: .creating)
            try older.migrate(TrackerSchema.first(schema))
            try older.write { transaction in try transaction.run("INSERT INTO party (name) VALUES ('Peru')") }
        }
        let client = try LogClient(
            team.address, program: TrackerRunner.programs + "/tracker-remote-file", environment: [:])
        let identity = LogIdentity()
        try client.make(identity)
        func header(_ kind: EntryHeader.Kind, _ number: Int64, _ previous: [UInt8]) -> EntryHeader {
            EntryHeader(
                kind: kind, number: number, schema: UInt32(schema),
                schemaDigest: TrackerSchema.digest(ofFirst: schema), time: 1_764_000_000_000, previous: previous)
        }
        let beginning = LogPosition.beginning(of: identity)
        try client.keepSnapshot(header(.snapshot, 0, beginning.digest)) { entry in try entry.add(contentOf: file) }
        #expect(
            try client.append(header(.changes, 1, beginning.digest)) { try $0.add([ChangeMark.end.rawValue]) })
        // The machine that made the log in `init` followed another one.
        try FileManager.default.removeItem(atPath: team.runner.file("first"))
        return team
    }

    @Test func `one machine upgrades the log, and the others follow`() throws {
        let team = try Self.olderTeam()
        let known = TrackerSchema.migrator.migrations.count
        for machine in ["ana", "ben"] {
            for command in [["list-parties"], ["add-party", "Chile"]] {
                #expect(
                    try team.run(machine, command).isRefusal(
                        78, saying: "has schema \(known - 1); this program reads schema \(known)", "tracker migrate"))
            }
        }
        let said = try team.succeed("ana", "migrate")
        #expect(said.hasPrefix("Migrated \(team.address) from schema \(known - 1) to \(known)\n"))
        #expect(try team.entries().count == 2)
        try team.succeed("ana", "add-party", "Chile")
        #expect(try team.run("ben", "list-parties").exitCode == 78)
        try team.succeed("ben", "migrate")
        for machine in ["ana", "ben", "eva"] {
            #expect(try team.parties(of: machine) == ["Chile", "Peru"])
            #expect(try team.succeed(machine, "check", "--data").hasSuffix("nothing is wrong\n"))
            #expect(try team.succeed(machine, "migrate").hasSuffix("already has schema \(known), the newest\n"))
        }
        #expect(try team.entries().count == 3)
        #expect(try team.content(of: "ana") == team.content(of: "eva"))
    }

    @Test func `what another program changed in a file of the older schema is kept in a file of its own`() throws {
        let team = try Self.olderTeam()
        _ = try team.run("ana", "stats")
        try team.runner.run(
            ["-c", "sqlite3 \"$FILE\" \"UPDATE party SET note = 'Mine'\""],
            environment: ["FILE": try team.replica(of: "ana")], executable: "/bin/bash")
        let outcome = try team.run("ana", "migrate")
        #expect(outcome.exitCode == 0 && outcome.errors.hasPrefix("tracker: warning: another program had changed"))
        #expect(try !team.succeed("ana", "list-parties", "--format", "json").contains("Mine"))
    }
}
