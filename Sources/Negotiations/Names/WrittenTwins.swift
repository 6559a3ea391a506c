import SQLite

extension RecordType {
    /// Whether a record of it is known by its name as a reader sees it (``FoldedNames``), and another program can make a second one of the name.
    var canHaveTwins: Bool { FoldedNames.types.contains { $0 === self } }
}

extension Transaction {
    /// Records that another program made beside others of the same name, written otherwise, each with the first of that name: no rule of the
    /// schema can compare so.
    func twins(of type: RecordType) throws -> [(id: Int64, first: Int64)] {
        guard type.canHaveTwins else { return [] }
        // Rounds of several negotiations, and officials who have keys, may share a name.
        let scope: SQL = type == .round ? "negotiation_id" : "0"
        let isAlone: SQL = type == .official || type == .round ? "key IS NULL" : "TRUE"
        var first: [String: Int64] = [:]
        var twins: [(id: Int64, first: Int64)] = []
        try forEach(
            "SELECT id, name, \(scope) FROM \(identifier: type.table) WHERE \(isAlone) ORDER BY id"
        ) { row in
            let id: Int64 = try row.column(0)
            let folded = FoldedNames.form(try row.repairedText(1), of: type)
            let name = "\(try row.column(2, as: Int64.self)) \(folded)"
            guard !folded.isEmpty, let twin = first[name] else { return first[name] = id }
            twins.append((id, twin))
        }
        return twins
    }
}
