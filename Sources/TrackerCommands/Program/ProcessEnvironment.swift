import Glibc
import Negotiations

/// What the system tells of this process.
enum ProcessEnvironment {
    /// How many files a command may have open besides the standard streams: the database with its log and index, an input, folders.
    private static let neededFiles = 16

    /// Makes sure that a command can open its files. SQLite says of each of them only that it cannot.
    static func requireFiles() throws {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0, limit.rlim_cur < 256 else { return }
        let free = (0..<Int32(limit.rlim_cur)).count { fcntl($0, F_GETFD) < 0 }
        guard free < neededFiles else { return }
        throw TrackerError(
            .unavailable, "only \(free) more files may be opened, and \(neededFiles) are needed",
            hints: ["Allow more: ulimit -n 256."])
    }

    /// Fills the places of standard streams that are closed, so that no file that is opened later takes one, and what is meant
    /// for the user is written into it. What is read from or written to them fails as before.
    static func keepStandardDescriptors() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    static func variables() -> [String: String] {
        var variables: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let parts = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
            entry += 1
        }
        return variables
    }

    /// `user@host`, by the system's users and the host's name.
    static func userAtHost() -> String {
        let name = userInPasswordFile() ?? userInDirectory() ?? "uid \(geteuid())"
        var buffer = [UInt8](repeating: 0, count: 256)
        let isKnown = buffer.withUnsafeMutableBytes { bytes in
            guard let start = bytes.baseAddress else { return false }
            return gethostname(start.assumingMemoryBound(to: CChar.self), bytes.count - 1) == 0
        }
        let host = isKnown ? String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self) : "localhost"
        return "\(name)@\(host)"
    }

    private static func userInPasswordFile() -> String? {
        guard let file = fopen("/etc/passwd", "re") else { return nil }
        defer { fclose(file) }
        while let user = fgetpwent(file) {
            if user.pointee.pw_uid == geteuid() { return user.pointee.pw_name.map { String(cString: $0) } }
        }
        return nil
    }

    /// A user whom a directory service knows, as id(1) says: only a program that is linked with the system's own libraries
    /// can ask such a service, and this one carries its libraries.
    private static func userInDirectory() -> String? {
        guard let pipe = popen("id -un 2>/dev/null", "re") else { return nil }
        var line = [UInt8](repeating: 0, count: 256)
        let isRead = line.withUnsafeMutableBytes { bytes in
            guard let start = bytes.baseAddress else { return false }
            return fgets(start.assumingMemoryBound(to: CChar.self), Int32(bytes.count), pipe) != nil
        }
        guard pclose(pipe) == 0, isRead else { return nil }
        let name = String(decoding: line.prefix { $0 != 0 && $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        return name.isEmpty ? nil : name
    }
}
