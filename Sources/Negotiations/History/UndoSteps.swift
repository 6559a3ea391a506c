import SQLite

extension UndoPlan {
    private enum Step { case returning, coming, going }

    /// Brings every touched row to where it was.
    ///
    /// The order in which the rows were written is not known, and constraints hold at every step: what fails waits for the rest.
    func carryOut(as revision: Int64, in transaction: borrowing Transaction) throws {
        var failures: [DatabaseError] = []
        repeat {
            let before = failures.count
            failures = []
            for table in tables {
                failures += try attempt(.returning, table, as: revision, in: transaction)
                failures += try attempt(.coming, table, as: revision, in: transaction)
            }
            for table in tables.reversed() {
                failures += try attempt(.going, table, as: revision, in: transaction)
            }
            if let failure = failures.first, failures.count == before { throw failure }
        } while !failures.isEmpty
    }

    /// Does a step for all rows of a table at once or, where that fails, one by one.
    ///
    /// - Returns: the constraints that rows met.
    private func attempt(_ step: Step, _ table: FactTable, as revision: Int64, in transaction: borrowing Transaction)
        throws -> [DatabaseError]
    {
        guard try run(step, table, where: "TRUE", as: revision, in: transaction) != nil else { return [] }
        var failures: [DatabaseError] = []
        let rows = try transaction.all("SELECT rowid FROM temp.\(identifier: table.touched)") { row in
            try row.column(0, as: Int64.self)
        }
        for row in rows {
            if let failure = try run(step, table, where: "touched.rowid = \(row)", as: revision, in: transaction) {
                failures.append(failure)
            }
        }
        return failures
    }

    /// - Returns: the constraint that stood in the way, if one did.
    private func run(
        _ step: Step, _ table: FactTable, where condition: SQL, as revision: Int64,
        in transaction: borrowing Transaction
    ) throws -> DatabaseError? {
        let statement: SQL
        switch step {
        case .returning:
            guard table.columns.count > table.identity.count else { return nil }
            statement = table.returning(where: condition, as: revision)
        case .coming: statement = table.coming(where: condition, as: revision)
        case .going: statement = going(table, where: condition)
        }
        do {
            try transaction.run(statement)
            return nil
        } catch {
            guard error.code.primary == .constraint else { throw error }
            return error
        }
    }

    /// Removes rows that were new; of those that are named in passing, only what nothing refers to any more.
    private func going(_ table: FactTable, where condition: SQL) -> SQL {
        var conditions: [SQL] = []
        for other in tables where Self.namedInPassing.contains(table.name) {
            for reference in other.references where reference.table == table.name {
                conditions.append(
                    """
                    NOT EXISTS (
                        SELECT 1 FROM \(identifier: other.name) AS other
                        WHERE other.\(identifier: reference.column) = \(identifier: table.name).id)
                    """)
            }
        }
        conditions.append(
            """
            (\(FactTable.list(table.identity))) IN (
                SELECT \(FactTable.list(table.identity)) FROM temp.\(identifier: table.touched) AS touched
                WHERE target IS NULL AND \(condition))
            """)
        return "DELETE FROM \(identifier: table.name) WHERE \(conditions.joined(separator: " AND "))"
    }
}

extension FactTable {
    /// Gives rows that are there their former content.
    fileprivate func returning(where condition: SQL, as revision: Int64) -> SQL {
        let content = columns.filter { !identity.contains($0) }
        let assignments =
            content.map { SQL("\(identifier: $0) = former.\(identifier: $0)") } + ["revision = \(revision)"]
        return """
            UPDATE \(identifier: name) SET \(assignments.joined(separator: ", "))
            FROM temp.\(identifier: touched) AS touched
            JOIN \(identifier: history) AS former ON former.version = touched.target
            WHERE \(isSame("touched", name)) AND \(identifier: name).revision <> \(revision) AND \(condition)
            """
    }

    /// Brings back rows that were removed.
    fileprivate func coming(where condition: SQL, as revision: Int64) -> SQL {
        """
        INSERT INTO \(identifier: name) (\(Self.list(columns)), revision)
        SELECT \(Self.list(columns, of: "former")), \(revision)
        FROM temp.\(identifier: touched) AS touched
        JOIN \(identifier: history) AS former ON former.version = touched.target
        WHERE NOT EXISTS (SELECT 1 FROM \(identifier: name) AS present WHERE \(isSame("present", "touched")))
            AND \(condition)
        """
    }
}
