import Glibc
import SQLite

/// How a copy is known by the database of which it was made: by a mark that is noted in the database before the copy is made, and so is in
/// both. A copy of another database has none of this database's marks, whatever it is called; nor has one of a state that a restore
/// has taken back, or one that was made of a copy that went its own way. So what is recognized is a former state of the database.
enum BackupMark {
    /// Notes in a database that a backup begins.
    ///
    /// - Returns: the number of its run.
    static func begin(in transaction: borrowing Transaction) throws -> Int64 {
        try transaction.run("INSERT INTO backup_run (mark) VALUES (lower(hex(randomblob(16))))")
        return transaction.lastInsertedRowID
    }

    static func finish(_ run: Int64, file: String, bytes: Int64, in transaction: borrowing Transaction) throws {
        try transaction.run(
            "UPDATE backup_run SET file = ?, finished = ?, bytes = ? WHERE id = ?", file, UTCTime.now(), bytes, run)
    }

    /// The copies in a folder that were made of a database, in the order in which they were.
    static func copies(in folder: String, of database: inout Connection) throws -> [String] {
        let runs = try database.read { transaction in
            let pairs: [(String, Int64)] = try transaction.all("SELECT mark, id FROM backup_run") { try $0.columns() }
            return Dictionary(pairs) { first, _ in first }
        }
        let names = try Folder.names(in: folder).valid.filter { BackupName.time(in: $0) != nil }
        return names.map { BackupName.join(folder, $0) }
            .compactMap { path in read(path).flatMap { runs[$0] }.map { (run: $0, path: path) } }
            .sorted { ($0.run, $0.path) < ($1.run, $1.path) }.map(\.path)
    }

    /// The mark of a copy. A file that cannot be read, or whose schema is not ours, has none: it is nobody's to remove.
    private static func read(_ path: String) -> String? {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            var copy = try? Connection(path: path, access: .reading, busyTimeout: 0)
        else { return nil }
        return try? copy.read { transaction in
            let migrator = TrackerSchema.migrator
            let applied: Int
            switch try migrator.state(in: transaction) {
            case .empty: return nil
            case .older(let count): applied = count
            case .current: applied = migrator.migrations.count
            }
            // What is planted in a file must not run, nor a view pass for the table.
            guard try migrator.unexpectedSchema(in: transaction, applied: applied).isEmpty else { return nil }
            return try transaction.value(
                "SELECT mark FROM backup_run WHERE id = (SELECT max(id) FROM backup_run) AND finished IS NULL",
                as: String.self)
        }
    }
}
