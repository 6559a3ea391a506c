import SQLite

/// Rows of a table that hold what others are to get back, and let go of it for the while of an undo.
///
/// In the columns by which rows exclude each other they get values that nobody else has. They get them in the revision of the undo, so
/// that their history knows what they were before and what they are afterwards, and nothing of the while between.
struct Parking {
    private let table: FactTable
    private let exclusions: [Exclusion]
    /// Columns that get a word of chance.
    private let texts: [String]
    /// Columns that get a reference to a row that is there meanwhile: where two references are all that tells rows apart.
    private let references: [(column: String, target: FactTable, texts: [String])]

    /// - Parameter all: what rows of each table exclude each other by.
    init(_ table: FactTable, _ all: [String: [Exclusion]], of tables: [FactTable]) {
        self.table = table
        exclusions = all[table.name] ?? []
        let columns = Set(exclusions.map(\.column)).sorted()
        texts = columns.filter(table.texts.contains)
        references = table.references.filter { columns.contains($0.column) }.compactMap { reference in
            guard let target = tables.first(where: { $0.name == reference.table }) else { return nil }
            let columns = Set((all[target.name] ?? []).map(\.column))
            return (reference.column, target, columns.filter(target.texts.contains))
        }
    }

    private var parked: String { "parked_" + table.name }
    private static let chance: SQL = "lower(hex(randomblob(16)))"

    /// Has the rows that are in the way let go.
    func begin(as revision: Int64, in transaction: borrowing Transaction) throws {
        try transaction.run("CREATE TEMPORARY TABLE \(identifier: parked) (id INTEGER PRIMARY KEY)")
        for exclusion in exclusions {
            // The + keeps SQLite from trying every touched row for each of them.
            try transaction.run(
                """
                INSERT OR IGNORE INTO temp.\(identifier: parked)
                SELECT other.id FROM (\(exclusion.returning(to: table))) AS one
                CROSS JOIN (\(exclusion.rows(of: table.name, "id, revision"))) AS other
                    ON (\(exclusion.clash)) AND other.id <> one.id
                WHERE one.action <> 'stays' AND +other.id IN (
                    SELECT id FROM temp.\(identifier: table.touched) WHERE action IN ('returns', 'goes'))
                """)
        }
        for reference in references {
            let columns = reference.target.columns.filter { $0 != "id" }
            let values = columns.map { column in
                reference.texts.contains(column) ? Self.chance : "target.\(identifier: column)"
            }
            try transaction.run(
                """
                INSERT INTO \(identifier: reference.target.name) (id, \(FactTable.list(columns)), revision)
                SELECT -parked.id, \(values.joined(separator: ", ")), \(revision) FROM temp.\(identifier: parked) AS parked
                JOIN \(identifier: table.name) AS present ON present.id = parked.id
                JOIN \(identifier: reference.target.name) AS target ON target.id = present.\(identifier: reference.column)
                """)
        }
        let assignments =
            texts.map { SQL("\(identifier: $0) = \(Self.chance)") }
            + references.map { SQL("\(identifier: $0.column) = -id") } + ["revision = \(revision)"]
        try transaction.run(
            """
            UPDATE \(identifier: table.name) SET \(assignments.joined(separator: ", "))
            WHERE id IN (SELECT id FROM temp.\(identifier: parked))
            """)
    }

    /// Takes away what was there meanwhile.
    func end(in transaction: borrowing Transaction) throws {
        for reference in references {
            try transaction.run(
                """
                DELETE FROM \(identifier: reference.target.name)
                WHERE id IN (SELECT -id FROM temp.\(identifier: parked))
                """)
        }
        try transaction.run("DROP TABLE temp.\(identifier: parked)")
    }
}
