import SQLite

/// The indexes and triggers that are dropped until many records have been written, in the same transaction.
///
/// The indexes of a table that was empty are dropped and built at the end, in one pass each. An index of the statements that have a value in
/// some column goes only when the first of them comes: most files leave most columns empty, and a pass at the end finds nothing, but
/// takes as long. The triggers that take note of another program's rows are dropped, too: as long as the transaction is open no other
/// program writes. All of it comes back as it was; if the transaction fails, with it.
///
/// Of those indexes that keep a record from being recorded twice only that of fingerprints goes, which come in no order: each would change
/// another page. As long as no statement is like one before, to remember their fingerprints is enough (``admit(_:in:)``).
struct PostponedIndexes {
    /// What is to be made again, in order.
    private var dropped: [String] = []
    /// What goes when a statement comes that has a value in a column, by the column's place.
    private var waiting: [(column: Int, index: SchemaObject)] = []

    /// The index of fingerprints as long as it is not there, and the fingerprints of all statements that are.
    private var identity: (index: SchemaObject, seen: SeenFingerprints)?

    private struct SchemaObject {
        let type: String
        let name: String
        let sql: String
    }

    init(in transaction: borrowing Transaction) throws {
        let statement = TableColumns(.statement)
        try Self.keepManyPages(in: transaction)
        for table in [statement.table, "statement_topic", "citation"] {
            let isEmpty =
                try transaction.value("SELECT NOT EXISTS (SELECT 1 FROM \(identifier: table))", as: Bool.self) ?? false
            let objects = try transaction.all(
                """
                SELECT type, name, sql FROM sqlite_schema
                WHERE tbl_name = ? AND sql IS NOT NULL AND (
                    type = 'index' AND ? AND (sql NOT LIKE 'CREATE UNIQUE%' OR name = 'statement_fingerprint')
                    OR type = 'trigger' AND name GLOB '*_inserted')
                """, table, isEmpty
            ) { row in
                SchemaObject(type: try row.column(0), name: try row.column(1), sql: try row.column(2))
            }
            for object in objects {
                let words = object.sql.split(separator: " ")
                if words.contains("UNIQUE") {
                    try transaction.execute(script: "DROP \(object.type) \(object.name)")
                    // Without it rows are only added at the end.
                    try transaction.execute(script: "PRAGMA cache_size = -6144")
                    identity = (object, SeenFingerprints())
                } else if object.type == "trigger" || !words.contains("WHERE") {
                    try drop(object, in: transaction)
                } else if table == statement.table, words.suffix(3) == ["IS", "NOT", "NULL"],
                    let place = statement.names.firstIndex(where: { $0 == words.dropLast(3).last ?? "" })
                {
                    waiting.append((place, object))
                }
            }
        }
    }

    /// The pages that are changed again and again stay in memory: 16 MB. The standard is 2 MB.
    private static func keepManyPages(in transaction: borrowing Transaction) throws {
        try transaction.execute(script: "PRAGMA cache_size = -16384")
    }

    private mutating func drop(_ object: SchemaObject, in transaction: borrowing Transaction) throws {
        try transaction.execute(script: "DROP \(object.type) \(object.name)")
        dropped.append(object.sql)
    }

    /// Is told of a statement before it is written.
    mutating func prepare(for statement: ResolvedRow, in transaction: borrowing Transaction) throws {
        var position = 0
        while position < waiting.count {
            if statement.values[waiting[position].column].isNull {
                position += 1
            } else {
                try drop(waiting.remove(at: position).index, in: transaction)
            }
        }
    }

    /// Remembers a statement without a key. Where it may be like one before, the index of fingerprints is built, which then decides.
    ///
    /// - Returns: whether it is certain to be like none before.
    mutating func admit(_ statement: ResolvedRow, in transaction: borrowing Transaction) throws -> Bool {
        guard let identity, statement.draft["key"] == nil else { return false }
        if let fingerprint = statement.fingerprint, identity.seen.add(fingerprint) { return true }
        try transaction.execute(script: identity.index.sql)
        try Self.keepManyPages(in: transaction)
        self.identity = nil
        return false
    }

    func finish(in transaction: borrowing Transaction) throws {
        // Each sorting thread takes as much memory as the pages may, and nothing is changed again and again now.
        try transaction.execute(script: "PRAGMA cache_size = -4096")
        // Others sort what this thread reads.
        try transaction.execute(script: "PRAGMA threads = 2")
        if let identity { try transaction.execute(script: identity.index.sql) }
        for sql in dropped { try transaction.execute(script: sql) }
        try transaction.execute(script: "PRAGMA threads = 0")
    }
}
