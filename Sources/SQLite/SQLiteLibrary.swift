import CSQLite

/// The library that the program runs with.
public enum SQLiteLibrary {
    /// Such as `3.40.1`.
    public static var version: String { String(cString: sqlite3_libversion()) }

    /// Set up once, before the first connection is opened.
    static let isSetUp: Void = setUp(countsMemory: false)

    /// Limits how much memory the library takes, all connections of the process together; what would pass the limit fails with
    /// ``ResultCode/outOfMemory``, also in the middle of one instruction.
    ///
    /// To be called before anything is opened: a library that is in use already does not begin to count what it takes.
    ///
    /// - Parameter bytes: how much.
    public static func limitMemory(to bytes: Int64) {
        setUp(countsMemory: true)
        _ = sqlite3_hard_heap_limit64(max(0, bytes))
    }

    /// Where the library is in use already, it stays as it is.
    ///
    /// What undoes a savepoint or a statement of many rows stays in memory up to 128 kB; by SQLite's standard it goes to a temporary file
    /// from 64 kB on, which takes a third of the time of a bulk insert. More cannot be set: the journal is written to the file in pieces of
    /// this size, and SQLite's writing for Unix takes the size modulo 128 kB. To count memory takes a lock for each piece, for which the
    /// threads of an import would wait for each other.
    private static func setUp(countsMemory: Bool) {
        _ = csqlite_configure_statement_journal(0x1FFFF)
        _ = csqlite_configure_memory_statistics(countsMemory ? 1 : 0)
        sqlite3_initialize()
    }
}
