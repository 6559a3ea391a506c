import SQLite

/// An official as shown: names, offices, how many statements.
public struct Official: Sendable, Equatable {
    public let id: Int64
    public let key: String?
    public let name: String
    public let surname: String?
    public let note: String?
    public let names: [OfficialName]
    public let offices: [Office]
    public let statementCount: Int
}

/// A further name of an official.
public struct OfficialName: Sendable, Equatable {
    public let id: Int64
    public let text: String
    public let kind: String
    public let start: String?
    public let end: String?
}

/// A title held for a party.
public struct Office: Sendable, Equatable {
    public let id: Int64
    public let title: String
    public let party: String
    public let start: String?
    public let end: String?
    public let sources: [Citation]
}

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
    /// Officials by name; with parties, those who held an office of one of them or took part for it.
    public func officials(parties: [String] = []) throws -> [Official] {
        guard !parties.isEmpty else { return try officials(where: "TRUE") }
        let ids = try parties.map { try requiredID(ofNamed: .party, $0) }
        return try officials(
            where: """
                (id IN (SELECT official_id FROM office WHERE party_id IN (\(list: ids)))
                    OR id IN (SELECT official_id FROM participation WHERE party_id IN (\(list: ids))))
                """)
    }

    /// An official by any name, key or number, with the rounds attended, the latest first.
    public func officialDetails(_ name: String) throws -> (official: Official, rounds: [Attendance]) {
        let directory = try OfficialDirectory(from: self, toResolve: [name])
        guard let id = try directory.id(typed: name) ?? existing(name, .official) else {
            throw directory.unknown(name)
        }
        guard let official = try officials(where: "id = \(id)").first else { throw directory.unknown(name) }
        return (official, try attendances(of: id))
    }

    private func officials(where condition: SQL) throws -> [Official] {
        try all(
            """
            SELECT id, key, name, surname, note, (SELECT count(*) FROM statement WHERE official_id = official.id)
            FROM official WHERE \(condition) ORDER BY name, id
            """
        ) { row in
            let (id, key, name, surname, note, count): (Int64, String?, String, String?, String?, Int) =
                try row.columns()
            return Official(
                id: id, key: key, name: name, surname: surname, note: note, names: try names(of: id),
                offices: try offices(of: id), statementCount: count)
        }
    }

    private func names(of official: Int64) throws -> [OfficialName] {
        try all("SELECT id, text, kind, start_date, end_date FROM name WHERE official_id = ? ORDER BY id", official) {
            row in
            let (id, text, kind, start, end): (Int64, String, String, String?, String?) = try row.columns()
            return OfficialName(id: id, text: text, kind: kind, start: start, end: end)
        }
    }

    private func offices(of official: Int64) throws -> [Office] {
        try all(
            """
            SELECT office.id, office.title, party.name, office.start_date, office.end_date
            FROM office JOIN party ON party.id = office.party_id
            WHERE office.official_id = ? ORDER BY office.earliest DESC, office.id DESC
            """, official
        ) { row in
            let (id, title, party, start, end): (Int64, String, String, String?, String?) = try row.columns()
            return Office(
                id: id, title: title, party: party, start: start, end: end, sources: try citations(of: .office, id))
        }
    }

    private func attendances(of official: Int64) throws -> [Attendance] {
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
    public func officials(printedAs words: [(text: String, date: PartialDate?)]) throws -> [String?] {
        let directory = try OfficialDirectory(from: self)
        return words.map { text, date in
            guard case .official(let id) = directory.speaker(printedAs: text, on: date) else { return nil }
            return directory.entries[id]?.name
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
            advice: "tracker list-officials shows those that are known.")
    }
}
