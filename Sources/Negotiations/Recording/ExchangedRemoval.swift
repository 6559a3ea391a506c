import Formats
import SQLite

/// A record that another desk has removed: what it was called, and which versions of it that desk knew.
struct RemovedRecord: Sendable {
    let type: RecordType
    let identities: [RecordIdentity]
    let version: RecordVersion
    /// Into whom an official was merged; nil where the record is nobody's any more.
    var heir: RecordIdentity?

    /// The member of a record in a file that says that it was removed.
    static let member = "removed"
    /// The member that says into whom.
    static let heirMember = "merged_into"
}

extension RemovedRecord {
    /// What a file says of the removal.
    var members: [Member] {
        [Member(name: Self.member, value: .bool(true))]
            + (heir.map { [Member(name: Self.heirMember, value: .string($0.text))] } ?? [])
    }
}

extension Recorder {
    /// Removes a record that another desk has removed, where that desk knew all that is here of it. Where it was changed here since, or something
    /// here refers to it, it stays and is told.
    mutating func exchange(_ removed: RemovedRecord, in transaction: borrowing Transaction) throws -> Result {
        var found: Int64?
        for identity in removed.identities where found == nil {
            found = try transaction.record(of: removed.type, identifiedBy: identity)
        }
        guard let id = found, let ours = try transaction.versions(of: removed.type, [id])[id],
            !ours.knows(removed.version)
        else { return Result(id: found ?? 0, action: .unchanged) }
        let names = Set(try transaction.identities(of: removed.type, [id])[id] ?? [])
        let isWholly = names.isSubset(of: removed.identities.map(\.text)) && removed.version.knows(ours)
        if !isWholly, exchange.preference != .theirs {
            try keep(id, of: removed, because: removed.heir == nil ? .removedThere : .mergedThere, in: transaction)
            return Result(id: id, action: .unchanged)
        }
        // What the other desk moved to whom it has instead, and that one, come later in the file.
        guard try removed.heir == nil && remove(id, removed, in: transaction) else {
            // What refers to it may be changed or removed by what follows in the file.
            exchange.postponed.append((id, removed))
            return Result(id: id, action: .unchanged)
        }
        return Result(id: id, action: .removed)
    }

    /// Removes what could not be removed before the rest of the file was read; what still cannot be stays and is told.
    ///
    /// - Returns: the types of what was removed.
    mutating func finishExchange(in transaction: borrowing Transaction) throws -> [RecordType] {
        try takePostponed(in: transaction)
        let postponed = exchange.postponed
        exchange.postponed = []
        var types: [RecordType] = []
        for (id, removed) in postponed {
            // What has come in the file under another identity since is there at the other desk.
            guard !exchange.met.contains(Exchange.Met(type: removed.type.name, id: id)) else { continue }
            let isGone =
                if let heir = removed.heir {
                    try merge(id, removed, into: heir, in: transaction)
                } else {
                    try removeOrTell(id, removed, in: transaction)
                }
            guard isGone else { continue }
            types.append(removed.type)
            try closeWaiting(Draft(removed), Result(id: id, action: .removed), in: transaction)
        }
        return types
    }

    /// - Returns: whether it is gone; where something here refers to it, that is told.
    mutating func removeOrTell(
        _ id: Int64, _ removed: RemovedRecord, in transaction: borrowing Transaction
    ) throws -> Bool {
        if try remove(id, removed, in: transaction) { return true }
        try keep(id, of: removed, because: .referredTo, in: transaction)
        return false
    }

    /// - Returns: whether it is gone; false where something here refers to it, or belongs to it and would go unseen.
    private mutating func remove(
        _ id: Int64, _ removed: RemovedRecord, in transaction: borrowing Transaction
    ) throws -> Bool {
        let type = removed.type
        if exchange.owned == nil {
            exchange.owned = try transaction.factTables().flatMap { table in
                table.references.filter { $0.isOwned && RecordType.named(table.name) != nil }.map {
                    Exchange.Owned(owner: $0.table, table: table.name, column: $0.column)
                }
            }
        }
        for owned in exchange.owned ?? [] where owned.owner == type.table {
            let isThere: Bool? = try transaction.value(
                "SELECT EXISTS (SELECT 1 FROM \(identifier: owned.table) WHERE \(identifier: owned.column) = \(id))")
            if isThere == true { return false }
        }
        let title = try transaction.title(of: type, id)
        do {
            // Of what is refused no revision is left either.
            _ = try attempt(in: transaction) { recorder in
                _ = try recorder.revision(in: transaction)
                return try transaction.run("DELETE FROM \(identifier: type.table) WHERE id = \(id)")
            }
        } catch let error as DatabaseError where error.code.primary == .constraint {
            return false
        }
        references.forgetAll()
        try transaction.note(removed.version, of: type, id, since: openedRevision, isSame: true)
        exchange.removals.note("\(type.name) \(id) (\(title))")
        return true
    }

    mutating func keep(
        _ id: Int64, of removed: RemovedRecord, because kind: ExchangeConflict.Kind,
        _ fields: [ExchangeConflict.Field] = [], in transaction: borrowing Transaction
    ) throws {
        if exchange.preference == .ours {
            return try prefer(id, to: removed.version, of: removed.type, in: transaction)
        }
        let title = try transaction.title(of: removed.type, id)
        let conflict = ExchangeConflict(type: removed.type.name, id: id, title: title, fields: fields, kind: kind)
        try leave(conflict, of: Draft(removed), in: transaction)
    }
}

extension References {
    /// Forgets what names meant, since records are gone.
    mutating func forgetAll() {
        (officials, participants, bearers, certainOfficials, ids) = (nil, [:], [:], [:], [:])
        (foldedNames, similarNames) = ([:], [:])
    }
}

extension Transaction {
    /// What a person knows a record by.
    func title(of type: RecordType, _ id: Int64) throws -> String {
        let members = try exportedFields(of: type, id) ?? []
        return type.title.compactMap { members.text($0) }.joined(separator: ", ").excerpt
    }

    /// Lends the records of a type that were removed, in the order of their numbers, with what they were called and their versions.
    func forEachRemoved(_ type: RecordType, _ body: (RemovedRecord) throws -> Void) throws {
        let history: SQL = "\(identifier: type.table + "_history")"
        try forEachPage(
            of: """
                SELECT removed.id, (SELECT substr(uuid, 1, 24) FROM revision WHERE revision.id = removed.made)
                FROM (
                    SELECT former.id AS id, min(former.revision) AS made, max(former.superseded) AS gone, count(*) AS versions
                    FROM \(history) AS former
                    WHERE NOT EXISTS (SELECT 1 FROM \(identifier: type.table) AS present WHERE present.id = former.id)
                    GROUP BY former.id
                ) AS removed WHERE NOT (\(type.removedIsForgotten)) ORDER BY removed.id
                """, row: { row in try row.columns() as (Int64, String?) }
        ) { page in
            var identities: [Int64: [String]] = [:]
            var brought: Set<Int64> = []
            try forEach(
                "SELECT record_id, uuid, is_first FROM identity WHERE type = \(type.name) AND record_id IN \(set: page.map(\.0))"
            ) { row in
                let (id, uuid, isFirst): (Int64, String, Bool) = try row.columns()
                identities[id, default: []].append(uuid)
                if isFirst { brought.insert(id) }
            }
            let versions = try versions(of: type, page.map(\.0))
            for (id, made) in page {
                var texts = identities[id] ?? []
                if let made, !brought.contains(id) { texts.append(type.identity(madeBy: made, id)) }
                // What was brought back has its identity still.
                let ours = try texts.sorted().map { text throws(FieldError) in try RecordIdentity(text) }.filter {
                    try record(of: type, identifiedBy: $0) == nil
                }
                guard !ours.isEmpty, let version = versions[id] else { continue }
                var removed = RemovedRecord(type: type, identities: ours, version: version)
                if type == .official, let heir = try heir(of: id) {
                    removed.heir = try self.identities(of: type, [heir])[heir]?.first.map {
                        text throws(FieldError) in try RecordIdentity(text)
                    }
                }
                try body(removed)
            }
        }
    }
}

extension RecordType {
    /// That the record `removed` came from another desk by an import, and went when that was undone: as if it had never come.
    fileprivate var removedIsForgotten: SQL {
        """
        removed.versions = 1
            AND EXISTS (
                SELECT 1 FROM version JOIN revision ON revision.id = version.revision
                WHERE version.type = \(name) AND version.record_id = removed.id AND version.revision = removed.made
                    AND version.is_same AND revision.import_run_id IS NOT NULL)
            AND EXISTS (SELECT 1 FROM revision WHERE id = removed.gone AND command GLOB 'tracker undo*')
        """
    }
}

extension Transaction {
    /// Whether a record came from another desk by an import that was undone, so that it may come again.
    func isForgotten(_ type: RecordType, _ id: Int64) throws -> Bool {
        try value(
            """
            SELECT \(type.removedIsForgotten) FROM (
                SELECT id, min(revision) AS made, max(superseded) AS gone, count(*) AS versions
                FROM \(identifier: type.table + "_history") WHERE id = \(id)
            ) AS removed
            """, as: Bool.self) ?? false
    }
}
