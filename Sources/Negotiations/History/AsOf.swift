import SQLite

/// Answers as the database would have given them at an earlier moment.
///
/// Temporary views take the names of the tables of facts: of the current rows those that were there already, and of the former rows
/// those that were current then. Every question that names tables plainly is answered from them; indexes of both parts serve it.
extension Connection {
    /// Has all that is asked through this connection be answered as of a moment.
    mutating func lookBack(to moment: Moment) throws {
        try write { transaction in
            let revision = try transaction.revision(at: moment)
            try transaction.shadowTables(asOf: revision)
            try transaction.execute(script: "CREATE TEMPORARY TABLE as_of (revision INTEGER DEFAULT \(revision))")
        }
    }
}

extension Transaction {
    /// Puts views of the rows that were current after a revision before the tables of facts.
    ///
    /// - Parameter others: tables in the places of which something else is put.
    func shadowTables(asOf revision: Int64, except others: Set<String> = []) throws {
        for table in try factTables() where !others.contains(table.name) {
            try execute(script: table.view(asOf: revision))
        }
    }

    /// Takes the views away again.
    func unshadowTables() throws {
        let views = try all("SELECT name FROM temp.sqlite_schema WHERE type = 'view'") { row in
            try row.column(0, as: String.self)
        }
        for view in views { try execute(script: SQL("DROP VIEW temp.\(identifier: view)").statement) }
    }

    /// The revision up to which questions are answered; nil where they are about the present.
    func asOf() throws -> Int64? {
        try ofContent("as of") {
            // Of a table that is not there it says nothing, where a question to it would be an error.
            let revision: String? = try value("SELECT dflt_value FROM pragma_table_info('as_of', 'temp')")
            return revision.flatMap { Int64($0) }
        }
    }
}

extension FactTable {
    /// The SQL of a view that shows the rows that were current after a revision.
    fileprivate func view(asOf revision: Int64) -> String {
        let columns = Self.list(columns + computed + ["revision"]).statement
        let name = SQL("\(identifier: name)").statement
        let history = SQL("\(identifier: history)").statement
        return """
            CREATE TEMPORARY VIEW \(name) AS
            SELECT \(columns) FROM main.\(name) WHERE revision <= \(revision)
            UNION ALL
            SELECT \(columns) FROM main.\(history) WHERE revision <= \(revision) AND superseded > \(revision)
            """
    }
}
