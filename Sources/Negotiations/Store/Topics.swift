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
        var wanted: [Int64] = []
        for topic in topics { wanted.append(try created(.topic, topic, in: transaction)) }
        var present: Set<Int64> = []
        if !isNew {
            present = Set(
                try transaction.all(row.table.topicSelection, id) { row in try row.column(0, as: Int64.self) })
        }
        var changed = false
        for topic in wanted where present.insert(topic).inserted {
            let link: [SQLite.Value] = [.integer(id), .integer(topic), .integer(try revision(in: transaction))]
            try row.table.topicInsertion.insert(link, in: transaction)
            changed = true
        }
        if !replaces, row.type == .statement, row.draft["key"] == nil { return changed }
        for topic in present.subtracting(wanted) {
            _ = try revision(in: transaction)
            try transaction.run(
                "DELETE FROM \(identifier: row.table.table + "_topic") WHERE \(identifier: row.table.table + "_id") = ? AND topic_id = ?",
                id, topic)
            changed = true
        }
        return changed
    }
}
