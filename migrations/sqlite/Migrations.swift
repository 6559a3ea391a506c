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
            "6fd991b7864f56e81ca2c93f0be45e89674aaf9e9871fa70ae1b5ecbe3d6d2a0"
        ),
        (
            "0002_history", PackageResources._002_history_sql,
            "191ab6de6bd8dd17a79e8d02310d02c974c98e15a6a3e8f0fdde0ebd26059f1f"
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

    /// The SHA-256 of the schema that all of them make, and of its tables and views alone. A test says what they have to be.
    public static let schemaDigest = "e547534b4fcae7cff2f4d6bb247f3c426273223ad374f3237d4fc4b073e74241"
    public static let tableDigest = "1d9b4ad9b1ef5b564640cec6bca1600ec50cbbaaa910987ed12f2b2904d5eb48"

    /// The names of its tables and views. A test says which they are.
    public static let tables = Set(tableNames.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let tableNames = """
        approval approval_history backup_run citation citation_history commitment commitment_history current_revision document
        import_run migration name name_history negotiation negotiation_history office office_history official official_history
        outcome outcome_history participation participation_history party party_history passage passage_history proposal
        proposal_history revision round round_history round_topic round_topic_history source source_history sqlite_sequence
        statement statement_history statement_history_search statement_history_search_config statement_history_search_data
        statement_history_search_docsize statement_history_search_idx statement_history_search_word statement_search
        statement_search_config statement_search_data statement_search_docsize statement_search_idx statement_search_word
        statement_topic statement_topic_history topic topic_history
        """
}
