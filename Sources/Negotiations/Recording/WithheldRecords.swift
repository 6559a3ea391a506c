import SQLite

// Records of another desk that were removed here, and to which others of its file refer by their names or identities.
extension Exchange {
    /// A record that was removed here and is not brought back.
    struct Withheld {
        let draft: Draft
        let version: RecordVersion
        /// Whether the removal knew it as it is; else it was changed there since, and waits for a decision.
        let isKnown: Bool
    }

    /// The types whose records come into being because something names them.
    fileprivate static let namedTypes: [RecordType] = [.negotiation, .party, .topic, .source]
}

extension Recorder {
    /// Notes that a record is not brought back. What the file says of others by its name or its identity is said of the one that was here, so that it
    /// does not come into being because something names it.
    mutating func noteWithheld(
        _ draft: Draft, _ version: RecordVersion, _ id: Int64, isKnown: Bool, in transaction: borrowing Transaction
    ) throws {
        guard Exchange.namedTypes.contains(where: { $0 === draft.type }) else { return }
        if draft.type != .source {
            guard let name = draft["name"], try transaction.id(ofNamed: draft.type, name) == nil else { return }
            remember(id, as: draft)
        }
        exchange.withheld[Exchange.Met(type: draft.type.name, id: id)] = Exchange.Withheld(
            draft: draft, version: version, isKnown: isKnown)
    }

    /// The source that was removed here and has one of some identities.
    func withheldSource(_ identities: [RecordIdentity], in transaction: borrowing Transaction) throws -> Int64? {
        guard !exchange.withheld.isEmpty else { return nil }
        for identity in identities {
            guard let id = try transaction.removedRecord(of: .source, identifiedBy: identity),
                exchange.withheld[Exchange.Met(type: RecordType.source.name, id: id)] != nil
            else { continue }
            return id
        }
        return nil
    }

    /// A row that is to be written, with what it refers to: what was removed here is brought back for it.
    mutating func bringingBack(_ row: ResolvedRow, in transaction: borrowing Transaction) throws -> ResolvedRow {
        guard !exchange.withheld.isEmpty else { return row }
        var row = row
        for (index, field) in row.type.columns.enumerated() {
            let type: RecordType
            switch field.reference {
            case .negotiation: type = .negotiation
            case .party: type = .party
            case .official, .round, .outcome, nil: continue
            }
            guard case .integer(let id) = row.values[index] else { continue }
            let present = try bringBack(type, id, for: field.name, in: transaction)
            guard present != id else { continue }
            row.values[index] = .integer(present)
            if row.type == .statement { try completeStatement(&row, in: transaction) }
        }
        return row
    }

    /// Brings a record back that was removed here, where it was, since something refers to it anew.
    ///
    /// - Returns: its number now.
    /// - Throws: ``FieldError`` where it was changed there since: that waits for a decision.
    mutating func bringBack(
        _ type: RecordType, _ id: Int64, for field: String, in transaction: borrowing Transaction
    ) throws -> Int64 {
        guard !exchange.withheld.isEmpty,
            let withheld = exchange.withheld[Exchange.Met(type: type.name, id: id)]
        else { return id }
        guard withheld.isKnown else {
            throw FieldError(field: field, reason: "was removed here, and changed there since")
        }
        exchange.withheld[Exchange.Met(type: type.name, id: id)] = nil
        exchange.removedCount -= 1
        if let words = withheld.draft.wordsToReferBy { exchange.names[words] = nil }
        let row = try resolvedRow(of: withheld.draft, in: transaction)
        let result = try row.explainingRefusals(in: transaction) {
            try settle(row, withheld.version, in: transaction)
        }
        partResults.append((type, result.action))
        return result.id
    }
}
