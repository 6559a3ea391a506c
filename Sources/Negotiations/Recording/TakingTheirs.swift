import SQLite

extension Recorder {
    /// Makes a record what the other desk has, in every field. A statement that cannot be so stays as it is, and that is told; of another record it
    /// is found out when the others of its type were read.
    mutating func takeOrTell(
        _ row: ResolvedRow, over existing: ExistingRow, _ theirs: RecordVersion,
        in transaction: borrowing Transaction
    ) throws -> Result {
        guard row.type == .statement else {
            return try take(row, over: existing, theirs, in: transaction)
        }
        do {
            return try attempt(in: transaction) { recorder in
                try row.explainingRefusals(in: transaction) {
                    try recorder.take(row, over: existing, theirs, in: transaction)
                }
            }
        } catch let error as FieldError {
            return try wait(row, over: existing, because: error, in: transaction)
        }
    }

    /// Lets a statement wait until the others were read: one that has its words may be about to change. What still cannot be taken then is told.
    mutating func wait(
        _ row: ResolvedRow, over existing: ExistingRow, because error: FieldError, in transaction: borrowing Transaction
    ) throws -> Result {
        guard exchange.isComplete else {
            exchange.waiting.append(row.draft)
            return Result(id: existing.id, action: .postponed)
        }
        let other: Int64? = try transaction.value(
            "SELECT id FROM statement WHERE key IS NULL AND fingerprint = \(row.fingerprint) AND id <> \(existing.id)")
        let step = other.map {
            ", statement \($0): remove or edit one of the two (tracker remove-statement id:\($0)) and import again, or decide with --prefer ours"
        }
        let told = FieldError(field: error.field, reason: error.reason + (step ?? ""), value: error.value)
        try leave(row.draft, because: told, in: transaction)
        return Result(id: existing.id, action: .unchanged)
    }

    /// Makes a record what the other desk has, in every field.
    ///
    /// - Throws: an error where another record has what only one can have: its name, its key.
    mutating func take(
        _ row: ResolvedRow, over existing: ExistingRow, _ theirs: RecordVersion,
        in transaction: borrowing Transaction
    ) throws -> Result {
        var wanted = try bringingBack(row, in: transaction)
        wanted.fillStandards()
        let id = existing.id
        var changed = try replace(existing, with: wanted, in: transaction)
        if row.type == .official, changed.contains("name") { try keepFormerName(of: existing, row, in: transaction) }
        if row.type.hasTopics,
            try link(row.draft.topics ?? [], to: id, of: row, isNew: false, replaces: true, in: transaction)
        {
            changed.append("topics")
        }
        var isCited = try cite(row.draft.citations, for: row, id: id, isNew: false, in: transaction)
        if try dropOtherCitations(than: row, id, in: transaction) { isCited = true }
        try transaction.note(
            theirs, of: row.type, id, since: openedRevision, isSame: !isOfHeir(row.draft))
        return Result(id: id, action: changed.isEmpty ? (isCited ? .cited : .unchanged) : .changed(changed))
    }
}
