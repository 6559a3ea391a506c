import SQLite

/// What the undoing of revisions would do to each row that they touched.
///
/// The plan lies in temporary tables: `undone`, the revisions; for each table of facts `touched_…`, the rows by their identity with the
/// first and last of the revisions that touched them (`first`, `last`), the former version that is to come back (`target`; null: the
/// row was new) and what that means for the row as it is (`action`: it `stays`, `returns` to former content, `comes` back or `goes`);
/// and `kept`, the rows that were new and stay, with the revisions that refer to them.
struct UndoPlan {
    let tables: [FactTable]
    /// What rows of each table exclude each other by.
    let exclusions: [String: [Exclusion]]
    private(set) var revisions: Set<Int64>

    /// Records of these types come into being because something names them: one that others refer to stays, as it was made.
    private static let namedInPassing: Set = [
        RecordType.negotiation.table, RecordType.party.table, RecordType.topic.table,
    ]

    init(undoing revision: Int64, in transaction: borrowing Transaction) throws {
        tables = try transaction.factTables()
        var exclusions: [String: [Exclusion]] = [:]
        for table in tables { exclusions[table.name] = try transaction.exclusions(of: table) }
        self.exclusions = exclusions
        revisions = [revision]
        try transaction.run("CREATE TEMPORARY TABLE undone (revision INTEGER PRIMARY KEY)")
        try transaction.run("CREATE TEMPORARY TABLE kept (name TEXT, id INTEGER, revision INTEGER)")
        for table in tables {
            try transaction.run(
                """
                CREATE TEMPORARY TABLE \(identifier: table.touched) (
                    \(table.identityDeclaration), first INTEGER, last INTEGER, target INTEGER, action TEXT,
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

    /// Whether every row is as it is to be already.
    func isCarriedOut(in transaction: borrowing Transaction) throws -> Bool {
        for table in tables {
            let work = "SELECT 1 FROM temp.\(identifier: table.touched) WHERE action <> 'stays' LIMIT 1" as SQL
            if try transaction.value(work, as: Int.self) != nil { return false }
        }
        return true
    }

    /// The records that stay although they were new, by type and name.
    func kept(in transaction: borrowing Transaction) throws -> [String] {
        try tables.filter { Self.namedInPassing.contains($0.name) }.flatMap { table in
            try transaction.all(
                """
                SELECT name FROM \(identifier: table.name)
                WHERE id IN (SELECT id FROM temp.kept WHERE name = \(table.name)) ORDER BY id
                """
            ) { row in "\(table.name) \(try row.column(0, as: String.self))" }
        }
    }

    /// Drops the temporary tables.
    consuming func end(in transaction: borrowing Transaction) throws {
        for table in tables { try transaction.run("DROP TABLE temp.\(identifier: table.touched)") }
        try transaction.run("DROP TABLE temp.kept")
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
                SELECT \(FactTable.list(table.identity, of: "touch")), touch.first, touch.last, former.version, NULL
                FROM (
                    SELECT \(FactTable.list(table.identity)), min(revision) AS first, max(revision) AS last
                    FROM (\(table.touches(where: "IN (SELECT revision FROM undone)")))
                    GROUP BY \(FactTable.list(table.identity))
                ) AS touch
                LEFT JOIN \(identifier: table.history) AS former
                    ON \(table.isSame("former", "touch")) AND +former.superseded = touch.first
                """)
        }
        try keep(in: transaction)
        for table in tables { try transaction.run(table.decidingActions) }
    }

    /// Lets stay what was named in passing and is referred to; what was changed in it later is undone all the same.
    private func keep(in transaction: borrowing Transaction) throws {
        try transaction.run("DELETE FROM temp.kept")
        for target in tables where Self.namedInPassing.contains(target.name) {
            for table in tables {
                for reference in table.references where reference.table == target.name {
                    try transaction.run(
                        "INSERT INTO temp.kept (name, revision, id) SELECT \(target.name), * FROM (\(referringToGoing(table, reference, target)))"
                    )
                }
            }
            let keeping: SQL = "id IN (SELECT id FROM temp.kept WHERE name = \(target.name))"
            try transaction.run(
                """
                UPDATE temp.\(identifier: target.touched) AS touched SET target = (
                    SELECT max(version) FROM \(identifier: target.history) AS made
                    WHERE made.id = touched.id AND +made.revision = touched.first)
                WHERE target IS NULL AND \(keeping)
                """)
            // Where there is none, the present one is as it was made.
            try transaction.run(
                "DELETE FROM temp.\(identifier: target.touched) WHERE target IS NULL AND \(keeping)")
        }
    }

    /// Rows that will be there and refer to rows that would go: the revision that wrote each, and the id to which it refers.
    func referringToGoing(_ table: FactTable, _ reference: FactTable.Reference, _ target: FactTable) -> SQL {
        """
        SELECT stays.revision, going.id FROM temp.\(identifier: target.touched) AS going
        JOIN \(identifier: table.name) AS stays ON stays.\(identifier: reference.column) = going.id
        WHERE going.target IS NULL AND NOT EXISTS (
            SELECT 1 FROM temp.\(identifier: table.touched) AS touched WHERE \(table.isSame("touched", "stays")))
        UNION ALL
        SELECT back.revision, going.id FROM temp.\(identifier: table.touched) AS touched
        JOIN \(identifier: table.history) AS back ON back.version = touched.target
        JOIN temp.\(identifier: target.touched) AS going ON going.id = back.\(identifier: reference.column)
        WHERE going.target IS NULL
        """
    }
}

extension FactTable {
    /// Columns that the program computes of the others.
    static let computed: Set<String> = ["digest", "fingerprint", "text_form", "translation_form"]

    /// The temporary table of an ``UndoPlan`` with the rows of this table.
    var touched: String { "touched_" + name }

    /// The condition that a row `present` has the content of a row of the twin.
    func isAlike(_ former: String) -> SQL {
        columns.filter { !FactTable.computed.contains($0) }
            .map { SQL("present.\(identifier: $0) IS \(identifier: former).\(identifier: $0) COLLATE BINARY") }
            .joined(separator: " AND ")
    }

    /// Finds what is to be done with each row.
    fileprivate var decidingActions: SQL {
        let present: SQL = "SELECT 1 FROM \(identifier: name) AS present WHERE \(isSame("present", "touched"))"
        let alike: SQL = """
            SELECT 1 FROM \(identifier: name) AS present JOIN \(identifier: history) AS former
            WHERE \(isSame("present", "touched")) AND former.version = touched.target AND \(isAlike("former"))
            """
        return """
            UPDATE temp.\(identifier: touched) AS touched SET action = CASE
                WHEN target IS NULL THEN iif(EXISTS (\(present)), 'goes', 'stays')
                WHEN NOT EXISTS (\(present)) THEN 'comes'
                WHEN EXISTS (\(alike)) THEN 'stays'
                ELSE 'returns'
            END
            """
    }
}
