import SQLite

/// The statements that a filter selects, as SQL that an index leads.
///
/// The criterion that few statements meet leads, and the others are checked; where all are met by many, one leads whose index has
/// its statements in order of date, so that a limit ends the work early; where there is no limit, the rarest of them leads. Criteria are
/// counted up to ``few`` only, or to ``many``.
struct StatementSelection {
    /// The number of statements up to which sorting is faster than looking for them in order.
    static let few = 1000
    /// The number of statements up to which looking for each is faster than reading all that there are.
    private static let many = 100_000
    /// More conditions than this are not merged.
    private static let mostBranches = 20

    /// When on its day a statement `s` was made, where that is known: those of one day come in this order, what has no time as the earliest.
    /// The index of days has it in just these words.
    static let time: SQL = "CASE substr(s.date, 11, 1) WHEN 'T' THEN julianday(rtrim(s.date, '?~%')) END"

    /// The id and what statements are put in order by.
    private static let ordered: SQL = "s.id, s.earliest, \(time)"

    /// Conditions on a statement `s` of which one must hold; a statement can meet several.
    private let branches: [SQL]
    /// What holds of every statement `s`, for one that the words lead to.
    let condition: SQL
    let text: FullText?
    /// The officials by whom all of them were made; nil where it can be anybody.
    private let officials: Set<Int64>?
    /// The ids of all of them, where words are all that is asked for.
    private let matching: SQL?
    /// The ids of related statements, the likest first; nil where that is not asked for.
    let related: [Int64]?

    /// - Parameter isWhole: whether all of them will be read, not a page of the newest.
    /// - Throws: ``TrackerError`` for a name that is unknown or ambiguous.
    init(_ filter: StatementFilter, isWhole: Bool, in transaction: borrowing Transaction) throws {
        self = try Self(FilterMeaning(filter, in: transaction), isWhole: isWhole, in: transaction)
    }

    init(_ meaning: FilterMeaning, isWhole: Bool = false, in transaction: borrowing Transaction) throws {
        let (filter, criteria, related) = (meaning.filter, meaning.criteria, meaning.related)
        let text = try filter.words.isEmpty ? nil : FullText(filter.words, in: transaction)
        let textConditions = [text?.exclusionCondition].compactMap { $0 }
        var timeConditions: [SQL] = []
        if let since = filter.since { timeConditions.append("s.latest >= \(since.earliest)") }
        if let until = filter.until { timeConditions.append("s.earliest <= \(until.latest)") }
        condition = SQL.all(timeConditions + criteria.map(\.residual) + textConditions)
        self.text = text
        self.related = related
        officials = criteria.lazy.compactMap(\.officials).first
        if let ids = text?.matchingIDs(by: officials) {
            branches = ["s.id IN (\(ids)) AND \(condition)"]
            matching = criteria.isEmpty && timeConditions.isEmpty ? ids : nil
            return
        }
        matching = nil
        let leader = try Self.leader(of: criteria, isWhole: isWhole, in: transaction)
        var rest = criteria
        let leading = leader.map { rest.remove(at: $0.position) }
        let others = rest.map(\.residual) + textConditions
        if let leader, let leading, leader.leadsToFew {
            let residual: SQL = leading.isExact ? "TRUE" : leading.residual
            let way = leading.ids.map { SQL("s.id IN (\($0)) AND \(residual)") } ?? .any(leading.lookups)
            branches = [SQL.all([way] + timeConditions + others)]
            return
        }
        let span = try DaySpan(since: filter.since, until: filter.until, few: Self.few, in: transaction)
        let ways = leading?.lookups ?? ["TRUE"]
        var branches = ways.map { SQL.all([$0] + span.conditions + others) }
        if !span.reachingIn.isEmpty {
            branches.append(
                SQL.all(
                    ["s.id IN (\(list: span.reachingIn))"] + timeConditions + [leading?.residual].compactMap { $0 }
                        + others))
        }
        self.branches = branches
    }

    /// Columns of all of the statements `s`, as a query; the first of them is to be the id.
    func query(for columns: SQL) -> SQL {
        branches.map { "SELECT \(columns) FROM statement AS s WHERE \($0)" }.joined(separator: " UNION ")
    }

    /// The criterion to lead, if any should, and whether it leads to so few statements that they are sorted.
    private static func leader(
        of criteria: [Criterion], isWhole: Bool, in transaction: borrowing Transaction
    ) throws -> (position: Int, leadsToFew: Bool)? {
        let inOrder = criteria.firstIndex { (1...mostBranches).contains($0.lookups.count) }
        if criteria.count == 1, inOrder != nil { return (0, false) }
        if let rarest = try rarest(of: criteria, upTo: few, in: transaction) { return (rarest, true) }
        // Only those are counted on of which an index has all that there is to count.
        if isWhole, let rarest = try rarest(of: criteria, where: \.isExact, upTo: many, in: transaction) {
            return (rarest, true)
        }
        return inOrder.map { ($0, false) }
    }

    /// The place of the criterion that fewest statements meet, if they are fewer than a number.
    private static func rarest(
        of criteria: [Criterion], where isCounted: (Criterion) -> Bool = { _ in true }, upTo most: Int,
        in transaction: borrowing Transaction
    ) throws -> Int? {
        let countings = criteria.enumerated().compactMap { position, criterion -> SQL? in
            guard isCounted(criterion) else { return nil }
            return criterion.counting(upTo: most).map { SQL("SELECT \(position), (\($0))") }
        }
        guard !countings.isEmpty else { return nil }
        let counts = try transaction.all(countings.joined(separator: " UNION ALL ")) { row in
            let (position, count): (Int, Int) = try row.columns()
            return (count: count, position: position)
        }
        return counts.min { $0 < $1 }.flatMap { $0.count < most ? $0.position : nil }
    }

    /// All of the statements, as a query for their ids.
    var ids: SQL {
        matching ?? query(for: "s.id AS id")
    }

    /// Lends the ids of a page of the statements in order, a number of them at a time.
    func forEachPage(
        by order: StatementOrder, _ page: Page, in transaction: borrowing Transaction, _ body: ([Int64]) throws -> Void
    ) throws {
        guard order == .relevance, text?.isRanked != true, let related else {
            return try transaction.forEachPage(of: ids(by: order, page, in: transaction), body)
        }
        // Few, and in an order that only their words tell.
        let matching = Set(try transaction.all(ids) { row in try row.column(0, as: Int64.self) })
        let chosen = related.filter(matching.contains).dropFirst(page.offset).prefix(page.limit ?? .max)
        if !chosen.isEmpty { try body(Array(chosen)) }
    }

    /// A page of the statements, as a query for their ids in order.
    func ids(by order: StatementOrder, _ page: Page, in transaction: borrowing Transaction) throws -> SQL {
        // SQLite reads a limit of -1 as none.
        let tail: SQL =
            page.offset == 0 ? "LIMIT \(page.limit ?? -1)" : "LIMIT \(page.limit ?? -1) OFFSET \(page.offset)"
        switch order {
        case .relevance:
            if let ranked = try text?.rankedIDs(by: officials, where: condition, tail, in: transaction) {
                return ranked
            }
        case .official:
            return """
                SELECT s.id FROM statement AS s LEFT JOIN official ON official.id = s.official_id WHERE s.id IN (\(ids))
                ORDER BY ifnull(official.name, s.attribution) COLLATE NOCASE, s.official_id, s.earliest DESC, \(Self.time) DESC, s.id DESC
                \(tail)
                """
        case .date: break
        }
        let merged = query(for: Self.ordered)
        return branches.count == 1
            ? "\(merged) ORDER BY s.earliest DESC, 3 DESC, s.id DESC \(tail)"
            : "\(merged) ORDER BY 2 DESC, 3 DESC, 1 DESC \(tail)"
    }

    /// The statements as a query for their ids, the oldest first, at most `limit`.
    func idsOldestFirst(limit: Int?) -> SQL {
        let merged = query(for: Self.ordered)
        let tail: SQL = "LIMIT \(limit ?? -1)"
        return branches.count == 1
            ? "\(merged) ORDER BY s.earliest, 3, s.id \(tail)" : "\(merged) ORDER BY 2, 3, 1 \(tail)"
    }
}

/// The days that are asked for, as conditions on a statement `s` that an index on its first day answers.
private struct DaySpan {
    let conditions: [SQL]
    /// Statements of dates that begin before the first day and reach into it; few, else the conditions let them in.
    let reachingIn: [Int64]

    init(since: PartialDate?, until: PartialDate?, few: Int, in transaction: borrowing Transaction) throws {
        var conditions: [SQL] = []
        var reachingIn: [Int64] = []
        if let since {
            reachingIn = try transaction.all(
                """
                SELECT id FROM statement WHERE latest > earliest AND latest >= ? AND earliest < ? LIMIT ?
                """, since.earliest, since.earliest, few
            ) { row in try row.column(0) }
            if reachingIn.count < few {
                conditions.append("s.earliest >= \(since.earliest)")
            } else {
                reachingIn = []
                conditions.append("s.latest >= \(since.earliest)")
            }
        }
        if let until { conditions.append("s.earliest <= \(until.latest)") }
        self.conditions = conditions
        self.reachingIn = reachingIn
    }
}
