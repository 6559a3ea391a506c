import CSQLite
import Glibc

/// What is special about opening a file in order to read it.
///
/// A database with a write-ahead log needs its `-wal` and `-shm` files even to be read. A connection that only reads makes them
/// where they are not there, and cannot take them away; in a folder that cannot be written it fails.
extension OpenProfile {
    static func openToRead(_ path: String, busyTimeout: Int32) throws(DatabaseError) -> Session {
        let hadLog = access(path + "-wal", F_OK) == 0
        // Nobody writes now, and a log that this user makes could be neither removed afterwards nor written by the file's owner.
        if !hadLog, access(path, W_OK) != 0 { return try openImmutable(path, busyTimeout: busyTimeout) }
        do {
            let session = try open(path, isWriting: false, busyTimeout: busyTimeout)
            if !hadLog { session.leftover = path }
            return session
        } catch {
            guard error.code.primary == .cantOpen || error.code.primary == .readOnly else { throw error }
            // What is in a log belongs to the database: without it the file would be read as it once was.
            guard !hadLog, access(path + "-wal", F_OK) != 0 else {
                throw DatabaseError(
                    kind: .opening(.notPermitted), code: error.code,
                    message:
                        "\(path) has changes in its log, \(path)-wal, which can be read only where both may be written")
            }
            return try openImmutable(path, busyTimeout: busyTimeout)
        }
    }

    /// Opens a file as one that nobody changes while it is open (https://sqlite.org/uri.html): SQLite then needs no files beside it.
    private static func openImmutable(_ path: String, busyTimeout: Int32) throws(DatabaseError) -> Session {
        try open(immutable(path), isWriting: false, busyTimeout: busyTimeout, flags: SQLITE_OPEN_URI)
    }

    private static func immutable(_ path: String) -> String {
        var address = "file:"
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"):
                address.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                address += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return address + "?immutable=1"
    }

    /// Lets SQLite remove a log that a reader had to make: a writer that is the last to close does so, under its lock.
    static func sweep(_ path: String) {
        guard access(path + "-wal", F_OK) == 0 else { return }
        var handle: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
        if sqlite3_open_v2(path, &handle, flags, nil) == SQLITE_OK {
            // Its first read makes it take part in the log. Where it fails the files stay, and harm nobody.
            sqlite3_exec(handle, "PRAGMA schema_version", nil, nil, nil)
        }
        sqlite3_close_v2(handle)
    }
}
