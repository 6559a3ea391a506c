import Glibc

/// Starts programs.
package enum ChildProcess {
    /// Starts a program that inherits nothing of what this process blocks and ignores.
    ///
    /// - Parameters:
    ///   - words: its arguments, the first of them its name.
    ///   - input: the descriptor that becomes its standard input.
    ///   - output: the descriptor that becomes its standard output; nil for that of this process.
    ///   - process: its number, where it was started.
    /// - Returns: 0, or the number of the system's error.
    package static func start(
        _ program: String, _ words: [String], _ environment: [String: String], input: Int32, output: Int32? = nil,
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
        if let output { posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO) }
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

    /// Lends texts as C has them: a list of pointers that ends in a null.
    private static func withStrings<Result>(
        _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let strings = texts.map { strdup($0) } + [nil]
        defer { for string in strings { free(string) } }
        return strings.withUnsafeBufferPointer { list in
            // Never empty: the null is always there.
            list.baseAddress.map(body) ?? body([nil])
        }
    }
}
