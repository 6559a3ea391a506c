import CSQLite

/// A compiled statement and what was found out about it then.
@usableFromInline
struct PreparedStatement {
    @usableFromInline let handle: OpaquePointer
    @usableFromInline let parameterCount: Int32
    @usableFromInline let isReadOnly: Bool
    @usableFromInline let isTransactionControl: Bool

    /// - Throws: for a fault in the text, for none or a second statement in it.
    init(_ text: String, on database: OpaquePointer) throws(DatabaseError) {
        var text = text
        let outcome = text.withUTF8 { bytes -> Result<PreparedStatement, DatabaseError> in
            PreparedStatement.compile(bytes, on: database).flatMap { statement, end in
                let rest = UnsafeBufferPointer(rebasing: bytes[end...])
                // Only white space, comments and semicolons may follow.
                guard let start = LeadingKeyword.start(in: rest) else { return .success(statement) }
                sqlite3_finalize(statement.handle)
                return .failure(
                    DatabaseError(
                        kind: .misuse(.trailingStatement), code: .misuse,
                        message: "only one statement can be run at a time, another one follows",
                        sql: String(decoding: bytes, as: UTF8.self), offset: end + start))
            }
        }
        self = try outcome.get()
    }

    private init(handle: OpaquePointer, isTransactionControl: Bool) {
        self.handle = handle
        self.isTransactionControl = isTransactionControl
        parameterCount = sqlite3_bind_parameter_count(handle)
        isReadOnly = sqlite3_stmt_readonly(handle) != 0
    }

    /// Compiles the first statement of a text; the number is where it ends.
    static func compile(
        _ bytes: UnsafeBufferPointer<UInt8>, on database: OpaquePointer
    ) -> Result<(PreparedStatement, Int), DatabaseError> {
        var sql: String { String(decoding: bytes, as: UTF8.self) }
        guard let length = Int32(exactly: bytes.count) else {
            return .failure(.library(SQLITE_TOOBIG, "preparing a statement of \(bytes.count) bytes"))
        }
        guard length > 0, let base = bytes.baseAddress else { return .failure(empty(sql)) }
        return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
            var handle: OpaquePointer?
            var tail: UnsafePointer<CChar>?
            let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
            guard sqlite3_prepare_v3(database, start, length, flags, &handle, &tail) == SQLITE_OK else {
                return .failure(.last(on: database, sql: sql))
            }
            guard let handle else { return .failure(empty(sql)) }
            let end = tail.map { start.distance(to: $0) } ?? bytes.count
            let isControl = LeadingKeyword.isTransactionControl(UnsafeBufferPointer(rebasing: bytes[..<end]))
            return .success((PreparedStatement(handle: handle, isTransactionControl: isControl), end))
        }
    }

    private static func empty(_ sql: String) -> DatabaseError {
        .misuse(.emptyStatement, "no statement was given", sql: sql)
    }
}
