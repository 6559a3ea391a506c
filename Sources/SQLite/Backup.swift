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
            try copy(to: path)
        } catch {
            unlink(path)
            throw error
        }
    }

    /// Puts the database in the place of another one's content, in one transaction, while others go on using both.
    ///
    /// - Parameter milliseconds: how long to wait until nobody writes to either.
    public mutating func replaceContent(
        of target: inout Connection, busyTimeout milliseconds: Int32 = 5000
    ) throws(DatabaseError) {
        target.session.cache.removeAll()
        try copy(to: target.session.handle, named: "the database", busyTimeout: milliseconds)
    }

    private func copy(to path: String) throws(DatabaseError) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard let target = opened else { throw .library(code, "opening \(path)") }
        defer { sqlite3_close_v2(target) }
        guard code == SQLITE_OK else { throw .last(on: target, sql: nil) }
        try copy(to: target, named: path, busyTimeout: 5000)
    }

    private func copy(to target: OpaquePointer, named name: String, busyTimeout: Int32) throws(DatabaseError) {
        guard let backup = sqlite3_backup_init(target, "main", session.handle, "main") else {
            throw .last(on: target, sql: nil)
        }
        var step = sqlite3_backup_step(backup, -1)
        var attempts = busyTimeout / 10
        while step & 0xFF == SQLITE_BUSY || step & 0xFF == SQLITE_LOCKED, attempts > 0 {
            attempts -= 1
            usleep(10_000)
            step = sqlite3_backup_step(backup, -1)
        }
        let end = sqlite3_backup_finish(backup)
        guard step == SQLITE_DONE else { throw .library(step, "copying to \(name)") }
        guard end == SQLITE_OK else { throw .library(end, "copying to \(name)") }
    }
}
