import Glibc
import Negotiations
import Processes

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
        var process: pid_t = 0
        let code = ChildProcess.start("/bin/sh", ["sh", "-c", command], environment, input: input, &process)
        return code == 0 ? process : nil
    }

    private static func isInstalled(_ program: String, path: String) -> Bool {
        path.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
    }
}
