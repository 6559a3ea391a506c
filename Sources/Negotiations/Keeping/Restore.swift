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
    /// What is wrong with the backup.
    public let findings: [Finding]
}

extension Tracker {
    /// Puts the content of a backup in the place of a database's, in one transaction, while others may have it open.
    ///
    /// The backup is checked whole first. The former content is kept in a file beside; nobody can write between that and the replacing.
    ///
    /// - Parameter isAcceptingFindings: restore it also where something is wrong with it.
    /// - Throws: ``CheckFailure`` with what is wrong with the backup; then nothing was changed.
    public static func restore(
        path: String, from backup: String, acceptingFindings isAcceptingFindings: Bool = false, wait seconds: Int
    ) throws -> RestoreReport {
        let origin = try DatabasePlace.require(backup)
        let place = try DatabasePlace.find(path, for: .recording)
        guard place == nil || Folder.realPath(place ?? path) != Folder.realPath(origin) else {
            throw TrackerError(.usage, "\(backup) is the database itself", hints: ["Name a backup of it."])
        }
        let findings = try VerifiedCopy.findings(in: backup, wait: seconds)
        guard findings.isEmpty || isAcceptingFindings else { throw CheckFailure(file: backup, findings: findings) }
        var source = try Connection(path: origin, access: .reading, busyTimeout: milliseconds(of: seconds))
        let known = TrackerSchema.migrator.migrations.count
        var schema = known
        try Check.passingOverDamage {
            if case .older(let applied) = try TrackerSchema.state(of: &source, path: backup) { schema = applied }
        }
        var former: String?
        if let place {
            former = try replace(place, by: &source, named: path, wait: seconds)
        } else {
            _ = try VerifiedCopy.make(of: &source, as: [path])
        }
        return RestoreReport(former: former, schema: schema, known: known, findings: findings)
    }

    /// - Returns: where the former content is.
    static func replace(
        _ place: String, by source: inout Connection, named path: String, wait seconds: Int
    ) throws -> String {
        var former: String?
        do {
            var target = try Connection(path: place, access: .writing, busyTimeout: milliseconds(of: seconds))
            _ = try TrackerSchema.state(of: &target, path: path)
            try source.replaceContent(of: &target) { former = try keep(place) }
        } catch {
            // Nothing was replaced, so what was kept is there twice.
            if let kept = former { unlink(kept) }
            guard let error = error as? DatabaseError, error.isOfDamage else { throw error }
            _ = try VerifiedCopy.make(of: &source, as: [place]) { _ in
                former = try setAside(place, as: BackupName.formerNames(of: place))
            }
        }
        return former ?? place
    }

    /// Copies what is there as it is: it may be damaged, and is kept because nobody knows yet what is in it.
    private static func keep(_ place: String) throws -> String {
        var reader = try Connection(path: place, access: .reading)
        let names = BackupName.formerNames(of: place)
        let draft = try DatabasePlace.makeDraft(for: names[0], owner: Folder.name(of: place))
        defer { draft.remove() }
        try reader.backup(into: draft.path)
        return try DatabasePlace.publish(draft, asFirstOf: names)
    }

    /// Moves a database away: one that SQLite cannot read any more, or that has another one take its place.
    static func setAside(_ place: String, as names: [String]) throws -> String {
        let former = try DatabasePlace.link(place, asFirstOf: names)
        for ending in ["", "-wal", "-shm"] where access(place + ending, F_OK) == 0 {
            guard ending.isEmpty ? unlink(place) == 0 : rename(place + ending, former + ending) == 0 else {
                throw TrackerError(
                    .inputOutput, "cannot move \(place)\(ending) away: \(SystemMessage.text(for: errno))")
            }
        }
        try DatabasePlace.keepName(of: former)
        return former
    }
}
