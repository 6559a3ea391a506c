import SQLite

/// What an import met of another desk and did not take.
struct Exchange {
    var preference: Preference?
    private(set) var conflicts: [ExchangeConflict] = []
    private(set) var conflictCount = 0
    /// Whether anything was not brought back that was removed here.
    var isWithholding = false
    /// How many records wait for a decision.
    var waitingCount = 0
    /// Whether anything waits for a decision in the database; nil until that is asked.
    var isAnythingWaiting: Bool?
    /// How many records were not brought back that were removed here.
    fileprivate(set) var removedCount = 0
    /// What records are called in the file.
    var names: [[String?]: Int64] = [:]
    /// What those officials are called in the file who were merged into others here.
    fileprivate var merged: Set<[String?]> = []
    /// Records that the other desk removed and to which something here refers, as far as the file was read.
    var postponed: [(id: Int64, removed: RemovedRecord)] = []
    /// The records that came since the first of them.
    var met: Set<Met> = []
    /// The first of the records that the other desk removed and that are gone here too, in words, and how many there are.
    private(set) var removals: [String] = []
    private(set) var removalCount = 0
    /// The type whose records are read.
    var type: RecordType?
    /// Records of that type that cannot be taken before the others are: what they are called is another's name still.
    var waiting: [Draft] = []
    /// The records of that type here which the file knows by an identity.
    var identified: Set<Int64> = []
    /// Whether all of that type were read, and those are taken that wait.
    var isComplete = false
    /// What those records are called in the file that were not taken.
    var untaken: Set<[String?]> = []
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

    mutating func noteRemoval(_ record: String) {
        removalCount += 1
        if removals.count < ImportError.shown { removals.append(record) }
    }

    /// How many records of the file are open so far.
    var leftCount: Int { conflictCount + waitingCount + postponed.count }

    mutating func add(_ conflict: ExchangeConflict) {
        conflictCount += 1
        if conflicts.count < ImportError.shown { conflicts.append(conflict) }
    }
}

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

    /// Records a record of another desk, or removes it as that desk did, and closes what waited for a decision of it.
    mutating func exchange(_ draft: Draft, in transaction: borrowing Transaction) throws -> Result {
        if exchange.type !== draft.type {
            try takePostponed(in: transaction)
            exchange.type = draft.type
            exchange.identified = []
        }
        let left = exchange.leftCount
        let result: Result
        if let removed = draft.removed {
            result = try exchange(removed, in: transaction)
        } else if let version = draft.version {
            result = try exchange(draft, version, in: transaction)
        } else {
            throw FieldError(field: RecordVersion.member, reason: "is missing")
        }
        if exchange.leftCount == left, result.action != .postponed {
            try closeWaiting(draft, result, in: transaction)
        }
        return result
    }

    /// Records what another desk has of a record: what is new, and what came of the version that is here. What is older changes nothing,
    /// and what both changed is only taken as far as ``Exchange/preference`` says.
    mutating func exchange(_ draft: Draft, _ theirs: RecordVersion, in transaction: borrowing Transaction) throws
        -> Result
    {
        if let known = try transaction.record(of: draft.type, identifiedBy: draft.identities) {
            if draft.type != .statement { exchange.identified.insert(known) }
        } else if let result = try withheld(draft, theirs, in: transaction) {
            return result
        }
        let row: ResolvedRow
        do { row = try resolvedRow(of: draft, in: transaction) } catch let error as FieldError {
            guard exchange.isWithholding else { throw error }
            try leave(draft, because: error, in: transaction)
            return Result(id: 0, action: .unchanged)
        }
        guard draft.type != .statement else {
            return try row.explainingRefusals(in: transaction) { try settle(row, theirs, in: transaction) }
        }
        do {
            return try settleAtOnce(row, theirs, in: transaction)
        } catch is FieldError {
            exchange.waiting.append(draft)
            return Result(id: 0, action: .postponed)
        }
    }

    /// Records a record of another desk, or all of nothing.
    ///
    /// - Throws: ``FieldError`` where another record has what only one can have: its name, its key.
    mutating func settleAtOnce(
        _ row: ResolvedRow, _ theirs: RecordVersion, in transaction: borrowing Transaction
    ) throws -> Result {
        try attempt(in: transaction) { recorder in
            try row.explainingRefusals(in: transaction) { try recorder.settle(row, theirs, in: transaction) }
        }
    }

    private mutating func settle(
        _ row: ResolvedRow, _ theirs: RecordVersion, in transaction: borrowing Transaction
    ) throws -> Result {
        let draft = row.draft
        var existing = try identifiedRow(for: row, in: transaction)
        if existing == nil, draft.type == .statement, let found = try insertUnlessPresent(row, in: transaction) {
            if found.isNew { return try added(found.id, row, theirs, in: transaction) }
            existing = try find("id = \(found.id)", in: row.table, transaction)
        }
        if existing == nil, try isOwnNameOfHeir(row, in: transaction) { return Result(id: 0, action: .unchanged) }
        if existing == nil, let found = try existingRow(for: row, in: transaction),
            try !isHeir(found.id, of: draft, in: transaction)
        {
            try requireNobodyElse(found.id, row, in: transaction)
            existing = found
        }
        guard let existing else { return try added(insert(row, in: transaction), row, theirs, in: transaction) }
        remember(existing.id, as: draft)
        if !exchange.postponed.isEmpty { exchange.met.insert(Exchange.Met(type: draft.type.name, id: existing.id)) }
        try noteIdentities(of: draft, existing.id, in: transaction)
        return try meet(existing, row, theirs, in: transaction)
    }

    /// Whether it is an alias that an official has at the other desk, and that is what the one is called here into whom that official was merged.
    private func isOwnNameOfHeir(_ row: ResolvedRow, in transaction: borrowing Transaction) throws -> Bool {
        guard row.type == .name, isOfHeir(row.draft), case .integer(let id) = row["official_id"] else { return false }
        return try transaction.value("SELECT name FROM official WHERE id = \(id)") == row.draft["text"]
    }

    /// Whether somebody was merged into an official here who is there again at the other desk.
    private func isHeir(_ id: Int64, of draft: Draft, in transaction: borrowing Transaction) throws -> Bool {
        guard draft.type == .official else { return false }
        return try draft.identities.contains { identity in
            guard let gone = try transaction.removedRecord(of: .official, identifiedBy: identity) else { return false }
            return try transaction.heir(of: gone) == id
        }
    }

    func noteIdentities(of draft: Draft, _ id: Int64, in transaction: borrowing Transaction) throws {
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
        try transaction.note(theirs, of: row.type, id, since: openedRevision, isSame: !isOfHeir(row.draft))
        remember(id, as: row.draft)
        return Result(id: id, action: .added)
    }

    /// What is done with a record that was removed here: nothing, and it is told. Nil where it was not.
    private mutating func withheld(
        _ draft: Draft, _ theirs: RecordVersion, in transaction: borrowing Transaction
    ) throws -> Result? {
        for identity in draft.identities {
            guard let id = try transaction.removedRecord(of: draft.type, identifiedBy: identity) else { continue }
            // What is said of somebody who was merged into another is said of that one.
            let heir = try draft.type == .official ? transaction.heir(of: id) : nil
            if let heir, let words = draft.wordsToReferBy {
                remember(heir, as: draft)
                exchange.merged.insert(words)
            }
            let ours = try transaction.versions(of: draft.type, [id])[id]
            // It was brought back there.
            if let ours, theirs.knows(ours) { return nil }
            let isKnown = ours?.knows(theirs) ?? false
            if isKnown, let heir { return Result(id: heir, action: .unchanged) }
            exchange.isWithholding = true
            if exchange.preference == .theirs { return nil }
            exchange.removedCount += isKnown ? 1 : 0
            guard !isKnown else { return Result(id: id, action: .unchanged) }
            if exchange.preference == .ours {
                try prefer(id, to: theirs, of: draft.type, in: transaction)
            } else {
                let conflict = ExchangeConflict(
                    type: draft.type.name, id: id, title: draft.heading, fields: [],
                    kind: heir == nil ? .removedHere : .mergedHere)
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
        // Where each desk decided against the other's, neither decision holds.
        let isCrossing =
            ours.knows(theirs) && theirs.knows(ours) && ours.current != theirs.current && !isOfHeir(row.draft)
        guard !ours.knows(theirs) || isCrossing else {
            if ours.current == theirs.current, !theirs.known.isSubset(of: ours.known) {
                try transaction.note(theirs, of: row.type, id, since: nil, isSame: false)
            }
            return Result(id: id, action: .unchanged)
        }
        if theirs.knows(ours), !isCrossing { return try takeOrTell(row, over: existing, theirs, in: transaction) }
        let haveMet = !ours.known.isDisjoint(with: theirs.known)
        var united = row
        var differing: [Int] = []
        for (index, value) in row.values.enumerated() where value != existing.values[index] {
            // Before two desks met, what one does not say the other may.
            if try row.type.columns[index].reference == .official
                && isToBecome(existing.values[index], value, in: transaction)
            {
                united.values[index] = existing.values[index]
            } else if !haveMet, value.isNull || existing.values[index].isNull {
                united.values[index] = value.isNull ? existing.values[index] : value
            } else {
                differing.append(index)
            }
        }
        guard differing.isEmpty else {
            switch exchange.preference {
            case .theirs: return try takeOrTell(row, over: existing, theirs, in: transaction)
            case .ours: try prefer(id, to: theirs, of: row.type, in: transaction)
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
            isSame: isSame && !isOfHeir(row.draft) && transaction.isOnlyOf(openedRevision, row.type, id))
        return Result(id: id, action: changed.isEmpty ? (linked ? .cited : .unchanged) : .changed(changed))
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
