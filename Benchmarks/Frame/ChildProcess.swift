import Glibc

/// A whole process as one run of a comparison.
struct ChildProcess {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    struct Usage {
        /// Seconds of processor, of the process and those it waited for.
        let seconds: Double
        /// Seconds on the wall.
        let wall: Double
        /// The most memory it held at once, in kilobytes.
        let peakKilobytes: Int
    }

    /// A path, or a name that is looked up in PATH.
    let program: String
    let arguments: [String]
    var input = "/dev/null"
    var output = "/dev/null"
    /// The exit codes that are no failure.
    var accepted: Set<Int32> = [0]

    func run() throws -> Usage {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let start = Stopwatch.now(CLOCK_MONOTONIC)
        var identifier: pid_t = 0
        let code = posix_spawnp(&identifier, program, &actions, nil, &words, environ)
        guard code == 0 else { throw Failure(description: "\(program) cannot be started (errno \(code))") }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(identifier, &status, 0, &usage) == identifier else {
            throw Failure(description: "\(program) was lost (errno \(errno))")
        }
        let exit = (status >> 8) & 0xFF
        guard status & 0x7F == 0, accepted.contains(exit) else {
            throw Failure(description: "\(program) \(arguments.joined(separator: " ")): status \(status)")
        }
        return Usage(
            seconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
            wall: Stopwatch.now(CLOCK_MONOTONIC) - start,
            peakKilobytes: Int(usage.ru_maxrss))
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
    }
}
