import SQLite

extension UndoPlan {
    /// Brings every touched row to where it was.
    ///
    /// Names, keys and whatever else only one row may have can have been passed on in any order, in a circle too. So each row that
    /// holds what another is to get back lets go of it first (``Parking``): then no order is wrong.
    func carryOut(as revision: Int64, in transaction: borrowing Transaction) throws {
        let parking = tables.filter { exclusions[$0.name]?.isEmpty == false }.map {
            Parking($0, exclusions, of: tables)
        }
        for table in parking { try table.begin(as: revision, in: transaction) }
        for table in tables { try transaction.run(table.coming(as: revision)) }
        for table in tables where table.columns.count > table.identity.count {
            try transaction.run(table.returning(as: revision))
        }
        for table in tables.reversed() { try transaction.run(table.going) }
        for table in parking { try table.end(in: transaction) }
    }
}

extension FactTable {
    /// Gives rows that are there their former content.
    fileprivate func returning(as revision: Int64) -> SQL {
        let content = columns.filter { !identity.contains($0) }
        let assignments =
            content.map { SQL("\(identifier: $0) = former.\(identifier: $0)") } + ["revision = \(revision)"]
        return """
            UPDATE \(identifier: name) SET \(assignments.joined(separator: ", "))
            FROM temp.\(identifier: touched) AS touched
            JOIN \(identifier: history) AS former ON former.version = touched.target
            WHERE touched.action = 'returns' AND \(isSame("touched", name))
            """
    }

    /// Brings back rows that were removed.
    fileprivate func coming(as revision: Int64) -> SQL {
        """
        INSERT INTO \(identifier: name) (\(Self.list(columns)), revision)
        SELECT \(Self.list(columns, of: "former")), \(revision)
        FROM temp.\(identifier: touched) AS touched
        JOIN \(identifier: history) AS former ON former.version = touched.target
        WHERE touched.action = 'comes'
        """
    }

    /// Removes rows that were new.
    fileprivate var going: SQL {
        """
        DELETE FROM \(identifier: name) WHERE (\(Self.list(identity))) IN (
            SELECT \(Self.list(identity)) FROM temp.\(identifier: touched) WHERE action = 'goes')
        """
    }
}
