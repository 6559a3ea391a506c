import SQLite
import SharedLog

/// How far a file follows a shared log.
struct Following {
    let log: LogIdentity
    let position: LogPosition
    /// When the entry at that position was written; milliseconds since 1970 too.
    let at: String
    let time: Int64
    /// The last revision that there was then, and that there is now: another program made what is later.
    let revision: Int64
    let lastRevision: Int64

    var hasEdits: Bool { lastRevision > revision }
}

extension Transaction {
    /// How far this file follows a shared log; nil where it follows none.
    func following() throws -> Following? {
        try first(
            """
            SELECT log, number, digest, at, CAST(round((julianday(at) - 2440587.5) * 86400000) AS INTEGER), revision,
                (SELECT ifnull(max(id), 0) FROM main.revision)
            FROM main.following
            """
        ) { row in
            let (log, number, digest, at, time, revision, last):
                ([UInt8], Int64, [UInt8], String, Int64, Int64, Int64) = try row.columns()
            guard let log = LogIdentity(bytes: log) else { return nil }
            return Following(
                log: log, position: LogPosition(number: number, digest: digest), at: at, time: time,
                revision: revision,
                lastRevision: last)
        } ?? nil
    }

    /// Notes that the file is as the log has it up to a position.
    func follow(_ log: LogIdentity, to position: LogPosition, at time: Int64) throws {
        try run(
            """
            INSERT OR REPLACE INTO following (singleton, log, number, digest, at, revision)
            SELECT 1, \(log.bytes), \(position.number), \(position.digest),
                strftime('%Y-%m-%dT%H:%M:%fZ', \(time) / 1000.0, 'unixepoch'), (SELECT ifnull(max(id), 0) FROM revision)
            """)
    }
}
