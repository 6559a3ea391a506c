import SQLite
import SharedLog

/// Does in this file what an entry says was done elsewhere: the same rows, present and former, with the same numbers.
///
/// Triggers and references are off (``Connection/writeAsIs(_:)``): what triggers did stands in the entry, and the order of its rows is not the
/// order in which they were written.
struct ChangeApplication {
    private var decoder: ChangeDecoder
    private let number: Int64
    private let plain: [String: PlainTable]
    private let facts: [String: FactTable]
    private var search = SearchUpkeep()
    private var postponed: PostponedIndexes?

    init(_ entry: EntryReader, in transaction: borrowing Transaction) throws {
        decoder = ChangeDecoder(entry)
        number = entry.header.number
        plain = Dictionary(uniqueKeysWithValues: try transaction.plainTables().map { ($0.name, $0) })
        facts = Dictionary(uniqueKeysWithValues: try transaction.factTables().map { ($0.name, $0) })
        // So much holds thousands of rows.
        if try decoder.fill() == Packing.longest { postponed = try PostponedIndexes(in: transaction) }
    }

    /// - Returns: the position of the entry, which is whole.
    mutating func apply(in transaction: borrowing Transaction) throws -> LogPosition {
        do {
            var mark = try decoder.mark()
            while mark != .end {
                switch mark {
                case .table: mark = try applyTable(in: transaction)
                case .given:
                    try noteGiven(in: transaction)
                    mark = try decoder.mark()
                default: throw damage("a row without a table")
                }
            }
        } catch let error as DatabaseError where Self.areOfRows.contains(error.code.primary) {
            throw damage("a row that this file cannot take: \(error.message)")
        }
        try postponed?.finish(in: transaction)
        try search.finish(in: transaction)
        return try decoder.finish()
    }

    /// What SQLite says of values that a table does not take.
    private static let areOfRows: [ResultCode] = [.constraint, .mismatch, .tooBig]

    private func damage(_ what: String) -> LogError { LogError(.damaged, "entry \(number) of the log holds \(what)") }

    private mutating func noteGiven(in transaction: borrowing Transaction) throws {
        let table = try decoder.text()
        let given = try decoder.number()
        guard plain[table] != nil || facts[table] != nil else { throw damage("a table “\(table.beginning)”") }
        let changed = try transaction.run("UPDATE sqlite_sequence SET seq = \(given) WHERE name = \(table)")
        if changed == 0 { try transaction.run("INSERT INTO sqlite_sequence (name, seq) VALUES (\(table), \(given))") }
    }

    /// - Returns: what follows the rows of the table.
    private mutating func applyTable(in transaction: borrowing Transaction) throws -> ChangeMark {
        let name = try decoder.text()
        let count = try decoder.number()
        if let table = plain[name], count == table.columns.count { return try apply(table, in: transaction) }
        if let table = facts[name], count == table.sharedColumns.count { return try apply(table, in: transaction) }
        throw damage("a table “\(name.beginning)” of \(count) columns, which this program does not know")
    }

    private mutating func apply(_ table: PlainTable, in transaction: borrowing Transaction) throws -> ChangeMark {
        let places = table.columns.map { _ in "?" as SQL }.joined(separator: ", ")
        let put: SQL =
            "INSERT OR REPLACE INTO \(identifier: table.name) (\(FactTable.list(table.columns))) VALUES (\(places))"
        let conditions = table.key.map { SQL("\(identifier: $0) = ?") }.joined(separator: " AND ")
        while true {
            let mark = try decoder.mark()
            switch mark {
            case .put: try transaction.run(put.binding(try decoder.row(table.columns.count)))
            case .remove:
                let key = try decoder.row(table.key.count)
                try transaction.run(SQL("DELETE FROM \(identifier: table.name) WHERE \(conditions)").binding(key))
            default: return mark
            }
        }
    }

    private mutating func apply(_ table: FactTable, in transaction: borrowing Transaction) throws -> ChangeMark {
        let insertion = Insertion(into: table.name, table.sharedColumns)
        let former = Insertion(into: table.history, table.formerColumns)
        let ending = RowEnding(table)
        var rows: [SQLite.Value] = []
        while true {
            let mark = try decoder.mark()
            switch mark {
            case .put:
                let row = try decoder.row(table.sharedColumns.count)
                search.noteNew(row, of: table)
                rows += row
                if rows.count >= Insertion.together * row.count {
                    try insertion.insertAll(rows, in: transaction)
                    rows.removeAll(keepingCapacity: true)
                }
            case .former:
                let row = try decoder.row(table.formerColumns.count)
                try former.insert(row, in: transaction)
                try search.noteFormer(row, of: table, in: transaction)
            case .ended:
                let row = try decoder.row(table.endedColumns.count)
                try search.noteEnding(row, of: table, in: transaction)
                guard try ending.run(row, in: transaction) else {
                    throw damage("the end of a row of \(table.name) that is not in this file")
                }
                try search.noteFormer(row, of: table, in: transaction)
            default:
                try insertion.insertAll(rows, in: transaction)
                return mark
            }
        }
    }
}

/// Makes a present row a former one.
private struct RowEnding {
    private let copy: SQL
    private let removal: SQL

    /// The values that are bound are those of ``FactTable/endedColumns``.
    init(_ table: FactTable) {
        let columns = FactTable.list(table.columns + table.computed + ["revision"])
        let place = table.identity.count
        let condition = table.identity.enumerated().map { index, column in
            SQL("\(identifier: column) = \(SQL(migration: "?\(index + 2)"))")
        }.joined(separator: " AND ")
        let (revision, superseded) = (SQL(migration: "?\(place + 2)"), SQL(migration: "?\(place + 3)"))
        copy = """
            INSERT INTO \(identifier: table.history) (version, \(columns), superseded)
            SELECT ?1, \(columns), \(superseded) FROM \(identifier: table.name) WHERE \(condition) AND revision = \(revision)
            """
        removal = "DELETE FROM \(identifier: table.name) WHERE \(condition)"
    }

    /// - Returns: false where there is no such row.
    func run(_ row: [SQLite.Value], in transaction: borrowing Transaction) throws -> Bool {
        guard try transaction.run(copy.binding(row)) == 1 else { return false }
        return try transaction.run(removal.binding(Array(row.prefix(row.count - 2)))) == 1
    }
}
