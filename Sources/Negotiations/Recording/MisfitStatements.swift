import SQLite

// Statements that are recorded already, whose dates a change of something else makes unfit: an office ends earlier, a round begins later,
// somebody else is said to have spoken.
extension Recorder {
    /// Runs a change, and takes note of the statements whose dates do not fit after it, for another reason than before.
    ///
    /// - Parameter condition: which statements `s` may be concerned; nil for none.
    /// - Throws: ``FieldError`` with the first of them, where such statements are refused.
    mutating func notingMisfits<Outcome>(
        among condition: SQL?, in transaction: borrowing Transaction, _ body: (inout Recorder) throws -> Outcome
    ) throws -> Outcome {
        guard let dateChecks, let condition else { return try body(&self) }
        let ids = try transaction.all("SELECT s.id FROM statement AS s WHERE \(condition)") { row in
            try row.column(0, as: Int64.self)
        }
        let before = Dictionary(
            try misfits(among: ids, dateChecks, in: transaction).map { ($0.id, $0.reason) }, uniquingKeysWith: { $1 })
        let outcome = try body(&self)
        let misfits = try misfits(among: ids, dateChecks, in: transaction).filter { before[$0.id] != $0.reason }
        guard let first = misfits.first else { return outcome }
        if dateChecks.refuses {
            let more = misfits.count > 1 ? ", and \(misfits.count - 1) more" : ""
            throw TrackerError(
                .badData, "the date of a statement would not fit: statement \(first.id): \(first.reason)\(more)")
        }
        doubts += misfits.prefix(Self.shownMisfits).map {
            Doubt(field: "date", reason: "statement \($0.id): \($0.reason)")
        }
        if misfits.count > Self.shownMisfits {
            doubts.append(
                Doubt(field: "date", reason: "the same of \(misfits.count - Self.shownMisfits) more statements"))
        }
        return outcome
    }

    private static let shownMisfits = 5

    private mutating func misfits(
        among ids: [Int64], _ checks: DateChecks, in transaction: borrowing Transaction
    ) throws -> [(id: Int64, reason: String)] {
        guard !ids.isEmpty else { return [] }
        let dated = try transaction.all(
            "SELECT id, date, official_id, round_id FROM statement WHERE id IN \(set: ids) ORDER BY id"
        ) { row in try row.columns() as (Int64, String, Int64?, Int64?) }
        // What was known of officials may have been changed by the set.
        references.officials = nil
        var known: [References.DatedStatement: String] = [:]
        return try dated.compactMap { id, date, official, round in
            let said = References.DatedStatement(date: date, official: official, round: round)
            let reason: String
            if let found = known[said] {
                reason = found
            } else {
                reason = try doubts(about: said, checks, in: transaction).joined(separator: "; ")
                known[said] = reason
            }
            return reason.isEmpty ? nil : (id, reason)
        }
    }
}

extension ResolvedRow {
    /// The statements `s` whose dates the row is compared with, as it was and as it is to be; nil where it decides about none.
    func datedStatements(besides existing: ExistingRow) -> SQL? {
        switch type {
        case .office:
            guard let index = table.names.firstIndex(of: "official_id") else { return nil }
            return "s.official_id IN (\(existing.values[index]), \(values[index]))"
        case .round: return "s.round_id = \(existing.id)"
        default: return nil
        }
    }
}
