import Formats
import Glibc

/// A folder into which others put files to be imported.
///
/// A file that is taken goes to `processed/YYYY-MM-DD/` after its import was committed, one that cannot be taken to `failed/`, with the
/// reason in `NAME.error` beside it. Nothing is ever overwritten. A process that is killed at any point leaves a file either where it
/// was, to be imported again (which adds nothing), or where it belongs.
///
/// Who puts files there can put something else in the place of one at any moment. So each is opened once, and what is read, looked at and
/// moved is that file; folders are held open, and no link is followed.
public struct Inbox {
    /// A file that is complete.
    public struct Entry: Equatable {
        public let path: String
        let name: String
        let stamp: FileStamp
    }

    public let path: String
    private let folder: OpenFolder

    /// - Throws: `InputError` where there is no such folder, ``TrackerError`` where nothing can be moved out of it.
    public init(_ path: String) throws {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        folder = try OpenFolder(path)
        guard faccessat(folder.descriptor, ".", W_OK | X_OK, 0) == 0 else {
            throw TrackerError(
                .notAllowed, "the inbox \(path) cannot be written, so no file could be moved out of it",
                hints: ["Let the user who imports write the folder."])
        }
        for name in Self.ownFolders { try folder.requireNoOther(name) }
    }

    private static let ownFolders = ["processed", "failed"]

    /// The files that are complete, the oldest first.
    ///
    /// Passed over are names that begin with a point or end as those of files under way do (``unfinished``), what is no regular file, what
    /// was changed less than `age` seconds ago, and what belongs to the import itself.
    ///
    /// - Parameters:
    ///   - own: files that are no input: the database, a file of rejects.
    ///   - nameless: is told of a file whose name is not UTF-8.
    public func entries(
        minimumAge age: Int, besides own: FileIdentities, nameless: (_ name: String) -> Void
    ) throws -> [Entry] {
        let names = try folder.names()
        for name in names.invalid { nameless(name) }
        let limit = FileStamp.moment(secondsAgo: age)
        var entries: [Entry] = []
        for name in names.valid where Self.isComplete(name) {
            guard let stamp = folder.stamp(of: name), stamp.changed <= limit else { continue }
            let entry = Entry(path: "\(path)/\(name)", name: name, stamp: stamp)
            if !own.contains(entry.path) { entries.append(entry) }
        }
        return entries.sorted { ($0.stamp.changed, $0.name) < ($1.stamp.changed, $1.name) }
    }

    /// Opens a file to be imported.
    ///
    /// - Returns: nil where it is not as it was found any more, or a program has it open for writing, where the system tells: the next run
    ///   looks at what is there then.
    public func open(_ entry: Entry) throws -> ImportInput? {
        // A pipe that came in its place must not be waited for.
        let flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW | O_NONBLOCK
        let descriptor = openat(folder.descriptor, entry.name, flags)
        guard descriptor >= 0 else {
            let code = errno
            if [ENOENT, ELOOP, ENXIO].contains(code) { return nil }
            throw InputError(operation: .open, name: entry.path, code: code)
        }
        guard FileStamp(descriptor: descriptor) == entry.stamp, !Self.isBeingWritten(descriptor) else {
            close(descriptor)
            return nil
        }
        return ImportInput(descriptor: descriptor, name: entry.path)
    }

    /// Whether a file that was opened is still as it was when it was found, and has its name.
    public func isUnchanged(_ entry: Entry, _ input: ImportInput) -> Bool {
        input.stamp == entry.stamp && folder.stamp(of: entry.name) == entry.stamp
    }

    /// Puts a file where the imported ones are.
    ///
    /// - Returns: its new path.
    @discardableResult
    public func moveToProcessed(_ entry: Entry, _ input: ImportInput) throws -> String {
        let day = String(UTCTime.now().prefix(10))
        return try move(entry, input, to: try folder.subfolder("processed").subfolder(day), because: nil)
    }

    /// Puts a file where the ones are that could not be imported, with the reason beside it.
    ///
    /// - Returns: its new path.
    @discardableResult
    public func moveToFailed(_ entry: Entry, _ input: ImportInput, because reason: String) throws -> String {
        try move(entry, input, to: try folder.subfolder("failed"), because: reason)
    }

    /// How names end of files that are not finished, of programs that fetch them and of editors.
    private static let unfinished = [".tmp", ".part", ".filepart", ".crdownload", ".swp", "~"]

    private static func isComplete(_ name: String) -> Bool {
        let lower = name.lowercased()
        return !ownFolders.contains(name) && !name.hasPrefix(".") && !unfinished.contains(where: lower.hasSuffix)
    }

    /// Asks for a read lease (`F_SETLEASE`), which is refused while a program has the file open for writing. On a file of another user,
    /// or where the file system has no leases, nothing is known.
    private static func isBeingWritten(_ descriptor: Int32) -> Bool {
        let setLease: Int32 = 1024
        // A writer that comes while the lease is held is announced by SIGIO, which would end the process.
        signal(SIGIO, SIG_IGN)
        guard fcntl(descriptor, setLease, Int32(F_RDLCK)) == 0 else { return errno == EAGAIN }
        _ = fcntl(descriptor, setLease, Int32(F_UNLCK))
        return false
    }

    /// Renames a file into a folder, under the first name that is free: `a.csv`, `a.csv.1`, …
    ///
    /// - Parameter reason: what is to be beside it in `NAME.error`, whose name is to be free and short enough, too.
    private func move(
        _ entry: Entry, _ input: ImportInput, to target: OpenFolder, because reason: String?
    ) throws -> String {
        let ending = reason == nil ? "" : ".error"
        for number in 0..<100_000 {
            let suffix = number == 0 ? "" : ".\(number)"
            let name = Self.shortened(entry.name, toTake: suffix + ending) + suffix
            if target.status(of: name) != nil || reason != nil && target.status(of: name + ending) != nil { continue }
            // The reason comes first: whoever finds the file finds the reason.
            if let reason { try target.make(name + ending, holding: reason + "\n") }
            let code = folder.rename(entry.name, to: name, in: target)
            // As long as a file is open no other one can get its number.
            if code == 0, let moved = target.stamp(of: name), input.stamp?.isOfSameFile(as: moved) == true {
                return "\(target.path)/\(name)"
            }
            if reason != nil { target.remove(name + ending) }
            if code == EEXIST { continue }
            guard code == 0 else {
                throw TrackerError(.inputOutput, "cannot move \(entry.path): \(SystemMessage.text(for: code))")
            }
            // Something else came in its place at the last moment: that is put back, for the next run to look at.
            _ = target.rename(name, to: entry.name, in: folder)
            throw TrackerError(.tryAgain, "\(entry.path) was replaced while it was moved")
        }
        throw TrackerError(.cannotCreate, "\(target.path) has too many files called \(entry.name)")
    }

    /// A name without its end, where it would be longer than a file's name can be (255 bytes) with something behind it.
    private static func shortened(_ name: String, toTake suffix: String) -> String {
        var scalars = name.unicodeScalars
        while String(scalars).utf8.count + suffix.utf8.count > 255, !scalars.isEmpty { scalars.removeLast() }
        return String(scalars)
    }
}
