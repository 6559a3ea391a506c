import CSQLite

/// The same work over the C API as a careful hand writes it: no mutex, explicit lengths, one prepared statement, every code looked at.
final class RawSide {
    struct Failure: Error { let code: Int32 }

    private let folder: WorkFolder
    private let data: FloorData
    private let database: OpaquePointer
    private let lookUpStatement: OpaquePointer
    private let readStatement: OpaquePointer

    init(folder: WorkFolder, data: FloorData) throws {
        self.folder = folder
        self.data = data
        database = try Self.open(folder.file("raw.db"))
        try Self.insert(data, into: database)
        lookUpStatement = try Self.prepare("SELECT date, name, text FROM statement WHERE id = ?", on: database)
        readStatement = try Self.prepare("SELECT id, date, name, text FROM statement", on: database)
    }

    deinit {
        sqlite3_finalize(lookUpStatement)
        sqlite3_finalize(readStatement)
        sqlite3_close_v2(database)
    }

    // What the layer sets and what bears on the time is set here too.
    private static func open(_ path: String) throws -> OpaquePointer {
        var handle: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path, &handle, flags, nil)
        guard code == SQLITE_OK, let handle else { throw Failure(code: code) }
        for sql in [
            "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA cell_size_check = ON",
            "PRAGMA foreign_keys = ON", "PRAGMA recursive_triggers = ON",
            "CREATE TABLE statement (id INTEGER PRIMARY KEY, date TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL) STRICT",
        ] {
            try check(sqlite3_exec(handle, sql, nil, nil, nil))
        }
        return handle
    }

    private static func prepare(_ sql: String, on database: OpaquePointer) throws -> OpaquePointer {
        var sql = sql
        var statement: OpaquePointer?
        let code = sql.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                sqlite3_prepare_v3(
                    database, $0.baseAddress, Int32($0.count), UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
            }
        }
        guard code == SQLITE_OK, let statement else { throw Failure(code: code) }
        return statement
    }

    @inline(__always)
    private static func check(_ code: Int32) throws {
        if code != SQLITE_OK { throw Failure(code: code) }
    }

    @inline(__always)
    private static func bind(_ text: String, to index: Int32, of statement: OpaquePointer) throws {
        var text = text
        try check(
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    csqlite_bind_text_copied(statement, index, $0.baseAddress, UInt64($0.count))
                }
            })
    }

    @inline(__always)
    private static func text(_ statement: OpaquePointer, _ index: Int32) -> String {
        guard let base = sqlite3_column_text(statement, index) else { return "" }
        let length = Int(sqlite3_column_bytes(statement, index))
        return String(decoding: UnsafeBufferPointer(start: base, count: length), as: UTF8.self)
    }

    private static func insert(_ data: FloorData, into database: OpaquePointer) throws {
        try check(sqlite3_exec(database, "BEGIN IMMEDIATE", nil, nil, nil))
        let statement = try prepare("INSERT INTO statement (id, date, name, text) VALUES (?, ?, ?, ?)", on: database)
        defer { sqlite3_finalize(statement) }
        for row in data.rows {
            try check(sqlite3_bind_int64(statement, 1, Int64(row.id)))
            try bind(row.date, to: 2, of: statement)
            try bind(row.name, to: 3, of: statement)
            try bind(row.text, to: 4, of: statement)
            let code = sqlite3_step(statement)
            guard code == SQLITE_DONE else { throw Failure(code: code) }
            try check(sqlite3_reset(statement))
        }
        try check(sqlite3_exec(database, "COMMIT", nil, nil, nil))
    }

    func timeInsertion() throws -> Double {
        let path = folder.file("raw-insert.db")
        defer { WorkFolder.remove(path) }
        let database = try Self.open(path)
        defer { sqlite3_close_v2(database) }
        return try Stopwatch.thread { try Self.insert(data, into: database) }
    }

    func readTyped() throws -> Int {
        var sum = 0
        var code = sqlite3_step(readStatement)
        while code == SQLITE_ROW {
            let id = Int(sqlite3_column_int64(readStatement, 0))
            let date = Self.text(readStatement, 1)
            let name = Self.text(readStatement, 2)
            let text = Self.text(readStatement, 3)
            sum &+= id &+ date.utf8.count &+ name.utf8.count &+ text.utf8.count
            code = sqlite3_step(readStatement)
        }
        guard code == SQLITE_DONE else { throw Failure(code: code) }
        try Self.check(sqlite3_reset(readStatement))
        return sum
    }

    func lookUp() throws -> Int {
        try Self.check(sqlite3_exec(database, "BEGIN", nil, nil, nil))
        var sum = 0
        for key in data.keys {
            try Self.check(sqlite3_bind_int64(lookUpStatement, 1, Int64(key)))
            if sqlite3_step(lookUpStatement) == SQLITE_ROW {
                let date = Self.text(lookUpStatement, 0)
                let name = Self.text(lookUpStatement, 1)
                let text = Self.text(lookUpStatement, 2)
                sum &+= date.utf8.count &+ name.utf8.count &+ text.utf8.count
            }
            try Self.check(sqlite3_reset(lookUpStatement))
        }
        try Self.check(sqlite3_exec(database, "COMMIT", nil, nil, nil))
        return sum
    }

    func prepareAnew() throws -> Int {
        try Self.check(sqlite3_exec(database, "BEGIN", nil, nil, nil))
        var sum = 0
        for sql in data.statements {
            let statement = try Self.prepare(sql, on: database)
            defer { sqlite3_finalize(statement) }
            try Self.check(sqlite3_bind_int64(statement, 1, 1))
            if sqlite3_step(statement) == SQLITE_ROW { sum &+= Int(sqlite3_column_bytes(statement, 2)) }
        }
        try Self.check(sqlite3_exec(database, "COMMIT", nil, nil, nil))
        return sum
    }
}
