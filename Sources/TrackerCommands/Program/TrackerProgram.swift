import Arguments
import Glibc
import Negotiations

/// The whole program: a command line in, an exit code out.
public enum TrackerProgram {
    /// Runs the process's own command line, and ends the process.
    public static func main() -> Never {
        let context = CommandContext.process()
        // Swift repairs what is not UTF-8, and a repaired name is another name.
        guard let arguments = ProcessEnvironment.arguments() else {
            context.complain([
                "tracker: an argument is not UTF-8", "Type it in a UTF-8 locale, or pass text through --text -.",
            ])
            exit(TrackerError.Kind.usage.rawValue)
        }
        exit(run(arguments, in: context))
    }

    /// Runs a command line.
    ///
    /// - Parameter arguments: what follows the program's name.
    /// - Returns: the exit code.
    public static func run(_ arguments: [String], in context: CommandContext) -> Int32 {
        do {
            switch try interface.parse(arguments, environment: context.environment) {
            case .help(let page):
                let terminal = context.terminal
                try context.output.write(page.text(width: terminal.width ?? 80, isStyled: terminal.usesColor))
            case .version:
                try context.output.write(interface.version + "\n")
            case .run(let command):
                guard var command = command as? any TrackerCommand else {
                    throw TrackerError(.unavailable, "this command is not part of this build")
                }
                var context = context
                context.commandLine = ShellWords.join(["tracker"] + arguments)
                try command.run(in: context)
            }
            try context.output.flush()
            return 0
        } catch {
            // What was found before the failure is shown all the same; where that fails too, the first failure is the one to tell.
            try? context.output.flush()
            let failure = Failure(error)
            context.complain(failure.lines)
            return failure.exitCode
        }
    }
}
