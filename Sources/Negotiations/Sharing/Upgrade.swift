import SQLite
import SharedLog

extension SharedDatabase {
    /// Brings the file of this machine to the schema of this program, and the log, if nobody has done that yet: from the entry of it on all that is
    /// written has that schema, and an older program follows no more.
    ///
    /// - Returns: what was done, and where the file was set aside in which another program had changed something; nil where there is none.
    public func migrate() throws -> (report: MigrationReport, setAside: String?) {
        try reach()
        try join()
        let setAside = try setEditsAside()
        let (client, identity) = try log()
        var connection = try Connection(path: replica, access: .writing, busyTimeout: Tracker.milliseconds(of: wait))
        let known = TrackerSchema.migrator.migrations.count
        guard case .older(let before) = try TrackerSchema.state(of: &connection, path: replica) else {
            return (MigrationReport(before: known, after: known, backup: nil), setAside)
        }
        let backup = try TrackerSchema.keepFormer(&connection, before, path: replica)
        try translating { try takeEntries(into: &connection, at: replica, lockingWithin: wait) }
        defer { client.unlock() }
        if case .older = try TrackerSchema.state(of: &connection, path: replica) {
            let position = try connection.read { transaction in
                try requireFollowing(identity, in: transaction).position
            }
            let header = header(.upgrade, after: position)
            var end = position
            guard try translating({ try client.append(header, { _ in }, beforeEnd: { end = $0 }) }) else {
                throw TrackerError(.tryAgain, "another machine has written meanwhile; nothing was kept")
            }
            do { try upgrade(&connection, to: known, identity, end, header.time) } catch {
                throw notWritten(end, error)
            }
            keepSnapshot()
        }
        noteContact()
        return (MigrationReport(before: before, after: known, backup: backup), setAside)
    }

    /// The file of a program that is older cannot publish what another one has changed in it.
    private func setEditsAside() throws -> String? {
        let hasEdits = try {
            var connection = try Connection(path: replica, access: .reading)
            let (_, identity) = try log()
            guard case .older = try TrackerSchema.state(of: &connection, path: replica) else { return false }
            return try connection.read { transaction in try requireFollowing(identity, in: transaction).hasEdits }
        }()
        guard hasEdits else { return nil }
        let former = try Tracker.setAside(replica, as: BackupName.numbered("\(folder)/edits", ".db"))
        try join()
        return former
    }

    /// Does in a file what an entry says from which on the schema is another.
    func takeUpgrade(_ entry: EntryReader, of log: LogIdentity, into connection: inout Connection) throws {
        let header = entry.header
        let position = try entry.finish()
        let isWanted = try connection.read { transaction in try isNext(header, of: log, in: transaction) }
        guard isWanted else { return }
        try upgrade(&connection, to: Int(header.schema), log, position, header.time)
    }

    /// What is broken off between the two is done by whoever takes the entry again: the file is then at the schema already.
    private func upgrade(
        _ connection: inout Connection, to schema: Int, _ log: LogIdentity, _ position: LogPosition, _ time: Int64
    ) throws {
        try connection.migrate(TrackerSchema.first(schema))
        try connection.write { transaction in
            // All files are to be equal, and what is written next fills in what is missing.
            try transaction.fillDigests()
            try transaction.follow(log, to: position, at: time)
        }
    }

    /// Makes sure that rows of an entry fit the tables of a file.
    func requireSameSchema(as header: EntryHeader, in transaction: borrowing Transaction) throws {
        let applied = try transaction.value("SELECT count(*) FROM main.migration", as: Int.self) ?? 0
        guard applied == Int(header.schema) else {
            throw LogError(
                .damaged, "entry \(header.number) of the log has schema \(header.schema), and follows one of \(applied)"
            )
        }
    }
}
