import CLinux
import Glibc

/// A running program that keeps the connection to a log, as git's remote helpers do: requests go to its standard input, answers come from its
/// standard output.
final class RemoteHelper {
    let pipe: FramePipe
    private let process: pid_t
    private let input: Int32
    private let output: Int32
    /// How long it may take to end when its input has ended, in milliseconds.
    private static let grace = 2000

    init(_ program: String, address: String, environment: [String: String]) throws(LogError) {
        var ends: [Int32] = [-1, -1]
        guard pipe2(&ends, O_CLOEXEC) == 0 else { throw Self.systemError("cannot make a pipe", errno) }
        let toHelper = (reading: ends[0], writing: ends[1])
        guard pipe2(&ends, O_CLOEXEC) == 0 else {
            let code = errno
            close(toHelper.reading)
            close(toHelper.writing)
            throw Self.systemError("cannot make a pipe", code)
        }
        let fromHelper = (reading: ends[0], writing: ends[1])
        var started: pid_t = 0
        let code = Self.spawn(
            program, [program, address], environment, input: toHelper.reading, output: fromHelper.writing, &started)
        close(toHelper.reading)
        close(fromHelper.writing)
        guard code == 0 else {
            close(toHelper.writing)
            close(fromHelper.reading)
            throw Self.systemError("cannot run \(program)", code)
        }
        (process, input, output) = (started, fromHelper.reading, toHelper.writing)
        pipe = FramePipe(input: input, output: output)
    }

    private static func systemError(_ what: String, _ code: Int32) -> LogError {
        LogError(.unavailable, "\(what): \(String(cString: strerror(code)))")
    }

    private static func spawn(
        _ program: String, _ words: [String], _ environment: [String: String], input: Int32, output: Int32,
        _ process: inout pid_t
    ) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        guard posix_spawn_file_actions_init(&actions) == 0, posix_spawnattr_init(&attributes) == 0 else {
            return ENOMEM
        }
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        // It must not inherit what this process blocks and ignores.
        var (blocked, standard) = (sigset_t(), sigset_t())
        sigemptyset(&blocked)
        sigemptyset(&standard)
        for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&standard, signal) }
        posix_spawnattr_setsigmask(&attributes, &blocked)
        posix_spawnattr_setsigdefault(&attributes, &standard)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        return withStrings(words) { arguments in
            withStrings(environment.map { "\($0.key)=\($0.value)" }) { variables in
                posix_spawn(&process, program, &actions, &attributes, arguments, variables)
            }
        }
    }

    deinit {
        close(output)
        close(input)
        var status: Int32 = 0
        for _ in 0..<Self.grace {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process || ended < 0 && errno != EINTR { return }
            usleep(1000)
        }
        kill(process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
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
