import CLinux
import Formats
import Glibc
import Negotiations

/// A folder of pages that is written beside the one that is to have its name, and then takes its place.
final class PublishedFolder {
    private let target: String
    private var draft: String
    private var folders: Set<String> = []
    /// By this file a folder is known that may be replaced.
    private static let mark = ".tracker-pages"

    /// - Throws: ``TrackerError`` where something stands there that this program did not make.
    init(_ path: String) throws {
        target = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        draft = ""
        var status = stat()
        if lstat(target, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR,
                access("\(target)/\(Self.mark)", F_OK) == 0 || rmdir(target) == 0
            else {
                throw TrackerError(
                    .cannotCreate, "\(target) is there, and not made by tracker publish",
                    hints: ["Name a new folder: nothing of others is replaced."])
            }
        }
        var template = Array("\(target).new-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw failure("make a folder beside \(target)") }
        draft = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard chmod(draft, 0o755) == 0 else { throw failure("make \(draft) readable") }
        try write(Self.mark, Array("Made by tracker publish, and replaced by it as a whole.\n".utf8))
    }

    /// Writes a file; the folder in which it is to stand is made.
    func write(_ file: String, _ bytes: [UInt8]) throws {
        if let slash = file.lastIndex(of: "/"), folders.insert(String(file[..<slash])).inserted {
            guard mkdir("\(draft)/\(file[..<slash])", 0o755) == 0 else { throw failure("make a folder for \(file)") }
        }
        let descriptor = open("\(draft)/\(file)", O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure("write \(file)") }
        let sink = ByteSink(descriptor: descriptor)
        defer { close(descriptor) }
        try sink.write { $0 += bytes }
        try sink.flush()
    }

    /// Gives what was written its name, in one step; what had it before is taken away.
    func publish() throws {
        // 1 is RENAME_NOREPLACE, 2 is RENAME_EXCHANGE.
        if renameat2(AT_FDCWD, draft, AT_FDCWD, target, 1) == 0 {
            draft = ""
        } else if errno != EEXIST || renameat2(AT_FDCWD, draft, AT_FDCWD, target, 2) != 0 {
            throw failure("put the pages into \(target)")
        }
    }

    /// Takes away what has no name: the former pages, or what was not published.
    ///
    /// - Returns: what could not be taken away, and why; nil where all is gone.
    func remove() -> String? {
        guard !draft.isEmpty else { return nil }
        defer { draft = "" }
        guard let (path, code) = Self.remove(draft) else { return nil }
        return "\(path) cannot be removed: \(SystemMessage.text(for: code))"
    }

    /// - Returns: the first that could not be removed.
    private static func remove(_ path: String) -> (path: String, code: Int32)? {
        guard let folder = opendir(path) else { return (path, errno) }
        var left: (path: String, code: Int32)?
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            // Not followed where it is a link.
            guard unlink("\(path)/\(name)") != 0 else { continue }
            let code = errno
            let inside =
                code == EISDIR || code == EPERM ? remove("\(path)/\(name)") : (path: "\(path)/\(name)", code: code)
            left = left ?? inside
        }
        closedir(folder)
        return rmdir(path) == 0 ? nil : left ?? (path, errno)
    }

    private func failure(_ what: String) -> TrackerError {
        TrackerError(.cannotCreate, "cannot \(what): \(SystemMessage.text(for: errno))")
    }
}
