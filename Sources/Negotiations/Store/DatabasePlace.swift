import Formats
import Glibc

/// The file of a database in its folder.
enum DatabasePlace {
    /// Whether there is a file.
    ///
    /// - Throws: ``TrackerError`` where there is something that cannot be a database: a pipe, a device, a link to nothing.
    static func isThere(_ path: String) throws -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if lstat(path, &status) == 0 {
                throw TrackerError(.cannotCreate, "\(path) is a symbolic link that leads nowhere")
            }
            return false
        }
        let kind = status.st_mode & S_IFMT
        if kind == S_IFDIR {
            throw TrackerError(.noInput, "\(path) is a directory", hints: ["Name a file with --db FILE or TRACKER_DB."])
        }
        guard kind == S_IFREG else {
            throw TrackerError(.noInput, "\(path) is not a regular file, so it is no database")
        }
        return true
    }

    static func requireFolder(of path: String) throws {
        guard let end = path.lastIndex(of: "/"), end > path.startIndex else { return }
        var status = stat()
        guard stat(String(path[..<end]), &status) == 0 else {
            throw TrackerError(
                .cannotCreate, "there is no folder \(path[..<end])",
                hints: ["Make it first, or name another file with --db."])
        }
    }

    /// A name in the same folder that nobody can guess.
    static func draftName(for path: String) -> String {
        var generator = SystemRandomNumberGenerator()
        let draft = "\(path).new-\(String(generator.next(), radix: 36))"
        Drafts.add(draft)
        return draft
    }

    /// Gives a finished file its name.
    ///
    /// - Returns: false where that name was taken meanwhile.
    static func publish(_ draft: String, as path: String) throws -> Bool {
        if access(draft + "-wal", F_OK) == 0 {
            throw TrackerError(.inputOutput, "the new database \(path) could not be completed")
        }
        if link(draft, path) == 0 { return true }
        let code = errno
        if code == EEXIST { return false }
        throw TrackerError(.cannotCreate, "cannot make \(path): \(SystemMessage.text(for: code))")
    }

    static func remove(_ draft: String) {
        for ending in ["", "-wal", "-shm", "-journal"] { unlink(draft + ending) }
        Drafts.forget(draft)
    }
}
