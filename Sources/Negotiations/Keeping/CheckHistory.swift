import SQLite

/// What history can tell of writes that escaped the triggers.
///
/// `INSERT OR REPLACE` by a program with `recursive_triggers` off removes a row without firing its DELETE trigger, and inserts
/// another that becomes a revision of that program. The lost row leaves these traces, each of which is looked for:
///
/// - its record goes on at a revision of another program although the version before it ended nowhere;
/// - its record begins later than records with higher numbers, or than records that refer to it;
/// - a revision of which no row is left.
///
/// What leaves none: a row that was replaced before anything referred to it, with the highest number of its table, recorded in a
/// revision together with rows that are still there. For a statement even that shows in the search index.
extension Check {
    static func history(in transaction: borrowing Transaction) throws -> [Finding] {
        var findings = try openRevision(in: transaction) + revisionOrder(in: transaction)
        let tables = try transaction.factTables()
        let references = try transaction.references()
        for table in tables where table.identity == ["id"] {
            findings += try unknownRevisions(of: table.name, in: transaction)
            findings += try brokenChains(of: table.name, in: transaction)
            findings += try lateBeginnings(of: table.name, in: transaction)
            findings += try laterThanReferrers(
                to: table.name, references.filter { $0.parent == table.name }, in: transaction)
        }
        return try findings + lostRevisions(tables, in: transaction)
    }

    private static func fault(_ record: String?, _ problem: String) -> Finding {
        Finding(
            part: .history, record: record, problem: problem,
            advice: "Its former content is not in this file: compare it with a backup.")
    }

    private static func openRevision(in transaction: borrowing Transaction) throws -> [Finding] {
        let open: (Int64?, Int64)? = try transaction.first("SELECT revision, defers_search FROM current_revision") {
            row in try row.columns()
        }
        guard let (revision, defersSearch) = open else {
            return [fault(nil, "current_revision has lost its row: changes by this program are taken for another's")]
        }
        guard revision != nil || defersSearch != 0 else { return [] }
        return [
            Finding(
                part: .history, record: revision.map { "revision \($0)" },
                problem: "a revision was left open: another program wrote to current_revision",
                advice:
                    "Run sqlite3 FILE \"UPDATE current_revision SET revision = NULL, defers_search = 0\" while nothing writes."
            )
        ]
    }

    private static func revisionOrder(in transaction: borrowing Transaction) throws -> [Finding] {
        try transaction.all(
            "SELECT id FROM (SELECT id, at, lag(at) OVER (ORDER BY id) AS before FROM revision) WHERE at < before"
        ) { row in fault("revision \(try row.column(0, as: Int64.self))", "is dated before the one before it") }
    }

    /// Rows of a revision that does not exist, or that was superseded before it came to be.
    private static func unknownRevisions(of table: String, in transaction: borrowing Transaction) throws -> [Finding] {
        let rows = try transaction.all(
            """
            SELECT id, revision FROM \(identifier: table) WHERE revision NOT IN (SELECT id FROM revision) ORDER BY id
            """
        ) { row in
            let (id, revision): (Int64, Int64) = try row.columns()
            return fault("\(table) \(id)", "is of revision \(revision), which does not exist")
        }
        return try rows
            + transaction.all(
                """
                SELECT id, version FROM \(identifier: table + "_history")
                WHERE revision IS NULL OR id IS NULL OR revision >= superseded
                    OR superseded NOT IN (SELECT id FROM revision) OR revision NOT IN (SELECT id FROM revision)
                ORDER BY version
                """
            ) { row in
                let (id, version): (Int64?, Int64) = try row.columns()
                return fault(
                    "\(table) \(id.map { String($0) } ?? "?")",
                    "version \(version) in its history has revisions that cannot be")
            }
    }

    /// Versions of a record that do not follow each other: the next begins before the last one ended, or another program began it
    /// later.
    private static func brokenChains(of table: String, in transaction: borrowing Transaction) throws -> [Finding] {
        try transaction.all(
            """
            WITH version AS (
                SELECT id, revision, superseded FROM \(identifier: table + "_history")
                UNION ALL
                SELECT id, revision, NULL FROM \(identifier: table)
                WHERE id IN (SELECT id FROM \(identifier: table + "_history"))
            ), following AS (
                SELECT id, revision, lag(superseded) OVER record AS ended, lag(revision) OVER record AS previous
                FROM version WINDOW record AS (PARTITION BY id ORDER BY revision)
            )
            SELECT id, revision FROM following
            WHERE previous IS NOT NULL AND (
                ended IS NULL OR ended > revision
                OR ended < revision AND (SELECT command FROM revision AS made WHERE made.id = following.revision) IS NULL
            )
            ORDER BY id, revision
            """
        ) { row in
            let (id, revision): (Int64, Int64) = try row.columns()
            return fault(
                "\(table) \(id)",
                "what it was before revision \(revision) is not in its history: it was replaced behind the triggers")
        }
    }

    /// Records of another program that begin later than records with higher numbers: numbers only grow.
    private static func lateBeginnings(of table: String, in transaction: borrowing Transaction) throws -> [Finding] {
        var earliestAbove = Int64.max
        var late: [Finding] = []
        try transaction.forEach(
            """
            WITH version AS (
                SELECT id, revision FROM \(identifier: table)
                UNION ALL
                SELECT id, revision FROM \(identifier: table + "_history") WHERE id IS NOT NULL AND revision IS NOT NULL
            ), beginning AS (SELECT id, min(revision) AS revision FROM version GROUP BY id)
            SELECT id, revision, (SELECT command IS NULL FROM revision AS made WHERE made.id = beginning.revision)
            FROM beginning ORDER BY id DESC
            """
        ) { row in
            let (id, revision, isForeign): (Int64, Int64, Bool?) = try row.columns()
            if revision > earliestAbove, isForeign == true {
                late.append(
                    fault(
                        "\(table) \(id)",
                        "begins with revision \(revision), later than records with higher numbers: it was replaced behind the triggers, or given its number by hand"
                    ))
            }
            earliestAbove = min(earliestAbove, revision)
        }
        return late.reversed()
    }

    /// Records of another program that begin later than what refers to them.
    private static func laterThanReferrers(
        to table: String, _ references: [Reference], in transaction: borrowing Transaction
    ) throws -> [Finding] {
        var ids: Set<Int64> = []
        for child in references {
            let found = try transaction.all(
                """
                SELECT DISTINCT parent.id FROM \(identifier: child.table) AS child
                JOIN \(identifier: table) AS parent ON parent.id = child.\(identifier: child.column)
                WHERE child.revision < parent.revision
                    AND NOT EXISTS (SELECT 1 FROM \(identifier: table + "_history") AS former WHERE former.id = parent.id)
                    AND (SELECT command FROM revision WHERE revision.id = parent.revision) IS NULL
                """
            ) { row in try row.column(0, as: Int64.self) }
            ids.formUnion(found)
        }
        return ids.sorted().map { id in
            fault("\(table) \(id)", "is younger than what refers to it: it was replaced behind the triggers")
        }
    }

    /// Revisions of which no row is left.
    private static func lostRevisions(_ tables: [FactTable], in transaction: borrowing Transaction) throws -> [Finding]
    {
        let traces = tables.map { table in
            """
            SELECT revision FROM \(identifier: table.name)
            UNION SELECT revision FROM \(identifier: table.history)
            UNION SELECT superseded FROM \(identifier: table.history)
            """ as SQL
        }.joined(separator: " UNION ")
        // Of a decision for what is here a version is left.
        return try transaction.all(
            """
            SELECT id FROM revision
            WHERE id NOT IN (\(traces) UNION SELECT revision FROM version WHERE is_same) ORDER BY id
            """
        ) { row in
            fault(
                "revision \(try row.column(0, as: Int64.self))",
                "nothing is left of what it recorded: it was removed behind the triggers")
        }
    }
}

/// A column that refers to the id of a table.
private struct Reference {
    let table: String
    let column: String
    let parent: String
}

extension Transaction {
    /// The columns of tables with revisions that refer to others.
    fileprivate func references() throws -> [Reference] {
        try all(
            """
            SELECT child.name, reference."from", reference."table"
            FROM sqlite_schema AS child, pragma_foreign_key_list(child.name) AS reference
            WHERE child.type = 'table' AND reference."to" = 'id'
                AND EXISTS (SELECT 1 FROM pragma_table_info(child.name) WHERE name = 'revision')
            """
        ) { row in
            Reference(table: try row.column(0), column: try row.column(1), parent: try row.column(2))
        }
    }
}
