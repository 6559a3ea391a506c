import SQLite

/// Full-text indexing of many new statements in one pass: each insert by trigger would flush the index.
extension Recorder {
    /// Has new statements wait for ``finishIndexing(in:)``.
    ///
    /// - Parameter isBulk: whether many records are to come, so that it pays to do more at the end: ``BulkWriting``.
    mutating func putOffIndexing(isBulk: Bool = false, in transaction: borrowing Transaction) throws {
        unindexedAfter = try transaction.value("SELECT ifnull(max(id), 0) FROM statement", as: Int64.self) ?? 0
        try transaction.run("UPDATE current_revision SET defers_search = 1")
        guard isBulk else { return }
        bulk = try BulkWriting(in: transaction)
        if unindexedAfter == 0 { separateIndex = SeparateIndex() }
    }

    /// Has a new statement indexed meanwhile, where that is done. It is passed on at the end of a batch of records.
    func indexSeparately(_ row: ResolvedRow, id: Int64) {
        guard let separateIndex, let words = SeparateIndex.Words(of: row) else { return }
        separateIndex.add([words], numberedFrom: id)
    }

    /// Indexes what waits, before a statement among it changes: the trigger takes the former words out of the index.
    mutating func indexBefore(changing id: Int64, in transaction: borrowing Transaction) throws {
        guard let after = unindexedAfter, id > after else { return }
        // There, words cannot be changed.
        separateIndex = nil
        try index(after: after, in: transaction)
        unindexedAfter = try transaction.value("SELECT max(id) FROM statement", as: Int64.self)
    }

    /// Indexes what waits; statements that are added later are indexed one by one again.
    mutating func finishIndexing(in transaction: borrowing Transaction) throws {
        guard let after = unindexedAfter else { return }
        separateIndex?.close()
        try bulk?.finish(in: transaction)
        bulk = nil
        if try separateIndex?.move(into: transaction) != true { try index(after: after, in: transaction) }
        separateIndex = nil
        try transaction.run("UPDATE current_revision SET defers_search = 0")
        unindexedAfter = nil
    }

    private func index(after id: Int64, in transaction: borrowing Transaction) throws {
        let count = try transaction.value("SELECT count(*) FROM statement WHERE id > ?", id, as: Int.self) ?? 0
        // The words of so many statements wait in memory before they are written: fewer, larger pieces need less merging.
        let isMany = count > 10_000
        if isMany { try collectWords(upTo: 8 << 20, in: transaction) }
        if id == 0 {
            // All there is: the index reads the table by itself, which saves a third of the time.
            try transaction.run("INSERT INTO statement_search (statement_search) VALUES ('rebuild')")
        } else {
            try transaction.run(
                """
                INSERT INTO statement_search (rowid, text, translation, official_id)
                SELECT id, text, translation, official_id FROM statement WHERE id > ? ORDER BY id
                """, id)
        }
        if isMany { try collectWords(upTo: 1 << 20, in: transaction) }
    }

    /// Sets how many bytes the full-text index collects before it writes them; its own standard is 1 MB.
    private func collectWords(upTo bytes: Int, in transaction: borrowing Transaction) throws {
        try transaction.run("INSERT INTO statement_search (statement_search, rank) VALUES ('hashsize', ?)", bytes)
    }
}
