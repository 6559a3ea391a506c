import SQLite

/// Statements that were kept under the words printed for their speaker, because nobody of that name was known.
extension Transaction {
    /// Those whose words name one official, now that more are known, by official.
    ///
    /// Left out is whoever speaks for another party than any for which the official held an office.
    ///
    /// - Parameter official: only this one's.
    func printedStatements(
        _ filter: StatementFilter = StatementFilter(), naming official: Int64? = nil
    ) throws -> [(official: Int64, statements: [Int64])] {
        let within: SQL = filter.isEmpty ? "TRUE" : "s.id IN (\(try matchingIDs(filter)))"
        let printed = try all(
            """
            SELECT s.id, s.attribution, s.date, s.party_id FROM statement AS s
            WHERE s.official_id IS NULL AND s.attribution IS NOT NULL AND \(within) ORDER BY s.id
            """
        ) { row in try row.columns() as (Int64, String, String, Int64?) }
        guard !printed.isEmpty else { return [] }
        let directory = try OfficialDirectory(from: self)
        let parties = try partiesOfOfficials()
        var named: [PrintedName: Int64?] = [:]
        var found: [Int64: [Int64]] = [:]
        for (id, words, date, party) in printed {
            let name = PrintedName(words: words, date: date)
            let speaker: Int64?
            if let known = named[name] {
                speaker = known
            } else {
                let resolved = directory.speaker(printedAs: words, on: try? PartialDate(date))
                if case .official(let id) = resolved { speaker = id } else { speaker = nil }
                named[name] = .some(speaker)
            }
            guard let speaker, official == nil || official == speaker else { continue }
            if let party, let own = parties[speaker], !own.contains(party) { continue }
            found[speaker, default: []].append(id)
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func partiesOfOfficials() throws -> [Int64: Set<Int64>] {
        var parties: [Int64: Set<Int64>] = [:]
        try forEach("SELECT DISTINCT official_id, party_id FROM office") { row in
            let (official, party): (Int64, Int64) = try row.columns()
            parties[official, default: []].insert(party)
        }
        return parties
    }

    /// Statements that would say the same on the same day once all are one official's: the number of each, and of the other.
    fileprivate func twins(among statements: [Int64], of official: Int64) throws -> [(moved: Int64, present: Int64)] {
        var seen: [[UInt8]: Int64] = [:]
        var twins: [(Int64, Int64)] = []
        try forEach(
            "SELECT s.id, s.date, s.text FROM statement AS s WHERE s.key IS NULL AND s.id IN \(set: statements) ORDER BY s.id"
        ) { row in
            let (id, date, text): (Int64, String, String) = try row.columns()
            let print = Fingerprint.of(officialID: official, attribution: nil, date: date, text: text)
            if let other = seen[print] { twins.append((id, other)) } else { seen[print] = id }
        }
        return twins
    }
}

/// Words printed for a speaker, on a day.
private struct PrintedName: Hashable {
    let words: String
    let date: String
}

extension Tracker {
    /// Gives statements that were kept as printed to the officials whom their words name by now; the words stay beside them.
    ///
    /// Words that name nobody, or several people, stay as they are.
    ///
    /// - Parameters:
    ///   - official: only those of this one; nil for all.
    ///   - filter: which statements.
    /// - Returns: the officials and how many statements each got, and why the dates of some do not fit.
    /// - Throws: ``TrackerError`` with those that an official has made already, as recorded; nothing is moved then.
    public mutating func moveStatementsAsPrinted(
        to official: String?, matching filter: StatementFilter, by author: Author, checking dates: DateChecks? = nil
    ) throws -> (moved: [(official: String, count: Int)], doubts: [String]) {
        try record(by: author, checking: dates) { recorder, transaction in
            let target = try official.map { try transaction.id(of: .official, typed: $0) }
            let found = try transaction.printedStatements(filter, naming: target)
            guard !found.isEmpty else { return ([], []) }
            let directory = try OfficialDirectory(from: transaction)
            var conflicts: [(moved: Int64, present: Int64)] = []
            for (official, statements) in found {
                conflicts += try transaction.duplicates(of: "s.id IN \(set: statements)", for: official)
                conflicts += try transaction.twins(among: statements, of: official)
            }
            guard conflicts.isEmpty else {
                throw TrackerError.unsettled(
                    "the statements cannot be moved: the same was said on the same day:",
                    conflicts.map { "statement \($0.moved) is the same as statement \($0.present)" })
            }
            let revision = try recorder.revision(in: transaction)
            let moved = try found.map { official, statements in
                let chosen: SQL = "s.id IN \(set: statements)"
                let count = try recorder.notingMisfits(among: chosen, in: transaction) { _ in
                    try transaction.reassignStatements(chosen, to: official, revision: revision)
                }
                return (directory.description(of: official), count)
            }
            return (moved, recorder.takeDoubts())
        }
    }
}

extension Questions {
    /// How many statements that were kept as printed name an official by now.
    public func printedStatementsNamingSomebody() throws -> Int {
        try transaction.printedStatements().reduce(0) { $0 + $1.statements.count }
    }

    /// How many statements that were kept as printed name an official by now who was recorded or named anew.
    ///
    /// - Parameters:
    ///   - type: what was recorded: an official, or a name of one.
    ///   - id: its number.
    /// - Returns: with what chooses the official; nil where there is none.
    public func printedStatements(namedBy type: RecordType, _ id: Int64) throws -> (count: Int, official: String)? {
        let official: Int64? =
            switch type {
            case .official: id
            case .name: try transaction.value("SELECT official_id FROM name WHERE id = ?", id, as: Int64.self)
            default: nil
            }
        guard let official, let found = try transaction.printedStatements(naming: official).first else { return nil }
        let reference = try OfficialDirectory(from: transaction).candidate(official).reference
        return (found.statements.count, reference)
    }
}
