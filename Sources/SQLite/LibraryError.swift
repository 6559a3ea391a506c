import CSQLite

extension DatabaseError {
    /// What the connection last reported, while `sql` was being prepared or run.
    static func last(on handle: OpaquePointer, sql: String?) -> DatabaseError {
        let offset = Int(sqlite3_error_offset(handle))
        return DatabaseError(
            kind: .library,
            code: ResultCode(rawValue: sqlite3_extended_errcode(handle)),
            message: String(cString: sqlite3_errmsg(handle)),
            sql: sql,
            offset: sql != nil && offset >= 0 ? offset : nil
        )
    }

    /// What running a statement reported. Its message may quote a bound value (an FTS5 query, a JSON path), which is cut out.
    static func running(_ statement: OpaquePointer, on handle: OpaquePointer) -> DatabaseError {
        let error = last(on: handle, sql: sqlite3_sql(statement).map { String(cString: $0) })
        guard error.code == .error, sqlite3_bind_parameter_count(statement) > 0 else { return error }
        return DatabaseError(
            kind: .library, code: error.code, message: withoutQuotations(error.message), sql: error.sql,
            offset: error.offset)
    }

    static func withoutQuotations(_ message: String) -> String {
        for prefix in ["no such column: ", "unknown special query: ", "no such cursor: "]
        where message.hasPrefix(prefix) {
            return prefix + "…"
        }
        guard let first = message.firstIndex(where: { $0 == "\"" || $0 == "'" }),
            let last = message.lastIndex(of: message[first]), first < last
        else { return message }
        return message[...first] + "…" + message[last...]
    }

    /// A code returned by a call that has no statement.
    static func library(_ code: Int32, _ doing: String) -> DatabaseError {
        DatabaseError(
            kind: .library, code: ResultCode(rawValue: code),
            message: "\(doing): \(String(cString: sqlite3_errstr(code)))")
    }
}
