import CSQLite

/// A statement lent to the closure of ``Transaction/prepare(_:_:)``, to be run many times.
///
/// Running it changes it: inside the closure of its own rows it cannot be run again.
public struct LentStatement: ~Copyable {
    @usableFromInline let session: Session
    @usableFromInline let lease: Lease
    @usableFromInline let interpolated: [Value]

    init(session: Session, lease: Lease, interpolated: [Value]) {
        self.session = session
        self.lease = lease
        self.interpolated = interpolated
    }

    @inlinable
    deinit {
        session.checkIn(lease, mark: session.scratch.used.pointee)
    }

    /// Runs the statement to its end.
    ///
    /// - Returns: how many rows it changed itself.
    @inlinable
    @discardableResult
    public mutating func run<each V: Bindable>(_ values: repeat each V) throws(DatabaseError) -> Int {
        if session.hasEnded.pointee { throw session.transactionHasEnded(nil) }
        let mark = session.scratch.used.pointee
        defer { session.scratch.used.pointee = mark }
        try session.bind(lease, interpolated: interpolated, repeat each values)
        return try session.run(lease)
    }

    /// Lends each row in turn.
    @inlinable
    public mutating func forEach<each V: Bindable>(
        _ values: repeat each V, row: (borrowing Row) throws -> Void
    ) throws {
        if session.hasEnded.pointee { throw session.transactionHasEnded(nil) }
        let mark = session.scratch.used.pointee
        defer {
            sqlite3_reset(lease.handle)
            session.scratch.used.pointee = mark
        }
        try session.bind(lease, interpolated: interpolated, repeat each values)
        try session.rows(lease) { current in
            try row(current)
            return true
        }
    }

    /// What `row` makes of each row, in order.
    @inlinable
    public mutating func all<T, each V: Bindable>(
        _ values: repeat each V, row: (borrowing Row) throws -> T
    ) throws -> [T] {
        var results: [T] = []
        try forEach(repeat each values) { current in results.append(try row(current)) }
        return results
    }

    /// What `row` makes of the first row, or nil when there is none.
    @inlinable
    public mutating func first<T, each V: Bindable>(
        _ values: repeat each V, row: (borrowing Row) throws -> T
    ) throws -> T? {
        if session.hasEnded.pointee { throw session.transactionHasEnded(nil) }
        let mark = session.scratch.used.pointee
        defer {
            sqlite3_reset(lease.handle)
            session.scratch.used.pointee = mark
        }
        try session.bind(lease, interpolated: interpolated, repeat each values)
        var result: T?
        try session.rows(lease) { current in
            result = try row(current)
            return false
        }
        return result
    }

    /// The first column of the first row, or nil when there is no row.
    @inlinable
    public mutating func value<T: CellDecodable, each V: Bindable>(
        _ values: repeat each V, as type: T.Type = T.self
    ) throws -> T? {
        try first(repeat each values) { try $0.column(0, as: T.self) }
    }
}

extension Session {
    /// A lease that gives itself back.
    // Making one inside specialised code crashes the optimiser of Swift 6.3.1.
    @usableFromInline
    @inline(never)
    func statement(_ lease: Lease, interpolated: [Value]) -> LentStatement {
        LentStatement(session: self, lease: lease, interpolated: interpolated)
    }
}
