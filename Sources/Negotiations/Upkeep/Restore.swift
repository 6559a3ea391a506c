import Formats
import Glibc
import SQLite

/// A database whose content was replaced by a backup's.
public struct RestoreReport: Sendable, Equatable {
    /// Where the former content is; nil where there was none.
    public let former: String?
    /// How many migrations the restored content has, and this program knows.
    public let schema: Int
    public let known: Int
}

extension Tracker {
    /// Puts the content of a backup in the place of a database's, in one transaction, while others may have it open.
    ///
    /// The backup is verified whole first; the former content is kept in a file beside.
    ///
    /// - Throws: ``CheckFailure`` with what is wrong with the backup; then nothing was changed.
    public static func restore(path: String, from backup: String, wait seconds: Int) throws -> RestoreReport {
        let origin = try DatabasePlace.require(backup)
        // A text that cannot be exported is no damage: it was backed up as it is.
        let faults = try check(path: backup, verifyingData: true, allowingOlder: true, wait: seconds)
            .filter { $0.part != .text }
        guard faults.isEmpty else { throw CheckFailure(file: backup, findings: faults) }
        var source = try Connection(path: origin, access: .reading, busyTimeout: milliseconds(of: seconds))
        let known = TrackerSchema.migrator.migrations.count
        var schema = known
        if case .older(let applied) = try TrackerSchema.state(of: &source, path: backup) { schema = applied }
        guard let place = try DatabasePlace.find(path, for: .recording) else {
            try VerifiedCopy.make(of: &source, as: path)
            return RestoreReport(former: nil, schema: schema, known: known)
        }
        guard Folder.realPath(place) != Folder.realPath(origin) else {
            throw TrackerError(.usage, "\(backup) is the database itself", hints: ["Name a backup of it."])
        }
        let former = "\(place).before-restore-\(UTCTime.compact())"
        do {
            var target = try Connection(path: place, access: .writing, busyTimeout: milliseconds(of: seconds))
            _ = try TrackerSchema.state(of: &target, path: path)
            try keep(&target, as: former)
            try source.replaceContent(of: &target, busyTimeout: milliseconds(of: seconds))
        } catch let error as DatabaseError where error.code.primary == .corrupt || error.code.primary == .notADatabase {
            try setAside(place, as: former)
            try VerifiedCopy.make(of: &source, as: place)
        }
        return RestoreReport(former: former, schema: schema, known: known)
    }

    /// Copies what is there as it is: it may be damaged, and is kept because nobody knows yet what is in it.
    private static func keep(_ connection: inout Connection, as former: String) throws {
        let draft = DatabasePlace.draftName(for: former)
        defer { DatabasePlace.remove(draft) }
        try connection.backup(to: draft)
        guard try DatabasePlace.publish(draft, as: former) else {
            throw TrackerError(.cannotCreate, "\(former) is there already", hints: ["Try again in a second."])
        }
    }

    /// Moves a file away that SQLite cannot read any more.
    private static func setAside(_ place: String, as former: String) throws {
        for ending in ["", "-wal", "-shm"] where access(place + ending, F_OK) == 0 {
            guard rename(place + ending, former + ending) == 0 else {
                throw TrackerError(
                    .inputOutput, "cannot move \(place)\(ending) away: \(SystemMessage.text(for: errno))")
            }
        }
        try DatabasePlace.keepName(of: former)
    }
}
