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
    /// The parts of what people call it: of a statement, who said it and what.
    public let titleParts: [String]
    /// The revision of its last change; nil of what became due.
    public let revision: Int64?
    /// Of what was changed, its fields then and now, and the topics and sources that it gained or lost.
    public let changes: [FieldChange]
    /// Number of others of its type and kind that are not listed, said of the last that is.
    public let others: Int

    public var title: String { titleParts.joined(separator: ", ") }
}

/// Since when news are wanted.
public enum NewsSpan: Sendable, Equatable {
    /// All there is.
    case always
    case since(Moment)
    /// What somebody has not been told yet.
    ///
    /// - Parameters:
    ///   - revision: the last that the former answer covered.
    ///   - at: when it was given; UTC.
    case sinceAnswer(revision: Int64, at: String)
}

extension Transaction {
    /// Lends what is new since a moment: what became due, then by negotiation, kind and type.
    ///
    /// - Parameters:
    ///   - today: up to which what became due is listed.
    ///   - limit: the most of each kind and type of a negotiation, the latest of them; nil for all.
    /// - Returns: the last revision that the answer covers.
    func forEachNews(
        _ span: NewsSpan, today: Day, limit: Int? = nil, _ body: (NewsItem) throws -> Void
    ) throws -> Int64 {
        let (before, instant) = try beginning(of: span)
        let last = try asOf() ?? value("SELECT ifnull(max(id), 0) FROM revision", as: Int64.self) ?? 0
        for item in try itemsDue(since: instant, before, today: today) { try body(item) }
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
            let changed = page.filter { $0.1 == 1 }.map { (table: $0.2, id: $0.3) }
            let changes = try changes(since: before, of: changed, among: tables)
            let attached = try attachedChanges(since: before, of: changed, among: tables)
            for (entry, title) in zip(page, titles) {
                let (negotiation, kind, table, id, revision, others) = entry
                let different = kind == 1 ? (changes[table]?[id] ?? []) + (attached[table]?[id] ?? []) : []
                // What was changed and changed back, or removed and brought back, is as it was.
                guard kind != 1 || !different.isEmpty || others > 0 else { continue }
                try body(
                    NewsItem(
                        negotiation: negotiation.flatMap { names[$0] }, kind: NewsItem.Kind.allCases[kind],
                        type: tables[table].name, id: id, titleParts: title, revision: revision,
                        changes: different, others: others))
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

    /// The last revision before a span, and the instant at which it begins; nil for the beginning of all.
    private func beginning(of span: NewsSpan) throws -> (revision: Int64, instant: String?) {
        switch span {
        case .always: (0, nil)
        case .sinceAnswer(let revision, let at): (revision, at)
        case .since(let moment):
            switch moment {
            case .instant(let instant): (try revisionBefore(moment), instant)
            case .revision:
                try {
                    let revision = try revisionBefore(moment)
                    return (revision, try value("SELECT at FROM revision WHERE id = \(revision)", as: String.self))
                }()
            }
        }
    }

    /// What became due, or ended, on a day that began since an instant, until today.
    private func itemsDue(since instant: String?, _ revision: Int64, today: Day) throws -> [NewsItem] {
        let due = try dueItems(on: today, today: today, within: 0).filter { item in
            item.kind != .approval && item.days.map { $0 <= 0 } ?? false
        }
        let known = try recordsThere(of: due, at: revision)
        return due.filter { item in
            guard let instant, let midnight = item.days.flatMap({ Moment.beginning(of: today.adding($0)) }) else {
                return instant == nil
            }
            // What was recorded only when its day was past, or got that day since, is told all the same.
            return midnight >= instant || known[item.table]?[item.id] != item.date
        }.map { item in
            NewsItem(
                negotiation: item.negotiation, kind: .due, type: item.table, id: item.id,
                titleParts: [item.who, item.text, item.date].compactMap { $0 },
                revision: nil, changes: [], others: 0)
        }
    }

    /// By when the records that are due were due after a revision, by table and number; of those that were there.
    private func recordsThere(of due: [DueItem], at revision: Int64) throws -> [String: [Int64: String]] {
        try Dictionary(grouping: due, by: \.table).reduce(into: [:]) { known, group in
            let ids = Set(group.value.map(\.id))
            let date: SQL = group.value.first.map { "\(identifier: $0.dateColumn)" } ?? "NULL"
            try forEach(
                """
                SELECT id, \(date) FROM \(identifier: group.key) WHERE id IN \(set: ids) AND +revision <= \(revision)
                UNION SELECT id, \(date) FROM \(identifier: group.key + "_history")
                WHERE id IN \(set: ids) AND +revision <= \(revision) AND +superseded > \(revision)
                """
            ) { row in
                let (id, date): (Int64, String?) = try row.columns()
                known[group.key, default: [:]][id] = date
            }
        }
    }
}

extension DueItem {
    /// The table of the record.
    fileprivate var table: String { kind == .expiry ? "outcome" : kind.rawValue }

    /// The column of its date.
    fileprivate var dateColumn: String {
        switch kind {
        case .approval: "date"
        case .commitment: "due"
        case .expiry: "expires"
        case .round: "start_date"
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
                let attached = tables.filter(\.isAttached)
                parts += Self.changes(of: table, with: attached, at: position, after: after, upTo: last)
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

    /// - Parameter attached: tables of what has no title of its own, topics and citations: a change of theirs is one of what they belong to.
    private static func changes(
        of table: FactTable, with attached: [FactTable], at position: Int, after: Int64, upTo last: Int64
    ) -> [SQL] {
        let (name, history): (SQL, SQL) = ("\(identifier: table.name)", "\(identifier: table.history)")
        let wasThere: SQL = """
            EXISTS (SELECT 1 FROM \(history) AS former
                WHERE former.id = record.id AND +former.revision <= \(after) AND +former.superseded > \(after))
            """
        let negotiation = Self.negotiation(of: table)
        var touches: [SQL] = ["SELECT id, revision FROM \(name) WHERE revision > \(after)"]
        for other in attached {
            for reference in other.references where reference.isOwned && reference.table == table.name {
                let column: SQL = "\(identifier: reference.column)"
                touches += [
                    """
                    SELECT \(column), revision FROM \(identifier: other.name)
                    WHERE revision > \(after) AND \(column) IS NOT NULL
                    """,
                    """
                    SELECT \(column), superseded FROM \(identifier: other.history)
                    WHERE superseded > \(after) AND superseded <= \(last) AND +revision <= \(after) AND \(column) IS NOT NULL
                    """,
                ]
            }
        }
        let wasOrIsOld: SQL = "record.revision <= \(after) OR \(wasThere)"
        return [
            """
            SELECT \(negotiation) AS negotiation, (\(wasOrIsOld)) AS kind, \(position) AS part, record.id AS id,
                touch.revision AS revision
            FROM (SELECT id, max(revision) AS revision FROM (\(touches.joined(separator: " UNION ALL "))) GROUP BY id) AS touch
                JOIN \(name) AS record ON record.id = touch.id
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
