import Glibc
import Negotiations

/// A program that lets a person page through an answer: `$PAGER`, or less.
///
/// As with git and man: `PAGER` is a line of shell, and empty or `cat` means none. less gets `-FIRX` (short answers are not
/// paged, colours are shown, the screen is kept), by `LESS` where `PAGER` names it and `LESS` is not set.
public final class Pager {
    private let command: String
    private let environment: [String: String]
    private var process: pid_t?
    private var input: Int32 = -1
    private weak var sink: ByteSink?

    /// - Returns: nil where there is nothing to page: no terminal, or a terminal or a user that wants none.
    init?(terminal: Terminal, environment: [String: String]) {
        guard terminal.isTerminal, environment["TERM"] != "dumb" else { return nil }
        if let chosen = environment["PAGER"] {
            guard !chosen.isEmpty, chosen != "cat" else { return nil }
            command = chosen
        } else {
            guard Self.isInstalled("less", path: environment["PATH"] ?? "/usr/bin:/bin") else { return nil }
            command = "less -FIRX"
        }
        self.environment = environment.merging(["LESS": "FIRX"]) { set, _ in set }
    }

    /// Sends what follows through the pager, which is started unless it runs already.
    ///
    /// - Parameter sink: standard output.
    func page(_ sink: ByteSink) throws {
        guard process == nil else { return }
        try sink.flush()
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        guard let started = start(reading: ends[0]) else {
            close(ends[1])
            return
        }
        process = started
        input = ends[1]
        self.sink = sink
        sink.redirect(to: input)
        Interruption.setPaging(true)
    }

    /// Tells the pager that no more follows, and waits until its user leaves it.
    ///
    /// - Throws: ``TrackerError`` where the pager could not be run, so that the answer was not seen.
    func finish() throws {
        guard let process else { return }
        defer { Interruption.setPaging(false) }
        try? sink?.flush()
        sink?.redirect(to: STDOUT_FILENO)
        close(input)
        self.process = nil
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let code = status >> 8 & 0xFF
        guard status & 0x7F != 0 || code != 127 && code != 126 else {
            throw TrackerError(
                .unavailable, "the pager “\(command)” could not be run",
                hints: ["Set PAGER to another one, or give --no-pager."])
        }
    }

    private func start(reading input: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        guard posix_spawn_file_actions_init(&actions) == 0, posix_spawnattr_init(&attributes) == 0 else { return nil }
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        // It must not inherit what this process blocks and ignores.
        var (blocked, standard) = (sigset_t(), sigset_t())
        sigemptyset(&blocked)
        sigemptyset(&standard)
        for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&standard, signal) }
        posix_spawnattr_setsigmask(&attributes, &blocked)
        posix_spawnattr_setsigdefault(&attributes, &standard)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var process: pid_t = 0
        let code = withStrings(["sh", "-c", command]) { arguments in
            withStrings(environment.map { "\($0.key)=\($0.value)" }) { variables in
                posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, variables)
            }
        }
        return code == 0 ? process : nil
    }

    private static func isInstalled(_ program: String, path: String) -> Bool {
        path.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
    }
}

/// Lends texts as C has them: a list of pointers that ends in a null.
private func withStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    let strings = texts.map { strdup($0) } + [nil]
    defer { for string in strings { free(string) } }
    return strings.withUnsafeBufferPointer { list in
        // Never empty: the null is always there.
        list.baseAddress.map(body) ?? body([nil])
    }
}
