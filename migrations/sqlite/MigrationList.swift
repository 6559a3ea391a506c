// Written by `make schema`.
extension SchemaMigrations {
    /// Every migration: its file's name without the ending, its SQL in UTF-8, and the SHA-256 of that. Ordinals count from 1 in
    /// this order.
    public static let all: [(name: String, sql: [UInt8], sha256: String)] = [
        (
            "0001_revisions", PackageResources._001_revisions_sql,
            "6c61766045ecf7445a1b0fec7ab08d560739c2498de44f110b37ae2fcc716878"
        ),
        (
            "0002_facts", PackageResources._002_facts_sql,
            "c7c1cb3abbb73adbe3e57b26af7d860852c1417fd730c19a78bc051f12caaca7"
        ),
        (
            "0003_rules", PackageResources._003_rules_sql,
            "16950d01d3803a2068203239a4738adbe6992cade4917eb17987a25a7634654b"
        ),
        (
            "0004_search", PackageResources._004_search_sql,
            "1be2c12697601ce827aba76ffe78a88d48be2e007051bbf3dd19600af36a27a6"
        ),
        (
            "0005_upkeep", PackageResources._005_upkeep_sql,
            "a704e976e2dd2315bd850d7256f10a2be7ebd4976aebe63cdd14c16010218eb1"
        ),
        (
            "0006_readers", PackageResources._006_readers_sql,
            "6a4c48ca6e36ffac0a53857a2f90a2ac309c810cd776ed1a532b41dd56a56dd3"
        ),
    ]

    /// The SHA-256 of the schema that all of them make.
    public static let schemaDigest = "3913a15eb1866241aeb1bcd0e1ef87b266c3a2bec46b5d847912f53e1e60cce0"

    /// The SHA-256 of its tables and views alone.
    public static let tableDigest = "2167350536d5d56c9a81bf1ace3ce774ad6274a26634237fb52831203b2387c6"

    static let tableNames = """
        approval approval_history backup_run citation citation_history commitment commitment_history conflict
        conflict_history current_revision document folding following identity import_run merger migration name
        name_history negotiation negotiation_history office office_history official official_history outcome
        outcome_history participation participation_history party party_history passage passage_history proposal
        proposal_history reader revision round round_history round_topic round_topic_history source source_history
        sqlite_sequence statement statement_history statement_history_search statement_history_search_config
        statement_history_search_data statement_history_search_docsize statement_history_search_idx
        statement_history_search_word statement_history_words statement_search statement_search_config
        statement_search_data statement_search_docsize statement_search_idx statement_search_word statement_topic
        statement_topic_history statement_words text text_history topic topic_history version watch
        """
}
