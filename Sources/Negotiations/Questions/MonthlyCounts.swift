import SQLite

/// How many statements of a month were made for a party and in a tone.
public struct MonthlyCount: Sendable, Equatable {
    /// `2025-06`
    public let month: String
    /// For whom; nil where it was for nobody, or that is not known.
    public let party: String?
    /// Nil where none is recorded.
    public let tone: String?
    public let count: Int

    /// The same for the year: `2025`.
    public var inYear: MonthlyCount {
        MonthlyCount(month: String(month.prefix(4)), party: party, tone: tone, count: count)
    }
}

extension Transaction {
    /// Counts the statements that match by month, party and tone, in one pass. Those of which no month is known are not counted.
    func monthlyCounts(matching filter: StatementFilter) throws -> [MonthlyCount] {
        let ids: SQL? = filter.isEmpty ? nil : try matchingIDs(filter)
        let chosen: SQL = ids.map { "id IN (\($0))" } ?? "TRUE"
        let context = try StatementContext.known(hasRoles: true, in: self)
        var references = StatementContext.References()
        try forEach("SELECT DISTINCT official_id, party_id, round_id FROM statement WHERE \(chosen)") { row in
            let (official, party, round): (Int64?, Int64?, Int64?) = try row.columns()
            references.add(official, round, party)
        }
        try context.read(references, in: self)
        var counts: [Counted: Int] = [:]
        try forEach(
            """
            SELECT official_id, party_id, round_id, date, earliest, latest, tone FROM statement
            WHERE \(chosen) AND substr(earliest, 1, 7) = substr(latest, 1, 7)
            """
        ) { row in
            let (official, party, round, date, earliest, latest, tone):
                (Int64?, Int64?, Int64?, String, String, String, String?) = try row.columns()
            let office = official.flatMap { context.office(of: $0, on: date, (earliest, latest), for: nil) }
            let side = context.party(saidFor: party, by: official, about: round, as: office)
            counts[Counted(month: String(earliest.prefix(7)), party: side, tone: tone), default: 0] += 1
        }
        return counts.map { MonthlyCount(month: $0.month, party: $0.party, tone: $0.tone, count: $1) }.sorted {
            ($0.month, $0.party ?? "", $0.tone ?? "") < ($1.month, $1.party ?? "", $1.tone ?? "")
        }
    }
}

/// What is counted together.
private struct Counted: Hashable {
    let month: String
    let party: String?
    let tone: String?
}
