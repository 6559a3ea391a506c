import Foundation
import Testing

/// A server of a shared database that goes, or whose place another has taken, while a command waits for it.
@Suite struct FailoverTests {
    /// A command that records, in the background.
    private final class Recording {
        private let process = Process()
        private let errors: String

        init(_ team: Team, _ party: String) throws {
            errors = team.runner.file("errors")
            try Data().write(to: URL(filePath: errors))
            process.executableURL = URL(filePath: TrackerRunner.binary)
            process.arguments = ["add-party", party, "--db", team.address, "--wait", "60"]
            process.environment = ["HOME": team.runner.file("ana"), "PATH": TrackerRunner.programs, "TZ": "UTC"]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle(forWritingAtPath: errors)
            try process.run()
        }

        var isRunning: Bool { process.isRunning }

        /// Its exit code, and what it said on standard error.
        func end() throws -> String {
            process.waitUntilExit()
            return "\(process.terminationStatus): \(try String(contentsOfFile: errors, encoding: .utf8))"
        }

        deinit { kill(process.processIdentifier, SIGKILL) }
    }

    /// Waits until a connection of tracker waits for something.
    private func wait(for event: String, in server: PostgresServer) throws {
        for _ in 0..<300 {
            let waiting = try server.ask(
                "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'tracker' AND \(event)")
            if waiting != "0\n" { return }
            usleep(50_000)
        }
        Issue.record("nobody waits: \(event)")
    }

    private func setSynchronous(_ names: String, _ server: PostgresServer) throws {
        try server.run("ALTER SYSTEM SET synchronous_standby_names = '\(names)'")
        try server.run("SELECT pg_reload_conf()")
    }

    @Test func `a connection that ends while it waits for the lock is made again`() throws {
        let server = try PostgresServer()
        let team = try Team(at: server.address)
        try team.succeed("ana", "add-party", "France")
        let holding = try server.holdLog()
        let recording = try Recording(team, "Chile")
        let waits = "wait_event_type = 'Lock'"
        try wait(for: waits, in: server)
        try server.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tracker' AND \(waits)")
        // The runner of the tests blocks SIGTERM, and what it starts inherits that.
        kill(holding.processIdentifier, SIGKILL)
        holding.waitUntilExit()
        try server.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'psql' AND pid <> pg_backend_pid()"
        )
        #expect(try recording.end() == "0: ")
        #expect(try team.succeed("ben", "list-parties").contains("Chile"))
    }

    @Test func `a commit whose wait for standbys is ended is waited for again`() throws {
        let server = try PostgresServer()
        let team = try Team(at: server.address)
        try team.succeed("ana", "add-party", "France")
        try setSynchronous("*", server)
        let recording = try Recording(team, "Chile")
        let waits = "wait_event = 'SyncRep'"
        for _ in 0..<2 {
            try wait(for: waits, in: server)
            try server.run(
                "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE application_name = 'tracker' AND \(waits)")
            usleep(500_000)
            #expect(recording.isRunning)
        }
        try wait(for: waits, in: server)
        try setSynchronous("", server)
        #expect(try recording.end() == "0: ")
        #expect(try team.succeed("ben", "list-parties").contains("Chile"))
    }

    @Test func `a server whose place another has taken is not believed to have lost what it never had`() throws {
        let former = try PostgresServer()
        let standby = try former.makeStandby()
        try setSynchronous("*", former)
        let team = try Team(at: "postgresql://tracker@\(former.host),\(standby.host)/postgres")
        try team.succeed("ana", "add-party", "France")
        try former.crash()
        try standby.run("ALTER SYSTEM RESET synchronous_standby_names")
        try standby.run("SELECT pg_reload_conf()")
        try standby.promote()
        try team.succeed("ana", "add-party", "Norway")
        // It takes writes, and comes first in the address.
        try former.start()
        let recording = try Recording(team, "Chile")
        try wait(for: "wait_event = 'SyncRep'", in: former)
        try former.crash()
        #expect(try recording.end() == "0: ")
        #expect(try team.succeed("ben", "list-parties").contains("Chile"))
    }
}
