import CSQLite

/// One column of a lent row, lent to a ``CellDecodable`` type.
public struct Cell: ~Copyable {
    // Whoever lends this holds it.
    @usableFromInline unowned(unsafe) let session: Session
    @usableFromInline let statement: OpaquePointer
    @usableFromInline let index: Int32
    // Found once: each sqlite3_column_… call would look for it anew. A connection without a mutex makes it as good as any other value
    // (https://sqlite.org/c3ref/value.html).
    @usableFromInline let content: OpaquePointer?

    @inlinable
    init(session: Session, statement: OpaquePointer, index: Int32) {
        self.session = session
        self.statement = statement
        self.index = index
        content = sqlite3_column_value(statement, index)
    }

    @inlinable
    public var isNull: Bool { sqlite3_value_type(content) == SQLITE_NULL }

    /// - Throws: unless the column holds an integer.
    @inlinable
    public func integer(expected: StaticString = "INTEGER") throws(DatabaseError) -> Int64 {
        guard sqlite3_value_type(content) == SQLITE_INTEGER else { throw mismatch(expected: expected) }
        return sqlite3_value_int64(content)
    }

    /// - Throws: unless the column holds a real number.
    @inlinable
    public func real() throws(DatabaseError) -> Double {
        guard sqlite3_value_type(content) == SQLITE_FLOAT else { throw mismatch(expected: "REAL") }
        return sqlite3_value_double(content)
    }

    /// Lends the bytes of a text, as they are in the file; valid UTF-8 is not promised.
    ///
    /// - Throws: unless the column holds text.
    @inlinable
    public func withText<Result>(
        _ body: (Span<UInt8>) throws -> Result
    ) throws -> Result {
        try body(textBytes().span)
    }

    /// - Throws: unless the column holds text, and that is valid UTF-8 or the connection repairs it
    ///   (``Connection/repairText(noting:)``).
    @inlinable
    @inline(__always)
    public func text() throws(DatabaseError) -> String {
        let bytes = try textBytes()
        do {
            return String(copying: try UTF8Span(validating: bytes.span))
        } catch {
            return try repaired(bytes)
        }
    }

    @usableFromInline
    @inline(never)
    func repaired(_ bytes: UnsafeBufferPointer<UInt8>) throws(DatabaseError) -> String {
        guard let repairs = session.repairs else { throw mismatch(expected: "TEXT", found: "invalid UTF-8") }
        repairs.note(column: name)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Text of a damaged or foreign file, with U+FFFD in place of what is not UTF-8.
    ///
    /// - Throws: unless the column holds text.
    public func repairedText() throws(DatabaseError) -> String { String(decoding: try textBytes(), as: UTF8.self) }

    /// - Throws: unless the column holds a blob.
    public func blob() throws(DatabaseError) -> [UInt8] {
        guard sqlite3_value_type(content) == SQLITE_BLOB else { throw mismatch(expected: "BLOB") }
        guard let base = sqlite3_value_blob(content) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: base, count: Int(sqlite3_value_bytes(content))))
    }

    /// What the column holds, whatever that is.
    ///
    /// - Throws: for text that is not valid UTF-8, unless the connection repairs it.
    public func value() throws(DatabaseError) -> Value {
        switch sqlite3_value_type(content) {
        case SQLITE_INTEGER: .integer(sqlite3_value_int64(content))
        case SQLITE_FLOAT: .real(sqlite3_value_double(content))
        case SQLITE_TEXT: .text(try text())
        case SQLITE_BLOB: .blob(try blob())
        default: .null
        }
    }

    /// The same; text that is not UTF-8 keeps its bytes, also where the connection repairs it.
    public func storedValue() throws(DatabaseError) -> Value {
        guard sqlite3_value_type(content) == SQLITE_TEXT else { return try value() }
        let bytes = try textBytes()
        do { return .text(String(copying: try UTF8Span(validating: bytes.span))) } catch {
            return .foreignText(Array(bytes))
        }
    }

    // The pointer is good until the statement steps: it must not leave a closure of this package.
    @inlinable
    @inline(__always)
    func textBytes() throws(DatabaseError) -> UnsafeBufferPointer<UInt8> {
        guard sqlite3_value_type(content) == SQLITE_TEXT else { throw mismatch(expected: "TEXT") }
        guard let base = sqlite3_value_text(content) else { throw outOfMemory() }
        return UnsafeBufferPointer(start: base, count: Int(sqlite3_value_bytes(content)))
    }

    /// The error that names this column, what was expected and what was found.
    public func mismatch(expected: StaticString, found: StaticString? = nil) -> DatabaseError {
        let found = found.map(String.init(describing:)) ?? storageClass
        return DatabaseError(
            kind: .decoding(column: Int(index), name: name, expected: String(describing: expected), found: found),
            code: .mismatch, message: "column \(name) was expected to hold \(expected), found \(found)",
            sql: sqlite3_sql(statement).map { String(cString: $0) })
    }

    private var name: String { sqlite3_column_name(statement, index).map { String(cString: $0) } ?? "" }

    private var storageClass: String {
        switch sqlite3_value_type(content) {
        case SQLITE_INTEGER: "INTEGER"
        case SQLITE_FLOAT: "REAL"
        case SQLITE_TEXT: "TEXT"
        case SQLITE_BLOB: "BLOB"
        default: "NULL"
        }
    }

    @usableFromInline
    func outOfMemory() -> DatabaseError {
        .library(SQLITE_NOMEM, "reading a column")
    }
}
