import SQLite

/// What the undoing of revisions would do to each row that they touched.
///
/// The plan lies in temporary tables: `undone`, the revisions; and for each table of facts `touched_…`, the rows by their identity with
/// the first and last of the revisions that touched them (`first`, `last`) and the former version that is to come back (`target`;
/// null: the row was new, and goes).
struct UndoPlan {
    let tables: [FactTable]
    private(set) var revisions: Set<Int64>

    /// Records of these types come into being because something names them: one that later revisions refer to stays.
    static let namedInPassing: Set = [
        RecordType.negotiation.table, RecordType.party.table, RecordType.topic.table,
    ]

    init(undoing revision: Int64, in transaction: borrowing Transaction) throws {
        tables = try transaction.factTables()
        revisions = [revision]
        try transaction.run("CREATE TEMPORARY TABLE undone (revision INTEGER PRIMARY KEY)")
        for table in tables {
            try transaction.run(
                """
                CREATE TEMPORARY TABLE \(identifier: table.touched) (
                    \(table.identityDeclaration), first INTEGER, last INTEGER, target INTEGER,
                    PRIMARY KEY (\(FactTable.list(table.identity)))
                )
                """)
        }
        try follow(in: transaction)
    }

    /// Takes more revisions in.
    mutating func add(_ more: Set<Int64>, in transaction: borrowing Transaction) throws {
        revisions.formUnion(more)
        try follow(in: transaction)
    }

    /// Drops the temporary tables.
    consuming func end(in transaction: borrowing Transaction) throws {
        for table in tables { try transaction.run("DROP TABLE temp.\(identifier: table.touched)") }
        try transaction.run("DROP TABLE temp.undone")
    }

    /// Finds the rows that the revisions touched, and what is to become of them.
    private func follow(in transaction: borrowing Transaction) throws {
        for revision in revisions { try transaction.run("INSERT OR IGNORE INTO undone VALUES (?)", revision) }
        for table in tables {
            try transaction.run("DELETE FROM temp.\(identifier: table.touched)")
            try transaction.run(
                """
                INSERT INTO temp.\(identifier: table.touched)
                SELECT \(FactTable.list(table.identity, of: "touch")), touch.first, touch.last, former.version
                FROM (
                    SELECT \(FactTable.list(table.identity)), min(revision) AS first, max(revision) AS last
                    FROM (\(table.touches(where: "IN (SELECT revision FROM undone)")))
                    GROUP BY \(FactTable.list(table.identity))
                ) AS touch
                LEFT JOIN \(identifier: table.history) AS former
                    ON \(table.isSame("former", "touch")) AND +former.superseded = touch.first
                """)
        }
    }
}

extension FactTable {
    /// The temporary table of an ``UndoPlan`` with the rows of this table.
    var touched: String { "touched_" + name }
}
