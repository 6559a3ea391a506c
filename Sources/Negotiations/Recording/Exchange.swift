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
    var removedCount = 0
    /// Those of them that others may name, by their numbers.
    var withheld: [Met: Withheld] = [:]
    /// What records are called in the file.
    var names: [[String?]: Int64] = [:]
    /// What those officials are called in the file who were merged into others here.
    var merged: Set<[String?]> = []
    /// Officials here whom the file has by their names alone: it knows them by no identity, and has no key of theirs.
    var metByName: Set<Int64> = []
    /// Records that the other desk removed and to which something here refers, as far as the file was read.
    var postponed: [(id: Int64, removed: RemovedRecord)] = []
    /// The records that came since the first of them.
    var met: Set<Met> = []
    /// The records that the other desk removed and that are gone here too.
    var removals = ToldRecords()
    /// The records that somebody has edited in the file, each with its fields.
    var writtenByHand = ToldRecords()
    /// The records here whose names those of the other desk took, since that one is preferred.
    var gaveWay: Set<Met> = []
    /// The type whose records are read.
    var type: RecordType?
    /// Records of that type that cannot be taken before the others are: what they are called is another's name still.
    var waiting: [Draft] = []
    /// The records of that type here which the file knows by an identity.
    var identified: Set<Int64> = []
    /// The offices here that the file has too, as far as it was read.
    var offices: Set<Int64> = []
    /// Whether all of that type were read, and those are taken that wait.
    var isComplete = false
    /// What those records are called in the file that were not taken.
    var untaken: Set<[String?]> = []
    /// The identities of sources that were not taken.
    var untakenSources: Set<RecordIdentity> = []
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
    var leftCount: Int { conflictCount + waitingCount + postponed.count }

    mutating func add(_ conflict: ExchangeConflict) {
        conflictCount += 1
        if conflicts.count < ImportError.shown { conflicts.append(conflict) }
    }
}

extension Recorder {
    /// Records a record of another desk, or removes it as that desk did, and closes what waited for a decision of it.
    mutating func exchange(_ draft: Draft, in transaction: borrowing Transaction) throws -> Result {
        if exchange.type !== draft.type {
            try takePostponed(in: transaction)
            exchange.type = draft.type
            exchange.identified = []
            exchange.offices = []
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
        do {
            row = try resolvedRow(of: draft, in: transaction)
            try requireTakenTopics(of: draft)
        } catch let error as FieldError {
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

    /// Refuses topics that are others here: what is called so was not taken.
    private func requireTakenTopics(of draft: Draft) throws(FieldError) {
        guard let topic = draft.topics?.first(where: { exchange.untaken.contains(["topic", $0]) }) else { return }
        throw FieldError(field: "topics", reason: "is another topic in the file, which was not taken", value: topic)
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

    mutating func settle(
        _ row: ResolvedRow, _ theirs: RecordVersion, in transaction: borrowing Transaction
    ) throws -> Result {
        let draft = row.draft
        try noteOffice(row, in: transaction)
        try noteActing(row, in: transaction)
        var existing = try identifiedRow(for: row, in: transaction)
        if draft.type == .statement {
            if let existing {
                if try wasAnother(existing.id, .statement, in: transaction) { exchange.identified.insert(existing.id) }
            } else {
                let row = try bringingBack(row, in: transaction)
                if let found = try insertUnlessPresent(row, in: transaction) {
                    if found.isNew { return try added(found.id, row, theirs, in: transaction) }
                    existing = try find("id = \(found.id)", in: row.table, transaction)
                } else {
                    existing = try existingRow(for: row, in: transaction)
                }
                if let existing, let error = try somebodyElse(existing.id, row, in: transaction) {
                    guard exchange.isComplete else {
                        exchange.waiting.append(draft)
                        return Result(id: existing.id, action: .postponed)
                    }
                    throw error
                }
            }
        }
        if existing == nil, try isOwnNameOfHeir(row, in: transaction) { return Result(id: 0, action: .unchanged) }
        if existing == nil, let found = try existingRow(for: row, in: transaction) ?? partyOfCode(row, in: transaction),
            try !isHeir(found.id, of: draft, in: transaction)
        {
            try requireNobodyElse(found.id, row, in: transaction)
            if row.type == .official, row.draft["key"] == nil { exchange.metByName.insert(found.id) }
            existing = try row.isDatedOtherwise(than: found) ? officeLeft(for: row, in: transaction) : found
        }
        if row.type == .office, let existing { exchange.offices.insert(existing.id) }
        guard let existing else {
            let row = try bringingBack(row, in: transaction)
            return try added(insert(row, in: transaction), row, theirs, in: transaction)
        }
        remember(existing.id, as: draft)
        if !exchange.postponed.isEmpty { exchange.met.insert(Exchange.Met(type: draft.type.name, id: existing.id)) }
        if try !isBesideHeirs(row, existing.id, in: transaction) {
            try noteIdentities(of: draft, existing.id, in: transaction)
        }
        return try meet(existing, row, theirs, in: transaction)
    }

    /// The party that has the code of one of another desk: each has given the state another name.
    private func partyOfCode(_ row: ResolvedRow, in transaction: borrowing Transaction) throws -> ExistingRow? {
        guard row.type == .party, let code = row.draft["code"] else { return nil }
        return try find("code = \(code)", in: row.table, transaction)
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
            guard let id = try transaction.removedRecord(of: draft.type, identifiedBy: identity),
                try !transaction.isForgotten(draft.type, id)
            else { continue }
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
            try noteWithheld(draft, theirs, id, isKnown: isKnown, in: transaction)
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
