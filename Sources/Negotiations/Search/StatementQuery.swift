import SQLite

extension Transaction {
    /// Lends each statement that matches, newest first; with search words, the most relevant first.
    ///
    /// - Parameter limit: at most so many; nil for all.
    public func forEachStatement(
        matching filter: StatementFilter, limit: Int? = nil, _ body: (Statement) throws -> Void
    ) throws {
        let search = SearchExpression(filter.words)
        let condition = try self.condition(for: filter) + wordConditions(for: search)
        // SQLite reads a limit of -1 as none.
        let tail: SQL = "LIMIT \(limit ?? -1)"
        let sql: SQL
        if let expression = search.fts {
            sql = """
                SELECT \(Statement.columns)
                FROM statement_search JOIN statement AS s ON s.id = statement_search.rowid \(Statement.joins)
                WHERE statement_search MATCH \(expression) AND \(condition)
                ORDER BY bm25(statement_search), s.earliest DESC, s.id DESC \(tail)
                """
        } else {
            sql = """
                SELECT \(Statement.columns) FROM statement AS s \(Statement.joins)
                WHERE \(condition) ORDER BY s.earliest DESC, s.id DESC \(tail)
                """
        }
        try forEach(sql) { row in try body(try Statement(row, in: self)) }
    }

    /// The statements that match, newest first.
    public func statements(matching filter: StatementFilter, limit: Int? = nil) throws -> [Statement] {
        var statements: [Statement] = []
        try forEachStatement(matching: filter, limit: limit) { statements.append($0) }
        return statements
    }

    /// How many statements match.
    public func count(matching filter: StatementFilter) throws -> Int {
        try value("SELECT count(*) FROM (\(try matchingIDs(filter)))") ?? 0
    }

    /// The ids of the statements that match, as a query to be part of another.
    func matchingIDs(_ filter: StatementFilter) throws -> SQL {
        let search = SearchExpression(filter.words)
        var condition = try self.condition(for: filter) + wordConditions(for: search)
        if let expression = search.fts { condition += " AND s.id IN (\(Self.found(expression)))" }
        return "SELECT s.id FROM statement AS s WHERE \(condition)"
    }

    /// What a search asks of a statement `s` beside the query of FTS5 itself.
    private func wordConditions(for search: SearchExpression) -> SQL {
        var conditions: SQL = search.isUnsearchable ? " AND FALSE" : ""
        if let exclusion = search.exclusion { conditions += " AND s.id NOT IN (\(Self.found(exclusion)))" }
        for prefix in search.prefixes {
            let pattern = "%\(prefix.text)%"
            conditions +=
                " AND (s.text LIKE \(pattern) OR s.translation LIKE \(pattern) OR s.id IN (\(Self.found(prefix.fts))))"
        }
        return conditions
    }

    private static func found(_ expression: String) -> SQL {
        "SELECT rowid FROM statement_search WHERE statement_search MATCH \(expression)"
    }

    /// A statement by its number.
    public func statement(_ id: Int64) throws -> Statement? {
        try first("SELECT \(Statement.columns) FROM statement AS s \(Statement.joins) WHERE s.id = \(id)") { row in
            try Statement(row, in: self)
        }
    }
}
