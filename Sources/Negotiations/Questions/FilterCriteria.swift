import SQLite

extension Transaction {
    /// A filter as criteria on a statement `s`, without its words, its days, and what is related.
    func criteria(for filter: StatementFilter) throws -> [Criterion] {
        var criteria: [Criterion] = []
        if !filter.officials.isEmpty {
            criteria.append(.anyOf(try speakers(filter.officials)))
        }
        if !filter.offices.isEmpty { criteria.append(.anyOf(try filter.offices.map { try holder(of: $0) })) }
        if !filter.rounds.isEmpty {
            let ids = try roundIDs(named: filter.rounds, negotiations: filter.negotiations)
            criteria.append(.column("round_id", isOneOf: ids.map { "\($0)" }))
        }
        if !filter.negotiations.isEmpty { criteria.append(try about(negotiations: filter.negotiations)) }
        if !filter.settings.isEmpty {
            let settings = try filter.settings.flatMap { try spellings(of: $0, .setting) }
            criteria.append(.column("setting", isOneOf: settings.map { "\($0) COLLATE NOCASE" }))
        }
        if !filter.languages.isEmpty {
            let languages = try filter.languages.flatMap { try recordedLanguages($0) }
            criteria.append(.column("language", isOneOf: languages.map { "\($0) COLLATE NOCASE" }))
        }
        if !filter.tones.isEmpty {
            criteria.append(.column("tone", isOneOf: filter.tones.map { "\($0.rawValue)" }))
        }
        if !filter.topics.isEmpty {
            let ids = try filter.topics.map { try requiredID(ofNamed: .topic, $0) }
            criteria.append(
                Criterion(
                    ids: "SELECT statement_id FROM statement_topic WHERE topic_id IN (\(list: ids))",
                    isExact: true,
                    residual: """
                        EXISTS (SELECT 1 FROM statement_topic WHERE statement_id = s.id AND topic_id IN (\(list: ids)))
                        """))
        }
        if !filter.outlets.isEmpty { criteria.append(try reported(by: filter.outlets)) }
        if !filter.parties.isEmpty {
            criteria.append(.anyOf(try filter.parties.map { try spoke(for: requiredID(ofNamed: .party, $0)) }))
        }
        if !filter.kinds.isEmpty {
            criteria.append(.column("kind", isOneOf: filter.kinds.map { "\($0.rawValue)" }))
        }
        if filter.isUnsourced {
            criteria.append(Criterion(residual: "NOT EXISTS (SELECT 1 FROM citation WHERE statement_id = s.id)"))
        }
        if let moment = filter.addedSince { criteria.append(.added(after: try revisionBefore(moment))) }
        return criteria
    }

    private func speakers(_ names: [String]) throws -> [Criterion] {
        // Who is meant by number needs no directory.
        let numbered = try names.compactMap { try id(of: .official, numberedAlone: $0) }
        if numbered.count == names.count { return numbered.map { Self.said(by: $0) } }
        let directory = try OfficialDirectory(from: self, toResolve: names)
        return try names.map { try speaker($0, directory) }
    }

    private func about(negotiations: [String]) throws -> Criterion {
        let ids = try negotiations.map { try requiredID(ofNamed: .negotiation, $0) }
        let rounds = try all("SELECT id FROM round WHERE negotiation_id IN (\(list: ids))") { row in
            try row.column(0, as: Int64.self)
        }
        return Criterion(
            lookups: rounds.map { "s.round_id = \($0)" },
            ids: "SELECT id FROM statement WHERE round_id IN (\(list: rounds))",
            residual: "+s.round_id IN (\(list: rounds))")
    }

    private func reported(by outlets: [String]) throws -> Criterion {
        let written = try outlets.flatMap { try spellings(of: $0, .outlet) }
        let named = SQL.any(written.map { "source.outlet = \($0) COLLATE NOCASE" })
        return Criterion(
            ids: """
                SELECT statement_id FROM source JOIN citation ON citation.source_id = source.id
                WHERE \(named) AND statement_id IS NOT NULL
                """,
            residual: """
                EXISTS (SELECT 1 FROM citation JOIN source ON source.id = citation.source_id
                    WHERE citation.statement_id = s.id AND \(named))
                """)
    }

    /// Statements for a party: said so, or by somebody who took part for it, or held an office of it on the day.
    private func spoke(for party: Int64) throws -> Criterion {
        let officials = try all(
            """
            SELECT official_id FROM office WHERE party_id = \(party)
            UNION SELECT official_id FROM participation WHERE party_id = \(party)
            """
        ) { row in try row.column(0, as: Int64.self) }
        return Criterion(
            ids: """
                SELECT id FROM statement WHERE party_id = \(party)
                UNION ALL SELECT id FROM statement WHERE official_id IN (\(list: officials)) AND party_id IS NULL
                """,
            residual: """
                (+s.party_id = \(party)
                    OR (s.party_id IS NULL AND +s.official_id IN (\(list: officials)) AND (
                        EXISTS (
                            SELECT 1 FROM participation
                            WHERE round_id = s.round_id AND official_id = s.official_id AND participation.party_id = \(party))
                        OR EXISTS (
                            SELECT 1 FROM office
                            WHERE office.official_id = s.official_id AND office.party_id = \(party)
                                AND \(HeldOnTheDay.condition("office"))))))
                """)
    }
}

extension Criterion {
    /// Statements of which no version is as old as a revision.
    static func added(after revision: Int64) -> Criterion {
        let isNew: SQL = """
            s.revision > \(revision) AND NOT EXISTS (
                SELECT 1 FROM statement_history AS former WHERE former.id = s.id AND +former.revision <= \(revision))
            """
        return Criterion(ids: "SELECT s.id FROM statement AS s WHERE \(isNew)", residual: "+\(isNew)")
    }

    /// A criterion that is met where one of several is.
    static func anyOf(_ criteria: [Criterion]) -> Criterion {
        if criteria.count == 1, let only = criteria.first { return only }
        let ways = criteria.map(\.ids)
        let ids = ways.contains { $0 == nil } ? nil : ways.compactMap { $0 }.joined(separator: " UNION ALL ")
        return Criterion(
            lookups: criteria.contains { $0.lookups.isEmpty } ? [] : criteria.flatMap(\.lookups), ids: ids,
            residual: .any(criteria.map(\.residual)),
            officials: criteria.contains { $0.officials == nil }
                ? nil : criteria.reduce(into: []) { $0.formUnion($1.officials ?? []) })
    }
}
