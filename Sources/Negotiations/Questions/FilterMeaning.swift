import SQLite

/// A filter of which the names have been resolved, so that it can be asked of other statements than those among which they were known.
struct FilterMeaning {
    let filter: StatementFilter
    let criteria: [Criterion]
    /// The ids of related statements, the likest first; nil where that is not asked for.
    let related: [Int64]?

    /// - Throws: ``TrackerError`` for a name that is unknown or ambiguous.
    init(_ filter: StatementFilter, in transaction: borrowing Transaction) throws {
        self.filter = filter
        related = try filter.related.map { name in
            try transaction.relatedStatements(to: transaction.id(of: .statement, typed: name))
        }
        var criteria = try transaction.criteria(for: filter)
        if let related {
            criteria.append(
                Criterion(
                    ids: "SELECT value FROM json_each(\(json: related))", residual: "+s.id IN \(set: related)"))
        }
        self.criteria = criteria
    }
}
