import SQLite

/// All that makes the recording of many records fast, for one import within its transaction.
///
/// New statements are indexed for search in one pass at the end, where each insert by trigger would flush the index; of a large import
/// also the table's own indexes are built at the end (``PostponedIndexes``), and where all statements are new, the search index is made
/// by another thread meanwhile (``SeparateIndex``).
struct BulkSession {
    /// Statements after this one are not indexed for search yet.
    private var unindexedAfter: Int64
    private var postponed: PostponedIndexes?
    private var separateIndex: SeparateIndex?
    /// Number of statements up to the last that were new, one after the other.
    private var newInARow = 0

    /// - Parameter isLarge: whether many records are to come, so that it pays to do more at the end.
    init(isLarge: Bool, in transaction: borrowing Transaction) throws {
        unindexedAfter = try transaction.value("SELECT ifnull(max(id), 0) FROM statement", as: Int64.self) ?? 0
        try transaction.run("UPDATE current_revision SET defers_search = 1")
        guard isLarge else { return }
        postponed = try PostponedIndexes(in: transaction)
        if unindexedAfter == 0 { separateIndex = SeparateIndex() }
    }

    /// Whether the next statement is likely to be new: new ones come in crowds.
    var expectsNew: Bool { newInARow > 0 }

    /// Whether the next statements are likely to be new, as many as are inserted together.
    var expectsNewGroup: Bool { newInARow >= Insertion.together }

    mutating func noteKnown() { newInARow = 0 }

    /// Makes ready for a statement that is about to be written.
    mutating func prepare(for row: ResolvedRow, in transaction: borrowing Transaction) throws {
        try postponed?.prepare(for: row, in: transaction)
    }

    /// - Returns: whether a statement is certain to be like none before (``PostponedIndexes/admit(_:in:)``).
    mutating func admit(_ row: ResolvedRow, in transaction: borrowing Transaction) throws -> Bool {
        try postponed?.admit(row, in: transaction) ?? false
    }

    /// What is to be given to ``noteNew(_:numberedFrom:)`` of a new statement; nil where nothing is.
    func words(of row: ResolvedRow) -> SeparateIndex.Words? {
        separateIndex == nil ? nil : SeparateIndex.Words(of: row)
    }

    /// Takes note of new statements whose ids follow each other.
    mutating func noteNew(_ count: Int, words: [SeparateIndex.Words], numberedFrom id: Int64) {
        newInARow += count
        separateIndex?.add(words, numberedFrom: id)
    }

    /// Number of statements whose words can still be taken back.
    var countOfWaiting: Int { separateIndex?.countOfWaiting ?? 0 }

    /// Takes back the words of all statements but the first `count` that wait.
    func takeBack(to count: Int) { separateIndex?.takeBack(to: count) }

    /// Has the words of all noted statements indexed. They cannot be taken back then.
    func passOn() { separateIndex?.passOn() }

    /// Indexes what waits, before a statement among it changes: the trigger takes the former words out of the index.
    mutating func prepare(forChangeOf id: Int64, in transaction: borrowing Transaction) throws {
        guard id > unindexedAfter else { return }
        // In the separate index words cannot be changed.
        separateIndex = nil
        try index(in: transaction)
        unindexedAfter = try transaction.value("SELECT max(id) FROM statement", as: Int64.self) ?? unindexedAfter
    }

    /// Does all that was put off.
    mutating func finish(in transaction: borrowing Transaction) throws {
        separateIndex?.close()
        try postponed?.finish(in: transaction)
        if try separateIndex?.move(into: transaction) != true { try index(in: transaction) }
        try transaction.run("UPDATE current_revision SET defers_search = 0")
    }

    private func index(in transaction: borrowing Transaction) throws {
        let count =
            try transaction.value("SELECT count(*) FROM statement WHERE id > ?", unindexedAfter, as: Int.self) ?? 0
        // The words of many statements wait in memory before they are written: fewer, larger pieces need less merging.
        let isMany = count > 10_000
        if isMany { try collectWords(upTo: 8 << 20, in: transaction) }
        if unindexedAfter == 0 {
            // All there is: the index reads all texts by itself, which saves a third of the time.
            try transaction.run("INSERT INTO statement_search (statement_search) VALUES ('rebuild')")
        } else {
            try transaction.run(
                """
                INSERT INTO statement_search (rowid, text, translation, official_id)
                SELECT id, text, translation, official_id FROM statement_words WHERE id > ? ORDER BY id
                """, unindexedAfter)
        }
        if isMany { try collectWords(upTo: 1 << 20, in: transaction) }
    }

    /// Sets how many bytes the full-text index collects before it writes them; its own standard is 1 MB.
    private func collectWords(upTo bytes: Int, in transaction: borrowing Transaction) throws {
        try transaction.run("INSERT INTO statement_search (statement_search, rank) VALUES ('hashsize', ?)", bytes)
    }
}
