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
    public var added = 0
    public var changed = 0
    public var removed = 0
    /// The tables that they are in.
    public var tables: [String] = []
}

/// Which revisions are asked for.
public struct RevisionFilter: Sendable {
    /// Only those that touched this statement, its sources or its topics.
    public var statement: String?
    /// Only those that touched this official, by a name, or what is recorded of him: names, offices, participations, statements.
    public var official: String?
    public var since: Moment?
    public var until: Moment?

    public init() {}
}

extension Transaction {
    /// Lends the revisions that a filter selects, the latest first.
    ///
    /// - Parameter isCounted: whether it is told how many rows they added, changed and removed.
    func forEachRevision(
        matching filter: RevisionFilter, limit: Int? = nil, isCounted: Bool = true,
        _ body: (RevisionEntry) throws -> Void
    ) throws {
        let tables = try factTables()
        let condition = try self.condition(for: filter, tables)
        try forEachPage(
            of: """
                SELECT revision.id, revision.at, revision.who, revision.command, import_run.file
                FROM revision LEFT JOIN import_run ON import_run.id = revision.import_run_id
                WHERE \(condition) ORDER BY revision.id DESC LIMIT \(limit ?? -1)
                """,
            row: { row in try Self.entry(row) }
        ) { entries in
            for entry in try isCounted ? counted(entries, tables) : entries { try body(entry) }
        }
    }

    /// The last revisions that touched a statement, its sources or its topics, the latest first. What they did is not counted.
    func revisions(ofStatement number: Int64, limit: Int) throws -> [RevisionEntry] {
        let touching: SQL = try ofContent("touches of a statement") {
            touches("statement", of: "SELECT number FROM asked", try factTables())
        }
        return try all(
            """
            WITH asked (number) AS (VALUES (\(number)))
            SELECT revision.id, revision.at, revision.who, revision.command, import_run.file
            FROM revision LEFT JOIN import_run ON import_run.id = revision.import_run_id
            WHERE revision.id IN (\(touching)) ORDER BY revision.id DESC LIMIT \(limit)
            """
        ) { row in try Self.entry(row) }
    }

    /// A revision with the file of its import.
    private static func entry(_ row: borrowing Row) throws -> RevisionEntry {
        let (id, at, who, command, file): (Int64, String, String?, String?, String?) = try row.columns()
        return RevisionEntry(id: id, at: at, who: who, command: command, importedFile: file)
    }

    /// Revisions with what they did to rows.
    private func counted(_ entries: [RevisionEntry], _ tables: [FactTable]) throws -> [RevisionEntry] {
        var entries = entries
        let positions = Dictionary(
            entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let counts = tables.enumerated().flatMap { $1.countings(as: $0) }.joined(separator: " UNION ALL ")
        try forEach(
            "WITH page (revision) AS MATERIALIZED \(set: entries.map(\.id)) SELECT * FROM (\(counts)) ORDER BY 1"
        ) { row in
            let (table, revision, made, ended, changed): (Int, Int64, Int, Int, Int) = try row.columns()
            guard let position = positions[revision] else { return }
            entries[position].added += made - changed
            entries[position].changed += changed
            entries[position].removed += ended - changed
            let name = tables[table].name
            if entries[position].tables.last != name { entries[position].tables.append(name) }
        }
        return entries
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
            let ids = try formerOrPresentStatements(statement)
            conditions.append("revision.id IN (\(touches("statement", of: "\(list: ids)", tables)))")
        }
        if let official = filter.official {
            let ids = try formerOrPresentOfficials(official)
            conditions.append("revision.id IN (\(touches("official", of: "\(list: ids)", tables)))")
        }
        return conditions.joined(separator: " AND ")
    }

    /// The revisions that touched rows of a table, or rows of others that refer to them.
    ///
    /// - Parameter ids: of the rows, as what may stand behind `IN`.
    private func touches(_ name: String, of ids: SQL, _ tables: [FactTable]) -> SQL {
        var parts: [SQL] = []
        for table in tables {
            let columns = table.name == name ? ["id"] : table.references.filter { $0.table == name }.map(\.column)
            for column in columns {
                let present: SQL = "FROM \(identifier: table.name) WHERE \(identifier: column) IN (\(ids))"
                let former: SQL = "FROM \(identifier: table.history) WHERE \(identifier: column) IN (\(ids))"
                parts += ["SELECT revision \(present)", "SELECT revision \(former)", "SELECT superseded \(former)"]
            }
        }
        return parts.joined(separator: " UNION ALL ")
    }

    /// The statement with a number or key or, where none has it now, those that had it once.
    private func formerOrPresentStatements(_ name: String) throws -> [Int64] {
        let number = Int64(name) ?? name.numberAlone
        let former = try all(
            """
            SELECT DISTINCT id FROM statement_history
            WHERE id = \(number) OR \(name.numberAlone == nil) AND key = \(name)
            """
        ) { row in try row.column(0, as: Int64.self) }
        do {
            return [try id(of: .statement, typed: name)]
        } catch let error as TrackerError {
            guard try ids(of: .statement, typed: name).isEmpty, !former.isEmpty else { throw error }
            return former
        }
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
    /// For each revision of `page`: how many rows it wrote, how many it ended, and how many of those are still there after it.
    fileprivate func countings(as position: Int) -> [SQL] {
        let written: [SQL] = [name, history].map { table in
            """
            SELECT \(position), revision, count(*), 0, 0 FROM \(identifier: table) WHERE revision IN page GROUP BY revision
            """
        }
        return written + [
            """
            SELECT \(position), superseded, 0, count(*), sum(
                EXISTS (
                    SELECT 1 FROM \(identifier: name) AS present
                    WHERE \(isSame("present", "former")) AND +present.revision = former.superseded)
                OR EXISTS (
                    SELECT 1 FROM \(identifier: history) AS next
                    WHERE \(isSame("next", "former")) AND +next.revision = former.superseded))
            FROM \(identifier: history) AS former WHERE superseded IN page GROUP BY superseded
            """
        ]
    }
}
