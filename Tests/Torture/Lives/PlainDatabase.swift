import CSQLite

/// A database as any other program sees it: SQL in, text out.
final class PlainDatabase {
    private var handle: OpaquePointer?

    init(_ path: String) throws {
        guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil) == SQLITE_OK else {
            throw TortureError("cannot open \(path)")
        }
    }

    deinit { sqlite3_close_v2(handle) }

    /// The rows of an answer; each value as it is, or NULL.
    func rows(_ sql: String) throws -> [[String?]] {
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else { throw failure(sql) }
        var rows: [[String?]] = []
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_DONE: return rows
            case SQLITE_ROW:
                rows.append(
                    (0..<sqlite3_column_count(statement)).map { column in
                        sqlite3_column_text(statement, column).map { String(cString: $0) }
                    })
            default: throw failure(sql)
            }
        }
    }

    /// The first column of an answer.
    func column(_ sql: String) throws -> [String] { try rows(sql).compactMap { $0.first ?? nil } }

    /// Runs statements.
    ///
    /// - Returns: what stood in the way; nil where nothing did.
    func refusal(of sql: String) -> String? {
        guard sqlite3_exec(handle, sql, nil, nil, nil) != SQLITE_OK else { return nil }
        return String(cString: sqlite3_errmsg(handle))
    }

    private func failure(_ sql: String) -> TortureError {
        TortureError("\(String(cString: sqlite3_errmsg(handle))): \(sql)")
    }
}

extension String {
    /// As a literal of SQL.
    var quoted: String { "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'" }
}
