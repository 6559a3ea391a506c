import Glibc
import Negotiations

/// All that a command needs of the world: where it reads and writes, who runs it, what the environment says.
public struct CommandContext {
    public var environment: [String: String]
    /// Standard output.
    public let output: ByteSink
    /// Standard error.
    public let errors: ByteSink
    /// What standard output is connected to.
    public let terminal: Terminal
    /// Reads standard input to its end.
    public let readInput: () throws -> [UInt8]
    /// `user@host`.
    public let who: String
    /// The command line, as a shell would read it.
    var commandLine = "tracker"

    public init(
        environment: [String: String], output: ByteSink, errors: ByteSink, terminal: Terminal,
        readInput: @escaping () throws -> [UInt8], who: String
    ) {
        self.environment = environment
        self.output = output
        self.errors = errors
        self.terminal = terminal
        self.readInput = readInput
        self.who = who
    }

    /// The context of this process.
    static func process() -> CommandContext {
        // A reader that goes away, and a limit on file size, are errors of a write and not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        let environment = ProcessEnvironment.variables()
        return CommandContext(
            environment: environment, output: ByteSink(descriptor: STDOUT_FILENO),
            errors: ByteSink(descriptor: STDERR_FILENO),
            terminal: Terminal(descriptor: STDOUT_FILENO, environment: environment),
            readInput: WholeInput.standardInput,
            who: ProcessEnvironment.userAtHost())
    }

    /// Says one line to the user.
    func say(_ line: String) throws { try output.write(SafeText.line(line) + "\n") }

    /// Writes lines to standard error. Where even that fails there is nobody left to tell.
    func complain(_ lines: [String]) {
        for line in lines { try? errors.write(SafeText.line(line) + "\n") }
        try? errors.flush()
    }

    /// Who makes the changes of this command.
    var author: Author { Author(who: who, command: commandLine) }
}
