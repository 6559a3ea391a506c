import SQLite

/// Something that is new since a moment.
public struct NewsItem: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case added, changed, removed
        /// A proposal that became a statement, a commitment or an outcome.
        case accepted
        /// What became due, or ended, on a day since.
        case due
    }

    /// The negotiation that it belongs to; nil for what belongs to none: people, parties, sources.
    public let negotiation: String?
    public let kind: Kind
    /// What it is: `statement`, `approval`.
    public let type: String
    public let id: Int64
    public let title: String
    /// The revision of its last change; nil of what became due.
    public let revision: Int64?
    /// Number of others of its type and kind that are not listed, said of the last that is.
    public let others: Int
}

extension Transaction {
    /// Lends what is new since a moment: what became due, then by negotiation, kind and type.
    ///
    /// - Parameters:
    ///   - moment: nil for all there is.
    ///   - today: up to which what became due is listed.
    ///   - limit: the most of each kind and type of a negotiation, the latest of them; nil for all.
    /// - Returns: the last revision that the answer covers.
    func forEachNews(
        since moment: Moment?, today: Day, limit: Int? = nil, _ body: (NewsItem) throws -> Void
    ) throws -> Int64 {
        let before = try moment.map { try revisionBefore($0) } ?? 0
        let last = try asOf() ?? value("SELECT ifnull(max(id), 0) FROM revision", as: Int64.self) ?? 0
        for item in try itemsDue(since: before, today: today) { try body(item) }
        let tables = try factTables()
        let names = Dictionary(
            uniqueKeysWithValues: try all("SELECT id, name FROM negotiation") { row in
                try row.columns() as (Int64, String)
            })
        try forEachPage(
            of: NewsSelection(after: before, upTo: last, tables, limit: limit).query,
            row: { row in try row.columns() as (Int64?, Int, Int, Int64, Int64, Int) }
        ) { page in
            let titles = try titles(of: page.map { (tables[$0.2], $0.3) }, among: tables)
            for (entry, title) in zip(page, titles) {
                let (negotiation, kind, table, id, revision, others) = entry
                try body(
                    NewsItem(
                        negotiation: negotiation.flatMap { names[$0] }, kind: NewsItem.Kind.allCases[kind],
                        type: tables[table].name, id: id, title: title, revision: revision, others: others))
            }
        }
        return last
    }

    /// The last revision before a moment: a revision by its number was known itself, a day or an instant is where what is new begins.
    func revisionBefore(_ moment: Moment) throws -> Int64 {
        switch moment {
        case .revision: try revision(at: moment)
        case .instant(let instant): try value("SELECT ifnull(max(id), 0) FROM revision WHERE at < \(instant)") ?? 0
        }
    }

    /// What became due, or ended, after the day of a revision and until today.
    private func itemsDue(since revision: Int64, today: Day) throws -> [NewsItem] {
        let at: String? = try value("SELECT at FROM revision WHERE id = \(revision)")
        guard let at, let date = try? PartialDate(String(at.prefix(10))) else { return [] }
        let days = Day(lastOf: date).days(until: today)
        return try dueItems(today: today, within: 0).filter { item in
            item.kind != .approval && item.days.map { -$0 < days } ?? false
        }.map { item in
            NewsItem(
                negotiation: item.negotiation, kind: .due, type: item.kind == .expiry ? "outcome" : item.kind.rawValue,
                id: item.id, title: [item.who, item.text, item.date].compactMap { $0 }.joined(separator: ", "),
                revision: nil, others: 0)
        }
    }
}

/// The rows that revisions added, changed or removed, as SQL: negotiation, kind, table, id, revision, and the number of others like it.
private struct NewsSelection {
    let query: SQL

    init(after: Int64, upTo last: Int64, _ tables: [FactTable], limit: Int?) {
        var parts: [SQL] = []
        for (position, table) in tables.enumerated() {
            if RecordType.named(table.name) != nil {
                parts += Self.changes(of: table, at: position, after: after, upTo: last)
            } else if table.name == "proposal" {
                parts.append(Self.acceptances(at: position, after: after))
            }
        }
        let all = parts.joined(separator: " UNION ALL ")
        let order: SQL = "negotiation IS NULL, (SELECT name FROM negotiation WHERE id = negotiation), kind, part, id"
        guard let limit else {
            query = "SELECT negotiation, kind, part, id, revision, 0 FROM (\(all)) ORDER BY \(order)"
            return
        }
        let alike: SQL = "PARTITION BY negotiation, kind, part"
        query = """
            SELECT negotiation, kind, part, id, revision,
                CASE WHEN place = min(total, \(limit)) THEN max(total - \(limit), 0) ELSE 0 END
            FROM (SELECT *, row_number() OVER (\(alike) ORDER BY id DESC) AS place, count(*) OVER (\(alike)) AS total FROM (\(all)))
            WHERE place <= \(limit) ORDER BY \(order) DESC
            """
    }

    private static func changes(of table: FactTable, at position: Int, after: Int64, upTo last: Int64) -> [SQL] {
        let (name, history): (SQL, SQL) = ("\(identifier: table.name)", "\(identifier: table.history)")
        let wasThere: SQL = """
            EXISTS (SELECT 1 FROM \(history) AS former WHERE former.id = record.id AND +former.revision <= \(after))
            """
        let negotiation = Self.negotiation(of: table)
        return [
            """
            SELECT \(negotiation) AS negotiation, \(wasThere) AS kind, \(position) AS part, record.id AS id,
                record.revision AS revision
            FROM \(name) AS record WHERE record.revision > \(after)
            """,
            """
            SELECT \(negotiation), 2, \(position), record.id, record.superseded
            FROM \(history) AS record
            WHERE record.superseded > \(after) AND record.superseded <= \(last) AND +record.revision <= \(after)
                AND NOT EXISTS (SELECT 1 FROM \(name) AS present WHERE present.id = record.id)
            """,
        ]
    }

    private static func acceptances(at position: Int, after: Int64) -> SQL {
        """
        SELECT coalesce(
                (SELECT round.negotiation_id FROM statement JOIN round ON round.id = statement.round_id
                    WHERE statement.id = record.statement_id),
                (SELECT round.negotiation_id FROM outcome JOIN round ON round.id = outcome.round_id
                    WHERE outcome.id = record.outcome_id)), 3, \(position), record.id, record.revision
        FROM proposal AS record
        WHERE record.revision > \(after) AND record.status = 'accepted' AND NOT EXISTS (
            SELECT 1 FROM proposal_history AS former
            WHERE former.id = record.id AND +former.revision <= \(after) AND former.superseded > \(after)
                AND former.status = 'accepted')
        """
    }

    /// The negotiation of the row `record`, by what it refers to; also where that has been removed.
    private static func negotiation(of table: FactTable) -> SQL {
        func ofRound(_ round: SQL) -> SQL {
            """
            coalesce((SELECT negotiation_id FROM round WHERE id = \(round)),
                (SELECT negotiation_id FROM round_history WHERE id = \(round) LIMIT 1))
            """
        }
        if table.name == "negotiation" { return "record.id" }
        if table.columns.contains("negotiation_id") { return "record.negotiation_id" }
        if table.columns.contains("round_id") { return ofRound("record.round_id") }
        guard table.columns.contains("outcome_id") else { return "NULL" }
        return ofRound(
            """
            coalesce((SELECT round_id FROM outcome WHERE id = record.outcome_id),
                (SELECT round_id FROM outcome_history WHERE id = record.outcome_id LIMIT 1))
            """)
    }
}
