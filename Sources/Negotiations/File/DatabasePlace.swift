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
            case EACCES: throw TrackerError(.notAllowed, "no permission to read \(folder(of: path))")
            case ENOTDIR: throw belowFile(path)
            default: return nil
            }
        }
        var place = path
        if status.st_mode & S_IFMT == S_IFLNK {
            guard let target = Folder.realPath(path) else {
                throw TrackerError(
                    purpose == .asking ? .noInput : .cannotCreate, "\(path) is a symbolic link that leads nowhere",
                    hints: ["Remove the link, or create what it leads to."])
            }
            place = target
            guard lstat(place, &status) == 0 else { return nil }
        }
        let kind = status.st_mode & S_IFMT
        if kind == S_IFDIR {
            let address = SharedDatabase.isLog(place) ? SharedDatabase.address(ofFolder: place) : nil
            throw TrackerError(
                .noInput, "\(path) is a directory",
                hints: [
                    address.map { "It holds a shared database: name it with --db \($0)." }
                        ?? "Name a file with --db FILE or TRACKER_DB."
                ])
        }
        guard kind == S_IFREG else {
            throw TrackerError(.noInput, "\(path) is not a regular file, so it is not a database")
        }
        if status.st_nlink > 1 { try requireOneName(of: place, shown: path) }
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

    /// SQLite finds the log of a file by the file's name, so of two programs that use two names of one file, each writes over what the other
    /// has written.
    ///
    /// What published a draft may have been killed before it took the draft's name away; then that is done here.
    private static func requireOneName(of place: String, shown path: String) throws {
        var status = stat()
        guard lstat(place, &status) == 0 else { return }
        let identity = (status.st_dev, status.st_ino)
        let others = drafts(of: Folder.name(of: place), in: folder(of: place)).filter { draft in
            lstat(draft, &status) == 0 && (status.st_dev, status.st_ino) == identity && unlink(draft) != 0
                && errno != ENOENT
        }
        guard lstat(place, &status) == 0, Int(status.st_nlink) - others.count > 1 else { return }
        throw TrackerError(
            .noInput,
            "\(path) is one of \(status.st_nlink) names of one file; what is written under one can be lost by what is written under another",
            hints: [
                "Remove the others (find FOLDER -samefile \(path) shows them); keep the one beside which there is a file -wal, if there is one."
            ])
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
                errno == EACCES ? "no permission to read \(folder)" : "there is no folder \(folder)",
                hints: ["Create it first, or name another file."])
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
            throw TrackerError(.notAllowed, "no permission to create \(path): its folder cannot be written")
        }
    }

    /// Makes an empty file in the same folder, with a name that nobody can guess, and removes those that a process has left that was killed.
    ///
    /// - Parameter owner: with what the names begin of all files that are made so; nil: with that of the file.
    static func makeDraft(for path: String, owner: String? = nil) throws -> DatabaseDraft {
        for draft in drafts(of: owner ?? Folder.name(of: path), in: folder(of: path)) {
            DatabaseDraft.removeIfAbandoned(draft)
        }
        return try DatabaseDraft(for: path)
    }

    private static let draftMark = ".new-"
    private static let draftLength = 13

    /// A name in the same folder that nobody can guess.
    static func draftName(for path: String) -> String {
        var generator = SystemRandomNumberGenerator()
        let number = String(generator.next(), radix: 36)
        return path + draftMark + String(repeating: "0", count: draftLength - number.utf8.count) + number
    }

    /// The drafts of a database, of copies of it too, without what is kept beside them.
    static func drafts(of path: String) -> [String] { drafts(of: Folder.name(of: path), in: folder(of: path)) }

    private static func drafts(of name: String, in folder: String) -> [String] {
        let names = (try? Folder.names(in: folder))?.valid ?? []
        return names.filter { $0.hasPrefix(name) && isDraft($0.dropFirst(name.count)) }.map { "\(folder)/\($0)" }
    }

    /// - Parameter rest: what follows the name of a database in the name of a file.
    private static func isDraft(_ rest: Substring) -> Bool {
        guard let first = rest.utf8.first, first == UInt8(ascii: ".") || first == UInt8(ascii: "-") else {
            return false
        }
        let end = rest.utf8.suffix(draftMark.utf8.count + draftLength)
        return end.count == draftMark.utf8.count + draftLength && end.starts(with: draftMark.utf8)
            && end.dropFirst(draftMark.utf8.count).allSatisfy {
                (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
            }
    }

    /// Gives a finished draft its name, lastingly.
    ///
    /// - Returns: false where that name was taken meanwhile.
    static func publish(_ draft: DatabaseDraft, as path: String) throws -> Bool {
        if access(draft.path + "-wal", F_OK) == 0 {
            throw TrackerError(.inputOutput, "the new file \(path) could not be completed")
        }
        guard try link(draft.path, as: path) else { return false }
        unlink(draft.path)
        try keepName(of: path)
        return true
    }

    /// Gives a finished draft the first of several names that is free, lastingly.
    static func publish(_ draft: DatabaseDraft, asFirstOf names: [String]) throws -> String {
        for name in names where try publish(draft, as: name) { return name }
        throw taken(names[0])
    }

    /// Gives a file the first of several names that is free, beside the one that it has.
    static func link(_ place: String, asFirstOf names: [String]) throws -> String {
        for name in names where try link(place, as: name) { return name }
        throw taken(names[0])
    }

    private static func link(_ place: String, as path: String) throws -> Bool {
        guard Glibc.link(place, path) != 0 else { return true }
        let code = errno
        if code == EEXIST { return false }
        throw TrackerError(.cannotCreate, "cannot create \(path): \(SystemMessage.text(for: code))")
    }

    static func taken(_ path: String) -> TrackerError {
        TrackerError(
            .cannotCreate, "\(path) already exists, and is not replaced",
            hints: ["Name another file, or a folder: then the copy is named by the time."])
    }

    /// Writes the folder to the disk: without that a new name may be gone after a power loss, whatever the file holds.
    static func keepName(of path: String) throws {
        let descriptor = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }  // a folder that may be written but not read
        defer { close(descriptor) }
        // Some file systems cannot do this for a folder, and say EINVAL.
        guard fsync(descriptor) == 0 || errno == EINVAL else {
            throw TrackerError(
                .inputOutput, "cannot sync the directory entry of \(path): \(SystemMessage.text(for: errno))")
        }
    }

    static func remove(_ draft: String) {
        // The draft itself goes last: what is left when this is killed is found by its name.
        for ending in ["-wal", "-shm", "-journal", ""] { unlink(draft + ending) }
        UnfinishedDatabases.forget(draft)
    }
}
