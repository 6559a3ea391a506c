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
        try client()
        try join()
        var file = try openReplica()
        return try follow(&file)
    }

    /// Brings the file of this machine to the end of the log.
    ///
    /// - Parameter file: that file, open to be asked. It is opened anew where another takes its place.
    private func follow(_ file: inout Tracker, repairs: TextRepairs = TextRepairs()) throws -> FollowReport {
        var report = FollowReport()
        var known = try following(in: &file)
        if known.hasEdits {
            report.setAside = try publishEdits()
            file = try openReplica(repairs)
            known = try following(in: &file)
        }
        report.entries = try translating { try takeEntries(after: known.position) }
        noteContact()
        return report
    }

    /// Opens the file of this machine to ask, after it was brought to the end of the log.
    ///
    /// - Parameters:
    ///   - moment: have all that is asked be answered as of then; nil for the present.
    ///   - repairs: as ``Tracker/init(path:for:asOf:wait:repairs:)`` takes them.
    ///   - tell: is told what came of following; a failure where the log cannot be reached, and the answer is what is known here.
    public func openToAsk(
        asOf moment: Moment? = nil, repairs: TextRepairs = TextRepairs(),
        _ tell: (Result<FollowReport, TrackerError>) -> Void
    ) throws -> Tracker {
        // The file is opened while the helper connects.
        try client()
        try join()
        var file = try openReplica(repairs)
        do {
            tell(.success(try follow(&file, repairs: repairs)))
        } catch let error as TrackerError where error.kind == .unavailable {
            tell(.failure(error))
        }
        if let moment { try file.connection.lookBack(to: moment) }
        return file
    }

    /// Waits until there is more in the log than in the file of this machine, or the time is over.
    public func waitForOthers(milliseconds: Int) throws {
        let (client, _) = try log()
        let position = try following().position
        try translating { try client.wait(forEntryAfter: position, milliseconds: milliseconds) }
    }

    /// How far the file of this machine follows the log.
    public func state() throws -> FollowingState {
        var file = try openReplica()
        let known = try tellingDamage { try file.read { transaction in try transaction.following() } }
        guard let known else { throw followsNothing }
        return FollowingState(
            entry: known.position.number, written: known.at, lastContact: lastContact, hasEdits: known.hasEdits)
    }

    /// How far the file follows the log.
    func following() throws -> Following {
        var file = try openReplica()
        return try following(in: &file)
    }

    /// How far an open file follows the log.
    func following(in file: inout Tracker) throws -> Following {
        // What is read here need not wait for the helper.
        let known = try tellingDamage { try file.read { transaction in try transaction.following() } }
        return try require(known, follows: try log().identity)
    }

    /// Opens the file of this machine to ask.
    private func openReplica(_ repairs: TextRepairs = TextRepairs()) throws -> Tracker {
        try tellingDamage {
            var connection = try Connection(
                path: replica, access: .reading, busyTimeout: Tracker.milliseconds(of: wait))
            connection.repairText(noting: repairs)
            try requireCurrent(&connection)
            return Tracker(connection: connection)
        }
    }

    /// Opens the file of this machine to record.
    func openToRecord(_ repairs: TextRepairs) throws -> Tracker {
        try tellingDamage {
            let path = try DatabasePlace.find(replica, for: .recording) ?? replica
            var connection = try Connection(
                path: path, access: .writing, busyTimeout: Tracker.milliseconds(of: wait))
            connection.repairText(noting: repairs)
            try requireCurrent(&connection)
            try TrackerSchema.prepare(&connection, path: path)
            return Tracker(connection: connection)
        }
    }

    /// Reads the file of this machine. One that is damaged is no loss, since the log has what was recorded.
    private func tellingDamage<Result: ~Copyable>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch let error as DatabaseError where error.isOfDamage {
            throw damaged("\(error)")
        } catch let error as TrackerError where error.kind == .noInput { throw damaged(error.message) }
    }

    private func damaged(_ reason: String) -> TrackerError {
        TrackerError(
            .badData, "\(replica), the file of this machine, is damaged: \(reason)",
            hints: ["Move \(folder) away, and this machine joins anew: the log has what was recorded."])
    }

    /// Makes sure that the file of this machine has the schema of this program: one is brought up to date on all machines together.
    private func requireCurrent(_ connection: inout Connection) throws {
        guard case .older(let applied) = try TrackerSchema.state(of: &connection, path: replica) else {
            return try TrackerSchema.requireCurrent(&connection, path: replica)
        }
        throw TrackerError(
            .configuration,
            "\(address.shown) has schema \(applied); this program reads schema \(TrackerSchema.migrator.migrations.count)",
            hints: [
                "Run tracker migrate, when every machine has this tracker: an older one cannot follow any more then."
            ])
    }

    func requireFollowing(_ log: LogIdentity, in transaction: borrowing Transaction) throws -> Following {
        try require(try transaction.following(), follows: log)
    }

    private func require(_ known: Following?, follows log: LogIdentity) throws -> Following {
        guard let known else { throw followsNothing }
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
        // Mostly there is nothing new, and the file need not be opened to be written.
        var file: Replica?
        func opened() throws -> Replica {
            if let file { return file }
            let opened = Replica(try Tracker(path: replica, for: .recording, wait: wait))
            file = opened
            return opened
        }
        return try takeEntries(after: position) { entry, log in
            try opened().take(entry, of: log, from: self)
        } orSnapshot: {
            try opened().takeSnapshot(from: self)
        }
    }

    /// The file of this machine, open to be written.
    private final class Replica {
        private var tracker: Tracker

        init(_ tracker: consuming Tracker) { self.tracker = tracker }

        func take(_ entry: EntryReader, of log: LogIdentity, from database: SharedDatabase) throws {
            try database.take(entry, of: log, into: &tracker.connection, at: database.replica)
        }

        func takeSnapshot(from database: SharedDatabase) throws -> LogPosition {
            try database.takeSnapshot(into: &tracker.connection, at: database.replica)
        }
    }

    /// Brings a file to the end of the log.
    ///
    /// - Parameters:
    ///   - path: of the file.
    ///   - seconds: where it is given, nobody else can add an entry from then on (``LogClient/entries(after:lockingWithin:_:)``).
    func takeEntries(into connection: inout Connection, at path: String, lockingWithin seconds: Int? = nil) throws {
        let (_, identity) = try log()
        let known = try connection.read { transaction in try requireFollowing(identity, in: transaction) }
        _ = try takeEntries(after: known.position, lockingWithin: seconds) { entry, log in
            try take(entry, of: log, into: &connection, at: path)
        } orSnapshot: {
            try takeSnapshot(into: &connection, at: path)
        }
    }

    /// - Parameters:
    ///   - take: does what an entry says.
    ///   - takeSnapshot: begins anew with the newest snapshot, where the log has what came next in it alone.
    /// - Returns: how many entries there were.
    private func takeEntries(
        after position: LogPosition, lockingWithin seconds: Int? = nil,
        _ take: (EntryReader, LogIdentity) throws -> Void, orSnapshot takeSnapshot: () throws -> LogPosition
    ) throws -> Int {
        let (client, identity) = try log()
        var count = 0
        func lend(_ entry: EntryReader) throws {
            try take(entry, identity)
            count += 1
        }
        do {
            try client.entries(after: position, lockingWithin: seconds, lend)
        } catch let error as LogError where error.kind == .trimmed {
            let reached = try takeSnapshot()
            count = Int(clamping: reached.number - position.number)
            try client.entries(after: reached, lockingWithin: seconds, lend)
        }
        return count
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

    /// Does in a file what an entry says.
    func take(
        _ entry: EntryReader, of log: LogIdentity, into connection: inout Connection, at path: String
    ) throws {
        let header = entry.header
        try requireSchema(of: header)
        switch header.kind {
        case .changes:
            try connection.writeAsIs { transaction in
                guard try isNext(header, of: log, in: transaction) else { return }
                try requireSameSchema(as: header, in: transaction)
                var application = try ChangeApplication(entry, in: transaction)
                let position = try application.apply(in: transaction)
                try transaction.follow(log, to: position, at: header.time)
            }
        case .replacement: try takeReplacement(entry, of: log, into: &connection, at: path)
        case .upgrade: try takeUpgrade(entry, of: log, into: &connection)
        case .snapshot:
            throw LogError(
                .otherVersion, "entry \(header.number) of the log is of a kind that this program does not know")
        }
    }

    /// Whether an entry continues what a file holds; false where the file has it already: another process of this machine may have been faster.
    func isNext(_ header: EntryHeader, of log: LogIdentity, in transaction: borrowing Transaction) throws -> Bool {
        let known = try requireFollowing(log, in: transaction)
        guard known.position.number < header.number else { return false }
        guard !known.hasEdits else { throw edited }
        guard known.position == LogPosition(number: header.number - 1, digest: header.previous) else {
            throw LogError(.damaged, "entry \(header.number) of the log does not continue what \(replica) holds")
        }
        return true
    }
}
