import Glibc
import Negotiations
import Synchronization

/// Ends the program when the user (Ctrl-C) or the system says so.
///
/// A thread waits for the signals and interrupts every connection, so that the command fails, rolls back and cleans up as
/// after any other error. Where it does not, because it waits for a pipe or a lock, the process ends without it: SQLite
/// undoes then what was not committed.
enum Interruption {
    /// The signal that came; 0 where none did.
    private static let received = Atomic<Int32>(0)
    private static let isEnding = Atomic<Bool>(false)
    /// How the terminal was set at the start: a command that awaits single keys sets it otherwise.
    private static let terminal = Mutex<termios?>(nil)
    private static let isPaging = Atomic<Bool>(false)
    private static let endsByItself = Atomic<Bool>(false)
    /// How long a command may take to end by itself, in milliseconds.
    private static let grace = 500
    /// The same for one that asks for ``exitCode`` between what it does.
    private static let longGrace = 10_000

    /// The exit code that tells of the signal that came, as shells write it; nil where none did.
    static var exitCode: Int32? {
        let signal = received.load(ordering: .acquiring)
        return signal == 0 ? nil : 128 + signal
    }

    /// Begins to wait. Signals that the process was told to ignore, as by nohup(1), stay ignored.
    static func watch() {
        var settings = termios()
        if tcgetattr(STDIN_FILENO, &settings) == 0 { terminal.withLock { [settings] in $0 = settings } }
        var awaited = sigset_t()
        sigemptyset(&awaited)
        for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) { sigaddset(&awaited, signal) }
        // Threads that are made later inherit this: only the one that waits takes the signals.
        pthread_sigmask(SIG_BLOCK, &awaited, nil)
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, { _ in Interruption.waitForSignals() }, nil)
        if code == 0 { pthread_detach(thread) } else { pthread_sigmask(SIG_UNBLOCK, &awaited, nil) }
    }

    /// Says that the command has failed and the process is about to end, having said why.
    static func beginEnding() { isEnding.store(true, ordering: .releasing) }

    /// While a pager runs, Ctrl-C is for it: it stops what is asked, but the process outlives the pager.
    static func setPaging(_ isRunning: Bool) { isPaging.store(isRunning, ordering: .releasing) }

    /// Says that the command asks for ``exitCode`` and ends then: it is waited for longer.
    static func beginAsking() { endsByItself.store(true, ordering: .releasing) }

    private static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(signal, nil, &action) == 0, let handler = action.__sigaction_handler.sa_handler else {
            return false
        }
        return unsafeBitCast(handler, to: Int.self) == 1
    }

    private static func waitForSignals() -> Never {
        var awaited = sigset_t()
        sigemptyset(&awaited)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&awaited, signal) }
        while true {
            var signal: Int32 = 0
            guard sigwait(&awaited, &signal) == 0 else { continue }
            received.store(signal, ordering: .releasing)
            // Between two statements there is nothing to interrupt: it is said again until somebody listens.
            for _ in 0..<(endsByItself.load(ordering: .acquiring) ? longGrace : grace) {
                Tracker.interruptAll()
                usleep(1000)
            }
            if signal == SIGINT, isPaging.load(ordering: .acquiring) { continue }
            if isEnding.load(ordering: .acquiring) { usleep(UInt32(grace) * 1000) }
            end()
        }
    }

    private static func end() -> Never {
        UnfinishedDatabases.removeAll()
        if var settings = terminal.withLock({ $0 }) { tcsetattr(STDIN_FILENO, TCSANOW, &settings) }
        let words = Array(((isatty(STDERR_FILENO) == 1 ? "\n" : "") + "tracker: interrupted\n").utf8)
        _ = Glibc.write(STDERR_FILENO, words, words.count)
        _exit(exitCode ?? 130)
    }
}
