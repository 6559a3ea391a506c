import CPostgres
import Glibc
import SharedLog

/// What PostgreSQL refused, by its SQLSTATE; empty where the connection broke.
struct Refusal: Error {
    let state: String
    let message: String

    /// Whether it is not the statement that is wrong: the server has gone, is going, or is no longer the one that may write.
    var isLostConnection: Bool {
        state.isEmpty || state.hasPrefix("08") || state.hasPrefix("57P") || state == "25006"
    }

    private var line: String {
        message.split(whereSeparator: \.isNewline).first.map(String.init) ?? "no reason is given"
    }

    /// Of a statement that is wrong, and stays so.
    var refused: LogError { LogError(.refused, line) }

    var logError: LogError {
        switch state {
        case "42501", "28000", "28P01": LogError(.notAllowed, line)
        case "53100": LogError(.full, line)
        case "42P01", "42703": LogError(.damaged, "the tables of the log are not as they were made: \(line)")
        case "55P03", "57014": LogError(.busy, "another machine or program is writing to the shared database")
        default: LogError(.unavailable, line)
        }
    }
}

/// One connection to a server, made anew after it broke.
final class Server {
    private let address: String
    private(set) var connection: OpaquePointer?
    private var isListening = false
    /// What the server warned of, beside an answer.
    private var warning: String?

    init(_ address: String) { self.address = address }

    deinit { PQfinish(connection) }

    /// Connects where there is no connection, for at most so long.
    ///
    /// - Parameter toWrite: whether the server must take writes; if not, a standby answers where none does.
    func connect(within seconds: Int, toWrite: Bool = false) throws {
        if isConnected, takesWrites || !toWrite { return }
        var waited = 0
        while true {
            for kind in toWrite ? ["read-write"] : ["read-write", "any"] {
                open(kind)
                if isConnected {
                    // Whoever has locked the tables whole, to change them, is not waited for without end.
                    try run("SET lock_timeout = '10s'")
                    if takesWrites || !toWrite { return }
                }
            }
            let reason = String(cString: PQerrorMessage(connection))
            guard waited < seconds * 5 else {
                throw Refusal(state: "08001", message: reason.isEmpty ? "the server takes no writes" : reason)
            }
            usleep(200_000)
            waited += 1
        }
    }

    private func open(_ kind: String) {
        PQfinish(connection)
        isListening = false
        // What the address itself says comes later, and wins.
        let defaults: [(String, String)] = [
            ("target_session_attrs", kind), ("connect_timeout", "3"), ("tcp_user_timeout", "10000"),
            ("keepalives_idle", "5"), ("application_name", "tracker"), ("client_encoding", "UTF8"),
            ("dbname", address),
        ]
        let (keys, values) = (defaults.map { strdup($0.0) }, defaults.map { strdup($0.1) })
        defer { for text in keys + values { free(text) } }
        connection = PQconnectdbParams(
            keys.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
        PQsetNoticeReceiver(
            connection,
            { server, notice in
                guard let server else { return }
                Unmanaged<Server>.fromOpaque(server).takeUnretainedValue().take(notice)
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// What is no answer is not for people: libpq would write it to standard error.
    private func take(_ notice: OpaquePointer?) {
        guard PQresultErrorField(notice, Int32(UInt8(ascii: "C"))).map({ String(cString: $0) }) == "01000" else {
            return
        }
        warning = PQresultErrorField(notice, Int32(UInt8(ascii: "M"))).map { String(cString: $0) }
    }

    /// Runs what commits. Where somebody ends its wait for standbys, the server says that it is done, and only warns: then it is as if it were not
    /// answered.
    func commit(_ statement: String = "COMMIT") throws {
        warning = nil
        try run(statement)
        if let warning { throw Refusal(state: "08007", message: warning) }
    }

    /// Whether it is no standby.
    var takesWrites: Bool {
        !["in_hot_standby", "default_transaction_read_only"].contains { (name: String) in
            PQparameterStatus(connection, name).map { String(cString: $0) } == "on"
        }
    }

    /// Waits until somebody notifies the channel, or the time is over.
    func wait(onChannel channel: String, milliseconds: Int) throws {
        if !isListening { try run("LISTEN \(channel)") }
        isListening = true
        var socket = pollfd(fd: PQsocket(connection), events: Int16(POLLIN), revents: 0)
        if takeNotifications() { return }
        guard poll(&socket, 1, Int32(clamping: milliseconds)) > 0 else { return }
        guard PQconsumeInput(connection) == 1 else {
            throw Refusal(state: "", message: String(cString: PQerrorMessage(connection)))
        }
        _ = takeNotifications()
    }

    /// - Returns: whether there were any.
    private func takeNotifications() -> Bool {
        var wereAny = false
        while let notification = PQnotifies(connection) {
            PQfreemem(notification)
            wereAny = true
        }
        return wereAny
    }

    var isConnected: Bool { connection != nil && PQstatus(connection) == CONNECTION_OK }

    /// Why a statement was refused.
    func refusal(_ result: OpaquePointer?) -> Refusal {
        let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) } ?? ""
        return Refusal(state: isConnected ? state : "", message: String(cString: PQerrorMessage(connection)))
    }

    /// Runs one statement; parameters and results are binary.
    @discardableResult
    func run(_ sql: String, _ parameters: [[UInt8]] = []) throws -> [[[UInt8]?]] {
        let copies = parameters.map { bytes in
            let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
            copy.copyMemory(from: bytes, byteCount: bytes.count)
            return copy
        }
        defer { for copy in copies { copy.deallocate() } }
        let result =
            parameters.isEmpty
            ? PQexecParams(connection, sql, 0, nil, nil, nil, nil, 1)
            : PQexecParams(
                connection, sql, Int32(parameters.count), nil,
                copies.map { UnsafePointer($0.assumingMemoryBound(to: CChar.self)) },
                parameters.map { Int32($0.count) }, parameters.map { _ in 1 }, 1)
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else { throw refusal(result) }
        return (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { column in
                guard PQgetisnull(result, row, column) == 0, let value = PQgetvalue(result, row, column) else {
                    return nil
                }
                return [UInt8](UnsafeRawBufferPointer(start: value, count: Int(PQgetlength(result, row, column))))
            }
        }
    }
}

/// A number as PostgreSQL sends it: its highest byte first.
func binary(_ value: Int64) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { [UInt8]($0) } }

func number(_ bytes: [UInt8]?) -> Int64 { (bytes ?? []).reduce(0) { $0 << 8 | Int64($1) } }
