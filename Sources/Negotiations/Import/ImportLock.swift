import Formats
import Glibc

/// Keeps imports of one database apart, and those from one inbox, into whichever database: `flock(2)` on a file beside the one and in the other,
/// which the system lets go of when its holder ends, however it ends.
///
/// Not the database itself is locked: to close it would drop the locks that SQLite holds on it in this process.
public struct ImportLock {
    private let path: String
    private let descriptor: Int32

    /// Holds the lock while `body` runs.
    ///
    /// - Parameters:
    ///   - database: the path of the database, which need not be there yet.
    ///   - inbox: the folder from which files are taken, which other machines can have too; nil where it is none.
    ///   - seconds: how long to wait for another import to end.
    /// - Throws: ``TrackerError`` with ``TrackerError/Kind/tryAgain`` where another import holds it.
    public static func holding(
        database: String, inbox: String?, wait seconds: Int, _ body: () throws -> Void
    ) throws {
        // Where there can be no database the lock is not what is wrong.
        _ = try DatabasePlace.find(database, for: .recording)
        let lock = try ImportLock(
            resolved(database) + ".lock", besides: database, wait: seconds, "another import into \(database)")
        defer { lock.release() }
        let common = try inbox.map { inbox in
            try ImportLock("\(inbox)/.import.lock", besides: inbox, wait: seconds, "another import from \(inbox)")
        }
        defer { common?.release() }
        try body()
    }

    /// - Parameters:
    ///   - place: the file or folder to whose owner the lock belongs.
    ///   - other: what holds the lock where it is taken.
    private init(_ path: String, besides place: String, wait seconds: Int, _ other: String) throws {
        self.path = path
        var waited = 0
        while true {
            switch try Self.lock(path, besides: place) {
            case .held(let descriptor):
                self.descriptor = descriptor
                return
            // Nobody is known to hold the lock.
            case .gone: continue
            case .taken: break
            }
            guard waited / 20 < seconds else {
                throw TrackerError(
                    .tryAgain, "\(other) is running; try again, or wait for it with --lock-wait SECONDS")
            }
            usleep(50_000)
            waited += 1
        }
    }

    // Removed while it is held: who waits for it finds that it is not the file of that name any more, and makes another.
    private func release() {
        unlink(path)
        close(descriptor)
    }

    private enum Attempt {
        case held(Int32)
        /// Another process holds it.
        case taken
        /// The file was removed by its holder meanwhile.
        case gone
    }

    /// - Parameter place: whose file it is. Where the system's administrator imports into another user's database, that user must be
    ///   able to take the lock, too, if it should be left behind.
    private static func lock(_ path: String, besides place: String) throws -> Attempt {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            let code = errno
            throw TrackerError(
                code == EACCES ? .notAllowed : .cannotCreate,
                "cannot create the lock \(path): \(SystemMessage.text(for: code))",
                hints: code == EACCES
                    ? [
                        "It is another user's, or the folder of the database cannot be written. Remove it if no import is running."
                    ] : [])
        }
        var owner = stat()
        if geteuid() == 0, stat(place, &owner) == 0 { _ = fchown(descriptor, owner.st_uid, owner.st_gid) }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
            // The file that is locked must still be the one of that name.
            var locked = stat()
            var named = stat()
            if fstat(descriptor, &locked) == 0, stat(path, &named) == 0, locked.st_ino == named.st_ino {
                return .held(descriptor)
            }
            close(descriptor)
            return .gone
        }
        let code = errno
        close(descriptor)
        guard code == EWOULDBLOCK || code == EINTR else {
            throw TrackerError(.inputOutput, "cannot lock \(path): \(SystemMessage.text(for: code))")
        }
        return .taken
    }

    /// The path without symbolic links, so that two names of one database give one lock, also before the database is there.
    private static func resolved(_ path: String) -> String {
        if let real = Folder.realPath(path) { return real }
        guard let slash = path.lastIndex(of: "/") else { return Folder.realPath(".").map { "\($0)/\(path)" } ?? path }
        return Folder.realPath(slash == path.startIndex ? "/" : String(path[..<slash])).map { $0 + path[slash...] }
            ?? path
    }
}
