import CSQLite

/// An open transaction, lent to the closure of ``Connection/read(_:)`` or ``Connection/write(_:)``.
///
/// Every call takes its statement from the connection's cache, so the plain call is the fast one.
public struct Transaction: ~Copyable {
    // The connection is borrowed for as long as this is lent. A strong reference crashes the optimiser of Swift 6.3.1.
    @usableFromInline unowned(unsafe) let session: Session
    /// Whether this is a ``Connection/write(_:)``.
    public let isWriting: Bool

    @inlinable
    init(session: Session, isWriting: Bool) {
        self.session = session
        self.isWriting = isWriting
    }

    /// The row id of the row inserted last, by this connection; 0 before the first.
    public var lastInsertedRowID: Int64 { sqlite3_last_insert_rowid(session.handle) }

    /// Where texts that are not UTF-8 are noted; nil where they are errors.
    public var repairs: TextRepairs? { session.repairs }

    /// The same transaction, for a value that is lent no longer than this one.
    package var again: Transaction { Transaction(session: session, isWriting: isWriting) }

    /// How often this connection has run a statement; what begins and ends transactions is not counted.
    package var runCount: Int { session.runs.pointee }

    /// The texts of the statements that were run last, as far as they are kept.
    package var keptTexts: [String] { session.cache.texts }

    /// Runs a statement to its end.
    ///
    /// - Returns: how many rows it changed itself, without those of triggers and foreign keys.
    @inlinable
    @discardableResult
    public func run<each V: Bindable>(_ sql: SQL, _ values: repeat each V) throws(DatabaseError) -> Int {
        let lease = try session.checkOut(sql.text, isWriting: isWriting)
        let mark = session.scratch.used.pointee
        defer { session.checkIn(lease, mark: mark) }
        try session.bind(lease, interpolated: sql.values, repeat each values)
        return try session.run(lease)
    }

    /// Lends each row in turn. An error thrown by `row` ends the statement.
    @inlinable
    public func forEach<each V: Bindable>(
        _ sql: SQL, _ values: repeat each V, row: (borrowing Row) throws -> Void
    ) throws {
        let lease = try session.checkOut(sql.text, isWriting: isWriting)
        let mark = session.scratch.used.pointee
        defer { session.checkIn(lease, mark: mark) }
        try session.bind(lease, interpolated: sql.values, repeat each values)
        try session.rows(lease) { current in
            try row(current)
            return true
        }
    }

    /// What `row` makes of each row, in order.
    @inlinable
    public func all<T, each V: Bindable>(
        _ sql: SQL, _ values: repeat each V, row: (borrowing Row) throws -> T
    ) throws -> [T] {
        var results: [T] = []
        try forEach(sql, repeat each values) { current in results.append(try row(current)) }
        return results
    }

    /// What `row` makes of the first row, or nil when there is none. Later rows are not computed.
    @inlinable
    public func first<T, each V: Bindable>(
        _ sql: SQL, _ values: repeat each V, row: (borrowing Row) throws -> T
    ) throws -> T? {
        let lease = try session.checkOut(sql.text, isWriting: isWriting)
        let mark = session.scratch.used.pointee
        defer { session.checkIn(lease, mark: mark) }
        try session.bind(lease, interpolated: sql.values, repeat each values)
        var result: T?
        try session.rows(lease) { current in
            result = try row(current)
            return false
        }
        return result
    }

    /// The first column of the first row, or nil when there is no row.
    @inlinable
    public func value<T: CellDecodable, each V: Bindable>(
        _ sql: SQL, _ values: repeat each V, as type: T.Type = T.self
    ) throws -> T? {
        try first(sql, repeat each values) { try $0.column(0, as: T.self) }
    }

    /// Lends a statement to be run many times.
    @inlinable
    @discardableResult
    public func prepare<Result>(_ sql: SQL, _ body: (inout LentStatement) throws -> Result) throws -> Result {
        let lease = try session.checkOut(sql.text, isWriting: isWriting)
        var statement = session.statement(lease, interpolated: sql.values)
        return try body(&statement)
    }

    /// Undoes what `body` did when it throws, and goes on with the transaction.
    @inlinable
    @discardableResult
    public func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
        try session.control(.savepoint)
        let result: Result
        do {
            result = try body()
        } catch {
            try session.undoSavepoint()
            throw error
        }
        try session.control(.release)
        return result
    }

    /// Lets `body` write the tables in which a virtual table keeps its content.
    package func writingShadowTables<Result>(_ body: () throws -> Result) throws -> Result {
        try session.defend(false)
        defer { try? session.defend(true) }
        return try body()
    }

    /// Runs the statements of a text one after the other, their rows unread.
    package func execute(script: String) throws(DatabaseError) {
        try session.execute(script: script, isWriting: isWriting)
    }
}
