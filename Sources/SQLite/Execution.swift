import CSQLite

extension Session {
    /// Binds every parameter of a lent statement: those interpolated into its text, or else those given beside it.
    @inlinable
    func bind<each V: Bindable>(
        _ lease: Lease, interpolated: [Value], _ values: repeat each V
    ) throws(DatabaseError) {
        runs.pointee &+= 1
        var given: Int32 = 0
        for _ in repeat (each V).self { given &+= 1 }
        if !interpolated.isEmpty {
            return try bind(lease, interpolated: interpolated, besides: given)
        }
        guard given == lease.statement.parameterCount else { throw wrongCount(lease, given: Int(given)) }
        var index: Int32 = 0
        repeat try bindNext(lease, &index, each values)
    }

    @inlinable
    func bindNext(_ lease: Lease, _ index: inout Int32, _ value: some Bindable) throws(DatabaseError) {
        index &+= 1
        try value.bind(to: Parameter(statement: lease.handle, index: index, scratch: scratch))
    }

    @usableFromInline
    func bind(_ lease: Lease, interpolated: [Value], besides given: Int32) throws(DatabaseError) {
        guard given == 0 else {
            throw .misuse(
                .positionalAmongInterpolated, "values are interpolated or given beside the statement, not both",
                sql: text(of: lease))
        }
        guard interpolated.count == Int(lease.statement.parameterCount) else {
            throw wrongCount(lease, given: interpolated.count)
        }
        var index: Int32 = 0
        for value in interpolated {
            index &+= 1
            try value.bind(to: Parameter(statement: lease.handle, index: index, scratch: scratch))
        }
    }

    /// Runs a bound statement to its end.
    ///
    /// - Returns: how many rows it changed itself, 0 for one that changes none.
    @inlinable
    func run(_ lease: Lease) throws(DatabaseError) -> Int {
        let before = sqlite3_total_changes64(handle)
        var code = sqlite3_step(lease.handle)
        while code == SQLITE_ROW { code = sqlite3_step(lease.handle) }
        guard code == SQLITE_DONE else { throw failure(of: lease) }
        sqlite3_reset(lease.handle)
        // A statement that is no INSERT, UPDATE or DELETE leaves the count of an earlier one standing.
        return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
    }

    /// Runs a bound statement and lends its rows until `body` says false or there are no more.
    @inlinable
    func rows(_ lease: Lease, _ body: (borrowing Row) throws -> Bool) throws {
        var code = sqlite3_step(lease.handle)
        // Not before the first step, which prepares anew when the schema has changed.
        let count = Int(sqlite3_column_count(lease.handle))
        while code == SQLITE_ROW {
            guard try body(Row(session: self, statement: lease.handle, count: count)) else { break }
            code = sqlite3_step(lease.handle)
        }
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(of: lease) }
    }

    @usableFromInline
    func wrongCount(_ lease: Lease, given: Int) -> DatabaseError {
        let expected = Int(lease.statement.parameterCount)
        return DatabaseError(
            kind: .parameterCount(expected: expected, given: given), code: .range,
            message: "the statement takes \(expected) values, \(given) were given", sql: text(of: lease))
    }

    private func text(of lease: Lease) -> String? {
        sqlite3_sql(lease.handle).map { String(cString: $0) }
    }
}
