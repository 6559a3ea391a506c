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
            "153ee7426c1d8ba8cc329eb3e6da309ccd1f9cbe54eef3a7c03f1304aac56266"
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
            "5377eb777fdaf3922ede04bad268906d493a7114454eca60c7a94747a83984eb"
        ),
    ]

    /// The SHA-256 of the schema that all of them make, and of its tables and views alone. A test says what they have to be.
    public static let schemaDigest = "edda8e34aad73414619e772b111c0d23553d77c952e710e67f1d1a938a06d46f"
    public static let tableDigest = "204eeb204d7d5598ed99d03c3ed1653c325ba28ac72a1ce0bc5188063cab794c"

    /// The names of its tables and views. A test says which they are.
    public static let tables = Set(tableNames.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let tableNames = """
        approval approval_history backup_run citation citation_history commitment commitment_history current_revision
        document import_run migration name name_history negotiation negotiation_history office office_history official
        official_history outcome outcome_history participation participation_history party party_history passage
        passage_history proposal proposal_history revision round round_history round_topic round_topic_history source
        source_history sqlite_sequence statement statement_history statement_history_search statement_history_search_config
        statement_history_search_data statement_history_search_docsize statement_history_search_idx
        statement_history_search_word statement_search statement_search_config statement_search_data
        statement_search_docsize statement_search_idx statement_search_word statement_topic statement_topic_history topic
        topic_history
        """
}
