import SQLite

/// Statements that turn out to be another person's.
extension Transaction {
    /// Statements that say the same on the same day as one of the official who is to have them: the number of each, and of the other.
    ///
    /// - Parameter condition: which statements `s`.
    func duplicates(of condition: SQL, for official: Int64) throws -> [(moved: Int64, present: Int64)] {
        try all("SELECT s.id, s.date, s.text, s.key FROM statement AS s WHERE \(condition) ORDER BY s.id") { row in
            try row.columns() as (Int64, String, String, String?)
        }.compactMap { id, date, text, key in
            guard key == nil else { return nil }
            let fingerprint = Fingerprint.of(officialID: official, attribution: nil, date: date, text: text)
            return try value(
                "SELECT id FROM statement WHERE key IS NULL AND fingerprint = \(fingerprint) AND id <> \(id)",
                as: Int64.self
            ).map { (id, $0) }
        }
    }

    /// Gives statements to an official.
    ///
    /// - Returns: how many.
    func reassignStatements(_ condition: SQL, to official: Int64, revision: Int64) throws -> Int {
        let count = try run(
            """
            UPDATE statement AS s SET official_id = \(official), fingerprint = NULL, digest = NULL, revision = \(revision)
            WHERE \(condition)
            """)
        try fillDigests()
        return count
    }
}

extension Tracker {
    /// Gives the statements of one official that a person ascribed wrongly to another.
    ///
    /// - Parameters:
    ///   - filter: which of the first official's statements.
    /// - Returns: how many were moved, and why the dates of some do not fit.
    /// - Throws: ``TrackerError`` with those that the other official has made already, as recorded; nothing is moved then.
    public mutating func moveStatements(
        from: String, to: String, matching filter: StatementFilter, by author: Author, checking dates: DateChecks? = nil
    ) throws -> (count: Int, from: String, to: String, doubts: [String]) {
        try record(by: author, checking: dates) { recorder, transaction in
            let directory = try OfficialDirectory(from: transaction)
            let source = try transaction.id(of: .official, typed: from)
            let target = try transaction.id(of: .official, typed: to)
            let names = (directory.description(of: source), directory.description(of: target))
            guard source != target else {
                throw TrackerError(.badData, "“\(from)” and “\(to)” are the same official: \(names.0)")
            }
            let condition: SQL = "s.official_id = \(source) AND s.id IN (\(try transaction.matchingIDs(filter)))"
            let duplicates = try transaction.duplicates(of: condition, for: target)
            guard duplicates.isEmpty else {
                throw TrackerError.unsettled(
                    "the statements cannot be moved: \(names.1) already said the same on the same day:",
                    duplicates.map { "statement \($0.moved) is the same as statement \($0.present)" })
            }
            guard try transaction.value("SELECT 1 FROM statement AS s WHERE \(condition) LIMIT 1", as: Int.self) != nil
            else { return (0, names.0, names.1, []) }
            let revision = try recorder.revision(in: transaction)
            let count = try recorder.notingMisfits(among: condition, in: transaction) { _ in
                try transaction.reassignStatements(condition, to: target, revision: revision)
            }
            return (count, names.0, names.1, recorder.takeDoubts())
        }
    }
}

extension TrackerError {
    /// What two records do not agree in, so that a person has to decide.
    static func unsettled(_ message: String, _ conflicts: [String]) -> TrackerError {
        var hints = conflicts.prefix(20).map { "  " + $0 }
        if conflicts.count > 20 { hints.append("  … and \(conflicts.count - 20) more") }
        return TrackerError(
            .badData, message, hints: hints + ["Edit or remove one of each pair first. Nothing was changed."])
    }
}
