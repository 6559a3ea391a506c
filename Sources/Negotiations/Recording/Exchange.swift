import SQLite

/// What an import met of another desk and did not take.
struct Exchange {
    var preference: Preference?
    private(set) var conflicts: [ExchangeConflict] = []
    private(set) var conflictCount = 0
    /// Whether anything was not brought back that was removed here.
    fileprivate var isWithholding = false
    /// How many records wait for a decision.
    var waitingCount = 0
    /// Whether anything waits for a decision in the database; nil until that is asked.
    var isAnythingWaiting: Bool?
    /// How many records were not brought back that were removed here.
    fileprivate(set) var removedCount = 0
    /// What records are called in the file.
    fileprivate(set) var names: [[String?]: Int64] = [:]
    /// Records that the other desk removed and to which something here refers, as far as the file was read.
    var postponed: [(id: Int64, removed: RemovedRecord)] = []
    /// The records that came since the first of them.
    fileprivate(set) var met: Set<Met> = []
    /// Which records belong to others, and go with them; nil until that is asked.
    var owned: [Owned]?

    struct Met: Hashable {
        let type: String
        let id: Int64
    }

    struct Owned {
        let owner: String
        let table: String
        let column: String
    }

    /// How many records of the file are open so far.
    fileprivate var leftCount: Int { conflictCount + waitingCount + postponed.count }

    mutating func add(_ conflict: ExchangeConflict) {
        conflictCount += 1
        if conflicts.count < ImportError.shown { conflicts.append(conflict) }
    }
}

extension Recorder {
    /// The record that another desk calls so in its file, whatever it is called here.
    func exchanged(_ reference: Field.Reference, _ name: String, in draft: Draft) -> Int64? {
        guard !exchange.names.isEmpty else { return nil }
        return switch reference {
        case .round: exchange.names[["round", draft["negotiation"], name]]
        case .outcome: exchange.names[["outcome", draft["outcome_key"], draft["negotiation"], draft["round"], name]]
        case .official: exchange.names[["official", draft["official_key"], name]]
        case .negotiation, .party: exchange.names[[reference.rawValue, name]]
        }
    }

    private mutating func remember(_ id: Int64, as draft: Draft) {
        switch draft.type {
        case .negotiation, .party, .topic: exchange.names[[draft.type.name, draft["name"]]] = id
        case .official: exchange.names[["official", draft["key"], draft["name"]]] = id
        case .round: exchange.names[["round", draft["negotiation"], draft["name"]]] = id
        case .outcome:
            exchange.names[["outcome", draft["key"], draft["negotiation"], draft["round"], draft["title"]]] = id
        default: break
        }
    }

    /// Records a record of another desk, or removes it as that desk did, and closes what waited for a decision of it.
    mutating func exchange(_ draft: Draft, in transaction: borrowing Transaction) throws -> Result {
        let left = exchange.leftCount
        let result: Result
        if let removed = draft.removed {
            result = try exchange(removed, in: transaction)
        } else if let version = draft.version {
            result = try exchange(draft, version, in: transaction)
        } else {
            throw FieldError(field: RecordVersion.member, reason: "is missing")
        }
        if exchange.leftCount == left { try closeWaiting(draft, result, in: transaction) }
        return result
    }

    /// Records what another desk has of a record: what is new, and what came of the version that is here. What is older changes nothing,
    /// and what both changed is only taken as far as ``Exchange/preference`` says.
    mutating func exchange(_ draft: Draft, _ theirs: RecordVersion, in transaction: borrowing Transaction) throws
        -> Result
    {
        if try transaction.record(of: draft.type, identifiedBy: draft.identities) == nil,
            let result = try withheld(draft, theirs, in: transaction)
        {
            return result
        }
        let row: ResolvedRow
        do { row = try resolvedRow(of: draft, in: transaction) } catch let error as FieldError {
            guard exchange.isWithholding else { throw error }
            let field = ExchangeConflict.Field(name: error.field, ours: error.reason, theirs: draft[error.field])
            let conflict = ExchangeConflict(
                type: draft.type.name, id: nil, title: draft.heading, fields: [field], kind: .referring)
            try leave(conflict, of: draft, in: transaction)
            return Result(id: 0, action: .unchanged)
        }
        return try row.explainingRefusals(in: transaction) { try exchange(row, theirs, in: transaction) }
    }

    private mutating func exchange(
        _ row: ResolvedRow, _ theirs: RecordVersion, in transaction: borrowing Transaction
    ) throws -> Result {
        let draft = row.draft
        var existing = try identifiedRow(for: row, in: transaction)
        if existing == nil, draft.type == .statement, let found = try insertUnlessPresent(row, in: transaction) {
            if found.isNew { return try added(found.id, row, theirs, in: transaction) }
            existing = try find("id = \(found.id)", in: row.table, transaction)
        }
        if existing == nil { existing = try existingRow(for: row, in: transaction) }
        guard let existing else { return try added(insert(row, in: transaction), row, theirs, in: transaction) }
        remember(existing.id, as: draft)
        if !exchange.postponed.isEmpty { exchange.met.insert(Exchange.Met(type: draft.type.name, id: existing.id)) }
        try noteIdentities(of: draft, existing.id, in: transaction)
        return try meet(existing, row, theirs, in: transaction)
    }

    private func noteIdentities(of draft: Draft, _ id: Int64, in transaction: borrowing Transaction) throws {
        for identity in draft.identities {
            try transaction.note(identity, of: draft.type, id, since: openedRevision)
        }
    }

    private mutating func added(
        _ id: Int64, _ row: ResolvedRow, _ theirs: RecordVersion, in transaction: borrowing Transaction
    ) throws -> Result {
        if let topics = row.draft.topics { _ = try link(topics, to: id, of: row, isNew: true, in: transaction) }
        _ = try cite(row.draft.citations, for: row, id: id, isNew: true, in: transaction)
        // What comes back knows that it was removed, so that it comes back elsewhere too.
        for identity in row.draft.identities {
            guard let former = try transaction.removedRecord(of: row.type, identifiedBy: identity),
                let version = try transaction.versions(of: row.type, [former])[former]
            else { continue }
            try transaction.note(version, of: row.type, id, since: openedRevision, isSame: false)
        }
        try noteIdentities(of: row.draft, id, in: transaction)
        try transaction.note(theirs, of: row.type, id, since: openedRevision, isSame: true)
        return Result(id: id, action: .added)
    }

    /// What is done with a record that was removed here: nothing, and it is told. Nil where it was not.
    private mutating func withheld(
        _ draft: Draft, _ theirs: RecordVersion, in transaction: borrowing Transaction
    ) throws -> Result? {
        for identity in draft.identities {
            guard let id = try transaction.removedRecord(of: draft.type, identifiedBy: identity) else { continue }
            // Who was merged into another is found by the name that is an alias now.
            if draft.type == .official {
                let row = try resolvedRow(of: draft, in: transaction)
                if let other = try existingRow(for: row, in: transaction) {
                    remember(other.id, as: draft)
                    return Result(id: other.id, action: .unchanged)
                }
            }
            let ours = try transaction.versions(of: draft.type, [id])[id]
            // It was brought back there.
            if let ours, theirs.knows(ours) { return nil }
            let isKnown = ours?.knows(theirs) ?? false
            exchange.isWithholding = true
            if exchange.preference == .theirs { return nil }
            exchange.removedCount += isKnown ? 1 : 0
            guard !isKnown else { return Result(id: id, action: .unchanged) }
            if exchange.preference == .ours {
                try transaction.note(theirs, of: draft.type, id, since: openedRevision, isSame: false)
            } else {
                let conflict = ExchangeConflict(
                    type: draft.type.name, id: id, title: draft.heading, fields: [], kind: .removedHere)
                try leave(conflict, of: draft, in: transaction)
            }
            return Result(id: id, action: .unchanged)
        }
        return nil
    }

    private mutating func meet(
        _ existing: ExistingRow, _ row: ResolvedRow, _ theirs: RecordVersion, in transaction: borrowing Transaction
    ) throws -> Result {
        let id = existing.id
        guard let ours = try transaction.versions(of: row.type, [id])[id] else {
            return Result(id: id, action: .unchanged)
        }
        guard !ours.knows(theirs) else {
            if ours.current == theirs.current, !theirs.known.isSubset(of: ours.known) {
                try transaction.note(theirs, of: row.type, id, since: nil, isSame: false)
            }
            return Result(id: id, action: .unchanged)
        }
        if theirs.knows(ours) { return try take(row, over: existing, theirs, in: transaction) }
        let haveMet = !ours.known.isDisjoint(with: theirs.known)
        var united = row
        var differing: [Int] = []
        for (index, value) in row.values.enumerated() where value != existing.values[index] {
            // Before two desks met, what one does not say the other may.
            if !haveMet, value.isNull || existing.values[index].isNull {
                united.values[index] = value.isNull ? existing.values[index] : value
            } else {
                differing.append(index)
            }
        }
        guard differing.isEmpty else {
            switch exchange.preference {
            case .theirs: return try take(row, over: existing, theirs, in: transaction)
            case .ours:
                try transaction.note(theirs, of: row.type, id, since: openedRevision, isSame: false)
            case .review, nil:
                let conflict = try conflict(in: differing, of: existing, row, in: transaction)
                try leave(conflict, of: row.draft, in: transaction)
            }
            return Result(id: id, action: .unchanged)
        }
        let changed = try replace(existing, with: united, in: transaction)
        let linked = try unite(row, id, in: transaction)
        let isSame = try united.values == row.values && isAsGiven(row, id, in: transaction)
        try transaction.note(
            theirs, of: row.type, id, since: openedRevision,
            isSame: isSame && transaction.isOnlyOf(openedRevision, row.type, id))
        return Result(id: id, action: changed.isEmpty ? (linked ? .cited : .unchanged) : .changed(changed))
    }

    /// Adds the topics and sources that the other desk has.
    private mutating func unite(_ row: ResolvedRow, _ id: Int64, in transaction: borrowing Transaction) throws -> Bool {
        var wanted = row.draft.topics ?? []
        if row.type.hasTopics { wanted += try transaction.topics(of: row.type.table, [id])[id] ?? [] }
        let isLinked =
            try row.type.hasTopics
            && link(wanted, to: id, of: row, isNew: false, replaces: true, in: transaction)
        let isCited = try cite(row.draft.citations, for: row, id: id, isNew: false, in: transaction)
        return isLinked || isCited
    }

    /// Whether a record has just the topics and sources that the other desk has.
    private func isAsGiven(_ row: ResolvedRow, _ id: Int64, in transaction: borrowing Transaction) throws -> Bool {
        let topics = try row.type.hasTopics ? transaction.topics(of: row.type.table, [id])[id]?.count ?? 0 : 0
        let citations =
            try row.type.isCitable
            ? transaction.value(
                "SELECT count(*) FROM citation WHERE \(identifier: row.type.citationColumn) = \(id)", as: Int.self) ?? 0
            : 0
        return topics == Set(row.draft.topics ?? []).count && citations == row.draft.citations.count
    }
}

extension Transaction {
    /// The number of the record with one of some identities.
    func record(of type: RecordType, identifiedBy identities: [RecordIdentity]) throws -> Int64? {
        for identity in identities {
            if let id = try record(of: type, identifiedBy: identity) { return id }
        }
        return nil
    }
}
