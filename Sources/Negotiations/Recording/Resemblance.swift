import SQLite

extension Recorder {
    /// What a record is like that is about to have a name of its own; nil where it is like nothing.
    ///
    /// - Parameter id: its number, if it has one already.
    mutating func likeness(
        of row: ResolvedRow, _ id: Int64? = nil, in transaction: borrowing Transaction
    ) throws -> String? {
        guard !references.takesSimilarNames, let name = row.draft["name"] else { return nil }
        let names: [String]
        switch row.type {
        case .official: names = try officials(like: row, named: name, id, in: transaction)
        case .negotiation, .party, .topic, .round: names = try self.names(like: row, id, in: transaction)
        default: return nil
        }
        guard !names.isEmpty else { return nil }
        let others = names.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
        return "the \(row.type.name) “\(name)” is like \(others)"
    }

    private mutating func names(
        like row: ResolvedRow, _ id: Int64?, in transaction: borrowing Transaction
    ) throws -> [String] {
        var isComparable: SQL = "id <> \(id ?? 0)"
        // Rounds of other negotiations have names of their own.
        if row.type == .round, case .integer(let negotiation) = row["negotiation_id"] {
            isComparable = "\(isComparable) AND negotiation_id = \(negotiation)"
        }
        var names: [String] = []
        for name in [row.draft["name"], row.type == .party ? row.draft["code"] : nil].compactMap({ $0 }) {
            for other in try references.names(of: row.type, like: name, where: isComparable, in: transaction)
            where !names.contains(other) {
                names.append(other)
            }
        }
        return names
    }

    /// Officials of the same name are told apart by their keys; those of other parties by their names, where these are written out and differ by more than
    /// a slip.
    private mutating func officials(
        like row: ResolvedRow, named name: String, _ id: Int64?, in transaction: borrowing Transaction
    ) throws -> [String] {
        let directory = try references.directory(in: transaction)
        let found = directory.officials(like: name).filter { $0 != id && directory.entries[$0]?.name != name }
        guard !found.isEmpty else { return [] }
        let given = row.draft.parts.filter { $0.type == .office }.compactMap { $0["party"] }
        let parties = Set(try given.flatMap { try references.records(.party, written: $0, in: transaction) })
            .union(id.flatMap { directory.entries[$0]?.offices.map(\.partyID) } ?? [])
        let states = Set(given.compactMap { StateNames.code(of: $0) })
        return found.compactMap { directory.entries[$0] }.filter { other in
            let isOfOthers = other.offices.allSatisfy { office in
                !parties.contains(office.partyID) && !(directory.state(of: office).map(states.contains) ?? false)
            }
            guard !given.isEmpty || !parties.isEmpty, !other.offices.isEmpty, isOfOthers, Self.isWrittenOut(name),
                Self.isWrittenOut(other.name)
            else { return true }
            var alike = SimilarNames<Int64>(of: .people)
            alike.add(other.name, other.id)
            return !alike.alike(to: name).isEmpty
        }.map(\.name)
    }

    /// Whether a name has a given name that is no initial beside that of the family.
    private static func isWrittenOut(_ name: String) -> Bool {
        name.contains(" ") && !Initials.stand(in: name)
    }
}
