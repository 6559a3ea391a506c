import SQLite

// A record that both desks have, in versions of which neither may know the other.
extension Recorder {
    /// Takes what came of our version, keeps what theirs became here, and unites or lists what both changed.
    mutating func meet(
        _ existing: ExistingRow, _ row: ResolvedRow, _ theirs: RecordVersion, in transaction: borrowing Transaction
    ) throws -> Result {
        let id = existing.id
        guard let ours = try transaction.versions(of: row.type, [id])[id] else {
            return Result(id: id, action: .unchanged)
        }
        // Where each desk decided against the other's, neither decision holds.
        let isCrossing =
            ours.knows(theirs) && theirs.knows(ours) && ours.current != theirs.current && !isOfHeir(row.draft)
        guard !ours.knows(theirs) || isCrossing else {
            if ours.current == theirs.current, let result = try takeWrittenByHand(row, over: existing, in: transaction)
            {
                return result
            }
            if ours.current == theirs.current, !theirs.known.isSubset(of: ours.known) {
                try transaction.note(theirs, of: row.type, id, since: nil, isSame: false)
            }
            return Result(id: id, action: .unchanged)
        }
        if theirs.knows(ours), !isCrossing { return try takeOrTell(row, over: existing, theirs, in: transaction) }
        // Where each has decided against the other, what they had before tells nothing.
        let known =
            try isCrossing ? KnownChanges.none : transaction.knownChanges(of: row.type, id, to: theirs.known)
        let (united, differing) = try united(
            row, existing, since: known.common, haveMet: !ours.known.isDisjoint(with: theirs.known), in: transaction)
        guard differing.isEmpty else {
            switch exchange.preference {
            case .theirs:
                var decided = united
                for index in differing { decided.values[index] = row.values[index] }
                decided.fillStandards()
                return try takeUnited(decided, over: existing, row, theirs, known, in: transaction)
            case .ours:
                guard united.values == existing.values else {
                    return try takeUnited(united, over: existing, row, theirs, known, in: transaction)
                }
                // What is decided is which words are right, not who printed them.
                let isLinked =
                    try !isOfHeir(row.draft) && uniteLinks(row, id, known, in: transaction).isChanged
                try prefer(id, to: theirs, of: row.type, in: transaction)
                if isLinked { return Result(id: id, action: .cited) }
            case .review, nil:
                let conflict = try conflict(in: differing, of: existing, row, in: transaction)
                try leave(conflict, of: row.draft, in: transaction)
            }
            return Result(id: id, action: .unchanged)
        }
        return try takeUnited(united, over: existing, row, theirs, known, in: transaction)
    }

    /// What each desk has changed of a record since they had the same of it, and in which fields both have, which are as here.
    private func united(
        _ row: ResolvedRow, _ existing: ExistingRow, since common: Int64?, haveMet: Bool,
        in transaction: borrowing Transaction
    ) throws -> (row: ResolvedRow, differing: [Int]) {
        let last = try common.flatMap { try transaction.values(of: row, existing.id, at: $0) }
        var united = row
        var differing: [Int] = []
        for (index, value) in row.values.enumerated() where value != existing.values[index] {
            united.values[index] = existing.values[index]
            // Before two desks met, what one does not say the other may.
            if try row.type.columns[index].reference == .official
                && isToBecome(existing.values[index], value, in: transaction)
            {
                continue
            } else if let last, last[index] == existing.values[index] {
                united.values[index] = value
            } else if let last, last[index] == value {
                continue
            } else if !haveMet, value.isNull || existing.values[index].isNull {
                united.values[index] = value.isNull ? existing.values[index] : value
            } else {
                differing.append(index)
            }
        }
        return (united, differing)
    }

    /// Makes a record what came of both desks' changes. A statement that cannot be so stays as it is, and that is told.
    private mutating func takeUnited(
        _ united: ResolvedRow, over existing: ExistingRow, _ row: ResolvedRow, _ theirs: RecordVersion,
        _ known: KnownChanges, in transaction: borrowing Transaction
    ) throws -> Result {
        guard row.type == .statement else {
            return try unite(united, over: existing, row, theirs, known, in: transaction)
        }
        do {
            return try attempt(in: transaction) { recorder in
                try row.explainingRefusals(in: transaction) {
                    try recorder.unite(united, over: existing, row, theirs, known, in: transaction)
                }
            }
        } catch let error as FieldError {
            return try wait(row, over: existing, because: error, in: transaction)
        }
    }

    private mutating func unite(
        _ united: ResolvedRow, over existing: ExistingRow, _ row: ResolvedRow, _ theirs: RecordVersion,
        _ known: KnownChanges, in transaction: borrowing Transaction
    ) throws -> Result {
        let id = existing.id
        let united = try bringingBack(united, in: transaction)
        let changed = try replace(existing, with: united, in: transaction)
        if row.type == .official, changed.contains("name") {
            try keepFormerName(of: existing, united, in: transaction)
        }
        let links = try uniteLinks(row, id, known, in: transaction)
        let result = Result(
            id: id, action: changed.isEmpty ? (links.isChanged ? .cited : .unchanged) : .changed(changed))
        guard try !isBesideHeirs(row, id, in: transaction) else { return result }
        let isSame = united.values == row.values && links.isTheirs
        // What the other desk does not have must not seem to have come from it.
        if !links.isTheirs { _ = try revision(in: transaction) }
        try transaction.note(
            theirs, of: row.type, id, since: openedRevision,
            isSame: isSame && !isOfHeir(row.draft) && transaction.isOnlyOf(openedRevision, row.type, id))
        return result
    }

    /// Whether an official is to be merged into another when the file was read.
    private func isToBecome(
        _ official: SQLite.Value, _ other: SQLite.Value, in transaction: borrowing Transaction
    ) throws -> Bool {
        guard case .integer(let id) = official, case .integer(let heir) = other else { return false }
        return try exchange.postponed.contains { postponed in
            guard postponed.id == id, let identity = postponed.removed.heir else { return false }
            return try transaction.record(of: .official, identifiedBy: identity) == heir
        }
    }

    /// Leaves a record as it is here, against what another desk has, which takes that from the next file.
    mutating func prefer(
        _ id: Int64, to theirs: RecordVersion, of type: RecordType, in transaction: borrowing Transaction
    ) throws {
        let revision = try revision(in: transaction)
        try transaction.note(theirs, of: type, id, since: revision, isSame: false)
        try transaction.noteDecision(of: revision, for: type, id)
    }
}

extension Transaction {
    /// What a record was when a revision had left it; nil where it was not there.
    fileprivate func values(of row: ResolvedRow, _ id: Int64, at revision: Int64) throws -> [SQLite.Value]? {
        let table = row.table
        return try first(
            """
            SELECT \(table.list) FROM \(identifier: table.table) WHERE id = \(id) AND revision <= \(revision)
            UNION ALL
            SELECT \(table.list) FROM \(identifier: table.table + "_history")
            WHERE id = \(id) AND revision <= \(revision) AND superseded > \(revision)
            LIMIT 1
            """
        ) { row in try (0..<row.count).map { try row.value($0) } }
    }
}
