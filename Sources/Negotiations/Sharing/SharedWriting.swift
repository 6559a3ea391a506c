import Formats
import Glibc
import SQLite
import SharedLog

extension SharedDatabase {
    /// Writes to the file of this machine what is added to the log before: the log decides, and a file whose own COMMIT is lost has it from
    /// there.
    func write<Result>(
        to connection: inout Connection, undo: Connection.UndoPlace,
        _ body: (borrowing Transaction) throws -> Result
    ) throws -> Result {
        let (client, identity) = try log()
        // Nothing is done yet that a server which goes could take with it.
        try persisting { try translating { try takeEntries(into: &connection, at: replica, lockingWithin: wait) } }
        defer { client.unlock() }
        var added: LogPosition?
        do {
            let result = try connection.write(undo: undo) { transaction in
                let known = try requireFollowing(identity, in: transaction)
                // Where a row was replaced behind the triggers, no other file could take what takes its place.
                guard try !known.hasEdits || Check.history(in: transaction).isEmpty else { throw replaced }
                try transaction.fillDigests()
                let changes = try SharedChanges(after: known.revision, in: transaction)
                let result = try body(transaction)
                try transaction.closeRevision()
                added = try translating { try add(changes, after: known, to: client, identity, in: transaction) }
                return result
            }
            noteContact()
            if let added, added.number % snapshotInterval == 0 { keepSnapshot() }
            return result
        } catch {
            guard let added else { throw error }
            throw notWritten(added, error)
        }
    }

    /// An entry is in the log that the file of this machine could not take.
    func notWritten(_ entry: LogPosition, _ reason: any Error) -> TrackerError {
        TrackerError(
            .inputOutput,
            "this was recorded as entry \(entry.number) of \(address.shown), but the file of this machine could not be written: \(reason)",
            hints: ["Do not repeat it: the next command takes it from there."])
    }

    /// - Returns: where the changes are in the log; nil where there are none.
    private func add(
        _ changes: SharedChanges, after known: Following, to client: LogClient, _ identity: LogIdentity,
        in transaction: borrowing Transaction
    ) throws -> LogPosition? {
        guard try changes.areAny(in: transaction) else { return nil }
        // Counted from the first failure: an entry can take longer, or wait for standbys.
        var deadline: ContinuousClock.Instant?
        while true {
            do {
                return try append(changes, after: known, to: client, identity, in: transaction)
            } catch let error as LogError where error.kind == .unavailable {
                // The helper or its server has ended, and nothing was added.
                let end = deadline ?? ContinuousClock.now + .seconds(min(wait, Self.patience))
                deadline = end
                guard ContinuousClock.now < end else { throw error }
                try lockAgain(after: known.position, client, until: end)
            }
        }
    }

    /// Takes the lock that went with the connection, where nobody else has written meanwhile.
    private func lockAgain(
        after position: LogPosition, _ client: LogClient, until deadline: ContinuousClock.Instant
    ) throws {
        while true {
            do {
                return try client.entries(after: position, lockingWithin: wait) { _ in
                    throw LogError(.busy, "another machine has written meanwhile; nothing was kept")
                }
            } catch let error as LogError where error.kind == .unavailable {
                guard ContinuousClock.now < deadline else {
                    throw LogError(.busy, "it cannot be reached any more, and nothing was kept: \(error.message)")
                }
                usleep(200_000)
            }
        }
    }

    private func append(
        _ changes: SharedChanges, after known: Following, to client: LogClient, _ identity: LogIdentity,
        in transaction: borrowing Transaction
    ) throws -> LogPosition {
        let header = header(.changes, after: known.position)
        var position = known.position
        let isAdded = try client.append(header) { entry in
            try changes.write(to: entry, in: transaction)
        } beforeEnd: { end in
            // From here on nothing can fail in the file but its COMMIT.
            try transaction.follow(identity, to: end, at: header.time)
            position = end
        }
        guard isAdded else {
            throw LogError(.busy, "another machine has written meanwhile; nothing was kept")
        }
        return position
    }

    /// How long a log that cannot be reached is tried for, in seconds: as long as a failover takes.
    private static let patience = 20

    /// Connects to the log, for as long as others are waited for: a server that takes the place of another needs some seconds.
    func reach() throws {
        // A helper that is not there does not come by waiting.
        _ = try translating { try address.helper(environment: environment) }
        try persisting { _ = try translating { try client().identity } }
    }

    /// Does what needs the log, again where it cannot be reached.
    private func persisting(_ body: () throws -> Void) throws {
        let deadline = ContinuousClock.now + .seconds(min(wait, Self.patience))
        while true {
            do { return try body() } catch let error as TrackerError
                where error.kind == .unavailable && ContinuousClock.now < deadline
            {
                usleep(200_000)
            }
        }
    }

    /// Lends the file of this machine to record in; what is recorded is added to the log.
    public func record<Result>(
        repairs: TextRepairs = TextRepairs(), _ body: (inout Tracker) throws -> Result
    ) throws -> (result: Result, setAside: String?) {
        // The file is opened while the helper connects.
        try client()
        if !isJoined { try reach() }
        try join()
        var setAside: String?
        while true {
            if let result = try record(in: try openToRecord(repairs), body) { return (result, setAside) }
            setAside = try publishEdits() ?? setAside
        }
    }

    /// - Returns: nil where nothing was done, since another program has changed the file.
    private func record<Result>(
        in file: consuming Tracker, _ body: (inout Tracker) throws -> Result
    ) throws -> Result? {
        try reach()
        if try following(in: &file).hasEdits { return nil }
        file.sharing = self
        return try body(&file)
    }

    /// Publishes what other programs changed in the file of this machine, where nobody else has written meanwhile and no row was replaced behind the
    /// triggers. Else a file takes its place that holds what the log holds.
    ///
    /// - Returns: where the file was set aside with these changes; nil where they were published.
    func publishEdits() throws -> String? {
        do {
            var tracker = try Tracker(path: replica, for: .recording, wait: wait)
            try write(to: &tracker.connection, undo: .file) { _ in }
            return nil
        } catch let error as TrackerError where error == edited || error == replaced {
            let former = try Tracker.setAside(replica, as: BackupName.numbered("\(folder)/edits", ".db"))
            try join()
            return former
        }
    }
}
