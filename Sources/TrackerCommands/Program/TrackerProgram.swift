import Arguments
import Glibc
import Negotiations
import Processes

/// The whole program: a command line in, an exit code out.
public enum TrackerProgram {
    /// Runs the process's own command line, and ends the process.
    public static func main() -> Never {
        MemoryEnd.watch()
        Interruption.watch()
        let context = CommandContext.process()
        // Swift repairs what is not UTF-8, and a repaired name is another name.
        guard let arguments = OwnArguments.read() else {
            context.complain([
                "tracker: an argument is not UTF-8", "Type it in a UTF-8 locale, or pass text through --text -.",
            ])
            exit(TrackerError.Kind.usage.rawValue)
        }
        let code = run(arguments, in: context)
        // 0 stands: what is recorded is recorded, although the signal came.
        exit(code == TrackerError.Kind.interrupted.rawValue ? Interruption.exitCode ?? code : code)
    }

    /// Runs a command line.
    ///
    /// - Parameter arguments: what follows the program's name.
    /// - Returns: the exit code.
    public static func run(_ arguments: [String], in context: CommandContext) -> Int32 {
        var context = context
        context.commandLine = ShellWords.join(["tracker"] + arguments.map(SharedDatabase.shown))
        var failure: (any Error)?
        do {
            try perform(arguments, in: context)
            try context.output.flush()
        } catch {
            Interruption.beginEnding()
            failure = error
            // What was found before the failure is shown all the same; where that fails too, the first failure is the one to tell.
            try? context.output.flush()
        }
        do {
            try context.pager?.finish()
        } catch  where failure == nil || failure as? WriteError == .readerGone {
            failure = error
        } catch {}
        guard let failure else {
            context.warnOfRepairs()
            return 0
        }
        // Whatever failed then, failed because it was interrupted.
        let described = Interruption.exitCode == nil ? Failure(failure) : .interrupted
        // The terminal has echoed ^C, and stands behind it.
        let beginsNewLine = Interruption.exitCode != nil && context.errorTerminal.isTerminal
        context.complain((beginsNewLine ? [""] : []) + described.lines)
        return described.exitCode
    }

    private static func perform(_ arguments: [String], in context: CommandContext) throws {
        switch try interface.parse(arguments, environment: context.environment) {
        case .help(let page):
            let terminal = context.terminal
            try context.output.write(page.text(width: terminal.width ?? 80, isStyled: terminal.usesColor))
        case .version:
            try context.output.write(interface.version + "\n")
        case .run(let command):
            guard var command = command as? any RunnableCommand else {
                throw TrackerError(.unavailable, "this command is not part of this build")
            }
            try ProcessEnvironment.requireFiles()
            try command.run(in: context)
        }
    }
}
