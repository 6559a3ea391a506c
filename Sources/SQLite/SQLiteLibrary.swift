import CSQLite

/// The library that the program runs with.
public enum SQLiteLibrary {
    /// Such as `3.40.1`.
    public static var version: String { String(cString: sqlite3_libversion()) }

    /// Set up once, before the first connection is opened.
    ///
    /// What undoes a savepoint or a statement of many rows stays in memory up to 128 kB; by SQLite's standard it goes to a temporary file
    /// from 64 kB on, which takes a third of the time of a bulk insert. More cannot be set: the journal is written to the file in pieces of
    /// this size, and SQLite's writing for Unix takes the size modulo 128 kB. Where the library is in use already, it stays as it is.
    static let isSetUp: Bool = csqlite_configure_statement_journal(0x1FFFF) == SQLITE_OK
}
