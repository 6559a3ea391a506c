import CSQLite

private final class UserFunction: Sendable {
    let body: @Sendable ([Value]) throws -> Value
    init(_ body: @escaping @Sendable ([Value]) throws -> Value) { self.body = body }
}

extension Connection {
    /// Makes a Swift function callable from SQL, under `name` with so many arguments.
    ///
    /// - Parameters:
    ///   - isDeterministic: the same arguments always give the same result.
    ///   - isInnocuous: it neither tells nor changes anything beyond its arguments, so that an untrusted schema may call it.
    ///   - body: an error that it throws fails the statement with the error's description.
    public mutating func define(
        function name: String, arguments: Int32, isDeterministic: Bool = true, isInnocuous: Bool = false,
        _ body: @escaping @Sendable ([Value]) throws -> Value
    ) throws(DatabaseError) {
        guard !name.isEmpty, !name.utf8.contains(0) else { throw .misuse(.invalidName, "a function needs a name") }
        let flags =
            SQLITE_UTF8 | (isDeterministic ? SQLITE_DETERMINISTIC : 0)
            | (isInnocuous ? SQLITE_INNOCUOUS : SQLITE_DIRECTONLY)
        // SQLite calls the destructor even when it refuses the function.
        let context = Unmanaged.passRetained(UserFunction(body)).toOpaque()
        let code = sqlite3_create_function_v2(
            session.handle, name, arguments, flags, context,
            { context, count, arguments in callFunction(context, count, arguments) }, nil, nil,
            { context in
                guard let context else { return }
                Unmanaged<UserFunction>.fromOpaque(context).release()
            })
        guard code == SQLITE_OK else { throw .last(on: session.handle, sql: nil) }
    }
}

private func callFunction(
    _ context: OpaquePointer?, _ count: Int32, _ arguments: UnsafeMutablePointer<OpaquePointer?>?
) {
    guard let data = sqlite3_user_data(context) else { return sqlite3_result_error_code(context, SQLITE_INTERNAL) }
    let values = UnsafeBufferPointer(start: arguments, count: Int(count)).map(argument)
    do {
        switch try Unmanaged<UserFunction>.fromOpaque(data).takeUnretainedValue().body(values) {
        case .null: sqlite3_result_null(context)
        case .integer(let integer): sqlite3_result_int64(context, integer)
        case .real(let real): sqlite3_result_double(context, real)
        case .text(var text):
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    guard let base = characters.baseAddress else { return csqlite_result_text_copied(context, "", 0) }
                    csqlite_result_text_copied(context, base, UInt64(bytes.count))
                }
            }
        case .blob(let bytes):
            bytes.withUnsafeBytes { raw in
                guard let base = raw.baseAddress, !raw.isEmpty else { return sqlite3_result_zeroblob(context, 0) }
                csqlite_result_blob_copied(context, base, UInt64(raw.count))
            }
        }
    } catch {
        sqlite3_result_error(context, String(describing: error), -1)
    }
}

/// An argument of a function. Text that is not UTF-8 is repaired: a function has nobody to refuse it to.
private func argument(_ value: OpaquePointer?) -> Value {
    switch sqlite3_value_type(value) {
    case SQLITE_INTEGER: return .integer(sqlite3_value_int64(value))
    case SQLITE_FLOAT: return .real(sqlite3_value_double(value))
    case SQLITE_TEXT:
        guard let base = sqlite3_value_text(value) else { return .null }
        let bytes = UnsafeBufferPointer(start: base, count: Int(sqlite3_value_bytes(value)))
        return .text(String(decoding: bytes, as: UTF8.self))
    case SQLITE_BLOB:
        guard let base = sqlite3_value_blob(value) else { return .blob([]) }
        return .blob([UInt8](UnsafeRawBufferPointer(start: base, count: Int(sqlite3_value_bytes(value)))))
    default: return .null
    }
}
