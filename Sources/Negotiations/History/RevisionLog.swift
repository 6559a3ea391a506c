import SQLite

/// One set of changes made together, as the log lists it.
public struct RevisionEntry: Sendable, Equatable {
    public let id: Int64
    /// UTC, `2025-06-10T18:30:00.000Z`.
    public let at: String
    /// `user@host`; nil: another program wrote.
    public let who: String?
    /// The command line; nil: another program wrote.
    public let command: String?
    /// The file of the import that it was.
    public let importedFile: String?
    /// How many rows were added, changed and removed.
    public let added: Int
    public let changed: Int
    public let removed: Int
    /// The tables that they are in.
    public let tables: [String]
}

/// Which revisions are asked for.
public struct RevisionFilter: Sendable {
    /// Only those that touched this statement, its sources or its topics.
    public var statement: Int64?
    /// Only those that touched this official, by a name, or what is recorded of him: names, offices, participations, statements.
    public var official: String?
    public var since: Moment?
    public var until: Moment?

    public init() {}
}

extension Transaction {
    /// Lends the revisions that a filter selects, the latest first.
    public func forEachRevision(
        matching filter: RevisionFilter, limit: Int? = nil, _ body: (RevisionEntry) throws -> Void
    ) throws {
        let tables = try factTables()
        let condition = try self.condition(for: filter, tables)
        try forEach(
            """
            SELECT revision.id, revision.at, revision.who, revision.command, import_run.file
            FROM revision LEFT JOIN import_run ON import_run.id = revision.import_run_id
            WHERE \(condition) ORDER BY revision.id DESC LIMIT \(limit ?? -1)
            """
        ) { row in
            let (id, at, who, command, file): (Int64, String, String?, String?, String?) = try row.columns()
            var counts = (added: 0, changed: 0, removed: 0)
            var touched: [String] = []
            for table in tables {
                let (made, ended, changed) =
                    try first(table.counting(id)) { row in
                        try row.columns() as (Int, Int, Int)
                    } ?? (0, 0, 0)
                if made + ended > 0 { touched.append(table.name) }
                counts.added += made - changed
                counts.changed += changed
                counts.removed += ended - changed
            }
            try body(
                RevisionEntry(
                    id: id, at: at, who: who, command: command, importedFile: file, added: counts.added,
                    changed: counts.changed, removed: counts.removed, tables: touched))
        }
    }

    private func condition(for filter: RevisionFilter, _ tables: [FactTable]) throws -> SQL {
        var conditions: [SQL] = ["TRUE"]
        if let since = filter.since {
            switch since {
            case .revision(let id): conditions.append("revision.id >= \(id)")
            case .instant(let instant): conditions.append("revision.at >= \(instant)")
            }
        }
        if let until = filter.until { conditions.append("revision.id <= \(try revision(at: until))") }
        if let statement = filter.statement {
            conditions.append("revision.id IN (\(touches("statement", of: [statement], tables)))")
        }
        if let official = filter.official {
            let ids = try formerOrPresentOfficials(official)
            conditions.append("revision.id IN (\(touches("official", of: ids, tables)))")
        }
        return conditions.joined(separator: " AND ")
    }

    /// The revisions that touched rows of a table, or rows of others that refer to them.
    private func touches(_ name: String, of ids: [Int64], _ tables: [FactTable]) -> SQL {
        var parts: [SQL] = []
        for table in tables {
            let columns = table.name == name ? ["id"] : table.references.filter { $0.table == name }.map(\.column)
            for column in columns {
                let present: SQL = "FROM \(identifier: table.name) WHERE \(identifier: column) IN (\(list: ids))"
                let former: SQL = "FROM \(identifier: table.history) WHERE \(identifier: column) IN (\(list: ids))"
                parts += ["SELECT revision \(present)", "SELECT revision \(former)", "SELECT superseded \(former)"]
            }
        }
        return parts.joined(separator: " UNION ALL ")
    }

    /// The official with a name or, where nobody has it now, those who had it once.
    private func formerOrPresentOfficials(_ name: String) throws -> [Int64] {
        let former = try all("SELECT DISTINCT id FROM official_history WHERE name = ?", name) { row in
            try row.column(0, as: Int64.self)
        }
        do {
            return [try id(of: .official, typed: name)]
        } catch let error as TrackerError {
            guard former.isEmpty else { return former }
            throw error
        }
    }
}

extension FactTable {
    /// How many rows a revision wrote, how many it ended, and how many of them are the same rows.
    fileprivate func counting(_ revision: Int64) -> SQL {
        """
        SELECT
            (SELECT count(*) FROM \(identifier: name) WHERE revision = \(revision))
                + (SELECT count(*) FROM \(identifier: history) WHERE revision = \(revision)),
            (SELECT count(*) FROM \(identifier: history) WHERE superseded = \(revision)),
            (SELECT count(*) FROM \(identifier: history) AS former WHERE superseded = \(revision) AND (
                EXISTS (
                    SELECT 1 FROM \(identifier: name) AS present
                    WHERE \(isSame("present", "former")) AND +present.revision = \(revision))
                OR EXISTS (
                    SELECT 1 FROM \(identifier: history) AS next
                    WHERE \(isSame("next", "former")) AND +next.revision = \(revision))))
        """
    }
}
