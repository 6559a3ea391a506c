import SQLite

/// One of two desks that changed the same record.
public enum Desk: String, Sendable, CaseIterable { case ours, theirs }

extension Recorder {
    /// Takes one of the two versions of a record, in the fields that both desks changed: ours stays as it is and knows theirs from now on, so that
    /// the other desk takes it from the next file; or the record becomes what theirs is.
    ///
    /// - Throws: ``TrackerError`` where it was decided already, or theirs cannot be taken; nothing may be kept then.
    mutating func decide(_ id: Int64, _ desk: Desk, in transaction: borrowing Transaction) throws {
        guard let row = try transaction.conflictRows(where: "conflict.id = \(id)").first else {
            throw TrackerError.noConflict(id)
        }
        guard row.status == .open else {
            throw TrackerError(
                .badData, "conflict \(id) is decided already: \(row.status.rawValue) was taken",
                hints: ["tracker undo takes a decision back."])
        }
        switch desk {
        case .ours:
            _ = try revision(in: transaction)
            if row.theirs.removed == nil,
                try transaction.record(of: row.type, identifiedBy: row.theirs.identities) != nil
            {
                try settle(row, preferring: .ours, in: transaction)
            } else if let record = row.record, let version = row.theirs.version {
                try prefer(record, to: version, of: row.type, in: transaction)
            }
        case .theirs:
            try settle(row, preferring: .theirs, in: transaction)
            for record in try transaction.titles(ofThose: exchange.gaveWay) {
                doubts.append(Doubt(field: "name", reason: "the name is the other desk's: \(record)"))
            }
            exchange.gaveWay = []
        }
        try closeConflict(id, as: desk == .ours ? .ours : .theirs, in: transaction)
    }

    /// Makes a record what an import makes of theirs that prefers one desk.
    private mutating func settle(
        _ row: ConflictRow, preferring desk: Preference, in transaction: borrowing Transaction
    ) throws {
        let (preference, isTyped, earlier) = (exchange.preference, references.isTyped, exchange.conflictCount)
        defer { (exchange.preference, references.isTyped) = (preference, isTyped) }
        (exchange.preference, references.isTyped) = (desk, false)
        // The file, which knew the others by their identities, is not here: what is called so and is not theirs is another.
        let namesakes: SQL =
            row.theirs.wordsToReferBy != nil
            ? "SELECT id FROM \(identifier: row.type.table)"
            : "SELECT DISTINCT id FROM \(identifier: row.type.table + "_history")"
        exchange.identified = Set(try transaction.all(namesakes) { try $0.column(0, as: Int64.self) })
        do {
            if let removed = row.theirs.removed {
                _ = try exchange(removed, in: transaction)
            } else if let version = row.theirs.version {
                _ = try exchange(row.theirs, version, in: transaction)
            }
            _ = try finishExchange(in: transaction)
        } catch let error as FieldError {
            let lines = error.reason.split(separator: "\n").map(String.init)
            throw TrackerError.notTaken(
                row, because: "\(error.field): \(lines.first ?? "")", hints: Array(lines.dropFirst()))
        }
        guard exchange.conflictCount > earlier, let obstacle = exchange.conflicts.last else { return }
        if let reason = obstacle.fields.first.map({ "\($0.name): \($0.obstacle ?? "")" }) {
            throw TrackerError.notTaken(row, because: reason)
        }
        guard let id = obstacle.id else { throw TrackerError.notTaken(row, because: "it is not here") }
        let others = try transaction.references(to: row.type, id)
        throw TrackerError.notTaken(
            row,
            because:
                "it is referred to here, by \(others.prefix(3).joined(separator: "; "))\(others.count > 3 ? " and others" : "")",
            hint:
                "tracker remove-\(row.type.noun) id:\(id) --cascade removes them too, which settles it; or take ours, and the other desk gets it back."
        )
    }
}

extension TrackerError {
    fileprivate static func notTaken(
        _ row: ConflictRow, because reason: String, hints: [String] = [],
        hint: String =
            "Rename or record what stands in its way, and take theirs then; or take ours, and it stays as it is at each desk."
    ) -> TrackerError {
        TrackerError(.badData, "conflict \(row.id): theirs cannot be taken: \(reason)", hints: hints + [hint])
    }
}
