import SQLite

extension Transaction {
    /// The id of a negotiation, party or topic by its name (or a party's code), without regard to case.
    func id(ofNamed type: RecordType, _ name: String) throws -> Int64? {
        switch type {
        case .party:
            try value(
                """
                SELECT id FROM party WHERE name = \(name) OR code = \(name) ORDER BY id LIMIT 1
                """)
        default:
            try value("SELECT id FROM \(identifier: type.table) WHERE name = \(name)")
        }
    }

    /// The names that begin so, without regard to case, of records that have a name; at most a hundred.
    public func names(of type: RecordType, beginningWith beginning: String) throws -> [String] {
        guard type.index(of: "name") != nil else { return [] }
        return try all(
            """
            SELECT DISTINCT name FROM \(identifier: type.table)
            WHERE substr(name, 1, length(\(beginning))) = \(beginning) COLLATE NOCASE ORDER BY name LIMIT 100
            """
        ) { row in try row.column(0) }
    }

    /// The id of a negotiation, party or topic that must be there.
    func requiredID(ofNamed type: RecordType, _ name: String) throws -> Int64 {
        if let id = try id(ofNamed: type, name) { return id }
        let names = try all("SELECT name FROM \(identifier: type.table)") { row in try row.column(0, as: String.self) }
        throw TrackerError.unknown(
            name, type.name, suggestions: nearest(to: name, among: names),
            advice: "tracker list-\(type.plural) shows those that are known.")
    }
}

extension References {
    /// The id of a round by its name, within a negotiation where one is given.
    func round(_ name: String, negotiation: String?, in transaction: borrowing Transaction) throws -> Int64 {
        let found = try transaction.all(
            """
            SELECT round.id, round.name, negotiation.name FROM round JOIN negotiation ON negotiation.id = round.negotiation_id
            WHERE round.name = \(name)
                AND (\(negotiation) IS NULL OR negotiation.name = \(negotiation))
            ORDER BY round.id
            """
        ) { row in try row.columns() as (Int64, String, String) }
        if found.count == 1, let only = found.first { return only.0 }
        guard found.isEmpty else {
            throw TrackerError.ambiguous(name, "round", candidates: found.map { "\($0.1) (negotiation \($0.2))" })
        }
        if isTyped,
            let id = try transaction.value(
                "SELECT id FROM round WHERE key = \(name) OR id = \(Int64(name)) LIMIT 1", as: Int64.self)
        {
            return id
        }
        let names = try transaction.all("SELECT name FROM round") { row in try row.column(0, as: String.self) }
        throw TrackerError.unknown(
            name, "round", suggestions: nearest(to: name, among: names),
            advice: "Rounds are added with tracker add-round.")
    }

    /// The id of an outcome by its key or title, within a round where one is given; a person may type its id.
    func outcome(
        _ name: String, key: String?, round: String?, negotiation: String?, in transaction: borrowing Transaction
    ) throws -> Int64 {
        if isTyped, let id = Int64(name),
            try transaction.value("SELECT id FROM outcome WHERE id = \(id)", as: Int64.self) != nil
        {
            return id
        }
        var roundID: Int64?
        if let round { roundID = try self.round(round, negotiation: negotiation, in: transaction) }
        let found = try transaction.all(
            """
            SELECT outcome.id, outcome.title, round.name, outcome.key FROM outcome JOIN round ON round.id = outcome.round_id
            WHERE (outcome.key = \(key) OR (\(key) IS NULL AND outcome.title = \(name)))
                AND (\(roundID) IS NULL OR outcome.round_id = \(roundID))
                AND (\(negotiation) IS NULL OR round.negotiation_id IN (SELECT id FROM negotiation WHERE name = \(negotiation)))
            ORDER BY outcome.id
            """
        ) { row in try row.columns() as (Int64, String, String, String?) }
        if found.count == 1, let only = found.first { return only.0 }
        // In a file, a reference without a key means the outcome without one; a person who types is asked.
        let keyless = found.filter { $0.3 == nil }
        if !isTyped, keyless.count == 1, let only = keyless.first { return only.0 }
        guard found.isEmpty else {
            throw TrackerError.ambiguous(
                name, "outcome",
                candidates: found.map { "\($0.0): \($0.1) (\($0.2))" + ($0.3.map { " [key \($0)]" } ?? "") })
        }
        let titles = try transaction.all("SELECT title FROM outcome") { row in try row.column(0, as: String.self) }
        throw TrackerError.unknown(
            name, "outcome", suggestions: nearest(to: name, among: titles),
            advice: "tracker list-outcomes shows those that are known.")
    }
}

/// The names nearest to one that is not known, at most three, within a third of its length.
func nearest(to name: String, among names: [String]) -> [String] {
    guard name.isComparable else { return [] }
    let folded = OfficialDirectory.fold(name)
    return names.compactMap { known in
        editDistance(folded, OfficialDirectory.fold(known), atMost: max(1, folded.count / 3)).map { ($0, known) }
    }.sorted { $0 < $1 }.prefix(3).map(\.1)
}
