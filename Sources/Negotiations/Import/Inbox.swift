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
        /// When it was last written to or renamed, in nanoseconds since 1970, by the clock of the system that keeps it: a program that puts
        /// it here may set ``modified`` as it likes.
        let changed: Int64
        let modified: Int64
        let size: Int64
        let inode: UInt64
    }

    public let path: String

    /// - Throws: `InputError` where there is no such folder, ``TrackerError`` where nothing can be moved out of it.
    public init(_ path: String) throws {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        var status = stat()
        guard stat(path, &status) == 0 else { throw InputError(operation: .open, name: path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw InputError(operation: .open, name: path, code: ENOTDIR) }
        guard access(path, W_OK | X_OK) == 0 else {
            throw TrackerError(
                .notAllowed, "the inbox \(path) cannot be written, so no file could be moved out of it",
                hints: ["Let the user who imports write the folder."])
        }
    }

    /// The files that are complete, the oldest first.
    ///
    /// Passed over are names that begin with a point or end as those of files under way do (``unfinished``), what is no regular file, what
    /// was changed less than `age` seconds ago, what a program has open for writing, where the system tells, and what belongs to the
    /// import itself.
    ///
    /// - Parameters:
    ///   - own: files that are no input: the database, a file of rejects.
    ///   - nameless: is told of a file whose name is not UTF-8.
    public func entries(
        minimumAge age: Int, besides own: FileIdentities, nameless: (_ name: String) -> Void
    ) throws -> [Entry] {
        let names = try Folder.names(in: path)
        for name in names.invalid { nameless(name) }
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let limit = Self.nanoseconds(now) - Int64(age) * 1_000_000_000
        var entries: [Entry] = []
        for name in names.valid where Self.isComplete(name) {
            guard let entry = entry(name), entry.changed <= limit, !own.contains(entry.path) else { continue }
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
        return try move(entry, to: folder, with: ".error") { target in
            try Self.write(reason, to: target + ".error")
        }
    }

    /// How names end of files that are not finished, of programs that fetch them and of editors.
    private static let unfinished = [".tmp", ".part", ".filepart", ".crdownload", ".swp", "~"]

    private static func isComplete(_ name: String) -> Bool {
        let lower = name.lowercased()
        // These two are folders of ours, or in the way of them.
        return !["processed", "failed"].contains(name) && !name.hasPrefix(".")
            && !unfinished.contains(where: lower.hasSuffix)
    }

    private func entry(_ name: String) -> Entry? {
        let file = path + "/" + name
        var status = stat()
        guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Entry(
            path: file, name: name, changed: Self.nanoseconds(status.st_ctim),
            modified: Self.nanoseconds(status.st_mtim),
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
    ///
    /// - Parameter ending: of a file that is to go with it; its name is to be free and short enough, too.
    private func move(
        _ entry: Entry, to folder: String, with ending: String = "", before: (_ target: String) throws -> Void
    ) throws -> String {
        for number in 0..<100_000 {
            let suffix = number == 0 ? "" : ".\(number)"
            let target = "\(folder)/\(Self.shortened(entry.name, toTake: suffix + ending))\(suffix)"
            if access(target, F_OK) == 0 || !ending.isEmpty && access(target + ending, F_OK) == 0 { continue }
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

    /// A name without its end, where it would be longer than a file's name can be (255 bytes) with something behind it.
    private static func shortened(_ name: String, toTake suffix: String) -> String {
        var scalars = name.unicodeScalars
        while String(scalars).utf8.count + suffix.utf8.count > 255, !scalars.isEmpty { scalars.removeLast() }
        return String(scalars)
    }

    private func failure(_ entry: Entry) -> TrackerError {
        TrackerError(.inputOutput, "cannot move \(entry.path): \(SystemMessage.text(for: errno))")
    }

    private static func write(_ text: String, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
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
