import SQLite

// What records are called in the file of another desk, and whom its names mean here.
extension Recorder {
    /// The record that another desk calls so in its file, whatever it is called here.
    func exchanged(_ reference: Field.Reference, _ name: String, in draft: Draft) -> Int64? {
        exchange.names.isEmpty ? nil : exchange.names[Self.words(for: reference, name, in: draft)]
    }

    /// Whether a record that the file calls so was not taken: what is called so here is another.
    func isUntaken(_ reference: Field.Reference, _ name: String, in draft: Draft) -> Bool {
        !exchange.untaken.isEmpty && exchange.untaken.contains(Self.words(for: reference, name, in: draft))
    }

    private static func words(for reference: Field.Reference, _ name: String, in draft: Draft) -> [String?] {
        switch reference {
        case .round: ["round", draft["negotiation"], name]
        case .outcome: ["outcome", draft["outcome_key"], draft["negotiation"], draft["round"], name]
        case .official: ["official", draft["official_key"], name]
        case .negotiation, .party: [reference.rawValue, name]
        }
    }

    mutating func remember(_ id: Int64, as draft: Draft) {
        guard let words = draft.wordsToReferBy else { return }
        exchange.names[words] = id
        exchange.untaken.remove(words)
        exchange.merged.remove(words)
    }

    /// Whether what a record of the file says of an official is said of another here, into whom that one was merged: then the two desks do not have
    /// the same.
    func isOfHeir(_ draft: Draft) -> Bool {
        guard !exchange.merged.isEmpty else { return false }
        return draft.type.fields.contains { field in
            guard field.reference == .official, let name = draft[field.name] else { return false }
            return exchange.merged.contains(Self.words(for: .official, name, in: draft))
        }
    }

    /// Whether it is what the other desk has of somebody who was merged here, and a record here says the same of the heir. These stay two: where the one
    /// who was merged is there again, what was said of that one is too.
    func isBesideHeirs(
        _ row: ResolvedRow, _ id: Int64, in transaction: borrowing Transaction
    ) throws -> Bool {
        guard isOfHeir(row.draft) else { return false }
        return try transaction.record(of: row.type, identifiedBy: row.draft.identities) != id
    }

    /// Whether it is an alias that an official has at the other desk, and that is what the one is called here into whom that official was merged.
    func isOwnNameOfHeir(_ row: ResolvedRow, in transaction: borrowing Transaction) throws -> Bool {
        guard row.type == .name, isOfHeir(row.draft), case .integer(let id) = row["official_id"] else { return false }
        return try transaction.value("SELECT name FROM official WHERE id = \(id)") == row.draft["text"]
    }

    /// Whether somebody was merged into an official here who is there again at the other desk.
    func isHeir(_ id: Int64, of draft: Draft, in transaction: borrowing Transaction) throws -> Bool {
        guard draft.type == .official else { return false }
        return try draft.identities.contains { identity in
            guard let gone = try transaction.removedRecord(of: .official, identifiedBy: identity) else { return false }
            return try transaction.heir(of: gone) == id
        }
    }
}

extension Draft {
    /// By what other records of the file refer to it; nil where none does by name.
    var wordsToReferBy: [String?]? {
        switch type {
        case .negotiation, .party, .topic: [type.name, self["name"]]
        case .official: ["official", self["key"], self["name"]]
        case .round: ["round", self["negotiation"], self["name"]]
        case .outcome: ["outcome", self["key"], self["negotiation"], self["round"], self["title"]]
        default: nil
        }
    }
}
