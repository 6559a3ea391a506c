import Glibc

/// The path of a database as SQLite is given it.
enum DatabaseFile {
    /// Makes sure that SQLite will find a file, and made by whom; says why it would not.
    static func prepare(_ path: String, for access: Connection.Access) throws(DatabaseError) -> String {
        let path = try literal(path)
        if access == .creating, try create(path) { return path }
        var status = stat()
        guard stat(path, &status) == 0 else { throw failure(errno, path) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw failure(EISDIR, path) }
        let mode = access == .reading ? R_OK : R_OK | W_OK
        guard Glibc.access(path, mode) == 0 else { throw failure(errno, path) }
        return path
    }

    /// A relative path begins with `./`, for SQLite takes `file:` for a URI and `:memory:` for no file at all.
    static func literal(_ path: String) throws(DatabaseError) -> String {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw DatabaseError(
                kind: .opening(.invalidPath), code: .cantOpen, message: "a path is empty or holds a NUL byte")
        }
        return path.hasPrefix("/") ? path : "./" + path
    }

    /// Makes an empty file that only its owner can read: SQLite would let the group and others read it.
    ///
    /// - Returns: false when there is a file already.
    static func create(_ path: String) throws(DatabaseError) -> Bool {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            if errno == EEXIST { return false }
            throw failure(errno, path)
        }
        close(descriptor)
        return true
    }

    static func failure(_ number: Int32, _ path: String) -> DatabaseError {
        let (reason, words): (DatabaseError.OpeningFailure, String) =
            switch number {
            case ENOENT: (.noSuchFile, "no such file or directory")
            case EISDIR: (.isDirectory, "is a directory")
            case EACCES, EPERM, EROFS: (.notPermitted, "not permitted")
            case EEXIST: (.alreadyExists, "exists already")
            default: (.system(number), "cannot be opened (errno \(number))")
            }
        return DatabaseError(kind: .opening(reason), code: .cantOpen, message: "\(path): \(words)")
    }
}
