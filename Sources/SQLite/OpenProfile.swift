import CSQLite
import Glibc

/// How every connection is opened; the one place that says so.
enum OpenProfile {
    static func open(
        _ path: String, isWriting: Bool, isDraft: Bool = false, busyTimeout: Int32, flags: Int32 = 0
    ) throws(DatabaseError) -> Session {
        SQLiteLibrary.isSetUp
        var handle: OpaquePointer?
        let access = isWriting ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY
        let code = sqlite3_open_v2(path, &handle, access | flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard let handle else { throw .library(code, "opening \(path)") }
        // From here on the session closes the handle, whatever happens.
        let session = Session(handle: handle)
        guard code == SQLITE_OK else { throw .last(on: handle, sql: nil) }
        try configure(handle)
        sqlite3_busy_timeout(handle, busyTimeout)
        session.isDraft = isDraft
        try session.execute(isDraft ? "PRAGMA synchronous = OFF" : "PRAGMA synchronous = FULL")
        try session.execute("PRAGMA cell_size_check = ON")
        try session.execute("PRAGMA recursive_triggers = ON")
        // The first read, which finds out that a file is no database.
        try session.execute("SELECT count(*) FROM sqlite_schema")
        if isWriting, try session.isBlank() { try session.useWriteAheadLog() }
        return session
    }

    private static func configure(_ handle: OpaquePointer) throws(DatabaseError) {
        let options: [(Int32, Int32)] = [
            (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
            (SQLITE_DBCONFIG_DQS_DML, 0), (SQLITE_DBCONFIG_DQS_DDL, 0), (SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0),
            (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
        ]
        for (option, value) in options {
            let code = csqlite_configure(handle, option, value)
            guard code == SQLITE_OK else { throw .library(code, "configuring the connection") }
        }
    }
}

extension Session {
    /// Runs a statement of this package outside any transaction.
    func execute(_ sql: String) throws(DatabaseError) {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw .last(on: handle, sql: sql) }
    }

    func trustSchema(_ isTrusted: Bool) throws(DatabaseError) {
        let code = csqlite_configure(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, isTrusted ? 1 : 0)
        guard code == SQLITE_OK else { throw .library(code, "configuring the connection") }
    }

    /// Whether the schema and the tables behind virtual tables are out of reach for SQL.
    func defend(_ isOn: Bool) throws(DatabaseError) {
        let code = csqlite_configure(handle, SQLITE_DBCONFIG_DEFENSIVE, isOn ? 1 : 0)
        guard code == SQLITE_OK else { throw .library(code, "configuring the connection") }
    }

    func enforceForeignKeys(_ isOn: Bool) throws(DatabaseError) {
        let code = csqlite_configure(handle, SQLITE_DBCONFIG_ENABLE_FKEY, isOn ? 1 : 0)
        guard code == SQLITE_OK else { throw .library(code, "configuring the connection") }
    }

    func fireTriggers(_ isOn: Bool) throws(DatabaseError) {
        let code = csqlite_configure(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, isOn ? 1 : 0)
        guard code == SQLITE_OK else { throw .library(code, "configuring the connection") }
    }

    /// Whether the file has no page yet.
    func isBlank() throws(DatabaseError) -> Bool {
        let statement = try PreparedStatement("PRAGMA page_count", on: handle)
        defer { sqlite3_finalize(statement.handle) }
        guard sqlite3_step(statement.handle) == SQLITE_ROW else { throw .running(statement.handle, on: handle) }
        return sqlite3_column_int64(statement.handle, 0) == 0
    }

    func finishDraft() throws(DatabaseError) {
        guard isDraft else { return }
        isDraft = false
        try execute("PRAGMA synchronous = FULL")
        // The mark of the application is written as it was: what is committed now is synchronised, and with it all of the file.
        let statement = try PreparedStatement("PRAGMA application_id", on: handle)
        let isRow = sqlite3_step(statement.handle) == SQLITE_ROW
        let mark = sqlite3_column_int(statement.handle, 0)
        sqlite3_finalize(statement.handle)
        guard isRow else { throw .last(on: handle, sql: "PRAGMA application_id") }
        try execute("PRAGMA application_id = \(mark)")
        try useWriteAheadLog()
    }

    /// Turns write-ahead logging on. SQLite does not call the busy handler for this lock, so the wait is here.
    func useWriteAheadLog() throws(DatabaseError) {
        guard !isDraft else { return }
        var attempts = 0
        while sqlite3_exec(handle, "PRAGMA journal_mode = WAL", nil, nil, nil) != SQLITE_OK {
            let error = DatabaseError.last(on: handle, sql: "PRAGMA journal_mode = WAL")
            guard error.code.primary == .busy, attempts < 200 else { throw error }
            attempts += 1
            usleep(10_000)
        }
    }
}
