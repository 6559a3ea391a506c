import Formats
import Glibc
import SQLite

/// A backup that was made.
public struct BackupReport: Sendable {
    public let file: String
    public let bytes: Int64
    /// What is wrong with the copy, and so with the database.
    public let findings: [Finding]
    /// Older copies that were removed.
    public let removed: [String]
    /// Copies whose names have a time that is still to come.
    public let future: [String]
    /// Why the database could take no note of it; nil where it did.
    public let obstacle: (any Error)?
}

extension Tracker {
    /// Copies a database while others go on using it, checks the copy, and gives it its name.
    ///
    /// - Parameters:
    ///   - target: a file that is not there yet; or a folder, in which the copy is named by the database and the time.
    ///   - kept: of the copies of this database in the folder, how many are kept; nil for all. None is removed where something is wrong with
    ///     the new one.
    public static func backUp(
        path: String, to target: String, keep kept: Int?, wait seconds: Int
    ) throws -> BackupReport {
        let place = try DatabasePlace.require(path)
        let isNamedByTime = isFolder(target)
        let names = isNamedByTime ? BackupName.names(for: place, in: target) : [target]
        try VerifiedCopy.requireRoom(for: names)
        var connection = try Connection(path: place, access: .reading, busyTimeout: milliseconds(of: seconds))
        try Check.passingOverDamage {
            guard try TrackerSchema.state(of: &connection, path: path) == .empty else { return }
            throw TrackerError(.noInput, "\(path) is empty: nothing has been recorded in it yet")
        }
        let run = Result { try note(in: place, wait: seconds) { try BackupMark.begin(in: $0) } }
        let copy = try VerifiedCopy.make(
            of: &connection, as: names, owner: isNamedByTime ? Folder.name(of: place) : nil)
        var report = (removed: [String](), future: [String]())
        if let kept, copy.findings.isEmpty, case .success = run {
            report = try retain(kept, in: target, of: &connection, besides: copy.file)
        }
        let noted = Result {
            let (run, file) = (try run.get(), Folder.realPath(copy.file) ?? copy.file)
            try note(in: place, wait: seconds) { try BackupMark.finish(run, file: file, bytes: copy.bytes, in: $0) }
        }
        var obstacle: (any Error)?
        if case .failure(let error) = noted { obstacle = error }
        return BackupReport(
            file: copy.file, bytes: copy.bytes, findings: copy.findings, removed: report.removed,
            future: report.future, obstacle: obstacle)
    }

    /// Whether a path names a folder that is there.
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func note<Answer>(
        in place: String, wait seconds: Int, _ body: (borrowing Transaction) throws -> Answer
    ) throws -> Answer {
        // An older file must not be migrated on the way.
        _ = try Tracker(path: place, for: .asking, wait: seconds)
        var tracker = try Tracker(path: place, for: .recording, wait: seconds)
        return try tracker.write { try body($0) }
    }

    /// Removes all but the last copies of a database in a folder; other files stay.
    private static func retain(
        _ kept: Int, in folder: String, of database: inout Connection, besides newest: String
    ) throws -> (removed: [String], future: [String]) {
        let copies = try BackupMark.copies(in: folder, of: &database)
        let present = UTCTime.compact()
        let removed = Array(copies.filter { $0 != newest }.dropLast(max(0, kept - 1)))
        for path in removed where unlink(path) != 0 {
            throw TrackerError(
                .inputOutput, "cannot remove the older backup \(path): \(SystemMessage.text(for: errno))",
                hints: ["The new backup was made."])
        }
        let stayed = copies.filter { !removed.contains($0) && $0 != newest }
        return (removed, stayed.filter { (BackupName.time(in: Folder.name(of: $0)) ?? "") > present })
    }
}
