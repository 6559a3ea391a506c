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
    public let statementCount: Int
}

/// A further name of an official.
public struct OfficialName: Sendable, Equatable {
    public let text: String
    public let kind: String
    public let start: String?
    public let end: String?
}

/// A title held for a party.
public struct Office: Sendable, Equatable {
    public let title: String
    public let party: String
    public let start: String?
    public let end: String?
}

extension Transaction {
    /// Officials by name; with a party, those who held an office of it or took part for it.
    public func officials(party: String? = nil) throws -> [Official] {
        var condition: SQL = "TRUE"
        if let party {
            let id = try requiredID(ofNamed: .party, party)
            condition = """
                (official.id IN (SELECT official_id FROM office WHERE party_id = \(id))
                    OR official.id IN (SELECT official_id FROM participation WHERE party_id = \(id)))
                """
        }
        return try all(
            """
            SELECT id, key, name, surname, note, (SELECT count(*) FROM statement WHERE official_id = official.id)
            FROM official WHERE \(condition) ORDER BY name, id
            """
        ) { row in
            let (id, key, name, surname, note, count): (Int64, String?, String, String?, String?, Int) =
                try row.columns()
            return Official(
                id: id, key: key, name: name, surname: surname, note: note, names: try names(of: id),
                offices: try offices(of: id),
                statementCount: count)
        }
    }

    private func names(of official: Int64) throws -> [OfficialName] {
        try all("SELECT text, kind, start_date, end_date FROM name WHERE official_id = ? ORDER BY id", official) {
            row in
            let (text, kind, start, end): (String, String, String?, String?) = try row.columns()
            return OfficialName(text: text, kind: kind, start: start, end: end)
        }
    }

    private func offices(of official: Int64) throws -> [Office] {
        try all(
            """
            SELECT office.title, party.name, office.start_date, office.end_date
            FROM office JOIN party ON party.id = office.party_id
            WHERE office.official_id = ? ORDER BY office.earliest DESC, office.id DESC
            """, official
        ) { row in
            let (title, party, start, end): (String, String, String?, String?) = try row.columns()
            return Office(title: title, party: party, start: start, end: end)
        }
    }
}
