import CSQLite
import Glibc

extension Connection {
    /// Copies the database into a new file, readable by its owner alone, while others go on using it.
    ///
    /// - Throws: ``DatabaseError/OpeningFailure/alreadyExists`` when there is such a file. After any other failure there is none.
    public mutating func backup(to path: String) throws(DatabaseError) {
        let path = try DatabaseFile.literal(path)
        guard try DatabaseFile.create(path) else { throw DatabaseFile.failure(EEXIST, path) }
        do {
            try backup(into: path)
        } catch {
            unlink(path)
            throw error
        }
    }

    /// Copies the database into an empty file, while others go on using it.
    public mutating func backup(into path: String) throws(DatabaseError) {
        let path = try DatabaseFile.literal(path)
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard let target = opened else { throw .library(code, "opening \(path)") }
        defer { sqlite3_close_v2(target) }
        guard code == SQLITE_OK else { throw .last(on: target, sql: nil) }
        var copying = try Copying(from: session.handle, to: target, named: path)
        try copying.step(pages: -1)
        try copying.finish()
    }

    /// Puts the database in the place of another one's content, in one transaction, while others go on using both.
    ///
    /// Waits as long as the other connection does until nobody else writes to it.
    ///
    /// - Parameter body: what to do before with the other one, which from then on nobody else can write to; others can read it.
    public mutating func replaceContent(
        of target: inout Connection, after body: () throws -> Void = {}
    ) throws {
        // With a log, what is locked for writing can be read.
        try target.session.useWriteAheadLog()
        target.session.cache.removeAll()
        var copying = try Copying(from: session.handle, to: target.session.handle, named: "the database")
        // The first step takes the lock, which is held to the end.
        try copying.step(pages: 0)
        try body()
        try copying.step(pages: -1)
        try copying.finish()
    }
}

/// One copy of all pages of a database (https://sqlite.org/c3ref/backup_finish.html). Given up before its end it leaves the target as it was.
private struct Copying: ~Copyable {
    private let backup: OpaquePointer
    private let name: String
    private var isFinished = false

    init(from source: OpaquePointer, to target: OpaquePointer, named name: String) throws(DatabaseError) {
        guard let backup = sqlite3_backup_init(target, "main", source, "main") else {
            throw .last(on: target, sql: nil)
        }
        self.backup = backup
        self.name = name
    }

    deinit {
        if !isFinished { sqlite3_backup_finish(backup) }
    }

    /// - Parameter pages: how many are copied; -1: all that are left.
    mutating func step(pages: Int32) throws(DatabaseError) {
        let code = sqlite3_backup_step(backup, pages)
        guard code == SQLITE_OK || code == SQLITE_DONE else { throw .library(code, "copying to \(name)") }
    }

    mutating func finish() throws(DatabaseError) {
        isFinished = true
        let code = sqlite3_backup_finish(backup)
        guard code == SQLITE_OK else { throw .library(code, "copying to \(name)") }
    }
}
