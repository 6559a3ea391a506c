import Formats
import Glibc

/// A database that is being made and has not got its name yet. As long as it is made a `flock(2)` is held on it, which the system lets go
/// of when the process ends, however it ends: so a draft that was left behind can be told from one that is being made.
final class DatabaseDraft {
    let path: String
    private let descriptor: Int32

    init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            throw TrackerError(.cannotCreate, "cannot make \(path): \(SystemMessage.text(for: errno))")
        }
        _ = flock(descriptor, LOCK_SH | LOCK_NB)
    }

    /// To be called when it has its name, or is given up.
    func remove() {
        DatabasePlace.remove(path)
        close(descriptor)
    }

    /// Whether nobody makes the draft any more.
    static func isAbandoned(_ path: String) -> Bool {
        let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_EX | LOCK_NB) == 0
    }
}
