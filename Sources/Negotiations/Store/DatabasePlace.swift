import Formats
import Glibc

/// The file of a database in its folder.
enum DatabasePlace {
    /// Where the file is, symbolic links followed; nil where there is none.
    ///
    /// Links are followed once, here, so that nobody can turn one elsewhere between two steps.
    ///
    /// - Throws: ``TrackerError`` where there is something that cannot be a database: a pipe, a device, a link to nothing; and where nobody can
    ///   tell, or nothing can ever be.
    static func find(_ path: String, for purpose: Tracker.Purpose) throws -> String? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            switch errno {
            case EACCES: throw TrackerError(.notAllowed, "not permitted to look into \(folder(of: path))")
            case ENOTDIR: throw belowFile(path)
            default: return nil
            }
        }
        var place = path
        if status.st_mode & S_IFMT == S_IFLNK {
            guard let target = Folder.realPath(path) else {
                throw TrackerError(
                    purpose == .asking ? .noInput : .cannotCreate, "\(path) is a symbolic link that leads nowhere",
                    hints: ["Remove the link, or make what it leads to."])
            }
            place = target
            guard lstat(place, &status) == 0 else { return nil }
        }
        let kind = status.st_mode & S_IFMT
        if kind == S_IFDIR {
            throw TrackerError(.noInput, "\(path) is a directory", hints: ["Name a file with --db FILE or TRACKER_DB."])
        }
        guard kind == S_IFREG else {
            throw TrackerError(.noInput, "\(path) is not a regular file, so it is no database")
        }
        return place
    }

    private static func belowFile(_ path: String) -> TrackerError {
        var status = stat()
        var part = folder(of: path)
        while stat(part, &status) != 0, errno == ENOTDIR { part = folder(of: part) }
        return TrackerError(
            .noInput, "\(part) is a file, so there can be no \(path)",
            hints: ["Name another file with --db FILE or TRACKER_DB."])
    }

    /// The folder that holds a file.
    static func folder(of path: String) -> String {
        guard let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return end == path.startIndex ? "/" : String(path[..<end])
    }

    /// Makes sure that a file can be made.
    static func requireFolder(of path: String) throws {
        let folder = folder(of: path)
        var status = stat()
        guard stat(folder, &status) == 0 else {
            throw TrackerError(
                errno == EACCES ? .notAllowed : .cannotCreate,
                errno == EACCES ? "not permitted to look into \(folder)" : "there is no folder \(folder)",
                hints: ["Make it first, or name another file."])
        }
        // The folder that a process is in can be removed, and is still found as `.`.
        guard status.st_nlink > 0 else {
            throw TrackerError(.cannotCreate, "the folder \(folder) was removed", hints: ["Name another file."])
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw TrackerError(
                .cannotCreate, "\(folder) is a file, so there can be no \(path)", hints: ["Name another file."])
        }
        guard access(folder, W_OK | X_OK) == 0 else {
            throw TrackerError(.notAllowed, "not permitted to make \(path): its folder cannot be written")
        }
    }

    /// Makes an empty file in the same folder, with a name that nobody can guess, and removes those that a process has left that was killed.
    static func makeDraft(for path: String) throws -> DatabaseDraft {
        for draft in drafts(of: path) where DatabaseDraft.isAbandoned(draft) { remove(draft) }
        return try DatabaseDraft(draftName(for: path))
    }

    /// A name in the same folder that nobody can guess.
    static func draftName(for path: String) -> String {
        var generator = SystemRandomNumberGenerator()
        let draft = path + draftMark + String(generator.next(), radix: 36)
        Drafts.add(draft)
        return draft
    }

    private static let draftMark = ".new-"

    /// The drafts of a database, without what is kept beside them.
    static func drafts(of path: String) -> [String] {
        let folder = folder(of: path)
        let beginning = Folder.name(of: path) + draftMark
        let names = (try? Folder.names(in: folder))?.valid ?? []
        return names.filter { $0.hasPrefix(beginning) && !$0.dropFirst(beginning.count).contains("-") }
            .map { "\(folder)/\($0)" }
    }

    /// Gives a finished file its name, lastingly.
    ///
    /// - Returns: false where that name was taken meanwhile.
    static func publish(_ draft: String, as path: String) throws -> Bool {
        if access(draft + "-wal", F_OK) == 0 {
            throw TrackerError(.inputOutput, "the new file \(path) could not be completed")
        }
        guard link(draft, path) == 0 else {
            let code = errno
            if code == EEXIST { return false }
            throw TrackerError(.cannotCreate, "cannot make \(path): \(SystemMessage.text(for: code))")
        }
        try keepName(of: path)
        return true
    }

    /// Writes the folder to the disk: without that a new name may be gone after a power loss, whatever the file holds.
    static func keepName(of path: String) throws {
        let descriptor = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }  // a folder that may be written but not read
        defer { close(descriptor) }
        // Some file systems cannot do this for a folder, and say EINVAL.
        guard fsync(descriptor) == 0 || errno == EINVAL else {
            throw TrackerError(.inputOutput, "cannot keep the name \(path): \(SystemMessage.text(for: errno))")
        }
    }

    static func remove(_ draft: String) {
        for ending in ["", "-wal", "-shm", "-journal"] { unlink(draft + ending) }
        Drafts.forget(draft)
    }
}
