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
    func factTables() throws -> [FactTable] { try ofSchema("fact tables") { try readFactTables() } }

    private func readFactTables() throws -> [FactTable] {
        let facts: SQL = """
            main.sqlite_schema AS fact
            WHERE type = 'table'
                AND EXISTS (SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = fact.name || '_history')
                AND EXISTS (SELECT 1 FROM pragma_table_info(fact.name, 'main') WHERE name = 'revision')
                AND EXISTS (SELECT 1 FROM pragma_table_info(fact.name || '_history', 'main') WHERE name = 'superseded')
            """
        var references: [String: [FactTable.Reference]] = [:]
        try forEach(
            """
            SELECT fact.name, reference."from", reference."table", reference.on_delete
            FROM (SELECT name FROM \(facts)) AS fact JOIN pragma_foreign_key_list(fact.name, 'main') AS reference
            ORDER BY reference.id
            """
        ) { row in
            let (name, column, table, action): (String, String, String, String) = try row.columns()
            references[name, default: []].append(
                FactTable.Reference(column: column, table: table, isOwned: action == "CASCADE"))
        }
        var names: [String] = []
        var columns: [String: [(name: String, hidden: Int, key: Int, type: String)]] = [:]
        try forEach(
            """
            SELECT fact.name, part.name, part.hidden, part.pk, part.type
            FROM (SELECT rowid AS place, name FROM \(facts)) AS fact JOIN pragma_table_xinfo(fact.name, 'main') AS part
            ORDER BY fact.place, part.cid
            """
        ) { row in
            let (name, column, hidden, key, type): (String, String, Int, Int, String) = try row.columns()
            if names.last != name { names.append(name) }
            columns[name, default: []].append((column, hidden, key, type))
        }
        return names.map { name in
            let columns = columns[name] ?? []
            return FactTable(
                name: name, columns: columns.filter { $0.hidden == 0 && $0.name != "revision" }.map(\.name),
                computed: columns.filter { $0.hidden != 0 }.map(\.name),
                identity: columns.filter { $0.key > 0 }.sorted { $0.key < $1.key }.map(\.name),
                texts: Set(columns.filter { $0.type == "TEXT" }.map(\.name)), references: references[name] ?? [])
        }
    }
}
