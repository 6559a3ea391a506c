import SQLite

extension Transaction {
    /// The topics of rounds or statements, by name.
    func topics(of table: String, _ ids: [Int64]) throws -> [Int64: [String]] {
        var topics: [Int64: [String]] = [:]
        try forEachTopic(of: table, ids) { id, name in topics[id, default: []].append(name) }
        return topics
    }

    /// Lends the topics of rounds or statements, by name, each with the number of what is about it.
    func forEachTopic(of table: String, _ ids: [Int64], _ body: (Int64, String) throws -> Void) throws {
        let column: SQL = "link.\(identifier: table + "_id")"
        try forEach(
            """
            SELECT \(column), topic.name FROM \(identifier: table + "_topic") AS link JOIN topic ON topic.id = link.topic_id
            WHERE \(column) IN \(set: ids) ORDER BY topic.name
            """
        ) { row in
            let (id, name): (Int64, String) = try row.columns()
            try body(id, name)
        }
    }
}

extension String {
    /// The name as the database compares it: without regard to the case of the letters of ASCII (`COLLATE NOCASE`).
    var withoutCase: String {
        String(decoding: utf8.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// Whether it comes before another name in the order of the database.
    func isBefore(_ other: String) -> Bool {
        withoutCase.utf8.lexicographicallyPrecedes(other.withoutCase.utf8)
    }
}
