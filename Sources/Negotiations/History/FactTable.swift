import SQLite

/// A table of facts with its twin of former rows, as the schema of the file declares them.
///
/// Undo, the log and questions about the past work from this alone: a table that has a twin takes part.
struct FactTable {
    /// A column that refers to a row of another table.
    struct Reference {
        let column: String
        let table: String
        /// Whether the row goes with the one that it refers to: a citation with its statement.
        let isOwned: Bool
    }

    let name: String
    /// Every stored column but the revision, the identity included.
    let columns: [String]
    /// Columns that SQL computes from the others.
    let computed: [String]
    /// The columns that tell one row from another.
    let identity: [String]
    /// The columns that hold text.
    let texts: Set<String>
    let references: [Reference]

    var history: String { name + "_history" }

    /// A list of columns for SQL, each of the table that is named before it, if one is.
    static func list(_ columns: [String], of table: String? = nil) -> SQL {
        columns.map { column in
            table.map { SQL("\(identifier: $0).\(identifier: column)") } ?? SQL("\(identifier: column)")
        }
        .joined(separator: ", ")
    }

    /// The identity as columns of a temporary table; without the type SQLite would not use their index.
    var identityDeclaration: SQL { identity.map { SQL("\(identifier: $0) INTEGER") }.joined(separator: ", ") }

    /// The condition that two rows are about the same record. It is to lead to the row: a `+` before what else must hold of its revision
    /// keeps SQLite from an index by which an import would be read once for each of its rows.
    func isSame(_ left: String, _ right: String) -> SQL {
        identity.map { SQL("\(identifier: left).\(identifier: $0) = \(identifier: right).\(identifier: $0)") }
            .joined(separator: " AND ")
    }

    /// Identity and revision, once for each version of a row that a revision wrote or ended.
    ///
    /// - Parameter condition: which revisions: `= 7`.
    func touches(where condition: SQL) -> SQL {
        """
        SELECT \(Self.list(identity)), revision FROM \(identifier: name) WHERE revision \(condition)
        UNION ALL SELECT \(Self.list(identity)), revision FROM \(identifier: history) WHERE revision \(condition)
        UNION ALL SELECT \(Self.list(identity)), superseded FROM \(identifier: history) WHERE superseded \(condition)
        """
    }
}

extension Transaction {
    /// The tables of facts, each after those that it refers to. Somebody's own table may have a twin too, but not with revisions.
    func factTables() throws -> [FactTable] {
        let names = try all(
            """
            SELECT name FROM main.sqlite_schema AS fact
            WHERE type = 'table'
                AND EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = fact.name || '_history')
                AND EXISTS (SELECT 1 FROM pragma_table_info(fact.name, 'main') WHERE name = 'revision')
                AND EXISTS (SELECT 1 FROM pragma_table_info(fact.name || '_history', 'main') WHERE name = 'superseded')
            ORDER BY rowid
            """
        ) { row in try row.column(0, as: String.self) }
        return try names.map { name in
            let columns = try all("SELECT name, hidden, pk, type FROM pragma_table_xinfo(\(name), 'main') ORDER BY cid")
            {
                row in try row.columns() as (String, Int, Int, String)
            }
            let references = try all(
                "SELECT \"from\", \"table\", on_delete FROM pragma_foreign_key_list(\(name), 'main') ORDER BY id"
            ) { row in
                FactTable.Reference(
                    column: try row.column(0), table: try row.column(1), isOwned: try row.column(2) == "CASCADE")
            }
            return FactTable(
                name: name, columns: columns.filter { $0.1 == 0 && $0.0 != "revision" }.map(\.0),
                computed: columns.filter { $0.1 != 0 }.map(\.0),
                identity: columns.filter { $0.2 > 0 }.sorted { $0.2 < $1.2 }.map(\.0),
                texts: Set(columns.filter { $0.3 == "TEXT" }.map(\.0)), references: references)
        }
    }
}
