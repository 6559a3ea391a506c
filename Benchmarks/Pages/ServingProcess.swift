import Glibc

/// A server that runs while it is measured.
final class ServingProcess {
    let port: UInt16
    private let identifier: pid_t

    /// Starts it, and waits until it answers.
    ///
    /// - Parameter arguments: of the program, by the port at which it is to listen.
    init(_ program: String, log: String, _ arguments: (UInt16) -> [String]) throws {
        port = try LoadGenerator.freePort()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments(port)).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var identifier: pid_t = 0
        let code = posix_spawnp(&identifier, program, &actions, nil, &words, environ)
        guard code == 0 else {
            throw ChildProcess.Failure(description: "\(program) cannot be started (errno \(code))")
        }
        self.identifier = identifier
        let generator = LoadGenerator(port: port)
        for _ in 0..<600 {
            if generator.isListening { return }
            guard waitpid(identifier, nil, WNOHANG) == 0 else { break }
            usleep(100_000)
        }
        throw ChildProcess.Failure(description: "\(program) does not listen; \(log) says why")
    }

    /// The most memory it held at once, in kilobytes.
    var peakKilobytes: Int {
        guard let file = fopen("/proc/\(identifier)/status", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = line.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
            guard text.hasPrefix("VmHWM:") else { continue }
            return Int(text.filter(\.isNumber)) ?? 0
        }
        return 0
    }

    deinit {
        kill(identifier, SIGTERM)
        waitpid(identifier, nil, 0)
    }
}
