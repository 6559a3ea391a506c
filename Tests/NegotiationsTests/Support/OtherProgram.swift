import CSQLite

/// A program that knows nothing of ours and writes to the same file through the C API, with the library's own defaults.
final class OtherProgram {
    struct Failure: Error, Equatable { let message: String }

    private let handle: OpaquePointer

    init(path: String) throws {
        var opened: OpaquePointer?
        let code = sqlite3_open(path, &opened)
        guard code == SQLITE_OK, let opened else { throw Failure(message: "cannot open \(path)") }
        handle = opened
        sqlite3_busy_timeout(handle, 5000)
        try run("PRAGMA foreign_keys = ON")
    }

    deinit { sqlite3_close_v2(handle) }

    /// Runs statements one after the other.
    func run(_ sql: String) throws {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
            throw Failure(message: String(cString: sqlite3_errmsg(handle)))
        }
    }

    /// What the library says against statements, or nil.
    func refusal(of sql: String) -> String? {
        do {
            try run("SAVEPOINT attempt")
            defer { try? run("ROLLBACK TO attempt; RELEASE attempt") }
            try run(sql)
            return nil
        } catch { return (error as? Failure)?.message }
    }

    /// Every row as texts; nil for NULL.
    func rows(_ sql: String) throws -> [[String?]] {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else {
            throw Failure(message: String(cString: sqlite3_errmsg(handle)))
        }
        defer { sqlite3_finalize(statement) }
        var rows: [[String?]] = []
        var code = sqlite3_step(statement)
        while code == SQLITE_ROW {
            rows.append(
                (0..<sqlite3_column_count(statement)).map { index in
                    sqlite3_column_text(statement, index).map { String(cString: $0) }
                })
            code = sqlite3_step(statement)
        }
        guard code == SQLITE_DONE else { throw Failure(message: String(cString: sqlite3_errmsg(handle))) }
        return rows
    }

    /// The first column of every row.
    func column(_ sql: String) throws -> [String?] { try rows(sql).compactMap(\.first) }
}

/// A text as a literal of SQL.
func quoted(_ text: String?) -> String {
    guard let text else { return "NULL" }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
}

/// A database that another program has open, and what keeps its folder.
struct ForeignSession {
    let database: TestDatabase
    let program: OtherProgram
}

extension TestDatabase {
    func openedByOther() throws -> ForeignSession { ForeignSession(database: self, program: try otherProgram()) }
}
