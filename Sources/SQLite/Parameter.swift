import CSQLite

/// One parameter of a statement, lent to a ``Bindable`` value.
public struct Parameter: ~Copyable {
    @usableFromInline let statement: OpaquePointer
    @usableFromInline let index: Int32
    // The session's: whoever lends this holds it.
    @usableFromInline let scratch: Scratch

    @inlinable
    init(statement: OpaquePointer, index: Int32, scratch: Scratch) {
        self.statement = statement
        self.index = index
        self.scratch = scratch
    }

    @inlinable
    public func bindNull() throws(DatabaseError) {
        try check(sqlite3_bind_null(statement, index))
    }

    @inlinable
    public func bind(integer: Int64) throws(DatabaseError) {
        try check(sqlite3_bind_int64(statement, index, integer))
    }

    /// - Throws: a misuse for NaN, which SQLite would store as NULL without a word.
    @inlinable
    public func bind(real: Double) throws(DatabaseError) {
        guard !real.isNaN else { throw notANumber() }
        try check(sqlite3_bind_double(statement, index, real))
    }

    @inlinable
    public func bind(text: String) throws(DatabaseError) {
        let code = text.utf8.withContiguousStorageIfAvailable { bindCode(utf8: UnsafeRawBufferPointer($0)) }
        if let code {
            try check(code)
        } else {
            try bind(copying: text)
        }
    }

    /// Binds text that is UTF-8 already. NUL bytes are kept.
    @inlinable
    public func bind(utf8: UnsafeRawBufferPointer) throws(DatabaseError) {
        try check(bindCode(utf8: utf8))
    }

    /// Binds the bytes of a text as they are, UTF-8 or not.
    public func bind(foreignText bytes: [UInt8]) throws(DatabaseError) {
        try check(bytes.withUnsafeBytes { bindCode(utf8: $0) })
    }

    public func bind(blob: [UInt8]) throws(DatabaseError) {
        let code = blob.withUnsafeBytes { bytes in
            // A null pointer would bind NULL instead of an empty blob.
            guard let base = bytes.baseAddress, !bytes.isEmpty else {
                return sqlite3_bind_zeroblob(statement, index, 0)
            }
            if let kept = scratch.copy(bytes) {
                return csqlite_bind_blob_borrowed(statement, index, kept, UInt64(bytes.count))
            }
            return csqlite_bind_blob_copied(statement, index, base, UInt64(bytes.count))
        }
        try check(code)
    }

    @inlinable
    func bindCode(utf8 bytes: UnsafeRawBufferPointer) -> Int32 {
        let length = UInt64(truncatingIfNeeded: bytes.count)
        guard !bytes.isEmpty, let base = bytes.baseAddress else {
            return csqlite_bind_text_copied(statement, index, "", 0)
        }
        if let kept = scratch.copy(bytes) {
            return csqlite_bind_text_borrowed(statement, index, kept.assumingMemoryBound(to: CChar.self), length)
        }
        return csqlite_bind_text_copied(statement, index, base.assumingMemoryBound(to: CChar.self), length)
    }

    @usableFromInline
    func bind(copying text: String) throws(DatabaseError) {
        var text = text
        try check(text.withUTF8 { bindCode(utf8: UnsafeRawBufferPointer($0)) })
    }

    @inlinable
    func check(_ code: Int32) throws(DatabaseError) {
        if code != SQLITE_OK { throw failure() }
    }

    @usableFromInline
    func failure() -> DatabaseError {
        guard let database = sqlite3_db_handle(statement) else { return .library(SQLITE_MISUSE, "binding a value") }
        return .running(statement, on: database)
    }

    @usableFromInline
    func notANumber() -> DatabaseError {
        .misuse(
            .notANumber, "parameter \(index) is not a number", sql: sqlite3_sql(statement).map { String(cString: $0) })
    }
}
