import Glibc
import SharedLog

/// A log in tables of PostgreSQL, in the schema that comes first in the search path.
///
/// An entry is there when the transaction that inserted its number has committed; the number is the primary key. The lock is one of that
/// transaction. Parts lie in a table of their own, so that no statement is longer than one of them.
final class PostgresLog: LogStore {
    let server: Server
    private var isInTransaction = false
    /// What is being taken: its number, whether it is a snapshot, and how many parts came.
    private var incoming: (header: EntryHeader, parts: Int64)?
    /// How long a connection is tried for again after it broke: as long as a failover takes.
    private static let patience = 20

    init(address: String) { server = Server(address) }

    /// Errors of the server as those of the log.
    @discardableResult
    private func translating<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch let error as Refusal {
            // A statement that was refused has ended the transaction; what holds its place is taken back too.
            unlock()
            throw error.logError
        }
    }

    /// Does what only reads, again where the connection broke.
    private func reading<Result>(_ body: () throws -> Result) throws -> Result {
        try translating {
            try server.connect(within: 0)
            do { return try body() } catch let error as Refusal where error.isLostConnection && !isInTransaction {
                try server.connect(within: Self.patience)
                return try body()
            }
        }
    }

    func identity() throws -> LogIdentity? {
        try reading {
            try whereThereIsALog {
                let bytes = try server.run("SELECT identity FROM tracker_log").first?.first ?? nil
                return bytes.flatMap { LogIdentity(bytes: $0) }
            }
        }
    }

    private func whereThereIsALog<Result>(_ body: () throws -> Result?) throws -> Result? {
        // Undefined table.
        do { return try body() } catch let error as Refusal where error.state == "42P01" && !isInTransaction {
            return nil
        }
    }

    func make(_ identity: LogIdentity) throws {
        guard try self.identity() == nil else { throw LogError(.exists, "there is a log already") }
        try translating {
            try server.connect(within: 0, toWrite: true)
            try server.run("BEGIN")
            isInTransaction = true
            for statement in Self.tables { try server.run(statement) }
            try server.run("INSERT INTO tracker_log (identity) VALUES ($1::bytea)", [identity.bytes])
            try server.run("COMMIT")
            isInTransaction = false
        }
    }

    private static let tables = [
        """
        CREATE TABLE tracker_log (
            singleton bool PRIMARY KEY DEFAULT true CHECK (singleton), identity bytea NOT NULL CHECK (length(identity) = 16),
            trimmed bigint NOT NULL DEFAULT 0)
        """,
        """
        CREATE TABLE tracker_entry (
            number bigint NOT NULL CHECK (number >= 0), is_snapshot bool NOT NULL, header bytea NOT NULL,
            digest bytea NOT NULL CHECK (length(digest) = 32), parts bigint NOT NULL, PRIMARY KEY (is_snapshot, number))
        """,
        """
        CREATE TABLE tracker_part (
            number bigint NOT NULL, is_snapshot bool NOT NULL, part bigint NOT NULL, content bytea NOT NULL,
            PRIMARY KEY (is_snapshot, number, part))
        """,
        // What is compressed already is not compressed again.
        "ALTER TABLE tracker_part ALTER content SET STORAGE EXTERNAL",
    ]

    func lock(within seconds: Int) throws {
        unlock()
        try translating {
            try server.connect(within: min(seconds, Self.patience), toWrite: true)
            isInTransaction = true
            // Together, since each costs the time to the server and back. Whoever reads is not kept from it.
            _ = try server.runText(
                """
                BEGIN; SET LOCAL lock_timeout = '\(max(1, min(seconds, 1_000_000) * 1000))ms';
                LOCK TABLE tracker_log IN SHARE ROW EXCLUSIVE MODE
                """)
        }
    }

    func unlock() {
        if isInTransaction, server.isConnected { _ = try? server.run("ROLLBACK") }
        isInTransaction = false
    }

    func state(at number: Int64) throws -> LogState? {
        let row = try reading {
            try whereThereIsALog {
                try server.run(
                    """
                    SELECT identity, trimmed,
                        (SELECT digest FROM tracker_entry WHERE NOT is_snapshot AND number = $1::bigint)
                    FROM tracker_log
                    """, [binary(number)]
                ).first
            }
        }
        guard let row, let identity = row[0].flatMap({ LogIdentity(bytes: $0) }) else { return nil }
        if row[2] == nil, number > 0 { try confirmMissing(number) }
        return LogState(identity: identity, trimmed: tracker_remote_postgresql.number(row[1]), digest: row[2])
    }

    /// What a server does not have, another may.
    private func confirmMissing(_ number: Int64) throws {
        guard server.takesWrites else {
            throw LogError(.unavailable, "the standby that answers does not have entry \(number) yet")
        }
        try confirm()
    }

    /// Makes sure that what the server shows is what stays. Where standbys are waited for, one whose place another has taken cannot commit any more,
    /// even while it does not know; and what is committed now comes after all that a server shows that was started again.
    private func confirm() throws {
        unlock()
        // What writes nothing is not waited for.
        try translating { try server.commit("SELECT pg_logical_emit_message(true, 'tracker', '')") }
    }

    private func kept(_ number: Int64) throws -> [UInt8]? {
        try reading {
            try server.run(
                "SELECT digest FROM tracker_entry WHERE NOT is_snapshot AND number = $1::bigint", [binary(number)]
            )
            .first?.first ?? nil
        }
    }

    /// A transaction whose COMMIT was not answered may still be under way: it holds the lock, which is waited for.
    func settledDigest(of number: Int64) throws -> [UInt8]? {
        try lock(within: Self.patience)
        defer { unlock() }
        let found = try kept(number)
        if found == nil { try confirmMissing(number) } else { try confirm() }
        return found
    }

    func sendEntries(after number: Int64, to send: (Frame) throws -> Void) throws {
        var last = number
        while true {
            let rows = try reading {
                try server.run(
                    """
                    SELECT number, header, digest, parts FROM tracker_entry
                    WHERE NOT is_snapshot AND number > $1::bigint ORDER BY number LIMIT 100
                    """, [binary(last)])
            }
            for row in rows { try self.send(row, isSnapshot: false, to: send) }
            guard let end = rows.last else { return }
            last = tracker_remote_postgresql.number(end[0])
        }
    }

    private func send(_ row: [[UInt8]?], isSnapshot: Bool, to send: (Frame) throws -> Void) throws {
        try send(Frame(.entry, row[1] ?? []))
        let number = tracker_remote_postgresql.number(row[0])
        for part in 0..<max(0, tracker_remote_postgresql.number(row[3])) {
            let content = try reading {
                try server.run(
                    "SELECT content FROM tracker_part WHERE is_snapshot = $1::bool AND number = $2::bigint AND part = $3::bigint",
                    [[isSnapshot ? 1 : 0], binary(number), binary(part)]
                ).first?.first ?? nil
            }
            guard let content else { throw try missing(number, isSnapshot: isSnapshot) }
            try send(Frame(.part, content))
        }
        try send(Frame(.end, row[2] ?? []))
    }

    /// Why a part is not there: somebody has trimmed the log while it was read, or it is damaged.
    private func missing(_ number: Int64, isSnapshot: Bool) throws -> LogError {
        if isSnapshot { return LogError(.unavailable, "a newer snapshot took the place of the one that was read") }
        return try trimmedNumber() >= number
            ? LogError(.trimmed, "entry \(number) was removed while it was read")
            : LogError(.damaged, "entry \(number) of the log lacks a part")
    }

    func begin(_ header: EntryHeader) throws {
        try translating {
            if !isInTransaction {
                try server.connect(within: 0, toWrite: true)
                try server.run("BEGIN")
                isInTransaction = true
            }
        }
        incoming = (header, 0)
    }

    func add(part content: [UInt8]) throws {
        guard let (header, part) = incoming else { return }
        try translating {
            do {
                try server.run(
                    "INSERT INTO tracker_part (number, is_snapshot, part, content) VALUES ($1::bigint, $2::bool, $3::bigint, $4::bytea)",
                    [binary(header.number), [header.kind == .snapshot ? 1 : 0], binary(part), content])
            } catch let error as Refusal where error.state == "23505" && header.kind == .snapshot {
                // Another one of the same entry is as good: what comes is passed over.
                unlock()
                incoming = nil
            }
        }
        if incoming == nil { return }
        incoming = (header, part + 1)
    }

    func end(digest: [UInt8]) throws -> Bool {
        guard let (header, parts) = incoming else { return false }
        incoming = nil
        do {
            try server.run(
                """
                WITH entry AS (
                    INSERT INTO tracker_entry (number, is_snapshot, header, digest, parts)
                    VALUES ($1::bigint, $2::bool, $3::bytea, $4::bytea, $5::bigint)
                    RETURNING is_snapshot)
                SELECT pg_notify('\(Self.channel)', '') FROM entry WHERE NOT is_snapshot
                """, [binary(header.number), [header.kind == .snapshot ? 1 : 0], header.content, digest, binary(parts)])
        } catch let error as Refusal {
            unlock()
            if error.state == "23505" { return false }
            throw error.logError
        }
        do {
            try server.commit()
            isInTransaction = false
            return true
        } catch let error as Refusal {
            isInTransaction = false
            guard error.isLostConnection, header.kind != .snapshot else { throw error.logError }
            // It was not answered: the log is asked.
            return try settle(header.number, digest, after: error)
        }
    }

    private func settle(_ number: Int64, _ digest: [UInt8], after failure: Refusal) throws -> Bool {
        let found: [UInt8]?
        do { found = try settledDigest(of: number) } catch {
            // Whoever asked finds out: to end is to leave the question open.
            exit(70)
        }
        if found == digest { return true }
        if found != nil { return false }
        throw failure.logError
    }

    func abandon() {
        incoming = nil
        unlock()
    }

    func sendLatestSnapshot(to send: (Frame) throws -> Void) throws -> Bool {
        let row = try reading {
            try server.run(
                "SELECT number, header, digest, parts FROM tracker_entry WHERE is_snapshot ORDER BY number DESC LIMIT 1"
            ).first
        }
        guard let row else { return false }
        try self.send(row, isSnapshot: true, to: send)
        return true
    }

    private func trimmedNumber() throws -> Int64 {
        try reading {
            tracker_remote_postgresql.number(try server.run("SELECT trimmed FROM tracker_log").first?.first ?? nil)
        }
    }

    func trim(upTo number: Int64) throws {
        try translating {
            let snapshots = try server.run(
                "SELECT number FROM tracker_entry WHERE is_snapshot ORDER BY number DESC LIMIT 2")
            guard let newest = snapshots.first?.first.map(tracker_remote_postgresql.number), newest >= number else {
                throw LogError(.misuse, "no snapshot holds what entry \(number) holds")
            }
            try server.run(
                "UPDATE tracker_log SET trimmed = $1::bigint WHERE trimmed < $1::bigint", [binary(number)])
            try server.run(
                "DELETE FROM tracker_part WHERE NOT is_snapshot AND number <= $1::bigint", [binary(number)])
            let oldest = snapshots.last?.first.map(tracker_remote_postgresql.number) ?? newest
            for table in ["tracker_part", "tracker_entry"] {
                try server.run("DELETE FROM \(table) WHERE is_snapshot AND number < $1::bigint", [binary(oldest)])
            }
            try server.run("COMMIT")
            isInTransaction = false
        }
    }

    func wait(forEntryAfter number: Int64, milliseconds: Int) throws {
        let end = ContinuousClock.now + .milliseconds(milliseconds)
        while try kept(number + 1) == nil {
            let rest = Int((end - ContinuousClock.now) / .milliseconds(1))
            guard rest > 0 else { return }
            // A standby takes nobody's LISTEN.
            if server.takesWrites {
                try reading { try server.wait(onChannel: Self.channel, milliseconds: rest) }
            } else {
                usleep(UInt32(min(rest, 200)) * 1000)
            }
        }
    }

    /// Where it is told that there is a new entry.
    private static let channel = "tracker_entry"
}
