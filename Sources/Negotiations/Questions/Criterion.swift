import SQLite

/// One condition of a filter on statements `s`, in the forms in which a query can use it.
struct Criterion {
    /// Conditions of which one must hold, each of which an index answers in order of date; none where no index does.
    var lookups: [SQL] = []
    /// The ids of all statements that can meet it, and maybe some more, as a query; where there are few, it is the way to them.
    var ids: SQL?
    /// Whether ``ids`` are those of the statements that meet it, and of no others.
    var isExact = false
    /// The condition for a statement that was found in another way; it keeps SQLite from using an index.
    var residual: SQL
    /// The officials by whom every statement that meets it was made; nil where it is not about officials.
    var officials: Set<Int64>?

    /// A condition on one column that an index on the column and the day answers.
    static func column(_ column: SQL, isOneOf values: [SQL]) -> Criterion {
        Criterion(
            lookups: values.map { "s.\(column) = \($0)" }, residual: .any(values.map { "+s.\(column) = \($0)" }))
    }

    /// How many statements can meet it, counted up to a limit, as a query; nil where that cannot be told quickly.
    func counting(upTo limit: Int) -> SQL? {
        let way = ids ?? lookups.map { "SELECT id FROM statement AS s WHERE \($0)" }.joined(separator: " UNION ALL ")
        return way.isEmpty ? nil : "SELECT count(*) FROM (SELECT 1 FROM (\(way)) LIMIT \(limit))"
    }
}

extension SQL {
    /// A condition that holds where any of several does.
    static func any(_ conditions: [SQL]) -> SQL { "(" + conditions.joined(separator: " OR ") + ")" }

    /// A condition that holds where all of several do.
    static func all(_ conditions: [SQL]) -> SQL {
        conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ")
    }
}

extension SQL.StringInterpolation {
    /// Binds each value of a list: `IN (\(list: ids))`.
    mutating func appendInterpolation(list values: [Int64]) {
        appendInterpolation(values.map { SQL("\($0)") }.joined(separator: ", "))
    }
}
