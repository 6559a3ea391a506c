import CLinux
import Formats
import Glibc

/// A folder that is held open: what is done in it is done there and nowhere else, whatever becomes of its path meanwhile.
///
/// Links in it are never followed: whoever may write the folder can turn one elsewhere at any moment.
final class OpenFolder {
    /// For messages.
    let path: String
    let descriptor: Int32

    /// Opens a folder by the path that the user gave.
    init(_ path: String) throws(InputError) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputError(operation: .open, name: path, code: errno) }
        self.path = path
    }

    private init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// The names of all that is in it, and of those that are not UTF-8 what can be shown.
    func names() throws(InputError) -> (valid: [String], invalid: [String]) {
        // Of its own, since it is closed with the listing.
        let listed = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard listed >= 0, let handle = fdopendir(listed) else {
            let code = errno
            if listed >= 0 { close(listed) }
            throw InputError(operation: .open, name: path, code: code)
        }
        return Folder.names(of: handle)
    }

    /// What the system says of what has a name; nil where there is nothing.
    func status(of name: String) -> stat? {
        var status = stat()
        return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }

    /// The stamp of the regular file that has a name; nil where there is none.
    func stamp(of name: String) -> FileStamp? { status(of: name).flatMap(FileStamp.init) }

    /// A folder in it, which is made where there is none.
    func subfolder(_ name: String) throws -> OpenFolder {
        let path = "\(path)/\(name)"
        if mkdirat(descriptor, name, 0o777) != 0, errno != EEXIST {
            throw TrackerError(.cannotCreate, "cannot create the folder \(path): \(SystemMessage.text(for: errno))")
        }
        try requireNoOther(name)
        let opened = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard opened >= 0 else {
            throw TrackerError(.notAllowed, "cannot open the folder \(path): \(SystemMessage.text(for: errno))")
        }
        return OpenFolder(descriptor: opened, path: path)
    }

    /// Makes sure that nothing but a folder, if anything, has a name.
    func requireNoOther(_ name: String) throws {
        guard let status = status(of: name) else { return }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return
        case S_IFLNK:
            throw TrackerError(
                .notAllowed, "\(path)/\(name) is a symbolic link, and is not followed",
                hints: ["Remove it: who may write \(path) could lead it anywhere. A folder is created in its place."])
        default:
            throw TrackerError(
                .cannotCreate, "\(path)/\(name) is not a folder",
                hints: ["Give it another name: a folder is created in its place."])
        }
    }

    /// Makes a file with some text.
    ///
    /// - Throws: ``TrackerError`` where it cannot be written whole; then it is not there.
    func make(_ name: String, holding text: String) throws {
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard file >= 0 else {
            throw TrackerError(.cannotCreate, "cannot write \(path)/\(name): \(SystemMessage.text(for: errno))")
        }
        defer { close(file) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if count == 0 || errno != EINTR {
                let reason = SystemMessage.text(for: count == 0 ? EIO : errno)
                remove(name)
                throw TrackerError(.inputOutput, "cannot write \(path)/\(name): \(reason)")
            }
        }
    }

    func remove(_ name: String) { unlinkat(descriptor, name, 0) }

    /// Gives what has a name another one, in another folder, where nothing has that.
    ///
    /// - Returns: 0, or `errno`; `EEXIST` where the name is taken.
    func rename(_ name: String, to other: String, in folder: OpenFolder) -> Int32 {
        let noReplacing: UInt32 = 1
        if renameat2(descriptor, name, folder.descriptor, other, noReplacing) == 0 { return 0 }
        let code = errno
        guard code == EINVAL || code == ENOSYS || code == ENOTSUP else { return code }
        // A file system that knows no such flag. Nobody else but an import moves files there, and imports are kept apart.
        if folder.status(of: other) != nil { return EEXIST }
        return renameat(descriptor, name, folder.descriptor, other) == 0 ? 0 : errno
    }
}
