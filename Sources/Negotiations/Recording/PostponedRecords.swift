import SQLite

/// Records of another desk whose names are those of other records here: who was renamed there and who is new, or two that have changed names.
///
/// They wait until the others of their type were read. An identity decides which record is meant, never a name that another one has.
extension Recorder {
    /// Takes what waited, in whatever order it can be taken; what cannot be taken is told.
    mutating func takePostponed(in transaction: borrowing Transaction) throws {
        var waiting = exchange.waiting
        exchange.waiting = []
        guard !waiting.isEmpty else { return }
        exchange.isComplete = true
        defer { exchange.isComplete = false }
        var count = 0
        repeat {
            count = waiting.count
            waiting = try take(each: waiting, in: transaction)
        } while !waiting.isEmpty && waiting.count < count
        if try takeInCircle(waiting, in: transaction) { return }
        if exchange.preference == .theirs {
            waiting = try waiting.filter { try !takeMakingWay($0, in: transaction) }
        }
        for draft in waiting {
            do {
                try take(draft, in: transaction)
            } catch let error as FieldError {
                try leave(draft, because: explained(error, draft, in: transaction), in: transaction)
                partResults.append((draft.type, .unchanged))
            }
        }
    }

    /// Takes a record of the file, to which the one here gives way that is called so.
    ///
    /// - Returns: whether it was taken; nothing was changed where it was not.
    private mutating func takeMakingWay(_ draft: Draft, in transaction: borrowing Transaction) throws -> Bool {
        try wasTaken(in: transaction) { recorder in
            guard let namesake = try recorder.namesake(of: draft, in: transaction) else { return false }
            try recorder.giveWay(namesake, to: draft, in: transaction)
            try recorder.take(draft, in: transaction)
            return true
        }
    }

    /// Whether a step took what it is to take. Where it is refused nothing was changed, in what was met of the other desk neither.
    private mutating func wasTaken(
        in transaction: borrowing Transaction, _ step: (inout Recorder) throws -> Bool
    ) throws -> Bool {
        let exchange = exchange
        do { return try attempt(in: transaction, step) } catch is FieldError {
            self.exchange = exchange
            return false
        }
    }

    /// Why a record is left; where another has its name, what ends that.
    private mutating func explained(
        _ error: FieldError, _ draft: Draft, in transaction: borrowing Transaction
    ) throws -> FieldError {
        guard let namesake = try? namesake(of: draft, in: transaction) else { return error }
        let own = try transaction.record(of: draft.type, identifiedBy: draft.identities)
        return Self.isCalledSo(namesake, draft, try own.map { try transaction.title(of: draft.type, $0) })
    }

    /// - Returns: those that could not be taken.
    private mutating func take(each drafts: [Draft], in transaction: borrowing Transaction) throws -> [Draft] {
        var others: [Draft] = []
        for draft in drafts {
            do { try take(draft, in: transaction) } catch is FieldError { others.append(draft) }
        }
        return others
    }

    private mutating func take(_ draft: Draft, in transaction: borrowing Transaction) throws {
        guard let version = draft.version else { return }
        let left = exchange.leftCount
        let row = try resolvedRow(of: draft, in: transaction)
        let result = try settleAtOnce(row, version, in: transaction)
        if exchange.leftCount == left { try closeWaiting(draft, result, in: transaction) }
        partResults.append((draft.type, result.action))
    }

    /// Takes records that have each other's names: each lets go of its own first. Their history knows nothing of the while between, since all
    /// of it is one revision.
    ///
    /// - Returns: whether they were taken; nothing was changed where they were not.
    private mutating func takeInCircle(_ drafts: [Draft], in transaction: borrowing Transaction) throws -> Bool {
        guard drafts.count > 1 else { return drafts.isEmpty }
        return try wasTaken(in: transaction) { recorder in
            var rows: [(row: ResolvedRow, existing: ExistingRow, version: RecordVersion)] = []
            for draft in drafts {
                let row = try recorder.resolvedRow(of: draft, in: transaction)
                guard let version = draft.version,
                    let existing = try recorder.identifiedRow(for: row, in: transaction),
                    let ours = try transaction.versions(of: row.type, [existing.id])[existing.id],
                    recorder.exchange.preference == .theirs || version.knows(ours) && !ours.knows(version)
                else { throw FieldError(field: draft.type.name, reason: "does not let go of its name") }
                rows.append((row, existing, version))
            }
            for (row, existing, _) in rows { try recorder.letGo(existing, row, in: transaction) }
            for (row, existing, version) in rows {
                recorder.remember(existing.id, as: row.draft)
                try recorder.noteIdentities(of: row.draft, existing.id, in: transaction)
                let result = try row.explainingRefusals(in: transaction) {
                    try recorder.take(row, over: existing, version, in: transaction)
                }
                try recorder.closeWaiting(row.draft, result, in: transaction)
                recorder.partResults.append((row.type, result.action))
            }
            return true
        }
    }

    /// Gives a record names of chance, where it is to get others.
    private mutating func letGo(
        _ existing: ExistingRow, _ row: ResolvedRow, in transaction: borrowing Transaction
    ) throws {
        let names = row.table.names.indices.filter { index in
            ["name", "title", "key", "code"].contains(row.table.names[index]) && !existing.values[index].isNull
                && existing.values[index] != row.values[index]
        }
        guard !names.isEmpty else { return }
        let assignments =
            names.map { SQL("\(identifier: row.table.names[$0]) = lower(hex(randomblob(16)))") }
            + ["revision = \(try revision(in: transaction))"]
        try transaction.run(
            """
            UPDATE \(identifier: row.table.table) SET \(assignments.joined(separator: ", ")) WHERE id = \(existing.id)
            """)
    }

    /// Refuses to take a record here for one of the file that is called the same, where the file has that one under its identity, or may still have it.
    func requireNobodyElse(_ id: Int64, _ row: ResolvedRow, in transaction: borrowing Transaction) throws {
        if let error = try somebodyElse(id, row, in: transaction) { throw error }
    }

    /// Why a record here is not the one of the file that is called the same, or may not be it; nil where it is.
    func somebodyElse(_ id: Int64, _ row: ResolvedRow, in transaction: borrowing Transaction) throws -> FieldError? {
        let isOther = exchange.identified.contains(id)
        guard try isOther || !exchange.isComplete && mayBeOther(id, row, in: transaction) else { return nil }
        let title = try transaction.title(of: row.type, id)
        let isByKey = row.draft["key"] != nil
        let words = isByKey ? "has this key" : row.type == .statement ? "has these words" : "is called so"
        return FieldError(
            field: isByKey ? "key" : row.type == .statement ? "text" : row.type.identity.fields.last ?? row.type.name,
            reason:
                "\(row.type.name) \(id), \(title), is another one and \(words) here; edit or remove one of the two (tracker edit-\(row.type.noun) id:\(id) …) and import again, or decide with --prefer ours"
        )
    }

    /// Whether a record here may be another than the one of the file that is called the same: what has a name by which others refer to it may be
    /// renamed; of the rest, of which there can be very many, only what was changed here since it was made.
    private func mayBeOther(_ id: Int64, _ row: ResolvedRow, in transaction: borrowing Transaction) throws -> Bool {
        try row.draft.wordsToReferBy != nil || wasAnother(id, row.type, in: transaction)
    }

    func wasAnother(_ id: Int64, _ type: RecordType, in transaction: borrowing Transaction) throws -> Bool {
        try transaction.value(
            "SELECT EXISTS (SELECT 1 FROM \(identifier: type.table + "_history") WHERE id = \(id))") ?? false
    }

    /// Leaves a record that cannot be taken: what is called so here is another, or it refers to what is not here.
    mutating func leave(
        _ draft: Draft, because error: FieldError, in transaction: borrowing Transaction
    ) throws {
        let id = try transaction.record(of: draft.type, identifiedBy: draft.identities)
        if let id, let version = draft.version, exchange.preference == .ours {
            return try prefer(id, to: version, of: draft.type, in: transaction)
        }
        if id == nil, draft.type == .source { exchange.untakenSources.formUnion(draft.identities) }
        if id == nil, let words = draft.wordsToReferBy {
            exchange.names[words] = nil
            exchange.untaken.insert(words)
            exchange.isWithholding = true
        }
        // What it refers to was removed here.
        let isReferring = id == nil && draft.type.fields.contains { $0.name == error.field && $0.reference != nil }
        let reason = error.reason.split(separator: "\n").first.map(String.init) ?? error.reason
        let obstacle =
            isReferring
            ? reason + "; --prefer theirs brings back what was removed here, --prefer ours leaves this out" : reason
        let field = ExchangeConflict.Field(
            name: error.field, ours: nil, theirs: draft[error.field], obstacle: obstacle)
        let conflict = ExchangeConflict(
            type: draft.type.name, id: id,
            title: try id.map { try transaction.title(of: draft.type, $0) } ?? draft.heading,
            fields: [field], kind: id == nil ? .referring : .changed)
        try leave(conflict, of: draft, in: transaction)
    }
}
