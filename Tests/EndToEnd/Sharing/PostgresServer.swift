import Foundation
import Testing

/// A PostgreSQL server of its own on loopback, run by a user without privileges, in a folder that is gone with it.
final class PostgresServer {
    private let folder: String
    private let port: Int
    private static let programs = "/usr/lib/postgresql/15/bin"

    convenience init() throws {
        try self.init { data in "\(Self.programs)/initdb -D \(data) -U tracker -A trust -N > /dev/null" }
    }

    /// - Parameter filling: the command that fills its folder, which it is given quoted.
    private init(_ filling: (_ data: String) -> String) throws {
        folder = NSTemporaryDirectory() + "tracker-postgresql-" + UUID().uuidString.prefix(8)
        port = Int.random(in: 20_000..<60_000)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(
            try Self.shell(
                """
                [ "$(id -u)" != 0 ] || chown postgres "\(folder)"
                \(Self.asUser) \(filling("\"\(folder)/data\""))
                """) == 0)
        try start()
    }

    /// The server refuses to be run by root.
    private static let asUser = getuid() == 0 ? "setpriv --reuid=postgres --regid=postgres --clear-groups" : ""

    /// Whoever started this shell waits until nobody holds what it inherited, and a server is to hold nothing.
    private static let closing = """
        for end in /proc/self/fd/*; do end=${end##*/}; [ "$end" -le 2 ] || eval "exec $end>&-"; done
        """

    private static func shell(_ script: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-ec", "cd /tmp\n(\n\(closing)\n\(script)\n)"]
        process.environment = ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private func control(_ words: String) throws {
        #expect(
            try Self.shell(
                "\(Self.asUser) \(Self.programs)/pg_ctl -D \"\(folder)/data\" -l \"\(folder)/log\" -w -s \(words)") == 0
        )
    }

    func start() throws {
        try control("-o \"-p \(port) -c listen_addresses=127.0.0.1 -c unix_socket_directories='\(folder)'\" start")
    }

    /// Ends it as a crash does: the next start recovers.
    func crash() throws { try control("-m immediate stop") }

    /// Another server, which follows this one and takes its place when it is promoted.
    func makeStandby() throws -> PostgresServer {
        let port = port
        return try PostgresServer { data in
            "\(Self.programs)/pg_basebackup -D \(data) -h 127.0.0.1 -p \(port) -U tracker -R -c fast"
        }
    }

    func promote() throws { try control("promote") }

    /// A statement by the server's own shell.
    func run(_ statement: String) throws {
        #expect(
            try Self.shell(
                "\(Self.programs)/psql -q -h 127.0.0.1 -p \(port) -U tracker -d postgres -c \"\(statement)\"") == 0)
    }

    /// What the server's own shell answers to a question: a line for each row, its columns divided by `|`.
    func ask(_ question: String) throws -> String {
        let output = folder + "/answer"
        #expect(
            try Self.shell(
                """
                \(Self.programs)/psql -q -A -t -h 127.0.0.1 -p \(port) -U tracker -d postgres > "\(output)" <<'QUESTION'
                \(question)
                QUESTION
                """) == 0)
        return try String(contentsOfFile: output, encoding: .utf8)
    }

    /// Has the server take encrypted connections, and ask the role `team` for its password on them.
    ///
    /// - Returns: the certificate by which it is known, to the names `localhost` and `127.0.0.1`.
    func encrypt(password: String) throws -> String {
        try run("CREATE ROLE team LOGIN PASSWORD '\(password)'; GRANT tracker TO team")
        #expect(
            try Self.shell(
                """
                \(Self.asUser) openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost \
                    -addext subjectAltName=DNS:localhost,IP:127.0.0.1 \
                    -keyout "\(folder)/data/server.key" -out "\(folder)/data/server.crt" 2> /dev/null
                cp "\(folder)/data/server.crt" "\(folder)/root.crt"
                sed -i '1i hostssl all team 127.0.0.1/32 scram-sha-256' "\(folder)/data/pg_hba.conf"
                sed -i '2i host all team all reject' "\(folder)/data/pg_hba.conf"
                """) == 0)
        try run("ALTER SYSTEM SET ssl = on")
        try run("SELECT pg_reload_conf()")
        return folder + "/root.crt"
    }

    /// A client of the server's own that holds the lock of the log, for a minute at most.
    func holdLog() throws -> Process {
        let holding = Process()
        holding.executableURL = URL(filePath: "\(Self.programs)/psql")
        holding.arguments = [
            address, "-q", "-c",
            "BEGIN; LOCK TABLE tracker_log IN SHARE ROW EXCLUSIVE MODE; SELECT pg_sleep(60)",
        ]
        holding.standardOutput = FileHandle.nullDevice
        holding.standardError = FileHandle.nullDevice
        try holding.run()
        usleep(500_000)
        return holding
    }

    var address: String { "postgresql://tracker@\(host)/postgres" }

    /// Where it listens: `127.0.0.1:5432`.
    var host: String { "127.0.0.1:\(port)" }

    deinit {
        _ = try? Self.shell("\(Self.asUser) \(Self.programs)/pg_ctl -D \"\(folder)/data\" -m immediate -s stop")
        try? FileManager.default.removeItem(atPath: folder)
    }
}
