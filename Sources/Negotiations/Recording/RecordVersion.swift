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

/// A record that a revision left as it was, against what another desk has.
struct DecidedRecord {
    let type: RecordType
    let id: Int64
    let revision: Int64
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
    /// Number and revision of each change of records, of their topics and of what is cited for them.
    fileprivate func changes(of ids: [Int64]) -> SQL {
        func versions(_ table: String, by column: SQL) -> [SQL] {
            let (present, former): (SQL, SQL) = ("\(identifier: table)", "\(identifier: table + "_history")")
            return [
                "SELECT \(column) AS record_id, revision FROM \(present) WHERE \(column) IN \(set: ids)",
                "SELECT \(column), revision FROM \(former) WHERE \(column) IN \(set: ids)",
                "SELECT \(column), superseded FROM \(former) WHERE \(column) IN \(set: ids)",
            ]
        }
        var parts = versions(table, by: "id")
        if isCitable { parts += versions("citation", by: "\(identifier: citationColumn)") }
        if hasTopics { parts += versions(table + "_topic", by: "\(identifier: table + "_id")") }
        return parts.joined(separator: " UNION ")
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
        let last = try asOf() ?? Int64.max
        try forEach(
            """
            SELECT change.record_id, revision.id, revision.uuid FROM (\(type.changes(of: ids))) AS change
            JOIN revision ON revision.id = change.revision WHERE revision.id <= \(last)
            """
        ) { row in
            let (id, revision, uuid): (Int64, Int64, String) = try row.columns()
            own[id, default: []].append((revision, uuid))
        }
        var versions: [Int64: RecordVersion] = [:]
        for (id, changes) in own {
            guard let change = changes.max(by: { $0.revision < $1.revision }) else { continue }
            let met = (met[id] ?? []).filter { $0.revision <= last }
            let same = met.filter(\.isSame)
            // A decision is a version too, though it changed nothing.
            let latest = max(change.revision, same.map(\.revision).max() ?? 0)
            let current = same.filter { $0.revision == latest }.map(\.uuid).min() ?? change.uuid
            // What a revision made of theirs has the name of theirs.
            let taken = Set(same.map(\.revision))
            versions[id] = RecordVersion(
                current: current,
                known: Set(changes.filter { !taken.contains($0.revision) }.map(\.uuid) + met.map(\.uuid)))
        }
        return versions
    }

    /// What another desk knows of the changes of a record here.
    ///
    /// - Parameter versions: those that it knows.
    func knownChanges(of type: RecordType, _ id: Int64, to versions: Set<String>) throws -> KnownChanges {
        let met = try all("SELECT revision, uuid, is_same FROM version WHERE type = \(type.name) AND record_id = \(id)")
        {
            row in try row.columns() as (Int64, String, Bool)
        }
        let changes = try all(
            """
            SELECT revision.id, revision.uuid FROM (\(type.changes(of: [id]))) AS change
            JOIN revision ON revision.id = change.revision
            """
        ) { row in try row.columns() as (Int64, String) }
        let held = changes + met.filter(\.2).map { ($0.0, $0.1) }
        let last = held.filter { versions.contains($0.1) }.map(\.0).max()
        let others = met.filter { !$0.2 }
        let unknown = Set(others.filter { !versions.contains($0.1) }.map(\.0))
        let isOverruled = others.contains { revision, uuid, _ in
            guard let last, versions.contains(uuid) else { return false }
            return held.map(\.0).filter { $0 <= revision }.max().map { $0 > last } ?? false
        }
        return KnownChanges(
            last: last, brought: Set(others.map(\.0)).subtracting(unknown), common: isOverruled ? nil : last)
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

    /// The records of which revisions decided against another desk, and changed nothing (``noteDecision(of:for:_:)``).
    func decisions(of revisions: Set<Int64>) throws -> [DecidedRecord] {
        let rows = try all(
            """
            SELECT version.type, version.record_id, version.revision FROM version
            JOIN revision ON revision.id = version.revision AND revision.uuid = version.uuid
            WHERE version.revision IN \(set: revisions.sorted())
            """
        ) { row in try row.columns() as (String, Int64, Int64) }
        return rows.compactMap { name, id, revision in
            RecordType.named(name).map { DecidedRecord(type: $0, id: id, revision: revision) }
        }
    }

    /// Forgets what decisions were made against, as if it had not been met. The record is another version again, which does not know it.
    func takeBack(_ decisions: [DecidedRecord], as revision: Int64) throws {
        for decision in decisions {
            try run(
                """
                DELETE FROM version
                WHERE type = \(decision.type.name) AND record_id = \(decision.id) AND revision = \(decision.revision)
                    AND uuid <> (SELECT uuid FROM revision WHERE id = \(decision.revision))
                """)
            try noteDecision(of: revision, for: decision.type, decision.id)
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
