import CSQLite

extension Action {
    /// What an action does, in the words of SQL.
    public enum Kind: Sendable, Equatable {
        case select, read, recursive, function, pragma, update, transaction, other(String)
    }

    public var kind: Kind {
        switch code {
        case SQLITE_SELECT: .select
        case SQLITE_READ: .read
        case SQLITE_RECURSIVE: .recursive
        case SQLITE_FUNCTION: .function
        case SQLITE_PRAGMA: .pragma
        case SQLITE_UPDATE: .update
        case SQLITE_INSERT: .other("INSERT")
        case SQLITE_DELETE: .other("DELETE")
        case SQLITE_ATTACH: .other("ATTACH")
        case SQLITE_DETACH: .other("DETACH")
        case SQLITE_TRANSACTION: .transaction
        case SQLITE_SAVEPOINT: .other("SAVEPOINT")
        case SQLITE_ALTER_TABLE: .other("ALTER TABLE")
        case SQLITE_REINDEX: .other("REINDEX")
        case SQLITE_ANALYZE: .other("ANALYZE")
        case SQLITE_CREATE_INDEX, SQLITE_CREATE_TABLE, SQLITE_CREATE_TRIGGER, SQLITE_CREATE_VIEW, SQLITE_CREATE_VTABLE:
            .other("CREATE")
        case SQLITE_CREATE_TEMP_INDEX, SQLITE_CREATE_TEMP_TABLE, SQLITE_CREATE_TEMP_TRIGGER, SQLITE_CREATE_TEMP_VIEW:
            .other("CREATE TEMP")
        case SQLITE_DROP_INDEX, SQLITE_DROP_TABLE, SQLITE_DROP_TRIGGER, SQLITE_DROP_VIEW, SQLITE_DROP_VTABLE,
            SQLITE_DROP_TEMP_INDEX, SQLITE_DROP_TEMP_TABLE, SQLITE_DROP_TEMP_TRIGGER, SQLITE_DROP_TEMP_VIEW:
            .other("DROP")
        default: .other("this")
        }
    }
}
