/// The schema of a tracker database for SQLite, as ordered migrations that the binary carries inside.
///
/// A migration that has landed is never edited: files in use were made with it, and a changed one is refused when they are opened.
public enum SchemaMigrations {
    /// Marks a file as a tracker database (`PRAGMA application_id`): "Trkr" in ASCII.
    public static let applicationID: Int32 = 0x5472_6B72

    /// Every migration: its file's name without the ending, its SQL in UTF-8, and the SHA-256 of that. A test says what the last has
    /// to be. Ordinals count from 1 in this order.
    public static let all: [(name: String, sql: [UInt8], sha256: String)] = [
        (
            "0001_facts", PackageResources._001_facts_sql,
            "a9a7edd26d7995b73a5973d7b30364d17b689604d9378a0e390bb94a053b0194"
        ),
        (
            "0002_history", PackageResources._002_history_sql,
            "baf5f0c9b4107d1ba225a6a9ae83e4e18216f9cef2107959a9878581050ca9c6"
        ),
        (
            "0003_search", PackageResources._003_search_sql,
            "f9934c54cc44574435407f9d986bd27d6fd0064b011041cc4ffd0a018b65011a"
        ),
        (
            "0004_proposals", PackageResources._004_proposals_sql,
            "aaae726aecb64269c3a6ad7178ae68ab800e59be3fd6b4e83e531dae6bbf0458"
        ),
        (
            "0005_upkeep", PackageResources._005_upkeep_sql,
            "aa58274a67b1b87bc74aaf0e9d6b55548af2492a7726ca01bfceeab47e3ad298"
        ),
    ]

    /// The SHA-256 of the schema that all of them make. A test says what it has to be.
    public static let schemaDigest = "88c481f169793ae467448f1668bd7ef880ea417bd22d01c44732c49af34b1939"
}
