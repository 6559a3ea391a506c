/// Why a database could not do what was asked. Holds no bound value.
public struct DatabaseError: Error, Sendable, Equatable {
    /// Who found the fault, and what it was.
    public enum Kind: Sendable, Equatable {
        /// The library reported it: see ``DatabaseError/code``.
        case library
        /// The file could not be opened.
        case opening(OpeningFailure)
        /// A column did not hold what the caller asked for.
        case decoding(column: Int, name: String, expected: String, found: String)
        /// A row has another number of columns than were asked for.
        case columnCount(expected: Int, found: Int)
        /// A statement takes another number of parameters than were given.
        case parameterCount(expected: Int, given: Int)
        /// The call itself was wrong.
        case misuse(Misuse)
    }

    /// Why a file could not be opened.
    public enum OpeningFailure: Sendable, Equatable {
        case noSuchFile, isDirectory, notPermitted, alreadyExists, invalidPath
        /// Another failure of the operating system, by its `errno`.
        case system(Int32)
    }

    /// A call that no data could have made right.
    public enum Misuse: Sendable, Equatable {
        case writingInsideRead, transactionControl, transactionHasEnded
        case trailingStatement, emptyStatement, positionalAmongInterpolated
        case columnOutOfBounds, notANumber, invalidName
    }

    // One word in a register on the path that does not fail.
    private final class Storage: Sendable {
        let kind: Kind
        let code: ResultCode
        let message: String
        let sql: String?
        let offset: Int?

        init(kind: Kind, code: ResultCode, message: String, sql: String?, offset: Int?) {
            self.kind = kind
            self.code = code
            self.message = message
            self.sql = sql
            self.offset = offset
        }
    }

    private let storage: Storage

    /// - Parameters:
    ///   - message: one sentence without a full stop, without bound values.
    ///   - offset: where in `sql` the fault is, in UTF-8 bytes.
    public init(kind: Kind, code: ResultCode, message: String, sql: String? = nil, offset: Int? = nil) {
        storage = Storage(kind: kind, code: code, message: message, sql: sql, offset: offset)
    }

    public var kind: Kind { storage.kind }
    /// The extended code; for a fault found on this side, the code of SQLite that is nearest.
    public var code: ResultCode { storage.code }
    /// The number of ``code``.
    public var extendedCode: Int32 { storage.code.rawValue }
    /// What happened, for instance `UNIQUE constraint failed: round.name`.
    public var message: String { storage.message }
    /// The statement, with its parameters as written.
    public var sql: String? { storage.sql }
    /// Where in ``sql`` the fault is, in UTF-8 bytes, where that is known.
    public var offset: Int? { storage.offset }

    public static func == (left: DatabaseError, right: DatabaseError) -> Bool {
        left.kind == right.kind && left.code == right.code && left.message == right.message && left.sql == right.sql
            && left.offset == right.offset
    }
}

extension DatabaseError: CustomStringConvertible {
    public var description: String {
        var text = "\(message) (SQLite \(code.rawValue))"
        if let sql { text += " in: \(sql)" }
        return text
    }
}

extension DatabaseError {
    static func misuse(_ misuse: Misuse, _ message: String, sql: String? = nil) -> DatabaseError {
        DatabaseError(kind: .misuse(misuse), code: .misuse, message: message, sql: sql)
    }
}
