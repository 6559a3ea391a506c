import Arguments
import Formats
import Negotiations

/// What commands answer of a database, run in this process: the data of a page.
struct CommandAnswer {
    /// Of the database.
    let path: String
    let environment: [String: String]
    /// The moment that is asked about; nil for the present.
    let moment: String?
    /// The day on which it is asked.
    var today = Day.today()
    /// Whether it is still needed.
    var isWanted: (@Sendable () -> Bool)?

    /// The address of the page of a statement by its number.
    var pageOfStatement: (@Sendable (Int64) -> String)?

    /// Writes what a command answers.
    ///
    /// - Parameter command: its words, without the program's name.
    func write(_ command: [String], to sink: ByteSink) throws {
        // The log tells of all times.
        let past = command.first == "log" ? nil : moment
        try run(command, at: path, past.map { ["--as-of=\($0)"] } ?? [], in: context(sink, ByteSink()))
        try sink.flush()
    }

    /// What came of a command that records.
    enum Recorded {
        /// What it says, with its warnings.
        case done([String])
        /// Why it was refused, and what to do, with the status of the answer.
        case refused([String], status: Int)
    }

    /// Runs a command that records.
    ///
    /// - Parameters:
    ///   - database: where: the file, or the address of the shared database that it follows.
    ///   - who: who makes the change.
    /// - Throws: what is not the fault of who sent it.
    func record(_ command: [String], in database: String, by who: String) throws -> Recorded {
        let (output, errors) = (ByteSink(), ByteSink())
        var context = context(output, errors)
        context.commandLine = ShellWords.join(["tracker"] + command)
        do {
            try run(command, at: database, ["--by=\(who)", "--wait=\(Self.secondsToWait)"], in: context)
        } catch let error as TrackerError where error.kind == .tryAgain {
            return .refused(["Somebody else is writing; nothing was recorded.", "Send the form again."], status: 503)
        } catch let error as TrackerError where error.kind == .unavailable {
            return .refused(
                [
                    "The shared database can no longer be reached, and it is not known whether this was recorded.",
                    "Look at the record before you send the form again.",
                ], status: 503)
        } catch {
            let failure = Failure(error)
            let ofSender = [TrackerError.Kind.usage.rawValue, TrackerError.Kind.badData.rawValue]
            guard ofSender.contains(failure.exitCode) else { throw error }
            return .refused(
                failure.lines.enumerated().map { $0.offset == 0 ? failure.reason : $0.element }, status: 422)
        }
        return .done(Self.lines(output) + Self.warnings(errors))
    }

    /// Takes what other machines have recorded in a shared database, so that what is sent is compared with it; nothing of a file.
    ///
    /// - Returns: what is to be told, or why it cannot be done.
    func follow(_ database: String) throws -> Recorded {
        var options = DatabaseOptions()
        options.db = database
        options.wait = Self.secondsToWait
        let errors = ByteSink()
        let context = context(ByteSink(), errors)
        do {
            if let shared = try options.shared(in: context) { try options.follow(shared, in: context) }
        } catch let error as TrackerError where error.kind == .unavailable || error.kind == .tryAgain {
            return .refused(
                ["The shared database cannot be reached; nothing was recorded.", "Send the form again later."],
                status: 503)
        }
        return .done(Self.warnings(errors))
    }

    /// How long another writer is waited for.
    private static let secondsToWait = 8

    private static func warnings(_ errors: ByteSink) -> [String] {
        lines(errors).map { $0.hasPrefix("tracker: ") ? String($0.dropFirst("tracker: ".count)) : $0 }
    }

    private static func lines(_ sink: ByteSink) -> [String] {
        String(decoding: sink.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func context(_ output: ByteSink, _ errors: ByteSink) -> CommandContext {
        var context = CommandContext(
            environment: environment, output: output, errors: errors, terminal: .pipe, readInput: { [] }, who: "")
        context.hasInput = false
        context.isWanted = isWanted
        context.today = today
        context.pageOfStatement = pageOfStatement
        return context
    }

    private func run(_ command: [String], at database: String, _ options: [String], in context: CommandContext) throws {
        var words = command
        words.insert(contentsOf: ["--db=\(database)"] + options, at: 1)
        guard case .run(let parsed) = try TrackerProgram.interface.parse(words, environment: [:]),
            var runnable = parsed as? any RunnableCommand
        else { throw TrackerError(.usage, "there is no such data") }
        try runnable.run(in: context)
    }
}
