import SQLite

/// A negotiation as it is listed.
public struct Negotiation: Sendable, Equatable {
    public let id: Int64
    public let name: String
    public let note: String?
    public let roundCount: Int
    public let statementCount: Int
}

/// A party as it is listed.
public struct Party: Sendable, Equatable {
    public let id: Int64
    public let name: String
    public let code: String?
    public let note: String?
    /// How many officials held an office of it.
    public let officialCount: Int
}

/// A topic as it is listed.
public struct Topic: Sendable, Equatable {
    public let id: Int64
    public let name: String
    public let roundCount: Int
    public let statementCount: Int
}

extension Transaction {
    /// Negotiations by name.
    func negotiations() throws -> [Negotiation] {
        try all(
            """
            SELECT id, name, note, (SELECT count(*) FROM round WHERE negotiation_id = negotiation.id),
                (SELECT count(*) FROM statement WHERE round_id IN (SELECT id FROM round WHERE negotiation_id = negotiation.id))
            FROM negotiation ORDER BY name
            """
        ) { row in
            let (id, name, note, rounds, statements): (Int64, String, String?, Int, Int) = try row.columns()
            return Negotiation(id: id, name: name, note: note, roundCount: rounds, statementCount: statements)
        }
    }

    /// Parties by name.
    func parties() throws -> [Party] {
        try all(
            """
            SELECT id, name, code, note, (SELECT count(DISTINCT official_id) FROM office WHERE party_id = party.id)
            FROM party ORDER BY name
            """
        ) { row in
            let (id, name, code, note, officials): (Int64, String, String?, String?, Int) = try row.columns()
            return Party(id: id, name: name, code: code, note: note, officialCount: officials)
        }
    }

    /// Topics by name.
    func topics() throws -> [Topic] {
        try all(
            """
            SELECT id, name, (SELECT count(*) FROM round_topic WHERE topic_id = topic.id),
                (SELECT count(*) FROM statement_topic WHERE topic_id = topic.id)
            FROM topic ORDER BY name
            """
        ) { row in
            let (id, name, rounds, statements): (Int64, String, Int, Int) = try row.columns()
            return Topic(id: id, name: name, roundCount: rounds, statementCount: statements)
        }
    }
}
