import CLinux
import Glibc
import Processes

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
        let code = ChildProcess.start(
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
