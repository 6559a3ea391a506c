import CLinux
import Formats
import Glibc
import Negotiations

/// A folder of pages that is written beside the one that is to have its name, and then takes its place.
final class PublishedFolder {
    private let target: String
    private var draft: String
    /// The draft, whose lock says that somebody is writing it.
    private var lock: Int32 = -1
    private var folders: Set<String> = []
    /// How many files were written, and how many of them are as they were in the folder before.
    private(set) var (count, unchanged) = (0, 0)
    /// How many files that others had put into the folder are kept in it.
    private(set) var kept = 0
    private var files: [String] = []
    /// By this file a folder is known that may be replaced; it lists the others.
    private static let mark = ".tracker-pages"
    private static let heading = "Made by tracker publish, which replaces these files:"

    /// - Throws: ``TrackerError`` where something stands there that this program did not make.
    init(_ path: String) throws {
        target = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        draft = ""
        var status = stat()
        if lstat(target, &status) == 0 {
            guard status.st_mode & S_IFMT != S_IFLNK else {
                throw TrackerError(
                    .cannotCreate, "\(target) is a link, which a folder of pages cannot take the place of",
                    hints: ["Name the folder to which it leads."])
            }
            guard status.st_mode & S_IFMT == S_IFDIR,
                access("\(target)/\(Self.mark)", F_OK) == 0 || rmdir(target) == 0
            else {
                throw TrackerError(
                    .cannotCreate, "\(target) is there, and not made by tracker publish",
                    hints: ["Name a new folder: nothing of others is replaced."])
            }
        }
        removeAbandoned()
        var template = Array("\(target).new-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw failure("make a folder beside \(target)") }
        draft = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard chmod(draft, 0o755) == 0 else { throw failure("make \(draft) readable") }
        // Held until this ends, however it ends.
        lock = open(draft, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw failure("lock \(draft)") }
    }

    deinit { if lock >= 0 { close(lock) } }

    /// Removes what others were writing beside the folder when they were killed: nobody holds its lock.
    private func removeAbandoned() {
        let parts = target.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : "./"
        let beginning = (parts.last.map(String.init) ?? target) + ".new-"
        guard let listing = opendir(folder) else { return }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            let name = Self.name(of: entry)
            if name.hasPrefix(beginning), name.utf8.count == beginning.utf8.count + 6 { names.append(name) }
        }
        for name in names {
            let descriptor = open(folder + name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { _ = Self.remove(folder + name) }
        }
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
    }

    /// Writes a file; the folder in which it is to stand is made.
    ///
    /// - Parameter content: writes what it says.
    func write(_ file: String, _ content: (ByteSink) throws -> Void) throws {
        try makeFolders(above: file)
        let descriptor = open("\(draft)/\(file)", O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure("write \(file)") }
        defer { close(descriptor) }
        let sink = ByteSink(descriptor: descriptor)
        try content(sink)
        try sink.flush()
        count += 1
        files.append(file)
        if try isUnchanged(file) { unchanged += 1 }
    }

    /// Where the folder before has the same file, that one takes the place of the new one, so that its time stays.
    private func isUnchanged(_ file: String) throws -> Bool {
        let former = "\(target)/\(file)"
        let old = open(former, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard old >= 0 else { return false }
        defer { close(old) }
        let written = open("\(draft)/\(file)", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard written >= 0 else { throw failure("read \(file)") }
        defer { close(written) }
        guard Self.saysTheSame(old, written) else { return false }
        // Some file systems have no links: there the new file stays.
        let link = "\(draft)/\(file).same"
        guard Glibc.link(former, link) == 0 else { return false }
        guard rename(link, "\(draft)/\(file)") == 0 else { throw failure("keep \(file)") }
        return true
    }

    private static func saysTheSame(_ left: Int32, _ right: Int32) -> Bool {
        var (first, second) = (stat(), stat())
        guard fstat(left, &first) == 0, fstat(right, &second) == 0, first.st_size == second.st_size,
            first.st_mode == second.st_mode
        else { return false }
        let size = 1 << 16
        var (one, other) = ([UInt8](repeating: 0, count: size), [UInt8](repeating: 0, count: size))
        while true {
            let count = read(left, &one, size)
            guard count >= 0, read(right, &other, size) == count else { return false }
            if count == 0 { return true }
            guard one[..<count] == other[..<count] else { return false }
        }
    }

    /// Gives what was written its name, in one step; what had it before is taken away.
    func publish() throws {
        try keepForeignFiles()
        let list = ([Self.heading] + files.sorted()).map { $0 + "\n" }.joined()
        let counts = (count, unchanged)
        try write(Self.mark) { try $0.write(list) }
        (count, unchanged) = counts
        // 1 is RENAME_NOREPLACE, 2 is RENAME_EXCHANGE.
        if renameat2(AT_FDCWD, draft, AT_FDCWD, target, 1) == 0 {
            draft = ""
        } else if errno != EEXIST || renameat2(AT_FDCWD, draft, AT_FDCWD, target, 2) != 0 {
            throw failure("put the pages into \(target)")
        }
    }

    /// Has the folder hold what others put into it, such as a file for the web server.
    private func keepForeignFiles() throws {
        guard access(target, F_OK) == 0 else { return }
        let bytes = try WholeInput.file("\(target)/\(Self.mark)")
        let ours = Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
        try keep(in: "", except: ours.union([Self.mark]).union(files))
    }

    /// - Parameters:
    ///   - folder: its path in the target, with a slash at its end; empty for the target itself.
    ///   - ours: paths of files that are not kept.
    private func keep(in folder: String, except ours: Set<String>) throws {
        guard let listing = opendir("\(target)/\(folder)") else { throw failure("read \(target)/\(folder)") }
        defer { closedir(listing) }
        while let entry = readdir(listing) {
            let name = Self.name(of: entry)
            let file = folder + name
            guard name != ".", name != "..", !ours.contains(file) else { continue }
            var status = stat()
            guard lstat("\(target)/\(file)", &status) == 0 else { throw failure("read \(target)/\(file)") }
            guard status.st_mode & S_IFMT == S_IFDIR else {
                try makeFolders(above: file)
                guard link("\(target)/\(file)", "\(draft)/\(file)") == 0 else {
                    throw failure("keep \(target)/\(file), which others put there")
                }
                kept += 1
                continue
            }
            // An empty one can matter to whoever made it.
            if Self.isEmpty("\(target)/\(file)") { try makeFolders(above: file + "/") }
            try keep(in: file + "/", except: ours)
        }
    }

    private static func isEmpty(_ folder: String) -> Bool {
        guard let listing = opendir(folder) else { return false }
        defer { closedir(listing) }
        return sequence(state: listing) { readdir($0) }.prefix(3).reduce(0) { count, _ in count + 1 } < 3
    }

    /// Makes the folders in which a file is to stand, where they are not there.
    private func makeFolders(above file: String) throws {
        for place in file.indices where file[place] == "/" && folders.insert(String(file[..<place])).inserted {
            guard mkdir("\(draft)/\(file[..<place])", 0o755) == 0 else { throw failure("make a folder for \(file)") }
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
            let name = Self.name(of: entry)
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
