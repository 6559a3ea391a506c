import SQLite

/// What of a database all machines have, table by table.
enum SharedTables {
    /// Tables that are shared besides those of facts. The rest is about this file alone, or the same in every file.
    static let plain = ["import_run", "document", "revision", "identity", "version", "merger", "reader", "watch"]
}

/// A shared table that has no twin.
struct PlainTable {
    let name: String
    /// Every column, in order.
    let columns: [String]
    let key: [String]
    /// Where the keys of rows are noted that were written.
    var noted: String { "noted_" + name }

    func isSame(_ left: String, _ right: String) -> SQL {
        key.map { SQL("\(identifier: left).\(identifier: $0) = \(identifier: right).\(identifier: $0)") }
            .joined(separator: " AND ")
    }
}

extension FactTable {
    /// What is sent of a row.
    var sharedColumns: [String] { columns + ["revision"] }
    /// What is sent of a former row that nobody else had as a present one.
    var formerColumns: [String] { ["version"] + columns + computed + ["revision", "superseded"] }
    /// What is sent of a former row that everybody has as a present one: which becomes what version of the history, when.
    var endedColumns: [String] { ["version"] + identity + ["revision", "superseded"] }
}

extension Transaction {
    func plainTables() throws -> [PlainTable] {
        // An older schema does not have all of them.
        try SharedTables.plain.compactMap { name in
            let columns = try all("SELECT name, pk FROM pragma_table_info(\(name), 'main') ORDER BY cid") { row in
                try row.columns() as (String, Int)
            }
            return columns.isEmpty
                ? nil
                : PlainTable(
                    name: name, columns: columns.map(\.0),
                    key: columns.filter { $0.1 > 0 }.sorted { $0.1 < $1.1 }.map(\.0))
        }
    }

    /// The highest numbers that tables have given out.
    func givenNumbers() throws -> [String: Int64] {
        var numbers: [String: Int64] = [:]
        try forEach("SELECT name, seq FROM main.sqlite_sequence WHERE name <> 'backup_run'") { row in
            let (name, number): (String, Int64) = try row.columns()
            numbers[name] = number
        }
        return numbers
    }

    /// Has the keys of rows noted that are written from here on in shared tables without a twin.
    func noteChanges(of tables: [PlainTable]) throws {
        for table in tables where table.name != "revision" {
            let keys = FactTable.list(table.key)
            try run("CREATE TEMPORARY TABLE IF NOT EXISTS \(identifier: table.noted) (\(keys))")
            try run("DELETE FROM temp.\(identifier: table.noted)")
            for (event, rows) in [("INSERT", ["NEW"]), ("UPDATE", ["OLD", "NEW"]), ("DELETE", ["OLD"])] {
                let notes = rows.map { row in
                    SQL(
                        "INSERT INTO \(identifier: table.noted) VALUES (\(FactTable.list(table.key, of: row)));")
                }
                try run(
                    """
                    CREATE TEMPORARY TRIGGER IF NOT EXISTS \(identifier: "\(table.noted)_\(event)") AFTER \(SQL(migration: event))
                    ON main.\(identifier: table.name) BEGIN \(notes.joined(separator: " ")) END
                    """)
            }
        }
    }
}
