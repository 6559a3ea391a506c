import Glibc
import SharedLog

/// A log in a folder, which several machines may have mounted: a file for each entry, with its frames as they are sent.
///
/// An entry comes about by link(2), which gives a complete file the next number where that is free, or fails: so no two entries have one
/// number, whoever holds the lock. The lock saves the work of being too late. Files are never changed; of an entry whose content was removed another
/// file takes the place.
///
///     log                                  which log this is
///     lock                                 flock(2) by whoever writes
///     entries/000000000/000000000001       a thousand in a folder
///     snapshots/000000000120
///     trimmed                              up to which entry only headers and digests are left
///     new/…                                what is being written
final class FolderLog: LogStore {
    let folder: String
    private var lockDescriptor: Int32 = -1
    private var incoming: IncomingFile?

    init(address: String) throws {
        folder = try Self.folder(of: address)
        var status = stat()
        guard stat(folder, &status) == 0 else {
            if errno == ENOENT { return }  // There is no log yet.
            throw Self.error("cannot use \(folder)", errno)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw LogError(
                .misuse, "\(folder) is a file; a shared log is a folder, and a database file is named by its path alone"
            )
        }
    }

    /// The folder that an address names, %-encoded or not.
    private static func folder(of address: String) throws -> String {
        guard let scheme = address.firstRange(of: "://") else { throw LogError(.misuse, "\(address) is no address") }
        var path: [UInt8] = []
        var bytes = Array(address[scheme.upperBound...].utf8)[...]
        if !bytes.starts(with: [UInt8(ascii: "/")]) {
            guard bytes.starts(with: Array("localhost/".utf8)) else {
                throw LogError(
                    .misuse, "\(address) names no folder: after file:// comes its whole path, with a / before it")
            }
            bytes = bytes.dropFirst("localhost".utf8.count)
        }
        while let byte = bytes.popFirst() {
            let digits = bytes.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2,
                let decoded = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                path.append(decoded)
                bytes = bytes.dropFirst(2)
            } else {
                path.append(byte)
            }
        }
        guard !path.contains(0) else { throw LogError(.misuse, "\(address) holds a NUL") }
        while path.count > 1, path.last == UInt8(ascii: "/") { path.removeLast() }
        return String(decoding: path, as: UTF8.self)
    }

    static func error(_ what: String, _ code: Int32) -> LogError {
        let kind: LogError.Kind =
            switch code {
            case EACCES, EPERM, EROFS: .notAllowed
            case ENOSPC, EDQUOT, EFBIG: .full
            default: .unavailable
            }
        return LogError(kind, "\(what): \(String(cString: strerror(code)))")
    }

    private var mark: String { folder + "/log" }
    private static let title = "tracker shared log 1\n"

    func identity() throws -> LogIdentity? {
        guard let bytes = try WholeFile.read(mark, atMost: 4096) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard text.hasPrefix(Self.title), lines.count == 3 else {
            throw LogError(
                text.hasPrefix("tracker shared log ") ? .otherVersion : .damaged,
                "\(mark) is not what begins a log that this program knows")
        }
        let digits = Array(lines[1].utf8)
        let identity = stride(from: 0, to: digits.count - digits.count % 2, by: 2).compactMap {
            UInt8(String(decoding: digits[$0..<($0 + 2)], as: UTF8.self), radix: 16)
        }
        guard digits.count == LogIdentity.length * 2, let known = LogIdentity(bytes: identity) else {
            throw LogError(.damaged, "\(mark) does not say which log this is")
        }
        return known
    }

    func make(_ identity: LogIdentity) throws {
        if mkdir(folder, 0o700) != 0, errno != EEXIST { throw Self.error("cannot create \(folder)", errno) }
        guard try self.identity() == nil else { throw LogError(.exists, "there is a log in \(folder) already") }
        let others = try Self.names(in: folder).filter { !["new", "entries", "snapshots", "lock"].contains($0) }
        guard others.isEmpty else {
            throw LogError(.exists, "\(folder) is not empty, and holds no log")
        }
        for name in ["new", "entries", "snapshots"] { try makeFolder("\(folder)/\(name)") }
        let file = try IncomingFile(in: self)
        try file.write(Array((Self.title + identity.text + "\n").utf8))
        guard try file.publish(as: mark) else { throw LogError(.exists, "there is a log in \(folder) already") }
    }

    /// Folders and files are for whom the folder is for, whatever the umask says.
    func makeFolder(_ path: String) throws {
        guard mkdir(path, 0o700) == 0 else {
            if errno == EEXIST { return }
            throw Self.error("cannot create \(path)", errno)
        }
        chmod(path, try mode() & 0o7777)
        try IncomingFile.keepNames(in: path)
        try IncomingFile.keepNames(in: Self.parent(of: path))
    }

    func mode() throws -> mode_t {
        var status = stat()
        guard stat(folder, &status) == 0 else { throw Self.error("cannot use \(folder)", errno) }
        return status.st_mode
    }

    private static func parent(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
    }

    static func names(in folder: String) throws -> [String] {
        guard let handle = opendir(folder) else { throw error("cannot read \(folder)", errno) }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}

extension FolderLog {
    func lock(within seconds: Int) throws {
        unlock()
        let descriptor = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Self.error("cannot lock \(folder)", errno) }
        fchmod(descriptor, try mode() & 0o666)
        var waited = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            guard code == EWOULDBLOCK || code == EINTR, waited < seconds * 1000 else {
                close(descriptor)
                guard code == EWOULDBLOCK || code == EINTR else { throw Self.error("cannot lock \(folder)", code) }
                throw LogError(.busy, "another machine or program is writing to the shared database")
            }
            let step = min(20, max(1, waited / 10))
            usleep(UInt32(step) * 1000)
            waited += step
        }
        lockDescriptor = descriptor
        // Whoever writes holds the lock: what is left there was given up.
        for name in try Self.names(in: folder + "/new") { unlink("\(folder)/new/\(name)") }
    }

    func unlock() {
        if lockDescriptor >= 0 { close(lockDescriptor) }
        lockDescriptor = -1
    }

    private static func digits(_ number: Int64, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }

    private func entryFolder(of number: Int64) -> String { "\(folder)/entries/\(Self.digits(number / 1000, 9))" }

    private func entryFile(_ number: Int64) -> String { "\(entryFolder(of: number))/\(Self.digits(number, 12))" }

    func state(at number: Int64) throws -> LogState? {
        guard let identity = try identity() else { return nil }
        return LogState(
            identity: identity, trimmed: try trimmedNumber(),
            digest: number == 0 ? nil : try EntryFile.digest(in: entryFile(number)))
    }

    func settledDigest(of number: Int64) throws -> [UInt8]? { try EntryFile.digest(in: entryFile(number)) }

    func sendEntries(after number: Int64, to send: (Frame) throws -> Void) throws {
        var next = number
        while next < Int64.max {
            next += 1
            // A network file system remembers for a while that there was no such file, until the folder is opened.
            if next == number + 1 { EntryFile.refresh(entryFolder(of: next)) }
            if try EntryFile.send(entryFile(next), to: send) { continue }
            guard try hasEntry(after: next) else { return }
            // One that came meanwhile is there now.
            guard try EntryFile.send(entryFile(next), to: send) else {
                throw LogError(.damaged, "entry \(next) of the log is missing, and later ones are there")
            }
        }
    }

    /// Whether there is an entry with a higher number.
    private func hasEntry(after number: Int64) throws -> Bool {
        let own = Self.digits(number / 1000, 9)
        for name in try Self.names(in: folder + "/entries") where name >= own {
            let numbers = try Self.names(in: "\(folder)/entries/\(name)").compactMap(Int64.init)
            if numbers.contains(where: { $0 > number }) { return true }
        }
        return false
    }

    func begin(_ header: EntryHeader) throws {
        let file = try IncomingFile(in: self, header: header)
        try file.write(Frame(.entry, header.content).bytes)
        incoming = file
    }

    func add(part content: [UInt8]) throws { try incoming?.write(Frame(.part, content).bytes) }

    func end(digest: [UInt8]) throws -> Bool {
        guard let file = incoming, let header = file.header else { return false }
        incoming = nil
        try file.write(Frame(.end, digest).bytes)
        if header.kind == .snapshot {
            // Another one of the same entry is as good.
            return try file.publish(as: "\(folder)/snapshots/\(Self.digits(header.number, 12))")
        }
        try makeFolder(entryFolder(of: header.number))
        return try file.publish(as: entryFile(header.number))
    }

    func abandon() { incoming = nil }

    func sendLatestSnapshot(to send: (Frame) throws -> Void) throws -> Bool {
        guard let latest = try snapshotNumbers().last else { return false }
        return try EntryFile.send("\(folder)/snapshots/\(Self.digits(latest, 12))", to: send)
    }

    private var trimmedMark: String { folder + "/trimmed" }

    private func trimmedNumber() throws -> Int64 {
        guard let bytes = try WholeFile.read(trimmedMark, atMost: 64) else { return 0 }
        guard let number = Int64(String(decoding: bytes, as: UTF8.self)), number >= 0 else {
            throw LogError(.damaged, "\(trimmedMark) holds no number")
        }
        return number
    }

    private func snapshotNumbers() throws -> [Int64] {
        try Self.names(in: folder + "/snapshots").compactMap(Int64.init).sorted()
    }

    func trim(upTo number: Int64) throws {
        let snapshots = try snapshotNumbers()
        guard let newest = snapshots.last, newest >= number else {
            throw LogError(.misuse, "no snapshot holds what entry \(number) holds")
        }
        let before = try trimmedNumber()
        if before < number {
            // It is said first: whoever reads is then not surprised by what is missing.
            let mark = try IncomingFile(in: self)
            try mark.write(Array(String(number).utf8))
            try mark.replace(trimmedMark)
        }
        // What was broken off the last time is done now.
        var next = min(before, number)
        while next > 0, try EntryFile.holdsParts(entryFile(next)) { next -= 1 }
        while next < number {
            next += 1
            try trimEntry(next)
        }
        for snapshot in snapshots.dropLast(2) {
            unlink("\(folder)/snapshots/\(Self.digits(snapshot, 12))")
        }
    }

    /// Puts a file with the header and the digest of an entry alone in the place of its file.
    private func trimEntry(_ number: Int64) throws {
        let path = entryFile(number)
        guard let header = try EntryFile.header(in: path), let digest = try EntryFile.digest(in: path) else {
            throw LogError(.damaged, "\(path) is missing")
        }
        let file = try IncomingFile(in: self)
        try file.write(header.bytes)
        try file.write(Frame(.end, digest).bytes)
        try file.replace(path)
    }

    func wait(forEntryAfter number: Int64, milliseconds: Int) throws {
        var waited = 0
        while waited < milliseconds, access(entryFile(number + 1), F_OK) != 0 {
            usleep(50_000)
            waited += 50
            if waited % 1000 == 0 { EntryFile.refresh(entryFolder(of: number + 1)) }
        }
    }
}
