import Foundation
import Testing

/// A database that several machines share in PostgreSQL.
@Suite struct PostgresTests {
    @Test func `machines agree through a server that is killed and started again`() throws {
        let server = try PostgresServer()
        let team = try Team(beginningWith: TrackerRunner.example, at: server.address)
        try team.succeed("ana", "add-party", "France")
        try team.succeed("ben", "add-statement", "--official", "Lutnick", "--date", "2025-06-12", "--text", "Go on.")
        try team.succeed("ana", "remove-statement", "5", "--yes")
        try team.succeed("ben", "undo", "4")
        let before = try team.succeed("ben", "export")
        #expect(try team.succeed("ana", "export") == before)

        try server.crash()
        let asked = try team.run("ana", "export")
        #expect(asked.exitCode == 0 && asked.output == before)
        #expect(asked.errors.hasPrefix("tracker: warning: ") && asked.errors.contains("; the answer is as of 20"))
        #expect(try team.run("ana", "add-party", "Chile", "--wait", "1").isRefusal(69, saying: "cannot be reached"))
        try server.start()

        #expect(try team.succeed("ben", "export") == before)
        try team.succeed("ana", "add-party", "Chile")
        try team.succeed("eva", "add-party", "Norway")
        for machine in ["ana", "ben", "eva"] { try team.succeed(machine, "stats") }
        let content = try team.content(of: "ana")
        #expect(try team.content(of: "ben") == content && team.content(of: "eva") == content)
        #expect(try team.succeed("eva", "check", "--data").hasSuffix("nothing is wrong\n"))

        // What is in the log is not what was written.
        try server.run(
            "UPDATE tracker_part SET content = set_byte(content, 9, get_byte(content, 9) # 255) WHERE NOT is_snapshot AND number = 2"
        )
        #expect(try team.run("ana", "stats").errors == "")
        let joining = try team.run("new", "stats")
        #expect(joining.isRefusal(65, saying: "entry 2 of the log"), "\(joining)")
        try server.run("DELETE FROM tracker_entry WHERE NOT is_snapshot AND number = 6")
        #expect(try team.run("ana", "stats").isRefusal(65, saying: "does not have entry 6"))
    }

    @Test func `a statement that waits for the lock is refused in time, and a killed connection loses nothing`() throws
    {
        let server = try PostgresServer()
        let team = try Team(at: server.address)
        try team.succeed("ana", "add-party", "France")
        let holding = try server.holdLog()
        #expect(try team.run("ana", "add-party", "Chile", "--wait", "1").isRefusal(75, saying: "is writing"))
        #expect(try team.succeed("ben", "list-parties").contains("France"))
        // The runner of the tests blocks SIGTERM, and what it starts inherits that.
        kill(holding.processIdentifier, SIGKILL)
        holding.waitUntilExit()
        try server.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )
        try team.succeed("ana", "add-party", "Chile")
        #expect(try team.succeed("ben", "export") == team.succeed("ana", "export"))
    }

    @Test func `a reader may ask, and a writer record, with the rights that the README names`() throws {
        let server = try PostgresServer()
        let team = try Team(beginningWith: TrackerRunner.example, at: server.address)
        let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let readme = try String(contentsOf: project.appending(path: "README.md"), encoding: .utf8)
        let grants = readme.split(separator: "\n").filter { $0.hasPrefix("GRANT ") }
            .map { $0.prefix { $0 != ";" } }
        #expect(grants.count == 3)
        try server.run("CREATE ROLE readers LOGIN; CREATE ROLE writers LOGIN; " + grants.joined(separator: "; "))
        let before = try team.succeed("ana", "export")
        team.address = server.address.replacingOccurrences(of: "tracker@", with: "readers@")
        #expect(try team.succeed("eva", "export") == before)
        #expect(try team.run("eva", "add-party", "Chile").isRefusal(77, saying: "permission denied"))
        #expect(try team.succeed("eva", "export") == before)
        team.address = server.address.replacingOccurrences(of: "tracker@", with: "writers@")
        try team.succeed("ben", "add-party", "Chile")
        #expect(try team.succeed("ben", "list-parties").contains("Chile"))
    }

    @Test func `a standby answers questions, and takes writes when it is promoted`() throws {
        let server = try PostgresServer()
        let standby = try server.makeStandby()
        // What is said to be kept is on both.
        try server.run("ALTER SYSTEM SET synchronous_standby_names = '*'")
        try server.run("SELECT pg_reload_conf()")
        let team = try Team(
            beginningWith: TrackerRunner.example,
            at: "postgresql://tracker@\(server.host),\(standby.host)/postgres")
        try team.succeed("ana", "add-party", "Chile")
        try team.succeed("ben", "add-party", "Norway")
        let before = try team.succeed("ben", "export")
        try server.crash()
        // A machine that had not followed takes from the standby what it lacks.
        let asked = try team.run("ana", "export")
        #expect(asked.exitCode == 0 && asked.output == before, "\(asked.errors)")
        #expect(asked.errors == "")
        #expect(try team.run("ben", "add-party", "Peru", "--wait", "1").isRefusal(69, saying: "cannot be reached"))
        try standby.run("ALTER SYSTEM RESET synchronous_standby_names")
        try standby.run("SELECT pg_reload_conf()")
        try standby.promote()
        try team.succeed("ben", "add-party", "Peru")
        #expect(try team.succeed("ana", "list-parties").contains("Peru"))
        #expect(try team.content(of: "ana") == team.content(of: "ben"))
    }

    @Test func `an encrypted connection whose server is known, a password file and a service file are used`() throws {
        let server = try PostgresServer()
        let certificate = try server.encrypt(password: "a b:c")
        let port = try #require(server.host.split(separator: ":").last)
        let plain = "postgresql://team@localhost:\(port)/postgres"
        let known = "\(plain)?sslmode=verify-full&sslrootcert=\(certificate)"
        let team = try Team(beginningWith: TrackerRunner.example, at: server.address)
        let passwords = try team.runner.write("localhost:\(port):*:team:a b\\:c\n", to: "passwords")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: passwords)
        let services = try team.runner.write(
            """
            [talks]
            host=localhost
            port=\(port)
            dbname=postgres
            user=team
            sslmode=verify-full
            sslrootcert=\(certificate)

            """, to: "services")
        let secrets = ["PGPASSFILE": passwords, "PGSERVICEFILE": services]
        team.address = known
        #expect(try team.run("ana", "add-party", "Chile", environment: secrets).exitCode == 0)
        team.address = "postgresql:///?service=talks"
        #expect(try team.run("ben", "list-parties", environment: secrets).output.contains("Chile"))
        // Without the password, without encryption, and for a server that is not the one of the certificate.
        #expect(try team.run("eva", "stats", environment: ["PGSERVICEFILE": services]).exitCode == 69)
        team.address = plain + "?sslmode=disable"
        #expect(try team.run("eva", "stats", environment: secrets).isRefusal(69, saying: "rejects connection"))
        let other = try PostgresServer()
        let another = try other.encrypt(password: "x")
        team.address = "\(plain)?sslmode=verify-full&sslrootcert=\(another)"
        let outcome = try team.run("eva", "stats", environment: secrets)
        #expect(outcome.isRefusal(69, saying: "certificate verify failed"), "\(outcome)")
        #expect(!outcome.errors.contains("a b"))
    }

    @Test func `follow ends when it is told to, while its server is gone`() throws {
        let server = try PostgresServer()
        let team = try Team(at: server.address)
        try team.succeed("eva", "stats")
        let follow = Process()
        follow.executableURL = URL(filePath: TrackerRunner.binary)
        follow.arguments = ["follow", "--db", team.address]
        follow.environment = ["HOME": team.runner.file("eva"), "PATH": TrackerRunner.programs]
        follow.standardOutput = FileHandle.nullDevice
        follow.standardError = FileHandle.nullDevice
        try follow.run()
        usleep(1_000_000)
        try server.crash()
        usleep(2_000_000)
        kill(follow.processIdentifier, SIGINT)
        var waited = 0
        while follow.isRunning, waited < 100 {
            usleep(100_000)
            waited += 1
        }
        #expect(!follow.isRunning, "it runs 10 s later")
        kill(follow.processIdentifier, SIGKILL)
    }

    @Test func `what the server can never do is told, and not tried without end`() throws {
        let server = try PostgresServer()
        let team = try Team(at: server.address)
        try team.succeed("ana", "add-party", "France")
        try server.run("ALTER TABLE tracker_part RENAME TO another")
        let began = Date()
        let outcome = try team.run("ana", "add-party", "Chile", "--wait", "3")
        #expect(outcome.isRefusal(65, saying: "not as they were made"), "\(outcome)")
        #expect(Date().timeIntervalSince(began) < 30)
        try server.run("ALTER TABLE another RENAME TO tracker_part")
        try team.succeed("ana", "add-party", "Chile")
        #expect(try team.parties(of: "ben") == ["Chile", "France"])
    }

    @Test func `follow tells of what others record, in the folder and in the server`() throws {
        let server = try PostgresServer()
        for place in [nil, server.address] {
            let team = try Team(at: place)
            let output = team.runner.file("follow.out")
            try Data().write(to: URL(filePath: output))
            let follow = Process()
            follow.executableURL = URL(filePath: TrackerRunner.binary)
            follow.arguments = ["follow", "--db", team.address]
            follow.environment = ["HOME": team.runner.file("eva"), "PATH": TrackerRunner.programs, "TZ": "UTC"]
            follow.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
            try follow.run()
            defer { kill(follow.processIdentifier, SIGKILL) }
            func waitForLines(_ count: Int) throws -> [Substring] {
                for _ in 0..<1200 {
                    let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
                    if lines.count >= count { return lines }
                    usleep(50_000)
                }
                return []
            }
            _ = try waitForLines(1)
            try team.succeed("ana", "add-party", "Chile")
            let lines = try waitForLines(2)
            #expect(lines.count == 2 && lines[0].hasPrefix("Entry 0 of 20") && lines[1].hasPrefix("Entry 1 of 20"))
            #expect(lines.last?.hasSuffix(", 1 new") == true)
            kill(follow.processIdentifier, SIGINT)
            follow.waitUntilExit()
            #expect(follow.terminationStatus == 0)
        }
    }
}
