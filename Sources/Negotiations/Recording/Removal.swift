import SQLite

/// What goes with a record that is removed.
public struct Removal: Sendable, Equatable {
    /// The record: `round 3 (London)`.
    public let record: String
    /// How many rows of each other table go, in words: `2 participations`.
    public let others: [String]
    /// Records that refer to it and would not be what they are without it, at most twenty, and how many there are in all.
    public let referring: [String]
    public let referringCount: Int
}

extension Transaction {
    /// Finds what goes with a record, without removing it.
    func removal(of type: RecordType, _ id: Int64) throws -> Removal {
        guard (try value("SELECT 1 FROM \(identifier: type.table) WHERE id = ?", id, as: Int.self)) != nil else {
            throw TrackerError(.badData, "there is no \(type.name) \(id)")
        }
        let tables = try factTables()
        try markGoing(type.table, id, tables)
        defer { try? dropGoing(tables) }
        var others: [String] = []
        var referring: [String] = []
        var referringCount = 0
        var record = "\(type.name) \(id)"
        for table in tables {
            let count = try value("SELECT count(*) FROM temp.\(identifier: table.going)", as: Int.self) ?? 0
            guard count > 0 else { continue }
            if table.name == type.table {
                record += " (\(try title(of: id, in: table, of: tables)))"
            } else {
                others.append(table.counted(count))
            }
            guard table.identity == ["id"] else {
                let blocking = try value(
                    "SELECT count(*) FROM temp.\(identifier: table.going) WHERE NOT owned", as: Int.self)
                if let blocking, blocking > 0 {
                    referringCount += blocking
                    referring.append(table.counted(blocking))
                }
                continue
            }
            let ids = try all("SELECT id FROM temp.\(identifier: table.going) WHERE NOT owned ORDER BY id") { row in
                try row.column(0, as: Int64.self)
            }
            guard table.name != type.table else { continue }
            referringCount += ids.count
            for other in ids.prefix(max(0, 20 - referring.count)) {
                referring.append("\(table.name) \(other) (\(try title(of: other, in: table, of: tables)))")
            }
        }
        return Removal(record: record, others: others, referring: referring, referringCount: referringCount)
    }

    /// Lists in temporary tables what goes with a record. Each table refers only to those before it, so one pass finds all.
    fileprivate func markGoing(_ name: String, _ id: Int64, _ tables: [FactTable]) throws {
        for table in tables {
            let identity = FactTable.list(table.identity)
            try run(
                "CREATE TEMPORARY TABLE \(identifier: table.going) (\(table.identityDeclaration), owned INTEGER, PRIMARY KEY (\(identity)))"
            )
            if table.name == name { try run("INSERT INTO temp.\(identifier: table.going) VALUES (?, 0)", id) }
            // What goes with its owner comes first: it does not stand in the way even where it refers to something else that goes.
            for reference in table.references.filter(\.isOwned) + table.references.filter({ !$0.isOwned }) {
                guard let target = tables.first(where: { $0.name == reference.table }), target.identity == ["id"] else {
                    continue
                }
                let ownership: SQL = reference.isOwned ? "1" : "0"
                try run(
                    """
                    INSERT OR IGNORE INTO temp.\(identifier: table.going)
                    SELECT \(FactTable.list(table.identity, of: "referring")), \(ownership)
                    FROM temp.\(identifier: target.going) AS target
                    JOIN \(identifier: table.name) AS referring ON referring.\(identifier: reference.column) = target.id
                    """)
            }
        }
    }

    fileprivate func dropGoing(_ tables: [FactTable]) throws {
        for table in tables { try run("DROP TABLE IF EXISTS temp.\(identifier: table.going)") }
    }
}

extension Tracker {
    /// What would go with a record; of a database that is opened to ask.
    public mutating func removal(of type: RecordType, typed name: String) throws -> (id: Int64, Removal) {
        try sketch { transaction in
            let id = try transaction.id(of: type, typed: name)
            return (id, try transaction.removal(of: type, id))
        }
    }

    /// Removes a record with all that goes with it.
    ///
    /// - Parameter expected: what ``removal(of:typed:)`` said; where something else would go by now, nothing is removed.
    public mutating func remove(_ type: RecordType, _ id: Int64, expecting expected: Removal, by author: Author) throws
    {
        try write { transaction in
            guard try transaction.removal(of: type, id) == expected else {
                throw TrackerError(.tryAgain, "the database has changed since you were asked; nothing was removed")
            }
            _ = try transaction.openRevision(by: author, importRun: nil)
            let tables = try transaction.factTables()
            try transaction.markGoing(type.table, id, tables)
            for table in tables.reversed() {
                let identity = FactTable.list(table.identity)
                try transaction.run(
                    """
                    DELETE FROM \(identifier: table.name)
                    WHERE (\(identity)) IN (SELECT \(identity) FROM temp.\(identifier: table.going))
                    """)
            }
            try transaction.dropGoing(tables)
        }
    }
}

extension FactTable {
    fileprivate var going: String { "going_" + name }

    /// A number of its rows, in words.
    func counted(_ count: Int) -> String {
        let words = name.hasSuffix("_topic") ? "link of a \(name.dropLast(6)) to a topic" : name
        if count == 1 { return "1 \(words)" }
        if name.hasSuffix("_topic") { return "\(count) links of \(name.dropLast(6))s to topics" }
        return "\(count) \(name.hasSuffix("y") ? name.dropLast() + "ies" : name + "s")"
    }
}
