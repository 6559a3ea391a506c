/// The schema of a tracker database for SQLite, as ordered migrations that the binary carries inside.
///
/// A migration that has landed is never edited: files in use were made with it, and a changed one is refused when they are opened.
public enum SchemaMigrations {
    /// Marks a file as a tracker database (`PRAGMA application_id`): "Trkr" in ASCII.
    public static let applicationID: Int32 = 0x5472_6B72

    /// The names of its tables and views. A test says which they are.
    public static let tables = Set(tableNames.split(whereSeparator: \.isWhitespace).map(String.init))
}
