import SQLite

/// How rows of one table are inserted.
struct Insertion: Sendable {
    /// How many rows one statement of SQL inserts where there are that many: they cost half of what they cost one by one. More of them save
    /// nothing any more.
    static let together = 32

    /// `INSERT INTO table (columns…) VALUES (?, …)`.
    let ofOne: SQL
    private let ofMany: SQL
    /// How many values a row has.
    private let width: Int

    init(into table: String, _ columns: [String]) {
        let names = columns.map { SQL("\(identifier: $0)") }.joined(separator: ", ")
        let row: SQL = "(\(columns.map { _ in "?" as SQL }.joined(separator: ", ")))"
        let head: SQL = "INSERT INTO \(identifier: table) (\(names)) VALUES "
        ofOne = head + row
        ofMany = head + repeatElement(row, count: Self.together).joined(separator: ", ")
        width = columns.count
    }

    /// Inserts one row.
    func insert(_ row: [SQLite.Value], in transaction: borrowing Transaction) throws {
        try transaction.run(ofOne.binding(row))
    }

    /// Inserts rows that stand one behind the other.
    func insertAll(_ values: [SQLite.Value], in transaction: borrowing Transaction) throws {
        let step = Self.together * width
        var start = 0
        while start + step <= values.count {
            let isAll = values.count == step
            try transaction.run(ofMany.binding(isAll ? values : Array(values[start..<start + step])))
            start += step
        }
        while start < values.count {
            try insert(Array(values[start..<start + width]), in: transaction)
            start += width
        }
    }
}
