import Glibc

/// A PostgreSQL server on loopback, run by a user without privileges, in a folder that is gone with it.
final class LoopbackServer {
    private let folder: String
    private let port = 20_000 + Int(getpid()) % 20_000
    private static let programs = "/usr/lib/postgresql/15/bin"

    init(in folder: String) throws {
        self.folder = folder
        try shell(
            """
            mkdir "\(folder)"
            if [ "$(id -u)" = 0 ]; then chmod 711 "$(dirname "\(folder)")"; chown postgres "\(folder)"; fi
            \(asUser) \(Self.programs)/initdb -D "\(folder)/data" -U tracker -A trust -N
            \(asUser) \(Self.programs)/pg_ctl -D "\(folder)/data" -l "\(folder)/log" -w -s -o "\(options)" start
            """)
    }

    private var options: String {
        "-p \(port) -c listen_addresses=127.0.0.1 -c unix_socket_directories='\(folder)'"
    }

    /// The server refuses to be run by root.
    private let asUser = getuid() == 0 ? "setpriv --reuid=postgres --regid=postgres --clear-groups" : ""

    var address: String { "postgresql://tracker@127.0.0.1:\(port)/postgres" }

    private func shell(_ script: String) throws {
        _ = try ChildProcess(program: "/bin/bash", arguments: ["-ec", "cd /\n\(script)"]).run()
    }

    deinit {
        _ = try? shell(
            """
            \(asUser) \(Self.programs)/pg_ctl -D "\(folder)/data" -m immediate -s stop
            rm -rf "\(folder)"
            """)
    }
}
