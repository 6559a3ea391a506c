import SQLite

extension Transaction {
    /// The number of records that are read together: enough that the statements they take cost nothing, few enough to be held in memory.
    static var pageSize: Int { 1000 }

    /// The maximum number of bytes of texts in memory together.
    static var largestPage: Int { 16 << 20 }

    /// Lends what a query gives in its first column, a page at a time, in its order.
    func forEachPage(of ids: SQL, _ body: ([Int64]) throws -> Void) throws {
        try forEachPage(of: ids, row: { row in try row.column(0, as: Int64.self) }, body)
    }

    /// Lends what `row` makes of each row of a query, a page at a time, in their order.
    ///
    /// - Parameter size: how many bytes one takes; a page that takes more than ``largestPage`` ends before it is full.
    func forEachPage<Element>(
        of query: SQL, row: (borrowing Row) throws -> Element, size: (Element) -> Int = { _ in 0 },
        _ body: ([Element]) throws -> Void
    ) throws {
        var page: [Element] = []
        var bytes = 0
        try forEach(query) { current in
            let element = try row(current)
            page.append(element)
            bytes += size(element)
            guard page.count == Self.pageSize || bytes > Self.largestPage else { return }
            try body(page)
            page.removeAll(keepingCapacity: true)
            bytes = 0
        }
        if !page.isEmpty { try body(page) }
    }
}

extension Transaction {
    /// How many rows of a table refer to each of some records by a column; nothing for those to which none does.
    ///
    /// - Parameter ids: of one page at most.
    func counts(of table: SQL, by column: SQL, _ ids: [Int64]) throws -> [Int64: Int] {
        var counts: [Int64: Int] = [:]
        // SQLite counts what is in a list of values by an index in the past too, but not what a query selects.
        try forEach(
            "SELECT \(column), count(*) FROM \(table) WHERE \(column) IN (\(list: ids)) GROUP BY \(column)"
        ) { row in
            let (id, count): (Int64, Int) = try row.columns()
            counts[id] = count
        }
        return counts
    }
}

extension SQL.StringInterpolation {
    /// Binds the numbers of a set as one value, so that one prepared statement serves sets of every size: `WHERE id IN \(set: ids)`.
    ///
    /// What selects from a single table so is led by an index in the past too: SQLite takes a view that is a union apart there.
    mutating func appendInterpolation(set ids: some Sequence<Int64>) {
        appendInterpolation("(SELECT value FROM json_each(\(json: ids)))" as SQL)
    }

    /// Binds numbers as one JSON array.
    mutating func appendInterpolation(json ids: some Sequence<Int64>) {
        var list = "["
        for id in ids {
            if list.utf8.count > 1 { list += "," }
            list += String(id)
        }
        list += "]"
        appendInterpolation(list)
    }
}
