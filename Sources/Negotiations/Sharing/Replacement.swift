import SQLite
import SharedLog

extension SharedDatabase {
    /// Has a file hold what the newest snapshot holds, in one transaction, while others read it.
    ///
    /// - Returns: the position of the last entry in it.
    func takeSnapshot(into connection: inout Connection, at path: String) throws -> LogPosition {
        let (_, identity) = try log()
        let draft = try DatabasePlace.makeDraft(for: path)
        defer { draft.remove() }
        let (position, time) = try takeSnapshot(into: draft)
        try replaceContent(of: &connection, at: path, by: draft, identity, position, time) { transaction in
            let known = try requireFollowing(identity, in: transaction)
            guard !known.hasEdits else { throw edited }
            return known.position.number < position.number
        }
        return position
    }

    /// Does in a file what an entry says that holds a whole database.
    func takeReplacement(
        _ entry: EntryReader, of log: LogIdentity, into connection: inout Connection, at path: String
    ) throws {
        let header = entry.header
        let draft = try DatabasePlace.makeDraft(for: path)
        defer { draft.remove() }
        try entry.write(to: draft.path)
        let position = try entry.finish()
        try replaceContent(of: &connection, at: path, by: draft, log, position, header.time) { transaction in
            try isNext(header, of: log, in: transaction)
        }
    }

    /// - Parameter isWanted: whether it is to be done, asked of the file when nobody else can write to it any more.
    private func replaceContent(
        of connection: inout Connection, at path: String, by draft: DatabaseDraft, _ log: LogIdentity,
        _ position: LogPosition, _ time: Int64, where isWanted: (borrowing Transaction) throws -> Bool
    ) throws {
        if let first = try VerifiedCopy.findings(in: draft.path, wait: wait).first {
            throw LogError(.damaged, "what the log holds at entry \(position.number) is damaged: \(first.line)")
        }
        var source = try Connection(path: draft.path, access: .writing)
        try source.write { transaction in try transaction.follow(log, to: position, at: time) }
        do {
            try source.replaceContent(of: &connection) {
                var reader = try Connection(path: path, access: .reading)
                guard try reader.read({ transaction in try isWanted(transaction) }) else { throw IsThere() }
            }
        } catch is IsThere {}  // Another process of this machine was faster.
    }

    private struct IsThere: Error {}

    /// Puts the content of a backup in the place of what all machines have: as an entry of the log, which each of them takes.
    ///
    /// - Throws: ``CheckFailure`` with what is wrong with the backup; then nothing was changed.
    public func restore(from backup: String) throws -> RestoreReport {
        let origin = try DatabasePlace.require(backup)
        try reach()
        try follow()
        let findings = try VerifiedCopy.findings(in: backup, wait: wait)
        guard findings.isEmpty else { throw CheckFailure(file: backup, findings: findings) }
        let draft = try DatabasePlace.makeDraft(for: replica)
        defer { draft.remove() }
        try fill(draft, fromBackup: origin)
        let (position, time) = try addReplacement(by: draft)
        do {
            var source = try Connection(path: draft.path, access: .writing)
            let (_, identity) = try log()
            try source.write { transaction in try transaction.follow(identity, to: position, at: time) }
            let former = try Tracker.replace(replica, by: &source, named: replica, wait: wait)
            noteContact()
            keepSnapshot()
            let known = TrackerSchema.migrator.migrations.count
            return RestoreReport(former: former, schema: known, known: known, findings: [])
        } catch { throw notWritten(position, error) }
    }

    /// Everybody has this schema, so the content is brought to it before.
    private func fill(_ draft: DatabaseDraft, fromBackup origin: String) throws {
        var source = try Connection(path: origin, access: .reading, busyTimeout: Tracker.milliseconds(of: wait))
        try source.backup(into: draft.path)
        do {
            var copy = try Connection(path: draft.path, access: .writing)
            if case .older = try TrackerSchema.state(of: &copy, path: origin) {
                try copy.migrate(TrackerSchema.migrator)
            }
        }
        try forgetOwn(draft)
    }

    private func addReplacement(by draft: DatabaseDraft) throws -> (LogPosition, time: Int64) {
        let (client, _) = try log()
        var tracker = try Tracker(path: replica, for: .recording, wait: wait)
        try translating { try takeEntries(into: &tracker.connection, at: replica, lockingWithin: wait) }
        defer { client.unlock() }
        let known = try following()
        guard !known.hasEdits else { throw edited }
        let header = header(.replacement, after: known.position)
        var position = known.position
        let isAdded = try translating {
            try client.append(header) { entry in
                try entry.add(contentOf: draft.path)
            } beforeEnd: {
                position = $0
            }
        }
        guard isAdded else {
            throw TrackerError(.tryAgain, "another machine has written meanwhile; nothing was kept")
        }
        return (position, header.time)
    }
}
