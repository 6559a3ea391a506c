import SharedLog

/// Keeps a shared log in PostgreSQL, for the tracker that started it.
@main
enum PostgresRemote {
    static func main() { LogServer.main("tracker-remote-postgresql ADDRESS") { PostgresLog(address: $0) } }
}
