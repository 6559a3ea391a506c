import Glibc

/// What the system tells of this process.
enum ProcessEnvironment {
    /// The arguments of the command line without the program's name; nil where one is not UTF-8.
    static func arguments() -> [String]? {
        var arguments: [String] = []
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let bytes = CommandLine.unsafeArgv[index], let text = String(validatingCString: bytes) else {
                return nil
            }
            arguments.append(text)
        }
        return arguments
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

    /// `user@host`, by the password file and the host's name.
    static func userAtHost() -> String {
        var name = "uid \(geteuid())"
        if let user = getpwuid(geteuid()), let text = user.pointee.pw_name { name = String(cString: text) }
        var buffer = [UInt8](repeating: 0, count: 256)
        let isKnown = buffer.withUnsafeMutableBytes { bytes in
            guard let start = bytes.baseAddress else { return false }
            return gethostname(start.assumingMemoryBound(to: CChar.self), bytes.count - 1) == 0
        }
        let host = isKnown ? String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self) : "localhost"
        return "\(name)@\(host)"
    }
}
