import Foundation
import Testing

/// The present facts in tables of PostgreSQL.
@Suite struct MirrorTests {
    private let server: PostgresServer
    private let runner: TrackerRunner

    init() throws {
        server = try PostgresServer()
        runner = try TrackerRunner.withExample()
    }

    @discardableResult
    private func mirror() throws -> String { try runner.succeed("mirror", server.address) }

    /// What the database and the mirror answer to one question.
    private func expectSame(_ columns: String, of table: String) throws {
        func question(_ place: String) -> String { "SELECT \(columns) FROM \(place)\"\(table)\" ORDER BY 1, 2" }
        let here = try runner.run(["-list", runner.database, question("")], executable: "/usr/bin/sqlite3").output
        #expect(try server.ask(question("tracker_facts.")) == here, "\(table)")
        #expect(!here.isEmpty)
    }

    private func expectAllSame() throws {
        try expectSame(
            "id, date, official_id, party_id, round_id, kind, text, tone, earliest, latest, revision", of: "statement")
        try expectSame("id, name, code, revision", of: "party")
        try expectSame("id, name, revision", of: "official")
        try expectSame("id, official_id, party_id, title, earliest, latest", of: "office")
        try expectSame("id, round_id, title, status, expires", of: "outcome")
        try expectSame("id, source_id, statement_id", of: "citation")
        try expectSame("statement_id, topic_id", of: "statement_topic")
        try expectSame("id, title, url", of: "source")
        try expectSame("id, who", of: "revision")
    }

    @Test func `it shows what is recorded, and later what has changed`() throws {
        let first = try mirror()
        #expect(first.hasPrefix("Wrote ") && first.contains(" rows into \(server.address), as of revision 1\n"))
        try expectAllSame()
        #expect(try mirror() == "No change: \(server.address) shows revision 1\n")

        try runner.succeed(
            "add-statement", "--official", "Lutnick", "--date", "2025-06~", "--text", "A\ttab, \\N and\nan “end”",
            "--topic", "soybeans")
        try runner.succeed("edit-statement", "3", "--tone", "neutral")
        try runner.succeed("remove-statement", "5", "--yes")
        try runner.succeed("edit-official", "Lutnick", "--name", "Howard W. Lutnick")
        let later = try mirror()
        #expect(later.contains("rows and removed") && later.hasSuffix("as of revision 5\n"), "\(later)")
        try expectAllSame()
        try runner.succeed("undo", "4")
        try mirror()
        try expectAllSame()
    }

    @Test func `columns say what they mean, and days are dates`() throws {
        try mirror()
        #expect(
            try server.ask("SELECT col_description('tracker_facts.statement'::regclass, 3)")
                == "when it was said, as far as known, where it was said\n")
        #expect(
            try server.ask(
                """
                SELECT official.name, count(*) FROM tracker_facts.statement
                JOIN tracker_facts.official ON official.id = official_id
                WHERE latest - earliest < 1 GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1
                """) == "Howard Lutnick|2\n")
    }

    @Test func `a database that went back, or is another, is written anew`() throws {
        let backup = runner.file("b.backup")
        try runner.succeed("backup", backup)
        try runner.succeed("add-party", "Chile")
        try mirror()
        try runner.succeed("restore", backup)
        #expect(try mirror().contains("in place of another database or of a state that this one no longer has"))
        try expectAllSame()
        try runner.succeed("add-party", "Peru")
        #expect(try mirror().contains(" rows and removed 0 in"))
        try expectAllSame()
    }

    @Test func `what stands on the tables, or may not be written, is told and nothing is changed`() throws {
        try mirror()
        // A view of somebody's on a table that has to be made anew.
        try server.run("CREATE VIEW mine AS SELECT name FROM tracker_facts.party")
        try server.run("UPDATE tracker_facts.mirror SET shape = 'another'")
        let outcome = try runner.run("mirror", server.address)
        #expect(outcome.isRefusal(73, saying: "cannot drop table tracker_facts.party"), "\(outcome)")
        try expectAllSame()
        try server.run("DROP VIEW mine")
        try server.run("CREATE ROLE readers LOGIN; GRANT USAGE ON SCHEMA tracker_facts TO readers")
        let address = server.address.replacingOccurrences(of: "tracker@", with: "readers@")
        #expect(try runner.run("mirror", address).isRefusal(77, saying: "permission denied"))
        #expect(
            try runner.run("mirror", "file://\(runner.folder)/x").isRefusal(64, saying: "it needs PostgreSQL"))
        #expect(try runner.run("mirror", "talks").isRefusal(64, saying: "is no address of a PostgreSQL database"))
        try server.crash()
        #expect(try runner.run("mirror", server.address).isRefusal(69, saying: "cannot be reached"))
        try server.start()
        #expect(try mirror().hasPrefix("Wrote "))
        try expectAllSame()
    }

    @Test func `two at once wait for each other, and an import is mirrored row for row`() async throws {
        try mirror()
        let lines = (1...3000).map {
            "{\"type\":\"statement\",\"date\":\"2025-06-\($0 % 28 + 1 < 10 ? "0" : "")\($0 % 28 + 1)\",\"official\":\"Howard Lutnick\",\"text\":\"Number \($0)\"}"
        }
        let file = try runner.write(lines.joined(separator: "\n") + "\n", to: "many.ndjson")
        try runner.succeed("import", file)
        let (database, address) = (runner.database, server.address)
        try await withThrowingTaskGroup(of: Int32.self) { group in
            for _ in 1...3 {
                group.addTask {
                    let process = Process()
                    process.executableURL = URL(filePath: TrackerRunner.binary)
                    process.arguments = ["mirror", address, "--db", database]
                    process.environment = ["PATH": "/usr/bin:/bin"]
                    process.standardOutput = FileHandle.nullDevice
                    try process.run()
                    process.waitUntilExit()
                    return process.terminationStatus
                }
            }
            for try await status in group { #expect(status == 0) }
        }
        #expect(try server.ask("SELECT count(*) FROM tracker_facts.statement") == "3011\n")
        try expectAllSame()
    }
}
