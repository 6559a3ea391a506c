import Glibc

/// An end that holds even while nothing looks at a clock: inside one long instruction of SQLite's machine.
///
/// Only for a process that has nothing open for writing: the signal's handler ends it where it stands.
enum Deadline {
    /// - Parameter seconds: from now; 0 takes the deadline away.
    static func set(seconds: Int) {
        signal(SIGALRM) { _ in
            let words: StaticString = "tracker: stopped: the statement went on after its time\n"
            _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
            _exit(75)
        }
        // Whoever started this process may have left the signal blocked.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGALRM)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        alarm(UInt32(clamping: seconds))
    }
}
