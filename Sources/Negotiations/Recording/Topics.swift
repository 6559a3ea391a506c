import SQLite

extension Recorder {
    /// Links a statement or a round to its topics, which are made where nothing has their name yet.
    ///
    /// A record that is known by a key or a name of its own has just the topics that are given; a statement that is known by its words
    /// alone gains them.
    ///
    /// - Parameter replaces: whether topics that are not given go, whatever the record is.
    /// - Returns: whether anything changed.
    mutating func link(
        _ topics: [String], to id: Int64, of row: ResolvedRow, isNew: Bool, replaces: Bool = false,
        in transaction: borrowing Transaction
    ) throws -> Bool {
        let wanted = try topicIDs(topics, in: transaction).map {
            try bringBack(.topic, $0, for: "topics", in: transaction)
        }
        return try link(topicIDs: wanted, to: id, of: row, isNew: isNew, replaces: replaces, in: transaction)
    }

    /// The numbers of topics, which are made where nothing has their name yet.
    mutating func topicIDs(_ topics: [String], in transaction: borrowing Transaction) throws -> [Int64] {
        var found: Set<Int64> = []
        return try topics.map { try topicID(named: $0, in: transaction) }.filter { found.insert($0).inserted }
    }

    mutating func link(
        topicIDs wanted: [Int64], to id: Int64, of row: ResolvedRow, isNew: Bool, replaces: Bool,
        in transaction: borrowing Transaction
    ) throws -> Bool {
        var changed = false
        for topic in wanted {
            // Each by itself: a statement that thousands of records add a topic to has thousands.
            if !isNew, try transaction.value(row.table.topicSearch, id, topic, as: Int.self) != nil { continue }
            let link: [SQLite.Value] = [.integer(id), .integer(topic), .integer(try revision(in: transaction))]
            try row.table.topicInsertion.insert(link, in: transaction)
            changed = true
        }
        if isNew || (!replaces && row.type == .statement && row.draft["key"] == nil) { return changed }
        let present = try transaction.all(row.table.topicSelection, id) { row in try row.column(0, as: Int64.self) }
        for topic in present where !wanted.contains(topic) {
            _ = try revision(in: transaction)
            try transaction.run(
                "DELETE FROM \(identifier: row.table.table + "_topic") WHERE \(identifier: row.table.table + "_id") = ? AND topic_id = ?",
                id, topic)
            changed = true
        }
        return changed
    }
}
