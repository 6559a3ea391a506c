/// The schema of a tracker database for SQLite, as ordered migrations that the binary carries inside.
///
/// A migration that has landed is never edited: files in use were made with it, and a changed one is refused when they are opened.
public enum SchemaMigrations {
    /// Marks a file as a tracker database (`PRAGMA application_id`): "Trkr" in ASCII.
    public static let applicationID: Int32 = 0x5472_6B72

    /// Every migration: its file's name without the ending, and its SQL in UTF-8. Ordinals count from 1 in this order.
    public static let all: [(name: String, sql: [UInt8])] = [
        ("0001_facts", PackageResources._001_facts_sql),
        ("0002_history", PackageResources._002_history_sql),
        ("0003_search", PackageResources._003_search_sql),
        ("0004_proposals", PackageResources._004_proposals_sql),
        ("0005_upkeep", PackageResources._005_upkeep_sql),
    ]

    /// The SHA-256 of the schema that all of them make. A test says what it has to be.
    public static let schemaDigest = "265d895ab05ada591f79ee72d3bdd8f133c1611f3a7e07ea02c4d90d39e43ecb"
}
