import SQLite

extension Recorder {
    /// What a negotiation, party or topic is like that is about to be made under a name of its own; nil where it is like nothing.
    mutating func likeness(of row: ResolvedRow, in transaction: borrowing Transaction) throws -> String? {
        guard !references.takesSimilarNames, Self.comparedTypes.contains(where: { $0 === row.type }),
            let name = row.draft["name"]
        else { return nil }
        var names = try references.names(of: row.type, like: name, in: transaction)
        if row.type == .party, let code = row.draft["code"] {
            for other in try references.names(of: .party, like: code, in: transaction) where !names.contains(other) {
                names.append(other)
            }
        }
        guard !names.isEmpty else { return nil }
        let others = names.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
        return "the \(row.type.name) “\(name)” is like \(others)"
    }

    private static let comparedTypes: [RecordType] = [.negotiation, .party, .topic]
}
