import SQLite

/// By what statements are counted.
public enum StatisticsKind: String, Sendable, CaseIterable {
    case official, party, topic, month
}

/// How many statements there are of something.
public struct StatementCount: Sendable, Equatable {
    /// The name of the official or the attribution, of the party, of the topic; the month, or what is known of it. Nil where nothing
    /// is known.
    public let name: String?
    public let count: Int
}

/// How many of some statements are of each speaker, of each party and on each topic. The most come first.
public struct StatementFacets: Sendable {
    public let officials: [StatementCount]
    public let parties: [StatementCount]
    public let topics: [StatementCount]
}

extension Transaction {
    /// Counts the statements that match. The most come first, months in their order.
    func counts(
        of kind: StatisticsKind, matching filter: StatementFilter
    ) throws -> [StatementCount] {
        try counts(of: kind, among: filter.isEmpty ? nil : matchingIDs(filter))
    }

    /// Counts statements with some ids by speaker, party and topic. Each statement is read once.
    func facets(of ids: [Int64]) throws -> StatementFacets {
        var (officials, printed): ([Int64: Int], [String: Int]) = ([:], [:])
        var references = StatementContext.References()
        let said = try all(
            """
            SELECT official_id, party_id, round_id, date, earliest, latest, attribution FROM statement
            WHERE id IN (SELECT value FROM json_each(\(json: ids)))
            """
        ) { row in
            let said = try Said(row)
            references.add(said.official, said.round, said.party)
            if let official = said.official {
                officials[official, default: 0] += 1
            } else if let attribution = try row.column(6, as: String?.self) {
                printed[attribution, default: 0] += 1
            }
            return said
        }
        let context = try StatementContext.known(hasRoles: true, in: self)
        try context.read(references, in: self)
        var parties: [String: Int] = [:]
        for said in said {
            if let party = context.party(of: said) { parties[party, default: 0] += 1 }
        }
        let speakers =
            officials.map { StatementCount(name: context.officials[$0.key]?.name, count: $0.value) }
            + printed.map { StatementCount(name: $0.key, count: $0.value) }
        return StatementFacets(
            officials: speakers.mostFirst(),
            parties: parties.map { StatementCount(name: $0.key, count: $0.value) }.mostFirst(),
            topics: try counts(of: .topic, among: "SELECT value FROM json_each(\(json: ids))"))
    }

    /// - Parameter ids: a query for the ids of those that are counted; nil for all.
    private func counts(of kind: StatisticsKind, among ids: SQL?) throws -> [StatementCount] {
        let chosen: SQL = ids.map { "id IN (\($0))" } ?? "TRUE"
        switch kind {
        case .official: return try officialCounts(chosen)
        case .party: return try partyCounts(chosen)
        case .topic:
            let linked: SQL = ids.map { "statement_id IN (\($0))" } ?? "TRUE"
            return try counts(
                """
                SELECT topic.name, count(*) FROM statement_topic JOIN topic ON topic.id = topic_id WHERE \(linked)
                GROUP BY topic_id
                """
            ).mostFirst()
        case .month: return try monthCounts(chosen, isAll: ids == nil)
        }
    }

    private func counts(_ sql: SQL) throws -> [StatementCount] {
        try all(sql) { row in
            let (name, count): (String?, Int) = try row.columns()
            return StatementCount(name: name, count: count)
        }
    }

    private func officialCounts(_ chosen: SQL) throws -> [StatementCount] {
        // Counted before they are named: the index on officials has all that counting needs.
        let named = try counts(
            """
            SELECT (SELECT name FROM official WHERE id = official_id), number
            FROM (SELECT official_id, count(*) AS number FROM statement WHERE official_id IS NOT NULL AND \(chosen) GROUP BY official_id)
            """)
        let printed = try counts(
            """
            SELECT attribution, count(*) FROM statement WHERE official_id IS NULL AND attribution IS NOT NULL AND \(chosen)
            GROUP BY attribution
            """)
        return (named + printed).mostFirst()
    }

    private func partyCounts(_ chosen: SQL) throws -> [StatementCount] {
        let context = try StatementContext.known(hasRoles: true, in: self)
        var counts: [String?: Int] = [:]
        var references = StatementContext.References()
        try forEach("SELECT DISTINCT official_id, party_id, round_id FROM statement WHERE \(chosen)") { row in
            let (official, party, round): (Int64?, Int64?, Int64?) = try row.columns()
            references.add(official, round, party)
        }
        try context.read(references, in: self)
        try forEach(
            "SELECT official_id, party_id, round_id, date, earliest, latest FROM statement WHERE \(chosen)"
        ) { row in
            counts[context.party(of: try Said(row)), default: 0] += 1
        }
        return counts.map { StatementCount(name: $0.key, count: $0.value) }.mostFirst()
    }

    /// By month; a date of which no month is known counts for what is known of it.
    private func monthCounts(_ chosen: SQL, isAll: Bool) throws -> [StatementCount] {
        var counts: [String: Int] = [:]
        try forEach(
            """
            SELECT substr(earliest, 1, 7), count(*) FROM statement WHERE \(isAll ? "TRUE" : chosen)
            GROUP BY substr(earliest, 1, 7)
            """
        ) { row in
            let (month, count): (String, Int) = try row.columns()
            counts[month, default: 0] += count
        }
        try forEach(
            """
            SELECT earliest, latest, count(*) FROM statement WHERE latest > earliest AND \(chosen) GROUP BY earliest, latest
            """
        ) { row in
            let (earliest, latest, count): (String, String, Int) = try row.columns()
            guard earliest.prefix(7) != latest.prefix(7) else { return }
            counts[String(earliest.prefix(7)), default: 0] -= count
            let isYear =
                earliest.prefix(4) == latest.prefix(4) && earliest.hasSuffix("-01-01") && latest.hasSuffix("-12-31")
            let first = earliest == "1000-01-01" ? ".." : earliest.prefix(7)
            let last = latest == "9999-12-31" ? ".." : latest.prefix(7)
            counts[isYear ? String(earliest.prefix(4)) : "\(first)/\(last)", default: 0] += count
        }
        return counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map {
            StatementCount(name: $0.key, count: $0.value)
        }
    }
}

/// What of a statement tells for whom it was said.
private struct Said {
    let official: Int64?
    let party: Int64?
    let round: Int64?
    let date: String
    let days: (earliest: String, latest: String)

    /// - Parameter row: its first columns are the official, the party, the round, the date, its first and its last day.
    init(_ row: borrowing Row) throws {
        official = try row.column(0, as: Int64?.self)
        party = try row.column(1, as: Int64?.self)
        round = try row.column(2, as: Int64?.self)
        date = try row.column(3, as: String.self)
        days = (try row.column(4, as: String.self), try row.column(5, as: String.self))
    }
}

extension StatementContext {
    fileprivate func party(of said: Said) -> String? {
        let office = said.official.flatMap { self.office(of: $0, on: said.date, said.days, for: nil) }
        return party(saidFor: said.party, by: said.official, about: said.round, as: office)
    }
}

extension [StatementCount] {
    fileprivate func mostFirst() -> [StatementCount] {
        sorted { ($1.count, $0.name ?? "") < ($0.count, $1.name ?? "") }
    }
}
