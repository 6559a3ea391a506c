import Glibc
import SQLite

/// How a database is.
public struct DatabaseStatus: Sendable {
    /// One import.
    public struct ImportRun: Sendable, Equatable {
        public let file: String
        public let finished: String
        public let result: String
    }

    /// One backup.
    public struct BackupRun: Sendable, Equatable {
        public let file: String
        public let finished: String
        public let bytes: Int64
    }

    /// Where it is, symbolic links followed.
    public let file: String
    /// Of the database, and of its write-ahead log.
    public let bytes: Int64
    public let logBytes: Int64
    /// How many migrations it has, and this program knows.
    public let schema: Int
    public let known: Int
    /// How many records there are of each type.
    public let counts: [(type: RecordType, count: Int)]
    /// The number of the last revision, and when it was.
    public let revision: Int64?
    public let changed: String?
    /// How many proposals, and conflicts with another desk, wait for a decision; nil where an older schema has none.
    public let openProposals: Int?
    public let openConflicts: Int?
    public let lastImport: ImportRun?
    public let lastBackup: BackupRun?

}

extension Tracker {
    /// How a database is; its schema may be older than this program's.
    public static func status(path: String, wait seconds: Int) throws -> DatabaseStatus {
        let place = try DatabasePlace.require(path)
        let log = size(of: place + "-wal")
        var connection = try Connection(path: place, access: .reading, busyTimeout: milliseconds(of: seconds))
        connection.repairText(noting: TextRepairs())
        let known = TrackerSchema.migrator.migrations.count
        let schema: Int
        switch try TrackerSchema.state(of: &connection, path: path) {
        case .current: schema = known
        case .older(let applied): schema = applied
        case .empty: throw TrackerError(.noInput, "\(path) is empty: nothing has been recorded in it yet")
        }
        return try connection.read { transaction in
            let tables = try transaction.tables()
            let counts = try RecordType.all.filter { tables.contains($0.table) }.map { type in
                let count = try transaction.value("SELECT count(*) FROM \(identifier: type.table)", as: Int.self)
                return (type: type, count: count ?? 0)
            }
            let last: (Int64, String)? =
                tables.contains("revision")
                ? try transaction.first("SELECT id, at FROM revision ORDER BY id DESC LIMIT 1") { row in
                    try row.columns()
                } : nil
            return DatabaseStatus(
                file: place, bytes: size(of: place), logBytes: log, schema: schema, known: known, counts: counts,
                revision: last?.0, changed: last?.1,
                openProposals: try transaction.countOpen("proposal", among: tables),
                openConflicts: try transaction.countOpen("conflict", among: tables),
                lastImport: tables.contains("import_run") ? try transaction.lastImport() : nil,
                lastBackup: tables.contains("backup_run") ? try transaction.lastBackup() : nil)
        }
    }

    private static func size(of path: String) -> Int64 {
        var status = stat()
        return stat(path, &status) == 0 ? Int64(status.st_size) : 0
    }
}

extension Transaction {
    /// The names of all tables.
    fileprivate func tables() throws -> Set<String> {
        Set(try all("SELECT name FROM sqlite_schema WHERE type = 'table'") { try $0.column(0, as: String.self) })
    }

    /// How many rows of a table wait for a decision; nil where there is no such table.
    fileprivate func countOpen(_ table: String, among tables: Set<String>) throws -> Int? {
        guard tables.contains(table) else { return nil }
        return try value("SELECT count(*) FROM \(identifier: table) WHERE status = 'open'", as: Int.self)
    }

    fileprivate func lastImport() throws -> DatabaseStatus.ImportRun? {
        try first("SELECT file, finished, result FROM import_run ORDER BY id DESC LIMIT 1") { row in
            let (file, finished, result): (String, String, String) = try row.columns()
            return DatabaseStatus.ImportRun(file: file, finished: finished, result: result)
        }
    }

    fileprivate func lastBackup() throws -> DatabaseStatus.BackupRun? {
        try first(
            "SELECT file, finished, bytes FROM backup_run WHERE finished IS NOT NULL ORDER BY id DESC LIMIT 1"
        ) { row in
            let (file, finished, bytes): (String, String, Int64) = try row.columns()
            return DatabaseStatus.BackupRun(file: file, finished: finished, bytes: bytes)
        }
    }
}
