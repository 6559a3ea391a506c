import CSQLite

/// The row a statement stands on, lent to a closure. It cannot be kept: the next step overwrites it.
public struct Row: ~Copyable {
    // Whoever lends this holds it.
    @usableFromInline unowned(unsafe) let session: Session
    @usableFromInline let statement: OpaquePointer
    /// How many columns there are.
    public let count: Int

    @inlinable
    init(session: Session, statement: OpaquePointer, count: Int) {
        self.session = session
        self.statement = statement
        self.count = count
    }

    /// All columns at once: `let (id, text): (Int, String) = try row.columns()`.
    ///
    /// - Throws: when the number of columns or a type differs.
    @inlinable
    public func columns<each T: CellDecodable>() throws(DatabaseError) -> (repeat each T) {
        var expected = 0
        for _ in repeat (each T).self { expected &+= 1 }
        guard expected == count else { throw wrongCount(expected: expected) }
        var index: Int32 = -1
        return (repeat try next((each T).self, &index))
    }

    @inlinable
    @inline(__always)
    func next<T: CellDecodable>(_ type: T.Type, _ index: inout Int32) throws(DatabaseError) -> T {
        index &+= 1
        return try T.decode(Cell(session: session, statement: statement, index: index))
    }

    /// One column by its position, from 0.
    @inlinable
    public func column<T: CellDecodable>(_ index: Int, as type: T.Type = T.self) throws(DatabaseError) -> T {
        try T.decode(lend(index))
    }

    /// Lends the bytes of a text column, from 0, without a copy; they cannot leave `body`. Valid UTF-8 is not promised
    /// (`UTF8Span(validating:)` finds out).
    @inlinable
    public func withText<Result>(
        _ index: Int, _ body: (Span<UInt8>) throws -> Result
    ) throws -> Result {
        try lend(index).withText(body)
    }

    /// The text of a damaged or foreign file, with U+FFFD in place of what is not UTF-8.
    public func repairedText(_ index: Int) throws(DatabaseError) -> String {
        try lend(index).repairedText()
    }

    /// What a column holds, whatever that is.
    public func value(_ index: Int) throws(DatabaseError) -> Value {
        try lend(index).value()
    }

    /// The same; text that is not UTF-8 keeps its bytes, also where the connection repairs it.
    public func storedValue(_ index: Int) throws(DatabaseError) -> Value {
        try lend(index).storedValue()
    }

    /// The name of a column, or nothing when there is no such column.
    public func name(_ index: Int) -> String {
        guard index >= 0, index < count, let name = sqlite3_column_name(statement, Int32(index)) else { return "" }
        return String(cString: name)
    }

    @inlinable
    func lend(_ index: Int) throws(DatabaseError) -> Cell {
        guard index >= 0, index < count else { throw outOfBounds(index) }
        return Cell(session: session, statement: statement, index: Int32(truncatingIfNeeded: index))
    }

    private var sql: String? { sqlite3_sql(statement).map { String(cString: $0) } }

    @usableFromInline
    func wrongCount(expected: Int) -> DatabaseError {
        DatabaseError(
            kind: .columnCount(expected: expected, found: count), code: .range,
            message: "\(expected) columns were asked for, the row has \(count)", sql: sql)
    }

    @usableFromInline
    func outOfBounds(_ index: Int) -> DatabaseError {
        .misuse(.columnOutOfBounds, "there is no column \(index), the row has \(count)", sql: sql)
    }
}
