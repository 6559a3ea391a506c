import SQLite

// Some statements in the places of all: temporary tables that have the names of the real ones, with the same indexes and words. A question
// finds only what it selects among them, so very many questions about a few statements cost little.
extension Transaction {
    /// Puts the statements whose ids are in a table before the others.
    ///
    /// - Parameters:
    ///   - table: a temporary table of which the column `id` says which statements.
    ///   - revision: nil for the statements as they are; else as they were after it, where they were there.
    func narrowStatements(to table: SQL, asOf revision: Int64? = nil) throws {
        let columns = try all("SELECT name, type FROM pragma_table_xinfo('statement', 'main') WHERE name <> 'id'") {
            row in
            try row.columns() as (String, String)
        }
        let list = columns.map { SQL("\(identifier: $0.0)") }.joined(separator: ", ")
        let declarations = columns.map { SQL("\(identifier: $0.0) \(identifier: $0.1)").statement }.joined(
            separator: ", ")
        try execute(
            script: """
                CREATE TEMPORARY TABLE statement (id INTEGER PRIMARY KEY, \(declarations));
                CREATE TEMPORARY TABLE statement_topic (
                    statement_id INTEGER, topic_id INTEGER, revision INTEGER, PRIMARY KEY (statement_id, topic_id)
                ) WITHOUT ROWID;
                CREATE INDEX temp.statement_topic_topic ON statement_topic (topic_id, statement_id);
                """)
        for version in Self.versions(of: "statement", identity: "id", in: table, asOf: revision) {
            try run("INSERT INTO temp.statement (id, \(list)) SELECT id, \(list) \(version)")
        }
        for version in Self.versions(of: "statement_topic", identity: "statement_id", in: table, asOf: revision) {
            try run("INSERT INTO temp.statement_topic SELECT statement_id, topic_id, revision \(version)")
        }
        for sql in try copiedObjects() { try execute(script: sql) }
        try run("INSERT INTO temp.statement_search (statement_search) VALUES ('rebuild')")
    }

    /// The rows of a table that belong to statements, as they are or as they were, as SQL from FROM on.
    private static func versions(of fact: String, identity: SQL, in table: SQL, asOf revision: Int64?) -> [SQL] {
        let (present, former): (SQL, SQL) = ("\(identifier: fact)", "\(identifier: fact + "_history")")
        let isMeant: SQL = "\(identity) IN (SELECT id FROM \(table))"
        guard let revision else { return ["FROM main.\(present) WHERE \(isMeant)"] }
        return [
            "FROM main.\(present) WHERE \(isMeant) AND +revision <= \(revision)",
            "FROM main.\(former) WHERE \(isMeant) AND +revision <= \(revision) AND +superseded > \(revision)",
        ]
    }

    /// The SQL that makes the indexes of statements, and of their words, for the temporary table.
    private func copiedObjects() throws -> [String] {
        try all(
            """
            SELECT name, sql FROM main.sqlite_schema
            WHERE tbl_name = 'statement' AND type = 'index' AND sql LIKE 'CREATE INDEX %' AND name <> 'statement_undigested'
                OR name IN ('statement_words', 'statement_search', 'statement_search_word')
            ORDER BY type, name
            """
        ) { row in
            let (name, sql): (String, String) = try row.columns()
            let copy = sql.split(separator: name, maxSplits: 1, omittingEmptySubsequences: false)
                .map(String.init).joined(separator: "temp." + name)
            return copy.replacingFirst("fts5vocab(", with: "fts5vocab(temp, ")
        }
    }

    /// Takes the temporary tables away again.
    func widenStatements() throws {
        try execute(script: "DROP VIEW IF EXISTS temp.statement_words")
        for table in ["statement_search_word", "statement_search", "statement_topic", "statement"] {
            try execute(script: "DROP TABLE IF EXISTS temp.\(table)")
        }
    }
}

extension String {
    fileprivate func replacingFirst(_ words: String, with others: String) -> String {
        split(separator: words, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: others)
    }
}
