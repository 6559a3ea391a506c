import Glibc
import Negotiations

/// Ends the program in order where memory ends.
///
/// Where the standard library gets no memory it ends the process by a trap; nothing can be thrown. Of what was under way nothing is kept
/// then, as after a kill: SQLite undoes what was not committed.
enum MemoryEnd {
    /// The signals by which the library, the system or a stack that cannot grow ends a process.
    private static let signals = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS]
    private static var stackSize: Int { 1 << 16 }
    /// How much can be had where memory is not what was wanting.
    private static var piece: Int { 1 << 20 }

    /// Begins to watch.
    static func watch() {
        // Where the stack is what cannot grow, the handler needs another one.
        var stack = stack_t()
        stack.ss_sp = mmap(nil, stackSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        stack.ss_size = stackSize
        if stack.ss_sp != MAP_FAILED { sigaltstack(&stack, nil) }
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { MemoryEnd.end(signal: $0) }
        action.sa_flags = SA_ONSTACK | Int32(bitPattern: UInt32(SA_RESETHAND))
        for signal in signals { sigaction(signal, &action, nil) }
    }

    /// Only what a handler of signals may call (signal-safety(7)), and nothing that takes memory.
    private static func end(signal: Int32) {
        // malloc(3) has left this; a stack that could not grow leaves nothing.
        var isMemory = errno == ENOMEM
        if !isMemory {
            let room = mmap(nil, piece, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
            isMemory = room == MAP_FAILED
        }
        // Another fault: it happens again, and ends the process as it would have.
        guard isMemory else { return }
        let words: StaticString = "tracker: there is not enough memory; nothing of what was under way is kept\n"
        _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
        _exit(TrackerError.Kind.unavailable.rawValue)
    }
}
