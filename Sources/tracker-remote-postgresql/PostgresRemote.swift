import Glibc
import SharedLog

/// Keeps a shared log in PostgreSQL, for the tracker that started it.
@main
enum PostgresRemote {
    static func main() {
        guard CommandLine.arguments.count == 2 else {
            let words = Array("usage: tracker-remote-postgresql ADDRESS (tracker runs this program itself)\n".utf8)
            _ = write(STDERR_FILENO, words, words.count)
            exit(64)
        }
        let address = CommandLine.arguments[1]
        exit(LogServer.run { PostgresLog(address: address) })
    }
}
