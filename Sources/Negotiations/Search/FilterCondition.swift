import SQLite

extension Transaction {
    /// A filter as a condition on a statement `s`, without its words.
    func condition(for filter: StatementFilter) throws -> SQL {
        var conditions: [SQL] = ["TRUE"]
        if !filter.officials.isEmpty {
            let directory = try OfficialDirectory(from: self)
            conditions.append(.any(try filter.officials.map { try speaker($0, directory) }))
        }
        if !filter.parties.isEmpty {
            conditions.append(.any(try filter.parties.map { Self.spoke(for: try requiredID(ofNamed: .party, $0)) }))
        }
        conditions += try aboutConditions(for: filter)
        conditions += Self.wordingConditions(for: filter)
        if let since = filter.since {
            // A statement whose date spans days can reach into the time that is asked for; there are few, and an index has them.
            conditions.append(
                """
                (s.earliest >= \(since.earliest)
                    OR s.id IN (SELECT id FROM statement WHERE latest > earliest AND latest >= \(since.earliest)))
                """)
        }
        if let until = filter.until { conditions.append("s.earliest <= \(until.latest)") }
        return conditions.joined(separator: " AND ")
    }

    /// What it is about: round, negotiation, topic.
    private func aboutConditions(for filter: StatementFilter) throws -> [SQL] {
        var conditions: [SQL] = []
        if !filter.rounds.isEmpty {
            let negotiation = filter.negotiations.count == 1 ? filter.negotiations.first : nil
            let ids = try filter.rounds.map { try roundID(named: $0, negotiation: negotiation) }
            conditions.append("s.round_id IN (\(list: ids))")
        }
        if !filter.negotiations.isEmpty {
            let ids = try filter.negotiations.map { try requiredID(ofNamed: .negotiation, $0) }
            conditions.append("s.round_id IN (SELECT id FROM round WHERE negotiation_id IN (\(list: ids)))")
        }
        if !filter.topics.isEmpty {
            let ids = try filter.topics.map { try requiredID(ofNamed: .topic, $0) }
            conditions.append("s.id IN (SELECT statement_id FROM statement_topic WHERE topic_id IN (\(list: ids)))")
        }
        return conditions
    }

    /// How it was said and reported: kind, tone, setting, language, outlet.
    private static func wordingConditions(for filter: StatementFilter) -> [SQL] {
        var conditions: [SQL] = []
        if !filter.kinds.isEmpty { conditions.append(.any(filter.kinds.map { "s.kind = \($0.rawValue)" })) }
        if !filter.tones.isEmpty { conditions.append(.any(filter.tones.map { "s.tone = \($0.rawValue)" })) }
        if !filter.settings.isEmpty {
            conditions.append(.any(filter.settings.map { "s.setting = \($0) COLLATE NOCASE" }))
        }
        if !filter.languages.isEmpty {
            conditions.append(
                .any(
                    filter.languages.map { language in
                        "(s.language = \(language) COLLATE NOCASE OR substr(s.language, 1, length(\(language)) + 1) = \(language + "-") COLLATE NOCASE)"
                    }))
        }
        if !filter.outlets.isEmpty {
            let outlets = SQL.any(filter.outlets.map { "source.outlet = \($0) COLLATE NOCASE" })
            conditions.append(
                "s.id IN (SELECT statement_id FROM citation JOIN source ON source.id = citation.source_id WHERE \(outlets))"
            )
        }
        if filter.isUnsourced { conditions.append("NOT EXISTS (SELECT 1 FROM citation WHERE statement_id = s.id)") }
        return conditions
    }

    /// Statements by an official or, where no official has the name, by an attribution that is printed so.
    private func speaker(_ name: String, _ directory: OfficialDirectory) throws -> SQL {
        if let id = try directory.id(typed: name) { return "s.official_id = \(id)" }
        if try value("SELECT 1 FROM statement WHERE attribution = \(name) LIMIT 1", as: Int.self) != nil {
            return "s.attribution = \(name)"
        }
        let printed = try all("SELECT DISTINCT attribution FROM statement WHERE attribution IS NOT NULL") { row in
            try row.column(0, as: String.self)
        }
        let folded = OfficialDirectory.fold(name)
        let alike = printed.filter { OfficialDirectory.fold($0) == folded }
        if !alike.isEmpty { return .any(alike.map { "s.attribution = \($0)" }) }
        throw directory.unknown(name, alike: nearest(to: name, among: printed))
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
