import SQLite

/// A round that an official took part in.
public struct Attendance: Sendable, Equatable {
    public let round: String
    public let negotiation: String
    public let start: String?
    public let end: String?
    public let party: String?
    public let capacity: String
}

extension Transaction {
    /// The rounds that an official took part in, the latest first.
    func attendances(of official: Int64) throws -> [Attendance] {
        try all(
            """
            SELECT round.name, negotiation.name, round.start_date, round.end_date, party.name, participation.capacity
            FROM participation
                JOIN round ON round.id = participation.round_id
                JOIN negotiation ON negotiation.id = round.negotiation_id
                LEFT JOIN party ON party.id = participation.party_id
            WHERE participation.official_id = ? ORDER BY round.earliest DESC, round.id DESC
            """, official
        ) { row in
            let (round, negotiation, start, end, party, capacity): (String, String, String?, String?, String?, String) =
                try row.columns()
            return Attendance(
                round: round, negotiation: negotiation, start: start, end: end, party: party, capacity: capacity)
        }
    }
}

extension Transaction {
    /// The full names of the officials whom printed words name, titles before the name included; nil where that is not certain.
    ///
    /// - Parameter words: as printed, with the date when they were used, where it is known.
    func officials(printedAs words: [(text: String, date: PartialDate?)]) throws -> [String?] {
        let directory = try OfficialDirectory(from: self)
        return words.map { text, date in
            guard case .official(let id) = directory.speaker(printedAs: text, on: date) else { return nil }
            return directory.entries[id]?.name
        }
    }
}

extension Questions {
    /// The full names of all officials, each taken apart by the surname that is recorded, or as names of the states are that they spoke for.
    public func partsOfNames() throws -> [String: NameParts] {
        let directory = try OfficialDirectory(from: transaction)
        return directory.entries.values.reduce(into: [:]) { parts, entry in
            parts[entry.name] =
                entry.surname.flatMap { Surname.parts(of: entry.name, surname: $0) }
                ?? Surname.parts(of: entry.name, directory.custom(of: entry))
        }
    }
}

extension OfficialDirectory {
    /// The official that a person means by a name or a key; nil where there is none.
    func id(typed name: String) throws -> Int64? {
        if let id = idsByKey[name] { return id }
        switch resolve(name) {
        case .official(let id, _): return id
        case .ambiguous(let ids):
            throw ambiguous(name, ids)
        case .unknown: return nil
        }
    }

    /// The error for a name that nobody has.
    func unknown(_ name: String, alike: [String] = []) -> TrackerError {
        TrackerError.unknown(
            name, "official", suggestions: suggestions(for: name) + alike,
            advice: "tracker list-officials lists the known ones.")
    }
}
