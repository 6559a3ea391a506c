import SQLite
import SharedLog

/// What a transaction has changed for all machines, found in the rows themselves: each has the revision that wrote it, and history that which
/// ended it.
struct SharedChanges {
    /// The last revision that is in the log.
    let known: Int64
    let tables: [PlainTable]
    /// What was given out before.
    let given: [String: Int64]

    /// Begins to note what the rows themselves do not tell.
    init(after known: Int64, in transaction: borrowing Transaction) throws {
        self.known = known
        tables = try transaction.plainTables()
        given = try transaction.givenNumbers()
        try transaction.noteChanges(of: tables)
    }

    /// Whether there is anything that others are to have.
    func areAny(in transaction: borrowing Transaction) throws -> Bool {
        let questions = tables.map { table -> SQL in
            table.name == "revision"
                ? "EXISTS (SELECT 1 FROM revision WHERE id > \(known))"
                : "EXISTS (SELECT 1 FROM temp.\(identifier: table.noted))"
        }
        return try transaction.value("SELECT \(questions.joined(separator: " OR "))", as: Bool.self) ?? false
    }

    func write(to entry: EntryWriter, in transaction: borrowing Transaction) throws {
        var output = Output(entry: entry)
        for table in tables { try write(table, to: &output, in: transaction) }
        let facts = try transaction.factTables()
        let touched = try touched(facts, in: transaction)
        for table in facts where touched.contains(table.name) { try write(table, to: &output, in: transaction) }
        for (name, number) in try transaction.givenNumbers().sorted(by: { $0.key < $1.key })
        where given[name] != number {
            output.encoder.add(.given)
            output.encoder.add(name)
            output.encoder.add(number)
        }
        output.encoder.add(.end)
        try output.flush()
    }

    /// Rows are gathered before they are handed on.
    private struct Output {
        let entry: EntryWriter
        var encoder = ChangeEncoder()

        mutating func begin(_ table: String, columns: Int) {
            encoder.add(.table)
            encoder.add(table)
            encoder.add(Int64(columns))
        }

        mutating func add(_ mark: ChangeMark, _ row: borrowing Row) throws {
            encoder.add(mark)
            for index in 0..<row.count { encoder.add(try row.storedValue(index)) }
            if encoder.bytes.count > 1 << 16 { try flush() }
        }

        mutating func flush() throws {
            try entry.add(encoder.bytes)
            encoder.removeAll()
        }
    }

    private func write(_ table: PlainTable, to output: inout Output, in transaction: borrowing Transaction) throws {
        let columns = FactTable.list(table.columns)
        var hasBegun = false
        let begin = { (output: inout Output) in
            if !hasBegun { output.begin(table.name, columns: table.columns.count) }
            hasBegun = true
        }
        guard table.name != "revision" else {
            return try transaction.forEach("SELECT \(columns) FROM revision WHERE id > \(known) ORDER BY id") { row in
                begin(&output)
                try output.add(.put, row)
            }
        }
        let noted: SQL = "(SELECT DISTINCT \(FactTable.list(table.key)) FROM temp.\(identifier: table.noted))"
        try transaction.forEach(
            """
            SELECT \(FactTable.list(table.key, of: "noted")) FROM \(noted) AS noted
            WHERE NOT EXISTS (SELECT 1 FROM main.\(identifier: table.name) AS present WHERE \(table.isSame("present", "noted")))
            """
        ) { row in
            begin(&output)
            try output.add(.remove, row)
        }
        try transaction.forEach(
            """
            SELECT \(FactTable.list(table.columns, of: "present")) FROM \(noted) AS noted
            CROSS JOIN main.\(identifier: table.name) AS present ON \(table.isSame("present", "noted"))
            """
        ) { row in
            begin(&output)
            try output.add(.put, row)
        }
    }

    private func touched(_ tables: [FactTable], in transaction: borrowing Transaction) throws -> Set<String> {
        let questions = tables.map { table -> SQL in
            """
            SELECT \(table.name) WHERE EXISTS (SELECT 1 FROM \(identifier: table.name) WHERE revision > \(known))
                OR EXISTS (SELECT 1 FROM \(identifier: table.history) WHERE superseded > \(known))
            """
        }
        return Set(
            try transaction.all(questions.joined(separator: " UNION ALL ")) { try $0.column(0, as: String.self) })
    }

    private func write(_ table: FactTable, to output: inout Output, in transaction: borrowing Transaction) throws {
        output.begin(table.name, columns: table.sharedColumns.count)
        try transaction.forEach(
            """
            SELECT \(FactTable.list(table.endedColumns)) FROM \(identifier: table.history)
            WHERE superseded > \(known) AND revision <= \(known) ORDER BY version
            """
        ) { row in try output.add(.ended, row) }
        try transaction.forEach(
            """
            SELECT \(FactTable.list(table.formerColumns)) FROM \(identifier: table.history)
            WHERE revision > \(known) ORDER BY version
            """
        ) { row in try output.add(.former, row) }
        try transaction.forEach(
            "SELECT \(FactTable.list(table.sharedColumns)) FROM \(identifier: table.name) WHERE revision > \(known)"
        ) { row in try output.add(.put, row) }
    }
}
