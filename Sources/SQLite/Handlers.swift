import CSQLite

/// The closures that SQLite calls back, kept alive by the session.
struct Handlers {
    final class Progress: Sendable {
        let body: @Sendable () -> Bool
        init(_ body: @escaping @Sendable () -> Bool) { self.body = body }
    }

    final class Authorizer: Sendable {
        let body: @Sendable (Action) -> Authorization
        init(_ body: @escaping @Sendable (Action) -> Authorization) { self.body = body }
    }

    var progress: Progress?
    var authorizer: Authorizer?
}

/// What a statement that is being prepared would do (https://sqlite.org/c3ref/c_alter_table.html).
public struct Action: Sendable, Equatable {
    /// One of the library's action codes, for instance `SQLITE_READ`.
    public let code: Int32
    /// What the code says it is: mostly a table.
    public let first: String?
    /// What the code says it is: mostly a column.
    public let second: String?
    public let database: String?
    /// The innermost trigger or view that asks.
    public let trigger: String?
}

/// What an authorizer answers.
public enum Authorization: Sendable {
    case allowed
    /// The statement fails with ``ResultCode/authorization``.
    case denied
    /// The column reads as NULL, the action is left out.
    case ignored
}

extension Connection {
    /// Calls `body` after about each such number of instructions of the virtual machine; false interrupts. Nil removes the call.
    public mutating func onProgress(every instructions: Int32, _ body: (@Sendable () -> Bool)?) {
        guard let body else {
            sqlite3_progress_handler(session.handle, 0, nil, nil)
            session.handlers.progress = nil
            return
        }
        let progress = Handlers.Progress(body)
        let context = Unmanaged.passUnretained(progress).toOpaque()
        sqlite3_progress_handler(
            session.handle, max(1, instructions),
            { context in
                guard let context else { return 0 }
                return Unmanaged<Handlers.Progress>.fromOpaque(context).takeUnretainedValue().body() ? 0 : 1
            }, context)
        session.handlers.progress = progress
    }

    /// Asks `body` about everything that a statement would do, when it is prepared. Nil takes the question away.
    public mutating func authorize(_ body: (@Sendable (Action) -> Authorization)?) {
        // What was prepared under another rule must not run under this one.
        session.cache.removeAll()
        guard let body else {
            sqlite3_set_authorizer(session.handle, nil, nil)
            session.handlers.authorizer = nil
            return
        }
        let authorizer = Handlers.Authorizer(body)
        let context = Unmanaged.passUnretained(authorizer).toOpaque()
        sqlite3_set_authorizer(
            session.handle,
            { context, code, first, second, database, trigger in
                guard let context else { return SQLITE_DENY }
                let action = Action(
                    code: code, first: first.map { String(cString: $0) }, second: second.map { String(cString: $0) },
                    database: database.map { String(cString: $0) }, trigger: trigger.map { String(cString: $0) })
                return switch Unmanaged<Handlers.Authorizer>.fromOpaque(context).takeUnretainedValue().body(action) {
                case .allowed: SQLITE_OK
                case .denied: SQLITE_DENY
                case .ignored: SQLITE_IGNORE
                }
            }, context)
        session.handlers.authorizer = authorizer
    }
}
