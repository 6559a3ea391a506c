import Formats
import Glibc

/// A database that is being made and has not got its name yet. As long as it is made a `flock(2)` is held on it, which the system lets go
/// of when the process ends, however it ends: so a draft that was left behind can be told from one that is being made.
final class DatabaseDraft {
    let path: String
    private let descriptor: Int32

    /// Makes an empty file that is to become another.
    init(for path: String) throws {
        while true {
            let draft = DatabasePlace.draftName(for: path)
            let descriptor = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else {
                throw TrackerError(.cannotCreate, "cannot create \(path): \(SystemMessage.text(for: errno))")
            }
            // Who took it for abandoned before it was locked has removed it under a lock of its own.
            while flock(descriptor, LOCK_SH) != 0, errno == EINTR {}
            var status = stat()
            if fstat(descriptor, &status) == 0, status.st_nlink > 0 {
                UnfinishedDatabases.add(draft)
                self.path = draft
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
    }

    /// To be called when it has its name, or is given up.
    func remove() {
        DatabasePlace.remove(path)
        close(descriptor)
    }

    /// Removes a draft that nobody makes any more.
    static func removeIfAbandoned(_ path: String) {
        let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { DatabasePlace.remove(path) }
    }
}
