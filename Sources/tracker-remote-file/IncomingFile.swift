import Glibc
import SharedLog

/// A file that is being written and has not got its name yet. Without one it is gone with this value.
final class IncomingFile {
    let header: EntryHeader?
    private let path: String
    private let descriptor: Int32

    init(in log: FolderLog, header: EntryHeader? = nil) throws {
        self.header = header
        var generator = SystemRandomNumberGenerator()
        path = "\(log.folder)/new/\(String(generator.next(), radix: 36))"
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FolderLog.error("cannot write in \(log.folder)", errno) }
        fchmod(descriptor, try log.mode() & 0o666)
    }

    deinit {
        close(descriptor)
        unlink(path)
    }

    func write(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { raw in
                Glibc.write(descriptor, raw.baseAddress?.advanced(by: sent), raw.count - sent)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FolderLog.error("cannot write to the shared log", errno) }
            sent += count
        }
    }

    /// Gives the file its name, lastingly, where nothing has it.
    ///
    /// - Returns: false where something has.
    func publish(as name: String) throws -> Bool {
        guard fsync(descriptor) == 0 else { throw FolderLog.error("cannot write to the shared log", errno) }
        if link(path, name) != 0 {
            let code = errno
            // Over a network the answer can be lost and the request sent again: what counts is whether the file has two names.
            var status = stat()
            if fstat(descriptor, &status) == 0, status.st_nlink == 2 { return try Self.kept(name) }
            if code == EEXIST { return false }
            guard code != EPERM, code != EOPNOTSUPP, code != ENOSYS else {
                throw LogError(
                    .notAllowed,
                    "the file system of the shared log has no hard links, without which entries cannot be numbered safely"
                )
            }
            throw FolderLog.error("cannot add to the shared log", code)
        }
        return try Self.kept(name)
    }

    /// Gives the file the name of another one, lastingly, which it takes the place of.
    func replace(_ name: String) throws {
        guard fsync(descriptor) == 0, rename(path, name) == 0 else {
            throw FolderLog.error("cannot write to the shared log", errno)
        }
        try Self.keepNames(in: name.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(name[..<$0]) } ?? ".")
    }

    private static func kept(_ name: String) throws -> Bool {
        // Of what has its name already nobody can say that it is not there: that it outlives a loss of power is another matter.
        try? keepNames(in: name.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(name[..<$0]) } ?? ".")
        return true
    }

    static func keepNames(in folder: String) throws {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }  // a folder that may be written but not read
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw FolderLog.error("cannot sync \(folder)", errno) }
    }
}
