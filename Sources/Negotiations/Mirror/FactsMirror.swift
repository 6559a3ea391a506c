import MessageDigest
import SQLite
import SharedLog

/// What was written into a mirror.
public struct MirrorReport: Sendable, Equatable {
    /// The last revision that it shows.
    public let revision: Int64
    /// Whether all of it was written anew.
    public let isWhole: Bool
    /// Whether another database was shown before, or a state that this one no longer has.
    public let replacesAnother: Bool
    /// How many rows were written, and removed because they are gone or were written anew.
    public var written = 0
    public var removed = 0
}

/// The present facts of a database in tables of a PostgreSQL server, for other tools.
///
/// Nothing reads them back: they can be made anew at any time. Each run brings them to the last revision, in one transaction of the server.
public final class FactsMirror {
    private let address: LogAddress
    private let client: LogClient
    /// As it is shown to people, without a password.
    public var name: String { address.shown }

    /// - Throws: ``TrackerError`` where the name is no address, or no program reaches it.
    public init(named name: String, environment: [String: String]) throws {
        guard let address = LogAddress(name) else {
            throw TrackerError(
                .usage, "“\(name)” is no address of a PostgreSQL database",
                hints: ["Give one such as postgresql://db1/talks."])
        }
        self.address = address
        do throws(LogError) {
            client = try LogClient(
                name, program: try address.helper(environment: environment), environment: environment)
        } catch { throw TrackerError(error, at: address) }
    }

    /// Brings the mirror to what a database holds.
    public func update(from tracker: inout Tracker) throws -> MirrorReport {
        do {
            return try tracker.read { transaction in try update(from: transaction) }
        } catch let error as LogError { throw TrackerError(error, at: address) }
    }

    private func update(from transaction: borrowing Transaction) throws -> MirrorReport {
        let tables = try MirroredTable.all(in: transaction)
        let shape = SHA256.hexadecimal(SHA256.digest(of: Array(tables.flatMap(\.declaration).joined().utf8)))
        try client.run("BEGIN")
        let known = try knownMark()
        let isOfAnother = try known.map { try !$0.isOf(transaction) } ?? false
        let isSame = !isOfAnother && known?.shape == shape
        let revision = try transaction.value("SELECT ifnull(max(id), 0) FROM main.revision", as: Int64.self) ?? 0
        var report = MirrorReport(revision: revision, isWhole: !isSame, replacesAnother: isOfAnother)
        if isSame, let known {
            for table in tables { try bring(table, after: known.revision, from: transaction, &report) }
        } else {
            try makeTables(tables, after: known)
            for table in tables { report.written += try copy(table, where: "true", from: transaction) }
        }
        try note(Mark(shape: shape, revision: revision, transaction))
        try client.run("COMMIT")
        return report
    }

    /// What a mirror says of itself: up to which revision of which database it goes, and of what tables it is.
    private struct Mark {
        let shape: String
        let revision: Int64
        /// What the revision is called everywhere; empty where there is none.
        let uuid: String

        init(shape: String, revision: Int64, _ transaction: borrowing Transaction) throws {
            self.shape = shape
            self.revision = revision
            uuid = try Self.uuid(of: revision, in: transaction)
        }

        /// - Parameter text: as it is kept.
        init?(_ text: String) {
            let words = text.split(separator: " ", omittingEmptySubsequences: false)
            guard words.count == 3, let revision = Int64(words[1]) else { return nil }
            (shape, self.revision, uuid) = (String(words[0]), revision, String(words[2]))
        }

        /// Whether a database has that revision: it is neither another one nor one that was restored to an earlier state.
        func isOf(_ transaction: borrowing Transaction) throws -> Bool {
            try uuid == Self.uuid(of: revision, in: transaction)
        }

        private static func uuid(of revision: Int64, in transaction: borrowing Transaction) throws -> String {
            try transaction.value("SELECT uuid FROM main.revision WHERE id = \(revision)", as: String.self) ?? ""
        }
    }

    private static let mark = "\(MirroredTable.schema).mirror"

    /// - Returns: nil where there is no mirror yet. Whoever writes at the same time is waited for.
    private func knownMark() throws -> Mark? {
        guard try client.run("SELECT to_regclass('\(Self.mark)')::text") != nil else { return nil }
        let kept = try client.run(
            "SELECT shape || ' ' || revision || ' ' || uuid FROM \(Self.mark) FOR UPDATE")
        return kept.flatMap { Mark($0) }
    }

    private func note(_ mark: Mark) throws {
        try client.run(
            """
            UPDATE \(Self.mark) SET shape = '\(mark.shape)', revision = \(mark.revision),
                uuid = \(MirroredTable.literal(mark.uuid)), written = now()
            """)
    }

    private func makeTables(_ tables: [MirroredTable], after known: Mark?) throws {
        if known == nil {
            try client.run("CREATE SCHEMA IF NOT EXISTS \(MirroredTable.schema)")
            try client.run(
                """
                CREATE TABLE \(Self.mark) (singleton bool PRIMARY KEY DEFAULT true CHECK (singleton),
                    shape text NOT NULL, revision bigint NOT NULL, uuid text NOT NULL, written timestamptz NOT NULL)
                """)
            try client.run(
                """
                COMMENT ON TABLE \(Self.mark) IS
                'The present facts of a tracker database, as of this revision; written by tracker mirror and read by nobody again'
                """)
            try client.run(
                "INSERT INTO \(Self.mark) (shape, revision, uuid, written) VALUES ('', 0, '', now())")
        }
        for table in tables.reversed() { try client.run("DROP TABLE IF EXISTS \(table.place)") }
        for statement in tables.flatMap(\.declaration) { try client.run(statement) }
    }

    /// Writes the rows of a table that a condition holds for.
    ///
    /// - Returns: how many there are.
    private func copy(
        _ table: MirroredTable, where condition: SQL, from transaction: borrowing Transaction
    ) throws -> Int {
        let columns = table.columns.map(\.name)
        return try copy(
            "COPY \(table.place) (\(MirroredTable.list(columns))) FROM STDIN",
            "SELECT \(FactTable.list(columns)) FROM main.\(identifier: table.name) WHERE \(condition)", transaction)
    }

    private func copy(_ statement: String, _ query: SQL, _ transaction: borrowing Transaction) throws -> Int {
        var count = 0
        try client.copy(statement) { send in
            var text = CopyText()
            try transaction.forEach(query) { row in
                try text.add(row)
                count += 1
                if text.bytes.count >= Self.piece {
                    try send(text.bytes)
                    text.removeAll()
                }
            }
            if !text.bytes.isEmpty { try send(text.bytes) }
        }
        return count
    }

    /// How many bytes are sent at a time, or a row more.
    private static let piece = 1 << 16

    /// Brings a table from one revision to the present.
    private func bring(
        _ table: MirroredTable, after revision: Int64, from transaction: borrowing Transaction,
        _ report: inout MirrorReport
    ) throws {
        let new: SQL = "\(identifier: table.revision) > \(revision)"
        var touched: SQL = "SELECT \(FactTable.list(table.identity)) FROM main.\(identifier: table.name) WHERE \(new)"
        // A revision is never changed.
        if table.name != "revision" {
            touched = """
                \(touched) UNION SELECT \(FactTable.list(table.identity)) FROM main.\(identifier: table.name + "_history")
                WHERE superseded > \(revision)
                """
        }
        guard try transaction.value("SELECT EXISTS (\(touched))", as: Bool.self) == true else { return }
        let identity = MirroredTable.list(table.identity)
        try client.run(
            "CREATE TEMPORARY TABLE touched ON COMMIT DROP AS SELECT \(identity) FROM \(table.place) LIMIT 0")
        _ = try copy("COPY touched FROM STDIN", touched, transaction)
        let removed = try client.run(
            """
            WITH removed AS (
                DELETE FROM \(table.place) WHERE (\(identity)) IN (SELECT \(identity) FROM touched) RETURNING 1
            ) SELECT count(*)::text FROM removed
            """)
        try client.run("DROP TABLE touched")
        report.removed += removed.flatMap { Int($0) } ?? 0
        report.written += try copy(table, where: new, from: transaction)
    }
}
