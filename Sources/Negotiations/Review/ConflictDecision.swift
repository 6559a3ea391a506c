import SQLite

/// One of two desks that changed the same record.
public enum Desk: String, Sendable, CaseIterable { case ours, theirs }

extension Recorder {
    /// Takes one of the two versions of a record: ours stays as it is and knows theirs from now on, so that the other desk takes it from the next
    /// file; or the record becomes what theirs is.
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
            if let record = row.record, let version = row.theirs.version {
                try prefer(record, to: version, of: row.type, in: transaction)
            }
        case .theirs: try take(row, in: transaction)
        }
        try closeConflict(id, as: desk == .ours ? .ours : .theirs, in: transaction)
    }

    /// Makes a record what theirs is, as an import does that prefers it.
    private mutating func take(_ row: ConflictRow, in transaction: borrowing Transaction) throws {
        let (preference, isTyped, earlier) = (exchange.preference, references.isTyped, exchange.conflictCount)
        defer { (exchange.preference, references.isTyped) = (preference, isTyped) }
        (exchange.preference, references.isTyped) = (.theirs, false)
        do {
            if let removed = row.theirs.removed {
                _ = try exchange(removed, in: transaction)
            } else if let version = row.theirs.version {
                _ = try exchange(row.theirs, version, in: transaction)
            }
            _ = try finishExchange(in: transaction)
        } catch let error as FieldError {
            throw TrackerError.notTaken(row, because: "\(error.field): \(error.reason)")
        }
        guard exchange.conflictCount > earlier, let obstacle = exchange.conflicts.last else { return }
        let reason = obstacle.fields.first.map { "\($0.name): \($0.ours ?? "")" }
        throw TrackerError.notTaken(row, because: reason ?? "other records refer to it here")
    }
}

extension TrackerError {
    fileprivate static func notTaken(_ row: ConflictRow, because reason: String) -> TrackerError {
        TrackerError(
            .badData, "conflict \(row.id): theirs cannot be taken: \(reason)",
            hints: ["Change what stands in its way, or take ours."])
    }
}
