import CSQLite

/// An open database with its statements: what a ``Connection`` owns and lends on.
@usableFromInline
final class Session {
    @usableFromInline let handle: OpaquePointer
    @usableFromInline let cache = StatementCache()
    @usableFromInline let scratch = Scratch()
    // Set when SQLite itself has rolled back; what follows would otherwise run, and stay, outside a transaction.
    @usableFromInline let hasEnded = UnsafeMutablePointer<Bool>.allocate(capacity: 1)
    /// How often statements were run.
    @usableFromInline let runs = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    let interruption: InterruptHandle
    var controls = ControlStatements()
    var handlers = Handlers()
    /// Where texts that are not UTF-8 are noted; nil where they are errors.
    @usableFromInline var repairs: TextRepairs?
    /// Whether the SQL function `relevance` is known.
    var hasRelevance = false
    /// What was made of the schema.
    var schemaMemo = Memo()
    /// What was read of the content.
    var contentMemo = Memo()
    /// SQLite's number for the content that the open transaction reads, which what others write raises; nil where it was not asked for.
    var contentVersion: Int64?
    /// Whether the file is made by this connection and not finished yet.
    var isDraft = false
    /// The file beside which reading made a log that was not there before.
    var leftover: String?

    /// Takes over an open handle.
    init(handle: OpaquePointer) {
        self.handle = handle
        interruption = InterruptHandle(database: handle)
        hasEnded.initialize(to: false)
        runs.initialize(to: 0)
    }

    deinit {
        interruption.close()
        cache.removeAll()
        controls.finalizeAll()
        sqlite3_close_v2(handle)
        if let leftover { OpenProfile.sweep(leftover) }
        hasEnded.deallocate()
        runs.deallocate()
        scratch.deallocate()
    }

    /// Lends a statement from the cache, or prepares it. Every lease is to be given back by ``checkIn(_:mark:)``.
    @inlinable
    func checkOut(_ text: String, isWriting: Bool) throws(DatabaseError) -> Lease {
        if hasEnded.pointee { throw transactionHasEnded(text) }
        let fingerprint = StatementCache.fingerprint(text)
        guard let found = cache.lend(text, fingerprint: fingerprint) else {
            return try prepare(text, fingerprint: fingerprint, isWriting: isWriting)
        }
        guard isWriting || found.statement.isReadOnly else {
            cache.giveBack(found.slot)
            throw writingInsideRead(text)
        }
        return Lease(statement: found.statement, slot: found.slot)
    }

    @usableFromInline
    func prepare(_ text: String, fingerprint: UInt64, isWriting: Bool) throws(DatabaseError) -> Lease {
        let statement = try PreparedStatement(text, on: handle)
        guard !statement.isTransactionControl else {
            sqlite3_finalize(statement.handle)
            throw .misuse(
                .transactionControl, "a transaction begins and ends with its closure, not by a statement", sql: text)
        }
        guard isWriting || statement.isReadOnly else {
            sqlite3_finalize(statement.handle)
            throw writingInsideRead(text)
        }
        let slot = cache.insert(statement, text: text, fingerprint: fingerprint)
        return Lease(statement: statement, slot: slot)
    }

    /// Ends a lease. Bound text above `mark` is forgotten.
    @inlinable
    func checkIn(_ lease: Lease, mark: Int) {
        sqlite3_reset(lease.handle)
        if lease.statement.parameterCount > 0 { sqlite3_clear_bindings(lease.handle) }
        scratch.used.pointee = mark
        if let slot = lease.slot { cache.giveBack(slot) } else { sqlite3_finalize(lease.handle) }
    }

    /// The error of a statement that failed, which is then not kept.
    @usableFromInline
    func failure(of lease: Lease) -> DatabaseError {
        let error = DatabaseError.running(lease.handle, on: handle)
        sqlite3_reset(lease.handle)
        if let slot = lease.slot { cache.entries[slot]?.hasFailed = true }
        if sqlite3_get_autocommit(handle) != 0 { hasEnded.pointee = true }
        return error
    }

    @usableFromInline
    func transactionHasEnded(_ text: String?) -> DatabaseError {
        .misuse(
            .transactionHasEnded, "the transaction was rolled back after a failure, nothing more can run in it",
            sql: text)
    }

    @usableFromInline
    func writingInsideRead(_ text: String) -> DatabaseError {
        .misuse(.writingInsideRead, "a read transaction cannot write", sql: text)
    }
}

/// A statement that is lent, and its place in the cache if it has one.
@usableFromInline
struct Lease {
    @usableFromInline let statement: PreparedStatement
    @usableFromInline let slot: Int?

    @usableFromInline var handle: OpaquePointer {
        @inlinable get { statement.handle }
    }

    @inlinable
    init(statement: PreparedStatement, slot: Int?) {
        self.statement = statement
        self.slot = slot
    }
}
