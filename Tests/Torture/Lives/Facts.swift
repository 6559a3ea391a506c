/// All rows of all tables of facts at one moment.
struct Facts: Equatable {
    /// Which row: a table, and the identity in it.
    struct Place: Hashable {
        let table: String
        let identity: String
    }

    /// The content of each row, by column, as literals of SQL.
    var rows: [Place: [String: String]] = [:]
}

/// What the schema says of the tables of facts.
struct FactSchema {
    struct Table {
        let name: String
        let identity: [String]
        let columns: [String]
        /// Column, and the table to which it refers.
        let references: [(column: String, table: String)]
    }

    /// What is computed of the other columns, and filled in later where another program wrote.
    private static let derived: Set = ["digest", "fingerprint"]

    let tables: [Table]
    /// The statements that make the tables and their unique indexes.
    private let making: [String]

    init(of database: PlainDatabase) throws {
        let names = try database.column(
            """
            SELECT name FROM sqlite_schema AS fact WHERE type = 'table'
                AND EXISTS (SELECT 1 FROM sqlite_schema WHERE name = fact.name || '_history') ORDER BY rowid
            """)
        tables = try names.map { name in
            let columns = try database.rows(
                "SELECT name, pk FROM pragma_table_xinfo(\(name.quoted)) WHERE hidden = 0 AND name <> 'revision' ORDER BY cid"
            )
            let references = try database.rows(
                "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(\(name.quoted))")
            return Table(
                name: name, identity: columns.filter { $0[1] != "0" }.compactMap { $0[0] },
                columns: columns.compactMap { $0[0] }, references: references.map { ($0[0] ?? "", $0[1] ?? "") })
        }
        let known = names.map(\.quoted).joined(separator: ", ")
        making = try database.column(
            """
            SELECT sql FROM sqlite_schema WHERE tbl_name IN (\(known))
                AND (type = 'table' OR type = 'index' AND sql LIKE 'CREATE UNIQUE%') ORDER BY rowid
            """)
    }

    func facts(in database: PlainDatabase) throws -> Facts {
        var facts = Facts()
        for table in tables {
            let columns = table.columns.map { "quote(\"\($0)\")" }.joined(separator: ", ")
            for row in try database.rows("SELECT \(columns) FROM \"\(table.name)\"") {
                let content = Dictionary(uniqueKeysWithValues: zip(table.columns, row.map { $0 ?? "NULL" }))
                let identity = table.identity.compactMap { content[$0] }.joined(separator: " ")
                facts.rows[Facts.Place(table: table.name, identity: identity)] = content
            }
        }
        return facts
    }

    /// What a row says, without what is computed of that.
    static func content(_ row: [String: String]?) -> [String: String]? { row?.filter { !derived.contains($0.key) } }

    /// Whether a row of some other refers to a record.
    func isReferred(_ place: Facts.Place, in facts: Facts) -> Bool {
        tables.contains { table in
            table.references.contains { reference in
                reference.table == place.table
                    && facts.rows.contains {
                        $0.key.table == table.name && $0.value[reference.column] == place.identity
                    }
            }
        }
    }

    /// Why the schema would not let these facts be; nil where it would.
    ///
    /// A scratch database with the tables and unique indexes, and the two rules that triggers see to, is the judge.
    func refusal(of facts: Facts) throws -> String? {
        for table in tables {
            for (place, row) in facts.rows where place.table == table.name {
                for reference in table.references where tables.contains(where: { $0.name == reference.table }) {
                    guard let id = row[reference.column], id != "NULL" else { continue }
                    if facts.rows[Facts.Place(table: reference.table, identity: id)] == nil {
                        return "\(table.name) \(place.identity) refers to \(reference.table) \(id)"
                    }
                }
            }
        }
        let scratch = try PlainDatabase(":memory:")
        for sql in making {
            if let refusal = scratch.refusal(of: sql) { throw TortureError(refusal) }
        }
        for table in tables {
            let columns = table.columns.map { "\"\($0)\"" }.joined(separator: ", ")
            for (place, row) in facts.rows where place.table == table.name {
                let values = table.columns.map { row[$0] ?? "NULL" }.joined(separator: ", ")
                let insertion = "INSERT INTO \"\(table.name)\" (\(columns)) VALUES (\(values))"
                if let refusal = scratch.refusal(of: insertion) { return refusal }
            }
        }
        let rules = [
            "SELECT 1 FROM official AS a JOIN official AS b ON a.name = b.name AND a.id <> b.id WHERE a.key IS NULL",
            "SELECT 1 FROM party AS a JOIN party AS b ON a.code = b.name AND a.id <> b.id",
        ]
        return try rules.first { try !scratch.rows($0).isEmpty }
    }
}
