import CSQLite

/// A result code of SQLite, extended (https://sqlite.org/rescode.html).
public struct ResultCode: RawRepresentable, Sendable, Hashable {
    /// The number, extended: `2067` for a unique constraint.
    public let rawValue: Int32

    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// The family the code belongs to: `constraint` for a unique constraint.
    public var primary: ResultCode { ResultCode(rawValue: rawValue & 0xFF) }

    public static let error = ResultCode(rawValue: SQLITE_ERROR)
    public static let permission = ResultCode(rawValue: SQLITE_PERM)
    public static let abort = ResultCode(rawValue: SQLITE_ABORT)
    public static let busy = ResultCode(rawValue: SQLITE_BUSY)
    public static let locked = ResultCode(rawValue: SQLITE_LOCKED)
    public static let outOfMemory = ResultCode(rawValue: SQLITE_NOMEM)
    public static let readOnly = ResultCode(rawValue: SQLITE_READONLY)
    public static let interrupt = ResultCode(rawValue: SQLITE_INTERRUPT)
    public static let ioError = ResultCode(rawValue: SQLITE_IOERR)
    public static let corrupt = ResultCode(rawValue: SQLITE_CORRUPT)
    public static let full = ResultCode(rawValue: SQLITE_FULL)
    public static let cantOpen = ResultCode(rawValue: SQLITE_CANTOPEN)
    public static let schema = ResultCode(rawValue: SQLITE_SCHEMA)
    public static let tooBig = ResultCode(rawValue: SQLITE_TOOBIG)
    public static let constraint = ResultCode(rawValue: SQLITE_CONSTRAINT)
    public static let mismatch = ResultCode(rawValue: SQLITE_MISMATCH)
    public static let misuse = ResultCode(rawValue: SQLITE_MISUSE)
    public static let authorization = ResultCode(rawValue: SQLITE_AUTH)
    public static let range = ResultCode(rawValue: SQLITE_RANGE)
    public static let notADatabase = ResultCode(rawValue: SQLITE_NOTADB)

    /// There was no memory while a file was read or written.
    public static let ioErrorNoMemory = ResultCode(rawValue: csqlite_io_error_no_memory)
    /// The index of the log could not be brought into memory.
    public static let ioErrorSharedMemoryMap = ResultCode(rawValue: csqlite_io_error_shared_memory_map)

    public static let checkConstraint = ResultCode(rawValue: csqlite_constraint_check)
    public static let foreignKeyConstraint = ResultCode(rawValue: csqlite_constraint_foreign_key)
    public static let notNullConstraint = ResultCode(rawValue: csqlite_constraint_not_null)
    public static let primaryKeyConstraint = ResultCode(rawValue: csqlite_constraint_primary_key)
    public static let triggerConstraint = ResultCode(rawValue: csqlite_constraint_trigger)
    public static let uniqueConstraint = ResultCode(rawValue: csqlite_constraint_unique)
    public static let rowIDConstraint = ResultCode(rawValue: csqlite_constraint_row_id)
    public static let dataTypeConstraint = ResultCode(rawValue: csqlite_constraint_data_type)
}
