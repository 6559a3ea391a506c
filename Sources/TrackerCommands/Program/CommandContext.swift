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
    /// What standard error is connected to.
    public let errorTerminal: Terminal
    /// How far a long command is.
    public let progress: ProgressLine
    /// Asks a person for a line, nil at the end of input; itself nil where no person looks on.
    public let readAnswer: (() throws -> String?)?
    /// Pages standard output; nil where output is not paged.
    let pager: Pager?
    /// Reads standard input to its end.
    public let readInput: () throws -> [UInt8]
    /// Whether there is standard input; where there is none, - is a text like others.
    var hasInput = true
    /// Whether a person types on standard input.
    var inputIsTerminal = false
    /// Whom the command line names as the author of its changes.
    var namedAuthor: String?
    /// Who makes changes: whoever is named, else `user@host`.
    public var who: String { namedAuthor ?? findWho() }
    private let findWho: @Sendable () -> String
    /// The day it is where the user is.
    public var today = Day.today()
    /// Whether the answer is still needed, where that can change; called while the database works on it.
    var isWanted: (@Sendable () -> Bool)?
    /// The address of the page of a statement by its number, where the answer belongs to pages.
    var pageOfStatement: (@Sendable (Int64) -> String)?
    /// The shared databases that are open.
    let sharing = SharedDatabases()
    /// What was read of the database that is not UTF-8.
    let repairs = TextRepairs()
    /// The command line, as a shell would read it.
    var commandLine = "tracker"

    public init(
        environment: [String: String], output: ByteSink, errors: ByteSink, terminal: Terminal,
        errorTerminal: Terminal = .pipe, readInput: @escaping () throws -> [UInt8],
        readAnswer: (() throws -> String?)? = nil, pager: Pager? = nil,
        who: @escaping @autoclosure @Sendable () -> String
    ) {
        self.environment = environment
        self.output = output
        self.errors = errors
        self.terminal = terminal
        self.errorTerminal = errorTerminal
        progress = ProgressLine(sink: errors, terminal: errorTerminal)
        self.readInput = readInput
        self.readAnswer = readAnswer
        self.pager = pager
        findWho = who
    }

    /// The context of this process.
    static func process() -> CommandContext {
        // A reader that goes away, and a limit on file size, are errors of a write and not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        ProcessEnvironment.keepStandardDescriptors()
        let environment = ProcessEnvironment.variables()
        let terminal = Terminal(descriptor: STDOUT_FILENO, environment: environment)
        var context = CommandContext(
            environment: environment, output: ByteSink(descriptor: STDOUT_FILENO),
            errors: ByteSink(descriptor: STDERR_FILENO),
            terminal: terminal,
            errorTerminal: Terminal(descriptor: STDERR_FILENO, environment: environment),
            readInput: WholeInput.standardInput,
            readAnswer: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
                ? AnswerLine.fromStandardInput : nil,
            pager: Pager(terminal: terminal, environment: environment),
            who: ProcessEnvironment.userAtHost())
        context.inputIsTerminal = isatty(STDIN_FILENO) == 1
        return context
    }

    /// Says one line to the user.
    func say(_ line: String) throws {
        progress.clear()
        try output.write(SafeText.line(line) + "\n")
    }

    /// Writes lines to standard error. Where even that fails there is nobody left to tell.
    func complain(_ lines: [String]) {
        progress.clear()
        for line in lines { try? errors.write(SafeText.line(line) + "\n") }
        try? errors.flush()
    }

    /// Says, once, that texts were read that are not UTF-8, where there were any.
    func warnOfRepairs() {
        guard repairs.count > 0 else { return }
        complain([
            "tracker: warning: “\(repairs.lastColumn)” holds bytes that are not UTF-8, read as \u{FFFD}; tracker check names every record with such bytes"
        ])
    }

    /// Who makes the changes of this command.
    var author: Author { Author(who: who, command: commandLine) }
}
