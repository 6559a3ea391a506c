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
        // What a constraint reports is names of the schema.
        guard error.code.primary != .constraint, sqlite3_bind_parameter_count(statement) > 0 else { return error }
        return DatabaseError(
            kind: .library, code: error.code, message: withoutValues(error.message), sql: error.sql,
            offset: error.offset)
    }

    /// What is left of a message when all that may be a value is cut out: what is in quotation marks, what follows a colon, the name of
    /// a database that was attached.
    static func withoutValues(_ message: String) -> String {
        for beginning in ["cannot detach database ", "unknown database "] where message.hasPrefix(beginning) {
            return beginning + "…"
        }
        if message.hasPrefix("database "), message.hasSuffix(" is already in use") {
            return "database … is already in use"
        }
        // The full-text index names itself before it says anything.
        let author = message.hasPrefix("fts5: ") ? "fts5: " : ""
        let rest = message.dropFirst(author.count)
        let colon = rest.firstRange(of: ": ")
        let quote = rest.firstIndex { $0 == "\"" || $0 == "'" }
        if let colon, colon.lowerBound < quote ?? rest.endIndex { return author + rest[..<colon.upperBound] + "…" }
        guard let quote else { return message }
        let end = rest[rest.index(after: quote)...].lastIndex(of: rest[quote])
        return author + rest[...quote] + "…" + (end.map { rest[$0...] } ?? "")
    }

    /// A code returned by a call that has no statement.
    static func library(_ code: Int32, _ doing: String) -> DatabaseError {
        DatabaseError(
            kind: .library, code: ResultCode(rawValue: code),
            message: "\(doing): \(String(cString: sqlite3_errstr(code)))")
    }
}
