import SQLite

// What officials are not called.
extension ResolvedRow {
    /// Refuses as the name of an official what means one by number, or is set before and behind names.
    ///
    /// - Parameter takesAny: whether it is said that a name is one.
    func requireNameOfOfficial(takesAny: Bool) throws {
        guard type == .official, let name = draft["name"] else { return }
        guard takesAny || !Surname.isOnlyAroundNames(name) else {
            throw FieldError(
                field: "name", reason: "stands beside names and is none", value: name)
        }
        let isNumber = !name.isEmpty && name.allSatisfy { $0.isASCII && $0.isNumber }
        guard isNumber || name.hasPrefix("id:") else { return }
        throw FieldError(
            field: "name", reason: "is no name of an official: it means the one with a number", value: name)
    }
}

extension Recorder {
    /// Refuses as another name of an official what is the full name of somebody else, written otherwise: whoever wrote either would mean both.
    mutating func requireNobodysFullName(_ row: ResolvedRow, in transaction: borrowing Transaction) throws {
        guard row.type == .name, let text = row.draft["text"] else { return }
        for other in try references.records(.official, written: text, in: transaction)
        where .integer(other) != row["official_id"] {
            let known: String? = try transaction.value("SELECT name FROM official WHERE id = \(other)")
            // Where it is written alike, the full name comes first.
            guard let known, known.lowercased() != text.lowercased() else { continue }
            throw FieldError(
                field: "text", reason: "is the name of official \(other), “\(known)”, written otherwise", value: text)
        }
    }
}
