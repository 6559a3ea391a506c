import SQLite

/// Keeps the indexes of words in step with statements that are written without triggers (`0004_search.sql`).
struct SearchUpkeep {
    /// New statements that are not indexed yet, as ranges of their numbers.
    private var new: [ClosedRange<Int64>] = []
    private var count: Int64 = 0

    mutating func noteNew(_ row: [SQLite.Value], of table: FactTable) {
        guard table.name == RecordType.statement.table, let place = table.columns.firstIndex(of: "id"),
            case .integer(let id) = row[place]
        else { return }
        count += 1
        if let last = new.last, last.upperBound < id, last.upperBound == id - 1 {
            new[new.count - 1] = last.lowerBound...id
        } else {
            new.append(id...id)
        }
    }

    /// A row is about to leave the table.
    func noteEnding(_ row: [SQLite.Value], of table: FactTable, in transaction: borrowing Transaction) throws {
        guard table.name == RecordType.statement.table, row.count > 1 else { return }
        try transaction.run(
            """
            INSERT INTO statement_search (statement_search, rowid, text, translation, official_id)
            SELECT 'delete', id, text, translation, official_id FROM statement_words WHERE id = ?
            """, row[1])
    }

    /// A row has come into the history, as the version that comes first in it.
    func noteFormer(_ row: [SQLite.Value], of table: FactTable, in transaction: borrowing Transaction) throws {
        guard table.name == RecordType.statement.table, let version = row.first else { return }
        try transaction.run(
            """
            INSERT INTO statement_history_search (rowid, text, translation)
            SELECT version, text, translation FROM statement_history_words WHERE version = ?
            """, version)
    }

    /// Indexes what is new, when all rows are there.
    func finish(in transaction: borrowing Transaction) throws {
        // The words of so many statements wait in memory before they are written: fewer, larger pieces need less merging.
        let isMany = count > 10_000
        if isMany { try collectWords(upTo: 8 << 20, in: transaction) }
        for range in new {
            try transaction.run(
                """
                INSERT INTO statement_search (rowid, text, translation, official_id)
                SELECT id, text, translation, official_id FROM statement_words
                WHERE id BETWEEN \(range.lowerBound) AND \(range.upperBound)
                """)
        }
        if isMany { try collectWords(upTo: 1 << 20, in: transaction) }
    }

    /// Sets how many bytes the full-text index collects before it writes them; its own standard is 1 MB.
    private func collectWords(upTo bytes: Int, in transaction: borrowing Transaction) throws {
        try transaction.run("INSERT INTO statement_search (statement_search, rank) VALUES ('hashsize', ?)", bytes)
    }
}
