import Formats
import Glibc
import SQLite

/// A backup that was made.
public struct BackupReport: Sendable, Equatable {
    public let file: String
    public let bytes: Int64
    /// Older backups that were removed.
    public let removed: [String]
    /// Whether the database could take a note of it, for ``Tracker/status(path:)``.
    public let isNoted: Bool
}

extension Tracker {
    /// Copies a database while others go on using it, reads the copy back, and gives it its name.
    ///
    /// - Parameters:
    ///   - target: a file that is not there yet; or a folder, in which the copy is named by the database and the time.
    ///   - kept: of the copies in the folder that are so named, how many are kept; nil for all.
    public static func backUp(
        path: String, to target: String, keep kept: Int?, wait seconds: Int
    ) throws -> BackupReport {
        let place = try DatabasePlace.require(path)
        var file = target
        if isFolder(target) { file = BackupName.join(target, BackupName.now(for: place)) }
        do {
            var connection = try Connection(path: place, access: .reading, busyTimeout: milliseconds(of: seconds))
            if try TrackerSchema.state(of: &connection, path: path) == .empty {
                throw TrackerError(.noInput, "\(path) is empty: nothing has been recorded in it yet")
            }
            try VerifiedCopy.make(of: &connection, as: file)
        }
        var status = stat()
        guard stat(file, &status) == 0 else { throw InputError(operation: .read, name: file, code: errno) }
        let removed =
            try kept.map { try BackupName.removeOldest(in: target, for: place, keeping: $0, besides: file) } ?? []
        let isNoted = try note(file, bytes: Int64(status.st_size), in: place, wait: seconds)
        return BackupReport(file: file, bytes: Int64(status.st_size), removed: removed, isNoted: isNoted)
    }

    /// Whether a path names a folder that is there.
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// - Returns: false where the database cannot be written or is older: the backup stands all the same.
    private static func note(_ file: String, bytes: Int64, in place: String, wait seconds: Int) throws -> Bool {
        do {
            // An older file must not be migrated on the way.
            _ = try Tracker(path: place, for: .asking, wait: seconds)
            var tracker = try Tracker(path: place, for: .recording, wait: seconds)
            let finished = UTCTime.now()
            let absolute = Folder.realPath(file) ?? file
            try tracker.write { transaction in
                _ = try transaction.run(
                    "INSERT INTO backup_run (file, finished, bytes) VALUES (?, ?, ?)", absolute, finished, bytes)
            }
            return true
        } catch is TrackerError {
            return false
        } catch is DatabaseError {
            return false
        }
    }
}
