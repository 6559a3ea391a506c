import SQLite

extension Transaction {
    /// The topics of rounds or statements, by name.
    func topics(of table: String, _ ids: [Int64]) throws -> [Int64: [String]] {
        let column: SQL = "link.\(identifier: table + "_id")"
        var topics: [Int64: [String]] = [:]
        try forEach(
            """
            SELECT \(column), topic.name FROM \(identifier: table + "_topic") AS link JOIN topic ON topic.id = link.topic_id
            WHERE \(column) IN \(set: ids) ORDER BY topic.name
            """
        ) { row in
            let (id, name): (Int64, String) = try row.columns()
            topics[id, default: []].append(name)
        }
        return topics
    }

    /// The topics of one round or statement, by name.
    func topics(of table: String, _ id: Int64) throws -> [String] { try topics(of: table, [id])[id] ?? [] }
}

extension String {
    /// Whether it comes before another name in the order of the database, which regards no case (`COLLATE NOCASE`).
    func isBefore(_ other: String) -> Bool {
        func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
        return utf8.lazy.map(folded).lexicographicallyPrecedes(other.utf8.lazy.map(folded))
    }
}
