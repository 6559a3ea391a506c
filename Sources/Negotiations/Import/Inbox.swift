import Formats
import Glibc

/// A folder into which others put files to be imported.
///
/// A file that is taken goes to `processed/YYYY-MM-DD/` after its import was committed, one that cannot be taken to `failed/`, with the
/// reason in `NAME.error` beside it. Nothing is ever overwritten. A process that is killed at any point leaves a file either where it
/// was, to be imported again (which adds nothing), or where it belongs.
public struct Inbox {
    /// A file that is complete.
    public struct Entry: Equatable {
        public let path: String
        let name: String
        /// When it was last written to or renamed, in nanoseconds since 1970.
        let changed: Int64
        let size: Int64
        let inode: UInt64
    }

    public let path: String

    /// - Throws: `InputError` where there is no such folder.
    public init(_ path: String) throws {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        var status = stat()
        guard stat(path, &status) == 0 else { throw InputError(operation: .open, name: path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw InputError(operation: .open, name: path, code: ENOTDIR) }
    }

    /// The files that are complete, the oldest first.
    ///
    /// Passed over are names that begin with a point or end in `.tmp` or `.part`, what is no regular file, what was changed less than
    /// `age` seconds ago, and what a program has open for writing, where the system tells.
    public func entries(minimumAge age: Int) throws -> [Entry] {
        guard let folder = opendir(path) else { throw InputError(operation: .read, name: path, code: errno) }
        defer { closedir(folder) }
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let limit = Self.nanoseconds(now) - Int64(age) * 1_000_000_000
        var entries: [Entry] = []
        while let item = readdir(folder) {
            let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
            }
            guard let name, Self.isComplete(name), let entry = entry(name), entry.changed <= limit else { continue }
            if !Self.isBeingWritten(entry.path) { entries.append(entry) }
        }
        return entries.sorted { ($0.changed, $0.name) < ($1.changed, $1.name) }
    }

    /// Whether a file is still as it was when it was found.
    public func isUnchanged(_ entry: Entry) -> Bool { self.entry(entry.name) == entry }

    /// Puts a file where the imported ones are.
    ///
    /// - Returns: its new path.
    @discardableResult
    public func moveToProcessed(_ entry: Entry) throws -> String {
        let folder = try makeFolder(path + "/processed/" + String(UTCTime.now().prefix(10)))
        return try move(entry, to: folder) { _ in }
    }

    /// Puts a file where the ones are that could not be imported, with the reason beside it.
    ///
    /// - Returns: its new path.
    @discardableResult
    public func moveToFailed(_ entry: Entry, because reason: String) throws -> String {
        let folder = try makeFolder(path + "/failed")
        // The reason comes first: whoever finds the file finds the reason.
        return try move(entry, to: folder) { target in try Self.write(reason, to: target + ".error") }
    }

    private static func isComplete(_ name: String) -> Bool {
        let lower = name.lowercased()
        return !name.hasPrefix(".") && !lower.hasSuffix(".tmp") && !lower.hasSuffix(".part")
    }

    private func entry(_ name: String) -> Entry? {
        let file = path + "/" + name
        var status = stat()
        guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Entry(
            path: file, name: name, changed: max(Self.nanoseconds(status.st_mtim), Self.nanoseconds(status.st_ctim)),
            size: Int64(status.st_size), inode: UInt64(status.st_ino))
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000).partialValue &+ Int64(time.tv_nsec)
    }

    /// Asks for a read lease (`F_SETLEASE`), which is refused while a program has the file open for writing. On a file of another user,
    /// or where the file system has no leases, nothing is known.
    private static func isBeingWritten(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let setLease: Int32 = 1024
        // A writer that comes while the lease is held is announced by SIGIO, which would end the process.
        signal(SIGIO, SIG_IGN)
        guard fcntl(descriptor, setLease, Int32(F_RDLCK)) == 0 else { return errno == EAGAIN }
        _ = fcntl(descriptor, setLease, Int32(F_UNLCK))
        return false
    }

    private func makeFolder(_ folder: String) throws -> String {
        var position = path.endIndex
        while position < folder.endIndex {
            position = folder[folder.index(after: position)...].firstIndex(of: "/") ?? folder.endIndex
            let part = String(folder[..<position])
            if mkdir(part, 0o777) != 0, errno != EEXIST {
                throw TrackerError(.cannotCreate, "cannot make the folder \(part): \(SystemMessage.text(for: errno))")
            }
        }
        return folder
    }

    /// Renames a file into a folder, under the first name that is free: `a.csv`, `a.csv.1`, …
    private func move(_ entry: Entry, to folder: String, before: (_ target: String) throws -> Void) throws -> String {
        for number in 0..<100_000 {
            let target = "\(folder)/\(entry.name)" + (number == 0 ? "" : ".\(number)")
            if access(target, F_OK) == 0 { continue }
            try before(target)
            // A second name first: a link, unlike a rename, never takes the place of another file.
            if link(entry.path, target) == 0 {
                guard unlink(entry.path) == 0 else { throw failure(entry) }
                return target
            }
            if errno == EEXIST { continue }
            // Where there are no links, nobody else but an import moves files here, and imports are kept apart.
            guard errno == EPERM || errno == ENOTSUP || errno == EMLINK, rename(entry.path, target) == 0 else {
                throw failure(entry)
            }
            return target
        }
        throw TrackerError(.cannotCreate, "\(folder) has too many files called \(entry.name)")
    }

    private func failure(_ entry: Entry) -> TrackerError {
        TrackerError(.inputOutput, "cannot move \(entry.path): \(SystemMessage.text(for: errno))")
    }

    private static func write(_ text: String, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else {
            throw TrackerError(.cannotCreate, "cannot write \(path): \(SystemMessage.text(for: errno))")
        }
        defer { close(descriptor) }
        let bytes = Array((text + "\n").utf8)
        guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
            throw TrackerError(.inputOutput, "cannot write \(path): \(SystemMessage.text(for: errno))")
        }
    }
}
