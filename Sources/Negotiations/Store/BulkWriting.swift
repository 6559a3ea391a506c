import SQLite

/// What is put off until many records have been written, in the same transaction.
///
/// The indexes of a table that was empty are dropped and built at the end, in one pass each; those that keep a record from being
/// recorded twice stay. The triggers that take note of another program's rows are dropped too: as long as the transaction is open no
/// other program writes. All of it comes back as it was; if the transaction fails, with it.
struct BulkWriting {
    /// What is to be made again, in order.
    private var dropped: [String] = []

    init(in transaction: borrowing Transaction) throws {
        // The pages that are changed again and again stay in memory: 16 MB. The standard is 2 MB.
        try transaction.execute(script: "PRAGMA cache_size = -16384")
        for table in ["statement", "statement_topic", "citation"] {
            let isEmpty =
                try transaction.value("SELECT NOT EXISTS (SELECT 1 FROM \(identifier: table))", as: Bool.self) ?? false
            let objects = try transaction.all(
                """
                SELECT type, name, sql FROM sqlite_schema
                WHERE tbl_name = ? AND sql IS NOT NULL
                    AND (type = 'index' AND ? AND sql NOT LIKE 'CREATE UNIQUE%' OR type = 'trigger' AND name GLOB '*_inserted')
                """, table, isEmpty
            ) { row in
                (
                    type: try row.column(0, as: String.self), name: try row.column(1, as: String.self),
                    sql: try row.column(2, as: String.self)
                )
            }
            for object in objects {
                try transaction.execute(script: "DROP \(object.type) \(object.name)")
                dropped.append(object.sql)
            }
        }
    }

    func finish(in transaction: borrowing Transaction) throws {
        for sql in dropped { try transaction.execute(script: sql) }
    }
}
