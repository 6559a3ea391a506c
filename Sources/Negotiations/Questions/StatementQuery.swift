import SQLite

/// Statements that a filter selects.
public struct FoundStatements: Sendable {
    public let ids: [Int64]
    /// Whether there are no more of them.
    public let isAll: Bool
    fileprivate let filter: StatementFilter
    /// What finds the words that were searched for; nil where the ids are in no order.
    fileprivate let ranking: Highlighter?
}

extension Transaction {
    /// Lends each statement of a page of those that match.
    ///
    /// - Parameters:
    ///   - order: nil for the usual one: with search words or what is related by relevance, else the newest first.
    ///   - parts: what to read beside the columns of the statement itself.
    ///   - body: is lent each statement, and what finds the words that were searched for in its text.
    func forEachStatement(
        matching filter: StatementFilter, order: StatementOrder? = nil, page: Page = Page(),
        parts: StatementParts = .all, _ body: (Statement, Highlighter) throws -> Void
    ) throws {
        try forEachStatement(
            of: try StatementSelection(filter, isWhole: page.limit == nil, in: self), order: order, page: page,
            parts: parts, body)
    }

    /// Lends each statement of a page of a selection.
    func forEachStatement(
        of selection: StatementSelection, order: StatementOrder? = nil, page: Page = Page(),
        parts: StatementParts = .all, _ body: (Statement, Highlighter) throws -> Void
    ) throws {
        let order = order ?? (selection.text?.isRanked == true || selection.related != nil ? .relevance : .date)
        let highlighter = selection.text?.highlighter ?? Highlighter(patterns: [])
        let reader = try StatementReader(parts: parts, in: self)
        try selection.forEachPage(by: order, page, in: self) { ids in
            try reader.forEach(ids, in: self) { statement in try body(statement, highlighter) }
        }
    }

    /// How many statements match.
    func count(matching filter: StatementFilter) throws -> Int {
        try value("SELECT count(*) FROM (\(try matchingIDs(filter)))") ?? 0
    }

    /// Finds the statements that match, to be counted in several ways and shown in part.
    ///
    /// - Parameter most: the maximum number of ids.
    func found(matching filter: StatementFilter, most: Int) throws -> FoundStatements {
        let selection = try StatementSelection(filter, isWhole: true, in: self)
        let isRanked = selection.text?.isRanked == true
        let query =
            isRanked
            ? try selection.ids(by: .relevance, Page(limit: most + 1), in: self)
            : "SELECT * FROM (\(selection.ids)) LIMIT \(most + 1)"
        let ids = try all(query) { row in try row.column(0, as: Int64.self) }
        return FoundStatements(
            ids: Array(ids.prefix(most)), isAll: ids.count <= most, filter: filter,
            ranking: isRanked ? selection.text?.highlighter : nil)
    }

    /// Lends each statement of a page of what was found, in the usual order.
    func forEachStatement(
        of found: FoundStatements, page: Page, _ body: (Statement, Highlighter) throws -> Void
    ) throws {
        let shown = found.ids.dropFirst(page.offset).prefix(page.limit ?? .max)
        guard let highlighter = found.ranking, found.isAll || shown.count == page.limit else {
            return try forEachStatement(matching: found.filter, page: page, body)
        }
        try StatementReader(in: self).forEach(Array(shown), in: self) { statement in try body(statement, highlighter) }
    }

    /// The ids of some of the statements that match, as many between one and the next in the order of their dates, the newest first.
    func evenlySpaced(_ count: Int, matching filter: StatementFilter) throws -> [Int64] {
        let selection = try StatementSelection(filter, isWhole: true, in: self)
        let ids = try all(selection.ids(by: .date, Page(), in: self)) { row in try row.column(0, as: Int64.self) }
        guard ids.count > count, count > 0 else { return ids }
        return (0..<count).map { ids[$0 * ids.count / count] }
    }

    /// The ids of the statements that match, as a query to be part of another.
    func matchingIDs(_ filter: StatementFilter) throws -> SQL {
        try StatementSelection(filter, isWhole: true, in: self).ids
    }

    /// A statement by its number.
    func statement(_ id: Int64) throws -> Statement? {
        let reader = try StatementReader(in: self)
        var found: Statement?
        try reader.forEach([id], in: self) { statement in found = statement }
        return found
    }
}
