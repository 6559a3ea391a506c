import SQLite

/// An official as shown: names, offices, how many statements.
public struct Official: Sendable, Equatable {
    public let id: Int64
    public let key: String?
    public let name: String
    public let surname: String?
    public let note: String?
    public var names: [OfficialName] = []
    public var offices: [Office] = []
    public var statementCount = 0
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
    public var sources: [Citation] = []
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
    /// Lends officials by name; with parties, those who held an office of one of them or took part for it.
    func forEachOfficial(parties: [String] = [], _ body: (Official) throws -> Void) throws {
        guard !parties.isEmpty else { return try forEachOfficial(where: "TRUE", body) }
        let ids = try parties.map { try requiredID(ofNamed: .party, $0) }
        try forEachOfficial(
            where: """
                (id IN (SELECT official_id FROM office WHERE party_id IN (\(list: ids)))
                    OR id IN (SELECT official_id FROM participation WHERE party_id IN (\(list: ids))))
                """, body)
    }

    /// An official by any name, key or number, with the rounds attended, the latest first.
    func officialDetails(_ name: String) throws -> (official: Official, rounds: [Attendance]) {
        let directory = try OfficialDirectory(from: self, toResolve: [name])
        guard let id = try directory.id(typed: name) ?? existing(name, .official) else {
            throw directory.unknown(name)
        }
        var found: Official?
        try forEachOfficial(where: "id = \(id)") { found = $0 }
        guard let official = found else { throw directory.unknown(name) }
        return (official, try attendances(of: id))
    }

    private func forEachOfficial(where condition: SQL, _ body: (Official) throws -> Void) throws {
        try forEachPage(
            of: "SELECT id, key, name, surname, note FROM official WHERE \(condition) ORDER BY name, id",
            row: { row in
                let (id, key, name, surname, note): (Int64, String?, String, String?, String?) = try row.columns()
                return Official(id: id, key: key, name: name, surname: surname, note: note)
            }
        ) { officials in
            let ids = officials.map(\.id)
            let names = try names(of: ids)
            let offices = try offices(of: ids)
            let counts = try counts(of: "statement", by: "official_id", ids)
            for var official in officials {
                official.names = names[official.id] ?? []
                official.offices = offices[official.id] ?? []
                official.statementCount = counts[official.id] ?? 0
                try body(official)
            }
        }
    }

    private func names(of officials: [Int64]) throws -> [Int64: [OfficialName]] {
        var names: [Int64: [OfficialName]] = [:]
        try forEach(
            """
            SELECT official_id, id, text, kind, start_date, end_date FROM name WHERE official_id IN \(set: officials)
            ORDER BY id
            """
        ) { row in
            let (official, id, text, kind, start, end): (Int64, Int64, String, String, String?, String?) =
                try row.columns()
            names[official, default: []].append(OfficialName(id: id, text: text, kind: kind, start: start, end: end))
        }
        return names
    }

    /// The latest first.
    private func offices(of officials: [Int64]) throws -> [Int64: [Office]] {
        var offices: [(official: Int64, office: Office)] = []
        try forEach(
            """
            SELECT office.official_id, office.id, office.title, party.name, office.start_date, office.end_date, office.earliest
            FROM office JOIN party ON party.id = office.party_id
            WHERE office.official_id IN \(set: officials) ORDER BY office.earliest DESC, office.id DESC
            """
        ) { row in
            let (official, id, title, party, start, end, _): (Int64, Int64, String, String, String?, String?, String?) =
                try row.columns()
            offices.append((official, Office(id: id, title: title, party: party, start: start, end: end)))
        }
        let cited = try citations(of: [(.office, offices.map(\.office.id))])
        var found: [Int64: [Office]] = [:]
        for (official, var office) in offices {
            office.sources = cited[.office, office.id]
            found[official, default: []].append(office)
        }
        return found
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
    func officials(printedAs words: [(text: String, date: PartialDate?)]) throws -> [String?] {
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
            advice: "tracker list-officials lists the known ones.")
    }
}
