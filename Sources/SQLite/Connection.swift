import CSQLite

/// One connection to one database file, for one thread at a time.
///
/// Transactions are lent to closures and end with them; rows and statements likewise. Beginning a transaction inside another
/// on the same connection does not compile, and neither does sharing a connection between threads.
/// It is closed when its owner lets go of it.
public struct Connection: ~Copyable {
    /// What a connection may do.
    public enum Access: Sendable {
        /// Reads a file that exists.
        case reading
        /// Reads and writes a file that exists.
        case writing
        /// Reads and writes, and makes the file, readable by its owner alone, where there is none.
        case creating
        /// Reads and writes an empty file that nobody else knows. Until ``finishDraft()`` it has no write-ahead log, and nothing of it is sure
        /// to outlive a loss of power.
        case drafting
    }

    /// Where a write transaction keeps the pages that undo a savepoint or a statement.
    public enum UndoPlace: Sendable {
        /// In a temporary file from 128 kB on, and then for as long as the transaction lasts.
        case file
        /// In memory: for many small steps. Of one that changes a large part of a file it is as much as that part.
        case memory
    }

    @usableFromInline let session: Session

    /// Opens a file with the profile that every connection has (``OpenProfile``).
    ///
    /// A file without content is put into WAL mode when the access allows writing; another one only by ``trustSchema()`` or
    /// ``migrate(_:)``, so that a file that proves to be someone else's was not changed.
    ///
    /// - Parameters:
    ///   - path: taken literally, never as a URI.
    ///   - milliseconds: how long to wait for a lock.
    /// - Throws: ``DatabaseError/Kind/opening(_:)`` when the file cannot be opened, ``ResultCode/notADatabase`` when it is none.
    public init(path: String, access: Access, busyTimeout milliseconds: Int32 = 5000) throws(DatabaseError) {
        let path = try DatabaseFile.prepare(path, for: access)
        session =
            access == .reading
            ? try OpenProfile.openToRead(path, busyTimeout: milliseconds)
            : try OpenProfile.open(
                path, isWriting: true, isDraft: access == .drafting, busyTimeout: milliseconds)
    }

    private init(session: Session) {
        self.session = session
    }

    /// A database in memory, gone with its connection.
    public static func inMemory() throws(DatabaseError) -> Connection {
        Connection(session: try OpenProfile.open(":memory:", isWriting: true, busyTimeout: 0))
    }

    /// A database in a temporary file without a name, gone with its connection. What fits into its cache is not written to the file.
    public static func temporary() throws(DatabaseError) -> Connection {
        Connection(session: try OpenProfile.open("", isWriting: true, busyTimeout: 0))
    }

    /// Reads from one state of the database. Nothing in `body` can write.
    @inlinable
    @discardableResult
    public mutating func read<Result: ~Copyable>(
        _ body: (borrowing Transaction) throws -> Result
    ) throws -> Result {
        try transaction(isWriting: false, body)
    }

    /// Writes, all or nothing: what `body` did is undone when it throws.
    ///
    /// The lock is taken at the start, so that a wait is over before any work is done.
    ///
    /// - Parameters:
    ///   - undo: where the pages are kept that undo a savepoint or a statement.
    ///   - keeping: whether what `body` did is kept; if not, all of it is undone in the end.
    @inlinable
    @discardableResult
    public mutating func write<Result: ~Copyable>(
        undo: UndoPlace = .file, keeping: Bool = true, _ body: (borrowing Transaction) throws -> Result
    ) throws -> Result {
        try transaction(isWriting: true, undo: undo, keeping: keeping, body)
    }

    /// Writes rows as they are, all or nothing: no trigger fires, and references are not looked at. Constraints of a row and unique indexes hold.
    ///
    /// For rows that were written by the rules elsewhere, with all that triggers made of them, in any order.
    @discardableResult
    package mutating func writeAsIs<Result>(_ body: (borrowing Transaction) throws -> Result) throws -> Result {
        try session.enforceForeignKeys(false)
        try session.fireTriggers(false)
        let outcome = Swift.Result { try transaction(isWriting: true, body) }
        try session.fireTriggers(true)
        try session.enforceForeignKeys(true)
        return try outcome.get()
    }

    @inlinable
    mutating func transaction<Result: ~Copyable>(
        isWriting: Bool, undo: UndoPlace = .file, keeping: Bool = true,
        _ body: (borrowing Transaction) throws -> Result
    ) throws -> Result {
        try session.begin(isWriting: isWriting, undo: undo)
        let result: Result
        do {
            result = try body(Transaction(session: session, isWriting: isWriting))
        } catch {
            session.rollBackIfDue()
            throw error
        }
        if keeping { try session.commit() } else { try session.rollBack() }
        return result
    }

    /// Lets triggers, views and CHECKs of the file use virtual tables and functions that read beyond their arguments.
    ///
    /// Only for a file whose `sqlite_schema` was found to be what the program's migrations make.
    public mutating func trustSchema() throws(DatabaseError) {
        try session.trustSchema(true)
        if sqlite3_db_readonly(session.handle, "main") == 0 { try session.useWriteAheadLog() }
    }

    /// Has all that was written to a draft on the disk; from now on it is a file like any other. Any other is left as it is.
    public mutating func finishDraft() throws(DatabaseError) {
        try session.finishDraft()
    }

    /// What another thread may interrupt this connection with.
    public var interruptHandle: InterruptHandle { session.interruption }

    /// How many statements the cache holds.
    package var cachedStatementCount: Int { session.cache.count }
}
