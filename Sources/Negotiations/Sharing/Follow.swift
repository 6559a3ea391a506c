import Formats
import Glibc
import SQLite
import SharedLog

/// What came of following a log.
public struct FollowReport: Sendable, Equatable {
    /// How many entries were new here.
    public var entries = 0
    /// Where the file was set aside in which another program had changed what others changed meanwhile; nil where that was not so.
    public var setAside: String?
}

/// How far the file of a machine follows a log.
public struct FollowingState: Sendable, Equatable {
    /// The number of the last entry that it has.
    public let entry: Int64
    /// When that was written: UTC, with milliseconds.
    public let written: String
    /// When the log was last known to be followed to its end: UTC; nil where that is not known.
    public let lastContact: String?
    /// Whether another program has changed the file since.
    public let hasEdits: Bool
}

extension SharedDatabase {
    /// Brings the file of this machine to the end of the log.
    @discardableResult
    public func follow() throws -> FollowReport {
        try join()
        var report = FollowReport()
        let known = try following()
        if known.hasEdits {
            report.setAside = try publishEdits()
            report.entries = try translating { try takeEntries(after: try following().position) }
        } else {
            report.entries = try translating { try takeEntries(after: known.position) }
        }
        noteContact()
        return report
    }

    /// Waits until there is more in the log than in the file of this machine, or the time is over.
    public func waitForOthers(milliseconds: Int) throws {
        let (client, _) = try log()
        let position = try following().position
        try translating { try client.wait(forEntryAfter: position, milliseconds: milliseconds) }
    }

    /// How far the file of this machine follows the log.
    public func state() throws -> FollowingState {
        var connection = try Connection(path: replica, access: .reading, busyTimeout: Tracker.milliseconds(of: wait))
        try TrackerSchema.requireCurrent(&connection, path: replica)
        guard let known = try connection.read({ transaction in try transaction.following() }) else {
            throw followsNothing
        }
        return FollowingState(
            entry: known.position.number, written: known.at, lastContact: lastContact, hasEdits: known.hasEdits)
    }

    /// How far the file follows the log.
    func following() throws -> Following {
        let (_, identity) = try log()
        var connection = try Connection(path: replica, access: .reading, busyTimeout: Tracker.milliseconds(of: wait))
        try TrackerSchema.requireCurrent(&connection, path: replica)
        return try connection.read { transaction in try requireFollowing(identity, in: transaction) }
    }

    func requireFollowing(_ log: LogIdentity, in transaction: borrowing Transaction) throws -> Following {
        guard let known = try transaction.following() else {
            throw followsNothing
        }
        guard known.log == log else {
            throw TrackerError(
                .badData, "\(address.shown) is another log than the one that \(replica) follows",
                hints: ["Where that is meant to be so, move the file away, to join anew."])
        }
        return known
    }

    private var followsNothing: TrackerError {
        TrackerError(.badData, "\(replica) does not say which log it follows", hints: ["Move it away, to join anew."])
    }

    /// - Returns: how many entries there were.
    private func takeEntries(after position: LogPosition) throws -> Int {
        let (client, identity) = try log()
        var count = 0
        var file: Replica?
        try client.entries(after: position) { entry in
            if file == nil { file = Replica(try Tracker(path: replica, for: .recording, wait: wait)) }
            try file?.take(entry, of: identity, from: self)
            count += 1
        }
        return count
    }

    /// The file of this machine, open to be written.
    private final class Replica {
        private var tracker: Tracker

        init(_ tracker: consuming Tracker) { self.tracker = tracker }

        func take(_ entry: EntryReader, of log: LogIdentity, from database: SharedDatabase) throws {
            try database.take(entry, of: log, into: &tracker.connection)
        }
    }

    /// Another program has changed the file of this machine, and another machine has written meanwhile.
    var edited: TrackerError {
        TrackerError(
            .tryAgain, "another program has changed \(replica), and another machine has written meanwhile",
            hints: ["The next command keeps these changes in a file of their own."])
    }

    /// Another program has replaced rows of the file of this machine behind its triggers.
    var replaced: TrackerError {
        TrackerError(
            .tryAgain,
            "another program has replaced rows of \(replica) behind its triggers, which no other machine could take",
            hints: ["The next command keeps these changes in a file of their own."])
    }

    /// Does in the file what an entry says.
    func take(_ entry: EntryReader, of log: LogIdentity, into connection: inout Connection) throws {
        let header = entry.header
        try requireSchema(of: header)
        guard header.kind == .changes else {
            throw LogError(
                .otherVersion, "entry \(header.number) of the log is of a kind that this program does not know")
        }
        try connection.writeAsIs { transaction in
            let known = try requireFollowing(log, in: transaction)
            // Another process of this machine may have been faster.
            guard known.position.number < header.number else { return }
            guard !known.hasEdits else { throw edited }
            guard known.position == LogPosition(number: header.number - 1, digest: header.previous) else {
                throw LogError(.damaged, "entry \(header.number) of the log does not continue what \(replica) holds")
            }
            var application = try ChangeApplication(entry, in: transaction)
            let position = try application.apply(in: transaction)
            try transaction.follow(log, to: position, at: header.time)
        }
    }
}
