import SQLite

/// Which version of a record a desk has, and which ones it knows, its own included.
///
/// A version is called as the revision that made it, here or at another desk. Whoever knows the version of the other has what the other
/// has, or what came of it; where neither knows the other's, both changed the record since they last met.
struct RecordVersion: Sendable {
    /// What the record is now.
    let current: String
    let known: Set<String>

    /// The member of a record in a file that is its version.
    static let member = "version"
    /// The member of the versions that it knows beside.
    static let others = "former_versions"

    init(current: String, known: Set<String>) {
        self.current = current
        self.known = known.union([current])
    }

    func knows(_ other: RecordVersion) -> Bool { known.contains(other.current) }
}

/// A record of which a revision met a version of another desk.
struct MetRecord {
    let type: RecordType
    let id: Int64
    let revision: Int64
    /// Whether the revision left it as it was, against what the other desk has.
    let isDecided: Bool
}

/// Which changes of a record here another desk knows.
struct KnownChanges {
    /// The last revision that left a version here which it knows.
    let last: Int64?
    /// Revisions that took something of versions which it knows, and made others of them.
    let brought: Set<Int64>
    /// The revision by which the two desks last had the same; nil where that is not known here, or a version of the other's that was not taken here
    /// came after it: then each has decided against the other.
    let common: Int64?

    static let none = KnownChanges(last: nil, brought: [], common: nil)

    var isEmpty: Bool { last == nil && brought.isEmpty }

    func contains(_ revision: Int64) -> Bool { last.map { revision <= $0 } ?? false || brought.contains(revision) }
}

extension RecordType {
    /// The tables with the records, their topics and what is cited for them, each with its column of the record's number.
    private var partTables: [(table: String, column: SQL)] {
        var parts: [(table: String, column: SQL)] = [(table, "id")]
        if isCitable { parts.append(("citation", "\(identifier: citationColumn)")) }
        if hasTopics { parts.append((table + "_topic", "\(identifier: table + "_id")")) }
        return parts
    }

    /// Number and revision of each change of records, of their topics and of what is cited for them.
    fileprivate func changes(of ids: [Int64]) -> SQL {
        partTables.flatMap { part -> [SQL] in
            let (present, former): (SQL, SQL) = ("\(identifier: part.table)", "\(identifier: part.table + "_history")")
            return [
                "SELECT \(part.column) AS record_id, revision FROM \(present) WHERE \(part.column) IN \(set: ids)",
                "SELECT \(part.column), revision FROM \(former) WHERE \(part.column) IN \(set: ids)",
                "SELECT \(part.column), superseded FROM \(former) WHERE \(part.column) IN \(set: ids)",
            ]
        }.joined(separator: " UNION ")
    }

    /// Number and revision of what records took from another desk and an undo gave back (``Transaction/forget(_:as:)``).
    fileprivate func undoneTakings(of ids: [Int64]) -> SQL {
        partTables.map { part -> SQL in
            """
            SELECT former.\(part.column), former.revision FROM \(identifier: part.table + "_history") AS former
            JOIN revision AS made ON made.id = former.revision JOIN revision AS gone ON gone.id = former.superseded
            WHERE former.\(part.column) IN \(set: ids) AND gone.command GLOB 'tracker undo*'
                AND EXISTS (
                    SELECT 1 FROM version WHERE version.type = \(name) AND version.record_id = former.\(part.column)
                        AND version.uuid = made.uuid AND version.revision = made.id AND NOT version.is_same)
            """
        }.joined(separator: " UNION ")
    }
}

extension Transaction {
    /// The versions of records, of those that were removed too. What waits for a decision is not known: it is as if it had not been met.
    func versions(of type: RecordType, _ ids: [Int64]) throws -> [Int64: RecordVersion] {
        var met: [Int64: [(revision: Int64, uuid: String, isSame: Bool)]] = [:]
        try forEach(
            """
            SELECT record_id, revision, uuid, is_same FROM version WHERE type = \(type.name) AND record_id IN \(set: ids)
                AND NOT EXISTS (
                    SELECT 1 FROM conflict WHERE conflict.status = 'open' AND conflict.type = version.type
                        AND conflict.record_id = version.record_id AND conflict.their_version = version.uuid)
            """
        ) { row in
            let (id, revision, uuid, isSame): (Int64, Int64, String, Bool) = try row.columns()
            met[id, default: []].append((revision, uuid, isSame))
        }
        var own: [Int64: [(revision: Int64, uuid: String)]] = [:]
        var undos = 0
        let last = try asOf() ?? Int64.max
        try forEach(
            """
            SELECT change.record_id, revision.id, revision.uuid, ifnull(revision.command GLOB 'tracker undo*', 0)
            FROM (\(type.changes(of: ids))) AS change JOIN revision ON revision.id = change.revision WHERE revision.id <= \(last)
            """
        ) { row in
            let (id, revision, uuid, isUndo): (Int64, Int64, String, Bool) = try row.columns()
            own[id, default: []].append((revision, uuid))
            undos += isUndo ? 1 : 0
        }
        var versions: [Int64: RecordVersion] = [:]
        let undone = try undos > 0 ? undoneTakings(of: type, ids) : [:]
        for (id, changes) in own {
            guard let change = changes.max(by: { $0.revision < $1.revision }) else { continue }
            let met = (met[id] ?? []).filter { $0.revision <= last && undone[id]?.contains($0.revision) != true }
            let same = met.filter(\.isSame)
            // A decision is a version too, though it changed nothing.
            let latest = max(change.revision, same.map(\.revision).max() ?? 0)
            let current = same.filter { $0.revision == latest }.map(\.uuid).min() ?? change.uuid
            // What a revision made of theirs has the name of theirs, and what was given back has none.
            let taken = Set(same.map(\.revision)).union(undone[id] ?? [])
            versions[id] = RecordVersion(
                current: current,
                known: Set(changes.filter { !taken.contains($0.revision) }.map(\.uuid) + met.map(\.uuid)))
        }
        return versions
    }

    /// The revisions that made records versions which no longer count, as if what was taken then had not come.
    private func undoneTakings(of type: RecordType, _ ids: [Int64]) throws -> [Int64: Set<Int64>] {
        var undone: [Int64: Set<Int64>] = [:]
        try forEach(type.undoneTakings(of: ids)) { row in
            let (id, revision): (Int64, Int64) = try row.columns()
            undone[id, default: []].insert(revision)
        }
        return undone
    }

    /// What another desk knows of the changes of a record here.
    ///
    /// - Parameter versions: those that it knows.
    func knownChanges(of type: RecordType, _ id: Int64, to versions: Set<String>) throws -> KnownChanges {
        let met = try all("SELECT revision, uuid, is_same FROM version WHERE type = \(type.name) AND record_id = \(id)")
        {
            row in try row.columns() as (Int64, String, Bool)
        }
        let undone = try undoneTakings(of: type, [id])[id] ?? []
        let changes = try all(
            """
            SELECT revision.id, revision.uuid FROM (\(type.changes(of: [id]))) AS change
            JOIN revision ON revision.id = change.revision
            """
        ) { row in try row.columns() as (Int64, String) }.filter { !undone.contains($0.0) }
        let held = changes + met.filter(\.2).map { ($0.0, $0.1) }
        let last = held.filter { versions.contains($0.1) }.map(\.0).max()
        let others = met.filter { !$0.2 && !undone.contains($0.0) }
        let unknown = Set(others.filter { !versions.contains($0.1) }.map(\.0))
        let isOverruled = others.contains { revision, uuid, _ in
            guard let last, versions.contains(uuid) else { return false }
            return held.map(\.0).filter { $0 <= revision }.max().map { $0 > last } ?? false
        }
        // What was given back was taken against a version that the other desk knows only since: here that one was chosen again.
        let isChosenAgain =
            last.map { last in
                let names = held.filter { $0.0 == last && versions.contains($0.1) }.map(\.1)
                return undone.contains { $0 > last } && !met.contains { names.contains($0.1) }
            } ?? false
        return KnownChanges(
            last: last, brought: Set(others.map(\.0)).subtracting(unknown),
            common: isOverruled || isChosenAgain ? nil : last)
    }

    /// The number of a record that had an identity and was removed; nil where there is none.
    func removedRecord(of type: RecordType, identifiedBy identity: RecordIdentity) throws -> Int64? {
        let noted: Int64? = try value(
            "SELECT record_id FROM identity WHERE uuid = \(identity.text) AND type = \(type.name)")
        if let noted { return noted }
        guard let number = identity.number else { return nil }
        return try value(
            """
            SELECT \(number) FROM revision WHERE id = (SELECT min(revision) FROM \(identifier: type.table + "_history") WHERE id = \(number))
                AND substr(uuid, 1, 24) || \(type.identityCode) || printf('%09x', \(number)) = \(identity.text)
            """)
    }

    /// Notes that a revision left a record as it was, against what another desk has: that is a version of its own, so that of two desks which
    /// both decide for theirs neither takes the other's for known.
    func noteDecision(of revision: Int64, for type: RecordType, _ id: Int64) throws {
        try run(
            """
            INSERT INTO version (type, record_id, uuid, revision, is_same)
            SELECT \(type.name), \(id), uuid, id, 1 FROM revision WHERE id = \(revision)
            ON CONFLICT DO NOTHING
            """)
    }

    /// The records whose versions of another desk were met, or decided against, by revisions.
    func met(by revisions: Set<Int64>) throws -> [MetRecord] {
        let rows = try all(
            """
            SELECT version.type, version.record_id, version.revision, max(revision.uuid = version.uuid) FROM version
            JOIN revision ON revision.id = version.revision
            WHERE version.revision IN \(set: revisions.sorted()) GROUP BY 1, 2, 3
            """
        ) { row in try row.columns() as (String, Int64, Int64, Bool) }
        return rows.compactMap { name, id, revision, isDecided in
            RecordType.named(name).map { MetRecord(type: $0, id: id, revision: revision, isDecided: isDecided) }
        }
    }

    /// Forgets what was met by revisions that are undone, as if it had not been; not which versions of ours the other desk knew. A record against which was decided is another version again, which
    /// does not know it; one that came and went stays known as such.
    func forget(_ met: [MetRecord], as revision: Int64) throws {
        for record in met {
            try run(
                """
                DELETE FROM version
                WHERE type = \(record.type.name) AND record_id = \(record.id) AND revision = \(record.revision)
                    AND NOT EXISTS (SELECT 1 FROM revision WHERE revision.uuid = version.uuid)
                    AND (\(record.isDecided) OR EXISTS (SELECT 1 FROM \(identifier: record.type.table) WHERE id = \(record.id)))
                """)
            if record.isDecided {
                try noteDecision(of: revision, for: record.type, record.id)
            } else {
                // What the revision made of the record is no version that counts.
                try run(
                    """
                    INSERT INTO version (type, record_id, uuid, revision, is_same)
                    SELECT \(record.type.name), \(record.id), uuid, id, 0 FROM revision
                    WHERE id = \(record.revision) AND EXISTS (SELECT 1 FROM \(identifier: record.type.table) WHERE id = \(record.id))
                    ON CONFLICT DO NOTHING
                    """)
            }
        }
    }

    /// Notes that a record met a version of another desk, and with it those that it knows.
    ///
    /// - Parameters:
    ///   - revision: the open one; nil where nothing was changed yet.
    ///   - isSame: whether the open revision made the record what the version says.
    func note(_ version: RecordVersion, of type: RecordType, _ id: Int64, since revision: Int64?, isSame: Bool) throws {
        for uuid in version.known {
            try run(
                """
                INSERT INTO version (type, record_id, uuid, revision, is_same)
                VALUES (\(type.name), \(id), \(uuid), ifnull(\(revision), (SELECT max(id) FROM revision)), \(isSame && uuid == version.current))
                ON CONFLICT DO UPDATE SET revision = excluded.revision, is_same = excluded.is_same WHERE excluded.is_same
                """)
        }
        guard isSame else { return }
        // Where nothing had to be changed since, the record was another version as well.
        try run(
            """
            UPDATE version AS former SET is_same = 0
            WHERE type = \(type.name) AND record_id = \(id) AND is_same AND uuid <> \(version.current)
                AND revision = (
                    SELECT revision FROM version WHERE type = former.type AND record_id = \(id) AND uuid = \(version.current))
            """)
    }
}
