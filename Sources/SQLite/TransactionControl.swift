import CSQLite

/// The statements that begin and end transactions, prepared once each.
struct ControlStatements {
    private var handles: [Session.Control: OpaquePointer] = [:]

    mutating func handle(for control: Session.Control, on database: OpaquePointer) throws(DatabaseError)
        -> OpaquePointer
    {
        if let handle = handles[control] { return handle }
        let handle = try PreparedStatement(control.rawValue, on: database).handle
        handles[control] = handle
        return handle
    }

    mutating func finalizeAll() {
        for handle in handles.values { sqlite3_finalize(handle) }
        handles = [:]
    }
}

extension Session {
    @usableFromInline
    enum Control: String {
        case beginDeferred = "BEGIN DEFERRED"
        case beginImmediate = "BEGIN IMMEDIATE"
        case commit = "COMMIT"
        case rollback = "ROLLBACK"
        // A name may be used again inside itself: the innermost is meant.
        case savepoint = "SAVEPOINT inner"
        case rollbackToSavepoint = "ROLLBACK TO inner"
        case release = "RELEASE inner"
    }

    @usableFromInline
    func control(_ control: Control) throws(DatabaseError) {
        if hasEnded.pointee { throw transactionHasEnded(control.rawValue) }
        let statement = try controls.handle(for: control, on: handle)
        guard sqlite3_step(statement) == SQLITE_DONE else {
            let error = DatabaseError.running(statement, on: handle)
            sqlite3_reset(statement)
            throw error
        }
        sqlite3_reset(statement)
    }

    @usableFromInline
    func begin(isWriting: Bool, undo: Connection.UndoPlace) throws(DatabaseError) {
        hasEnded.pointee = false
        contentVersion = nil
        guard undo == .memory else { return try control(isWriting ? .beginImmediate : .beginDeferred) }
        // When a transaction begins, SQLite looks at this setting for its undo; later it looks at it for each sort, and sorts stay in files.
        try execute("PRAGMA temp_store = MEMORY")
        do throws(DatabaseError) {
            try control(.beginImmediate)
        } catch {
            try execute("PRAGMA temp_store = DEFAULT")
            throw error
        }
        try execute("PRAGMA temp_store = DEFAULT")
    }

    /// Commits, or throws with nothing committed.
    @usableFromInline
    func commit() throws(DatabaseError) {
        guard sqlite3_get_autocommit(handle) == 0 else {
            hasEnded.pointee = false
            throw transactionHasEnded(nil)
        }
        do {
            try control(.commit)
        } catch {
            rollBackIfDue()
            throw error
        }
    }

    /// Undoes all that the transaction did.
    @usableFromInline
    func rollBack() throws(DatabaseError) {
        guard sqlite3_get_autocommit(handle) == 0 else {
            hasEnded.pointee = false
            throw transactionHasEnded(nil)
        }
        try control(.rollback)
    }

    /// After a failure: SQLite may have rolled back already.
    @usableFromInline
    func rollBackIfDue() {
        hasEnded.pointee = false
        guard sqlite3_get_autocommit(handle) == 0 else { return }
        // The failure that led here is the one to tell; if this one fails too, the next BEGIN will say so.
        try? control(.rollback)
    }

    /// Undoes the innermost savepoint, unless the whole transaction is undone already.
    @usableFromInline
    func undoSavepoint() throws(DatabaseError) {
        guard sqlite3_get_autocommit(handle) == 0 else { return }
        try control(.rollbackToSavepoint)
        try control(.release)
    }

    func execute(script: String, isWriting: Bool) throws(DatabaseError) {
        var script = script
        let outcome = script.withUTF8 { bytes in
            Result<Void, DatabaseError> { () throws(DatabaseError) in
                var position = 0
                while let start = LeadingKeyword.start(in: UnsafeBufferPointer(rebasing: bytes[position...])) {
                    let rest = UnsafeBufferPointer(rebasing: bytes[(position + start)...])
                    let (statement, end) = try PreparedStatement.compile(rest, on: handle).get()
                    defer { sqlite3_finalize(statement.handle) }
                    try runOnce(statement, isWriting: isWriting)
                    position += start + end
                }
            }
        }
        try outcome.get()
    }

    private func runOnce(_ statement: PreparedStatement, isWriting: Bool) throws(DatabaseError) {
        let text = sqlite3_sql(statement.handle).map { String(cString: $0) }
        guard !statement.isTransactionControl else {
            throw .misuse(.transactionControl, "a script runs inside a transaction and cannot end it", sql: text)
        }
        guard isWriting || statement.isReadOnly else { throw writingInsideRead(text ?? "") }
        let lease = Lease(statement: statement, slot: nil)
        try bind(lease, interpolated: [])
        _ = try run(lease)
    }
}
