import SQLite
import Synchronization

/// How rows of one table are inserted.
final class Insertion: Sendable {
    /// How many rows one statement of SQL inserts where there are that many: they cost half of what they cost one by one. More of them save
    /// nothing any more.
    static let together = 32

    /// `INSERT INTO table (columns…) VALUES (?, …)`.
    let ofOne: SQL
    private let table: String
    private let columns: [String]
    /// The columns in which a row had a value so far, as bits, and the statement for many rows of them.
    private let ofMany = Mutex<(used: UInt64, statement: SQL)>((0, ""))

    /// - Parameter columns: at most 64, of which none has a standard other than NULL.
    init(into table: String, _ columns: [String]) {
        self.table = table
        self.columns = columns
        ofOne = Self.statement(table, columns, rows: 1)
    }

    private static func statement(_ table: String, _ columns: [String], rows: Int) -> SQL {
        let names = columns.map { SQL("\(identifier: $0)") }.joined(separator: ", ")
        let row: SQL = "(\(columns.map { _ in "?" as SQL }.joined(separator: ", ")))"
        return "INSERT INTO \(identifier: table) (\(names)) VALUES "
            + repeatElement(row, count: rows).joined(separator: ", ")
    }

    /// Inserts one row.
    func insert(_ row: [SQLite.Value], in transaction: borrowing Transaction) throws {
        try transaction.run(ofOne.binding(row))
    }

    /// Inserts rows that stand one behind the other.
    func insertAll(_ values: [SQLite.Value], in transaction: borrowing Transaction) throws {
        let step = Self.together * columns.count
        var rest = values[...]
        while rest.count >= step {
            try insertMany(rest.prefix(step), in: transaction)
            rest.removeFirst(step)
        }
        while !rest.isEmpty {
            try insert(Array(rest.prefix(columns.count)), in: transaction)
            rest.removeFirst(columns.count)
        }
    }

    /// Inserts ``together`` rows. A column in which no row had a value yet is not named: most columns of most files are empty, and each costs
    /// as much as one with a value.
    private func insertMany(_ values: ArraySlice<SQLite.Value>, in transaction: borrowing Transaction) throws {
        let (used, statement) = ofMany(Self.used(in: values, width: columns.count))
        var given: [SQLite.Value] = []
        given.reserveCapacity(Self.together * used.nonzeroBitCount)
        var column: UInt64 = 1
        for value in values {
            if used & column != 0 { given.append(value) }
            column = column == Self.last(of: columns.count) ? 1 : column << 1
        }
        try transaction.run(statement.binding(given))
    }

    private func ofMany(_ used: UInt64) -> (used: UInt64, statement: SQL) {
        ofMany.withLock { known in
            if used & ~known.used != 0 {
                known.used |= used
                let given = columns.indices.filter { known.used >> UInt64($0) & 1 == 1 }.map { columns[$0] }
                known.statement = Self.statement(table, given, rows: Self.together)
            }
            return known
        }
    }

    /// The columns in which a row has a value, as bits.
    private static func used(in values: ArraySlice<SQLite.Value>, width: Int) -> UInt64 {
        var used: UInt64 = 0
        var column: UInt64 = 1
        for value in values {
            if !value.isNull { used |= column }
            column = column == last(of: width) ? 1 : column << 1
        }
        return used
    }

    private static func last(of width: Int) -> UInt64 { 1 << UInt64(width - 1) }
}
