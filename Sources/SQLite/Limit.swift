import CSQLite

/// A limit of a connection (https://sqlite.org/c3ref/c_limit_attached.html).
public enum Limit: Sendable {
    case valueLength, statementLength, columns, expressionDepth, compoundSelects, instructions
    case functionArguments, attachedDatabases, patternLength, parameters, triggerDepth, workerThreads

    var number: Int32 {
        switch self {
        case .valueLength: SQLITE_LIMIT_LENGTH
        case .statementLength: SQLITE_LIMIT_SQL_LENGTH
        case .columns: SQLITE_LIMIT_COLUMN
        case .expressionDepth: SQLITE_LIMIT_EXPR_DEPTH
        case .compoundSelects: SQLITE_LIMIT_COMPOUND_SELECT
        case .instructions: SQLITE_LIMIT_VDBE_OP
        case .functionArguments: SQLITE_LIMIT_FUNCTION_ARG
        case .attachedDatabases: SQLITE_LIMIT_ATTACHED
        case .patternLength: SQLITE_LIMIT_LIKE_PATTERN_LENGTH
        case .parameters: SQLITE_LIMIT_VARIABLE_NUMBER
        case .triggerDepth: SQLITE_LIMIT_TRIGGER_DEPTH
        case .workerThreads: SQLITE_LIMIT_WORKER_THREADS
        }
    }
}

extension Connection {
    /// Keeps what statements sort or collect in between in memory, where ``SQLiteLibrary/limitMemory(to:)`` bounds it, and not in temporary
    /// files.
    public mutating func keepTemporaryContentInMemory() throws(DatabaseError) {
        try session.execute("PRAGMA temp_store = MEMORY")
    }

    /// Sets a limit; the library's own maximum is never passed.
    ///
    /// - Returns: what it was before.
    @discardableResult
    public mutating func limit(_ limit: Limit, to value: Int32) -> Int32 {
        // A negative number would only ask.
        sqlite3_limit(session.handle, limit.number, max(0, value))
    }
}
