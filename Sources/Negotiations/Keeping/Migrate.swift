import SQLite

/// What was done to bring a file to the schema of this program.
public struct MigrationReport: Sendable, Equatable {
    /// How many migrations the file had before, and has now.
    public let before: Int
    public let after: Int
    /// The copy that was made before; nil where nothing was to do.
    public let backup: String?
}

extension Tracker {
    /// Brings a file to the schema of this program, after a verified backup beside it.
    public static func migrate(path: String, wait seconds: Int) throws -> MigrationReport {
        let place = try DatabasePlace.require(path)
        var connection = try Connection(path: place, access: .writing, busyTimeout: milliseconds(of: seconds))
        let known = TrackerSchema.migrator.migrations.count
        switch try TrackerSchema.state(of: &connection, path: path) {
        case .current: return MigrationReport(before: known, after: known, backup: nil)
        case .empty: throw TrackerError(.noInput, "\(path) is empty: nothing has been recorded in it yet")
        case .older(let applied):
            let backup = try TrackerSchema.migrate(&connection, path: place)
            return MigrationReport(before: applied, after: known, backup: backup)
        }
    }

    /// Makes a database in which nothing is recorded.
    ///
    /// - Returns: false where there is one already.
    public static func make(at path: String, wait seconds: Int) throws -> Bool {
        let isNew = try DatabasePlace.find(path, for: .recording) == nil
        try recording(at: path, wait: seconds) { _ in }
        return isNew
    }

    /// A number of seconds as SQLite takes it.
    static func milliseconds(of seconds: Int) -> Int32 { Int32(clamping: min(max(seconds, 0), 1_000_000) * 1000) }
}

extension TrackerSchema {
    /// Migrates an older file, after a verified backup beside it.
    ///
    /// - Returns: the backup's path.
    static func migrate(_ connection: inout Connection, path: String) throws -> String {
        guard case .older(let applied) = try state(of: &connection, path: path) else { return path }
        let backup = try keepFormer(&connection, applied, path: path)
        do {
            try connection.migrate(migrator)
        } catch let error as MigrationError {
            throw TrackerError(
                .configuration, "\(path) could not be upgraded: \(error)",
                hints: ["Its former content is kept in \(backup)."])
        }
        return backup
    }

    /// Makes a verified backup beside a file that is about to be migrated.
    ///
    /// - Returns: the backup's path.
    static func keepFormer(_ connection: inout Connection, _ applied: Int, path: String) throws -> String {
        // One is there when an earlier attempt failed; it is not ours to replace.
        let names = BackupName.numbered("\(path).schema-\(applied)", ".backup")
        return try VerifiedCopy.make(of: &connection, as: names, owner: Folder.name(of: path)) { findings in
            guard let first = findings.first else { return }
            throw TrackerError(
                .badData, "\(path) is damaged, and was not upgraded: \(first.problem)",
                hints: ["Restore a backup. Nothing was changed."])
        }.file
    }
}

extension DatabasePlace {
    /// Where a database is that must be there.
    static func require(_ path: String) throws -> String {
        if let place = try find(path, for: .asking) { return place }
        throw TrackerError(
            .noInput, "there is no database \(path)",
            hints: ["Name the file with --db FILE or TRACKER_DB; the first command that records creates it."])
    }
}
