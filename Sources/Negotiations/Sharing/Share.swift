import Formats
import Glibc
import SQLite
import SharedLog

extension SharedDatabase {
    /// Makes the log, beginning with the content of a database, or with nothing where there is none. This machine has joined it then.
    ///
    /// The database itself stays as it is.
    public func share(databaseAt path: String) throws {
        let client = try client()
        let place = try DatabasePlace.find(path, for: .recording)
        // What was made without one was broken off.
        let isThere = try translating { try client.identity != nil && client.latestSnapshot { _ in } }
        guard !isThere else {
            throw TrackerError(
                .cannotCreate, "there is a shared database at \(address.shown) already",
                hints: ["Use it with --db \(address.shown); tracker import takes records into it."])
        }
        guard try !hasEntries(client) else {
            throw TrackerError(
                .cannotCreate, "there is a shared database at \(address.shown) already, which lacks its snapshots",
                hints: ["Run tracker trim on a machine that follows it: that makes one of what all have."])
        }
        guard !isJoined else {
            throw TrackerError(
                .cannotCreate, "\(replica) follows another log that was at \(address.shown)",
                hints: ["Move its folder away."])
        }
        try Folder.make(folder)
        let draft = try DatabasePlace.makeDraft(for: replica)
        defer { draft.remove() }
        try fill(draft, from: place, named: path)
        if let first = try VerifiedCopy.findings(in: draft.path, wait: wait).first {
            throw TrackerError(
                .badData, "\(path) is damaged, and was not shared: \(first.line)",
                hints: ["tracker check shows everything that is wrong."])
        }
        try translating {
            let identity = try client.identity ?? LogIdentity()
            if try client.identity == nil { try client.make(identity) }
            let beginning = LogPosition.beginning(of: identity)
            let header = header(.snapshot, after: beginning)
            try client.keepSnapshot(header) { entry in try entry.add(contentOf: draft.path) }
            try finish(draft, identity, beginning, header.time)
        }
        noteContact()
    }

    private func hasEntries(_ client: LogClient) throws -> Bool {
        guard let identity = try translating({ try client.identity }) else { return false }
        var isAny = false
        do {
            try client.entries(after: .beginning(of: identity)) { _ in isAny = true }
        } catch let error as LogError where error.kind == .trimmed {
            return true
        } catch let error as LogError { throw TrackerError(error, at: address) }
        return isAny
    }

    /// Keeps a snapshot of the file of this machine in the log.
    ///
    /// - Returns: the position of the last entry in it.
    @discardableResult
    func addSnapshot() throws -> LogPosition {
        let draft = try DatabasePlace.makeDraft(for: replica)
        defer { draft.remove() }
        let (client, identity) = try log()
        let (position, time) = try {
            var source = try Connection(path: replica, access: .reading, busyTimeout: Tracker.milliseconds(of: wait))
            try source.backup(into: draft.path)
            var copy = try Connection(path: draft.path, access: .reading)
            let known = try copy.read { transaction in try requireFollowing(identity, in: transaction) }
            guard !known.hasEdits else { throw edited }
            return (known.position, known.time)
        }()
        try forgetOwn(draft)
        try translating {
            var header = header(.snapshot, after: position)
            header.time = time
            try client.keepSnapshot(header) { entry in try entry.add(contentOf: draft.path) }
        }
        return position
    }

    /// The same behind a change: what was recorded is safe already, so where this fails it is noted in ``snapshotFailure``.
    func keepSnapshot() {
        do { try addSnapshot() } catch let error as TrackerError { snapshotFailure = error } catch {
            snapshotFailure = TrackerError(.inputOutput, "\(error)")
        }
    }

    /// Has a draft hold what a database holds, and nothing that only this file of it knows.
    private func fill(_ draft: DatabaseDraft, from place: String?, named path: String) throws {
        if let place {
            var source = try Connection(path: place, access: .reading, busyTimeout: Tracker.milliseconds(of: wait))
            try TrackerSchema.requireCurrent(&source, path: path)
            try source.backup(into: draft.path)
        }
        try forgetOwn(draft)
    }

    /// Removes from a draft what only one file of a shared database knows.
    func forgetOwn(_ draft: DatabaseDraft) throws {
        var tracker = try Tracker(path: draft.path, for: .recording, wait: wait)
        try tracker.write { transaction in
            try transaction.run("DELETE FROM following")
            try transaction.run("DELETE FROM backup_run")
        }
    }
}
