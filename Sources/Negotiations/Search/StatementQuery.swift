import SQLite

extension Transaction {
    /// Lends each statement that matches, newest first; with search words, the most relevant first.
    ///
    /// - Parameter limit: at most so many; nil for all.
    public func forEachStatement(
        matching filter: StatementFilter, limit: Int? = nil, _ body: (Statement) throws -> Void
    ) throws {
        let condition = try self.condition(for: filter)
        let search = SearchExpression(filter.words)
        // SQLite reads a limit of -1 as none.
        let tail: SQL = "LIMIT \(limit ?? -1)"
        let sql: SQL
        if let expression = search.fts {
            sql = """
                SELECT \(Statement.columns) FROM statement_search JOIN statement AS s ON s.id = statement_search.rowid \(Statement.joins)
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
        let condition = try self.condition(for: filter)
        let sql: SQL
        if let expression = SearchExpression(filter.words).fts {
            sql = """
                SELECT count(*) FROM statement_search JOIN statement AS s ON s.id = statement_search.rowid
                WHERE statement_search MATCH \(expression) AND \(condition)
                """
        } else {
            sql = "SELECT count(*) FROM statement AS s WHERE \(condition)"
        }
        return try value(sql) ?? 0
    }

    /// The filter as a condition on a statement `s`, without its words.
    private func condition(for filter: StatementFilter) throws -> SQL {
        var conditions: [SQL] = []
        if !filter.officials.isEmpty {
            let directory = try OfficialDirectory(from: self)
            conditions.append(.any(try filter.officials.map { try speaker($0, directory, in: filter) }))
        }
        if !filter.parties.isEmpty {
            conditions.append(.any(try filter.parties.map { Self.spoke(for: try requiredID(ofNamed: .party, $0)) }))
        }
        if !filter.rounds.isEmpty {
            let negotiation = filter.negotiations.count == 1 ? filter.negotiations.first : nil
            let rounds = try filter.rounds.map { try References().round($0, negotiation: negotiation, in: self) }
            conditions.append("s.round_id IN (\(list: rounds))")
        }
        if !filter.negotiations.isEmpty {
            let ids = try filter.negotiations.map { try requiredID(ofNamed: .negotiation, $0) }
            conditions.append("s.round_id IN (SELECT id FROM round WHERE negotiation_id IN (\(list: ids)))")
        }
        if !filter.topics.isEmpty {
            let ids = try filter.topics.map { try requiredID(ofNamed: .topic, $0) }
            conditions.append("s.id IN (SELECT statement_id FROM statement_topic WHERE topic_id IN (\(list: ids)))")
        }
        if let since = filter.since {
            // A statement whose date spans days can reach into the time that is asked for; there are few, and an index has them.
            conditions.append(
                """
                (s.earliest >= \(since.earliest)
                    OR s.id IN (SELECT id FROM statement WHERE latest > earliest AND latest >= \(since.earliest)))
                """)
        }
        if let until = filter.until { conditions.append("s.earliest <= \(until.latest)") }
        return conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ")
    }

    /// Statements by an official or, where no official has the name, by an attribution that is printed so.
    private func speaker(_ name: String, _ directory: OfficialDirectory, in filter: StatementFilter) throws -> SQL {
        switch directory.idsByKey[name].map({ .official($0, isLabel: false) }) ?? directory.resolve(name) {
        case .official(let id, _): return "s.official_id = \(id)"
        case .ambiguous(let ids):
            throw TrackerError.ambiguous(name, "official", candidates: ids.map(directory.description))
        case .unknown: break
        }
        if try value("SELECT 1 FROM statement WHERE attribution = \(name) LIMIT 1", as: Int.self) != nil {
            return "s.attribution = \(name)"
        }
        let printed = try all("SELECT DISTINCT attribution FROM statement WHERE attribution IS NOT NULL") { row in
            try row.column(0, as: String.self)
        }
        let folded = OfficialDirectory.fold(name)
        let alike = printed.filter { OfficialDirectory.fold($0) == folded }
        if !alike.isEmpty { return .any(alike.map { "s.attribution = \($0)" }) }
        throw TrackerError.unknown(
            name, "official", suggestions: directory.suggestions(for: name) + nearest(to: name, among: printed),
            advice: "tracker list-officials shows those that are known.")
    }

    /// Statements for a party: said so, or by somebody who took part for it, or held an office of it on the day.
    private static func spoke(for party: Int64) -> SQL {
        """
        (s.party_id = \(party)
            OR (s.party_id IS NULL AND EXISTS (
                SELECT 1 FROM participation
                WHERE round_id = s.round_id AND official_id = s.official_id AND participation.party_id = \(party)))
            OR (s.party_id IS NULL AND EXISTS (
                SELECT 1 FROM office
                WHERE office.official_id = s.official_id AND office.party_id = \(party)
                    AND ifnull(office.earliest <= s.latest, 1) AND ifnull(office.latest >= s.earliest, 1))))
        """
    }
}

extension SQL {
    /// A condition that holds where any of several does.
    static func any(_ conditions: [SQL]) -> SQL { "(" + conditions.joined(separator: " OR ") + ")" }
}

extension SQL.StringInterpolation {
    /// Binds each value of a list: `IN (\(list: ids))`.
    mutating func appendInterpolation(list values: [Int64]) {
        appendInterpolation(values.map { SQL("\($0)") }.joined(separator: ", "))
    }
}
