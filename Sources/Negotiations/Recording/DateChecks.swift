import SQLite

/// What the date of a statement is compared with when it is recorded or changed. One that does not fit may be right, and is a slip more
/// often than not.
public struct DateChecks: Sendable {
    let latestDay: Day
    /// The same as it is written.
    let latestDayText: String
    let refuses: Bool

    /// - Parameters:
    ///   - latestDay: the last day that may have begun where something was said.
    ///   - refuses: whether a statement whose date does not fit is refused; if not, it is recorded and told of.
    public init(latestDay: Day = .latestOnEarth(), refuses: Bool) {
        self.latestDay = latestDay
        latestDayText = "\(latestDay)"
        self.refuses = refuses
    }

    /// By how many days a statement may come before the round that it is about.
    static let daysBeforeRound = 31
}

extension References {
    /// All that decides whether the date of a statement fits.
    struct DatedStatement: Hashable {
        let date: String
        let official: Int64?
        let round: Int64?
    }
}

extension Recorder {
    /// Why the date of a statement that is about to be written does not fit; nil where it does, or nobody asked.
    ///
    /// - Throws: ``FieldError`` where such a statement is refused.
    mutating func doubt(about row: ResolvedRow, in transaction: borrowing Transaction) throws -> String? {
        guard let dateChecks, let places = row.table.statement, case .text(let date) = row.values[places.date] else {
            return nil
        }
        let said = References.DatedStatement(
            date: date, official: row.values[places.official].id, round: row.values[places.round].id)
        if try isPlainlyFit(said, dateChecks, in: transaction) { return nil }
        let doubt: String
        if let known = references.doubts[said] {
            doubt = known
        } else {
            doubt = try doubts(about: said, dateChecks, in: transaction).joined(separator: "; ")
            // A file can name any number of days, and memory is bounded.
            if references.doubts.count >= 1 << 14 { references.doubts = [:] }
            references.doubts[said] = doubt
        }
        guard !doubt.isEmpty else { return nil }
        if dateChecks.refuses { throw FieldError(field: "date", reason: doubt) }
        return doubt
    }

    /// Whether there is nothing to doubt in a day on which an office was held, said of no round: what most statements are, and what costs next to
    /// nothing.
    private mutating func isPlainlyFit(
        _ said: References.DatedStatement, _ checks: DateChecks, in transaction: borrowing Transaction
    ) throws -> Bool {
        guard said.round == nil, said.date.isWrittenDay, said.date <= checks.latestDayText else { return false }
        guard let official = said.official else { return true }
        return try references.terms(of: official, in: transaction)?.containsPlainly(said.date) ?? false
    }

    mutating func doubts(
        about said: References.DatedStatement, _ checks: DateChecks, in transaction: borrowing Transaction
    ) throws -> [String] {
        let date = try PartialDate(said.date)
        var doubts: [String] = []
        if Day(firstOf: date) > checks.latestDay { doubts.append("\(date) is after today") }
        if let official = said.official, let terms = try references.terms(of: official, in: transaction),
            !terms.canContain(date)
        {
            doubts.append("\(terms.name) held no recorded office on \(date)")
        }
        if let round = said.round {
            let found = try transaction.first(
                "SELECT name, start_date FROM round WHERE id = ? AND start_date IS NOT NULL", round
            ) { row in try row.columns() as (String, String) }
            if let (name, start) = found,
                Day(lastOf: date).days(until: Day(firstOf: try PartialDate(start))) > DateChecks.daysBeforeRound
            {
                doubts.append("\(date) is more than a month before the round \(name) (\(start))")
            }
        }
        return doubts
    }

    /// What of the records that were made since the last call may be a slip.
    mutating func takeDoubts() -> [String] {
        defer { doubts = [] }
        return doubts.map(\.reason)
    }
}

extension SQLite.Value {
    fileprivate var id: Int64? { if case .integer(let id) = self { id } else { nil } }
}
