import SQLite

extension Tracker {
    /// Lends questions that are answered from the statements alone that came after a revision, as if there were no others.
    ///
    /// They are copied once, with their indexes and words, into temporary tables that take the places of the real ones; so very many questions
    /// cost little, each finding only what it selects among what is new.
    ///
    /// - Parameters:
    ///   - last: what came after this revision is left out.
    public mutating func askAboutStatements<Answer>(
        addedAfter revision: Int64, upTo last: Int64, _ body: (borrowing Questions) throws -> Answer
    ) throws -> Answer {
        try sketch { transaction in try transaction.narrowStatements(addedAfter: revision, upTo: last) }
        let answer = Result { try ask(body) }
        try sketch { transaction in try transaction.widenStatements() }
        return try answer.get()
    }
}

extension Transaction {
    fileprivate func narrowStatements(addedAfter revision: Int64, upTo last: Int64) throws {
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
        try run(
            """
            INSERT INTO temp.statement (id, \(list))
            SELECT s.id, \(list) FROM main.statement AS s
            WHERE s.revision > \(revision) AND s.revision <= \(last) AND NOT EXISTS (
                SELECT 1 FROM main.statement_history AS former WHERE former.id = s.id AND +former.revision <= \(revision))
            """)
        try run(
            """
            INSERT INTO temp.statement_topic SELECT link.statement_id, link.topic_id, link.revision
            FROM temp.statement AS s JOIN main.statement_topic AS link ON link.statement_id = s.id
            """)
        for sql in try copiedObjects() { try execute(script: sql) }
        try run("INSERT INTO temp.statement_search (statement_search) VALUES ('rebuild')")
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

    fileprivate func widenStatements() throws {
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
